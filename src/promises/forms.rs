//! What may be submitted about a promise, and when it is well filled in.

use chrono::NaiveDate;

use super::commands::Wanted;
use super::promise::Verdict;
use crate::categories::category::Choice;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::Mistakes;
use crate::language::Language;
use crate::territory::Unit;
use crate::territory::covers;
use crate::territory::unit;

/// The longest promise, note or reason, in characters.
pub const MOST_WORDS: usize = 5000;

/// What a form says of a promise within a territory. A day that is over is taken only if they tick that they
/// mean it, for its residents are then asked at once.
pub fn wanted(
    fields: &Fields,
    language: Language,
    within: &'static Unit,
    institutions: &[Choice],
    today: NaiveDate,
) -> Result<Wanted, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let words = mistakes.required(fields, "words", MOST_WORDS, "mistake-promise");
    let due_on = mistakes.day(fields, "due_on");
    if due_on.is_none() && !fields.has("due_on") {
        mistakes.add("due_on", "mistake-promised_on");
    }
    if due_on.is_some_and(|day| day < today) && !fields.has("past") {
        mistakes.add("past", "promise-mistake-past");
    }
    let offered = institutions.iter().find(|choice| choice.value == fields.get("institution"));
    let institution_id: Option<i64> = offered.and_then(|choice| choice.value.parse().ok());
    if institution_id.is_none() {
        mistakes.add("institution", "promise-mistake-institution");
    }
    let place = unit(fields.get("unit")).filter(|unit| covers(&within.code, &unit.code));
    if place.is_none() {
        mistakes.add("unit", "promise-mistake-unit");
    }
    mistakes
        .verdict(|| Some(Wanted { words, due_on: due_on?, institution_id: institution_id?, unit: place? }))
}

/// A verdict and what it rests on.
pub fn verdict(fields: &Fields, language: Language) -> Result<(Verdict, String), Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let verdict = mistakes.choice::<Verdict>(fields, "verdict", "mistake-choice");
    let note = mistakes.required(fields, "note", MOST_WORDS, "promise-mistake-note");
    mistakes.verdict(|| Some((verdict?, note)))
}

/// Why a promise is withdrawn.
pub fn reason(fields: &Fields, language: Language) -> Result<String, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let reason = mistakes.required(fields, "reason", MOST_WORDS, "promise-mistake-reason");
    mistakes.verdict(|| Some(reason))
}

/// Whether a form holds a day that is over already.
pub fn is_past(form: &FormView, today: NaiveDate) -> bool {
    let day = form.values.get("due_on").and_then(|text| text.parse::<NaiveDate>().ok());
    day.is_some_and(|day| day < today)
}
