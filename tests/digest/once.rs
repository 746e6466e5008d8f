//! For whom a digest is written, and how often: whoever writes, and whenever.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::Duration;
use rocket::futures::future::join_all;
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token::Key;
use tarafu::language::Language;
use tarafu::people::Role;
use tarafu::people::account;
use tarafu::people::commands;
use tarafu::people::commands::NewMandate;
use tarafu::people::mandate;
use tarafu::settings::Settings;
use tarafu::territory::Unit;

use super::account;
use super::digests;
use super::go_to;
use super::next_monday;
use super::round;
use crate::cast;
use crate::house::Running;
use crate::permissions::actors::on_each_quiet_database;

pub async fn grant(house: &House, account_id: i64, unit: &'static Unit) {
    let by_nobody = None;
    let starts_on = house.today() - chrono::Days::new(30);
    let mandate = NewMandate { role: Role::Coordinator, unit, starts_on, ends_on: None };
    commands::grant(house, by_nobody, account_id, mandate).await.expect("a mandate");
}

/// How many digests wait for each address.
async fn count(house: &House) -> BTreeMap<String, usize> {
    let mut count = BTreeMap::new();
    for mail in digests(house).await {
        *count.entry(mail.recipient).or_default() += 1;
    }
    count
}

async fn change(house: &House, id: i64, change: account::ActiveModel) {
    let change = account::Entity::update_many().set(change).filter(account::Column::Id.eq(id));
    change.exec(&house.db).await.expect("changed");
}

/// A second process on the same database.
async fn beside(house: &House) -> House {
    let settings = Settings { smtp_url: None, ..house.settings.clone() };
    let url = settings.database_url.clone().expect("the tests name their database");
    let other = House::new(settings, db::connect(&url).await.expect("opened"), Key::new(vec![7; 32]));
    go_to(&other, house.now());
    other
}

#[rocket::async_test]
async fn two_processes_at_once_write_each_digest_once() {
    on_each_quiet_database(async |running: &Running| {
        let house = &running.house;
        for number in 0..23 {
            let email = format!("coordinator-{number}@example.org");
            let unit = ["03", "03.531", "03.591"][number % 3];
            account(house, &email, Language::Fr, Role::Coordinator, unit).await;
        }
        go_to(house, next_monday(house));
        let other = Arc::new(beside(house).await);

        let rounds = [house.clone(), other.clone(), house.clone(), other.clone()];
        let written: usize = join_all(rounds.iter().map(|house| round(house))).await.into_iter().sum();
        let again = round(&other).await + round(house).await;

        assert!(written <= 25 && again == 0, "{written} and {again}");
        let count = count(house).await;
        assert_eq!(count.len(), 25, "those and the two of the cast: {count:?}");
        assert!(count.values().all(|count| *count == 1), "{count:?}");
        let mut names: Vec<_> = digests(house).await.into_iter().map(|mail| mail.message_id).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 25);
    })
    .await;
}

#[rocket::async_test]
async fn only_coordinators_of_today_who_want_it_get_one() {
    on_each_quiet_database(async |running: &Running| {
        let house = &running.house;
        let coordinator =
            async |email: &str| account(house, email, Language::Fr, Role::Coordinator, "03").await;
        account(house, "observer@example.org", Language::Fr, Role::Observer, "03").await;
        let ended = coordinator("ended@example.org").await;
        let disabled = coordinator("disabled@example.org").await;
        let stopped = coordinator("stopped@example.org").await;
        coordinator("current@example.org").await;
        go_to(house, next_monday(house));
        coordinator("late@example.org").await;
        let yesterday = house.today().pred_opt();
        let over = mandate::ActiveModel { ends_on: Set(yesterday), ..Default::default() };
        let over = mandate::Entity::update_many().set(over).filter(mandate::Column::AccountId.eq(ended));
        over.exec(&house.db).await.expect("ended");
        let state = Set(account::State::Disabled);
        change(house, disabled, account::ActiveModel { state, ..Default::default() }).await;
        change(house, stopped, account::ActiveModel { digest: Set(false), ..Default::default() }).await;

        round(house).await;

        let found: Vec<String> = count(house).await.into_keys().collect();
        assert_eq!(found, ["current@example.org", cast::HAMID.email, cast::KHADIJA.email]);

        go_to(house, next_monday(house));
        round(house).await;
        assert_eq!(count(house).await.get("late@example.org"), Some(&1), "from the next week on");
    })
    .await;
}

#[rocket::async_test]
async fn what_was_missed_comes_once_while_the_week_lasts() {
    on_each_quiet_database(async |running: &Running| {
        let house = &running.house;
        let of_khadija = async || count(house).await.get(cast::KHADIJA.email).copied().unwrap_or_default();
        let monday = next_monday(house);
        go_to(house, monday - Duration::minutes(10));
        round(house).await;
        assert_eq!(of_khadija().await, 0, "it is not seven o'clock yet");

        // The server was down until Thursday.
        go_to(house, monday + Duration::days(3));
        round(house).await;
        round(house).await;
        assert_eq!(of_khadija().await, 1);

        // And then until the Wednesday after the next.
        go_to(house, monday + Duration::days(16));
        round(house).await;
        assert_eq!(of_khadija().await, 2, "the week that is over is not told any more");

        let sunday = next_monday(house) - Duration::hours(8);
        go_to(house, sunday);
        round(house).await;
        assert_eq!(of_khadija().await, 2);
    })
    .await;
}

#[rocket::async_test]
async fn a_house_that_opens_in_the_week_writes_what_was_missed_by_itself() {
    on_each_quiet_database(async |running: &Running| {
        let house = &running.house;
        go_to(house, next_monday(house) + Duration::days(1));
        let other = Arc::new(beside(house).await);
        let port = crate::kit::free_port();
        let settings = Settings { port, ..other.settings.clone() };
        let reopened = House::new(settings, other.db.clone(), Key::new(vec![7; 32]));
        go_to(&reopened, house.now());
        let server = tarafu::server::build(Arc::new(reopened)).ignite().await.expect("it is well built");
        let (shutdown, launched) = (server.shutdown(), rocket::tokio::spawn(server.launch()));

        for _ in 0..200 {
            if count(house).await.len() == 2 {
                break;
            }
            rocket::tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        shutdown.notify();
        launched.await.expect("it ends").expect("in order");
        assert_eq!(count(house).await.get(cast::KHADIJA.email), Some(&1));
    })
    .await;
}
