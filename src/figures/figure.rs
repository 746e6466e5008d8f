//! What has been made public of a unit's cases of a theme, or of all.

use sea_orm::entity::prelude::*;

use super::times::Told;

#[sea_orm::model]
#[derive(Clone, Debug, Default, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "figure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub theme_id: i64,
    pub parent_code: String,
    pub filed: i64,
    pub resolved: i64,
    pub first_of: i64,
    pub first_half: Option<i32>,
    pub first_most: Option<i32>,
    pub solved_of: i64,
    pub solved_half: Option<i32>,
    pub solved_most: Option<i32>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// From filing to the first answer.
    pub fn first(&self) -> Told {
        Told { of: self.first_of, half: self.first_half, most: self.first_most }
    }

    /// From filing to the resolution.
    pub fn solved(&self) -> Told {
        Told { of: self.solved_of, half: self.solved_half, most: self.solved_most }
    }
}
