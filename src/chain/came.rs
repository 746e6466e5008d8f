//! What came of a dossier: its actions, the answers to them, the promises found in these, who was told.

use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::views::Link;
use crate::actions;
use crate::actions::action;
use crate::actions::action::State;
use crate::actions::answer;
use crate::actions::views::ActionRow;
use crate::cases::case::Coded;
use crate::dossiers::dossier::Model;
use crate::institutions;
use crate::kit::House;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::language::number;
use crate::promises;
use crate::promises::PromiseRow;
use crate::promises::Question;
use crate::promises::VoiceBar;
use crate::promises::promise;
use crate::replies::coverage;
use crate::replies::coverage::Coverage;
use crate::replies::coverage::CoverageView;
use crate::replies::reply;

/// How many of each are shown on the page of the dossier; the rest is behind its own list.
const SHOWN: usize = 12;

/// What is read of it.
pub struct Came {
    actions: Vec<action::Model>,
    answers: Vec<answer::Model>,
    promises: Vec<promise::Model>,
    told: Option<(reply::Model, Coverage)>,
}

/// An answer as the page of a dossier shows it.
#[derive(Serialize)]
pub struct AnswerRow {
    institution: String,
    received: String,
    verdict: String,
    words: String,
    /// What residents say of it, beside what the official says.
    voices: Vec<VoiceBar>,
    /// The action that it answers.
    href: String,
    /// Where everybody is told of it.
    tell: String,
}

/// It all as the page shows it.
#[derive(Serialize)]
pub struct Sections {
    actions: Vec<ActionRow>,
    more_actions: usize,
    answers: Vec<AnswerRow>,
    promises: Vec<PromiseRow>,
    told: Option<CoverageView>,
}

impl Came {
    pub async fn read(db: &impl ConnectionTrait, dossier: &Model) -> Result<Self> {
        Ok(Self {
            actions: actions::queries::of_dossier(db, dossier.id).await?,
            answers: answer::of_dossier(db, dossier.id).await?,
            promises: promises::of_dossier(db, dossier.id).await?,
            told: coverage::latest_of_dossier(db, dossier.id).await?,
        })
    }

    pub async fn sections(&self, house: &House, dossier: &Model, language: Language) -> Result<Sections> {
        let (db, today) = (&house.db, house.today());
        let shown = &self.actions[..self.actions.len().min(SHOWN)];
        let asked = self.answers.iter().filter_map(|answer| answer.institution_id);
        let names = institutions::queries::names(db, asked, language).await?;
        let latest = &self.answers[..self.answers.len().min(SHOWN)];
        let mut voices = promises::answers_voices_of(db, latest.iter().map(|answer| answer.id)).await?;
        let answers = latest.iter().map(|answer| AnswerRow {
            institution: answer.institution_id.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
            received: dates::day(language, answer.received_on),
            verdict: answer.verdict.label("verdict", language),
            words: answer.words.clone(),
            voices: promises::bars(
                &voices.remove(&answer.id).unwrap_or_default(),
                Question::Answer,
                language,
            ),
            href: format!("/actions/{}", answer.action_id),
            tell: format!("{}/replies/new?answer={}", dossier.href(), answer.id),
        });
        let answers = answers.collect();
        Ok(Sections {
            actions: actions::views::rows(db, shown, language, today).await?,
            more_actions: self.actions.len() - shown.len(),
            answers,
            promises: promises::rows(db, &self.promises, language, today).await?,
            told: self.told.as_ref().map(|(reply, coverage)| CoverageView::of(reply, coverage, language)),
        })
    }

    /// The chain, link by link: cases, actions, answers, promises, residents told.
    pub fn chain(&self, cases: i64, language: Language) -> Vec<Link> {
        let filed = self.actions.iter().filter(|action| is_filed(action.state)).count();
        let kept = self.promises.iter().filter(|one| one.state == promise::State::Kept).count();
        let told = self.told.as_ref().map(|(_, coverage)| (coverage.told, coverage.total));
        let all = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        vec![
            link("cases", Some((cases, None)), cases > 0, "ground", language),
            link("actions", some(all(filed), all(self.actions.len())), filed > 0, "actions", language),
            link("answers", some(all(self.answers.len()), 0), !self.answers.is_empty(), "answers", language),
            link("promises", some(all(kept), all(self.promises.len())), kept > 0, "promises", language),
            link(
                "told",
                told.map(|(told, total)| (told, Some(total))),
                told.is_some_and(|(told, total)| told > 0 && told == total),
                "told",
                language,
            ),
        ]
    }
}

/// A part of a whole, or nothing at all.
fn some(part: i64, whole: i64) -> Option<(i64, Option<i64>)> {
    match (part, whole) {
        (0, 0) => None,
        (part, 0) => Some((part, None)),
        (part, whole) => Some((part, Some(whole))),
    }
}

fn link(what: &str, count: Option<(i64, Option<i64>)>, holds: bool, place: &str, language: Language) -> Link {
    let value = match count {
        None => language.say("chain-nothing"),
        Some((part, None)) => number(language, part),
        Some((part, Some(whole))) => {
            let mut args = Args::new();
            args.set("part", number(language, part));
            args.set("all", number(language, whole));
            language.say_with("chain-of", &args)
        }
    };
    let state = match (holds, count) {
        (true, _) => "done",
        (false, Some(_)) => "here",
        (false, None) => "todo",
    };
    Link { title: language.say(&format!("chain-{what}")), value, state, href: format!("#{place}") }
}

/// Whether an action has left the house.
fn is_filed(state: State) -> bool {
    matches!(state, State::Filed | State::Acknowledged | State::Answered | State::Closed)
}
