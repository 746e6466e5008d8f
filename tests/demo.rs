//! The demonstration: as many cases at every status as it promises, in a house that holds together.

mod scale;

use std::collections::BTreeMap;
use std::path::PathBuf;

use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait;
use tarafu::actions::conduct;
use tarafu::cases::case;
use tarafu::cases::reference;
use tarafu::cases::status::Status;
use tarafu::cases::tally;
use tarafu::cases::tally::recount;
use tarafu::chronicle;
use tarafu::demo;
use tarafu::demo::Filled;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::lines::Ask;
use tarafu::kit::token;
use tarafu::kit::token::Key;
use tarafu::mail::outbox;
use tarafu::people;
use tarafu::settings::Settings;
use tarafu::territory;

use crate::kit::postgres;

/// What the demonstration promises.
const CASES: [(Status, i64); 9] = [
    (Status::Received, 22),
    (Status::InProgress, 70),
    (Status::NeedInfo, 25),
    (Status::InAdvocacy, 95),
    (Status::Answered, 38),
    (Status::Committed, 30),
    (Status::Resolved, 22),
    (Status::Closed, 95),
    (Status::Merged, 15),
];

fn folder() -> PathBuf {
    std::env::temp_dir().join(format!("tarafu-demo-{}-{}", std::process::id(), token::fresh()))
}

fn settings(folder: &std::path::Path) -> Settings {
    Settings { data_dir: folder.to_owned(), demo: true, ..Settings::default() }
}

async fn house_of(settings: &Settings) -> House {
    let db = db::open(&settings.database()).await.expect("the demonstration can be opened");
    House::new(settings.clone(), db, Key::new(settings.secret().expect("the key was kept")))
}

fn counted<Of: Ord + Copy>(all: impl Iterator<Item = (Of, i64)>) -> BTreeMap<Of, i64> {
    let mut counts = BTreeMap::new();
    for (of, many) in all.filter(|(_, many)| *many != 0) {
        *counts.entry(of).or_default() += many;
    }
    counts
}

/// Its cases are as many as promised, the counts of every unit are those of its cases, and no history is broken.
async fn holds_together(house: &House) {
    let cases = case::Entity::find().all(&house.db).await.expect("cases");
    let at_status = counted(cases.iter().map(|case| (case.status.code(), 1)));
    assert_eq!(at_status, CASES.iter().map(|(status, many)| (status.code(), *many)).collect());

    let tallies = tally::count::Entity::find().all(&house.db).await.expect("tallies");
    for unit in ["MA", "03", "03.531", "03.531.07.09"] {
        let here =
            tallies.iter().filter(|row| row.unit_code == unit && row.category_id == tally::EVERY_CATEGORY);
        let there = cases.iter().filter(|case| territory::covers(unit, &case.commune_code));
        assert_eq!(
            counted(here.map(|row| ((row.status.code(), row.level), row.cases))),
            counted(there.map(|case| ((case.status.code(), case.level), 1))),
            "{unit}"
        );
    }

    let figures = recount::check(&house.db).await.expect("the figures can be counted");
    assert_eq!((figures.cases, figures.drift), (cases.len() as u64, 0), "{:#?}", figures.examples);

    let conduct = conduct::recount::check(&house.db).await.expect("the conduct can be counted");
    assert!(conduct.lines > 0, "nothing was filed");
    assert_eq!(conduct.drift, 0, "{:#?}", conduct.examples);

    for case in &cases {
        let history = chronicle::of_case(case.id).of(&house.db).await.expect("a history");
        assert_eq!(chronicle::broken_at(&history), None, "{}", case.reference);
        assert_eq!(
            history.len(),
            usize::try_from(case.version).expect("versions count up"),
            "{}",
            case.reference
        );
        assert_eq!(history.last().map(|event| event.status_to.as_str()), Some(case.status.code()));
        assert!(
            history.is_sorted_by_key(|event| event.at) && history.iter().all(|event| event.at <= house.now())
        );
    }
}

async fn is_made_once(settings: &Settings) {
    let first = demo::fill(settings).await.expect("a fresh database is filled");
    let again = demo::fill(settings).await.expect("a filled one is left alone");

    assert!(matches!(first, Filled::Now { cases: 412, .. }), "{first:?}");
    assert_eq!(again, Filled::Before);
    let house = house_of(settings).await;
    holds_together(&house).await;
    let (waiting, sent, failed) = outbox::counts(&house.db).await.expect("counts");
    assert!(waiting > 0 && sent > 500 && failed == 4, "{waiting} waiting, {sent} sent, {failed} failed");
    let welcome = demo::welcome(&house).await.expect("a welcome");
    let references =
        welcome.split([' ', ',', '\n']).filter(|word| reference::parse(word).is_some_and(|r| r == *word));
    assert_eq!(references.count(), 2, "{welcome}");
    house.db.close().await.expect("closed");
}

#[rocket::async_test]
async fn a_fresh_database_becomes_taounate_once() {
    let folder = folder();

    is_made_once(&settings(&folder)).await;

    std::fs::remove_dir_all(folder).expect("the folder can go");
}

#[rocket::async_test]
async fn a_fresh_postgres_becomes_taounate_once() {
    let Some(url) = postgres::empty_database().await else { return };
    let folder = folder();

    is_made_once(&Settings { database_url: Some(url), ..settings(&folder) }).await;

    std::fs::remove_dir_all(folder).expect("the folder can go");
}

#[rocket::async_test]
async fn the_work_of_others_is_not_mixed_with_it() {
    let folder = folder();
    let settings = settings(&folder);
    let house = tarafu::server::open(settings.clone()).await.expect("an empty house");
    let new = people::commands::NewAccount {
        name: "فاطمة".to_owned(),
        email: "fatima@example.org".to_owned(),
        language: tarafu::language::Language::Ar,
        role: people::Role::Official,
        unit: territory::unit("03.531.07.09").expect("Bouhouda"),
        starts_on: house.today(),
        ends_on: None,
    };
    people::commands::create_active(&house.db, &new, "", house.now()).await.expect("an account");

    let refusal = demo::fill(&settings).await.expect_err("it holds somebody's account");

    assert!(refusal.contains("TARAFU_DATA_DIR"), "{refusal}");
    assert!(case::Entity::find().one(&house.db).await.expect("cases").is_none());
    std::fs::remove_dir_all(folder).expect("the folder can go");
}

#[rocket::async_test]
async fn half_a_demonstration_is_not_served() {
    let folder = folder();
    let settings = settings(&folder);
    let house = tarafu::server::open(settings.clone()).await.expect("an empty house");
    let broke_off = "INSERT INTO mark (key, value) VALUES ('filling', '2026-11-23')";
    house.db.execute_unprepared(broke_off).await.expect("it broke off once");

    let refusal = demo::fill(&settings).await.expect_err("it is half made");

    assert!(refusal.contains("delete it"), "{refusal}");
    std::fs::remove_dir_all(folder).expect("the folder can go");
}
