//! What this room needs to know of institutions.

use std::collections::HashMap;

use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use crate::categories::category::Choice;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::territory::Unit;

/// The most that a form offers.
const MOST: u64 = 500;

mod institution {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "institution")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The names of those, by key.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
    language: Language,
) -> Result<HashMap<i64, String>> {
    let rows =
        institution::Entity::find().filter(institution::Column::Id.is_in(ids)).limit(MOST).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, name(row.id, language))).collect())
}

/// Those that serve a unit, for a select.
pub async fn choices(
    db: &impl ConnectionTrait,
    _unit: &'static Unit,
    language: Language,
) -> Result<Vec<Choice>> {
    let rows = institution::Entity::find().limit(MOST).all(db).await?;
    let choice = |id: i64| Choice { value: id.to_string(), label: name(id, language), group: String::new() };
    Ok(rows.into_iter().map(|row| choice(row.id)).collect())
}

fn name(id: i64, language: Language) -> String {
    let mut args = Args::new();
    args.set("id", id);
    language.say_with("promise-institution-number", &args)
}
