//! What a digest told of a unit's present, for the next one to compare with.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use super::week::Week;
use crate::cases::tally::Standing;
use crate::kit::Result;
use crate::territory::Unit;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "digest_standing")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub week: Date,
    pub open: i64,
    pub late: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// What was told in the week before, if anything was.
pub async fn before(db: &impl ConnectionTrait, unit: &Unit, week: Week) -> Result<Option<Standing>> {
    let row = Entity::find_by_id((unit.code.clone(), week.before(1))).one(db).await?;
    Ok(row.map(|row| Standing { open: row.open, late: row.late }))
}

/// Keeps what is told of some units; the first word of a week counts. The units come in the order of their codes,
/// so that two writers never wait for each other in a ring.
pub async fn keep(
    txn: &impl ConnectionTrait,
    units: impl IntoIterator<Item = (&'static str, Standing)>,
    week: Week,
) -> Result<()> {
    let once = OnConflict::columns([Column::UnitCode, Column::Week]).do_nothing().to_owned();
    for (code, Standing { open, late }) in units {
        let row = Model { unit_code: code.to_owned(), week: week.monday, open, late };
        let row = ActiveModel::from(row).reset_all();
        Entity::insert(row).on_conflict(once.clone()).exec_without_returning(txn).await?;
    }
    Ok(())
}
