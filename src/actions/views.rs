//! What the pages of actions show; other rooms show actions as these rows too.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::Iterable;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::action::Kind;
use super::action::Model;
use super::action::State;
use super::action::said;
use super::entitled;
use crate::cases::answer::Verdict;
use crate::cases::case::Coded;
use crate::cases::letters::place_of;
use crate::cases::views::accounts;
use crate::categories::category::Choice;
use crate::dossiers::dossier::Tag;
use crate::institutions;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::territory::Level;
use crate::territory::Unit;

/// An action as a list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct ActionRow {
    pub href: String,
    pub title: String,
    pub kind: String,
    /// Whom it addresses.
    pub target: Option<String>,
    pub carrier: Option<String>,
    pub state: Tag,
    /// What is due and when, or for when it is planned, in words.
    pub due: Option<String>,
    pub late: bool,
}

/// Some actions as rows, with the names that they need.
pub async fn rows(
    db: &impl ConnectionTrait,
    actions: &[Model],
    language: Language,
    today: NaiveDate,
) -> Result<Vec<ActionRow>> {
    let carriers = accounts(db, actions.iter().filter_map(|action| action.carrier_id).collect()).await?;
    let asked = actions.iter().filter_map(|action| action.institution_id);
    let names = institutions::queries::names(db, asked, language).await?;
    Ok(actions.iter().map(|action| ActionRow::of(action, &carriers, &names, language, today)).collect())
}

impl ActionRow {
    fn of(
        action: &Model,
        carriers: &HashMap<i64, String>,
        names: &HashMap<i64, String>,
        language: Language,
        today: NaiveDate,
    ) -> Self {
        Self {
            href: action.href(),
            title: action.subject.clone(),
            kind: action.kind.name(language),
            target: action.institution_id.and_then(|id| names.get(&id).cloned()),
            carrier: action.carrier_id.and_then(|id| carriers.get(&id).cloned()),
            state: action.tag(language),
            due: due(action, language, today),
            late: action.is_late(today),
        }
    }
}

/// What is due and how many days are left, or for when it is planned.
pub fn due(action: &Model, language: Language, today: NaiveDate) -> Option<String> {
    let mut args = Args::new();
    if action.state.is_waiting()
        && let Some(day) = action.due_on
    {
        let days = (day - today).num_days();
        args.set("day", dates::day(language, day));
        args.set("days", days.abs());
        let key = if days < 0 { "action-due-late" } else { "action-due-left" };
        return Some(language.say_with(key, &args));
    }
    if let Some(day) =
        action.session_ends_on.filter(|_| action.state.is_waiting() || action.state.is_planned())
    {
        args.set("day", dates::day(language, day));
        return Some(language.say_with("action-due-session", &args));
    }
    let day = action.planned_on.filter(|_| action.state.is_planned())?;
    args.set("day", dates::day(language, day));
    Some(language.say_with("action-due-planned", &args))
}

/// A step of the way of an action.
#[derive(Serialize)]
pub struct Step {
    pub label: String,
    /// `done`, `here` or `todo`.
    pub state: &'static str,
}

/// How far it got on its way; nothing for one that left it.
pub fn ladder(action: &Model, language: Language) -> Vec<Step> {
    let stage = |state| match state {
        State::Idea | State::Drafted => Some(0),
        State::Approved => Some(1),
        State::Filed | State::Acknowledged => Some(2),
        State::Answered => Some(3),
        State::Closed => Some(4),
        State::Refused | State::Withdrawn | State::Lapsed => None,
    };
    let Some(here) = stage(action.state) else { return Vec::new() };
    let steps = [State::Idea, State::Approved, State::Filed, State::Answered, State::Closed];
    steps
        .into_iter()
        .zip(0..)
        .filter(|(state, _)| *state != State::Approved || action.kind.needs_approval())
        .map(|(state, place)| Step {
            label: said(language, &format!("action-step-{}", state.code()), action.kind),
            state: match place {
                place if place < here => "done",
                place if place == here => "here",
                _ => "todo",
            },
        })
        .collect()
}

/// The levels at which an action of a kind can be done for a territory, each with its unit.
pub fn levels(kind: Kind, territory: &'static Unit, language: Language) -> Vec<Choice> {
    let fits = |level: &Level| entitled::level_fits(kind, *level, territory);
    let label = |level| territory.at(level).map_or_else(String::new, |unit| place_of(unit, language));
    Level::ALL
        .into_iter()
        .filter(fits)
        .map(|level| Choice { value: level.code().to_owned(), label: label(level), group: String::new() })
        .collect()
}

/// What an answer may be worth.
pub fn verdicts(language: Language) -> Vec<Choice> {
    Verdict::iter()
        .map(|verdict| Choice {
            value: verdict.code(),
            label: verdict.label("verdict", language),
            group: String::new(),
        })
        .collect()
}
