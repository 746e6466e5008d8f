//! Ten thousand people behind a dossier: whoever asks for a page meanwhile does not notice. By hand:
//! `TARAFU_FANOUT=10000 cargo test --test tests fanout -- --nocapture`.

use std::time::Duration;
use std::time::Instant;

use rocket::tokio::time::sleep;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::IntoActiveModel;
use sea_orm::QueryOrder;
use tarafu::cases::case;
use tarafu::cases::gathering;
use tarafu::cases::resident;
use tarafu::dossiers::dossier;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::replies::coverage;

use super::scene;
use super::scene::BOUHOUDA;
use super::scene::Reached;
use super::scene::Scene;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;

/// How many rows one statement inserts.
const AT_ONCE: u16 = 200;

#[rocket::async_test]
async fn pages_are_as_fast_while_thousands_are_told() {
    let Ok(people) = std::env::var("TARAFU_FANOUT") else { return };
    let people: i64 = people.parse().expect("TARAFU_FANOUT is a number");
    on_each_database(async |running: &Running| {
        let scene = Scene::of(&running.house).await;
        let one = scene.case(BOUHOUDA, Language::Ar, &Reached::Mail("one@example.org".to_owned())).await;
        let dossier = scene.dossier(std::slice::from_ref(&one)).await;
        crowd(&running.house, &one, &dossier, people).await;
        let answer = scene.answer(&dossier).await;
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let path = format!("/cases/{}", one.reference);
        sleep(Duration::from_secs(1)).await;
        let before = median(&mut fatima, &path, 3000).await;

        let begun = Instant::now();
        let reply_id = scene.queue(&answer, false).await;
        running.house.work.notify_one();
        let mut during = Vec::new();
        while !scene::is_finished(&running.house, reply_id).await {
            during.push(median(&mut fatima, &path, 100).await);
        }
        let queued = begun.elapsed();
        during.sort();
        let during = during[during.len() / 2];
        let coverage = coverage::of_reply(&running.house.db, reply_id).await.expect("read");
        eprintln!(
            "{:?}: {people} people in {queued:?}, {coverage:?}; a page took {before:?} before, {during:?} meanwhile",
            running.backend
        );

        assert_eq!(coverage.total, people + 1);
        assert!(during <= before * 6 / 5, "pages took {during:?} instead of {before:?}");
    })
    .await;
}

async fn median(visitor: &mut Visitor, path: &str, times: usize) -> Duration {
    let mut took = Vec::new();
    for _ in 0..times {
        let begun = Instant::now();
        visitor.get(path).await.is(200);
        took.push(begun.elapsed());
    }
    took.sort();
    took[times / 2]
}

/// So many more people with a case like that one, in the dossier.
pub async fn crowd(house: &House, one: &case::Model, dossier: &dossier::Model, people: i64) {
    let txn = db::write(&house.db).await.expect("a transaction");
    let like = resident::Entity::find_by_id(one.resident_id).one(&txn).await.expect("read").expect("there");
    for start in (0..people).step_by(usize::from(AT_ONCE)) {
        let numbers = start..people.min(start + i64::from(AT_ONCE));
        let residents = numbers.clone().map(|number| {
            let mut row = like.clone().into_active_model().reset_all();
            row.id = Set(like.id + 1 + number);
            row.email = Set(Some(format!("crowd-{number}@example.org")));
            row
        });
        resident::Entity::insert_many(residents).exec_without_returning(&txn).await.expect("residents");
        let cases = numbers.clone().map(|number| {
            let mut row = one.clone().into_active_model().reset_all();
            row.id = Set(one.id + 1 + number);
            row.reference = Set(format!("531-27-{number:07}"));
            row.submission = Set(token::fresh());
            row.link_hash = Set(token::fresh());
            row.link_nonce = Set(token::fresh());
            row.resident_id = Set(like.id + 1 + number);
            // Events are numbered by it; these cases begin without any.
            row.version = Set(1);
            row
        });
        case::Entity::insert_many(cases).exec_without_returning(&txn).await.expect("cases");
        let gathered = numbers.map(|number| gathering::ActiveModel {
            dossier_id: Set(dossier.id),
            case_id: Set(one.id + 1 + number),
            joined_at: Set(house.now()),
            joined_by_id: Set(None),
        });
        gathering::Entity::insert_many(gathered).exec_without_returning(&txn).await.expect("gathered");
    }
    let tallies = gathering::tally::Entity::find().order_by_asc(gathering::tally::Column::Name).all(&txn);
    for tally in tallies.await.expect("the tallies") {
        let mut row = tally.clone().into_active_model();
        row.cases = Set(tally.cases + people);
        gathering::tally::Entity::update(row).exec(&txn).await.expect("counted");
    }
    txn.commit().await.expect("committed");
}
