//! Debian's Chromium, driven through chromedriver: for what only a real browser knows, such as whether a page fits
//! a phone, whether its policy stops its own scripts, and how it looks.
//!
//! Everything that the browser writes goes into one folder, which is removed with it.

use super::cannot_run;
use super::keeper::Keeper;
use super::program;
use serde_json::json;
use std::ops::Deref;
use std::path::Path;
use thirtyfour::ChromiumLikeCapabilities;
use thirtyfour::DesiredCapabilities;
use thirtyfour::LoggingPrefsLogLevel;
use thirtyfour::WebDriver;
use thirtyfour::common::print::PrintPage;
use thirtyfour::common::print::PrintParameters;

/// A phone, and a laptop: the two widths that every page is looked at in.
pub const PHONE: (u32, u32) = (360, 740);
pub const LAPTOP: (u32, u32) = (1280, 800);

/// A window of its own, with an empty profile. All that thirtyfour's `WebDriver` can do, it can do.
pub struct Browser {
    // In this order: the session ends before chromedriver does.
    driver: WebDriver,
    _keeper: Keeper,
}

impl Deref for Browser {
    type Target = WebDriver;

    fn deref(&self) -> &WebDriver {
        &self.driver
    }
}

impl Browser {
    /// Set to these languages (`"ar"`, or `"fr,ar"`), with a window of this inner size. `None` (and a line that says
    /// so) where there is no Chromium.
    pub async fn start(languages: &str, size: (u32, u32)) -> Option<Self> {
        let (Some(chromedriver), Some(chromium)) =
            (program(&["chromedriver"]), program(&["chromium", "chromium-browser", "google-chrome"]))
        else {
            cannot_run("Chromium and chromedriver are not installed (Debian: chromium, chromium-driver)");
            return None;
        };

        let keeper = Keeper::start(SCRIPT, &[&chromedriver.to_string_lossy()]);
        let (keeper, line) = keeper.expect("chromedriver starts (its own words are above)");
        let (port, folder) = line.split_once(' ').expect("the script prints a port and a folder");
        let capabilities = capabilities(&chromium, folder, languages);
        let session = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities).connect().await;
        let browser = Self { driver: session.expect("Chromium starts"), _keeper: keeper };
        browser.resize(size).await;
        Some(browser)
    }

    /// Makes the page itself so wide and high, whatever the window around it needs.
    pub async fn resize(&self, (width, height): (u32, u32)) {
        self.set_window_rect(0, 0, width, height).await.expect("a window can be resized");
        let [inner_width, inner_height] = self.numbers("return [innerWidth, innerHeight]").await;
        let (wider, higher) = (2 * width - inner_width, 2 * height - inner_height);
        self.set_window_rect(0, 0, wider, higher).await.expect("a window can be resized");
    }

    /// A PNG of what is in the window.
    pub async fn screenshot(&self, path: impl AsRef<Path>) {
        self.driver
            .screenshot(path.as_ref())
            .await
            .expect("a picture of the window can be taken and written");
    }

    /// A PNG of the page from its top to its end.
    pub async fn screenshot_of_all(&self, path: impl AsRef<Path>) {
        let [width, height] = self.numbers("return [innerWidth, innerHeight]").await;
        let [_, whole] = self.numbers("return [0, document.documentElement.scrollHeight]").await;
        self.resize((width, whole.max(height))).await;
        self.screenshot(path).await;
        self.resize((width, height)).await;
    }

    /// The page as a PDF, printed on A4 unless its own styles say otherwise.
    pub async fn printed(&self) -> Vec<u8> {
        let page = PrintPage { width: 21.0, height: 29.7 };
        let parameters = PrintParameters { page, ..PrintParameters::default() };
        self.print_page(parameters).await.expect("the page can be printed")
    }

    /// How many pixels the page is wider than its window: more than none, and a reader must scroll sideways.
    pub async fn overflow(&self) -> u32 {
        let [whole, seen] =
            self.numbers("let e = document.documentElement; return [e.scrollWidth, e.clientWidth]").await;
        whole.saturating_sub(seen)
    }

    /// What the console holds of level SEVERE since the last asking: breaches of the Content Security Policy, scripts
    /// that failed, files that were not there.
    pub async fn console_errors(&self) -> Vec<String> {
        let entries = self.browser_log().await.expect("chromedriver keeps the browser's log");
        entries.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect()
    }

    /// Ends the session at its own pace. A browser that is just dropped ends as well, but blocks its thread.
    pub async fn close(self) {
        self.driver.clone().quit().await.expect("the session can be ended");
    }

    async fn numbers(&self, script: &str) -> [u32; 2] {
        let answer = self.execute(script, Vec::new()).await.expect("the page runs a script");
        answer.convert().expect("the script returns two numbers")
    }
}

fn capabilities(chromium: &Path, folder: &str, languages: &str) -> thirtyfour::ChromeCapabilities {
    let first = languages.split(',').next().unwrap_or_default();
    let mut wish = DesiredCapabilities::chrome();
    let mut set = || {
        wish.set_binary(&chromium.to_string_lossy())?;
        wish.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        // `--lang` is what the browser itself speaks; what it asks of a server is this.
        wish.add_experimental_option("prefs", json!({ "intl.accept_languages": languages }))?;
        for flag in FLAGS {
            wish.add_arg(flag)?;
        }
        wish.add_arg(&format!("--lang={first}"))?;
        wish.add_arg(&format!("--user-data-dir={folder}/profile"))
    };
    set().expect("these are capabilities");
    wish
}

const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // The shared memory of a container is often too small.
    "--disable-dev-shm-usage",
];

/// Given chromedriver. Chromium stays when chromedriver is killed, but in its group: so the group is killed.
const SCRIPT: &str = r#"
dir=$(mktemp -d "${TMPDIR:-/tmp}/tarafu-browser.XXXXXX") || exit 1
export TMPDIR="$dir" XDG_CONFIG_HOME="$dir/config" XDG_CACHE_HOME="$dir/cache"
: >"$dir/said"
setsid "$1" --port=0 >>"$dir/said" 2>&1 &
driver=$!
trap 'kill -s KILL -- "-$driver" 2>/dev/null; wait; rm -rf "$dir"' EXIT
trap '' PIPE

tries=0
until port=$(sed -n 's/.*successfully on port \([0-9]*\).*/\1/p' "$dir/said"); [ -n "$port" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ] || ! kill -0 "$driver" 2>/dev/null; then
        cat "$dir/said" >&2
        exit 1
    fi
    sleep 0.1
done
echo "$port $dir"
cat >/dev/null
"#;
