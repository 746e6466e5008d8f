//! A mailing: one text to many people, each once. How many of them are told is kept in the transaction of
//! each change, so that it is read as fast for ten thousand as for ten.

use std::collections::BTreeMap;

use sea_orm::ExprTrait as _;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use crate::kit::Result;

/// What became of a person whom a mailing is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Fate {
    /// Their mail is to be sent, for the first time or again.
    Waiting,
    /// A server has taken their mail.
    Sent,
    /// Their mail was refused for good, and nobody has called them yet.
    Bounced,
    /// To be called, for want of an address.
    Phone,
    /// Told by phone.
    Called,
    /// Asked for no mails, or cannot be reached.
    Silent,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mailing_tally")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub mailing_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub fate: Fate,
    pub people: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// So many more people of a mailing have that fate.
pub async fn count(txn: &impl ConnectionTrait, mailing_id: i64, fate: Fate, by: i64) -> Result<()> {
    add(txn, vec![Model { mailing_id, fate, people: by }]).await
}

/// So many people of a mailing go from one fate to another.
pub async fn moved(txn: &impl ConnectionTrait, mailing_id: i64, from: Fate, to: Fate, by: i64) -> Result<()> {
    let row = |fate, people| Model { mailing_id, fate, people };
    add(txn, vec![row(from, -by), row(to, by)]).await
}

/// Always in one order, so that two writers never wait for each other in a ring.
async fn add(txn: &impl ConnectionTrait, mut rows: Vec<Model>) -> Result<()> {
    rows.sort_by_key(|row| (row.mailing_id, row.fate));
    let sum = Expr::col((Entity, Column::People)).add(Expr::cust("excluded.people"));
    let keys = [Column::MailingId, Column::Fate];
    let change = OnConflict::columns(keys).value(Column::People, sum).to_owned();
    let rows = rows.into_iter().map(|row| ActiveModel::from(row).reset_all());
    Entity::insert_many(rows).on_conflict(change).exec_without_returning(txn).await?;
    Ok(())
}

/// How many people of a mailing have which fate; nobody where it is not named.
pub async fn tallies(db: &impl ConnectionTrait, mailing_id: i64) -> Result<BTreeMap<Fate, i64>> {
    let rows = Entity::find().filter(Column::MailingId.eq(mailing_id)).all(db).await?;
    Ok(rows.into_iter().filter(|row| row.people != 0).map(|row| (row.fate, row.people)).collect())
}
