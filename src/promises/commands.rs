//! What can be done with promises. Each deed is one transaction with one event in the history of the dossier.

use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use serde_json::Value;
use serde_json::json;

use super::due;
use super::ledger;
use super::ledger::Facet;
use super::policy;
use super::promise;
use super::promise::Model;
use super::promise::State;
use super::promise::Verdict;
use super::voice;
use super::voice::Question;
use super::voice::Said;
use crate::actions::action;
use crate::actions::answer;
use crate::dossiers::dossier;
use crate::dossiers::note;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::token;
use crate::people::Actor;
use crate::territory::Unit;
use crate::territory::covers;

/// What people say of a promise, when it is recorded and whenever it is changed.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub words: String,
    /// The last day on which it is kept in time; one that is over already is asked about at once.
    pub due_on: Date,
    pub institution_id: i64,
    pub unit: &'static Unit,
}

/// A promise to be recorded: of an action, and of the answer that holds it if it was given in one.
#[derive(Clone, Debug)]
pub struct NewPromise<'a> {
    pub dossier: &'a dossier::Model,
    pub action: &'a action::Model,
    pub answer: Option<&'a answer::Model>,
    pub wanted: Wanted,
}

/// Records a promise.
///
/// # Errors
/// `Forbidden` if the actor does not act for the dossier; `Malformed` if the parts do not belong together.
pub async fn record(house: &House, actor: &Actor, new: &NewPromise<'_>) -> Result<Model> {
    record_once(house, actor, new, &token::fresh()).await
}

/// The same by a form of that number, once however often the form is sent.
///
/// # Errors
/// As for `record`.
pub async fn record_once(
    house: &House,
    actor: &Actor,
    new: &NewPromise<'_>,
    submission: &str,
) -> Result<Model> {
    let NewPromise { dossier, action, answer, wanted } = new;
    if !policy::may_record(actor, dossier) {
        return Err(Error::Forbidden);
    }
    let of_action = action.dossier_id == dossier.id && answer.is_none_or(|one| one.action_id == action.id);
    if !of_action || !covers(&dossier.unit_code, &wanted.unit.code) {
        return Err(Error::Malformed);
    }
    match recorded_before(&house.db, actor, new, submission).await? {
        Some(promise) => Ok(promise),
        None => match write(house, actor, new, submission).await {
            // The other of two at once was faster.
            Err(error) => recorded_before(&house.db, actor, new, submission).await?.ok_or(error),
            recorded => recorded,
        },
    }
}

async fn recorded_before(
    db: &impl ConnectionTrait,
    actor: &Actor,
    new: &NewPromise<'_>,
    submission: &str,
) -> Result<Option<Model>> {
    let recorded = promise::Entity::find().filter(promise::Column::Submission.eq(submission)).one(db).await?;
    let ours = |promise: &Model| {
        promise.recorded_by_id == Some(actor.id) && promise.action_id == Some(new.action.id)
    };
    Ok(recorded.filter(ours))
}

async fn write(house: &House, actor: &Actor, new: &NewPromise<'_>, submission: &str) -> Result<Model> {
    let now = house.now();
    let txn = db::write(&house.db).await?;
    let promise = row(actor, new, submission, now).insert(&txn).await?;
    note(&txn, now, new.dossier, actor, "promise-record", facts(&promise), Some(&promise.words)).await?;
    ledger::moved(&txn, Facet::Promise, &[(promise.institution_id, promise.state.code(), 1)]).await?;
    txn.commit().await?;
    Ok(promise)
}

fn row(actor: &Actor, new: &NewPromise<'_>, submission: &str, now: DateTimeUtc) -> promise::ActiveModel {
    promise::ActiveModel {
        id: NotSet,
        dossier_id: Set(new.dossier.id),
        submission: Set(submission.to_owned()),
        action_id: Set(Some(new.action.id)),
        answer_id: Set(new.answer.map(|answer| answer.id)),
        institution_id: Set(new.wanted.institution_id),
        unit_code: Set(new.wanted.unit.code.clone()),
        words: Set(new.wanted.words.clone()),
        due_on: Set(new.wanted.due_on),
        state: Set(State::Waiting),
        asked_at: Set(None),
        judged_on: Set(None),
        judged_by_id: Set(None),
        note: Set(None),
        version: Set(1),
        recorded_by_id: Set(Some(actor.id)),
        recorded_at: Set(now),
    }
}

fn facts(promise: &Model) -> Value {
    json!({ "promise": promise.id, "day": promise.due_on, "institution": promise.institution_id })
}

/// Changes what was recorded, as it was seen.
///
/// # Errors
/// `Forbidden` if the actor does not act for the dossier; `Conflict` if it was changed meanwhile, or is no more
/// waiting for its day.
pub async fn change(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    was: &Model,
    wanted: &Wanted,
) -> Result<()> {
    if was.state != State::Waiting {
        return Err(Error::Conflict);
    }
    if !policy::may_change(actor, dossier, was) {
        return Err(Error::Forbidden);
    }
    if !covers(&dossier.unit_code, &wanted.unit.code) {
        return Err(Error::Malformed);
    }
    let now = house.now();
    let txn = db::write(&house.db).await?;
    let change = promise::ActiveModel {
        words: Set(wanted.words.clone()),
        due_on: Set(wanted.due_on),
        institution_id: Set(wanted.institution_id),
        unit_code: Set(wanted.unit.code.clone()),
        ..Default::default()
    };
    store(&txn, was, change).await?;
    let mut facts = json!({ "promise": was.id, "day": wanted.due_on, "institution": wanted.institution_id });
    if was.due_on != wanted.due_on {
        facts["day_before"] = json!(was.due_on);
    }
    note(&txn, now, dossier, actor, "promise-change", facts, Some(&wanted.words)).await?;
    hand_over(&txn, was, wanted.institution_id).await?;
    Ok(txn.commit().await?)
}

/// Counts a promise, and what is said of it, for another institution.
async fn hand_over(txn: &impl ConnectionTrait, was: &Model, to: i64) -> Result<()> {
    let both = |name: &'static str, count: i64| [(was.institution_id, name, -count), (to, name, count)];
    ledger::moved(txn, Facet::Promise, &both(was.state.code(), 1)).await?;
    let voices = voice::of(txn, Question::Promise, was.id).await?;
    let said: Vec<_> = Said::ALL.into_iter().flat_map(|said| both(said.code(), voices.of(said))).collect();
    ledger::moved(txn, Facet::Voice, &said).await
}

/// Says whether a promise was kept, or says it anew. Residents who were not asked yet are asked now: a verdict
/// before the day does not spare the institution their word.
///
/// # Errors
/// `Forbidden` if the actor does not steer the dossier; `Conflict` if it was changed meanwhile, or stands so.
pub async fn judge(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    was: &Model,
    verdict: Verdict,
    words: &str,
) -> Result<()> {
    if !was.state.may_become(verdict.state()) {
        return Err(Error::Conflict);
    }
    if !policy::may_judge(actor, dossier, was) {
        return Err(Error::Forbidden);
    }
    let (now, today) = (house.now(), house.today());
    let change = promise::ActiveModel {
        asked_at: Set(was.asked_at.or(Some(now))),
        judged_on: Set(Some(today)),
        judged_by_id: Set(Some(actor.id)),
        ..Default::default()
    };
    let txn = db::write(&house.db).await?;
    decide(&txn, was, verdict.state(), change, words).await?;
    if was.asked_at.is_none() {
        due::put(&txn, was, Some(actor.id), now).await?;
    }
    let facts = json!({ "promise": was.id, "verdict": verdict.state().code(), "early": today < was.due_on });
    note(&txn, now, dossier, actor, "promise-judge", facts, Some(words)).await?;
    count(&txn, was, verdict.state()).await?;
    txn.commit().await?;
    house.work.notify_one();
    Ok(())
}

/// Takes a promise out of the count, with the reason.
///
/// # Errors
/// `Forbidden` if the actor does not steer the dossier; `Conflict` if it was changed meanwhile, or is judged.
pub async fn withdraw(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    was: &Model,
    reason: &str,
) -> Result<()> {
    if !was.state.may_become(State::Withdrawn) {
        return Err(Error::Conflict);
    }
    if !policy::may_withdraw(actor, dossier, was) {
        return Err(Error::Forbidden);
    }
    let now = house.now();
    let txn = db::write(&house.db).await?;
    let change = promise::ActiveModel { ..Default::default() };
    decide(&txn, was, State::Withdrawn, change, reason).await?;
    note(&txn, now, dossier, actor, "promise-withdraw", facts(was), Some(reason)).await?;
    count(&txn, was, State::Withdrawn).await?;
    Ok(txn.commit().await?)
}

async fn decide(
    txn: &impl ConnectionTrait,
    was: &Model,
    state: State,
    change: promise::ActiveModel,
    words: &str,
) -> Result<()> {
    let change = promise::ActiveModel { state: Set(state), note: Set(Some(words.to_owned())), ..change };
    store(txn, was, change).await
}

async fn count(txn: &impl ConnectionTrait, was: &Model, state: State) -> Result<()> {
    let id = was.institution_id;
    ledger::moved(txn, Facet::Promise, &[(id, was.state.code(), -1), (id, state.code(), 1)]).await
}

/// Writes a promise if it is still the one that was seen.
pub(super) async fn store(
    txn: &impl ConnectionTrait,
    was: &Model,
    mut change: promise::ActiveModel,
) -> Result<()> {
    // The version seen comes from a form: none is the last that there could be.
    change.version = Set(was.version.checked_add(1).ok_or(Error::Conflict)?);
    let written = promise::Entity::update_many()
        .set(change)
        .filter(promise::Column::Id.eq(was.id))
        .filter(promise::Column::Version.eq(was.version))
        .exec(txn)
        .await?;
    if written.rows_affected == 1 { Ok(()) } else { Err(Error::Conflict) }
}
