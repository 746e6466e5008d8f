//! Giving a mandate and ending one.

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::Utc;
use sea_orm::ActiveValue::Set;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::entity::prelude::*;

use super::NotDone;
use super::may_grant;
use super::number;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::db;
use crate::language::dates;
use crate::people::account;
use crate::people::actor::Actor;
use crate::people::mandate;
use crate::people::mandate::Role;
use crate::people::policy;
use crate::people::queries;
use crate::people::session;
use crate::territory::Unit;

/// A mandate to be given.
#[derive(Clone, Copy, Debug)]
pub struct NewMandate {
    pub role: Role,
    pub unit: &'static Unit,
    pub starts_on: NaiveDate,
    /// The last day on which it counts.
    pub ends_on: Option<NaiveDate>,
}

/// Gives a mandate to an account. It counts from the next request on.
pub async fn grant(
    house: &House,
    by: Option<&Actor>,
    account_id: i64,
    new: NewMandate,
) -> Result<i64, NotDone> {
    let txn = db::write(&house.db).await?;
    let person = queries::by_id(&txn, account_id).await?;
    if by.is_some_and(|actor| !policy::may_see(actor, &person.standing(house.today()))) {
        return Err(Error::Missing.into());
    }
    if !may_grant(by, new.role, &new.unit.code) {
        return Err(Error::Forbidden.into());
    }
    let id = insert(&txn, by, account_id, &new, house.now()).await?;
    txn.commit().await?;
    tracing::info!(account = account_id, mandate = id, by = number(by), "mandate given");
    Ok(id)
}

/// Ends a mandate at once, and the sessions of whoever held it: their next page shows what they may still do.
pub async fn end_mandate(house: &House, by: Option<&Actor>, id: i64) -> Result<(), NotDone> {
    let txn = db::write(&house.db).await?;
    let account_id = end_mandate_in(&txn, by, id, house.today()).await?;
    txn.commit().await?;
    tracing::info!(account = account_id, mandate = id, by = number(by), "mandate ended");
    Ok(())
}

/// The same within a transaction in which more is done; gives the account that held it.
pub async fn end_mandate_in(
    txn: &impl ConnectionTrait,
    by: Option<&Actor>,
    id: i64,
    today: NaiveDate,
) -> Result<i64, NotDone> {
    let mandate = mandate::Entity::find_by_id(id).one(txn).await?.ok_or(Error::Missing)?;
    if !may_grant(by, mandate.role, &mandate.unit_code) {
        return Err(Error::Missing.into());
    }
    if by.is_some_and(|actor| !policy::may_end(actor, &mandate)) {
        return Err(Error::Forbidden.into());
    }
    close(txn, id, today).await?;
    session::end_all(txn, mandate.account_id).await?;
    if mandate.role == Role::Administrator {
        somebody_administers(txn, today).await?;
    }
    Ok(mandate.account_id)
}

/// Its last day was yesterday. Of two who end it at once, the slower is told.
async fn close(txn: &impl ConnectionTrait, id: i64, today: NaiveDate) -> Result<(), NotDone> {
    let ended = mandate::Entity::update_many()
        .col_expr(mandate::Column::EndsOn, Expr::value(today.pred_opt()))
        .filter(mandate::Column::Id.eq(id))
        .filter(mandate::not_over(today))
        .exec(txn)
        .await?;
    if ended.rows_affected == 0 { Err(Error::Conflict.into()) } else { Ok(()) }
}

/// Writes a mandate that makes sense and that the account does not hold already.
pub async fn insert(
    txn: &impl ConnectionTrait,
    by: Option<&Actor>,
    account_id: i64,
    new: &NewMandate,
    now: DateTime<Utc>,
) -> Result<i64, NotDone> {
    sensible(new)?;
    let same = mandate::Entity::find()
        .filter(mandate::Column::AccountId.eq(account_id))
        .filter(mandate::Column::Role.eq(new.role))
        .filter(mandate::Column::UnitCode.eq(new.unit.code.as_str()))
        .filter(mandate::not_over(dates::day_of(now)));
    if same.one(txn).await?.is_some() {
        return Err(NotDone::Mistake("unit", "people-mandate-held"));
    }
    let mandate = mandate::ActiveModel {
        account_id: Set(account_id),
        role: Set(new.role),
        unit_code: Set(new.unit.code.clone()),
        starts_on: Set(new.starts_on),
        ends_on: Set(new.ends_on),
        granted_by_id: Set(number(by)),
        created_at: Set(now),
        ..Default::default()
    };
    Ok(mandate.insert(txn).await?.id)
}

fn sensible(new: &NewMandate) -> Result<(), NotDone> {
    if !new.role.exists_at(new.unit.level) {
        return Err(NotDone::Mistake("unit", "people-unit-not-for-role"));
    }
    if new.ends_on.is_some_and(|last| last < new.starts_on) {
        return Err(NotDone::Mistake("ends_on", "people-dates-order"));
    }
    Ok(())
}

/// Nobody could give rights any more if no administrator were left.
pub async fn somebody_administers(txn: &impl ConnectionTrait, today: NaiveDate) -> Result<(), NotDone> {
    let active = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(account::Column::State.eq(account::State::Active))
        .into_query();
    let left = mandate::Entity::find()
        .filter(mandate::Column::Role.eq(Role::Administrator))
        .filter(mandate::on(today))
        .filter(mandate::Column::AccountId.in_subquery(active));
    match left.one(txn).await? {
        Some(_) => Ok(()),
        None => Err(NotDone::Mistake("", "people-last-administrator")),
    }
}
