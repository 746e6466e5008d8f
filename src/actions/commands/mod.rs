//! What can be done: to plan an action and change it, to do what the table of transitions says, to hand in a scan.
//! Each is one transaction with one event in the history of the dossier.

mod attach;
mod lapse;
mod order;
mod perform;
mod plan;

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;
use serde_json::Value;
use serde_json::json;

use super::action;
use super::action::Model;
use super::conduct;
use crate::cases::case::Coded;
use crate::chronicle;
use crate::chronicle::By;
use crate::chronicle::dossier::Note;
use crate::kit::Error;
use crate::kit::Result;

pub use attach::document;
pub use attach::proof;
pub use lapse::lapse;
pub use order::Answered;
pub use order::Filing;
pub use order::Order;
pub use perform::perform;
pub use plan::Wanted;
pub use plan::change;
pub use plan::plan;
pub use plan::plan_once;

/// Writes what changes of an action if it is still the one that was seen, and counts it.
async fn store(txn: &impl ConnectionTrait, was: &Model, change: action::ActiveModel) -> Result<Model> {
    let change = action::ActiveModel { version: sea_orm::Set(was.version + 1), ..change };
    let written = action::Entity::update_many()
        .set(change)
        .filter(action::Column::Id.eq(was.id))
        .filter(action::Column::Version.eq(was.version))
        .exec(txn)
        .await?;
    if written.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    let action = action::Entity::find_by_id(was.id).one(txn).await?.ok_or(Error::Missing)?;
    conduct::moved(txn, was, &action).await?;
    Ok(action)
}

/// One event in the history of the dossier.
async fn note(
    txn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    action: &Model,
    by: Option<i64>,
    deed: &str,
    facts: Value,
    words: Option<&str>,
) -> Result<()> {
    let note = Note {
        dossier_id: action.dossier_id,
        by: if by.is_some() { By::Staff } else { By::Clock },
        account_id: by,
        deed,
        facts,
        words: words.filter(|words| !words.is_empty()),
    };
    chronicle::dossier::note(txn, now, note).await
}

/// What an event says of an action, without a word that somebody typed but its number.
fn facts(action: &Model) -> Value {
    json!({
        "action": action.id,
        "kind": action.kind.code(),
        "institution": action.institution_id,
        "reference": action.reference,
        "due_on": action.due_on,
    })
}
