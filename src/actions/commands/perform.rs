//! The one way in which an action gets further.

use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;
use serde_json::json;

use super::Answered;
use super::Order;
use super::facts;
use super::note;
use super::store;
use crate::actions::action;
use crate::actions::action::Model;
use crate::actions::action::State;
use crate::actions::answer;
use crate::actions::letters;
use crate::actions::policy;
use crate::actions::policy::Hand;
use crate::actions::transitions::lines;
use crate::cases::case::Coded;
use crate::clocks::Clocks;
use crate::clocks::What;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;

/// Does what is ordered to an action as it was seen, and gives the action as it is now.
///
/// # Errors
/// `Forbidden` if that hand may not; `Conflict` if the action is no longer as it was seen, or at a state from which
/// this cannot be done.
pub async fn perform(
    house: &House,
    hand: Hand<'_>,
    dossier: &dossier::Model,
    was: &Model,
    order: &Order,
) -> Result<Model> {
    let deed = order.deed();
    if lines(deed, was.kind, was.state).next().is_none() {
        return Err(Error::Conflict);
    }
    let line = policy::line(hand, dossier, was, deed).ok_or(Error::Forbidden)?;
    let by = match hand {
        Hand::Staff(actor) => Some(actor.id),
        Hand::Clock => None,
    };
    let txn = db::write(&house.db).await?;
    // Before the action, as everything that holds both: a handover would wait for us and we for it.
    dossiers::lock(&txn, dossier.id).await?;
    let change = change(&txn, house, was, order, line.to).await?;
    let action = store(&txn, was, change).await?;
    let mut facts = facts(&action);
    if let Order::Answer(given) = order {
        let id = record(&txn, house, &action, given, by).await?;
        facts["answer"] = json!(id);
        facts["verdict"] = json!(given.verdict.code());
    }
    note(&txn, house.now(), &action, by, deed.event(), facts, order.words()).await?;
    letters::tell(&txn, house, dossier, &action, order, by).await?;
    txn.commit().await?;
    house.post.notify_one();
    Ok(action)
}

/// What the deed changes of the action.
async fn change(
    txn: &impl ConnectionTrait,
    house: &House,
    was: &Model,
    order: &Order,
    to: State,
) -> Result<action::ActiveModel> {
    let mut change = action::ActiveModel { state: Set(to), state_at: Set(house.now()), ..Default::default() };
    match order {
        Order::File(filing) => {
            let clocks = Clocks::read(txn).await?;
            let delay = clocks.delay(What::Action(&was.kind.code(), was.level), filing.on);
            change.filed_on = Set(Some(filing.on));
            change.reference = Set(filing.reference.clone());
            change.due_on = Set(delay.map(|delay| delay.last_day));
            change.clock_source = Set(delay.map(|delay| delay.source.to_owned()));
            if filing.session_ends_on.is_some() {
                change.session_ends_on = Set(filing.session_ends_on);
            }
        }
        Order::Acknowledge { on } => change.acknowledged_on = Set(Some(*on)),
        Order::Answer(given) => {
            change.answered_on = Set(Some(given.on));
            change.first_answered_on =
                Set(Some(was.first_answered_on.map_or(given.on, |first| first.min(given.on))));
            change.verdict = Set(Some(given.verdict));
        }
        Order::Close { words } | Order::Refuse { words } | Order::Withdraw { words } => {
            change.closed_on = Set(Some(house.today()));
            change.outcome = Set(Some(words.clone()));
        }
        Order::Lapse => change.closed_on = Set(Some(house.today())),
        Order::Draft | Order::Approve => {}
    }
    Ok(change)
}

/// Writes an answer down, and gives its number.
async fn record(
    txn: &impl ConnectionTrait,
    house: &House,
    action: &Model,
    given: &Answered,
    by: Option<i64>,
) -> Result<i64> {
    let row = answer::ActiveModel {
        id: NotSet,
        action_id: Set(action.id),
        dossier_id: Set(action.dossier_id),
        institution_id: Set(action.institution_id),
        received_on: Set(given.on),
        verdict: Set(given.verdict),
        words: Set(given.words.clone()),
        document_id: Set(None),
        recorded_by_id: Set(by),
        recorded_at: Set(house.now()),
    };
    Ok(row.insert(txn).await?.id)
}
