//! The rows that an order leaves beside the case: pure, so that a whole life can be told without a database.

use serde_json::json;

use super::effects::Times;
use super::order::AnswerGiven;
use super::order::Order;
use crate::cases::answer;
use crate::cases::assignment;
use crate::cases::case;
use crate::cases::case::Coded;
use crate::cases::policy::Hand;
use crate::cases::status::Transition;
use crate::chronicle::By;
use crate::chronicle::Entry;
use crate::kit::Error;
use crate::kit::Result;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::unit;

/// The unit of a level in which the case's commune lies.
pub fn seat(case: &case::Model, level: Level) -> Result<&'static Unit> {
    unit(&case.commune_code).and_then(|commune| commune.at(level)).ok_or(Error::Malformed)
}

/// The assignment that a case has after an order to assign it or to pass it up.
pub fn offered(
    hand: Hand<'_>,
    case: &case::Model,
    message: &str,
    times: &Times<'_>,
) -> Result<assignment::Model> {
    Ok(assignment::Model {
        id: 0,
        case_id: case.id,
        level: case.level,
        unit_code: seat(case, case.level)?.code.clone(),
        carrier_id: case.carrier_id,
        message: message.to_owned(),
        due_on: case.carrier_due_on,
        state: assignment::State::Offered,
        assigned_by_id: hand.account_id(),
        assigned_at: times.now,
        accepted_at: None,
        ended_at: None,
    })
}

/// The answer that an order records.
pub fn answered(hand: Hand<'_>, case: &case::Model, given: &AnswerGiven, times: &Times<'_>) -> answer::Model {
    answer::Model {
        id: 0,
        case_id: case.id,
        institution: given.institution.clone(),
        received_on: given.received_on,
        verdict: given.verdict,
        words: given.words.clone(),
        promised_on: given.promise.as_ref().map(|(day, _)| *day),
        promise: given.promise.as_ref().map(|(_, words)| words.clone()),
        recorded_by_id: hand.account_id(),
        recorded_at: times.now,
    }
}

/// What the history says of a case that was filed.
pub fn filed<'a>(actor: &Actor, case: &'a case::Model) -> Entry<'a> {
    Entry {
        case_id: case.id,
        seq: case.version,
        by: By::Staff,
        account_id: Some(actor.id),
        deed: "file",
        status_from: None,
        status_to: case.status.code(),
        internal: false,
        facts: json!({ "commune": case.commune_code, "channel": case.channel.code() }),
        words: Some(&case.words),
    }
}

/// What the history says of an order that was carried out.
pub fn done<'a>(
    hand: Hand<'_>,
    was: &case::Model,
    case: &case::Model,
    line: &Transition,
    order: &'a Order,
) -> Entry<'a> {
    let by = match hand {
        Hand::Staff(_) | Hand::Delegate(_) => By::Staff,
        Hand::Resident => By::Resident,
        Hand::Clock => By::Clock,
    };
    let mut facts = order.facts();
    if was.level != case.level {
        facts["level"] = json!(case.level.code());
    }
    Entry {
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
    }
}
