//! A page that is asked for again is sent as it was made, just as long as it would be made so again.

use chrono::Duration;
use sea_orm::ConnectionTrait;
use tarafu::kit::Db;
use tarafu::kit::db;

use crate::cast::DRISS;
use crate::cast::FATIMA;
use crate::cast::KHADIJA;
use crate::house::Backend;
use crate::house::Running;
use crate::house::file_case;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::kit::page::Page;

/// As often as a slow machine may need to be asked twice within a second.
const PATIENCE: usize = 200;

/// Asks until the page comes from memory.
async fn again<'v>(running: &Running, visitor: &'v mut Visitor, path: &str) -> &'v Page {
    for _ in 0..PATIENCE {
        let before = running.house.memory.sent();
        visitor.get(path).await.is(200);
        if running.house.memory.sent() > before {
            return &visitor.page;
        }
    }
    panic!("{path} is never sent from memory");
}

/// Another process at the same database.
async fn elsewhere(running: &Running) -> Db {
    let url = running.house.settings.database();
    db::connect(&url).await.expect("the database can be opened twice")
}

fn token(page: &Page) -> String {
    page.attribute("input[name=csrf]", "value").first().expect("a form").clone()
}

#[rocket::async_test]
async fn only_the_token_of_its_forms_is_new() {
    on_each_database(async |running| {
        let mut fatima = running.signed_in(&FATIMA).await;
        let reference = file_case(&mut fatima, &[]).await;
        let path = format!("/cases/{reference}");

        fatima.get(&path).await.is(200);
        let (made, first) = (fatima.page.body.clone(), token(&fatima.page));
        let page = again(running, &mut fatima, &path).await;
        let second = token(page);

        assert_ne!(first, second);
        assert_eq!(page.body.replace(&second, &first), made);
        assert_eq!(page.header("content-language"), Some("ar"));
        fatima.form(&format!("{path}/renew")).submit().await.is(303);
    })
    .await;
}

#[rocket::async_test]
async fn what_anybody_commits_is_on_the_next_page() {
    on_each_database(async |running| {
        let mut fatima = running.signed_in(&FATIMA).await;
        let reference = file_case(&mut fatima, &[]).await;
        let other = elsewhere(running).await;

        for round in 0..20 {
            again(running, &mut fatima, "/cases").await;
            let change = format!("UPDATE cases SET words = 'Round {round}.' WHERE reference = '{reference}'");
            other.execute_unprepared(&change).await.expect("changed");

            fatima.get("/cases").await.is(200).says(&format!("Round {round}."));
        }
        other.close().await.expect("closed");
    })
    .await;
}

#[rocket::async_test]
async fn nobody_keeps_a_page_that_is_no_longer_theirs() {
    on_each_database(async |running| {
        let mut fatima = running.signed_in(&FATIMA).await;
        let reference = file_case(&mut fatima, &[]).await;
        let path = format!("/cases/{reference}");
        let (mut driss, mut khadija) = (running.signed_in(&DRISS).await, running.signed_in(&KHADIJA).await);
        let other = elsewhere(running).await;

        again(running, &mut fatima, &path).await;
        again(running, &mut khadija, &path).await.says(KHADIJA.name);
        driss.get(&path).await.is(404);
        let end = "UPDATE mandate SET ends_on = '2020-01-01' WHERE role = 'official'";
        other.execute_unprepared(end).await.expect("ended");
        fatima.get(&path).await.is(404);
        other.execute_unprepared("DELETE FROM session").await.expect("ended");
        khadija.get(&path).await.is(303);
        other.close().await.expect("closed");
    })
    .await;
}

#[rocket::async_test]
async fn a_page_of_another_day_or_language_is_another_page() {
    on_each_database(async |running| {
        let mut fatima = running.signed_in(&FATIMA).await;
        file_case(&mut fatima, &[]).await;

        let today = again(running, &mut fatima, "/cases").await.text();
        running.house.pass_time(Duration::days(2));
        let mut later = running.signed_in(&FATIMA).await;
        assert_ne!(later.get("/cases").await.is(200).text(), today);
        again(running, &mut later, "/cases").await;
        assert_eq!(later.get("/cases?lang=fr").await.lang(), "fr");
        assert_eq!(later.get("/cases").await.lang(), "fr");
    })
    .await;
}

#[rocket::async_test]
async fn without_a_file_nothing_is_remembered() {
    let Some(running) = Running::with(Backend::Sqlite, |settings| settings).await else { return };
    let mut fatima = running.signed_in(&FATIMA).await;
    let memory = Db::clone(&db::connect("sqlite::memory:").await.expect("a database in memory"));

    assert_eq!(tarafu::kit::pulse::Pulse::default().beat(&memory).await, None);
    again(&running, &mut fatima, "/cases").await;
    running.stop().await;
}
