//! What the outbox holds, a page at a time.

use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use crate::kit::Result;
use crate::mail::outbox;
use crate::mail::outbox::Column;
use crate::mail::outbox::State;

/// How many mails a page of the list shows.
pub const A_PAGE: usize = 25;

/// Mails are counted up to here and no further: «1,000+». What was sent grows for years.
pub const COUNTED: usize = 1000;

/// How many mails are at a state, counted to one more than the bound.
pub async fn count(db: &impl ConnectionTrait, state: State) -> Result<usize> {
    let keys: Vec<i64> = outbox::Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq(state))
        .limit(COUNTED as u64 + 1)
        .into_tuple()
        .all(db)
        .await?;
    Ok(keys.len())
}

/// The mails of a state, the newest first, and whether there are older ones.
pub async fn page(
    db: &impl ConnectionTrait,
    state: State,
    before: Option<i64>,
) -> Result<(Vec<outbox::Model>, bool)> {
    let mut mails = outbox::listed(db, state, before, A_PAGE as u64 + 1).await?;
    let older = mails.len() > A_PAGE;
    mails.truncate(A_PAGE);
    Ok((mails, older))
}
