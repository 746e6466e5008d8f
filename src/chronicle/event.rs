//! One event of a case's history.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::kit::lines::coded;
use crate::kit::lines::flag;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum By {
    /// A signed-in account.
    Staff,
    /// The resident, by secret link or PIN.
    Resident,
    /// A clock that ran out.
    Clock,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub case_id: i64,
    /// The version of the case that it made.
    pub seq: i32,
    pub at: DateTimeUtc,
    #[serde(deserialize_with = "coded")]
    pub actor: By,
    pub account_id: Option<i64>,
    pub deed: String,
    pub status_from: Option<String>,
    pub status_to: String,
    /// Not shown to the resident.
    #[serde(deserialize_with = "flag")]
    pub internal: bool,
    /// Facts without personal data, as JSON.
    pub facts: String,
    /// What somebody wrote; erased when its time is over.
    pub words: Option<String>,
    pub words_salt: Option<String>,
    /// SHA-256 of salt and words: it stays in the chain when the words go.
    pub words_digest: Option<String>,
    pub prev_hash: String,
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// A fact by its name, as text.
    pub fn fact(&self, name: &str) -> Option<String> {
        fact(&self.facts, name)
    }
}

/// A fact out of the JSON of an event, as text.
pub(super) fn fact(facts: &str, name: &str) -> Option<String> {
    let facts: serde_json::Value = serde_json::from_str(facts).ok()?;
    match facts.get(name)? {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Null => None,
        other => Some(other.to_string()),
    }
}
