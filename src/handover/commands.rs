//! Handing over: one transaction passes dossiers and actions, ends the mandate if that is wanted, and puts down what
//! a batch does: the cases, and whatever is too much for a request.

use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::DatabaseTransaction;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::charge::Charge;
use super::charge::count;
use super::letters;
use super::letters::Passed;
use super::pass::Count;
use super::pass::Passing;
use super::policy;
use super::record;
use super::work;
use crate::actions::action;
use crate::batches;
use crate::cases::case;
use crate::cases::succession::Successor;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::mail::outbox;
use crate::people::Actor;
use crate::people::account;
use crate::people::commands::end_mandate_in;
use crate::people::mandate;

/// How many pass in the request; the batch passes the others.
const AT_ONCE: Count = Count { dossiers: 200, actions: 500 };

/// What is in hand is counted up to here for the letter and the progress; all of it passes.
const MOST: u64 = 100_000;

/// What is wanted of a handover.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub successor: Successor,
    /// What the residents are told besides.
    pub words: Option<String>,
    /// Whether the mandate ends with it.
    pub end: bool,
}

/// Hands over what is in hand by a mandate. Asked for again while its cases are still passing, it does nothing more.
///
/// # Errors
/// `Missing` if the actor may not give that mandate; `Conflict` if it is to end and has ended meanwhile.
pub async fn hand_over(house: &House, actor: &Actor, mandate_id: i64, wanted: &Wanted) -> Result<()> {
    let txn = db::write(&house.db).await?;
    let found = mandate::Entity::find_by_id(mandate_id).lock_exclusive().one(&txn).await?;
    let mandate = found.filter(|found| policy::may_hand_over(actor, found)).ok_or(Error::Missing)?;
    if under_way(&txn, mandate_id).await? {
        return Ok(());
    }
    let passing = Passing { actor, charge: Charge::of(&mandate)?, to: &wanted.successor, now: house.now() };
    let all = all(&txn, passing.charge).await?;
    let passed = passing.some(&txn, AT_ONCE).await?;
    let params = work::Params::of(&passing.charge, wanted);
    let batch_id = batches::ask(&txn, work::KIND, None, &params, all[0], Some(actor.id), passing.now).await?;
    write(&txn, &passing, mandate_id, passed, batch_id).await?;
    tell(&txn, house, &passing, all).await?;
    if wanted.end && !mandate.is_over(house.today()) {
        end_mandate_in(&txn, Some(actor), mandate_id, house.today()).await?;
    }
    txn.commit().await?;
    house.work.notify_one();
    house.post.notify_one();
    tracing::info!(mandate = mandate_id, to = wanted.successor.id, by = actor.id, "mandate handed over");
    Ok(())
}

/// Whether the cases of a handover before are still passing.
async fn under_way(txn: &impl ConnectionTrait, mandate_id: i64) -> Result<bool> {
    let batch_id = record::last(txn, mandate_id).await?.and_then(|last| last.batch_id);
    let Some(id) = batch_id else { return Ok(false) };
    let batch = batches::Entity::find_by_id(id).one(txn).await?;
    Ok(batch.is_some_and(|batch| batch.state == batches::State::Waiting))
}

/// How many cases are in somebody's hand by a mandate, as owner or carrier.
pub async fn cases_left(db: &impl ConnectionTrait, charge: Charge) -> Result<i64> {
    let mut cases = 0;
    for part in charge.parts() {
        cases += count(db, charge.cases(*part), case::Column::Id, MOST).await?;
    }
    Ok(signed(cases as u64))
}

/// How many cases, dossiers and actions are in somebody's hand by a mandate.
async fn all(txn: &impl ConnectionTrait, charge: Charge) -> Result<[i64; 3]> {
    let dossiers = count(txn, charge.dossiers(), dossier::Column::Id, MOST).await?;
    let actions = count(txn, charge.actions(), action::Column::Id, MOST).await?;
    Ok([cases_left(txn, charge).await?, signed(dossiers as u64), signed(actions as u64)])
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

async fn write(
    txn: &DatabaseTransaction,
    passing: &Passing<'_>,
    mandate_id: i64,
    passed: Count,
    batch_id: i64,
) -> Result<()> {
    let row = record::ActiveModel {
        id: NotSet,
        mandate_id: Set(mandate_id),
        from_id: Set(passing.charge.account_id),
        to_id: Set(passing.to.id),
        dossiers: Set(signed(passed.dossiers)),
        actions: Set(signed(passed.actions)),
        batch_id: Set(Some(batch_id)),
        made_by_id: Set(Some(passing.actor.id)),
        made_at: Set(passing.now),
    };
    row.insert(txn).await?;
    Ok(())
}

async fn tell(
    txn: &DatabaseTransaction,
    house: &House,
    passing: &Passing<'_>,
    [cases, dossiers, actions]: [i64; 3],
) -> Result<()> {
    let charge = passing.charge;
    let accounts =
        account::Entity::find().filter(account::Column::Id.is_in([charge.account_id, passing.to.id]));
    let accounts = accounts.all(txn).await?;
    let of = |id: i64| accounts.iter().find(|account| account.id == id).ok_or(Error::Missing);
    let from = of(charge.account_id)?;
    let passed = Passed { from: &from.name, role: charge.role, unit: charge.unit, cases, dossiers, actions };
    outbox::put(txn, house, &letters::succession(house, of(passing.to.id)?, &passed), passing.now).await
}
