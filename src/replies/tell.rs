//! The work of telling: the event in each case, and one letter or call to each person.

use sea_orm::ActiveValue::Set;
use sea_orm::DatabaseTransaction;
use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;
use serde_json::json;

use super::commands::Params;
use super::commands::WORK;
use super::letters;
use super::matter::Matter;
use super::matter::Subject;
use super::person;
use super::person::Own;
use super::person::Way;
use super::queries;
use super::reply;
use super::reply::State;
use crate::batches::Fate;
use crate::batches::Job;
use crate::batches::Work;
use crate::cases::case;
use crate::cases::commands::AnswerGiven;
use crate::cases::commands::Order;
use crate::cases::commands::Telling;
use crate::cases::commands::perform_in;
use crate::cases::letters::About;
use crate::cases::policy::Hand;
use crate::cases::queries::resident_of;
use crate::cases::status::Deed;
use crate::cases::status::transition;
use crate::categories::category;
use crate::chronicle::By;
use crate::chronicle::dossier::Note;
use crate::chronicle::dossier::note;
use crate::dossiers::queries::next_cases;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::Language;
use crate::mail::mailing;
use crate::mail::outbox;
use crate::mail::phone;

/// Tells everybody behind a dossier, a few cases at a time.
pub struct Tell;

#[rocket::async_trait]
impl Work for Tell {
    fn kind(&self) -> &'static str {
        WORK
    }

    async fn next(&self, txn: &DatabaseTransaction, job: &Job<'_>, most: u64) -> Result<Vec<case::Model>> {
        let dossier_id = job.batch.dossier_id.ok_or(Error::Missing)?;
        next_cases(txn, dossier_id, job.batch.cursor, most).await
    }

    async fn treat(&self, txn: &DatabaseTransaction, job: &Job<'_>, case: &case::Model) -> Result<Fate> {
        let params: Params = job.batch.read()?;
        let reply = queries::by_id(txn, params.reply_id).await?;
        let matter = Matter::of(txn, &reply).await?;
        let telling = Round { job, params, matter };
        telling.hear(txn, case).await?;
        for joined in person::joined(txn, reply.dossier_id, case).await? {
            telling.hear(txn, &joined).await?;
        }
        Ok(Fate::Done)
    }

    async fn end(&self, txn: &DatabaseTransaction, job: &Job<'_>) -> Result<()> {
        let params: Params = job.batch.read()?;
        let reply = queries::by_id(txn, params.reply_id).await?;
        let people: i64 = mailing::tallies(txn, reply.id).await?.values().sum();
        let ended = Note {
            dossier_id: reply.dossier_id,
            by: if job.actor.is_some() { By::Staff } else { By::Clock },
            account_id: job.actor.as_ref().map(|actor| actor.id),
            deed: "reply-finished",
            facts: json!({ "reply": reply.id, "people": people }),
            words: None,
        };
        note(txn, job.times.now, ended).await?;
        let mut row: reply::ActiveModel = reply.into_active_model();
        row.state = Set(State::Finished);
        row.finished_at = Set(Some(job.times.now));
        row.update(txn).await?;
        Ok(())
    }
}

/// What is told in this round.
struct Round<'a> {
    job: &'a Job<'a>,
    params: Params,
    matter: Matter,
}

impl Round<'_> {
    /// A case hears of it, and whoever is behind it, if they have not yet.
    async fn hear(&self, txn: &DatabaseTransaction, was: &case::Model) -> Result<()> {
        let resident = resident_of(txn, was).await?;
        let order = self.order(was, resident.lang);
        let (house, times) = (self.job.house, &self.job.times);
        let case = perform_in(txn, house, self.hand(), was, &order, Telling::Elsewhere, times).await?;
        let contact = person::contact(house, &resident, case.id);
        if person::first_time(txn, self.params.reply_id, &contact, case.id).await? {
            self.tell(txn, Own { case, resident }).await?;
        }
        Ok(())
    }

    fn hand(&self) -> Hand<'_> {
        self.job.actor.as_ref().map_or(Hand::Clock, Hand::Delegate)
    }

    /// An answer is recorded where somebody agreed to it and the case stands where one can be; else the case
    /// only hears of it.
    fn order(&self, case: &case::Model, language: Language) -> Order {
        let words = self.matter.words(case, language).to_owned();
        let records = self.params.records
            && self.job.actor.is_some()
            && transition(Deed::Answer, case.status).is_some();
        match &self.matter.subject {
            Subject::Answer(answer) if records => Order::Answer(AnswerGiven {
                institution: self.matter.institution(language),
                received_on: answer.received_on,
                verdict: answer.verdict,
                words,
                promise: None,
            }),
            _ => Order::Heard { dossier_id: self.matter.dossier.id, words },
        }
    }

    /// A person is told once, of all their cases.
    async fn tell(&self, txn: &DatabaseTransaction, own: Own) -> Result<()> {
        let theirs = person::theirs(txn, self.matter.dossier.id, own).await?;
        let Some(first) = theirs.first() else { return Ok(()) };
        let category = category::Entity::find_by_id(first.case.category_id).one(txn).await?;
        let category = category.ok_or(Error::Missing)?;
        let (house, now, mailing) = (self.job.house, self.job.times.now, self.params.reply_id);
        let about = About { house, case: &first.case, category: &category, carrier: None };
        match first.way() {
            Way::Mail(to) => {
                let letter = letters::letter(&about, &self.matter, &theirs, first, &to).mailing(mailing);
                outbox::put(txn, house, &letter, now).await
            }
            Way::Phone => {
                let words = letters::spoken(&about, &self.matter, theirs.len(), first);
                let kind = letters::kind(&self.matter);
                phone::by_phone(txn, first.case.id, kind, &words, Some(mailing), now).await
            }
            Way::None => mailing::count(txn, mailing, mailing::Fate::Silent, 1).await,
        }
    }
}
