//! What a resident is asked about: a promise whose day is over, or an answer.

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
    /// The day promised is not over yet.
    Early,
    Withdrawn,
}

impl Standing {
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Early => "early",
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
    /// `Missing` if there is no such thing, or if it is none of theirs.
    pub async fn find(
        db: &impl ConnectionTrait,
        question: Question,
        id: i64,
        case: &case::Model,
        today: Date,
    ) -> Result<Self> {
        let subject = match question {
            Question::Promise => promise::Entity::find_by_id(id).one(db).await?.map(|p| of_promise(p, today)),
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
        today: Date,
    ) -> Result<Self> {
        let subject = match question {
            Question::Promise => {
                let found = promise::Entity::find_by_id(id).lock_exclusive().one(txn).await?;
                found.map(|promise| of_promise(promise, today))
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

fn of_promise(promise: promise::Model, today: Date) -> Subject {
    Subject {
        question: Question::Promise,
        id: promise.id,
        institution_id: Some(promise.institution_id),
        dossier_id: promise.dossier_id,
        day: promise.due_on,
        standing: promise.standing(today),
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
    if gathers(db, subject.dossier_id, case).await? { Ok(subject) } else { Err(Error::Missing) }
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
