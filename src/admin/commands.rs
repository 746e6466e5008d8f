//! Trying again to send what no server took.

use sea_orm::ActiveValue::Set;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::entity::prelude::*;

use super::policy;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::mail::outbox;
use crate::mail::outbox::ActiveModel;
use crate::mail::outbox::Column;
use crate::mail::outbox::State;
use crate::people::Actor;

/// How many mails are put back at once: one statement of a bounded length.
const AT_ONCE: u64 = 500;

/// Tries one mail again.
///
/// # Errors
/// `Forbidden` to whoever does not administer; `Conflict` if it has not failed, or not any more.
pub async fn retry(house: &House, actor: &Actor, id: i64) -> Result<()> {
    if !policy::may_administer(actor) {
        return Err(Error::Forbidden);
    }
    outbox::retry(&house.db, id, house.now()).await?;
    house.post.notify_one();
    tracing::info!(mail = id, by = actor.id, "mail to be tried again");
    Ok(())
}

/// Tries the failed mails again, the oldest first, as many as go at once; the number of them.
///
/// # Errors
/// `Forbidden` to whoever does not administer.
pub async fn retry_all(house: &House, actor: &Actor) -> Result<u64> {
    if !policy::may_administer(actor) {
        return Err(Error::Forbidden);
    }
    let txn = db::write(&house.db).await?;
    let failed = outbox::Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq(State::Failed))
        .order_by_asc(Column::Id)
        .limit(AT_ONCE)
        .into_query();
    let anew = ActiveModel {
        state: Set(State::Waiting),
        attempts: Set(0),
        run_at: Set(house.now()),
        give_up_at: Set(None),
        locked_until: Set(None),
        ..Default::default()
    };
    let put_back =
        outbox::Entity::update_many().set(anew).filter(Column::Id.in_subquery(failed)).exec(&txn).await?;
    txn.commit().await?;
    house.post.notify_one();
    tracing::info!(mails = put_back.rows_affected, by = actor.id, "mails to be tried again");
    Ok(put_back.rows_affected)
}
