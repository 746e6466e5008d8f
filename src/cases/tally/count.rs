//! How many cases of each category stand at which status and level, in each unit from the commune to the
//! country.

use sea_orm::entity::prelude::*;

use crate::cases::status::Status;
use crate::territory::Level;

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
