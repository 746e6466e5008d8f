//! All that the database keeps of cases, their history, their counts and their mails.

use std::collections::HashMap;

use sea_orm::ColumnTrait;
use sea_orm::ConnectionTrait;
use sea_orm::DatabaseBackend;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use sea_orm::Statement;
use tarafu::cases::answer;
use tarafu::cases::assignment;
use tarafu::cases::case;
use tarafu::cases::resident;
use tarafu::cases::tally;
use tarafu::chronicle::event;
use tarafu::kit::Db;
use tarafu::mail::outbox;
use tarafu::people;

#[derive(Clone, Debug)]
pub struct Records {
    pub cases: Vec<case::Model>,
    /// Of each case by its number, oldest first.
    pub events: HashMap<i64, Vec<event::Model>>,
    /// Of each case by its number, in the order of writing.
    pub mails: HashMap<i64, Vec<outbox::Model>>,
    pub answers: HashMap<i64, usize>,
    pub assignments: HashMap<i64, usize>,
    /// Of each resident by their number.
    pub addresses: HashMap<i64, Option<String>>,
    pub tallies: Vec<tally::count::Model>,
    /// Province, year, the last number given out.
    pub counters: Vec<(String, i32, i64)>,
    /// What the database finds wrong with itself.
    pub broken: Vec<String>,
}

impl Records {
    pub async fn read(db: &Db) -> Self {
        let cases = case::Entity::find().order_by_asc(case::Column::Id).all(db).await.expect("cases");
        let events = event::Entity::find().order_by_asc(event::Column::Seq).all(db).await.expect("events");
        let about_cases = outbox::Entity::find().filter(outbox::Column::CaseId.is_not_null());
        let mails = about_cases.order_by_asc(outbox::Column::Id).all(db).await.expect("mails");
        let answers = answer::Entity::find().all(db).await.expect("answers");
        let assignments = assignment::Entity::find().all(db).await.expect("assignments");
        let residents = resident::Entity::find().all(db).await.expect("residents");
        Self {
            cases,
            events: grouped(events, |event| event.case_id),
            mails: grouped(mails, |mail| mail.case_id.unwrap_or_default()),
            answers: counted(answers, |answer| answer.case_id),
            assignments: counted(assignments, |assignment| assignment.case_id),
            addresses: residents.into_iter().map(|resident| (resident.id, resident.email)).collect(),
            tallies: tally::count::Entity::find().all(db).await.expect("tallies"),
            counters: counters(db).await,
            broken: check(db).await,
        }
    }

    pub fn events_of(&self, case: &case::Model) -> &[event::Model] {
        self.events.get(&case.id).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn mails_of(&self, case: &case::Model) -> &[outbox::Model] {
        self.mails.get(&case.id).map(Vec::as_slice).unwrap_or_default()
    }
}

fn grouped<T>(rows: Vec<T>, of: fn(&T) -> i64) -> HashMap<i64, Vec<T>> {
    let mut groups: HashMap<i64, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(of(&row)).or_default().push(row);
    }
    groups
}

fn counted<T>(rows: Vec<T>, of: fn(&T) -> i64) -> HashMap<i64, usize> {
    grouped(rows, of).into_iter().map(|(of, rows)| (of, rows.len())).collect()
}

async fn counters(db: &Db) -> Vec<(String, i32, i64)> {
    let rows =
        Statement::from_string(db.get_database_backend(), "SELECT province_code, year, last FROM counter");
    let rows = db.query_all_raw(rows).await.expect("counters");
    let read = |row: &sea_orm::QueryResult| {
        Ok::<_, sea_orm::DbErr>((
            row.try_get("", "province_code")?,
            row.try_get("", "year")?,
            row.try_get("", "last")?,
        ))
    };
    rows.iter().map(|row| read(row).expect("a counter")).collect()
}

/// What SQLite says of its own file. PostgreSQL's server was not touched.
pub async fn check(db: &Db) -> Vec<String> {
    if db.get_database_backend() != DatabaseBackend::Sqlite {
        return Vec::new();
    }
    let mut broken = Vec::new();
    for pragma in ["integrity_check", "foreign_key_check"] {
        let asked = Statement::from_string(DatabaseBackend::Sqlite, format!("PRAGMA {pragma}"));
        for row in db.query_all_raw(asked).await.expect("SQLite answers") {
            let said: String = row.try_get_by_index(0).expect("words");
            broken.extend((said != "ok").then(|| format!("{pragma}: {said}")));
        }
    }
    broken
}

/// The number of an account of the cast.
pub async fn account(db: &Db, email: &str) -> i64 {
    people::queries::by_email(db, email).await.expect("accounts").expect("the cast is there").id
}
