//! A session: somebody at one browser, from signing in to signing out, to half an hour without a word, or
//! to the end of a working day. The browser holds a secret; we hold only its hash.

use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use super::account;
use crate::kit::Db;
use crate::kit::Result;
use crate::kit::token;

/// How long a session lasts without a request.
const IDLE: Duration = Duration::minutes(30);
/// How long a session lasts whatever happens.
const LONGEST: Duration = Duration::hours(12);
/// How often we note that somebody is still there: not on each request, for each note is a write.
const NOTED_EVERY: Duration = Duration::minutes(1);

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub secret_hash: String,
    pub account_id: i64,
    /// The browser and the system in a word each; empty when we do not know them.
    pub agent: String,
    pub created_at: DateTimeUtc,
    pub seen_at: DateTimeUtc,
}

/// A session that has just begun.
pub struct Started {
    pub id: i64,
    /// For the browser alone.
    pub secret: String,
}

/// Starts a session. Those of anybody that are past their longest time go at the same moment.
pub async fn start(
    db: &impl ConnectionTrait,
    account_id: i64,
    agent: String,
    now: DateTime<Utc>,
) -> Result<Started> {
    Entity::delete_many().filter(Column::CreatedAt.lte(now - LONGEST)).exec(db).await?;
    let secret = token::fresh();
    let session = ActiveModel {
        secret_hash: Set(token::hash(&secret)),
        account_id: Set(account_id),
        agent: Set(agent),
        created_at: Set(now),
        seen_at: Set(now),
        ..Default::default()
    };
    Ok(Started { id: session.insert(db).await?.id, secret })
}

impl Model {
    pub fn lasts(&self, now: DateTime<Utc>) -> bool {
        lasts(self.created_at, self.seen_at, now)
    }
}

/// Whether a session that began and was last seen then still lasts.
pub fn lasts(created_at: DateTime<Utc>, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - seen_at < IDLE && now - created_at < LONGEST
}

/// Notes that somebody is still there, if that was not done just before.
pub async fn note(db: &Db, id: i64, seen_at: DateTime<Utc>, now: DateTime<Utc>) {
    if now - seen_at < NOTED_EVERY {
        return;
    }
    let noted = Entity::update_many()
        .col_expr(Column::SeenAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .exec(db)
        .await;
    // A database that cannot be written to must not keep people from reading.
    if let Err(why) = noted {
        tracing::warn!("a session was not noted as seen: {why}");
    }
}

/// The sessions of an account that last, the latest first.
pub async fn of(db: &impl ConnectionTrait, account_id: i64, now: DateTime<Utc>) -> Result<Vec<Model>> {
    let recent = Entity::find()
        .filter(Column::AccountId.eq(account_id))
        .filter(Column::SeenAt.gt(now - IDLE))
        .filter(Column::CreatedAt.gt(now - LONGEST));
    Ok(sea_orm::QueryOrder::order_by_desc(recent, Column::Id).all(db).await?)
}

/// Ends the session of a secret.
pub async fn end(db: &impl ConnectionTrait, secret: &str) -> Result<()> {
    Entity::delete_many().filter(Column::SecretHash.eq(token::hash(secret))).exec(db).await?;
    Ok(())
}

/// Ends one session of an account; whether there was one.
pub async fn end_one(db: &impl ConnectionTrait, account_id: i64, id: i64) -> Result<bool> {
    let one = Entity::delete_many().filter(Column::AccountId.eq(account_id)).filter(Column::Id.eq(id));
    Ok(one.exec(db).await?.rows_affected > 0)
}

/// Ends every session of an account but one.
pub async fn end_others(db: &impl ConnectionTrait, account_id: i64, kept: i64) -> Result<()> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account_id))
        .filter(Column::Id.ne(kept))
        .exec(db)
        .await?;
    Ok(())
}

/// Ends every session of an account.
pub async fn end_all(db: &impl ConnectionTrait, account_id: i64) -> Result<()> {
    Entity::delete_many().filter(Column::AccountId.eq(account_id)).exec(db).await?;
    Ok(())
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::account::Entity",
        from = "Column::AccountId",
        to = "super::account::Column::Id"
    )]
    Account,
}

impl Related<account::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Account.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
