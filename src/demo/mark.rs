//! What a database says about itself: whether it is the demonstration, or was becoming it when it broke off.

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ActiveValue::Set;
use sea_orm::PaginatorTrait;
use sea_orm::entity::prelude::*;

use crate::cases::case;
use crate::kit::Db;
use crate::kit::Result;
use crate::kit::db;
use crate::people::account;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "mark")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub value: String,
}

impl ActiveModelBehavior for ActiveModel {}

const FILLING: &str = "filling";
const DEMO: &str = "demo";

/// What a database holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Nothing,
    Demo,
    HalfADemo,
    /// Somebody's own accounts or cases.
    Work,
}

/// What is in there.
pub async fn content(db: &Db) -> Result<Content> {
    if Entity::find_by_id(DEMO).one(db).await?.is_some() {
        return Ok(Content::Demo);
    }
    if Entity::find_by_id(FILLING).one(db).await?.is_some() {
        return Ok(Content::HalfADemo);
    }
    let work = account::Entity::find().count(db).await? + case::Entity::find().count(db).await?;
    Ok(if work == 0 { Content::Nothing } else { Content::Work })
}

/// Filling begins. Of two that begin at once, the slower fails on the key.
pub async fn begin(db: &Db, now: DateTime<Utc>) -> Result<()> {
    Entity::insert(row(FILLING, now)).exec_without_returning(db).await?;
    Ok(())
}

/// Filling is done.
pub async fn end(db: &Db, now: DateTime<Utc>) -> Result<()> {
    let txn = db::write(db).await?;
    Entity::delete_by_id(FILLING).exec(&txn).await?;
    Entity::insert(row(DEMO, now)).exec_without_returning(&txn).await?;
    Ok(txn.commit().await?)
}

fn row(key: &str, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel { key: Set(key.to_owned()), value: Set(now.to_rfc3339()) }
}
