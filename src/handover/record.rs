//! A handover: who left what to whom.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait as _;

use super::pass::Count;
use crate::kit::Result;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "handover")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub mandate_id: i64,
    pub from_id: i64,
    pub to_id: i64,
    /// How many have passed; the cases are counted by their batch.
    pub dossiers: i64,
    pub actions: i64,
    pub batch_id: Option<i64>,
    pub made_by_id: Option<i64>,
    pub made_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The last handover of a mandate.
pub async fn last(db: &impl ConnectionTrait, mandate_id: i64) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::MandateId.eq(mandate_id)).order_by_desc(Column::Id).one(db).await?)
}

/// So many more have passed, by the batch of a handover.
pub async fn add(txn: &impl ConnectionTrait, batch_id: i64, passed: Count) -> Result<()> {
    let more = |column: Column, count: u64| Expr::col(column).add(i64::try_from(count).unwrap_or(i64::MAX));
    Entity::update_many()
        .col_expr(Column::Dossiers, more(Column::Dossiers, passed.dossiers))
        .col_expr(Column::Actions, more(Column::Actions, passed.actions))
        .filter(Column::BatchId.eq(batch_id))
        .exec(txn)
        .await?;
    Ok(())
}
