//! Putting down what is to be told. Telling it is a batch.

use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde::Serialize;
use serde_json::json;

use super::reply;
use super::reply::Kind;
use super::reply::State;
use super::reply::text;
use crate::batches;
use crate::cases::gathering::Facet;
use crate::cases::gathering::counts;
use crate::dossiers;
use crate::dossiers::dossier::Model as Dossier;
use crate::dossiers::policy;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::token;
use crate::language::Language;
use crate::people::Actor;

/// The name of the work in the table of batches.
pub const WORK: &str = "reply";

/// The words in a language, for all communes or for one.
#[derive(Clone, Debug)]
pub struct Text {
    pub language: Language,
    pub commune: Option<String>,
    pub words: String,
}

/// What is to be told to everybody behind a dossier.
#[derive(Clone, Debug)]
pub struct NewReply {
    pub dossier_id: i64,
    pub kind: Kind,
    pub answer_id: Option<i64>,
    pub promise_id: Option<i64>,
    /// Whether the open cases also get the answer recorded, which changes their status: somebody agreed to it.
    pub records: bool,
    pub texts: Vec<Text>,
    /// Who tells; absent where a clock does.
    pub by: Option<i64>,
}

/// What the work needs to know.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Params {
    pub reply_id: i64,
    pub records: bool,
}

/// Puts it down; the telling begins when the transaction is committed and `house.work` is woken.
pub async fn queue(txn: &impl ConnectionTrait, new: &NewReply, now: DateTimeUtc) -> Result<i64> {
    put(txn, new, &token::fresh(), now).await
}

async fn put(txn: &impl ConnectionTrait, new: &NewReply, submission: &str, now: DateTimeUtc) -> Result<i64> {
    let row = reply::ActiveModel {
        id: NotSet,
        dossier_id: Set(new.dossier_id),
        submission: Set(submission.to_owned()),
        kind: Set(new.kind),
        answer_id: Set(new.answer_id),
        promise_id: Set(new.promise_id),
        state: Set(State::Queued),
        version: Set(1),
        created_by_id: Set(new.by),
        created_at: Set(now),
        queued_at: Set(Some(now)),
        finished_at: Set(None),
    };
    let reply_id = row.insert(txn).await?.id;
    let texts = new.texts.iter().map(|one| text::ActiveModel {
        reply_id: Set(reply_id),
        lang: Set(one.language),
        commune_code: Set(one.commune.clone().unwrap_or_default()),
        words: Set(one.words.clone()),
    });
    text::Entity::insert_many(texts).exec_without_returning(txn).await?;
    let all = counts(txn, new.dossier_id, Facet::All).await?;
    let total = all.get("").map_or(0, |all| all.cases);
    let params = Params { reply_id, records: new.records };
    batches::ask(txn, WORK, Some(new.dossier_id), &params, total, new.by, now).await?;
    Ok(reply_id)
}

/// Tells everybody behind a dossier, once however often the form is sent. Gives the number of the reply.
///
/// # Errors
/// `Forbidden` if the actor does not carry the dossier, or would record an answer without steering it.
pub async fn send(
    house: &House,
    actor: &Actor,
    dossier: &Dossier,
    new: &NewReply,
    submission: &str,
) -> Result<i64> {
    let may = policy::may_carry(actor, dossier) && (!new.records || policy::may_steer(actor, dossier));
    if !may {
        return Err(Error::Forbidden);
    }
    match sent_before(&house.db, new, submission).await? {
        Some(id) => Ok(id),
        None => match write(house, actor, dossier, new, submission).await {
            // The other of two at once was faster.
            Err(error) => sent_before(&house.db, new, submission).await?.ok_or(error),
            sent => sent,
        },
    }
}

async fn sent_before(db: &impl ConnectionTrait, new: &NewReply, submission: &str) -> Result<Option<i64>> {
    let sent = reply::Entity::find().filter(reply::Column::Submission.eq(submission)).one(db).await?;
    let ours = |reply: &reply::Model| reply.created_by_id == new.by && reply.dossier_id == new.dossier_id;
    Ok(sent.filter(ours).map(|reply| reply.id))
}

async fn write(
    house: &House,
    actor: &Actor,
    dossier: &Dossier,
    new: &NewReply,
    submission: &str,
) -> Result<i64> {
    let now = house.now();
    let txn = db::write(&house.db).await?;
    let id = put(&txn, new, submission, now).await?;
    let facts = json!({ "reply": id, "kind": new.kind.to_value(), "answer": new.answer_id });
    dossiers::note(&txn, now, dossier, actor, "reply", facts, None).await?;
    txn.commit().await?;
    house.work.notify_one();
    Ok(id)
}
