//! Counting the conduct of institutions again from the actions: to find whether it still agrees, or to mend it.

use sea_orm::AccessMode;
use sea_orm::DbBackend;
use sea_orm::IsolationLevel;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::TransactionTrait;
use sea_orm::entity::prelude::*;

use super::Column;
use super::Entity;
use super::add;
use super::share;
use super::share::Counted;
use super::share::Shares;
use super::territories;
use crate::actions::action;
use crate::kit::Db;
use crate::kit::Result;
use crate::kit::db;

/// How many actions are read at once.
const AT_ONCE: u64 = 5_000;

/// So many lines that differ are told by name.
const NAMED: usize = 20;

/// What counting again came to.
#[derive(Debug, Default)]
pub struct Report {
    pub actions: u64,
    /// Lines of figures that were compared.
    pub lines: u64,
    /// Lines that differ from what the actions say.
    pub drift: usize,
    /// Some of them, in words: what the actions say less what was stored.
    pub examples: Vec<String>,
}

/// Compares the figures with the actions, as both are at one moment.
pub async fn check(db: &Db) -> Result<Report> {
    let txn = db.begin_with_config(Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly)).await?;
    let mut report = Report::default();
    let mut shares = Shares::default();
    report.actions = add_up(&txn, &mut shares).await?;
    for row in Entity::find().filter(Column::Actions.ne(0)).all(&txn).await? {
        shares.take(row);
        report.lines += 1;
    }
    report.drift = shares.rows().count();
    report.examples = shares.rows().take(NAMED).map(|line| format!("conduct {line:?}")).collect();
    txn.rollback().await?;
    Ok(report)
}

/// Writes the figures anew from the actions. Gives how many actions they count.
pub async fn rebuild(db: &Db) -> Result<u64> {
    let txn = db::write(db).await?;
    if txn.get_database_backend() == DbBackend::Postgres {
        // Whoever changes an action waits with its figures until these are whole again; whoever has changed one is
        // waited for.
        txn.execute_unprepared("LOCK TABLE conduct IN SHARE ROW EXCLUSIVE MODE").await?;
    }
    Entity::delete_many().exec(&txn).await?;
    let mut shares = Shares::default();
    let actions = add_up(&txn, &mut shares).await?;
    add(&txn, &shares).await?;
    txn.commit().await?;
    Ok(actions)
}

/// The same where something was filed but nothing is counted: after the update that brought the figures.
pub async fn rebuild_if_never(db: &Db) -> Result<u64> {
    if Entity::find().one(db).await?.is_some() {
        return Ok(0);
    }
    let filed = action::Entity::find().filter(action::Column::FiledOn.is_not_null()).one(db).await?;
    if filed.is_some() { rebuild(db).await } else { Ok(0) }
}

async fn add_up(txn: &impl ConnectionTrait, shares: &mut Shares) -> Result<u64> {
    let (mut last, mut read) = (0, 0);
    loop {
        let actions = action::Entity::find()
            .filter(action::Column::Id.gt(last))
            .order_by_asc(action::Column::Id)
            .limit(AT_ONCE)
            .into_partial_model::<Counted>()
            .all(txn)
            .await?;
        let Some(action) = actions.last() else { return Ok(read) };
        last = action.id;
        read += actions.len() as u64;
        let territories = territories(txn, actions.iter().map(|action| action.dossier_id)).await?;
        for action in &actions {
            let territory = territories.get(&action.dossier_id).map_or("", String::as_str);
            shares.add(territory, share::of(action), 1);
        }
    }
}
