//! What we write about a case: to the resident, to those whose cases joined it, to the carrier, to the
//! owner. Each in its reader's language, never in the writer's.

use chrono::NaiveDate;

use super::case;
use super::case::Coded;
use super::commands::Order;
use super::reference::Secrets;
use super::resident;
use crate::categories::category;
use crate::kit::House;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::mail::Letter;
use crate::people::account;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::unit;

/// What a letter is about.
pub struct About<'a> {
    pub house: &'a House,
    pub case: &'a case::Model,
    pub category: &'a category::Model,
    /// The name of whoever carries it now, if somebody does.
    pub carrier: Option<String>,
}

impl About<'_> {
    pub(crate) fn args(&self, language: Language, reference: &str) -> Args<'static> {
        let mut args = Args::new();
        args.set("reference", isolated(reference));
        args.set("category", self.category.name(language).to_owned());
        args.set("commune", unit(&self.case.commune_code).map_or("", |unit| unit.name(language)).to_owned());
        args.set("place", place(self.case, language));
        args.set("carrier", self.carrier.clone().unwrap_or_default());
        args.set("carried", if self.carrier.is_some() { "named" } else { "queue" });
        args.set("day", self.case.due_on.map(|day| dates::day(language, day)).unwrap_or_default());
        args.set("dated", if self.case.due_on.is_some() { "yes" } else { "no" });
        let outcome = self.case.outcome.map(|outcome| outcome.label("outcome", language));
        args.set("outcome", outcome.unwrap_or_default());
        args
    }
}

/// A reference keeps its order within a sentence of the other direction.
pub fn isolated(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

/// The territory of the level that has the case, with what it is: إقليم تاونات.
pub fn place(case: &case::Model, language: Language) -> String {
    unit(&case.commune_code)
        .and_then(|commune| commune.at(case.level))
        .map_or_else(String::new, |unit| place_of(unit, language))
}

/// A unit's name with what it is.
pub fn place_of(unit: &Unit, language: Language) -> String {
    let kind = match (unit.level, unit.kind.as_str()) {
        (Level::Province, "prefecture") => "prefecture",
        (level, _) => level.code(),
    };
    let mut args = Args::new();
    args.set("unit", unit.name(language).to_owned());
    language.say_with(&format!("place-{kind}"), &args)
}

/// The receipt: the first mail of a case, and the only one with the PIN.
pub fn receipt(about: &About<'_>, resident: &resident::Model, to: &str) -> Letter {
    let language = resident.lang;
    let args = about.args(language, &about.case.reference);
    let secrets = Secrets::of(&about.house.key, &about.case.link_nonce);
    let say = |key: &str| language.say_with(key, &args);
    let letter = open(about, "receipt", resident, about.case, to)
        .text(say("letter-receipt-lead"))
        .quote(about.case.words.clone())
        .code(language.say("fact-reference"), about.case.reference.clone())
        .code(language.say("fact-pin"), secrets.pin)
        .text(say("letter-receipt-next"));
    close(about, letter, resident, about.case).short(spoken(about, "receipt", language, about.case))
}

/// News of a case to the resident of a case: the same one, or one that joined it.
pub fn news(
    about: &About<'_>,
    kind: &'static str,
    resident: &resident::Model,
    own: &case::Model,
    order: &Order,
    to: &str,
) -> Letter {
    let language = resident.lang;
    let args = args_of(about, language, own, order);
    let joined = own.id != about.case.id;
    let mut letter = open(about, kind, resident, own, to);
    if joined {
        letter = letter.text(language.say_with("letter-joined", &args));
    }
    letter = letter.text(language.say_with(&format!("letter-{kind}-lead"), &args));
    let facts = facts(order, language);
    if !facts.is_empty() {
        letter = letter.facts(facts);
    }
    for words in told(about, kind, own, order) {
        letter = letter.quote(words);
    }
    // Whoever joined another case is told, but what is asked there is asked of somebody else.
    let next = if joined { "letter-joined-next".to_owned() } else { format!("letter-{kind}-next") };
    letter = letter.text(language.say_with(&next, &args));
    close(about, letter, resident, own).short(by_phone(about, kind, language, own, order))
}

/// The news in a sentence or two, to be read out or pasted into a message.
pub fn by_phone(
    about: &About<'_>,
    kind: &str,
    language: Language,
    own: &case::Model,
    order: &Order,
) -> String {
    let words = told(about, kind, own, order).join("\n");
    let mut args = args_of(about, language, own, order);
    // What may be done about it must be said at once: there is no letter to look it up in.
    let objects = matches!(order, Order::HandOver { .. }) && own.id == about.case.id;
    let lead = if objects { "letter-handover-spoken".to_owned() } else { format!("letter-{kind}-lead") };
    args.set("lead", language.say_with(&lead, &args));
    if words.is_empty() {
        return language.say_with("letter-short", &args);
    }
    args.set("words", words);
    language.say_with("letter-short-words", &args)
}

/// What the sentences of a letter need, with what only the order knows: the successor, and until when one may
/// object to them.
fn args_of(about: &About<'_>, language: Language, own: &case::Model, order: &Order) -> Args<'static> {
    let mut args = about.args(language, &own.reference);
    if let Order::HandOver { to, until, .. } = order {
        args.set("successor", format!("\u{2068}{}\u{2069}", to.name));
        args.set("function", to.function(language));
        args.set("limited", if until.is_some() { "yes" } else { "no" });
        args.set("until", until.map(|day| dates::day(language, day)).unwrap_or_default());
    }
    args
}

/// The news alone, where nothing was written with it.
fn spoken(about: &About<'_>, kind: &str, language: Language, own: &case::Model) -> String {
    let mut args = about.args(language, &own.reference);
    args.set("lead", language.say_with(&format!("letter-{kind}-lead"), &args));
    language.say_with("letter-short", &args)
}

/// What was written that the resident of a case may read: not the message between officials, nor what
/// passes between the owner and the resident of another case.
fn told(about: &About<'_>, kind: &str, own: &case::Model, order: &Order) -> Vec<String> {
    match order {
        order if own.id != about.case.id && !is_for_all(order) => Vec::new(),
        Order::Assign { .. } | Order::PassUp { .. } | Order::Dispute { .. } => Vec::new(),
        Order::Answer(given) => {
            let promise = given.promise.as_ref().map(|(_, words)| words.clone());
            std::iter::once(given.words.clone()).chain(promise).collect()
        }
        _ if kind == "merged" => Vec::new(),
        order => order.words().map(str::to_owned).into_iter().collect(),
    }
}

/// Whether what was written may be read by those whose cases joined this one: an answer or an update may,
/// what passes between one resident and the owner may not.
fn is_for_all(order: &Order) -> bool {
    !matches!(order, Order::Ask { .. } | Order::Reply { .. } | Order::Reopen { .. } | Order::Dispute { .. })
}

fn facts(order: &Order, language: Language) -> Vec<(String, String)> {
    let fact = |key: &str, value: String| (language.say(&format!("fact-{key}")), value);
    let day = |day: NaiveDate| dates::day(language, day);
    match order {
        Order::Answer(given) => {
            let mut facts = vec![
                fact("institution", given.institution.clone()),
                fact("received_on", day(given.received_on)),
                fact("verdict", given.verdict.label("verdict", language)),
            ];
            facts.extend(given.promise.as_ref().map(|(promised, _)| fact("promised_on", day(*promised))));
            facts
        }
        Order::Close { outcome, .. } => vec![fact("outcome", outcome.label("outcome", language))],
        _ => Vec::new(),
    }
}

/// A letter to a resident begins with its subject.
pub(crate) fn open(
    about: &About<'_>,
    kind: &'static str,
    resident: &resident::Model,
    own: &case::Model,
    to: &str,
) -> Letter {
    let language = resident.lang;
    let subject = language.say_with(&format!("letter-{kind}-subject"), &about.args(language, &own.reference));
    Letter::new(kind, to, language, subject).about(own.id)
}

/// And ends with the way to the case, and the way out of the mails.
pub(crate) fn close(
    about: &About<'_>,
    letter: Letter,
    resident: &resident::Model,
    own: &case::Model,
) -> Letter {
    let link = Secrets::of(&about.house.key, &own.link_nonce).link;
    let track = about.house.link(&format!("/t/{link}"));
    letter
        .button(resident.lang.say("letter-track"), track.clone())
        .small(resident.lang.say("letter-private"))
        .unsubscribe(format!("{track}/unsubscribe"))
}

/// What is asked of a carrier.
pub fn assignment(about: &About<'_>, carrier: &account::Model, order: &Order) -> Letter {
    staff(about, "assignment", carrier, order, "letter-assignment-lead")
}

/// What the coordinators should know: the case is nobody's, for its resident does not want the successor.
pub fn objection(about: &About<'_>, coordinator: &account::Model, order: &Order) -> Letter {
    staff(about, "objection", coordinator, order, "letter-objection-lead")
}

/// What the owner should know: the resident wrote, or the case came back.
pub fn to_owner(about: &About<'_>, owner: &account::Model, order: &Order) -> Letter {
    let lead = format!("letter-owner-lead-{}", order.deed().code());
    staff(about, "reply", owner, order, &lead)
}

fn staff(about: &About<'_>, kind: &'static str, to: &account::Model, order: &Order, lead: &str) -> Letter {
    let language = to.lang;
    let args = about.args(language, &about.case.reference);
    let mut facts = vec![
        (language.say("fact-reference"), isolated(&about.case.reference)),
        (language.say("fact-category"), about.category.name(language).to_owned()),
        (
            language.say("fact-commune"),
            unit(&about.case.commune_code).map_or_else(String::new, |unit| unit.full_name(language)),
        ),
    ];
    if let (Order::Assign { .. } | Order::PassUp { .. }, Some(day)) = (order, about.case.carrier_due_on) {
        facts.push((language.say("fact-due_on"), dates::day(language, day)));
    }
    let subject = language.say_with(&format!("letter-{kind}-subject"), &args);
    let mut letter = Letter::new(kind, &to.email, language, subject)
        .about(about.case.id)
        .account(to.id)
        .text(language.say_with(lead, &args))
        .facts(facts);
    if let Some(words) = order.words() {
        letter = letter.quote(words);
    }
    letter.button(
        language.say("letter-open-case"),
        about.house.link(&format!("/cases/{}", about.case.reference)),
    )
}
