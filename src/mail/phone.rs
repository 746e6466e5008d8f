//! What must be told by phone: to residents who have no address, or whose address takes no mail.

use chrono::DateTime;
use chrono::Utc;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::kit::Error;
use crate::kit::Result;

/// Why no mail does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    NoEmail,
    Bounced,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "phone_task")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub case_id: i64,
    pub letter: String,
    pub reason: Reason,
    /// What to say, or to paste in a messaging app.
    pub words: String,
    pub created_at: DateTime<Utc>,
    pub done_at: Option<DateTime<Utc>>,
    pub done_by_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Asks for a call in place of a letter, for a resident without an address.
pub async fn by_phone(
    txn: &impl ConnectionTrait,
    case_id: i64,
    kind: &str,
    short: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    Ok(note(txn, case_id, Reason::NoEmail, kind, short, now).await?)
}

/// Asks for a call.
pub(super) async fn note(
    txn: &impl ConnectionTrait,
    case_id: i64,
    reason: Reason,
    kind: &str,
    words: &str,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let task = ActiveModel {
        case_id: Set(case_id),
        letter: Set(kind.to_owned()),
        reason: Set(reason),
        words: Set(words.to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    Entity::insert(task).exec_without_returning(txn).await?;
    Ok(())
}

/// The calls that a case waits for, oldest first.
pub async fn waiting(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::CaseId.eq(case_id))
        .filter(Column::DoneAt.is_null())
        .order_by_asc(Column::Id)
        .limit(50)
        .all(db)
        .await?)
}

/// The call was made.
///
/// # Errors
/// `Conflict` if it is no call of that case, or was made before.
pub async fn done(
    txn: &impl ConnectionTrait,
    case_id: i64,
    id: i64,
    by: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    let marked = Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(now))
        .col_expr(Column::DoneById, Expr::value(by))
        .filter(Column::Id.eq(id))
        .filter(Column::CaseId.eq(case_id))
        .filter(Column::DoneAt.is_null())
        .exec(txn)
        .await?;
    if marked.rows_affected == 1 { Ok(()) } else { Err(Error::Conflict) }
}
