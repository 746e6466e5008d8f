//! Promises, and the ledger of institutions, as they leave the house.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::ledger;
use super::ledger::Account;
use super::promise::Model;
use super::promise::State;
use super::queries;
use super::queries::Filter;
use super::views::territory;
use super::voice;
use super::voice::Question;
use super::voice::Voices;
use crate::dossiers::dossier;
use crate::exports;
use crate::exports::Cell;
use crate::exports::Column;
use crate::exports::Kind;
use crate::exports::Row;
use crate::exports::Rows;
use crate::institutions;
use crate::kit::Db;
use crate::kit::House;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;

const COLUMNS: [(&str, Kind); 14] = [
    ("number", Kind::Whole),
    ("institution", Kind::Words),
    ("words", Kind::Words),
    ("territory", Kind::Text),
    ("due", Kind::Date),
    ("state", Kind::Text),
    ("judged", Kind::Date),
    ("note", Kind::Words),
    ("kept", Kind::Whole),
    ("partly", Kind::Whole),
    ("broken", Kind::Whole),
    ("dossier", Kind::Text),
    ("dossier-title", Kind::Words),
    ("recorded", Kind::Instant),
];

const LEDGER: [(&str, Kind); 11] = [
    ("institution", Kind::Words),
    ("promised", Kind::Whole),
    ("kept", Kind::Whole),
    ("partly", Kind::Whole),
    ("broken", Kind::Whole),
    ("waiting", Kind::Whole),
    ("rate", Kind::Percent),
    ("voices-count", Kind::Whole),
    ("voices", Kind::Percent),
    ("answers-count", Kind::Whole),
    ("answers", Kind::Percent),
];

pub fn columns(language: Language) -> Vec<Column> {
    exports::columns(language, "promise-column", &COLUMNS)
}

pub fn ledger_columns(language: Language) -> Vec<Column> {
    exports::columns(language, "ledger", &LEDGER)
}

/// The promises of a list, in its order.
pub struct PromiseRows {
    db: Db,
    actor: Actor,
    filter: Filter,
    today: NaiveDate,
}

/// What some promises have to do with, by key.
struct Beside {
    institutions: HashMap<i64, String>,
    dossiers: HashMap<i64, dossier::Model>,
    voices: HashMap<i64, Voices>,
}

impl PromiseRows {
    pub fn of(house: &House, actor: &Actor, filter: Filter) -> Self {
        Self { db: house.db.clone(), actor: actor.clone(), filter, today: house.today() }
    }

    async fn beside(&self, promises: &[Model]) -> Result<Beside> {
        let whose = promises.iter().map(|promise| promise.institution_id);
        let of = promises.iter().map(|promise| promise.dossier_id);
        let dossiers = dossier::Entity::find().filter(dossier::Column::Id.is_in(of)).all(&self.db).await?;
        let ids = promises.iter().map(|promise| promise.id);
        Ok(Beside {
            institutions: institutions::queries::names(&self.db, whose, self.actor.language).await?,
            dossiers: dossiers.into_iter().map(|dossier| (dossier.id, dossier)).collect(),
            voices: voice::counts(&self.db, Question::Promise, ids).await?,
        })
    }

    fn row(&self, promise: &Model, beside: &Beside) -> Row {
        let language = self.actor.language;
        let dossier = beside.dossiers.get(&promise.dossier_id);
        let voices = beside.voices.get(&promise.id).copied().unwrap_or_default();
        vec![
            promise.id.into(),
            beside.institutions.get(&promise.institution_id).cloned().into(),
            promise.words.as_str().into(),
            territory(promise, language).into(),
            promise.due_on.into(),
            promise.tag(language, self.today).label.into(),
            promise.judged_on.into(),
            promise.note.clone().into(),
            voices.kept.into(),
            voices.partly.into(),
            voices.broken.into(),
            dossier.map(dossier::Model::number).into(),
            dossier.map(|dossier| dossier.title.clone()).into(),
            promise.recorded_at.into(),
        ]
    }
}

#[rocket::async_trait]
impl Rows for PromiseRows {
    async fn next(&mut self) -> Result<Vec<Row>> {
        let found = queries::list(&self.db, &self.actor, &self.filter, self.today, exports::PAGE).await?;
        let Some(last) = found.last() else { return Ok(Vec::new()) };
        self.filter.after = Some((last.due_on, last.id));
        let beside = self.beside(&found).await?;
        Ok(found.iter().map(|promise| self.row(promise, &beside)).collect())
    }
}

/// The whole ledger, those with the most promises first.
pub async fn ledger_rows(db: &impl ConnectionTrait, language: Language) -> Result<Vec<Row>> {
    let accounts = ledger::institutions(db, institutions::queries::ALL).await?;
    let mut names = institutions::queries::names(db, accounts.iter().map(|(id, _)| *id), language).await?;
    Ok(accounts
        .iter()
        .map(|(id, account)| of_ledger(names.remove(id).unwrap_or_default(), account))
        .collect())
}

fn of_ledger(name: String, account: &Account) -> Row {
    let waiting = account.promises(State::Waiting) + account.promises(State::Asked);
    vec![
        name.into(),
        account.promised().into(),
        account.promises(State::Kept).into(),
        account.promises(State::Partly).into(),
        account.promises(State::Broken).into(),
        waiting.into(),
        Cell::percent(account.kept_rate()),
        account.voices.total().into(),
        Cell::percent(ledger::said_rate(&account.voices)),
        account.answers.total().into(),
        Cell::percent(ledger::said_rate(&account.answers)),
    ]
}
