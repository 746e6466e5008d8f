//! A long list takes no more memory than a short one.

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

use super::reader;
use super::scene;
use super::scene::take_with_contacts;
use crate::cast;
use crate::crash::program::KEY;
use crate::crash::program::Program;
use crate::house::Backend;
use crate::house::database;
use crate::house::new_folder;
use crate::house::sign_in;
use crate::kit::smtp::Smtp;

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
        khadija.get("/cases").await.is(200);

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
        let page = take_with_contacts(&mut khadija, "/cases/export", "xlsx").await;
        let time = begun.elapsed();
        watcher.abort();

        let grown = peak.load(Ordering::Relaxed).saturating_sub(before);
        let told = format!(
            "exports on {backend:?}: {} rows, {} KiB of XLSX in {time:?}; the process grew from {before} by {grown} KiB",
            many(),
            page.bytes.len() / 1024
        );
        writeln!(std::io::stderr(), "{told}").expect("the standard error stream is open");
        assert!(grown < MOST, "{told}");
        assert_eq!(reader::sheets(&page)[0].rows.len(), many() + 1);
        program.stop().await;
        database.close().await.expect("closed");
    }
}
