//! Promises: recorded from an answer, asked about when their day is over, judged by an official and by residents.

mod counts;
mod limits;
pub mod scene;
mod staff;
mod voices;

use std::sync::Arc;

use chrono::Duration;
use rocket::tokio;
use sea_orm::EntityTrait;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token::Key;
use tarafu::promises;
use tarafu::promises::Verdict;
use tarafu::promises::ledger;
use tarafu::promises::promise::State;
use tarafu::replies::reply;
use tarafu::replies::reply::Kind;

use crate::house::Running;
use crate::house::on_each_database;
use scene::Scene;
use scene::WORDS;
use scene::events;

const HASSAN: &str = "hassan@example.org";

/// Another server on the same database.
async fn neighbour(running: &Running) -> Arc<House> {
    let settings = running.house.settings.clone();
    let db = db::connect(&settings.database()).await.expect("the database can be opened twice");
    Arc::new(House::new(settings, db, Key::new(vec![7; 32])))
}

async fn replies(house: &House) -> Vec<reply::Model> {
    reply::Entity::find().all(&house.db).await.expect("read")
}

#[rocket::async_test]
async fn when_its_day_is_over_a_promise_is_asked_about_once_be_there_two_servers() {
    on_each_database(async |running: &Running| {
        let (scene, _) = Scene::set(running, &[HASSAN]).await;
        let (house, other) = (&running.house, neighbour(running).await);
        let promise = scene.promise(scene.in_days(3)).await;

        assert_eq!(promises::due(house).await.expect("looked"), 0, "its day is to come");
        house.pass_time(Duration::days(3));
        other.pass_time(Duration::days(3));
        assert_eq!(promises::due(house).await.expect("looked"), 0, "it may still be kept today");
        house.pass_time(Duration::days(1));
        other.pass_time(Duration::days(1));
        let (one, two) = tokio::join!(promises::due(house), promises::due(&other));

        assert_eq!(one.expect("asked") + two.expect("asked"), 1);
        assert_eq!(promises::due(house).await.expect("looked"), 0);
        let now = scene.now(&promise).await;
        assert_eq!((now.state, now.version), (State::Asked, 2));
        assert!(now.asked_at.is_some());
        let replies = replies(house).await;
        assert_eq!(replies.len(), 1, "one question");
        assert_eq!((replies[0].kind, replies[0].promise_id), (Kind::Promise, Some(promise.id)));
        let texts = reply::text::Entity::find().all(&house.db).await.expect("read");
        assert_eq!(texts.len(), 3, "a text in each language");
        assert!(texts.iter().all(|text| text.words.contains(WORDS)), "{texts:?}");
        assert_eq!(events(house, scene.dossier.id, "promise-due").await, 1);
        let account = ledger::accounts(&house.db, [scene.institution]).await.expect("the ledger");
        let account = &account[&scene.institution];
        assert_eq!((account.promises(State::Waiting), account.promises(State::Asked)), (0, 1));
    })
    .await;
}

#[rocket::async_test]
async fn a_verdict_before_the_day_asks_the_residents_at_once_and_never_again() {
    on_each_database(async |running: &Running| {
        let (scene, filed) = Scene::set(running, &[HASSAN]).await;
        let promise = scene.promise(scene.in_days(3)).await;

        scene.judge(&promise, Verdict::Kept).await;

        assert_eq!(scene.now(&promise).await.state, State::Kept);
        assert_eq!(replies(scene.house()).await.len(), 1);
        scene.say(&filed[0], &promise, promises::Said::Broken).await.expect("heard");
        scene.judge(&promise, Verdict::Broken).await;
        running.house.pass_time(Duration::days(4));
        assert_eq!(promises::due(scene.house()).await.expect("looked"), 0);
        assert_eq!(scene.now(&promise).await.state, State::Broken, "a verdict may be corrected");
        assert_eq!(replies(scene.house()).await.len(), 1);
        assert_eq!(events(scene.house(), scene.dossier.id, "promise-judge").await, 2);
    })
    .await;
}
