//! A pass: what a link in a mail opens, once and for a while. The link holds a secret; we hold its hash.

use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::kit::Error;
use crate::kit::Result;
use crate::kit::token;

/// What a pass is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Purpose {
    /// Becoming the first administrator of an empty house.
    First,
    /// Taking possession of an account.
    Invitation,
    /// Choosing a new password.
    Reset,
}

impl Purpose {
    fn lasts(self) -> Duration {
        match self {
            Self::First => Duration::hours(24),
            Self::Invitation => Duration::days(7),
            Self::Reset => Duration::minutes(30),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pass")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub secret_hash: String,
    pub purpose: Purpose,
    /// Nobody's yet for the first administrator.
    pub account_id: Option<i64>,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
}

/// Makes a pass and gives its secret. Passes of anybody that are past their time go at the same moment.
pub async fn give(
    db: &impl ConnectionTrait,
    purpose: Purpose,
    account_id: Option<i64>,
    now: DateTime<Utc>,
) -> Result<String> {
    Entity::delete_many().filter(Column::ExpiresAt.lte(now)).exec(db).await?;
    let secret = token::fresh();
    let pass = ActiveModel {
        secret_hash: Set(token::hash(&secret)),
        purpose: Set(purpose),
        account_id: Set(account_id),
        created_at: Set(now),
        expires_at: Set(now + purpose.lasts()),
        ..Default::default()
    };
    pass.insert(db).await?;
    Ok(secret)
}

/// The pass of a secret, if it can still be used. One that is unknown, used or too old is not there.
pub async fn find(db: &impl ConnectionTrait, secret: &str, now: DateTime<Utc>) -> Result<Option<Model>> {
    let usable = Entity::find().filter(Column::UsedAt.is_null()).filter(Column::ExpiresAt.gt(now));
    Ok(usable.filter(Column::SecretHash.eq(token::hash(secret))).one(db).await?)
}

impl Model {
    /// Uses it up; of two who try at once, one finds it gone. Its owner's other passes end with it.
    pub async fn spend(&self, db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
        let spent = Entity::update_many()
            .col_expr(Column::UsedAt, Expr::value(now))
            .filter(Column::Id.eq(self.id))
            .filter(Column::UsedAt.is_null())
            .filter(Column::ExpiresAt.gt(now))
            .exec(db)
            .await?;
        if spent.rows_affected == 0 {
            return Err(Error::Missing);
        }
        match self.account_id {
            Some(account_id) => end_all(db, account_id).await,
            None => end_first(db).await,
        }
    }
}

/// Ends the passes of an account that were not used.
pub async fn end_all(db: &impl ConnectionTrait, account_id: i64) -> Result<()> {
    Entity::delete_many()
        .filter(Column::UsedAt.is_null())
        .filter(Column::AccountId.eq(account_id))
        .exec(db)
        .await?;
    Ok(())
}

/// Ends the passes of a first administrator that were not used.
pub async fn end_first(db: &impl ConnectionTrait) -> Result<()> {
    Entity::delete_many()
        .filter(Column::UsedAt.is_null())
        .filter(Column::Purpose.eq(Purpose::First))
        .exec(db)
        .await?;
    Ok(())
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
