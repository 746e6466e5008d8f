//! Who is told of a deed: one update, one mail to each. A resident without an address is told by phone.

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ConnectionTrait;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::order::Order;
use crate::cases::assignment;
use crate::cases::case;
use crate::cases::case::Visibility;
use crate::cases::letters;
use crate::cases::letters::About;
use crate::cases::policy::Hand;
use crate::cases::queries;
use crate::cases::resident;
use crate::cases::status::Transition;
use crate::categories::category;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::mail::outbox;
use crate::mail::phone;
use crate::people::account;
use crate::people::mandate;
use crate::people::mandate::Role;
use crate::people::queries::holders_at;
use crate::territory;
use crate::territory::Level;
use crate::territory::Unit;

/// The most advocates of a queue that are written to.
const QUEUE: u64 = 20;

/// The most coordinators that are written to.
const COORDINATORS: usize = 5;

/// The receipt of a new case.
pub async fn receipt(
    txn: &impl ConnectionTrait,
    house: &House,
    case: &case::Model,
    resident: &resident::Model,
    now: DateTime<Utc>,
) -> Result<()> {
    let category = category_of(txn, case).await?;
    let about = About { house, case, category: &category, carrier: None };
    // Without an address the receipt is in the resident's hand: on paper, or read out.
    match resident.mailbox() {
        Some(to) => outbox::put(txn, house, &letters::receipt(&about, resident, to), now).await,
        None => Ok(()),
    }
}

/// Everybody whom a deed concerns.
pub async fn tell(
    txn: &impl ConnectionTrait,
    house: &House,
    case: &case::Model,
    line: &Transition,
    order: &Order,
    hand: Hand<'_>,
    now: DateTime<Utc>,
) -> Result<()> {
    let to_staff = matches!(order, Order::Assign { .. } | Order::PassUp { .. } | Order::Object { .. });
    let silent = line.tells.is_none() && !to_staff;
    if silent && !concerns_owner(order, hand) {
        return Ok(());
    }
    let category = category_of(txn, case).await?;
    let carrier = match case.carrier_id {
        Some(id) => account::Entity::find_by_id(id).one(txn).await?,
        None => None,
    };
    let about = About {
        house,
        case,
        category: &category,
        carrier: carrier.as_ref().map(|account| account.name.clone()),
    };
    if let Some(kind) = line.tells.filter(|_| case.visibility == Visibility::Followed) {
        residents(txn, &about, kind, order, now).await?;
    }
    if matches!(order, Order::Assign { .. } | Order::PassUp { .. }) {
        carriers(txn, &about, carrier, order, hand, now).await?;
    }
    if matches!(order, Order::Object { .. }) {
        coordinators(txn, &about, order, now).await?;
    }
    if concerns_owner(order, hand) {
        owner(txn, &about, order, hand, now).await?;
    }
    Ok(())
}

async fn category_of(txn: &impl ConnectionTrait, case: &case::Model) -> Result<category::Model> {
    category::Entity::find_by_id(case.category_id).one(txn).await?.ok_or(Error::Missing)
}

/// The resident of the case, and those of the cases that joined it.
async fn residents(
    txn: &impl ConnectionTrait,
    about: &About<'_>,
    kind: &'static str,
    order: &Order,
    now: DateTime<Utc>,
) -> Result<()> {
    let joined = queries::merged_into(txn, about.case.id).await?;
    for own in std::iter::once(about.case).chain(&joined) {
        let Some(kind) = kind_for(about.case, own, kind) else { continue };
        let resident = queries::resident_of(txn, own).await?;
        match (resident.mailbox(), &resident.phone) {
            (Some(to), _) => {
                let letter = letters::news(about, kind, &resident, own, order, to);
                outbox::put(txn, about.house, &letter, now).await?;
            }
            (None, Some(_)) if resident.mail_stopped_at.is_none() => {
                let words = letters::by_phone(about, kind, resident.lang, own, order);
                phone::by_phone(txn, own.id, kind, &words, None, now).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// A question, or a new receipt, is for its own resident only; and only they can confirm a solution.
fn kind_for(case: &case::Model, own: &case::Model, kind: &'static str) -> Option<&'static str> {
    match kind {
        _ if own.id == case.id => Some(kind),
        "question" | "renewed" => None,
        "resolved" => Some("update"),
        other => Some(other),
    }
}

/// The carrier, or the advocates of the level whose queue it went to.
async fn carriers(
    txn: &impl ConnectionTrait,
    about: &About<'_>,
    carrier: Option<account::Model>,
    order: &Order,
    hand: Hand<'_>,
    now: DateTime<Utc>,
) -> Result<()> {
    let to = match carrier {
        Some(carrier) => vec![carrier],
        None => advocates(txn, about).await?,
    };
    for carrier in to.iter().filter(|carrier| hand.account_id() != Some(carrier.id)) {
        outbox::put(txn, about.house, &letters::assignment(about, carrier, order), now).await?;
    }
    Ok(())
}

async fn advocates(txn: &impl ConnectionTrait, about: &About<'_>) -> Result<Vec<account::Model>> {
    let Some(current) = assignment::current(about.case.id).of(txn).await? else { return Ok(Vec::new()) };
    let held = mandate::Entity::find()
        .filter(mandate::Column::UnitCode.eq(current.unit_code))
        .filter(mandate::Column::Role.eq(Role::Advocate))
        .filter(mandate::on(about.house.today()))
        .limit(QUEUE)
        .all(txn)
        .await?;
    let ids = held.into_iter().map(|mandate| mandate.account_id);
    Ok(account::Entity::find()
        .filter(account::Column::Id.is_in(ids))
        .filter(account::Column::State.eq(account::State::Active))
        .all(txn)
        .await?)
}

/// The coordinators of the province, or of the nearest unit around it that has any: the case is nobody's now.
async fn coordinators(
    txn: &impl ConnectionTrait,
    about: &About<'_>,
    order: &Order,
    now: DateTime<Utc>,
) -> Result<()> {
    let path = territory::unit(&about.case.commune_code).map(Unit::path).unwrap_or_default();
    for unit in path.into_iter().rev().filter(|unit| unit.level != Level::Commune) {
        let held = holders_at(txn, Role::Coordinator, unit, about.house.today()).await?;
        let ids: Vec<i64> = held.into_iter().map(|(id, _)| id).take(COORDINATORS).collect();
        let to = account::Entity::find().filter(account::Column::Id.is_in(ids)).all(txn).await?;
        for coordinator in &to {
            outbox::put(txn, about.house, &letters::objection(about, coordinator, order), now).await?;
        }
        if !to.is_empty() {
            break;
        }
    }
    Ok(())
}

/// What the resident wrote, and what came back.
fn concerns_owner(order: &Order, hand: Hand<'_>) -> bool {
    match order {
        Order::HandBack { .. } => true,
        Order::Reply { .. } | Order::Add { .. } | Order::Dispute { .. } | Order::Reopen { .. } => {
            matches!(hand, Hand::Resident)
        }
        _ => false,
    }
}

async fn owner(
    txn: &impl ConnectionTrait,
    about: &About<'_>,
    order: &Order,
    hand: Hand<'_>,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(id) = about.case.owner_id.filter(|id| hand.account_id() != Some(*id)) else { return Ok(()) };
    let Some(owner) = account::Entity::find_by_id(id).one(txn).await? else { return Ok(()) };
    outbox::put(txn, about.house, &letters::to_owner(about, &owner, order), now).await
}
