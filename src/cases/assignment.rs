//! A case handed to a level and a carrier.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::kit::lines::Rows;
use crate::kit::lines::coded;
use crate::territory::Level;

/// How far it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Offered,
    Accepted,
    HandedBack,
    PassedUp,
    /// Another took its place, or the case is over.
    Ended,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub case_id: i64,
    #[serde(deserialize_with = "coded")]
    pub level: Level,
    pub unit_code: String,
    /// Nobody yet: it waits in the level's queue.
    pub carrier_id: Option<i64>,
    /// What is asked of the carrier.
    pub message: String,
    pub due_on: Option<Date>,
    #[serde(deserialize_with = "coded")]
    pub state: State,
    pub assigned_by_id: Option<i64>,
    pub assigned_at: DateTimeUtc,
    pub accepted_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The assignment that a case has now.
pub fn current(case_id: i64) -> impl Ask<Answer = Option<Model>> {
    let rest = "WHERE case_id = $1 AND ended_at IS NULL ORDER BY id DESC LIMIT 1";
    Rows::<Entity>::new(rest, [case_id.into()]).map(|rows| Ok(rows.into_iter().next()))
}

/// Ends the assignment that a case has now, in that state.
pub async fn end(txn: &impl ConnectionTrait, case_id: i64, state: State, now: DateTimeUtc) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::EndedAt, Expr::value(now))
        .filter(Column::CaseId.eq(case_id))
        .filter(Column::EndedAt.is_null())
        .exec(txn)
        .await?;
    Ok(())
}

/// Marks the assignment that a case has now as accepted by that carrier.
pub async fn accept(
    txn: &impl ConnectionTrait,
    case_id: i64,
    carrier_id: i64,
    now: DateTimeUtc,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Accepted))
        .col_expr(Column::CarrierId, Expr::value(carrier_id))
        .col_expr(Column::AcceptedAt, Expr::value(now))
        .filter(Column::CaseId.eq(case_id))
        .filter(Column::EndedAt.is_null())
        .exec(txn)
        .await?;
    Ok(())
}

/// Gives the assignment that a case has now to another carrier; without one, back to the level's queue.
pub async fn carried_by(txn: &impl ConnectionTrait, case_id: i64, carrier_id: Option<i64>) -> Result<()> {
    let mut change = ActiveModel { carrier_id: Set(carrier_id), ..Default::default() };
    if carrier_id.is_none() {
        change.state = Set(State::Offered);
        change.accepted_at = Set(None);
    }
    Entity::update_many()
        .set(change)
        .filter(Column::CaseId.eq(case_id))
        .filter(Column::EndedAt.is_null())
        .exec(txn)
        .await?;
    Ok(())
}
