//! The one way in which a case changes.

use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::ConnectionTrait;
use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;

use super::effects;
use super::effects::Times;
use super::order::Order;
use super::rows;
use super::told;
use crate::cases::answer;
use crate::cases::assignment;
use crate::cases::case;
use crate::cases::gathering;
use crate::cases::policy;
use crate::cases::policy::Hand;
use crate::cases::queries;
use crate::cases::reference::Secrets;
use crate::cases::resident;
use crate::cases::resident::Given;
use crate::cases::resident::consent::Purpose;
use crate::cases::status::Transition;
use crate::cases::status::transition;
use crate::cases::succession;
use crate::cases::succession::Part;
use crate::cases::tally;
use crate::chronicle;
use crate::clocks::Clocks;
use crate::clocks::What;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::token;
use crate::language::dates;
use crate::mail::outbox;
use crate::mail::phone;
use crate::people::mandate;
use crate::people::mandate::Role;
use crate::territory::Level;
use crate::territory::Unit;

/// Who tells the residents of a deed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// The deed itself, as the table says.
    Here,
    /// Whoever ordered it, in a mail of their own: one update is one mail.
    Elsewhere,
}

/// Does what is ordered to a case as it was seen, and gives the case as it is now.
///
/// # Errors
/// `Forbidden` if that hand may not; `Conflict` if the case is no longer as it was seen, or no longer at a
/// status from which this can be done.
pub async fn perform(house: &House, hand: Hand<'_>, was: &case::Model, order: &Order) -> Result<case::Model> {
    allowed(hand, was, order)?;
    let txn = db::write(&house.db).await?;
    let clocks = Clocks::read(&txn).await?;
    let times = Times { now: house.now(), clocks: &clocks };
    let case = perform_in(&txn, house, hand, was, order, Telling::Here, &times).await?;
    txn.commit().await?;
    house.post.notify_one();
    Ok(case)
}

/// The same within a transaction in which more is done.
pub async fn perform_in(
    txn: &impl ConnectionTrait,
    house: &House,
    hand: Hand<'_>,
    was: &case::Model,
    order: &Order,
    telling: Telling,
    times: &Times<'_>,
) -> Result<case::Model> {
    let line = allowed(hand, was, order)?;
    sensible(hand, was, order, times)?;
    check(txn, was, order, times).await?;
    let mut case = effects::apply(was, line, order, hand, times);
    match order {
        Order::Renew => renew(house, &mut case),
        Order::Object { .. } => succession::refuse(txn, &mut case, times).await?,
        _ => {}
    }
    store(txn, was, &case).await?;
    beside(txn, hand, &case, order, times).await?;
    chronicle::write(txn, times.now, rows::done(hand, was, &case, line, order)).await?;
    tally::moved(txn, Some(was), &case).await?;
    gathering::moved(txn, was, &case).await?;
    if telling == Telling::Here {
        told::tell(txn, house, &case, line, order, hand, times.now).await?;
    }
    Ok(case)
}

/// The line of the table for that order, if it is this hand's.
pub(super) fn allowed(hand: Hand<'_>, was: &case::Model, order: &Order) -> Result<&'static Transition> {
    let line = transition(order.deed(), was.status).ok_or(Error::Conflict)?;
    if policy::allows(hand, was, line.who) { Ok(line) } else { Err(Error::Forbidden) }
}

/// What the case itself forbids, whatever the table says.
pub(super) fn sensible(hand: Hand<'_>, was: &case::Model, order: &Order, times: &Times<'_>) -> Result<()> {
    match order {
        Order::Assign { level: Level::Commune, .. } => Err(Error::Malformed),
        Order::PassUp { .. } if was.level == Level::National => Err(Error::Conflict),
        Order::Accept if was.carrier_id.is_some() && was.carrier_id != hand.account_id() => {
            Err(Error::Forbidden)
        }
        Order::Merge { target_id, .. } if *target_id == was.id => Err(Error::Conflict),
        Order::Reopen { .. } if matches!(hand, Hand::Resident) => still_reopenable(was, times),
        _ => Ok(()),
    }
}

/// What only the database knows.
async fn check(
    txn: &impl ConnectionTrait,
    was: &case::Model,
    order: &Order,
    times: &Times<'_>,
) -> Result<()> {
    match order {
        Order::Assign { level, carrier_id, .. } => {
            carrier_holds(txn, *carrier_id, rows::seat(was, *level)?, times).await
        }
        Order::PassUp { carrier_id, .. } => {
            carrier_holds(txn, *carrier_id, rows::seat(was, effects::above(was.level))?, times).await
        }
        Order::Merge { target_id, .. } => {
            let target = queries::by_id(txn, *target_id).await?;
            if target.is_open() { Ok(()) } else { Err(Error::Conflict) }
        }
        _ => Ok(()),
    }
}

/// A resident may reopen a closed case for a while; what joined another case is spoken of there.
fn still_reopenable(was: &case::Model, times: &Times<'_>) -> Result<()> {
    let closed = was.closed_at.filter(|_| was.merged_into_id.is_none()).ok_or(Error::Conflict)?;
    let last = times.clocks.last_day(What::Reopen, dates::day_of(closed));
    if last.is_some_and(|day| times.today() <= day) { Ok(()) } else { Err(Error::Conflict) }
}

async fn carrier_holds(
    txn: &impl ConnectionTrait,
    carrier: Option<i64>,
    unit: &Unit,
    times: &Times<'_>,
) -> Result<()> {
    let Some(carrier) = carrier else { return Ok(()) };
    let held = mandate::Entity::find()
        .filter(mandate::Column::AccountId.eq(carrier))
        .filter(mandate::Column::Role.eq(Role::Advocate))
        .filter(mandate::Column::UnitCode.eq(unit.code.as_str()))
        .filter(mandate::on(times.today()))
        .one(txn)
        .await?;
    held.map(|_| ()).ok_or(Error::Malformed)
}

/// The old PIN and link die with the old number.
fn renew(house: &House, case: &mut case::Model) {
    case.link_nonce = token::fresh();
    let secrets = Secrets::of(&house.key, &case.link_nonce);
    case.link_hash = Secrets::link_hash(&secrets.link);
    case.pin_hash = Secrets::pin_hash(&house.key, &case.reference, &secrets.pin);
}

/// Writes the case if it is still the one that was seen.
async fn store(txn: &impl ConnectionTrait, was: &case::Model, case: &case::Model) -> Result<()> {
    let mut row = case.clone().into_active_model().reset_all();
    row.id = NotSet;
    row.words = NotSet;
    let written = case::Entity::update_many()
        .set(row)
        .filter(case::Column::Id.eq(was.id))
        .filter(case::Column::Version.eq(was.version))
        .exec(txn)
        .await?;
    if written.rows_affected == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// The rows beside the case: assignments, answers, phone tasks, the resident's wish about mails.
async fn beside(
    txn: &impl ConnectionTrait,
    hand: Hand<'_>,
    case: &case::Model,
    order: &Order,
    times: &Times<'_>,
) -> Result<()> {
    match order {
        Order::Assign { message, .. } => {
            let row = rows::offered(hand, case, message, times)?;
            assign(txn, row, assignment::State::Ended, times).await
        }
        Order::PassUp { reason, .. } => {
            let row = rows::offered(hand, case, reason, times)?;
            assign(txn, row, assignment::State::PassedUp, times).await
        }
        Order::Accept => match hand.account_id() {
            Some(carrier) => assignment::accept(txn, case.id, carrier, times.now).await,
            None => Ok(()),
        },
        Order::HandBack { .. } => {
            assignment::end(txn, case.id, assignment::State::HandedBack, times.now).await
        }
        Order::Answer(given) => answered(txn, rows::answered(hand, case, given, times)).await,
        Order::Told { task_id } => match hand.account_id() {
            Some(by) => phone::done(txn, case.id, *task_id, by, times.now).await,
            None => Ok(()),
        },
        Order::Gather { dossier_id, .. } => {
            gathering::join(txn, *dossier_id, case, hand.account_id(), times.now).await
        }
        Order::Release { dossier_id, .. } => gathering::leave(txn, *dossier_id, case).await,
        Order::HandOver { part: Part::Carrier, .. } | Order::Object { .. } => {
            assignment::carried_by(txn, case.id, case.carrier_id).await
        }
        Order::StopMail => mails(txn, case, Some(times.now), Given::Withdrawn, times).await,
        Order::ResumeMail => mails(txn, case, None, Given::Yes, times).await,
        _ if !case.is_open() => assignment::end(txn, case.id, assignment::State::Ended, times.now).await,
        _ => Ok(()),
    }
}

async fn assign(
    txn: &impl ConnectionTrait,
    row: assignment::Model,
    before: assignment::State,
    times: &Times<'_>,
) -> Result<()> {
    assignment::end(txn, row.case_id, before, times.now).await?;
    let row = assignment::ActiveModel { id: NotSet, ..row.into_active_model().reset_all() };
    row.insert(txn).await?;
    Ok(())
}

async fn answered(txn: &impl ConnectionTrait, row: answer::Model) -> Result<()> {
    let row = answer::ActiveModel { id: NotSet, ..row.into_active_model().reset_all() };
    row.insert(txn).await?;
    Ok(())
}

async fn mails(
    txn: &impl ConnectionTrait,
    case: &case::Model,
    stopped: Option<DateTimeUtc>,
    given: Given,
    times: &Times<'_>,
) -> Result<()> {
    let resident = queries::resident_of(txn, case).await?;
    let mut row = resident.clone().into_active_model();
    row.mail_stopped_at = Set(stopped);
    row.update(txn).await?;
    if let (Some(_), Some(address)) = (stopped, &resident.email) {
        outbox::withdraw(txn, address, times.now).await?;
    }
    resident::agree(txn, &resident, Purpose::Email, given, times.now).await
}
