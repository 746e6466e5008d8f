//! Exports that do not come to their end, or do not begin: a reader who leaves, a house that is busy, a database that
//! goes away.

use std::time::Duration;
use std::time::Instant;

use reqwest::Response;
use rocket::tokio::time::sleep;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;
use tarafu::exports::export;
use tarafu::exports::export::State;
use tarafu::language::Language;

use super::scene;
use super::scene::REASON;
use super::scene::WORDS;
use super::scene::take;
use crate::cast;
use crate::house::Backend;
use crate::house::Running;
use crate::permissions::actors::Guest;
use crate::permissions::actors::Who;
use crate::permissions::actors::on_each_quiet_database;

/// So many cases of so many letters are more than lies anywhere between us and a reader who does not read.
const CASES: usize = 3000;
const LETTERS: usize = 4000;

/// Far more than it takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

async fn fill(running: &Running) {
    let db = &running.house.db;
    let like = crate::promises::scene::file(running, "r@example.org").await;
    let mut row = like.into_active_model();
    row.words = Set("ن".repeat(LETTERS));
    let like = row.update(db).await.expect("told at length");
    scene::copies(db, &like, CASES).await;
}

/// Asks for all cases with their words, and does not read what comes.
async fn begin(running: &Running, guest: &Guest, format: &str) -> Response {
    let encode = |text: &str| rocket::http::RawStr::new(text).percent_encode().to_string();
    let fields = [
        ("csrf", guest.token.as_str()),
        ("format", format),
        ("purpose", "follow_up"),
        ("words", WORDS),
        ("contacts", "yes"),
        ("reason", REASON),
    ];
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    let http = reqwest::Client::builder().no_proxy().build().expect("an HTTP client can be made");
    http.post(format!("{}/cases/export", running.base))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", guest.cookies())
        .body(body.join("&"))
        .send()
        .await
        .expect("the server answers")
}

/// The newest line of the log, once it is no longer under way.
async fn ended(running: &Running) -> export::Model {
    let begun = Instant::now();
    loop {
        let last = scene::log(running).await.pop().expect("a line");
        if last.state != State::Begun {
            return last;
        }
        assert!(begun.elapsed() < PATIENCE, "nobody noticed");
        sleep(Duration::from_millis(20)).await;
    }
}

#[rocket::async_test]
async fn whoever_leaves_is_noticed_and_nothing_more_is_read_for_them() {
    on_each_quiet_database(async |running: &Running| {
        fill(running).await;
        let khadija = Guest::come(running, Who::Khadija, "").await;

        let mut answer = begin(running, &khadija, "csv").await;
        assert!(answer.status().is_success());
        answer.chunk().await.expect("it comes").expect("something");
        let line = scene::log(running).await.pop().expect("it is written down before the first byte leaves");
        assert_eq!((line.state, line.ended_at, line.contacts), (State::Begun, None, true));
        drop(answer);

        let line = ended(running).await;
        assert_eq!(line.state, State::Left);
        assert!(line.ended_at.is_some() && (0..3001).contains(&line.rows), "{line:?}");
        khadija_may_again(running).await;
    })
    .await;
}

async fn khadija_may_again(running: &Running) {
    let mut khadija = running.signed_in(&cast::KHADIJA).await;
    take(&mut khadija, "/cases/export", "csv").await;
    assert_eq!(ended(running).await.rows, i64::try_from(CASES).expect("few") + 1);
}

#[rocket::async_test]
async fn the_house_writes_no_more_at_once_than_it_can_and_says_so() {
    on_each_quiet_database(async |running: &Running| {
        fill(running).await;
        let khadija = Guest::come(running, Who::Khadija, "").await;
        let fatima = Guest::come(running, Who::Fatima, "").await;
        let mustapha = Guest::come(running, Who::Mustapha, "").await;
        let mut open = Vec::new();
        for guest in [&khadija, &khadija, &fatima, &fatima] {
            let answer = begin(running, guest, "csv").await;
            assert!(answer.status().is_success());
            open.push(answer);
        }

        for (guest, status, title) in
            [(&khadija, 429, "error-too-often-title"), (&mustapha, 503, "error-busy-title")]
        {
            let answer = begin(running, guest, "csv").await;
            assert_eq!(answer.status().as_u16(), status);
            assert!(answer.headers()["retry-after"].to_str().expect("text").parse::<u32>().is_ok());
            let page = answer.text().await.expect("a page");
            assert!(page.contains(&Language::Ar.say(title)) && page.contains(WORDS), "{page}");
        }
        assert_eq!(scene::log(running).await.len(), 4, "what was refused did not leave");

        drop(open);
        let begun = Instant::now();
        while !begin(running, &mustapha, "csv").await.status().is_success() {
            assert!(begun.elapsed() < PATIENCE, "no turn is given back");
            sleep(Duration::from_millis(50)).await;
        }
        ended(running).await;
    })
    .await;
}

#[rocket::async_test]
async fn what_could_not_be_read_to_its_end_says_so_in_its_last_line() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    fill(&running).await;
    let khadija = Guest::come(&running, Who::Khadija, "").await;

    let mut answer = begin(&running, &khadija, "csv").await;
    let mut bytes = answer.chunk().await.expect("it comes").expect("something").to_vec();
    running.house.db.close_by_ref().await.expect("closed");
    while let Some(more) = answer.chunk().await.expect("it comes") {
        bytes.extend(more);
    }

    let text = String::from_utf8(bytes).expect("UTF-8");
    let last = text.trim_end().lines().last().expect("a line");
    assert!(last.starts_with(&Language::Ar.say("export-incomplete")), "{last}");
    running.stop().await;
}
