//! A long list takes no more memory than a short one.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Cursor;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use rocket::tokio;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token::Key;
use tarafu::settings::Settings;
use zip::ZipArchive;

use super::scene;
use super::scene::REASON;
use super::scene::WORDS;
use crate::cast;
use crate::crash::program::KEY;
use crate::crash::program::Program;
use crate::house::Backend;
use crate::house::database;
use crate::house::new_folder;
use crate::house::sign_in;
use crate::kit::client::Visitor;
use crate::kit::smtp::Smtp;
use crate::permissions::answer::tokens;
use crate::permissions::wire::cookies;

/// The most by which the process may grow, in KiB.
const MOST: u64 = 100 * 1024;

/// How many cases are taken home: `TARAFU_EXPORT=200000` for the promise as it is written.
fn many() -> usize {
    std::env::var("TARAFU_EXPORT").ok().and_then(|number| number.parse().ok()).unwrap_or(10_000)
}

/// How much memory a process holds, in KiB; nothing where the system does not say so.
fn resident(pid: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// All cases that somebody sees, with their residents: however long that takes, which is more than they would wait
/// for a page.
async fn all_cases(base: &str, visitor: &Visitor) -> Vec<u8> {
    let token = tokens(&visitor.page.body).next().expect("the page holds a form");
    let fields = [
        ("csrf", token),
        ("format", "xlsx"),
        ("purpose", "follow_up"),
        ("words", WORDS),
        ("contacts", "yes"),
        ("reason", REASON),
    ];
    let mut form = reqwest::Url::parse("form:").expect("it is a URL");
    form.query_pairs_mut().extend_pairs(fields);
    let http = reqwest::Client::builder().no_proxy().build().expect("an HTTP client can be made");
    let answer = http
        .post(format!("{base}/cases/export"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookies(visitor))
        .body(form.query().unwrap_or_default().to_owned())
        .send()
        .await
        .expect("the server answers");
    assert!(answer.status().is_success(), "{}", answer.status());
    answer.bytes().await.expect("it comes to its end").to_vec()
}

/// How many rows the list has, its heading too.
fn rows(file: &[u8]) -> usize {
    let mut zip = ZipArchive::new(Cursor::new(file)).expect("a zip");
    let sheet = BufReader::new(zip.by_name("xl/worksheets/sheet1.xml").expect("a sheet"));
    sheet.split(b'>').filter(|part| part.as_ref().expect("XML").starts_with(b"<row ")).count()
}

#[rocket::async_test]
async fn the_process_grows_little_however_long_the_list_is() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let folder = new_folder();
        let Some(url) = database(backend, &folder).await else { continue };
        let database = db::connect(&url).await.expect("opened");
        let settings = Settings { data_dir: folder.clone(), ..Settings::default() };
        let house = House::new(settings, database.clone(), Key::new(KEY.to_vec()));
        let actor = crate::replies::scene::actor(&house, &cast::FATIMA).await;
        let like = crate::dossiers::file(&house, &actor, cast::FATIMA.unit, 1).await;
        scene::copies(&database, &like, many()).await;
        let smtp = Smtp::start();
        let mut program = Program::new(folder, &url, &smtp);
        program.start().await;
        let mut khadija = sign_in(&program.base(), &cast::KHADIJA).await;
        khadija.get("/cases/export").await.is(200);

        let pid = program.pid();
        let Some(before) = resident(pid) else { return };
        let peak = Arc::new(AtomicU64::new(0));
        let seen = Arc::clone(&peak);
        let watcher = tokio::spawn(async move {
            loop {
                seen.fetch_max(resident(pid).unwrap_or_default(), Ordering::Relaxed);
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        let begun = Instant::now();
        let file = all_cases(&program.base(), &khadija).await;
        let time = begun.elapsed();
        watcher.abort();

        let grown = peak.load(Ordering::Relaxed).saturating_sub(before);
        let told = format!(
            "exports on {backend:?}: {} rows, {} KiB of XLSX in {time:?}; the process grew from {before} by {grown} KiB",
            many(),
            file.len() / 1024
        );
        writeln!(std::io::stderr(), "{told}").expect("the standard error stream is open");
        assert!(grown < MOST, "{told}");
        assert_eq!(rows(&file), many() + 2, "a heading, the cases, and the one that they are copies of");
        program.stop().await;
        database.close().await.expect("closed");
    }
}
