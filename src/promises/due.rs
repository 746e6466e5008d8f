//! What time does by itself: a promise whose day is over is put to the residents behind its dossier.

use sea_orm::ActiveValue::Set;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use serde_json::json;

use super::commands::store;
use super::ledger;
use super::ledger::Facet;
use super::promise;
use super::promise::Column;
use super::promise::State;
use crate::chronicle::By;
use crate::chronicle::dossier::Note;
use crate::chronicle::dossier::note;
use crate::institutions;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::language::Language;
use crate::replies;
use crate::replies::NewReply;
use crate::replies::Text;
use crate::replies::reply::Kind;

/// How many at a time.
const SOME: u64 = 100;

/// Asks about the promises whose day is over, from the day after: what is promised for a day may still be done
/// on it. Gives how many it asked about.
pub async fn due(house: &House) -> Result<usize> {
    let over = promise::Entity::find()
        .filter(Column::State.eq(State::Waiting))
        .filter(Column::DueOn.lt(house.today()))
        .order_by_asc(Column::DueOn)
        .limit(SOME)
        .all(&house.db)
        .await?;
    let mut asked = 0;
    for promise in over {
        match ask(house, &promise).await {
            Ok(()) => asked += 1,
            // Somebody else was first: another server, or an official after all.
            Err(Error::Conflict) => {}
            // It waits for whoever reads the journal; the others are asked about all the same.
            Err(error) => tracing::error!(promise = promise.id, "a promise was not asked about: {error:?}"),
        }
    }
    if asked > 0 {
        house.work.notify_one();
    }
    Ok(asked)
}

async fn ask(house: &House, promise: &promise::Model) -> Result<()> {
    let now = house.now();
    let txn = db::write(&house.db).await?;
    let change =
        promise::ActiveModel { state: Set(State::Asked), asked_at: Set(Some(now)), ..Default::default() };
    store(&txn, promise, change).await?;
    put(&txn, promise, None, now).await?;
    let event = Note {
        dossier_id: promise.dossier_id,
        by: By::Clock,
        account_id: None,
        deed: "promise-due",
        facts: json!({ "promise": promise.id, "day": promise.due_on }),
        words: None,
    };
    note(&txn, now, event).await?;
    let id = promise.institution_id;
    let changes = [(id, State::Waiting.code(), -1), (id, State::Asked.code(), 1)];
    ledger::moved(&txn, Facet::Promise, &changes).await?;
    Ok(txn.commit().await?)
}

/// Puts a promise to everybody behind its dossier, in the three languages.
pub(super) async fn put(
    txn: &impl ConnectionTrait,
    promise: &promise::Model,
    by: Option<i64>,
    now: DateTimeUtc,
) -> Result<()> {
    let mut texts = Vec::new();
    for language in Language::ALL {
        let words = question(txn, promise, language).await?;
        texts.push(Text { language, commune: None, words });
    }
    let reply = NewReply {
        dossier_id: promise.dossier_id,
        kind: Kind::Promise,
        answer_id: promise.answer_id,
        promise_id: Some(promise.id),
        records: false,
        texts,
        by,
    };
    replies::queue(txn, &reply, now).await?;
    Ok(())
}

async fn question(
    txn: &impl ConnectionTrait,
    promise: &promise::Model,
    language: Language,
) -> Result<String> {
    let names = institutions::queries::names(txn, [promise.institution_id], language).await?;
    let institution = names.into_values().next().unwrap_or_default();
    let mut args = promise.args(language);
    args.set("institution", format!("\u{2068}{institution}\u{2069}"));
    Ok(language.say_with("promise-question", &args))
}
