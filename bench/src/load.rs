//! Driving the server with wrk, over connections that stay open.

use std::io::Write as _;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::scene::Page;

/// As many as browsers of sixteen people who press at once.
pub const MANY: u32 = 16;

const SCRIPT: &str = include_str!("drive.lua");

/// What came of driving.
#[derive(Clone, Copy, Debug)]
pub struct Driven {
    pub pages: u64,
    pub took: Duration,
    pub median: Duration,
    /// Ninety-nine of a hundred were answered within this.
    pub slow: Duration,
    /// Answered with 4xx or 5xx, or not at all.
    pub failed: u64,
}

impl Driven {
    pub fn rate(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "pages of a few seconds")]
        let pages = self.pages as f64;
        pages / self.took.as_secs_f64()
    }
}

pub struct Driver {
    base: String,
    folder: PathBuf,
    gzip: bool,
}

impl Driver {
    /// Keeps wrk's script and forms in that folder.
    pub fn new(base: &str, folder: &Path, gzip: bool) -> Result<Self, String> {
        write(&folder.join("drive.lua"), SCRIPT)?;
        Ok(Self { base: base.to_owned(), folder: folder.to_owned(), gzip })
    }

    /// Asks for a page, or sends a form, for so long over so many connections.
    pub fn drive(&self, page: &Page, connections: u32, time: Duration) -> Result<Driven, String> {
        let mut wrk = Command::new("wrk");
        wrk.args(["-t1", &format!("-c{connections}"), &format!("-d{}s", time.as_secs()), "--latency"])
            .arg("-s")
            .arg(self.folder.join("drive.lua"));
        if let Some(cookie) = &page.cookie {
            wrk.args(["-H", &format!("Cookie: {cookie}")]);
        }
        if self.gzip {
            wrk.args(["-H", "Accept-Encoding: gzip"]);
        }
        wrk.arg(format!("{}{}", self.base, page.path));
        if let Some(form) = &page.form {
            let (body, targets) = (self.folder.join("body"), self.folder.join("targets"));
            write(&body, &form.body)?;
            let lines: Vec<String> = form.targets.iter().map(ToString::to_string).collect();
            write(&targets, &lines.join("\n"))?;
            wrk.arg("--").args([body, targets]);
        }
        let output =
            wrk.output().map_err(|why| format!("wrk cannot be run (Debian's package wrk): {why}"))?;
        let said = String::from_utf8_lossy(&output.stdout);
        read(&said).ok_or_else(|| format!("wrk said: {said}{}", String::from_utf8_lossy(&output.stderr)))
    }
}

/// The line that our script makes wrk print.
fn read(said: &str) -> Option<Driven> {
    let line = said.lines().find_map(|line| line.strip_prefix("measured "))?;
    let numbers: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [pages, took, median, slow, refused, lost] = numbers.try_into().ok()?;
    let micros = Duration::from_micros;
    Some(Driven {
        pages,
        took: micros(took),
        median: micros(median),
        slow: micros(slow),
        failed: refused + lost,
    })
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    let trouble = |why| format!("{} cannot be written: {why}", file.display());
    let mut file = std::fs::File::create(file).map_err(trouble)?;
    file.write_all(text.as_bytes()).map_err(|why| why.to_string())
}
