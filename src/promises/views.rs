//! What the pages of promises show.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::ledger;
use super::ledger::Account;
use super::promise::Model;
use super::promise::State;
use super::voice;
use super::voice::Question;
use super::voice::Said;
use super::voice::Voices;
use crate::cases::letters::place_of;
use crate::cases::views::cut;
use crate::cases::views::since;
use crate::categories::category::Choice;
use crate::dossiers::dossier::Tag;
use crate::institutions;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::language::number;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::unit;

/// The longest title of a row, in characters.
const TITLE: usize = 160;

/// A promise as a list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct PromiseRow {
    pub href: String,
    /// How it begins.
    pub title: String,
    pub institution: String,
    pub territory: String,
    pub day: String,
    pub tag: Tag,
    /// Since when its day is over without a verdict.
    pub late: Option<String>,
    /// What residents say, in words, once somebody has said something.
    pub voices: Option<String>,
}

/// Promises as a list shows them.
pub async fn rows(
    db: &impl ConnectionTrait,
    promises: &[Model],
    language: Language,
    today: NaiveDate,
) -> Result<Vec<PromiseRow>> {
    let whose = promises.iter().map(|promise| promise.institution_id);
    let names = institutions::queries::names(db, whose, language).await?;
    let voices = voice::counts(db, Question::Promise, promises.iter().map(|promise| promise.id)).await?;
    let row = |promise: &Model| PromiseRow::of(promise, &names, voices.get(&promise.id), language, today);
    Ok(promises.iter().map(row).collect())
}

impl PromiseRow {
    fn of(
        promise: &Model,
        names: &HashMap<i64, String>,
        voices: Option<&Voices>,
        language: Language,
        today: NaiveDate,
    ) -> Self {
        Self {
            href: promise.href(),
            title: cut(&promise.words, TITLE),
            institution: names.get(&promise.institution_id).cloned().unwrap_or_default(),
            territory: territory(promise, language),
            day: dates::day(language, promise.due_on),
            tag: promise.tag(language, today),
            late: promise.is_late(today).then(|| since(language, promise.due_on, today)),
            voices: voices.filter(|voices| voices.total() > 0).map(|voices| told(voices, language)),
        }
    }
}

/// Where a promise is to be kept.
pub fn territory(promise: &Model, language: Language) -> String {
    unit(&promise.unit_code).map_or_else(String::new, |unit| place_of(unit, language))
}

/// How many say what: "12 kept, 3 partly, 5 not kept".
fn told(voices: &Voices, language: Language) -> String {
    let mut args = Args::new();
    for said in Said::ALL {
        args.set(said.code(), voices.of(said));
    }
    language.say_with("promise-voices-short", &args)
}

/// How many people say one thing, as a bar.
#[derive(Clone, Debug, Serialize)]
pub struct VoiceBar {
    pub label: String,
    pub value: String,
    /// In percent of all.
    pub share: i64,
}

/// What residents say, as bars; none while nobody has said anything.
pub fn bars(voices: &Voices, question: Question, language: Language) -> Vec<VoiceBar> {
    let total = voices.total();
    if total == 0 {
        return Vec::new();
    }
    let bar = |said: Said| VoiceBar {
        label: said.label(question, language),
        value: number(language, voices.of(said)),
        share: voices.of(said) * 100 / total,
    };
    Said::ALL.map(bar).to_vec()
}

/// An institution as the ledger shows it.
#[derive(Serialize)]
pub struct LedgerRow {
    name: String,
    /// Where its promises are listed, for whoever may list them.
    href: Option<String>,
    promised: String,
    kept: String,
    partly: String,
    broken: String,
    waiting: String,
    /// How many were kept of those with a verdict.
    rate: String,
    /// What residents say of its promises, and of its answers.
    voices: String,
    answers: String,
}

impl LedgerRow {
    pub fn of(name: String, href: Option<String>, account: &Account, language: Language) -> Self {
        let count = |state| number(language, account.promises(state));
        let waiting = account.promises(State::Waiting) + account.promises(State::Asked);
        let heard = |voices: &Voices| rate(ledger::said_rate(voices), voices.total(), language);
        Self {
            name,
            href,
            promised: number(language, account.promised()),
            kept: count(State::Kept),
            partly: count(State::Partly),
            broken: count(State::Broken),
            waiting: number(language, waiting),
            rate: rate(account.kept_rate(), account.judged(), language),
            voices: heard(&account.voices),
            answers: heard(&account.answers),
        }
    }
}

/// A rate with how many it is taken from, or that they are too few.
fn rate(rate: Option<i64>, of: i64, language: Language) -> String {
    let mut args = Args::new();
    args.set("count", of);
    let Some(rate) = rate else { return language.say_with("promise-rate-few", &args) };
    args.set("rate", rate);
    language.say_with("promise-rate", &args)
}

/// The parts of a territory, two levels down: those of a part stand under its name.
pub fn parts(within: &'static Unit, language: Language) -> Vec<Choice> {
    let choice = |unit: &Unit, group: &str| Choice {
        value: unit.code.clone(),
        label: unit.name(language).to_owned(),
        group: group.to_owned(),
    };
    let mut found = vec![choice(within, "")];
    let below = children(&within.code);
    found.extend(below.iter().map(|part| choice(part, "")));
    for part in below {
        found.extend(children(&part.code).iter().map(|unit| choice(unit, part.name(language))));
    }
    found
}
