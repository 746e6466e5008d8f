//! What a reader sees of the log.

use std::collections::HashMap;

use sea_orm::Condition;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::export;
use super::export::Column;
use crate::kit::Result;
use crate::kit::db::any_of;
use crate::people::Actor;
use crate::people::Role;
use crate::people::account;
use crate::territory::COUNTRY;

/// How many a page shows.
pub const PAGE: usize = 25;

fn visible_to(actor: &Actor) -> Condition {
    if actor.holds(Role::Administrator) {
        return Condition::all();
    }
    any_of(actor.units(Role::Coordinator).map(|unit| {
        match unit.code.as_str() {
            COUNTRY => Condition::all(),
            code => Condition::any()
                .add(Column::UnitCode.eq(code))
                .add(Column::UnitCode.starts_with(format!("{code}."))),
        }
    }))
}

/// The newest exports that a reader may know of, before that one; one more than a page, if there are more.
pub async fn list(
    db: &impl ConnectionTrait,
    actor: &Actor,
    before: Option<i64>,
) -> Result<Vec<export::Model>> {
    Ok(export::Entity::find()
        .filter(visible_to(actor))
        .filter(Condition::all().add_option(before.map(|id| Column::Id.lt(id))))
        .order_by_desc(Column::Id)
        .limit(PAGE as u64 + 1)
        .all(db)
        .await?)
}

/// The names of those who made some exports.
pub async fn makers(db: &impl ConnectionTrait, exports: &[export::Model]) -> Result<HashMap<i64, String>> {
    let names: Vec<(i64, String)> = account::Entity::find()
        .select_only()
        .columns([account::Column::Id, account::Column::Name])
        .filter(account::Column::Id.is_in(exports.iter().map(|export| export.account_id)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(names.into_iter().collect())
}
