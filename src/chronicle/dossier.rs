//! The history of a dossier: chained as a case's is, with what happened to its cases, actions and promises.

use chrono::DateTime;
use chrono::SecondsFormat;
use chrono::Utc;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;

use super::GENESIS;
use super::chain;
use super::event::By;
use crate::kit::Error;
use crate::kit::Result;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "dossier_event")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub dossier_id: i64,
    pub seq: i32,
    pub at: DateTimeUtc,
    pub actor: By,
    pub account_id: Option<i64>,
    pub deed: String,
    /// Facts without personal data, as JSON.
    pub facts: String,
    /// What somebody wrote; erased when its time is over.
    pub words: Option<String>,
    pub words_salt: Option<String>,
    pub words_digest: Option<String>,
    pub prev_hash: String,
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// A fact by its name, as text.
    pub fn fact(&self, name: &str) -> Option<String> {
        super::event::fact(&self.facts, name)
    }
}

/// An event to be written.
pub struct Note<'a> {
    pub dossier_id: i64,
    pub by: By,
    pub account_id: Option<i64>,
    pub deed: &'a str,
    pub facts: serde_json::Value,
    pub words: Option<&'a str>,
}

/// Adds an event to the history of a dossier. Writers of one dossier stand in line here until each commits.
///
/// # Errors
/// `Missing` if there is no such dossier.
pub async fn note(txn: &impl ConnectionTrait, now: DateTime<Utc>, note: Note<'_>) -> Result<()> {
    let seq = next(txn, note.dossier_id).await?;
    let (words_salt, words_digest) = chain::sealed(note.words);
    let mut event = Model {
        id: 0,
        dossier_id: note.dossier_id,
        seq,
        at: now,
        actor: note.by,
        account_id: note.account_id,
        deed: note.deed.to_owned(),
        facts: note.facts.to_string(),
        words: note.words.map(str::to_owned),
        words_salt,
        words_digest,
        prev_hash: last_hash(txn, note.dossier_id).await?,
        hash: String::new(),
    };
    event.hash = hash(&event);
    let row = ActiveModel { id: NotSet, ..ActiveModel::from(event).reset_all() };
    Entity::insert(row).exec_without_returning(txn).await?;
    Ok(())
}

async fn next(txn: &impl ConnectionTrait, dossier_id: i64) -> Result<i32> {
    let mut count = Query::update();
    count
        .table("dossier")
        .value("events", Expr::col("events").add(1))
        .and_where(Expr::col("id").eq(dossier_id))
        .returning_col("events");
    let row = txn.query_one(&count).await?.ok_or(Error::Missing)?;
    Ok(row.try_get("", "events")?)
}

async fn last_hash(txn: &impl ConnectionTrait, dossier_id: i64) -> Result<String> {
    let last: Option<String> = Entity::find()
        .select_only()
        .column(Column::Hash)
        .filter(Column::DossierId.eq(dossier_id))
        .order_by_desc(Column::Seq)
        .limit(1)
        .into_tuple()
        .one(txn)
        .await?;
    Ok(last.unwrap_or_else(|| GENESIS.to_owned()))
}

/// The newest events of a dossier, the newest first.
pub async fn newest(db: &impl ConnectionTrait, dossier_id: i64, most: u64) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::DossierId.eq(dossier_id))
        .order_by_desc(Column::Seq)
        .limit(most)
        .all(db)
        .await?)
}

/// The first event of a whole history, oldest first, whose hash does not hold, if any.
pub fn broken_at(history: &[Model]) -> Option<i32> {
    let mut before = GENESIS;
    for event in history {
        let (words, salt) = (event.words.as_deref(), event.words_salt.as_deref());
        let words_hold = chain::words_hold(words, salt, event.words_digest.as_deref());
        if event.prev_hash != before || event.hash != hash(event) || !words_hold {
            return Some(event.seq);
        }
        before = &event.hash;
    }
    None
}

fn hash(event: &Model) -> String {
    let account = event.account_id.map(|id| id.to_string());
    chain::hash_of(&[
        event.prev_hash.clone(),
        event.dossier_id.to_string(),
        event.seq.to_string(),
        event.at.to_rfc3339_opts(SecondsFormat::Millis, true),
        event.actor.to_value(),
        account.unwrap_or_default(),
        event.deed.clone(),
        event.facts.clone(),
        event.words_digest.clone().unwrap_or_default(),
    ])
}
