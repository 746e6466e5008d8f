//! What may be submitted about a dossier, and when it is well filled in.

use super::commands::Wanted;
use super::dossier::Outcome;
use super::policy;
use super::propose::Proposal;
use super::propose::What;
use crate::cases;
use crate::cases::case::Coded;
use crate::cases::status::Status;
use crate::categories::Catalogue;
use crate::kit::Fields;
use crate::kit::Mistakes;
use crate::language::Language;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::unit;

/// The longest demand, summary or reason, in characters.
pub const MOST_WORDS: usize = 5000;
const MOST_TITLE: usize = 160;

/// The most references that one form brings.
pub const MOST_CASES: usize = 500;

/// What a form says of a dossier.
pub fn wanted(
    mistakes: &mut Mistakes,
    fields: &Fields,
    catalogue: &Catalogue,
    unit: Option<&'static Unit>,
) -> Option<Wanted> {
    let title = mistakes.required(fields, "title", MOST_TITLE, "mistake-dossier-title");
    let demand = mistakes.required(fields, "demand", MOST_WORDS, "mistake-dossier-demand");
    let in_arabic = mistakes.optional(fields, "summary_ar", MOST_WORDS).unwrap_or_default();
    let in_french = mistakes.optional(fields, "summary_fr", MOST_WORDS).unwrap_or_default();
    let category = catalogue.by_code(fields.get("category")).filter(|found| found.retired_at.is_none());
    if category.is_none() {
        mistakes.add("category", "mistake-category");
    }
    let level = fields.get("level").parse::<Level>().ok();
    let fits = level.zip(unit).is_none_or(|(level, unit)| policy::level_fits(level, unit));
    if level.is_none() || !fits {
        mistakes.add("level", if fits { "mistake-level" } else { "mistake-dossier-level" });
    }
    let carrier_id = cases::carrier(mistakes, fields);
    Some(Wanted {
        title,
        category_id: category?.id,
        demand,
        summary_ar: in_arabic,
        summary_fr: in_french,
        level: level?,
        carrier_id,
    })
}

/// The territory of a new dossier, where the actor opens dossiers.
pub fn territory(mistakes: &mut Mistakes, fields: &Fields, actor: &Actor) -> Option<&'static Unit> {
    let found = unit(fields.get("unit")).filter(|unit| policy::may_open(actor, unit));
    if found.is_none() {
        mistakes.add("unit", "mistake-dossier-unit");
    }
    found
}

/// The references that a form brings: ticked one by one, or written one after the other.
pub fn references(fields: &Fields) -> Vec<String> {
    let written = fields.all("cases").flat_map(|text| text.split([' ', '\n', ',', '،', ';']));
    let mut found: Vec<String> =
        written.chain(fields.all("case")).filter_map(cases::reference::parse).take(MOST_CASES).collect();
    found.sort();
    found.dedup();
    found
}

/// How a dossier ends, and why.
pub fn end(fields: &Fields, language: Language) -> Result<(Outcome, String), Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let outcome = Outcome::parse(fields.get("outcome"));
    if outcome.is_none() {
        mistakes.add("outcome", "mistake-outcome");
    }
    let words = mistakes.required(fields, "words", MOST_WORDS, "mistake-dossier-words");
    mistakes.verdict(|| Some((outcome?, words)))
}

/// Why something is done.
pub fn reason(fields: &Fields, language: Language) -> Result<String, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let words = mistakes.required(fields, "words", MOST_WORDS, "mistake-dossier-words");
    mistakes.verdict(|| Some(words))
}

/// What is agreed to be done to the cases.
pub fn proposal(fields: &Fields, language: Language, today: chrono::NaiveDate) -> Result<Proposal, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let what = mistakes.choice::<What>(fields, "what", "mistake-choice");
    let statuses: Vec<String> = fields
        .all("status")
        .filter_map(|code| code.parse::<Status>().ok())
        .map(|status| status.code().to_owned())
        .collect();
    if statuses.is_empty() {
        mistakes.add("status", "mistake-dossier-statuses");
    }
    let words = mistakes.required(fields, "words", MOST_WORDS, "mistake-dossier-words");
    let outcome = cases::case::Outcome::parse(fields.get("outcome"))
        .filter(|outcome| cases::case::Outcome::BY_STAFF.contains(outcome));
    if what == Some(What::Close) && outcome.is_none() {
        mistakes.add("outcome", "mistake-outcome");
    }
    let due_on = mistakes.day(fields, "due_on");
    if due_on.is_some_and(|day| day < today) {
        mistakes.add("due_on", "mistake-past");
    }
    mistakes.verdict(|| {
        Some(Proposal {
            submission: cases::submission(fields),
            what: what?,
            statuses,
            words,
            outcome: outcome.map(Coded::code),
            due_on,
        })
    })
}
