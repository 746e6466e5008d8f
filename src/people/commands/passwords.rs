//! New passwords: by a link in the mail for those who forgot theirs, or with the old one.

use std::time::Duration;

use rocket::tokio::time::Instant;
use rocket::tokio::time::sleep_until;
use sea_orm::entity::prelude::*;

use super::NotDone;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::db;
use crate::mail::outbox;
use crate::people::account;
use crate::people::account::State;
use crate::people::actor::Actor;
use crate::people::letters;
use crate::people::pass;
use crate::people::pass::Purpose;
use crate::people::password;
use crate::people::queries;
use crate::people::session;

/// Asking for a new password takes this long whether or not there is such an account.
const STEADY: Duration = Duration::from_millis(400);

/// Sends a link to a new password, if somebody who may come in has that address. Whether there was one is
/// told by neither the answer nor its time.
pub async fn ask_reset(house: &House, visit: Visit, email: &str) -> Result<()> {
    house.limits.reset(visit.address, email)?;
    let answer_at = Instant::now() + STEADY;
    let sent = send_reset(house, email).await;
    sleep_until(answer_at).await;
    sent
}

async fn send_reset(house: &House, email: &str) -> Result<()> {
    let account = queries::by_email(&house.db, email).await?;
    let Some(account) = account.filter(|account| account.state == State::Active) else { return Ok(()) };
    let now = house.now();
    let txn = db::write(&house.db).await?;
    let secret = pass::give(&txn, Purpose::Reset, Some(account.id), now).await?;
    outbox::put(&txn, house, &letters::reset(house, &account, &secret), now).await?;
    txn.commit().await?;
    house.post.notify_one();
    tracing::info!(account = account.id, "new password asked for");
    Ok(())
}

/// Chooses a new password by a link; whoever had come in with the old one must come in again.
pub async fn reset(house: &House, pass: &pass::Model, password: &str) -> Result<()> {
    let account_id = pass.account_id.ok_or(Error::Missing)?;
    let hash = password::hash(password.to_owned()).await?;
    let txn = db::write(&house.db).await?;
    pass.spend(&txn, house.now()).await?;
    set_password(&txn, account_id, hash).await?;
    session::end_all(&txn, account_id).await?;
    txn.commit().await?;
    tracing::info!(account = account_id, "password reset");
    Ok(())
}

/// Changes an actor's own password; their other sessions end.
pub async fn change_password(
    house: &House,
    visit: Visit,
    actor: &Actor,
    old: &str,
    new: &str,
) -> Result<(), NotDone> {
    house.limits.sign_in(visit.address, &actor.email)?;
    let account = queries::by_id(&house.db, actor.id).await?.account;
    if !password::fits(old.to_owned(), account.password_hash).await? {
        return Err(NotDone::Mistake("old_password", "people-password-wrong"));
    }
    let hash = password::hash(new.to_owned()).await?;
    let txn = db::write(&house.db).await?;
    set_password(&txn, actor.id, hash).await?;
    session::end_others(&txn, actor.id, actor.session_id).await?;
    pass::end_all(&txn, actor.id).await?;
    txn.commit().await?;
    tracing::info!(account = actor.id, "password changed");
    Ok(())
}

/// Only somebody who may come in gets a password.
async fn set_password(txn: &impl ConnectionTrait, account_id: i64, hash: String) -> Result<()> {
    let changed = account::Entity::update_many()
        .col_expr(account::Column::PasswordHash, Expr::value(hash))
        .filter(account::Column::Id.eq(account_id))
        .filter(account::Column::State.eq(State::Active))
        .exec(txn)
        .await?;
    if changed.rows_affected == 0 { Err(Error::Missing) } else { Ok(()) }
}
