//! Opening an account to somebody, and closing it.

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::Utc;
use sea_orm::ActiveValue::Set;
use sea_orm::DbErr;
use sea_orm::SqlErr;
use sea_orm::entity::prelude::*;

use super::NewMandate;
use super::NotDone;
use super::mandates;
use super::may_grant;
use super::number;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::db;
use crate::language::Language;
use crate::mail::outbox;
use crate::people::account;
use crate::people::account::State;
use crate::people::actor::Actor;
use crate::people::letters;
use crate::people::mandate::Role;
use crate::people::pass;
use crate::people::pass::Purpose;
use crate::people::policy;
use crate::people::queries;
use crate::people::queries::Person;
use crate::people::session;
use crate::territory;
use crate::territory::Unit;

/// An account to be opened, with its first mandate.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub name: String,
    pub email: String,
    pub language: Language,
    pub role: Role,
    pub unit: &'static Unit,
    pub starts_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
}

impl NewAccount {
    fn mandate(&self) -> NewMandate {
        NewMandate { role: self.role, unit: self.unit, starts_on: self.starts_on, ends_on: self.ends_on }
    }
}

/// Opens an account that its owner takes possession of by a link in the mail.
pub async fn invite(house: &House, by: Option<&Actor>, new: NewAccount) -> Result<i64, NotDone> {
    if !may_grant(by, new.role, &new.unit.code) {
        return Err(Error::Forbidden.into());
    }
    let now = house.now();
    let txn = db::write(&house.db).await?;
    let blank = account::ActiveModel { state: Set(State::Invited), ..account(&new, now) };
    let account = opened(&txn, blank).await?;
    mandates::insert(&txn, by, account.id, &new.mandate(), now).await?;
    send_invitation(&txn, house, &account, new.role, new.unit).await?;
    txn.commit().await?;
    house.post.notify_one();
    tracing::info!(account = account.id, by = number(by), "account opened");
    Ok(account.id)
}

/// Opens an account with a password already made: for the demonstration and the command line.
pub async fn create_active(
    txn: &impl ConnectionTrait,
    new: &NewAccount,
    password_hash: &str,
    now: DateTime<Utc>,
) -> Result<i64, NotDone> {
    let password_hash = Set(Some(password_hash.to_owned()));
    let ready = account::ActiveModel { state: Set(State::Active), password_hash, ..account(new, now) };
    let account = opened(txn, ready).await?;
    let by_nobody = None;
    mandates::insert(txn, by_nobody, account.id, &new.mandate(), now).await?;
    Ok(account.id)
}

/// Sends another link to somebody who has not come yet.
pub async fn invite_again(house: &House, by: Option<&Actor>, id: i64) -> Result<(), NotDone> {
    let txn = db::write(&house.db).await?;
    let person = managed(&txn, by, id, house.today()).await?;
    let standing = person.standing(house.today());
    let place =
        standing.first().and_then(|mandate| Some((mandate.role, territory::unit(&mandate.unit_code)?)));
    let Some((role, unit)) = place.filter(|_| person.account.state == State::Invited) else {
        return Err(Error::Conflict.into());
    };
    send_invitation(&txn, house, &person.account, role, unit).await?;
    txn.commit().await?;
    house.post.notify_one();
    tracing::info!(account = id, by = number(by), "account invited again");
    Ok(())
}

/// Closes an account: its sessions and links end with it, its mandates wait.
pub async fn disable(house: &House, by: Option<&Actor>, id: i64) -> Result<(), NotDone> {
    let today = house.today();
    let txn = db::write(&house.db).await?;
    let person = managed(&txn, by, id, today).await?;
    set_state(&txn, &person.account, State::Disabled).await?;
    session::end_all(&txn, id).await?;
    pass::end_all(&txn, id).await?;
    if person.mandates.iter().any(|mandate| mandate.role == Role::Administrator && mandate.counts(today)) {
        mandates::somebody_administers(&txn, today).await?;
    }
    txn.commit().await?;
    tracing::info!(account = id, by = number(by), "account disabled");
    Ok(())
}

/// Opens a closed account again.
pub async fn enable(house: &House, by: Option<&Actor>, id: i64) -> Result<(), NotDone> {
    let txn = db::write(&house.db).await?;
    let account = managed(&txn, by, id, house.today()).await?.account;
    if account.state != State::Disabled {
        return Err(Error::Conflict.into());
    }
    let state = if account.password_hash.is_some() { State::Active } else { State::Invited };
    set_state(&txn, &account, state).await?;
    txn.commit().await?;
    tracing::info!(account = id, by = number(by), "account enabled");
    Ok(())
}

/// Ends whatever sessions somebody has.
pub async fn end_sessions(house: &House, by: Option<&Actor>, id: i64) -> Result<(), NotDone> {
    let txn = db::write(&house.db).await?;
    managed(&txn, by, id, house.today()).await?;
    session::end_all(&txn, id).await?;
    txn.commit().await?;
    tracing::info!(account = id, by = number(by), "sessions ended");
    Ok(())
}

/// The account, if it is theirs to manage as a whole; a foreign one is missing.
async fn managed(
    txn: &impl ConnectionTrait,
    by: Option<&Actor>,
    id: i64,
    today: NaiveDate,
) -> Result<Person, NotDone> {
    let person = queries::by_id(txn, id).await?;
    let standing = person.standing(today);
    match by {
        Some(actor) if !policy::may_see(actor, &standing) => Err(Error::Missing.into()),
        Some(actor) if !policy::may_manage(actor, id, &standing) => Err(Error::Forbidden.into()),
        _ => Ok(person),
    }
}

fn account(new: &NewAccount, now: DateTime<Utc>) -> account::ActiveModel {
    account::ActiveModel {
        email: Set(new.email.to_lowercase()),
        name: Set(new.name.clone()),
        lang: Set(new.language),
        created_at: Set(now),
        ..Default::default()
    }
}

/// The unique index says whether the address is taken.
pub async fn opened(
    txn: &impl ConnectionTrait,
    account: account::ActiveModel,
) -> Result<account::Model, NotDone> {
    account.insert(txn).await.map_err(|error: DbErr| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => NotDone::Mistake("email", "people-email-taken"),
        _ => error.into(),
    })
}

async fn send_invitation(
    txn: &impl ConnectionTrait,
    house: &House,
    account: &account::Model,
    role: Role,
    unit: &Unit,
) -> Result<(), NotDone> {
    let now = house.now();
    let secret = pass::give(txn, Purpose::Invitation, Some(account.id), now).await?;
    outbox::put(txn, house, &letters::invitation(house, account, role, unit, &secret), now).await?;
    Ok(())
}

/// Of two who change it at once, the slower is told.
async fn set_state(
    txn: &impl ConnectionTrait,
    account: &account::Model,
    state: State,
) -> Result<(), NotDone> {
    let changed = account::Entity::update_many()
        .col_expr(account::Column::State, Expr::value(state))
        .filter(account::Column::Id.eq(account.id))
        .filter(account::Column::State.eq(account.state))
        .filter(account::Column::State.ne(state))
        .exec(txn)
        .await?;
    if changed.rows_affected == 0 { Err(Error::Conflict.into()) } else { Ok(()) }
}
