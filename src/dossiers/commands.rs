//! What can be done to a dossier. Each deed is one transaction with one event in its history.

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::DatabaseTransaction;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::TransactionTrait;
use sea_orm::entity::prelude::*;
use serde_json::Value;
use serde_json::json;

use super::dossier;
use super::dossier::Model;
use super::dossier::Origin;
use super::dossier::Outcome;
use super::dossier::Status;
use super::gather;
use super::gather::Source;
use super::policy;
use super::queries;
use crate::batches::Job;
use crate::cases::case;
use crate::cases::commands::Order;
use crate::cases::commands::Telling;
use crate::cases::commands::Times;
use crate::cases::commands::perform_in;
use crate::cases::policy::Hand;
use crate::chronicle::By;
use crate::chronicle::dossier::Note;
use crate::clocks::Clocks;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::token;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;

/// So many cases are gathered in the request itself; more are left to a batch.
const AT_ONCE: usize = 60;

/// What people say of a dossier, when it is opened and whenever it is changed.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub title: String,
    pub category_id: i64,
    pub demand: String,
    pub summary_ar: String,
    pub summary_fr: String,
    pub level: Level,
    pub carrier_id: Option<i64>,
}

/// A dossier to be opened, with the cases that it begins with.
#[derive(Clone, Debug)]
pub struct NewDossier {
    pub wanted: Wanted,
    pub unit: &'static Unit,
    pub origin: Origin,
    pub reason: Option<String>,
    pub source: Source,
}

/// Opens a dossier. Its cases join it in the same transaction where they are few; a batch sees to many.
///
/// # Errors
/// `Forbidden` if the actor opens no dossiers there; `Malformed` if it cannot be carried at that level.
pub async fn open(house: &House, actor: &Actor, new: &NewDossier) -> Result<Model> {
    open_once(house, actor, new, &token::fresh()).await
}

/// The same, once however often the form of that number is sent.
pub async fn open_once(house: &House, actor: &Actor, new: &NewDossier, submission: &str) -> Result<Model> {
    match opened_before(&house.db, actor, submission).await? {
        Some(dossier) => Ok(dossier),
        None => match write(house, actor, new, submission).await {
            // The other of two at once was faster.
            Err(error) => opened_before(&house.db, actor, submission).await?.ok_or(error),
            opened => opened,
        },
    }
}

async fn opened_before(db: &impl ConnectionTrait, actor: &Actor, submission: &str) -> Result<Option<Model>> {
    let found = dossier::Entity::find().filter(dossier::Column::Submission.eq(submission)).one(db).await?;
    Ok(found.filter(|dossier| dossier.owner_id == Some(actor.id)))
}

async fn write(house: &House, actor: &Actor, new: &NewDossier, submission: &str) -> Result<Model> {
    if !policy::may_open(actor, new.unit) {
        return Err(Error::Forbidden);
    }
    if !policy::level_fits(new.wanted.level, new.unit) {
        return Err(Error::Malformed);
    }
    let now = house.now();
    let txn = db::write(&house.db).await?;
    let dossier = row(actor, new, submission, now).insert(&txn).await?;
    let facts = json!({ "level": dossier.level.code(), "origin": dossier.origin.to_value() });
    note(&txn, now, &dossier, actor, "open", facts, Some(&dossier.demand)).await?;
    gather(&txn, house, actor, &dossier, &new.source).await?;
    txn.commit().await?;
    house.work.notify_one();
    Ok(dossier)
}

fn row(actor: &Actor, new: &NewDossier, submission: &str, now: DateTime<Utc>) -> dossier::ActiveModel {
    let code = |level| new.unit.at(level).map(|unit| unit.code.clone()).unwrap_or_default();
    let wanted = &new.wanted;
    dossier::ActiveModel {
        id: NotSet,
        submission: Set(submission.to_owned()),
        title: Set(wanted.title.clone()),
        category_id: Set(wanted.category_id),
        demand: Set(wanted.demand.clone()),
        summary_ar: Set(wanted.summary_ar.clone()),
        summary_fr: Set(wanted.summary_fr.clone()),
        level: Set(wanted.level),
        unit_code: Set(new.unit.code.clone()),
        province_code: Set(code(Level::Province)),
        region_code: Set(code(Level::Region)),
        carrier_id: Set(wanted.carrier_id),
        owner_id: Set(Some(actor.id)),
        origin: Set(new.origin),
        reason: Set(new.reason.clone()),
        status: Set(Status::Open),
        outcome: Set(None),
        opened_at: Set(now),
        closed_at: Set(None),
        version: Set(1),
        events: Set(0),
    }
}

/// Adds cases to a dossier.
///
/// # Errors
/// `Forbidden` if the actor does not steer it; `Conflict` if it is closed.
pub async fn add(house: &House, actor: &Actor, dossier: &Model, source: &Source) -> Result<()> {
    steered(actor, dossier)?;
    let txn = db::write(&house.db).await?;
    if !queries::by_id(&txn, dossier.id).await?.is_open() {
        return Err(Error::Conflict);
    }
    gather(&txn, house, actor, dossier, source).await?;
    txn.commit().await?;
    house.work.notify_one();
    Ok(())
}

async fn gather(
    txn: &DatabaseTransaction,
    house: &House,
    actor: &Actor,
    dossier: &Model,
    source: &Source,
) -> Result<()> {
    let few = match source {
        Source::Cases(ids) if ids.is_empty() => return Ok(()),
        Source::Cases(ids) if ids.len() <= AT_ONCE => ids,
        many => return gather::ask(txn, house, actor, dossier, many).await,
    };
    let clocks = Clocks::read(txn).await?;
    let times = Times { now: house.now(), clocks: &clocks };
    let cases = case::Entity::find()
        .filter(case::Column::Id.is_in(few.iter().copied()))
        .order_by_asc(case::Column::Id)
        .lock_exclusive()
        .all(txn)
        .await?;
    let mut joined = 0;
    for case in &cases {
        let point = txn.begin().await?;
        match gather::join(&point, house, actor, dossier, case, &times).await {
            Ok(()) => {
                point.commit().await?;
                joined += 1;
            }
            // In it already, closed meanwhile, or of another territory: the others join all the same.
            Err(Error::Conflict | Error::Forbidden) => point.rollback().await?,
            Err(error) => return Err(error),
        }
    }
    note(txn, times.now, dossier, actor, "gather", json!({ "cases": joined }), None).await
}

/// Takes a case out of a dossier.
pub async fn release(
    house: &House,
    actor: &Actor,
    dossier: &Model,
    case: &case::Model,
    reason: String,
) -> Result<()> {
    if !policy::may_gather(actor, dossier, case) {
        return Err(Error::Forbidden);
    }
    let txn = db::write(&house.db).await?;
    let clocks = Clocks::read(&txn).await?;
    let times = Times { now: house.now(), clocks: &clocks };
    let facts = json!({ "case": case.reference });
    let order =
        Order::Release { dossier_id: dossier.id, title: dossier.title.clone(), reason: reason.clone() };
    // Cases before their dossier, as everywhere: else two writers would wait for each other.
    perform_in(&txn, house, Hand::Delegate(actor), case, &order, Telling::Here, &times).await?;
    note(&txn, times.now, dossier, actor, "release", facts, Some(&reason)).await?;
    Ok(txn.commit().await?)
}

/// Changes what a dossier says, as it was seen.
///
/// # Errors
/// `Forbidden` if the actor does not steer it; `Conflict` if it was changed meanwhile, or is closed.
pub async fn change(house: &House, actor: &Actor, was: &Model, wanted: &Wanted) -> Result<()> {
    steered(actor, was)?;
    if !was.is_open() {
        return Err(Error::Conflict);
    }
    if !policy::level_fits(wanted.level, was.unit()?) {
        return Err(Error::Malformed);
    }
    let change = dossier::ActiveModel {
        title: Set(wanted.title.clone()),
        category_id: Set(wanted.category_id),
        demand: Set(wanted.demand.clone()),
        summary_ar: Set(wanted.summary_ar.clone()),
        summary_fr: Set(wanted.summary_fr.clone()),
        level: Set(wanted.level),
        carrier_id: Set(wanted.carrier_id),
        ..Default::default()
    };
    let facts = json!({ "level": wanted.level.code(), "carrier": wanted.carrier_id });
    store(house, actor, was, change, "change", facts, &wanted.demand).await
}

/// Closes a dossier with what came of it.
pub async fn close(house: &House, actor: &Actor, was: &Model, outcome: Outcome, words: &str) -> Result<()> {
    steered(actor, was)?;
    if !was.is_open() {
        return Err(Error::Conflict);
    }
    let change = dossier::ActiveModel {
        status: Set(Status::Closed),
        outcome: Set(Some(outcome)),
        closed_at: Set(Some(house.now())),
        ..Default::default()
    };
    store(house, actor, was, change, "close", json!({ "outcome": outcome.to_value() }), words).await
}

/// Opens a closed dossier again.
pub async fn reopen(house: &House, actor: &Actor, was: &Model, reason: &str) -> Result<()> {
    steered(actor, was)?;
    if was.is_open() {
        return Err(Error::Conflict);
    }
    let change = dossier::ActiveModel {
        status: Set(Status::Open),
        outcome: Set(None),
        closed_at: Set(None),
        ..Default::default()
    };
    store(house, actor, was, change, "reopen", json!({}), reason).await
}

fn steered(actor: &Actor, dossier: &Model) -> Result<()> {
    if policy::may_steer(actor, dossier) { Ok(()) } else { Err(Error::Forbidden) }
}

/// Writes a dossier if it is still the one that was seen, and says so in its history.
async fn store(
    house: &House,
    actor: &Actor,
    was: &Model,
    mut change: dossier::ActiveModel,
    deed: &str,
    facts: Value,
    words: &str,
) -> Result<()> {
    let now = house.now();
    let txn = db::write(&house.db).await?;
    change.version = Set(was.version + 1);
    let written = dossier::Entity::update_many()
        .set(change)
        .filter(dossier::Column::Id.eq(was.id))
        .filter(dossier::Column::Version.eq(was.version))
        .exec(&txn)
        .await?;
    if written.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    note(&txn, now, was, actor, deed, facts, Some(words)).await?;
    Ok(txn.commit().await?)
}

/// Somebody's deed in the history of a dossier.
pub async fn note(
    txn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    dossier: &Model,
    actor: &Actor,
    deed: &str,
    facts: Value,
    words: Option<&str>,
) -> Result<()> {
    let note = Note {
        dossier_id: dossier.id,
        by: By::Staff,
        account_id: Some(actor.id),
        deed,
        facts,
        words: words.filter(|words| !words.is_empty()),
    };
    crate::chronicle::dossier::note(txn, now, note).await
}

/// The dossier as it is, held until the transaction ends where the database locks rows.
pub async fn lock(txn: &impl ConnectionTrait, id: i64) -> Result<Model> {
    dossier::Entity::find_by_id(id).lock_exclusive().one(txn).await?.ok_or(Error::Missing)
}

/// The cases of those references that somebody may put into a dossier of that territory, in the order of keys.
pub async fn known(
    db: &impl ConnectionTrait,
    actor: &Actor,
    references: &[String],
) -> Result<Vec<case::Model>> {
    let found = case::Entity::find()
        .filter(case::Column::Reference.is_in(references.iter().map(String::as_str)))
        .filter(crate::cases::queries::visible_to(actor))
        .limit(references.len() as u64)
        .all(db)
        .await?;
    Ok(found.into_iter().filter(|case| crate::cases::policy::may_handle(actor, case)).collect())
}

/// Whoever asked for a batch, and its dossier, if they still steer it now that it goes on after the request.
pub(super) async fn still_steered<'a>(
    txn: &impl ConnectionTrait,
    job: &'a Job<'_>,
) -> Result<Option<(&'a Actor, Model)>> {
    let Some(actor) = &job.actor else { return Ok(None) };
    let dossier = queries::by_id(txn, job.batch.dossier_id.ok_or(Error::Missing)?).await?;
    Ok(policy::may_steer(actor, &dossier).then_some((actor, dossier)))
}
