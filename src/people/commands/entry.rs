//! Coming in, with a password or by an invitation.

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::db;
use crate::language::Language;
use crate::people::account;
use crate::people::account::State;
use crate::people::actor::Actor;
use crate::people::browser::Browser;
use crate::people::pass;
use crate::people::password;
use crate::people::queries;
use crate::people::session;
use crate::people::session::Started;

/// The longest mail address (RFC 5321, 4.5.3.1.3); a longer one is nobody's.
const LONGEST_EMAIL: usize = 254;

/// Somebody who has just come in.
pub struct Entered {
    pub account: account::Model,
    pub session: Started,
}

/// Lets somebody in by their password. A wrong password, an unknown address, a closed account: all are
/// answered alike, and after the same time.
pub async fn sign_in(
    house: &House,
    visit: Visit,
    browser: Browser,
    email: &str,
    password: &str,
) -> Result<Option<Entered>> {
    let email: String = email.to_lowercase().chars().take(LONGEST_EMAIL).collect();
    house.limits.sign_in(visit.address, &email)?;
    let account = queries::by_email(&house.db, &email).await?;
    let number = account.as_ref().map(|account| account.id);
    let account = account.filter(|account| account.state == State::Active);
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    let fits = password::fits(password.to_owned(), hash).await?;
    let Some(account) = account.filter(|_| fits) else {
        tracing::warn!(account = number, "sign-in refused");
        return Ok(None);
    };
    renew(house, &account, password).await?;
    let txn = db::write(&house.db).await?;
    let session = begin(&txn, account.id, browser, house.now()).await?;
    txn.commit().await?;
    tracing::info!(account = account.id, "signed in");
    Ok(Some(Entered { account, session }))
}

/// A hash made in an earlier manner is made anew while we have the password.
async fn renew(house: &House, account: &account::Model, password: &str) -> Result<()> {
    let Some(old) = account.password_hash.as_deref().filter(|hash| password::is_outdated(hash)) else {
        return Ok(());
    };
    let new = password::hash(password.to_owned()).await?;
    account::Entity::update_many()
        .col_expr(account::Column::PasswordHash, Expr::value(new))
        .filter(account::Column::Id.eq(account.id))
        .filter(account::Column::PasswordHash.eq(old))
        .exec(&house.db)
        .await?;
    Ok(())
}

/// A new session; the one that the browser had before ends.
pub async fn begin(
    txn: &impl ConnectionTrait,
    account_id: i64,
    browser: Browser,
    now: DateTime<Utc>,
) -> Result<Started> {
    if let Some(before) = browser.before {
        session::end(txn, &before).await?;
    }
    account::Entity::update_many()
        .col_expr(account::Column::SeenAt, Expr::value(now))
        .filter(account::Column::Id.eq(account_id))
        .exec(txn)
        .await?;
    session::start(txn, account_id, browser.agent, now).await
}

/// What an invited person tells us about themselves.
pub struct Newcomer {
    pub name: String,
    pub language: Language,
    pub password: String,
}

/// Takes possession of the account that a link was sent for.
pub async fn accept(
    house: &House,
    pass: &pass::Model,
    newcomer: Newcomer,
    browser: Browser,
) -> Result<Entered> {
    let account_id = pass.account_id.ok_or(Error::Missing)?;
    let hash = password::hash(newcomer.password).await?;
    let now = house.now();
    let txn = db::write(&house.db).await?;
    pass.spend(&txn, now).await?;
    let ready = account::ActiveModel {
        id: Set(account_id),
        name: Set(newcomer.name),
        lang: Set(newcomer.language),
        password_hash: Set(Some(hash)),
        state: Set(State::Active),
        ..Default::default()
    };
    let account = account::Entity::update(ready)
        .validate()?
        .filter(account::Column::State.eq(State::Invited))
        .exec(&txn)
        .await
        .map_err(
            |error| if matches!(error, DbErr::RecordNotUpdated) { Error::Missing } else { error.into() },
        )?;
    let session = begin(&txn, account.id, browser, now).await?;
    txn.commit().await?;
    tracing::info!(account = account.id, "invitation accepted");
    Ok(Entered { account, session })
}

/// Changes an actor's own name and language.
pub async fn introduce(house: &House, actor: &Actor, name: String, language: Language) -> Result<()> {
    let changed = account::ActiveModel {
        id: Set(actor.id),
        name: Set(name),
        lang: Set(language),
        ..Default::default()
    };
    changed.update(&house.db).await?;
    Ok(())
}
