//! What is read of a case before any of it is shown.

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ConnectionTrait;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use crate::cases::answer;
use crate::cases::case;
use crate::cases::case::Visibility;
use crate::cases::queries;
use crate::cases::status::Deed;
use crate::cases::views;
use crate::chronicle;
use crate::chronicle::By;
use crate::chronicle::event;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::language::Language;

/// How far a case is followed that joined one that joined one….
const MOST_MERGES: usize = 5;

/// The key of the sentence by which a resident asks for erasure.
pub const ERASE: &str = "track-erase-words";

/// A case with its history.
pub struct Record {
    pub case: case::Model,
    pub events: Vec<event::Model>,
    pub answers: Vec<answer::Model>,
    /// The name of whoever carries it above the commune.
    pub carrier: Option<String>,
}

impl Record {
    pub async fn read(db: &impl ConnectionTrait, case: case::Model) -> Result<Self> {
        let ask = (
            chronicle::of_case(case.id),
            answer::of_case(case.id),
            case.carrier_id.map(|carrier| views::names_of("$1", carrier)),
        );
        let (events, answers, names) = ask.of(db).await?;
        Ok(Self { case, events, answers, carrier: names.into_values().next() })
    }

    /// The question that waits for an answer.
    pub fn question(&self) -> Option<&str> {
        let asked = self.events.iter().rev().find(|event| event.deed == Deed::Ask.code())?;
        asked.words.as_deref()
    }

    /// When the resident asked for erasure.
    pub fn erasure_asked(&self) -> Option<DateTime<Utc>> {
        let sentences = Language::ALL.map(|language| language.say(ERASE));
        let asks = |event: &&event::Model| {
            event.actor == By::Resident && event.words.as_ref().is_some_and(|words| sentences.contains(words))
        };
        self.events.iter().rev().find(asks).map(|event| event.at)
    }
}

/// The last event of a case.
pub async fn last_event(db: &impl ConnectionTrait, case: &case::Model) -> Result<Option<event::Model>> {
    let of_case = event::Entity::find().filter(event::Column::CaseId.eq(case.id));
    Ok(of_case.order_by_desc(event::Column::Seq).one(db).await?)
}

/// The case that another has joined in the end, if its residents may follow it.
pub async fn joined(db: &impl ConnectionTrait, case: &case::Model) -> Result<Option<case::Model>> {
    let Some(mut next) = case.merged_into_id else { return Ok(None) };
    for _ in 0..MOST_MERGES {
        let case = queries::by_id(db, next).await?;
        match case.merged_into_id {
            Some(further) => next = further,
            None => return Ok(Some(case).filter(|case| case.visibility == Visibility::Followed)),
        }
    }
    Ok(None)
}
