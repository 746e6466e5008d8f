//! Planning an action, and changing it as long as it is not filed.

use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::Condition;
use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;

use super::facts;
use super::note;
use super::store;
use crate::actions::action;
use crate::actions::action::Kind;
use crate::actions::action::Model;
use crate::actions::action::State;
use crate::actions::entitled;
use crate::actions::entitled::Seat;
use crate::actions::policy;
use crate::actions::queries;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::institutions;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::db::any_of;
use crate::kit::token;
use crate::people::Actor;
use crate::people::account;
use crate::people::mandate;
use crate::territory::Level;

/// What people say of an action before it is filed.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub kind: Kind,
    pub level: Level,
    pub subject: String,
    pub note: Option<String>,
    pub institution_id: Option<i64>,
    pub carrier_id: Option<i64>,
    pub parent_id: Option<i64>,
    pub planned_on: Option<Date>,
    pub session_ends_on: Option<Date>,
}

/// Plans an action for a dossier.
///
/// # Errors
/// `Forbidden` if the actor does not act for the dossier; `Conflict` if it is closed; `Malformed` if the carrier is
/// not entitled to it, or what is named is not there.
pub async fn plan(house: &House, actor: &Actor, dossier: &dossier::Model, wanted: &Wanted) -> Result<Model> {
    plan_once(house, actor, dossier, wanted, &token::fresh()).await
}

/// The same by a form of that number, once however often the form is sent.
///
/// # Errors
/// As for `plan`.
pub async fn plan_once(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    wanted: &Wanted,
    submission: &str,
) -> Result<Model> {
    if !policy::may_plan(actor, dossier) {
        return Err(Error::Forbidden);
    }
    match planned_before(&house.db, actor, dossier, submission).await? {
        Some(action) => Ok(action),
        None => match write(house, actor, dossier, wanted, submission).await {
            // The other of two at once was faster.
            Err(error) => planned_before(&house.db, actor, dossier, submission).await?.ok_or(error),
            planned => planned,
        },
    }
}

async fn planned_before(
    db: &impl ConnectionTrait,
    actor: &Actor,
    dossier: &dossier::Model,
    submission: &str,
) -> Result<Option<Model>> {
    let planned = action::Entity::find().filter(action::Column::Submission.eq(submission)).one(db).await?;
    let ours = |action: &Model| action.created_by_id == Some(actor.id) && action.dossier_id == dossier.id;
    Ok(planned.filter(ours))
}

async fn write(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    wanted: &Wanted,
    submission: &str,
) -> Result<Model> {
    let now = house.now();
    let txn = db::write(&house.db).await?;
    if !dossiers::lock(&txn, dossier.id).await?.is_open() {
        return Err(Error::Conflict);
    }
    check(&txn, house, dossier, wanted).await?;
    let unit = dossier.unit()?.at(wanted.level).ok_or(Error::Malformed)?;
    let row = action::ActiveModel {
        id: NotSet,
        dossier_id: Set(dossier.id),
        submission: Set(submission.to_owned()),
        kind: Set(wanted.kind),
        unit_code: Set(unit.code.clone()),
        parent_id: Set(wanted.parent_id),
        state: Set(State::Idea),
        version: Set(1),
        created_by_id: Set(Some(actor.id)),
        created_at: Set(now),
        state_at: Set(now),
        ..said(wanted)
    };
    let action = row.insert(&txn).await?;
    note(&txn, now, &action, Some(actor.id), "action-plan", facts(&action), Some(&action.subject)).await?;
    txn.commit().await?;
    Ok(action)
}

/// Changes an action that is not filed yet, as it was seen. What was approved is approved again, unless whoever
/// changes it could approve it.
///
/// # Errors
/// As for `plan`; `Conflict` also if it was changed meanwhile, or is filed.
pub async fn change(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    was: &Model,
    wanted: &Wanted,
) -> Result<()> {
    if !policy::may_plan(actor, dossier) {
        return Err(Error::Forbidden);
    }
    if !was.state.is_planned() {
        return Err(Error::Conflict);
    }
    let now = house.now();
    let txn = db::write(&house.db).await?;
    dossiers::lock(&txn, dossier.id).await?;
    check(&txn, house, dossier, wanted).await?;
    let unit = dossier.unit()?.at(wanted.level).ok_or(Error::Malformed)?;
    let mut change = action::ActiveModel { unit_code: Set(unit.code.clone()), ..said(wanted) };
    if was.state == State::Approved && !dossiers::policy::may_steer(actor, dossier) {
        change.state = Set(State::Drafted);
        change.state_at = Set(now);
    }
    let action = store(&txn, was, change).await?;
    note(&txn, now, &action, Some(actor.id), "action-change", facts(&action), Some(&action.subject)).await?;
    Ok(txn.commit().await?)
}

fn said(wanted: &Wanted) -> action::ActiveModel {
    action::ActiveModel {
        level: Set(wanted.level),
        institution_id: Set(wanted.institution_id),
        carrier_id: Set(wanted.carrier_id),
        subject: Set(wanted.subject.clone()),
        note: Set(wanted.note.clone()),
        planned_on: Set(wanted.planned_on),
        session_ends_on: Set(wanted.session_ends_on),
        ..Default::default()
    }
}

/// What the form offers, asked again where it counts.
async fn check(
    txn: &impl ConnectionTrait,
    house: &House,
    dossier: &dossier::Model,
    wanted: &Wanted,
) -> Result<()> {
    let territory = dossier.unit()?;
    if !entitled::level_fits(wanted.kind, wanted.level, territory) {
        return Err(Error::Malformed);
    }
    if let Some(carrier) = wanted.carrier_id {
        let seats = entitled::seats(wanted.kind, wanted.level, territory);
        holds_one(txn, house, carrier, &seats).await?;
    }
    if let Some(institution) = wanted.institution_id
        && !institutions::queries::exists(txn, institution).await?
    {
        return Err(Error::Malformed);
    }
    if let Some(parent) = wanted.parent_id {
        let parent = queries::by_id(txn, parent).await?;
        if parent.dossier_id != dossier.id {
            return Err(Error::Malformed);
        }
    }
    Ok(())
}

async fn holds_one(txn: &impl ConnectionTrait, house: &House, carrier: i64, seats: &[Seat]) -> Result<()> {
    let one_of = any_of(seats.iter().map(|seat| {
        Condition::all()
            .add(mandate::Column::Role.eq(seat.role))
            .add(mandate::Column::UnitCode.eq(seat.unit.code.as_str()))
    }));
    let held = account::Entity::find_by_id(carrier)
        .inner_join(mandate::Entity)
        .filter(account::Column::State.eq(account::State::Active))
        .filter(mandate::on(house.today()))
        .filter(one_of)
        .one(txn)
        .await?;
    held.map(|_| ()).ok_or(Error::Malformed)
}
