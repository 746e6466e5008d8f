//! The history of a case in plain words: all of it for those who work on it, and for the resident what
//! concerns them, without names of staff or their messages to each other.

use std::collections::HashMap;

use serde::Serialize;

use super::answer::Verdict;
use super::case;
use super::case::Coded;
use super::case::Outcome;
use super::letters::isolated;
use super::letters::place_of;
use crate::chronicle::By;
use crate::chronicle::event;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::territory::Level;
use crate::territory::unit;

/// Who reads it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Staff,
    Resident,
}

/// One step.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    pub when: String,
    pub iso: String,
    pub title: String,
    pub body: Option<String>,
    pub words: Option<String>,
    pub who: Option<String>,
    pub tone: &'static str,
    pub internal: bool,
}

/// The steps that the reader may see, newest first.
pub fn steps(
    case: &case::Model,
    events: &[event::Model],
    names: &HashMap<i64, String>,
    reader: Reader,
    language: Language,
) -> Vec<Step> {
    events
        .iter()
        .rev()
        .filter(|event| reader == Reader::Staff || !event.internal)
        .map(|event| step(case, event, names, reader, language))
        .collect()
}

fn step(
    case: &case::Model,
    event: &event::Model,
    names: &HashMap<i64, String>,
    reader: Reader,
    language: Language,
) -> Step {
    let args = args(case, event, language);
    // What was told at filing stands at the head of the page; a message to a carrier is not the resident's.
    let silent = event.deed == "file"
        || (reader == Reader::Resident && matches!(event.deed.as_str(), "assign" | "pass-up"));
    Step {
        when: dates::moment(language, event.at),
        iso: event.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        title: language.say_with(&format!("event-{}", event.deed), &args),
        body: body(event, language),
        words: event.words.clone().filter(|_| !silent),
        who: who(event, names, reader, language),
        tone: tone(&event.deed),
        internal: event.internal,
    }
}

fn args(case: &case::Model, event: &event::Model, language: Language) -> Args<'static> {
    let mut args = Args::new();
    let level = event.fact("level").and_then(|code| code.parse::<Level>().ok()).unwrap_or(Level::Commune);
    let place =
        unit(&case.commune_code).and_then(|commune| commune.at(level)).map(|unit| place_of(unit, language));
    args.set("place", place.unwrap_or_default());
    args.set("institution", format!("\u{2068}{}\u{2069}", event.fact("institution").unwrap_or_default()));
    let outcome = event
        .fact("outcome")
        .and_then(|code| Outcome::parse(&code))
        .map(|outcome| outcome.label("outcome", language));
    args.set("outcome", outcome.unwrap_or_default());
    args.set("title", format!("\u{2068}{}\u{2069}", event.fact("title").unwrap_or_default()));
    args.set("target", isolated(&event.fact("target").unwrap_or_default()));
    args
}

/// What an answer is worth, and what it promises.
fn body(event: &event::Model, language: Language) -> Option<String> {
    let verdict = Verdict::parse(&event.fact("verdict")?)?;
    let mut args = Args::new();
    args.set("verdict", verdict.label("verdict", language));
    let day = |name: &str| event.fact(name)?.parse().ok().map(|day| dates::day(language, day));
    args.set("day", day("received_on").unwrap_or_default());
    match day("promised_on") {
        Some(promised) => {
            args.set("promised", promised);
            Some(language.say_with("event-body-promise", &args))
        }
        None => Some(language.say_with("event-body-answer", &args)),
    }
}

fn who(
    event: &event::Model,
    names: &HashMap<i64, String>,
    reader: Reader,
    language: Language,
) -> Option<String> {
    match (event.actor, reader) {
        (By::Staff, Reader::Staff) => event.account_id.and_then(|id| names.get(&id).cloned()),
        (By::Staff, Reader::Resident) => None,
        (By::Resident, Reader::Staff) => Some(language.say("who-resident")),
        (By::Resident, Reader::Resident) => Some(language.say("who-you")),
        (By::Clock, _) => Some(language.say("who-clock")),
    }
}

fn tone(deed: &str) -> &'static str {
    match deed {
        "resolve" | "confirm" => "good",
        "ask" | "promise" => "wait",
        "dispute" | "hand-back" | "object" => "bad",
        "gather" | "release" | "note" | "told" | "renew" | "hide" | "show" | "stop-mail" | "resume-mail" => {
            "quiet"
        }
        _ => "",
    }
}
