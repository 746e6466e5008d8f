//! The figures of a unit: the tallies of the unit, those of the units below, and the one count that no tally
//! holds, because cases become overdue by themselves. Who may read them was asked before (`policy`).

use chrono::NaiveDate;
use sea_orm::ExprTrait as _;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use crate::cases::case;
use crate::cases::case::DueKind;
use crate::cases::queries::within;
use crate::cases::status::Status;
use crate::cases::tally::EVERY_CATEGORY;
use crate::cases::tally::count as tally;
use crate::cases::tally::count::Column;
use crate::kit::Result;
use crate::territory::Level;
use crate::territory::Unit;

/// Overdue cases are counted up to here and no further: «1,000+».
pub const COUNTED: usize = 1000;

/// More rows than the categories, statuses and levels of a unit make.
const MOST_ROWS: u64 = 20_000;

/// So many cases of a category (or of all) in a unit at a status and a level.
pub struct Count {
    pub category_id: i64,
    pub status: Status,
    pub level: Level,
    pub cases: i64,
}

/// So many cases of all categories in a unit below at a status.
pub struct Below {
    pub unit_code: String,
    pub status: Status,
    pub cases: i64,
}

/// What a unit's cases are about and where they stand.
pub async fn of_unit(db: &impl ConnectionTrait, unit: &Unit) -> Result<Vec<Count>> {
    let rows: Vec<(i64, Status, Level, i64)> = tally::Entity::find()
        .select_only()
        .columns([Column::CategoryId, Column::Status, Column::Level, Column::Cases])
        .filter(Column::UnitCode.eq(unit.code.as_str()))
        .filter(Column::Cases.gt(0))
        .limit(MOST_ROWS)
        .into_tuple()
        .all(db)
        .await?;
    let count = |(category_id, status, level, cases)| Count { category_id, status, level, cases };
    Ok(rows.into_iter().map(count).collect())
}

/// Where the cases of the units right below stand.
pub async fn below(db: &impl ConnectionTrait, unit: &Unit) -> Result<Vec<Below>> {
    // PostgreSQL's sum of whole numbers is not one by itself.
    let cases = Expr::col(Column::Cases).sum().cast_as("bigint");
    let rows: Vec<(String, Status, i64)> = tally::Entity::find()
        .select_only()
        .columns([Column::UnitCode, Column::Status])
        .column_as(cases, "cases")
        .filter(Column::ParentCode.eq(unit.code.as_str()))
        .filter(Column::CategoryId.eq(EVERY_CATEGORY))
        .group_by(Column::UnitCode)
        .group_by(Column::Status)
        .limit(MOST_ROWS)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(unit_code, status, cases)| Below { unit_code, status, cases }).collect())
}

/// How many of a unit's cases are past their day, counted to one more than the bound.
pub async fn overdue(db: &impl ConnectionTrait, unit: &Unit, today: NaiveDate) -> Result<usize> {
    let keys: Vec<i64> = case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(within(unit))
        .filter(case::Column::DueOn.lt(today))
        .filter(case::Column::DueKind.ne(DueKind::Confirm))
        .limit(COUNTED as u64 + 1)
        .into_tuple()
        .all(db)
        .await?;
    Ok(keys.len())
}
