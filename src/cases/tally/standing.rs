//! How many cases are open, and how many of them were late when the day last turned.

use sea_orm::entity::prelude::*;

use super::slice::Facet;
use crate::territory::Level;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "standing")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub facet: Facet,
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub unit_level: Level,
    pub open: i64,
    pub late: i64,
}

impl ActiveModelBehavior for ActiveModel {}
