//! What a resident is asked about: a promise whose day is over, or an answer. Neither is there for them before
//! everybody behind its dossier is told of it.

use sea_orm::ExprTrait as _;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::promise;
use super::voice::Question;
use crate::actions::answer;
use crate::cases;
use crate::cases::case;
use crate::cases::gathering;
use crate::institutions;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::Language;
use crate::language::dates;
use crate::replies::reply;
use crate::replies::reply::Kind;
use crate::replies::reply::State;

/// How far a case is followed that joined one that joined one….
const MOST_MERGES: usize = 5;

/// A promise or an answer, as far as those behind its dossier are concerned.
pub struct Subject {
    pub question: Question,
    pub id: i64,
    pub institution_id: Option<i64>,
    dossier_id: i64,
    /// The day promised, or the day on which the answer came.
    day: Date,
    words: String,
    pub standing: Standing,
}

/// Whether residents may have a say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    Withdrawn,
}

impl Standing {
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// How it is shown to them.
#[derive(Serialize)]
pub struct Face {
    institution: Option<String>,
    day: String,
    words: String,
}

impl Subject {
    /// What is asked about, for the resident of a case that its dossier gathers.
    ///
    /// # Errors
    /// `Missing` if there is no such thing, if it is none of theirs, or if nobody is told of it yet.
    pub async fn find(
        db: &impl ConnectionTrait,
        question: Question,
        id: i64,
        case: &case::Model,
    ) -> Result<Self> {
        let subject = match question {
            Question::Promise => promise::Entity::find_by_id(id).one(db).await?.map(of_promise),
            Question::Answer => answer::Entity::find_by_id(id).one(db).await?.map(of_answer),
        };
        reached(db, subject, case).await
    }

    /// The same, held until the transaction ends where the database locks rows: voices stand in line.
    pub(super) async fn lock(
        txn: &impl ConnectionTrait,
        question: Question,
        id: i64,
        case: &case::Model,
    ) -> Result<Self> {
        let subject = match question {
            Question::Promise => {
                promise::Entity::find_by_id(id).lock_exclusive().one(txn).await?.map(of_promise)
            }
            Question::Answer => {
                answer::Entity::find_by_id(id).lock_exclusive().one(txn).await?.map(of_answer)
            }
        };
        reached(txn, subject, case).await
    }

    pub async fn face(&self, db: &impl ConnectionTrait, language: Language) -> Result<Face> {
        let names = institutions::queries::names(db, self.institution_id, language).await?;
        Ok(Face {
            institution: names.into_values().next(),
            day: dates::day(language, self.day),
            words: self.words.clone(),
        })
    }
}

fn of_promise(promise: promise::Model) -> Subject {
    Subject {
        question: Question::Promise,
        id: promise.id,
        institution_id: Some(promise.institution_id),
        dossier_id: promise.dossier_id,
        day: promise.due_on,
        standing: promise.standing(),
        words: promise.words,
    }
}

fn of_answer(answer: answer::Model) -> Subject {
    Subject {
        question: Question::Answer,
        id: answer.id,
        institution_id: answer.institution_id,
        dossier_id: answer.dossier_id,
        day: answer.received_on,
        standing: Standing::Open,
        words: answer.words,
    }
}

async fn reached(db: &impl ConnectionTrait, subject: Option<Subject>, case: &case::Model) -> Result<Subject> {
    let subject = subject.ok_or(Error::Missing)?;
    let theirs = gathers(db, subject.dossier_id, case).await? && told(db, &subject).await?;
    if theirs { Ok(subject) } else { Err(Error::Missing) }
}

/// Whether those behind its dossier are told of it: what an official has only noted down is not for their eyes.
async fn told(db: &impl ConnectionTrait, subject: &Subject) -> Result<bool> {
    let of = match subject.question {
        Question::Promise => {
            reply::Column::Kind.eq(Kind::Promise).and(reply::Column::PromiseId.eq(subject.id))
        }
        Question::Answer => reply::Column::Kind.eq(Kind::Answer).and(reply::Column::AnswerId.eq(subject.id)),
    };
    let found = reply::Entity::find()
        .filter(reply::Column::DossierId.eq(subject.dossier_id))
        .filter(reply::Column::State.is_in([State::Queued, State::Finished]))
        .filter(of)
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Whether a dossier gathers a case, or one that it has joined.
async fn gathers(db: &impl ConnectionTrait, dossier_id: i64, case: &case::Model) -> Result<bool> {
    let (mut id, mut next) = (case.id, case.merged_into_id);
    for _ in 0..=MOST_MERGES {
        if gathering::Entity::find_by_id((dossier_id, id)).one(db).await?.is_some() {
            return Ok(true);
        }
        let Some(joined) = next else { return Ok(false) };
        (id, next) = (joined, cases::queries::by_id(db, joined).await?.merged_into_id);
    }
    Ok(false)
}
