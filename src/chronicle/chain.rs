//! Writing the history and verifying it.

use chrono::DateTime;
use chrono::SecondsFormat;
use chrono::Utc;
use data_encoding::HEXLOWER;
use sea_orm::ActiveValue::NotSet;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sha2::Digest;
use sha2::Sha256;

use super::event;
use super::event::By;
use crate::kit::Result;
use crate::kit::lines::Rows;
use crate::kit::token;

/// What the first event of a case follows.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The longest history that a page shows.
const MOST: i64 = 500;

/// An event to be written.
pub struct Entry<'a> {
    pub case_id: i64,
    pub seq: i32,
    pub by: By,
    pub account_id: Option<i64>,
    pub deed: &'a str,
    pub status_from: Option<&'a str>,
    pub status_to: &'a str,
    pub internal: bool,
    pub facts: serde_json::Value,
    pub words: Option<&'a str>,
}

/// Adds an event to the history of its case.
pub async fn write(txn: &impl ConnectionTrait, now: DateTime<Utc>, entry: Entry<'_>) -> Result<()> {
    let event = chained(now, &entry, last_hash(txn, entry.case_id).await?);
    let row = event::ActiveModel { id: NotSet, ..event::ActiveModel::from(event).reset_all() };
    event::Entity::insert(row).exec_without_returning(txn).await?;
    Ok(())
}

/// The event that an entry becomes behind the one of that hash; the first of a case follows `GENESIS`.
pub fn chained(now: DateTime<Utc>, entry: &Entry<'_>, prev_hash: String) -> event::Model {
    let (words_salt, words_digest) = sealed(entry.words);
    let mut event = event::Model {
        id: 0,
        case_id: entry.case_id,
        seq: entry.seq,
        at: now,
        actor: entry.by,
        account_id: entry.account_id,
        deed: entry.deed.to_owned(),
        status_from: entry.status_from.map(str::to_owned),
        status_to: entry.status_to.to_owned(),
        internal: entry.internal,
        facts: entry.facts.to_string(),
        words: entry.words.map(str::to_owned),
        words_salt,
        words_digest,
        prev_hash,
        hash: String::new(),
    };
    event.hash = hash(&event);
    event
}

/// A salt for words and the digest that stands for them in the chain.
pub(super) fn sealed(words: Option<&str>) -> (Option<String>, Option<String>) {
    let salt = words.map(|_| token::fresh());
    let digest = words.zip(salt.as_deref()).map(|(words, salt)| digest(salt, words));
    (salt, digest)
}

fn digest(salt: &str, words: &str) -> String {
    token::hash(&format!("{salt}{words}"))
}

/// Whether words are still those that were written, or were erased.
pub(super) fn words_hold(words: Option<&str>, salt: Option<&str>, sealed: Option<&str>) -> bool {
    match (words, salt, sealed) {
        (Some(words), Some(salt), Some(sealed)) => digest(salt, words) == sealed,
        (None, _, _) => true,
        _ => false,
    }
}

async fn last_hash(txn: &impl ConnectionTrait, case_id: i64) -> Result<String> {
    let last: Option<String> = event::Entity::find()
        .select_only()
        .column(event::Column::Hash)
        .filter(event::Column::CaseId.eq(case_id))
        .order_by_desc(event::Column::Seq)
        .limit(1)
        .into_tuple()
        .one(txn)
        .await?;
    Ok(last.unwrap_or_else(|| GENESIS.to_owned()))
}

/// The history of a case, oldest first.
pub fn of_case(case_id: i64) -> Rows<event::Entity> {
    Rows::new("WHERE case_id = $1 ORDER BY seq LIMIT $2", [case_id.into(), MOST.into()])
}

/// The first event of a history whose hash does not hold, if any.
pub fn broken_at(history: &[event::Model]) -> Option<i32> {
    let mut before = GENESIS;
    for event in history {
        let (words, salt) = (event.words.as_deref(), event.words_salt.as_deref());
        let words_hold = words_hold(words, salt, event.words_digest.as_deref());
        if event.prev_hash != before || event.hash != hash(event) || !words_hold {
            return Some(event.seq);
        }
        before = &event.hash;
    }
    None
}

/// SHA-256 over every part of an event but its words, whose digest stands for them.
fn hash(event: &event::Model) -> String {
    let account = event.account_id.map(|id| id.to_string());
    hash_of(&[
        event.prev_hash.clone(),
        event.case_id.to_string(),
        event.seq.to_string(),
        event.at.to_rfc3339_opts(SecondsFormat::Millis, true),
        event.actor.to_value(),
        account.unwrap_or_default(),
        event.deed.clone(),
        event.status_from.clone().unwrap_or_default(),
        event.status_to.clone(),
        event.internal.to_string(),
        event.facts.clone(),
        event.words_digest.clone().unwrap_or_default(),
    ])
}

/// SHA-256 over parts, each after its length, so that none can be moved into another.
pub(super) fn hash_of(parts: &[String]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    HEXLOWER.encode(&hasher.finalize())
}
