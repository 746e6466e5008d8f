//! What can be done to a document. Each deed is one transaction with an event in the history of its dossier.

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use serde_json::json;

use super::document;
use super::document::Deed;
use super::document::Kind;
use super::document::State;
use super::frozen;
use super::paper;
use super::policy;
use super::queries;
use super::version;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::token;
use crate::language::Language;
use crate::people::Actor;

/// What a document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub subject: String,
    pub body: String,
}

/// A document to be begun.
#[derive(Clone, Debug)]
pub struct NewDocument {
    pub kind: Kind,
    pub language: Language,
    pub institution_id: Option<i64>,
    pub action_id: Option<i64>,
    pub text: Text,
}

/// What is sent along with a deed.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// What the writer saw.
    pub version: i32,
    /// Absent where only the deed was asked for.
    pub text: Option<Text>,
    pub annex: Option<bool>,
    pub remark: Option<String>,
}

/// Begins a document with its first version.
///
/// # Errors
/// `Forbidden` if the actor does not write for this dossier; `Conflict` if it is closed.
pub async fn write(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    new: &NewDocument,
) -> Result<document::Model> {
    write_once(house, actor, dossier, new, &token::fresh()).await
}

/// The same by a form of that number, once however often the form is sent.
///
/// # Errors
/// As for `write`.
pub async fn write_once(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    new: &NewDocument,
    submission: &str,
) -> Result<document::Model> {
    if !policy::may_write(actor, dossier) {
        return Err(Error::Forbidden);
    }
    if !dossier.is_open() {
        return Err(Error::Conflict);
    }
    match begun_before(&house.db, actor, dossier, submission).await? {
        Some(document) => Ok(document),
        None => match begin(house, actor, dossier, new, submission).await {
            // The other of two at once was faster.
            Err(error) => begun_before(&house.db, actor, dossier, submission).await?.ok_or(error),
            begun => begun,
        },
    }
}

async fn begun_before(
    db: &impl ConnectionTrait,
    actor: &Actor,
    dossier: &dossier::Model,
    submission: &str,
) -> Result<Option<document::Model>> {
    let begun = document::Entity::find().filter(document::Column::Submission.eq(submission)).one(db).await?;
    let ours = |document: &document::Model| {
        document.created_by_id == Some(actor.id) && document.dossier_id == dossier.id
    };
    Ok(begun.filter(ours))
}

async fn begin(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    new: &NewDocument,
    submission: &str,
) -> Result<document::Model> {
    let now = house.now();
    let txn = db::write(&house.db).await?;
    let document = row(actor, dossier, new, submission, now).insert(&txn).await?;
    add(&txn, actor, document.id, 1, &new.text, now).await?;
    note(&txn, now, dossier, actor, &document, Deed::Write, &new.text.subject).await?;
    txn.commit().await?;
    Ok(document)
}

fn row(
    actor: &Actor,
    dossier: &dossier::Model,
    new: &NewDocument,
    submission: &str,
    now: DateTime<Utc>,
) -> document::ActiveModel {
    document::ActiveModel {
        id: NotSet,
        dossier_id: Set(dossier.id),
        submission: Set(submission.to_owned()),
        action_id: Set(new.action_id),
        kind: Set(new.kind),
        lang: Set(new.language),
        institution_id: Set(new.institution_id),
        state: Set(State::Draft),
        annex: Set(new.kind == Kind::Brief),
        remark: Set(None),
        approved_by_id: Set(None),
        approved_at: Set(None),
        version: Set(1),
        created_by_id: Set(Some(actor.id)),
        created_at: Set(now),
    }
}

/// Does something to a document as it was seen, and keeps what was written in the same breath: whoever mends a
/// word and presses «approve» has approved that word.
///
/// # Errors
/// `Forbidden` if it is not the actor's to do; `Conflict` if the document was changed meanwhile, is past that
/// point, or its dossier is closed.
pub async fn perform(
    house: &House,
    actor: &Actor,
    was: &document::Model,
    dossier: &dossier::Model,
    deed: Deed,
    sent: &Sent,
) -> Result<()> {
    if !policy::may(actor, dossier, deed) {
        return Err(Error::Forbidden);
    }
    let next = was.state.after(deed).filter(|_| dossier.is_open()).ok_or(Error::Conflict)?;
    let now = house.now();
    let txn = db::write(&house.db).await?;
    store(&txn, was, sent.version, change(actor, was, deed, next, sent, now)).await?;
    let said = queries::current(&txn, was.id).await?;
    let mut subject = said.subject.clone();
    if let Some(text) = &sent.text
        && (text.subject != said.subject || text.body != said.body)
    {
        subject = text.subject.clone();
        add(&txn, actor, was.id, said.number + 1, text, now).await?;
        if deed != Deed::Write {
            note(&txn, now, dossier, actor, was, Deed::Write, &subject).await?;
        }
    }
    let words = sent.remark.as_deref().unwrap_or(&subject);
    note(&txn, now, dossier, actor, was, deed, words).await?;
    match deed {
        Deed::Approve => freeze(&txn, house, was.id).await?,
        Deed::Reopen => frozen::forget(&txn, was.id).await?,
        Deed::Write | Deed::Submit | Deed::Return => {}
    }
    Ok(txn.commit().await?)
}

/// Lays out what is approved as everything stands at this moment.
async fn freeze(txn: &impl ConnectionTrait, house: &House, id: i64) -> Result<()> {
    let document = document::Entity::find_by_id(id).one(txn).await?.ok_or(Error::Missing)?;
    let dossier = dossiers::queries::by_id(txn, document.dossier_id).await?;
    let version = queries::current(txn, id).await?;
    let paper = paper::of(txn, house.today(), &document, &version, &dossier).await?;
    frozen::keep(txn, id, &paper).await
}

fn change(
    actor: &Actor,
    was: &document::Model,
    deed: Deed,
    next: State,
    sent: &Sent,
    now: DateTime<Utc>,
) -> document::ActiveModel {
    let approved = (next == State::Approved).then_some((actor.id, now));
    let remark = match deed {
        Deed::Return => sent.remark.clone(),
        Deed::Write => was.remark.clone(),
        Deed::Submit | Deed::Approve | Deed::Reopen => None,
    };
    document::ActiveModel {
        state: Set(next),
        annex: Set(sent.annex.unwrap_or(was.annex)),
        remark: Set(remark),
        approved_by_id: Set(approved.map(|(id, _)| id)),
        approved_at: Set(approved.map(|(_, at)| at)),
        version: Set(was.version + 1),
        ..Default::default()
    }
}

/// Writes a document if it is still the one that was seen.
async fn store(
    txn: &impl ConnectionTrait,
    was: &document::Model,
    seen: i32,
    change: document::ActiveModel,
) -> Result<()> {
    let written = document::Entity::update_many()
        .set(change)
        .filter(document::Column::Id.eq(was.id))
        .filter(document::Column::Version.eq(was.version))
        .exec(txn)
        .await?;
    if written.rows_affected == 1 && seen == was.version { Ok(()) } else { Err(Error::Conflict) }
}

async fn add(
    txn: &impl ConnectionTrait,
    actor: &Actor,
    document_id: i64,
    number: i32,
    text: &Text,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = version::ActiveModel {
        id: NotSet,
        document_id: Set(document_id),
        number: Set(number),
        subject: Set(text.subject.clone()),
        body: Set(text.body.clone()),
        written_by_id: Set(Some(actor.id)),
        written_at: Set(now),
    };
    version::Entity::insert(row).exec_without_returning(txn).await?;
    Ok(())
}

async fn note(
    txn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    dossier: &dossier::Model,
    actor: &Actor,
    document: &document::Model,
    deed: Deed,
    words: &str,
) -> Result<()> {
    let deed = match deed {
        Deed::Write => "document-write",
        Deed::Submit => "document-submit",
        Deed::Approve => "document-approve",
        Deed::Return => "document-return",
        Deed::Reopen => "document-reopen",
    };
    let facts = json!({ "document": document.id, "reference": document.number() });
    dossiers::note(txn, now, dossier, actor, deed, facts, Some(words)).await
}
