//! What happened to a dossier, in words, the newest first.

use std::collections::HashMap;

use serde::Serialize;

use crate::chronicle::By;
use crate::chronicle::dossier::Model;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;

#[derive(Serialize)]
pub struct Step {
    when: String,
    iso: String,
    title: String,
    body: Option<String>,
    words: Option<String>,
    who: Option<String>,
    tone: &'static str,
    internal: bool,
}

/// The facts that a sentence may name.
const FACTS: [&str; 6] = ["case", "cases", "reference", "institution", "due_on", "count"];

/// What was written with a deed is for those who act for the dossier.
pub fn steps(
    events: &[Model],
    names: &HashMap<i64, String>,
    with_words: bool,
    language: Language,
) -> Vec<Step> {
    let told = |event: &Model| {
        let step = step(event, names, language);
        Step { words: step.words.filter(|_| with_words), ..step }
    };
    events.iter().map(told).collect()
}

fn step(event: &Model, names: &HashMap<i64, String>, language: Language) -> Step {
    let mut args = Args::new();
    for name in FACTS {
        args.set(name, format!("\u{2068}{}\u{2069}", event.fact(name).unwrap_or_default()));
    }
    Step {
        when: dates::moment(language, event.at),
        iso: event.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        title: language.say_with(&format!("dossier-event-{}", event.deed), &args),
        body: None,
        words: event.words.clone(),
        who: match event.actor {
            By::Staff => event.account_id.and_then(|id| names.get(&id).cloned()),
            By::Resident => Some(language.say("who-resident")),
            By::Clock => Some(language.say("who-clock")),
        },
        tone: tone(&event.deed),
        internal: false,
    }
}

fn tone(deed: &str) -> &'static str {
    match deed {
        "open" | "reopen" | "action-answer" | "reply-finished" => "good",
        "promise-record" | "promise-ask" => "wait",
        "release" | "action-lapse" | "action-refuse" => "bad",
        "change" | "gather" => "quiet",
        _ => "",
    }
}
