//! Trying again to send what no server took.

use super::policy;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::mail::outbox;
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
    let txn = db::write(&house.db).await?;
    outbox::retry(&txn, id, house.now()).await?;
    txn.commit().await?;
    house.post.notify_one();
    tracing::info!(mail = id, by = actor.id, "mail to be tried again");
    Ok(())
}

/// Tries the failed mails again, the oldest first, as many as go at once; the number of them.
///
/// # Errors
/// `Forbidden` to whoever does not administer.
pub async fn retry_all(house: &House, actor: &Actor) -> Result<usize> {
    if !policy::may_administer(actor) {
        return Err(Error::Forbidden);
    }
    let txn = db::write(&house.db).await?;
    let put_back = outbox::retry_some(&txn, AT_ONCE, house.now()).await?;
    txn.commit().await?;
    house.post.notify_one();
    tracing::info!(mails = put_back, by = actor.id, "mails to be tried again");
    Ok(put_back)
}
