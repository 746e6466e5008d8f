//! Two dossiers of the demonstration: the network of the mountain communes, carried to a minister and answered
//! with promises; and the food aid that skips households, on its way to the provincial council. They are played
//! between the steps of the cases, by the same commands that people use.

use std::sync::Arc;
use std::sync::LazyLock;

use chrono::DateTime;
use chrono::Days;
use chrono::Utc;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use super::calendar::Calendar;
use super::cast::Cast;
use super::chance::Chance;
use super::residents;
use crate::actions;
use crate::actions::Answered;
use crate::actions::Filing;
use crate::actions::Order;
use crate::actions::action;
use crate::actions::action::Kind;
use crate::actions::answer;
use crate::actions::policy::Hand;
use crate::batches;
use crate::cases::answer::Verdict;
use crate::cases::case;
use crate::cases::status::Status;
use crate::categories::Catalogue;
use crate::dossiers;
use crate::dossiers::Gather;
use crate::dossiers::NewDossier;
use crate::dossiers::dossier;
use crate::dossiers::dossier::Origin;
use crate::dossiers::gather::Source;
use crate::institutions;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::language::Language;
use crate::people::Actor;
use crate::promises;
use crate::promises::NewPromise;
use crate::promises::promise;
use crate::replies;
use crate::replies::NewReply;
use crate::replies::Tell;
use crate::replies::Text;
use crate::replies::reply;
use crate::territory::Level;
use crate::territory::unit;

/// The province of the demonstration.
const TAOUNATE: &str = "03.531";

const REGULATOR: &str = "agency.anrt";
const MINISTRY: &str = "ministry.digital";
const COUNCIL: &str = "council.03.531";

/// The most cases that a dossier begins with here.
const MOST: u64 = 60;

#[derive(Deserialize)]
struct Words {
    network: Folder,
    letter: Paper,
    question: Paper,
    reminder: Paper,
    answer: Said,
    promises: Vec<Promised>,
    aid: Folder,
    agenda: Paper,
}

#[derive(Deserialize)]
struct Folder {
    title: String,
    demand: String,
    summary_ar: String,
    summary_fr: String,
    reason: String,
}

#[derive(Deserialize)]
struct Paper {
    subject: String,
    #[serde(default)]
    reference: Option<String>,
}

#[derive(Deserialize)]
struct Said {
    ar: String,
    fr: String,
    en: String,
}

#[derive(Deserialize)]
struct Promised {
    words: String,
    days: u64,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    serde_json::from_str(include_str!("data/dossiers.json")).expect("the table of dossiers is well formed")
});

/// Something that is done for a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    OpenNetwork,
    /// Cases that came since join it.
    GatherMore,
    WriteToRegulator,
    PlanQuestion,
    AskMinister,
    Remind,
    Answer,
    Tell,
    SayOfAnswer,
    AskKept,
    SayKept,
    OpenAid,
    PlanAgendaItem,
}

/// What is done on which working day, counted back.
const PLAN: [(usize, Beat); 14] = [
    (78, Beat::OpenNetwork),
    (75, Beat::WriteToRegulator),
    (52, Beat::PlanQuestion),
    (50, Beat::GatherMore),
    (49, Beat::AskMinister),
    (30, Beat::Remind),
    (27, Beat::GatherMore),
    (26, Beat::Answer),
    (24, Beat::Tell),
    (21, Beat::SayOfAnswer),
    (8, Beat::AskKept),
    (6, Beat::SayKept),
    (5, Beat::OpenAid),
    (3, Beat::PlanAgendaItem),
];

/// The beats with their moments.
pub fn agenda(calendar: &Calendar, chance: &mut Chance) -> Vec<(DateTime<Utc>, Beat)> {
    PLAN.into_iter().map(|(ago, beat)| (calendar.moment(ago, chance), beat)).collect()
}

/// What has come about so far.
#[derive(Default)]
pub struct Chain {
    network: Option<dossier::Model>,
    letter: Option<action::Model>,
    question: Option<action::Model>,
    answer: Option<answer::Model>,
    promises: Vec<promise::Model>,
    aid: Option<dossier::Model>,
}

impl Chain {
    pub async fn play(&mut self, house: &House, cast: &Cast, beat: Beat) -> Result<()> {
        let taounate = unit(TAOUNATE).ok_or(Error::Missing)?;
        let coordinator = first(cast.coordinators(taounate, Level::Province))?;
        let deputy = first(cast.advocates(taounate, Level::National))?;
        match beat {
            Beat::OpenNetwork => {
                let carrier = (Level::National, Some(deputy.id));
                self.network = Some(open(house, coordinator, "network", &WORDS.network, carrier).await?);
            }
            Beat::GatherMore => {
                let network = known(self.network.as_ref())?;
                let cases = cases_of(house, "network").await?;
                dossiers::add(house, coordinator, network, &Source::Cases(cases)).await?;
            }
            Beat::OpenAid => {
                let carrier = (Level::Province, None);
                self.aid = Some(open(house, coordinator, "aid", &WORDS.aid, carrier).await?);
            }
            Beat::WriteToRegulator => {
                let letter = wanted(house, Kind::Letter, REGULATOR, &WORDS.letter, deputy).await?;
                let planned =
                    actions::plan(house, coordinator, known(self.network.as_ref())?, &letter).await?;
                let filed = self.file(house, coordinator, planned, &WORDS.letter).await?;
                let seen = Order::Acknowledge { on: house.today() };
                self.letter = Some(self.perform(house, coordinator, &filed, &seen).await?);
            }
            Beat::PlanQuestion => {
                let question =
                    wanted(house, Kind::WrittenQuestion, MINISTRY, &WORDS.question, deputy).await?;
                let planned =
                    actions::plan(house, coordinator, known(self.network.as_ref())?, &question).await?;
                self.question = Some(self.perform(house, deputy, &planned, &Order::Draft).await?);
            }
            Beat::AskMinister => {
                let drafted = known(self.question.as_ref())?.clone();
                let approved = self.perform(house, coordinator, &drafted, &Order::Approve).await?;
                self.question = Some(self.file(house, deputy, approved, &WORDS.question).await?);
            }
            Beat::Remind => {
                let parent = known(self.letter.as_ref())?.id;
                let reminder = wanted(house, Kind::Reminder, REGULATOR, &WORDS.reminder, deputy).await?;
                let reminder = actions::Wanted { parent_id: Some(parent), ..reminder };
                let planned =
                    actions::plan(house, coordinator, known(self.network.as_ref())?, &reminder).await?;
                self.file(house, coordinator, planned, &WORDS.reminder).await?;
            }
            Beat::Answer => self.answered(house, deputy).await?,
            Beat::Tell => self.tell(house, coordinator).await?,
            Beat::SayOfAnswer => self.say_of_answer(house).await?,
            Beat::AskKept => {
                promises::due(house).await?;
                finish(house).await?;
            }
            Beat::SayKept => self.say_kept(house).await?,
            Beat::PlanAgendaItem => {
                let councillor = first(cast.advocates(taounate, Level::Province))?;
                let item = wanted(house, Kind::AgendaItem, COUNCIL, &WORDS.agenda, councillor).await?;
                let session = house.today() + Days::new(40);
                let item = actions::Wanted {
                    level: Level::Province,
                    session_ends_on: Some(session),
                    planned_on: Some(house.today() + Days::new(12)),
                    ..item
                };
                actions::plan(house, coordinator, known(self.aid.as_ref())?, &item).await?;
            }
        }
        Ok(())
    }

    async fn perform(
        &self,
        house: &House,
        actor: &Actor,
        was: &action::Model,
        order: &Order,
    ) -> Result<action::Model> {
        actions::perform(house, Hand::Staff(actor), known(self.network.as_ref())?, was, order).await
    }

    /// Approved where it must be, and filed today.
    async fn file(
        &self,
        house: &House,
        actor: &Actor,
        was: action::Model,
        paper: &Paper,
    ) -> Result<action::Model> {
        let filing = Filing { on: house.today(), reference: paper.reference.clone(), session_ends_on: None };
        self.perform(house, actor, &was, &Order::File(filing)).await
    }

    async fn answered(&mut self, house: &House, deputy: &Actor) -> Result<()> {
        let question = known(self.question.as_ref())?.clone();
        let words = WORDS.answer.ar.clone();
        let answered = Answered { on: house.today(), verdict: Verdict::Partly, words };
        let question = self.perform(house, deputy, &question, &Order::Answer(answered)).await?;
        let answer = answer::of_action(&house.db, question.id).await?.into_iter().next();
        let answer = answer.ok_or(Error::Missing)?;
        let network = known(self.network.as_ref())?;
        for promised in &WORDS.promises {
            let wanted = promises::Wanted {
                words: promised.words.clone(),
                due_on: house.today() + Days::new(promised.days),
                institution_id: question.institution_id.ok_or(Error::Missing)?,
                unit: network.unit()?,
            };
            let new = NewPromise { dossier: network, action: &question, answer: Some(&answer), wanted };
            self.promises.push(promises::record(house, deputy, &new).await?);
        }
        self.question = Some(question);
        self.answer = Some(answer);
        Ok(())
    }

    async fn tell(&self, house: &House, coordinator: &Actor) -> Result<()> {
        let said = &WORDS.answer;
        let text =
            |(language, words): (Language, &String)| Text { language, commune: None, words: words.clone() };
        let new = NewReply {
            dossier_id: known(self.network.as_ref())?.id,
            kind: reply::Kind::Answer,
            answer_id: Some(known(self.answer.as_ref())?.id),
            promise_id: None,
            records: false,
            texts: [(Language::Ar, &said.ar), (Language::Fr, &said.fr), (Language::En, &said.en)]
                .map(text)
                .to_vec(),
            by: Some(coordinator.id),
        };
        let txn = db::write(&house.db).await?;
        replies::queue(&txn, &new, house.now()).await?;
        txn.commit().await?;
        finish(house).await
    }

    async fn say_of_answer(&self, house: &House) -> Result<()> {
        let answer = known(self.answer.as_ref())?;
        residents::say(house, answer.dossier_id, promises::Question::Answer, answer.id).await
    }

    async fn say_kept(&self, house: &House) -> Result<()> {
        let promise = self.promises.first().ok_or(Error::Missing)?;
        residents::say(house, promise.dossier_id, promises::Question::Promise, promise.id).await
    }
}

fn first(found: Vec<&Actor>) -> Result<&Actor> {
    found.into_iter().next().ok_or(Error::Missing)
}

fn known<T>(made: Option<&T>) -> Result<&T> {
    made.ok_or(Error::Missing)
}

/// A dossier with the open cases of a theme, the newest first.
async fn open(
    house: &House,
    coordinator: &Actor,
    theme: &str,
    words: &Folder,
    (level, carrier_id): (Level, Option<i64>),
) -> Result<dossier::Model> {
    let cases = cases_of(house, theme).await?;
    let theme = Catalogue::read(&house.db).await?.by_code(theme).ok_or(Error::Missing)?.id;
    let new = NewDossier {
        wanted: dossiers::Wanted {
            title: words.title.clone(),
            category_id: theme,
            demand: words.demand.clone(),
            summary_ar: words.summary_ar.clone(),
            summary_fr: words.summary_fr.clone(),
            level,
            carrier_id,
        },
        unit: unit(TAOUNATE).ok_or(Error::Missing)?,
        origin: Origin::Radar,
        reason: Some(words.reason.clone()),
        source: Source::Cases(cases),
    };
    dossiers::open(house, coordinator, &new).await
}

/// The open cases of a theme, the newest first.
async fn cases_of(house: &House, theme: &str) -> Result<Vec<i64>> {
    let catalogue = Catalogue::read(&house.db).await?;
    let theme = catalogue.by_code(theme).ok_or(Error::Missing)?.id;
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::CategoryId.is_in(catalogue.with_children(theme)))
        .filter(case::Column::Status.is_in(Status::OPEN))
        .order_by_desc(case::Column::Id)
        .limit(MOST)
        .into_tuple()
        .all(&house.db)
        .await?)
}

async fn wanted(
    house: &House,
    kind: Kind,
    institution: &str,
    paper: &Paper,
    carrier: &Actor,
) -> Result<actions::Wanted> {
    let institution = institutions::queries::by_code(&house.db, institution).await?.ok_or(Error::Missing)?;
    Ok(actions::Wanted {
        kind,
        level: Level::National,
        subject: paper.subject.clone(),
        note: None,
        institution_id: Some(institution.id),
        carrier_id: Some(carrier.id),
        parent_id: None,
        planned_on: None,
        session_ends_on: None,
    })
}

/// What is left to a batch is done at once: nobody waits here.
async fn finish(house: &House) -> Result<()> {
    let works: batches::Works = Arc::new(vec![Box::new(Gather), Box::new(Tell)]);
    while batches::round(house, &works).await? > 0 {}
    Ok(())
}
