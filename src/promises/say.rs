//! Hearing a resident: one word per person and question; changing one's mind replaces it.

use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use super::ledger;
use super::subject::Standing;
use super::subject::Subject;
use super::voice;
use super::voice::Question;
use super::voice::Said;
use crate::cases::case;
use crate::cases::resident;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::replies::contact;

/// What somebody has said so far.
pub async fn heard(
    db: &impl ConnectionTrait,
    question: Question,
    subject_id: i64,
    contact: &str,
) -> Result<Option<voice::Model>> {
    Ok(voice::Entity::find()
        .filter(voice::Column::Question.eq(question))
        .filter(voice::Column::SubjectId.eq(subject_id))
        .filter(voice::Column::Contact.eq(contact))
        .one(db)
        .await?)
}

/// Records what the resident of a case says of a promise or an answer.
///
/// # Errors
/// `Missing` if it is none of theirs; `Conflict` if residents are not asked about it now.
pub async fn say(
    house: &House,
    case: &case::Model,
    resident: &resident::Model,
    question: Question,
    subject_id: i64,
    said: Said,
) -> Result<()> {
    let txn = db::write(&house.db).await?;
    let subject = Subject::lock(&txn, question, subject_id, case).await?;
    if subject.standing != Standing::Open {
        return Err(Error::Conflict);
    }
    let contact = contact(house, resident, case.id);
    let before = heard(&txn, question, subject_id, &contact).await?;
    let was = before.as_ref().map(|voice| voice.said);
    if was == Some(said) {
        return Ok(());
    }
    let row = voice::ActiveModel {
        id: before.map_or(NotSet, |voice| Set(voice.id)),
        question: Set(question),
        subject_id: Set(subject_id),
        contact: Set(contact),
        case_id: Set(case.id),
        said: Set(said),
        at: Set(house.now()),
    };
    if was.is_some() {
        row.update(&txn).await?
    } else {
        row.insert(&txn).await?
    };
    count(&txn, &subject, was, said).await?;
    Ok(txn.commit().await?)
}

async fn count(txn: &impl ConnectionTrait, subject: &Subject, was: Option<Said>, said: Said) -> Result<()> {
    let changes: Vec<(Said, i64)> = was.map(|was| (was, -1)).into_iter().chain([(said, 1)]).collect();
    voice::moved(txn, subject.question, subject.id, &changes).await?;
    let Some(id) = subject.institution_id else { return Ok(()) };
    let changes: Vec<_> = changes.iter().map(|(said, people)| (id, said.code(), *people)).collect();
    ledger::moved(txn, subject.question.facet(), &changes).await
}
