//! The work of telling: the event in each case, and one letter or call to each person.

use std::collections::HashMap;

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
use crate::batches::Round;
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
use crate::dossiers::policy;
use crate::dossiers::queries::locked;
use crate::dossiers::queries::next_ids;
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

    async fn begin<'a>(
        &self,
        txn: &DatabaseTransaction,
        job: &'a Job<'a>,
    ) -> Result<Option<Box<dyn Round + 'a>>> {
        let params: Params = job.batch.read()?;
        let reply = queries::by_id(txn, params.reply_id).await?;
        let matter = Matter::of(txn, &reply).await?;
        let hearing = Some(Hearing { job, records: params.records, reply, matter, joined: HashMap::new() });
        Ok(hearing.filter(Hearing::is_allowed).map(|hearing| Box::new(hearing) as Box<dyn Round + 'a>))
    }

    async fn cut_short(&self, txn: &DatabaseTransaction, job: &Job<'_>) -> Result<()> {
        let params: Params = job.batch.read()?;
        let reply = queries::by_id(txn, params.reply_id).await?;
        end(txn, reply, State::Stopped, job.times.now).await
    }
}

async fn end(txn: &impl ConnectionTrait, reply: reply::Model, state: State, now: DateTimeUtc) -> Result<()> {
    let mut row = reply.into_active_model();
    row.state = Set(state);
    row.finished_at = Set(Some(now));
    row.update(txn).await?;
    Ok(())
}

/// What is told in this round.
struct Hearing<'a> {
    job: &'a Job<'a>,
    records: bool,
    reply: reply::Model,
    matter: Matter,
    /// The cases that joined those of the round, by the case of the dossier that they came to.
    joined: HashMap<i64, Vec<case::Model>>,
}

#[rocket::async_trait]
impl Round for Hearing<'_> {
    /// The cases that joined them are locked with them, in one order, before anything is written: whoever waits
    /// for a case holds up nobody who counts the mails.
    async fn next(&mut self, txn: &DatabaseTransaction, most: u64) -> Result<Vec<case::Model>> {
        let dossier_id = self.reply.dossier_id;
        let ids = next_ids(txn, dossier_id, self.job.batch.cursor, most).await?;
        let joined = person::joined(txn, dossier_id, &ids).await?;
        let wanted = ids.iter().chain(joined.keys()).copied();
        let mut cases = Vec::new();
        for case in locked(txn, wanted).await? {
            match joined.get(&case.id) {
                Some(to) => self.joined.entry(*to).or_default().push(case),
                None => cases.push(case),
            }
        }
        Ok(cases)
    }

    async fn treat(&self, txn: &DatabaseTransaction, case: &case::Model) -> Result<Fate> {
        self.hear(txn, case).await?;
        for joined in self.joined.get(&case.id).into_iter().flatten() {
            self.hear(txn, joined).await?;
        }
        Ok(Fate::Done)
    }

    async fn end(&self, txn: &DatabaseTransaction) -> Result<bool> {
        let (reply, job) = (&self.reply, self.job);
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
        end(txn, reply.clone(), State::Finished, job.times.now).await?;
        Ok(true)
    }
}

impl Hearing<'_> {
    /// Whether whoever tells still may; a clock always does.
    fn is_allowed(&self) -> bool {
        let dossier = &self.matter.dossier;
        self.job.actor.as_ref().is_none_or(|actor| {
            policy::may_carry(actor, dossier) && (!self.records || policy::may_steer(actor, dossier))
        })
    }

    /// A case hears of it, and whoever is behind it, if they have not yet.
    async fn hear(&self, txn: &DatabaseTransaction, was: &case::Model) -> Result<()> {
        let resident = resident_of(txn, was).await?;
        let order = self.order(was, resident.lang);
        let (house, times) = (self.job.house, &self.job.times);
        let case = perform_in(txn, house, self.hand(), was, &order, Telling::Elsewhere, times).await?;
        let contact = person::contact(house, &resident, case.id);
        if person::first_time(txn, self.reply.id, &contact, case.id).await? {
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
        let records =
            self.records && self.job.actor.is_some() && transition(Deed::Answer, case.status).is_some();
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
        let (house, now, mailing) = (self.job.house, self.job.times.now, self.reply.id);
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
