//! A month in which figures were made public. Its key lets that happen once, whoever tries.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use crate::kit::Result;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "edition")]
pub struct Model {
    /// Its first day.
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: Date,
    /// The day as of which the figures are.
    pub day: Date,
}

impl ActiveModelBehavior for ActiveModel {}

/// The latest one.
pub async fn latest(db: &impl ConnectionTrait) -> Result<Option<Model>> {
    Ok(Entity::find().order_by_desc(Column::Month).one(db).await?)
}
