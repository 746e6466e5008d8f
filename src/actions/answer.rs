//! What an institution answered to an action, and what the answer is worth.

use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use crate::cases::answer::Verdict;
use crate::kit::Error;
use crate::kit::Result;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "action_answer")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub action_id: i64,
    pub dossier_id: i64,
    pub institution_id: Option<i64>,
    pub received_on: Date,
    pub verdict: Verdict,
    pub words: String,
    /// The answer itself, scanned.
    pub document_id: Option<i64>,
    pub recorded_by_id: Option<i64>,
    pub recorded_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The answers to an action, newest first.
pub async fn of_action(db: &impl ConnectionTrait, action_id: i64) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::ActionId.eq(action_id))
        .order_by_desc(Column::Id)
        .limit(50)
        .all(db)
        .await?)
}

/// The answers that a dossier brought, newest first.
pub async fn of_dossier(db: &impl ConnectionTrait, dossier_id: i64) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::DossierId.eq(dossier_id))
        .order_by_desc(Column::Id)
        .limit(50)
        .all(db)
        .await?)
}

/// An answer by its key.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Model> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}
