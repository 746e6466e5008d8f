//! What pages ask of the database is found by an index, however many cases there are.

use std::sync::Arc;
use std::sync::Mutex;

use rocket::local::asynchronous::Client;
use sea_orm::ConnectionTrait;
use sea_orm::DbBackend;
use sea_orm::Statement;
use tarafu::desk;
use tarafu::kit::Db;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token::Key;
use tarafu::people::Actor;
use tarafu::people::Role;
use tarafu::people::mandate::Mandate;
use tarafu::server;
use tarafu::territory::unit;

use crate::cast;
use crate::cast::Person;
use crate::house::Backend;
use crate::house::Running;
use crate::house::file_case;

/// Tables that have a line for each case or for what happens to one, and the other name of one.
const GROWING: [&str; 13] = [
    "cases",
    "event",
    "resident",
    "consent",
    "assignment",
    "answer",
    "outbox",
    "phone_task",
    "dossier_case",
    "action_event",
    "pace",
    "p",
    "due",
];

/// Pages of somebody whose unit is a province or less, or who carries what others gave them.
const PAGES: [&str; 12] = [
    "/desk",
    "/cases",
    "/cases?status=open",
    "/cases?late=yes",
    "/cases?category=water",
    "/cases?owner=me&status=open",
    "/cases?owner=carried&status=in_advocacy",
    "/cases?owner=nobody&status=received",
    "/dashboard",
    "/dashboard/map",
    "/dashboard/workload",
    "/dossiers",
];

/// What was said to the database.
type Heard = Arc<Mutex<Vec<Statement>>>;

async fn listened_to(url: &str) -> (Db, Heard) {
    let mut db = db::connect(url).await.expect("the database can be opened");
    let heard = Heard::default();
    let ear = Arc::clone(&heard);
    db.set_metric_callback(move |said| ear.lock().expect("nobody panics here").push(said.statement.clone()));
    (db, heard)
}

/// What SQLite would do for each of these questions.
async fn plans(db: &Db, heard: &Heard) -> Vec<(String, String)> {
    let said = std::mem::take(&mut *heard.lock().expect("nobody panics here"));
    let mut plans = Vec::new();
    for Statement { sql, values, .. } in said.into_iter().filter(|said| said.sql.starts_with("SELECT")) {
        let explain =
            Statement { sql: format!("EXPLAIN QUERY PLAN {sql}"), values, db_backend: DbBackend::Sqlite };
        let steps = db.query_all_raw(explain).await.expect("a plan");
        let steps = steps.iter().map(|step| step.try_get::<String>("", "detail").expect("a step"));
        plans.push((sql, steps.collect::<Vec<_>>().join("\n")));
    }
    plans
}

/// Steps that walk through a whole table that grows.
fn walks(plan: &str) -> Vec<&str> {
    let walks = |step: &&str| {
        let table = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
        table.is_some_and(|table| GROWING.contains(&table.trim_matches('"')))
    };
    plan.lines().filter(walks).collect()
}

#[rocket::async_test]
async fn no_page_of_a_province_or_an_advocate_walks_through_a_table_that_grows() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is here");
    let mut fatima = running.signed_in(&cast::FATIMA).await;
    let reference = file_case(&mut fatima, &[]).await;
    let (db, heard) = listened_to(&running.house.settings.database()).await;
    let house = Arc::new(House::new(running.house.settings.clone(), db.clone(), Key::new(vec![7; 32])));
    let client = Client::untracked(server::build(house)).await.expect("the house is well built");
    let case = format!("/cases/{reference}");
    let mut asked = 0;
    for person in [cast::FATIMA, cast::KHADIJA, cast::YOUSSEF, cast::NAJAT] {
        let cookie = session(&running, &person).await;
        for page in PAGES.into_iter().chain([case.as_str()]) {
            heard.lock().expect("nobody panics here").clear();
            let answer = client.get(page).cookie(cookie.clone()).dispatch().await;
            assert!(answer.status().code < 500, "{page}: {}", answer.status());
            let _ = answer.into_bytes().await;
            for (sql, plan) in plans(&db, &heard).await {
                assert_eq!(walks(&plan), Vec::<&str>::new(), "{page} of {}: {sql}\n{plan}", person.email);
                asked += 1;
            }
        }
    }
    assert!(asked > 100, "only {asked} questions were heard");
    client.terminate().await;
    running.stop().await;
}

async fn session(running: &Running, person: &Person) -> (String, String) {
    let cookie = running.signed_in(person).await.cookie("tarafu-session").expect("they are signed in");
    ("tarafu-session".to_owned(), cookie)
}

#[rocket::async_test]
async fn the_desk_of_the_country_finds_the_few_by_their_own_indexes() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is here");
    let (db, heard) = listened_to(&running.house.settings.database()).await;
    let desk = async |role, code| {
        let country = Mandate { id: 1, role, unit: unit(code).expect("a unit") };
        let somebody = running.actor(&cast::KHADIJA).await;
        let actor = Actor { mandates: vec![country], ..somebody };
        desk::queries::today(&db, &actor, running.house.today()).await.expect("a desk");
        plans(&db, &heard).await.into_iter().map(|(_, plan)| plan).collect::<String>()
    };

    let cases = [
        (Role::Coordinator, "MA", "cases_queued "),
        (Role::Coordinator, "03", "cases_new_region "),
        (Role::Coordinator, "03.531", "cases_objected_province "),
        (Role::Official, "03.531.07.09", "cases_new_commune "),
        (Role::Official, "03.531.07.09", "phone_task_waiting "),
        (Role::Advocate, "03", "cases_queued_region "),
    ];
    for (role, code, index) in cases {
        let plan = desk(role, code).await;
        assert!(plan.contains(index), "{index}is not used at {code}:\n{plan}");
    }
    running.stop().await;
}
