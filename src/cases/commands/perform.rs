//! The one way in which a case changes.

use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::ConnectionTrait;
use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;
use serde_json::json;

use super::effects;
use super::effects::Times;
use super::order::AnswerGiven;
use super::order::Order;
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
use crate::chronicle::By;
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
use crate::territory::unit;

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
    check(txn, hand, was, order, times).await?;
    let mut case = effects::apply(was, line, order, hand, times);
    match order {
        Order::Renew => renew(house, &mut case),
        Order::Object { .. } => succession::refuse(txn, &mut case, times).await?,
        _ => {}
    }
    store(txn, was, &case).await?;
    beside(txn, hand, &case, order, times).await?;
    record(txn, hand, was, &case, line, order, times).await?;
    tally::moved(txn, Some(was), &case).await?;
    gathering::moved(txn, was, &case).await?;
    if telling == Telling::Here {
        told::tell(txn, house, &case, line, order, hand, times.now).await?;
    }
    Ok(case)
}

/// The line of the table for that order, if it is this hand's.
fn allowed(hand: Hand<'_>, was: &case::Model, order: &Order) -> Result<&'static Transition> {
    let line = transition(order.deed(), was.status).ok_or(Error::Conflict)?;
    if policy::allows(hand, was, line.who) { Ok(line) } else { Err(Error::Forbidden) }
}

/// What neither the table nor the form can know.
async fn check(
    txn: &impl ConnectionTrait,
    hand: Hand<'_>,
    was: &case::Model,
    order: &Order,
    times: &Times<'_>,
) -> Result<()> {
    match order {
        Order::Assign { level, carrier_id, .. } => {
            let unit = seat(was, *level).filter(|_| *level != Level::Commune).ok_or(Error::Malformed)?;
            carrier_holds(txn, *carrier_id, unit, times).await
        }
        Order::PassUp { carrier_id, .. } if was.level != Level::National => {
            let unit = seat(was, effects::above(was.level)).ok_or(Error::Malformed)?;
            carrier_holds(txn, *carrier_id, unit, times).await
        }
        Order::PassUp { .. } => Err(Error::Conflict),
        Order::Accept if was.carrier_id.is_some() && was.carrier_id != hand.account_id() => {
            Err(Error::Forbidden)
        }
        Order::Merge { target_id, .. } => {
            let target = queries::by_id(txn, *target_id).await?;
            if target.id == was.id || !target.is_open() { Err(Error::Conflict) } else { Ok(()) }
        }
        Order::Reopen { .. } if matches!(hand, Hand::Resident) => still_reopenable(was, times),
        _ => Ok(()),
    }
}

/// A resident may reopen a closed case for a while; what joined another case is spoken of there.
fn still_reopenable(was: &case::Model, times: &Times<'_>) -> Result<()> {
    let closed = was.closed_at.filter(|_| was.merged_into_id.is_none()).ok_or(Error::Conflict)?;
    let last = times.clocks.last_day(What::Reopen, dates::day_of(closed));
    if last.is_some_and(|day| times.today() <= day) { Ok(()) } else { Err(Error::Conflict) }
}

/// The unit of a level in which the case's commune lies.
fn seat(case: &case::Model, level: Level) -> Option<&'static Unit> {
    unit(&case.commune_code)?.at(level)
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
        Order::Assign { due_on, message, .. } => {
            assign(txn, hand, case, *due_on, message, assignment::State::Ended, times).await
        }
        Order::PassUp { reason, .. } => {
            assign(txn, hand, case, case.carrier_due_on, reason, assignment::State::PassedUp, times).await
        }
        Order::Accept => match hand.account_id() {
            Some(carrier) => assignment::accept(txn, case.id, carrier, times.now).await,
            None => Ok(()),
        },
        Order::HandBack { .. } => {
            assignment::end(txn, case.id, assignment::State::HandedBack, times.now).await
        }
        Order::Answer(given) => answered(txn, hand, case, given, times).await,
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
    hand: Hand<'_>,
    case: &case::Model,
    due_on: Option<Date>,
    message: &str,
    before: assignment::State,
    times: &Times<'_>,
) -> Result<()> {
    assignment::end(txn, case.id, before, times.now).await?;
    let unit = seat(case, case.level).ok_or(Error::Malformed)?;
    let row = assignment::ActiveModel {
        id: NotSet,
        case_id: Set(case.id),
        level: Set(case.level),
        unit_code: Set(unit.code.clone()),
        carrier_id: Set(case.carrier_id),
        message: Set(message.to_owned()),
        due_on: Set(due_on),
        state: Set(assignment::State::Offered),
        assigned_by_id: Set(hand.account_id()),
        assigned_at: Set(times.now),
        accepted_at: Set(None),
        ended_at: Set(None),
    };
    row.insert(txn).await?;
    Ok(())
}

async fn answered(
    txn: &impl ConnectionTrait,
    hand: Hand<'_>,
    case: &case::Model,
    given: &AnswerGiven,
    times: &Times<'_>,
) -> Result<()> {
    let row = answer::ActiveModel {
        id: NotSet,
        case_id: Set(case.id),
        institution: Set(given.institution.clone()),
        received_on: Set(given.received_on),
        verdict: Set(given.verdict),
        words: Set(given.words.clone()),
        promised_on: Set(given.promise.as_ref().map(|(day, _)| *day)),
        promise: Set(given.promise.as_ref().map(|(_, words)| words.clone())),
        recorded_by_id: Set(hand.account_id()),
        recorded_at: Set(times.now),
    };
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

async fn record(
    txn: &impl ConnectionTrait,
    hand: Hand<'_>,
    was: &case::Model,
    case: &case::Model,
    line: &Transition,
    order: &Order,
    times: &Times<'_>,
) -> Result<()> {
    let by = match hand {
        Hand::Staff(_) | Hand::Delegate(_) => By::Staff,
        Hand::Resident => By::Resident,
        Hand::Clock => By::Clock,
    };
    let mut facts = order.facts();
    if was.level != case.level {
        facts["level"] = json!(case.level.code());
    }
    let entry = chronicle::Entry {
        case_id: case.id,
        seq: case.version,
        by,
        account_id: hand.account_id(),
        deed: order.deed().code(),
        status_from: Some(was.status.code()),
        status_to: case.status.code(),
        internal: line.internal,
        facts,
        words: order.words(),
    };
    chronicle::write(txn, times.now, entry).await
}
