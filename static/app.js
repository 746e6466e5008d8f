// Niceties only: every page does its work without this file.
(() => {
  const each = (what, deed) => document.querySelectorAll(what).forEach(deed);
  const buttons = (form, off) => form.querySelectorAll("button").forEach((b) => { b.disabled = off; });

  // A second press of the same button sends nothing. Eight seconds later, or back on the page, it works again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => buttons(form, true));
    setTimeout(() => awake(form), 8000);
  });
  const awake = (form) => { delete form.dataset.sent; buttons(form, false); };
  addEventListener("pageshow", () => each("form[data-sent]", awake));

  each("[data-print]", (button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });

  if (navigator.clipboard) each("[data-copy]", (button) => {
    const words = button.querySelector("span") || button;
    const before = words.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      words.textContent = button.dataset.done;
      setTimeout(() => { words.textContent = before; }, 3000);
    });
  });

  // How much may still be written; said aloud only when the writer pauses near the end.
  each("textarea[data-left]", (area) => {
    const seen = document.createElement("p");
    const said = document.createElement("p");
    seen.className = "hint";
    seen.setAttribute("aria-hidden", "true");
    said.className = "unseen";
    said.setAttribute("role", "status");
    area.after(seen, said);
    let pause;
    const count = () => {
      const left = area.maxLength - area.value.length;
      seen.textContent = `${area.dataset.left} ${left}`;
      clearTimeout(pause);
      pause = setTimeout(() => { said.textContent = left < area.maxLength / 5 ? seen.textContent : ""; }, 1200);
    };
    area.addEventListener("input", count);
    count();
  });

  // One menu at a time; Escape or a press elsewhere closes it.
  const menu = document.querySelector(".account");
  if (menu) {
    document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); }
    });
  }

  document.querySelector("#errors")?.focus();
})();
