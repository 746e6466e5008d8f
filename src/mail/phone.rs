//! What must be told by phone: to residents who have no address, or whose address takes no mail.

use std::collections::HashSet;

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;
use serde::Deserialize;
use serde::Serialize;

use super::mailing;
use super::mailing::Fate;
use super::outbox;
use crate::kit::Error;
use crate::kit::Result;
use crate::kit::lines::Rows;
use crate::kit::lines::coded;

/// Why no mail does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    NoEmail,
    Bounced,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "phone_task")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub case_id: i64,
    /// Where the case lies.
    pub commune_code: String,
    pub letter: String,
    #[serde(deserialize_with = "coded")]
    pub reason: Reason,
    /// What to say, or to paste in a messaging app.
    pub words: String,
    pub created_at: DateTime<Utc>,
    pub done_at: Option<DateTime<Utc>>,
    pub done_by_id: Option<i64>,
    /// The mailing that the call belongs to.
    pub mailing_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Asks for a call in place of a letter, for a resident without an address.
pub async fn by_phone(
    txn: &impl ConnectionTrait,
    case_id: i64,
    kind: &str,
    short: &str,
    mailing: Option<i64>,
    now: DateTime<Utc>,
) -> Result<()> {
    note(txn, case_id, Reason::NoEmail, kind, short, mailing, now).await?;
    match mailing {
        Some(mailing) => mailing::count(txn, mailing, Fate::Phone, 1).await,
        None => Ok(()),
    }
}

/// Asks for a call.
pub async fn note(
    txn: &impl ConnectionTrait,
    case_id: i64,
    reason: Reason,
    kind: &str,
    words: &str,
    mailing: Option<i64>,
    now: DateTime<Utc>,
) -> Result<()> {
    let task = ActiveModel {
        case_id: Set(case_id),
        commune_code: Set(commune_of(txn, case_id).await?),
        letter: Set(kind.to_owned()),
        reason: Set(reason),
        words: Set(words.to_owned()),
        created_at: Set(now),
        mailing_id: Set(mailing),
        ..Default::default()
    };
    Entity::insert(task).exec_without_returning(txn).await?;
    Ok(())
}

/// Where a case lies; empty if it is not there. The room of cases is not ours to enter.
async fn commune_of(txn: &impl ConnectionTrait, case_id: i64) -> Result<String> {
    let commune =
        Query::select().column("commune_code").from("cases").and_where(Expr::col("id").eq(case_id)).take();
    let commune = txn.query_one(&commune).await?.map(|row| row.try_get_by_index(0)).transpose()?;
    Ok(commune.unwrap_or_default())
}

/// The calls that a case waits for, oldest first.
pub fn waiting(case_id: i64) -> Rows<Entity> {
    Rows::new("WHERE case_id = $1 AND done_at IS NULL ORDER BY id LIMIT 50", [case_id.into()])
}

/// The calls of a mailing that wait, behind the one of that key.
pub async fn waiting_of(
    db: &impl ConnectionTrait,
    mailing_id: i64,
    after: i64,
    most: u64,
) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::MailingId.eq(mailing_id))
        .filter(Column::DoneAt.is_null())
        .filter(Column::Id.gt(after))
        .order_by_asc(Column::Id)
        .limit(most)
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
    let task = Entity::find_by_id(id).filter(Column::CaseId.eq(case_id)).one(txn).await?;
    let task = task.ok_or(Error::Conflict)?;
    // The mail is held first, as the postman does: so he and the caller stand in one line.
    let from = fate_before(txn, &task).await?;
    let marked = Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(now))
        .col_expr(Column::DoneById, Expr::value(by))
        .filter(Column::Id.eq(id))
        .filter(Column::DoneAt.is_null())
        .exec(txn)
        .await?;
    if marked.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    match task.mailing_id.zip(from) {
        Some((mailing, from)) => mailing::moved(txn, mailing, from, Fate::Called, 1).await,
        None => Ok(()),
    }
}

/// As what the person of a mailing is counted who is called now; none if they were told already.
async fn fate_before(txn: &impl ConnectionTrait, task: &Model) -> Result<Option<Fate>> {
    let Some(mailing) = task.mailing_id else { return Ok(None) };
    if task.reason == Reason::NoEmail {
        return Ok(Some(Fate::Phone));
    }
    let state = outbox::state_of(txn, mailing, task.case_id).await?;
    Ok(match state {
        Some(outbox::State::Failed) => Some(Fate::Bounced),
        Some(outbox::State::Waiting) => Some(Fate::Waiting),
        Some(outbox::State::Sent) | None => None,
    })
}

/// Which of some mails of mailings were told by phone in the meantime.
pub(super) async fn called(txn: &impl ConnectionTrait, mails: &[outbox::Model]) -> Result<HashSet<i64>> {
    let about = |mail: &outbox::Model| mail.mailing_id.zip(mail.case_id);
    let cases: Vec<i64> = mails.iter().filter_map(|mail| about(mail).map(|(_, case)| case)).collect();
    if cases.is_empty() {
        return Ok(HashSet::new());
    }
    let made: HashSet<(Option<i64>, i64)> = Entity::find()
        .select_only()
        .columns([Column::MailingId, Column::CaseId])
        .filter(Column::CaseId.is_in(cases))
        .filter(Column::MailingId.is_not_null())
        .filter(Column::DoneAt.is_not_null())
        .into_tuple()
        .all(txn)
        .await?
        .into_iter()
        .collect();
    let told = |mail: &&outbox::Model| {
        about(mail).is_some_and(|(mailing, case)| made.contains(&(Some(mailing), case)))
    };
    Ok(mails.iter().filter(told).map(|mail| mail.id).collect())
}

/// Whether a call for a mail of a mailing was asked for before.
pub(super) async fn asked(txn: &impl ConnectionTrait, mailing_id: i64, case_id: i64) -> Result<bool> {
    let task = Entity::find().filter(Column::CaseId.eq(case_id)).filter(Column::MailingId.eq(mailing_id));
    Ok(task.one(txn).await?.is_some())
}
