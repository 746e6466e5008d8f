//! What may be submitted about an action, and when it is well filled in.

use chrono::NaiveDate;

use super::action::Kind;
use super::action::Model;
use super::commands::Answered;
use super::commands::Filing;
use super::commands::Order;
use super::commands::Wanted;
use super::entitled;
use super::transitions::Deed;
use crate::cases::answer::Verdict;
use crate::cases::case::Coded;
use crate::kit::Fields;
use crate::kit::Mistakes;
use crate::kit::token;
use crate::language::Language;
use crate::territory::Level;
use crate::territory::Unit;

/// The longest note, answer or reason, in characters.
pub const MOST_WORDS: usize = 5000;
const MOST_SUBJECT: usize = 200;
const MOST_REFERENCE: usize = 60;

/// What a form says of an action of that kind.
pub fn wanted(mistakes: &mut Mistakes, fields: &Fields, kind: Kind, territory: &Unit) -> Option<Wanted> {
    let subject = mistakes.required(fields, "subject", MOST_SUBJECT, "mistake-action-subject");
    let note = mistakes.optional(fields, "note", MOST_WORDS);
    let level = fields.get("level").parse::<Level>().ok();
    let level = level.filter(|level| entitled::level_fits(kind, *level, territory));
    if level.is_none() {
        mistakes.add("level", "mistake-action-level");
    }
    let institution_id = key(mistakes, fields, "institution", "mistake-action-target");
    let carrier_id = key(mistakes, fields, "carrier", "mistake-action-carrier");
    let parent_id = key(mistakes, fields, "parent", "mistake-action-parent");
    if kind == Kind::Reminder && !fields.has("parent") {
        mistakes.add("parent", "mistake-action-parent");
    }
    let planned_on = mistakes.day(fields, "planned_on");
    let session_ends_on = if kind.has_session() { mistakes.day(fields, "session_ends_on") } else { None };
    Some(Wanted {
        kind,
        level: level?,
        subject,
        note,
        institution_id,
        carrier_id,
        parent_id,
        planned_on,
        session_ends_on,
    })
}

/// The number of the form; one that lost it gets a new one.
pub fn submission(fields: &Fields) -> String {
    let sent = fields.get("submission");
    let good = sent.len() == 32 && sent.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if good { sent.to_owned() } else { token::fresh() }
}

/// A key that a list of the form gives; absent when left empty.
fn key(mistakes: &mut Mistakes, fields: &Fields, name: &str, mistake: &str) -> Option<i64> {
    let key = fields.get(name).parse().ok();
    if key.is_none() && fields.has(name) {
        mistakes.add(name, mistake);
    }
    key
}

/// What is ordered, or what is wrong with the form.
pub fn order(
    deed: Deed,
    action: &Model,
    fields: &Fields,
    language: Language,
    today: NaiveDate,
) -> Result<Order, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let order = match deed {
        Deed::Draft => Some(Order::Draft),
        Deed::Approve => Some(Order::Approve),
        Deed::File => filing(&mut mistakes, action, fields, today).map(Order::File),
        Deed::Acknowledge => {
            past_day(&mut mistakes, fields, action.filed_on, today).map(|on| Order::Acknowledge { on })
        }
        Deed::Answer => answered(&mut mistakes, action, fields, today).map(Order::Answer),
        Deed::Close => Some(Order::Close { words: words(&mut mistakes, fields) }),
        Deed::Refuse => Some(Order::Refuse { words: words(&mut mistakes, fields) }),
        Deed::Withdraw => Some(Order::Withdraw { words: words(&mut mistakes, fields) }),
        Deed::Lapse => None,
    };
    mistakes.verdict(|| order)
}

fn words(mistakes: &mut Mistakes, fields: &Fields) -> String {
    mistakes.required(fields, "words", MOST_WORDS, "mistake-action-words")
}

/// A day that has come, not before the action was filed.
fn past_day(
    mistakes: &mut Mistakes,
    fields: &Fields,
    filed_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let day = mistakes.day(fields, "on");
    match day {
        None if !fields.has("on") => mistakes.add("on", "mistake-action-day"),
        Some(day) if day > today => mistakes.add("on", "mistake-future"),
        Some(day) if filed_on.is_some_and(|filed| day < filed) => {
            mistakes.add("on", "mistake-action-before");
        }
        _ => {}
    }
    day
}

fn filing(mistakes: &mut Mistakes, action: &Model, fields: &Fields, today: NaiveDate) -> Option<Filing> {
    let on = past_day(mistakes, fields, None, today);
    let reference = if action.kind.is_held() {
        None
    } else {
        Some(mistakes.required(fields, "reference", MOST_REFERENCE, "mistake-action-reference"))
    };
    let session_ends_on =
        if action.kind.has_session() { mistakes.day(fields, "session_ends_on") } else { None };
    if session_ends_on.zip(on).is_some_and(|(ends, on)| ends < on) {
        mistakes.add("session_ends_on", "mistake-action-session");
    }
    Some(Filing { on: on?, reference, session_ends_on })
}

fn answered(mistakes: &mut Mistakes, action: &Model, fields: &Fields, today: NaiveDate) -> Option<Answered> {
    let on = past_day(mistakes, fields, action.filed_on, today);
    let verdict = Verdict::parse(fields.get("verdict"));
    if verdict.is_none() {
        mistakes.add("verdict", "mistake-action-verdict");
    }
    let words = words(mistakes, fields);
    Some(Answered { on: on?, verdict: verdict?, words })
}
