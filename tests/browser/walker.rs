//! Somebody at a real browser, who looks at every page as a careful reader does: is it in my language and from the
//! right side, does it fit a phone, did anything in it fail?

use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use reqwest::header::CONTENT_TYPE;
use rocket::tokio::time::sleep;
use serde_json::Value;
use serde_json::json;
use thirtyfour::By;
use thirtyfour::WebElement;
use thirtyfour::components::SelectElement;

use crate::cast::PASSWORD;
use crate::cast::Person;
use crate::kit::browser::Browser;
use crate::kit::browser::LAPTOP;
use crate::kit::browser::PHONE;

const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(10);

pub struct Walker {
    browser: Browser,
    base: String,
    size: (u32, u32),
    /// What the pages must be in.
    pub language: &'static str,
    /// How pictures of this walk are called.
    name: String,
    pictures: usize,
}

impl Walker {
    /// With a browser set to that language. `None` where there is no Chromium.
    pub async fn start(base: &str, language: &'static str, name: &str, size: (u32, u32)) -> Option<Self> {
        let browser = Browser::start(language, size).await?;
        let (base, name) = (base.to_owned(), name.to_owned());
        Some(Self { browser, base, size, language, name, pictures: 0 })
    }

    /// From now on the pages run no script. (What we ask of the page ourselves still runs.)
    pub async fn without_scripts(self) -> Self {
        let handle = self.browser.handle();
        let url = format!("{}session/{}/goog/cdp/execute", handle.server_url(), handle.session_id());
        let command = json!({ "cmd": "Emulation.setScriptExecutionDisabled", "params": { "value": true } });
        let http = reqwest::Client::builder().no_proxy().build().expect("an HTTP client can be made");
        let asked =
            http.post(url).header(CONTENT_TYPE, "application/json").body(command.to_string()).send().await;
        assert!(asked.is_ok_and(|answer| answer.status().is_success()), "Chromium can do without scripts");
        self
    }

    /// Types an address, or opens a link from a mail.
    pub async fn open(&self, path: &str) {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) };
        self.browser.goto(url).await.expect("the page opens");
    }

    pub async fn sign_in(&self, person: &Person) {
        self.open("/login").await;
        self.fill("email", person.email).await;
        self.fill("password", PASSWORD).await;
        self.press("main form[action^='/login'] button").await;
    }

    pub async fn fill(&self, name: &str, words: &str) {
        let field = self.find(&format!("input[name='{name}'], textarea[name='{name}']")).await;
        field.clear().await.expect("a field can be cleared");
        field.send_keys(words).await.expect("a field can be written in");
    }

    /// Picks the choice of a list that has this value or these words.
    pub async fn choose(&self, name: &str, wanted: &str) {
        let list =
            SelectElement::new(&self.find(&format!("select[name='{name}']")).await).await.expect("a list");
        if self.count(&format!("select[name='{name}'] option[value='{wanted}']")).await == 1 {
            list.select_by_value(wanted).await.expect("the list has this value");
        } else {
            list.select_by_exact_text(wanted).await.expect("the list has these words");
        }
    }

    /// Takes one of several, or ticks a box.
    pub async fn tick(&self, name: &str, value: &str) {
        let choice = self.find(&format!("input[name='{name}'][value='{value}']")).await;
        choice.click().await.expect("a choice can be taken");
    }

    /// Presses a button or follows a link, and waits for the page that comes.
    pub async fn press(&self, css: &str) {
        self.run("document.documentElement.dataset.before = 'yes'").await;
        self.find(css)
            .await
            .click()
            .await
            .unwrap_or_else(|error| panic!("“{css}” cannot be pressed: {error}"));
        let begun = Instant::now();
        let there = "return document.readyState === 'complete' && !document.documentElement.dataset.before";
        // While one page goes and the other comes, nobody answers.
        while !self.browser.execute(there, Vec::new()).await.is_ok_and(|answer| answer.json() == &json!(true))
        {
            assert!(begun.elapsed() < PATIENCE, "no page came after “{css}”");
            sleep(PAUSE).await;
        }
    }

    /// Looks at the page that is open.
    pub async fn look(&mut self, name: &str) {
        let errors = self.look_despite(name).await;
        assert!(errors.is_empty(), "{}: {errors:#?}", self.at(name).await);
    }

    /// Looks at a form that came back with mistakes: it says so, and the reader is where it says so.
    pub async fn look_at_mistakes(&mut self, name: &str) {
        let mut errors = self.look_despite(name).await;
        errors.retain(|error| !error.contains("status of 422"));
        assert!(errors.is_empty(), "{}: {errors:#?}", self.at(name).await);
        assert_eq!(self.focus().await, "errors", "{}", self.at(name).await);
        assert!(self.count("#errors li").await > 0, "{}", self.at(name).await);
    }

    /// All but what the browser complains of, which it gives.
    async fn look_despite(&mut self, name: &str) -> Vec<String> {
        let said = self.run("let html = document.documentElement; return [html.lang, html.dir]").await;
        let direction = if self.language == "ar" { "rtl" } else { "ltr" };
        assert_eq!(said, json!([self.language, direction]), "{}", self.at(name).await);
        assert_eq!(self.count("h1").await, 1, "{}", self.at(name).await);

        self.pictures += 1;
        let picture = format!("{}-{:02}-{name}", self.name, self.pictures);
        self.browser.resize(PHONE).await;
        assert_eq!(self.browser.overflow().await, 0, "too wide for a phone: {}", self.at(name).await);
        self.take(&format!("{picture}-360.png")).await;
        if shots().is_some() {
            self.browser.resize(LAPTOP).await;
            self.take(&format!("{picture}-1280.png")).await;
        }
        self.browser.resize(self.size).await;
        self.browser.console_errors().await
    }

    /// The open page on paper, as a PDF; it stays beside the pictures where those are wanted.
    pub async fn print(&self, name: &str) -> Vec<u8> {
        let pdf = self.browser.printed().await;
        if let Some(folder) = shots() {
            std::fs::create_dir_all(&folder).expect("the folder for pictures can be made");
            std::fs::write(folder.join(format!("{}-{name}.pdf", self.name)), &pdf).expect("written");
        }
        pdf
    }

    async fn take(&self, picture: &str) {
        if let Some(folder) = shots() {
            std::fs::create_dir_all(&folder).expect("the folder for pictures can be made");
            self.browser.screenshot_of_all(folder.join(picture)).await;
        }
    }

    async fn at(&self, name: &str) -> String {
        let url = self.browser.current_url().await.map_or_else(|error| error.to_string(), String::from);
        format!("{} {name} ({url})", self.name)
    }

    async fn find(&self, css: &str) -> WebElement {
        let Ok(found) = self.browser.find(By::Css(css)).await else {
            panic!("no “{css}” on {}:\n{}", self.at("").await, self.words("body").await)
        };
        // Not merely to the edge, where the bar at the thumb lies over it.
        found.scroll_into_view().await.expect("one can scroll");
        found
    }

    pub async fn count(&self, css: &str) -> usize {
        self.browser.find_all(By::Css(css)).await.expect("the page can be searched").len()
    }

    /// How many of them are to be seen.
    pub async fn seen(&self, css: &str) -> usize {
        let mut seen = 0;
        for found in self.browser.find_all(By::Css(css)).await.expect("the page can be searched") {
            seen += usize::from(found.is_displayed().await.expect("it is on the page"));
        }
        seen
    }

    /// What a reader sees of it.
    pub async fn words(&self, css: &str) -> String {
        let found = self.browser.find(By::Css(css)).await.expect("it is on the page");
        found.text().await.expect("it has words")
    }

    /// The `id` of whatever has the focus.
    pub async fn focus(&self) -> String {
        self.run("return document.activeElement.id").await.as_str().unwrap_or_default().to_owned()
    }

    async fn run(&self, script: &str) -> Value {
        self.browser.execute(script, Vec::new()).await.expect("the page runs a script").json().clone()
    }

    pub async fn go_home(self) {
        self.browser.close().await;
    }
}

/// Where pictures of the pages are wanted, if they are.
fn shots() -> Option<PathBuf> {
    std::env::var_os("TARAFU_SHOTS").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}
