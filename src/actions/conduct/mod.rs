//! How institutions deal with what is filed with them: how much they answer, what the answers are worth, whether they
//! keep the legal delay. Each figure is a sum over actions of what one action adds by itself (`share`), moved in the
//! transaction that changes the action, so that all of it can be counted again (`recount`). What is late is not
//! stored: actions that wait are counted by the day on which they are due, and a day passes by itself (`read`).

pub mod read;
pub mod recount;
mod share;

use std::collections::HashMap;

use sea_orm::ExprTrait as _;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use super::action;
use crate::dossiers::dossier;
use crate::kit::Result;

pub use read::Conduct;
pub use read::institutions;
pub use read::since;
pub use share::Facet;
use share::Shares;

/// The most lines that one statement writes.
const AT_ONCE: usize = 1000;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "conduct")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub institution_id: i64,
    /// In which it was filed.
    #[sea_orm(primary_key, auto_increment = false)]
    pub year: i32,
    #[sea_orm(primary_key, auto_increment = false)]
    pub facet: Facet,
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub actions: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// Counts an action as it is now and no longer as it was.
pub(super) async fn moved(txn: &impl ConnectionTrait, was: &action::Model, is: &action::Model) -> Result<()> {
    let (before, now) = (share::of(&was.into()), share::of(&is.into()));
    if before == now {
        return Ok(());
    }
    let territories = territories(txn, [is.dossier_id]).await?;
    let territory = territories.get(&is.dossier_id).map_or("", String::as_str);
    let mut shares = Shares::default();
    shares.add(territory, now, 1);
    shares.add(territory, before, -1);
    add(txn, &shares).await
}

/// The codes of the territories of some dossiers.
async fn territories(
    db: &impl ConnectionTrait,
    dossiers: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, String>> {
    let codes: Vec<(i64, String)> = dossier::Entity::find()
        .select_only()
        .columns([dossier::Column::Id, dossier::Column::UnitCode])
        .filter(dossier::Column::Id.is_in(dossiers))
        .into_tuple()
        .all(db)
        .await?;
    Ok(codes.into_iter().collect())
}

/// In one order, so that no two writers wait for each other in a ring.
async fn add(txn: &impl ConnectionTrait, shares: &Shares) -> Result<()> {
    let rows: Vec<ActiveModel> = shares.rows().map(|row| ActiveModel::from(row).reset_all()).collect();
    for some in rows.chunks(AT_ONCE) {
        let keys = [Column::UnitCode, Column::InstitutionId, Column::Year, Column::Facet, Column::Name];
        let sum = Expr::col((Entity, Column::Actions)).add(Expr::cust("excluded.actions"));
        Entity::insert_many(some.iter().cloned())
            .on_conflict(OnConflict::columns(keys).value(Column::Actions, sum).to_owned())
            .exec_without_returning(txn)
            .await?;
    }
    Ok(())
}
