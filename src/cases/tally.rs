//! The counts that dashboards read, kept in the transaction that changes a case: how many cases of each
//! category stand at which status and level, in each unit from the commune to the country.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::sea_query::OnConflict;

use super::case;
use super::status::Status;
use crate::kit::Result;
use crate::territory::Level;
use crate::territory::unit;

/// The count of all categories together.
pub const EVERY_CATEGORY: i64 = 0;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "tally")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub category_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub status: Status,
    #[sea_orm(primary_key, auto_increment = false)]
    pub level: Level,
    pub parent_code: String,
    pub cases: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// Where a case is counted.
#[derive(Clone, PartialEq)]
pub struct Place {
    commune: String,
    category_id: i64,
    status: Status,
    level: Level,
}

impl Place {
    pub fn of(case: &case::Model) -> Self {
        let commune = case.commune_code.clone();
        Self { commune, category_id: case.category_id, status: case.status, level: case.level }
    }
}

/// Counts a case where it is now and no longer where it was.
pub async fn moved(txn: &impl ConnectionTrait, was: Option<&Place>, is: &Place) -> Result<()> {
    if was == Some(is) {
        return Ok(());
    }
    let mut rows = counted(is, 1);
    if let Some(was) = was {
        rows.extend(counted(was, -1));
    }
    // Always in one order, so that two writers never wait for each other in a ring.
    rows.sort_by_key(|row| (row.unit_code.clone(), row.category_id, row.status.code(), row.level));
    let cases = Expr::col((Entity, Column::Cases)).add(Expr::cust("excluded.cases"));
    Entity::insert_many(rows.into_iter().map(active))
        .on_conflict(
            OnConflict::columns([Column::UnitCode, Column::CategoryId, Column::Status, Column::Level])
                .value(Column::Cases, cases)
                .to_owned(),
        )
        .exec_without_returning(txn)
        .await?;
    Ok(())
}

fn counted(place: &Place, cases: i64) -> Vec<Model> {
    let path = unit(&place.commune).map(crate::territory::Unit::path).unwrap_or_default();
    let row = |unit: &crate::territory::Unit, category_id| Model {
        unit_code: unit.code.clone(),
        category_id,
        status: place.status,
        level: place.level,
        parent_code: unit.parent.clone(),
        cases,
    };
    path.into_iter().flat_map(|unit| [row(unit, EVERY_CATEGORY), row(unit, place.category_id)]).collect()
}

fn active(row: Model) -> ActiveModel {
    ActiveModel {
        unit_code: Set(row.unit_code),
        category_id: Set(row.category_id),
        status: Set(row.status),
        level: Set(row.level),
        parent_code: Set(row.parent_code),
        cases: Set(row.cases),
    }
}
