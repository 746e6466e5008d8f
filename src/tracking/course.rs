//! Where a case stands, in plain words, for its own resident or for those whose case joined it.

use std::collections::HashMap;
use std::slice;

use chrono::NaiveDate;
use serde::Serialize;

use super::record::Record;
use crate::cases::answer;
use crate::cases::case;
use crate::cases::case::Coded;
use crate::cases::case::DueKind;
use crate::cases::letters;
use crate::cases::pages::Rung;
use crate::cases::pages::ladder;
use crate::cases::status::Status;
use crate::cases::timeline;
use crate::cases::timeline::Reader;
use crate::cases::timeline::Step;
use crate::chronicle::By;
use crate::chronicle::event;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::territory::Level;
use crate::territory::unit;

/// Whose case it is to the reader.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Own,
    /// Somebody else's, which theirs has joined: nothing that its resident wrote is shown.
    Joined,
}

#[derive(Serialize)]
pub struct Course {
    status: Standing,
    /// What that means and what comes next.
    meaning: Option<String>,
    due: Option<Due>,
    ladder: Vec<Rung>,
    /// Who has the ball, while there is one.
    holder: Option<String>,
    answers: Vec<Answer>,
    steps: Vec<Step>,
}

#[derive(Serialize)]
struct Standing {
    code: &'static str,
    class: &'static str,
    label: String,
}

/// The next legal date, and by how much it is past.
#[derive(Serialize)]
struct Due {
    words: String,
    late: Option<String>,
}

#[derive(Serialize)]
struct Answer {
    institution: String,
    when: String,
    verdict: String,
    words: String,
    promised: Option<String>,
    promise: Option<String>,
}

impl Course {
    pub fn of(record: &Record, whose: Whose, today: NaiveDate, language: Language) -> Self {
        let case = &record.case;
        Self {
            status: standing(case, whose, language),
            meaning: meaning(case, whose, language),
            due: due(case, whose, today, language),
            ladder: ladder(case, language),
            holder: case.is_open().then(|| holder(record, language)),
            answers: record.answers.iter().map(|answer| answered(answer, language)).collect(),
            steps: steps(record, whose, language),
        }
    }
}

fn standing(case: &case::Model, whose: Whose, language: Language) -> Standing {
    let code = case.status.code();
    let label = match whose {
        Whose::Own => {
            let mut args = Args::new();
            args.set("place", letters::place(case, language));
            language.say_with(&format!("track-status-{code}"), &args)
        }
        Whose::Joined => language.say(&format!("status-name-{code}")),
    };
    Standing { code, class: case.status.class().code(), label }
}

fn meaning(case: &case::Model, whose: Whose, language: Language) -> Option<String> {
    let code = case.status.code();
    let key = match (whose, case.status, case.outcome) {
        (Whose::Own, Status::Closed, Some(outcome)) => format!("track-meaning-closed-{}", outcome.code()),
        (Whose::Own, ..) => format!("track-meaning-{code}"),
        // What is asked of the other resident is not asked of this one.
        (Whose::Joined, Status::NeedInfo | Status::Resolved, _) => format!("track-joined-{code}"),
        (Whose::Joined, ..) => return None,
    };
    let mut args = Args::new();
    args.set("place", letters::place(case, language));
    Some(language.say_with(&key, &args))
}

fn due(case: &case::Model, whose: Whose, today: NaiveDate, language: Language) -> Option<Due> {
    let (day, kind) = case.due_on.zip(case.due_kind)?;
    if whose == Whose::Joined && kind == DueKind::Confirm {
        return None;
    }
    let mut args = Args::new();
    args.set("day", dates::day(language, day));
    args.set("count", (today - day).num_days());
    let tense = if day < today { "late" } else { "due" };
    Some(Due {
        words: language.say_with(&format!("track-{tense}-{}", kind.code()), &args),
        late: case.standing().is_late(today).then(|| language.say_with("track-late-by", &args)),
    })
}

/// Who has the ball: the office of the commune, never a name of its staff; or the advocate, by name.
fn holder(record: &Record, language: Language) -> String {
    let case = &record.case;
    let mut args = Args::new();
    args.set("commune", unit(&case.commune_code).map_or("", |unit| unit.name(language)).to_owned());
    args.set("place", letters::place(case, language));
    // A name keeps its own direction.
    let carrier = record.carrier.as_deref().unwrap_or_default();
    args.set("carrier", format!("\u{2068}{carrier}\u{2069}"));
    let key = match (case.level, case.status) {
        (Level::Commune, Status::Received) => "nobody",
        (Level::Commune, _) if case.owner_id.is_none() => "nobody",
        (Level::Commune, _) => "office",
        _ if carrier.is_empty() => "queue",
        _ => "named",
    };
    language.say_with(&format!("track-holder-{key}"), &args)
}

fn answered(answer: &answer::Model, language: Language) -> Answer {
    Answer {
        institution: answer.institution.clone(),
        when: dates::day(language, answer.received_on),
        verdict: answer.verdict.label("verdict", language),
        words: answer.words.clone(),
        promised: answer.promised_on.map(|day| dates::day(language, day)),
        promise: answer.promise.clone(),
    }
}

fn steps(record: &Record, whose: Whose, language: Language) -> Vec<Step> {
    let shown = |event: &&event::Model| whose == Whose::Own || !is_personal(event);
    record
        .events
        .iter()
        .rev()
        .filter(shown)
        .filter_map(|event| step(record, event, whose, language))
        .collect()
}

/// What the other resident said between whiles, and wished for themselves.
fn is_personal(event: &event::Model) -> bool {
    matches!(event.deed.as_str(), "file" | "reply" | "add" | "object" | "stop-mail" | "resume-mail")
}

fn step(record: &Record, event: &event::Model, whose: Whose, language: Language) -> Option<Step> {
    let nobody = HashMap::new();
    let events = slice::from_ref(event);
    let mut step = timeline::steps(&record.case, events, &nobody, Reader::Resident, language).pop()?;
    let deed = event.deed.as_str();
    // Answers stand in full above the history.
    let told = event.actor == By::Staff && matches!(deed, "update" | "resolve" | "close");
    let silent = matches!(deed, "answer" | "promise") || (whose == Whose::Joined && !told);
    step.words = step.words.filter(|_| !silent);
    match whose {
        Whose::Own if speaks_to_you(deed) => step.title = language.say(&format!("track-event-{deed}")),
        Whose::Own => {}
        Whose::Joined => step.who = None,
    }
    Some(step)
}

/// Steps whose usual title speaks of the resident as of somebody else.
fn speaks_to_you(deed: &str) -> bool {
    matches!(deed, "ask" | "confirm" | "dispute" | "object" | "stop-mail" | "resume-mail")
}
