//! What may be submitted, and when it is well filled in.

use chrono::NaiveDate;

use super::answer::Verdict;
use super::case::Channel;
use super::case::Coded;
use super::case::Outcome;
use super::case::Urgency;
use super::commands::AnswerGiven;
use super::commands::Filing;
use super::commands::Order;
use super::resident::NewResident;
use super::resident::Phone;
use super::status::Deed;
use crate::categories::Catalogue;
use crate::kit::Fields;
use crate::kit::Mistakes;
use crate::language::Language;
use crate::language::folding;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::unit;

/// The longest description, question, answer or note, in characters.
pub const MOST_WORDS: usize = 5000;
/// The longest name, place or institution.
const MOST_NAME: usize = 200;
/// More people than any commune has.
const MOST_PEOPLE: i32 = 1_000_000;

/// A new case, or what is wrong with the form.
pub fn filing(fields: &Fields, actor: &Actor, catalogue: &Catalogue) -> Result<Filing, Mistakes> {
    let mut mistakes = Mistakes::new(actor.language);
    let commune = unit(fields.get("commune")).filter(|commune| super::policy::may_file(actor, commune));
    if commune.is_none() {
        mistakes.add("commune", "mistake-commune");
    }
    let category = catalogue.open(fields.get("category")).map(|category| category.id);
    if category.is_none() {
        mistakes.add("category", "mistake-category");
    }
    let words = mistakes.required(fields, "words", MOST_WORDS, "mistake-words");
    let place = mistakes.optional(fields, "place", MOST_NAME);
    let people = people(&mut mistakes, fields);
    let channel = coded::<Channel>(&mut mistakes, fields, "channel");
    let urgency = coded::<Urgency>(&mut mistakes, fields, "urgency");
    let resident = resident(&mut mistakes, fields);
    let submission = submission(fields);
    mistakes.verdict(|| {
        Some(Filing {
            submission,
            commune: commune?,
            category_id: category?,
            words,
            place,
            people,
            channel: channel?,
            urgency: urgency?,
            resident,
        })
    })
}

/// The number of the form; one that lost it gets a new one.
pub fn submission(fields: &Fields) -> String {
    let sent = fields.get("submission");
    let good = sent.len() == 32 && sent.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if good { sent.to_owned() } else { crate::kit::token::fresh() }
}

fn people(mistakes: &mut Mistakes, fields: &Fields) -> i32 {
    if !fields.has("people") {
        return 1;
    }
    let number = folding::latin_digits(fields.get("people")).parse().ok();
    let good = number.filter(|number| (1..=MOST_PEOPLE).contains(number));
    if good.is_none() {
        mistakes.add("people", "mistake-people");
    }
    good.unwrap_or(1)
}

fn coded<T: Coded>(mistakes: &mut Mistakes, fields: &Fields, name: &str) -> Option<T> {
    let choice = T::parse(fields.get(name));
    if choice.is_none() {
        mistakes.add(name, "mistake-choice");
    }
    choice
}

/// Nothing about a person is kept without their word for it.
fn resident(mistakes: &mut Mistakes, fields: &Fields) -> NewResident {
    let name = mistakes.optional(fields, "name", MOST_NAME);
    let phone = Some(fields.get("phone")).filter(|typed| !typed.is_empty()).and_then(|typed| {
        let phone = Phone::parse(typed);
        if phone.is_none() {
            mistakes.add("phone", "mistake-phone");
        }
        phone
    });
    let email = mistakes.email(fields, "email");
    for (field, given) in [("name", name.is_some()), ("phone", phone.is_some()), ("email", email.is_some())] {
        if given && !fields.has(&format!("consent-{field}")) {
            mistakes.add(&format!("consent-{field}"), &format!("mistake-consent-{field}"));
        }
    }
    let language = fields.get("lang").parse().unwrap_or_default();
    NewResident { name, phone, email, language }
}

/// What to do to a case, or what is wrong with the form.
pub fn order(deed: Deed, fields: &Fields, language: Language, today: NaiveDate) -> Result<Order, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let m = &mut mistakes;
    let order = match deed {
        Deed::Take => Some(Order::Take),
        Deed::Ask => Some(Order::Ask { question: words(m, fields, deed) }),
        Deed::Reply => Some(Order::Reply { words: words(m, fields, deed) }),
        Deed::Assign => assign(m, fields, today),
        Deed::Accept => Some(Order::Accept),
        Deed::HandBack => Some(Order::HandBack { reason: words(m, fields, deed) }),
        Deed::PassUp => {
            Some(Order::PassUp { carrier_id: carrier(m, fields), reason: words(m, fields, deed) })
        }
        Deed::Answer | Deed::Promise => answer(m, fields, today),
        Deed::Resolve => Some(Order::Resolve { explanation: words(m, fields, deed) }),
        Deed::Close => close(m, fields),
        Deed::Reopen => Some(Order::Reopen { reason: words(m, fields, deed) }),
        Deed::Update => Some(Order::Update { words: words(m, fields, deed) }),
        Deed::Note => Some(Order::Note { words: words(m, fields, deed) }),
        Deed::Told => fields.get("task").parse().ok().map(|task_id| Order::Told { task_id }),
        Deed::Renew => Some(Order::Renew),
        Deed::Hide => Some(Order::Hide { reason: words(m, fields, deed) }),
        Deed::Show => Some(Order::Show),
        // The first needs a case to be found; the others are the resident's, or the clock's.
        Deed::Merge
        | Deed::Add
        | Deed::Confirm
        | Deed::Dispute
        | Deed::Lapse
        | Deed::StopMail
        | Deed::ResumeMail
        | Deed::Gather
        | Deed::Release
        | Deed::Heard
        | Deed::HandOver
        | Deed::Object => None,
    };
    mistakes.verdict(|| order)
}

fn words(mistakes: &mut Mistakes, fields: &Fields, deed: Deed) -> String {
    mistakes.required(fields, "words", MOST_WORDS, &format!("mistake-words-{}", deed.code()))
}

fn assign(mistakes: &mut Mistakes, fields: &Fields, today: NaiveDate) -> Option<Order> {
    let level = fields.get("level").parse().ok().filter(|level| *level != Level::Commune);
    if level.is_none() {
        mistakes.add("level", "mistake-level");
    }
    let carrier_id = carrier(mistakes, fields);
    let due_on = mistakes.day(fields, "due_on");
    if due_on.is_some_and(|day| day < today) {
        mistakes.add("due_on", "mistake-past");
    }
    let message = words(mistakes, fields, Deed::Assign);
    level.map(|level| Order::Assign { level, carrier_id, due_on, message })
}

/// The account of a carrier; left empty, the level's queue.
pub fn carrier(mistakes: &mut Mistakes, fields: &Fields) -> Option<i64> {
    let sent = fields.get("carrier");
    if sent.is_empty() || sent == "queue" {
        return None;
    }
    let id = sent.parse().ok();
    if id.is_none() {
        mistakes.add("carrier", "mistake-carrier");
    }
    id
}

fn answer(mistakes: &mut Mistakes, fields: &Fields, today: NaiveDate) -> Option<Order> {
    let institution = mistakes.required(fields, "institution", MOST_NAME, "mistake-institution");
    let received_on = mistakes.day(fields, "received_on");
    match received_on {
        None if fields.get("received_on").is_empty() => mistakes.add("received_on", "mistake-received_on"),
        Some(day) if day > today => mistakes.add("received_on", "mistake-future"),
        _ => {}
    }
    let verdict = coded::<Verdict>(mistakes, fields, "verdict");
    let words = words(mistakes, fields, Deed::Answer);
    let promise = promise(mistakes, fields, today);
    Some(Order::Answer(AnswerGiven {
        institution,
        received_on: received_on?,
        verdict: verdict?,
        words,
        promise,
    }))
}

/// A promise has a day and words, or it is none.
fn promise(mistakes: &mut Mistakes, fields: &Fields, today: NaiveDate) -> Option<(NaiveDate, String)> {
    let day = mistakes.day(fields, "promised_on");
    let words = mistakes.optional(fields, "promise", MOST_WORDS);
    match (day, words) {
        (Some(day), _) if day < today => mistakes.add("promised_on", "mistake-past"),
        (Some(day), Some(words)) => return Some((day, words)),
        (Some(_), None) => mistakes.add("promise", "mistake-promise"),
        (None, Some(_)) if !fields.has("promised_on") => mistakes.add("promised_on", "mistake-promised_on"),
        _ => {}
    }
    None
}

fn close(mistakes: &mut Mistakes, fields: &Fields) -> Option<Order> {
    let outcome = Outcome::parse(fields.get("outcome")).filter(|outcome| Outcome::BY_STAFF.contains(outcome));
    if outcome.is_none() {
        mistakes.add("outcome", "mistake-outcome");
    }
    let explanation = words(mistakes, fields, Deed::Close);
    outcome.map(|outcome| Order::Close { outcome, explanation })
}
