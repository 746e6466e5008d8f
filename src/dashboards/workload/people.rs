//! How cases are shared among people: a line for each to the coordinators over the unit, sums to all others.

use serde::Serialize;

use super::inhabitants::inhabitants;
use super::queries::Known;
use super::queries::Person;
use crate::cases::tally::Facet;
use crate::cases::tally::spell::LEAST;
use crate::dashboards::policy;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;
use crate::language::tenths;
use crate::people::Actor;
use crate::territory::Unit;

/// Those answerable for cases, or those who carry them.
#[derive(Serialize)]
pub struct Side {
    key: &'static str,
    rows: Vec<PersonRow>,
    rest: Option<Rest>,
    /// Whether there are more people than these.
    cut: bool,
    /// What is told where people are not named.
    sums: Vec<String>,
}

#[derive(Serialize)]
struct PersonRow {
    name: String,
    /// Where they hold which mandates today.
    mandates: Vec<String>,
    href: String,
    open: Part,
    late: Part,
    /// Absent where it would be of too few.
    time: Option<Part>,
    load: Option<String>,
}

/// The open cases of nobody who is listed.
#[derive(Serialize)]
struct Rest {
    label: String,
    href: Option<String>,
    open: Part,
}

/// A number, and what it is of the whole, or how many it is of.
#[derive(Serialize)]
struct Part {
    value: String,
    of: Option<String>,
}

impl Side {
    pub fn of(actor: &Actor, unit: &'static Unit, facet: Facet, known: &Known) -> Self {
        let language = actor.language;
        let key = if facet == Facet::Carrier { "carrier" } else { "owner" };
        let shown: i64 = known.people.iter().map(|person| person.standing.open).sum();
        let rest = known.whole.open - shown;
        if !policy::may_name(actor, unit) {
            return Self {
                key,
                rows: Vec::new(),
                rest: None,
                cut: false,
                sums: sums(key, known, rest, language),
            };
        }
        let row = |person| PersonRow::of(person, key, unit, known.whole.open, language);
        Self {
            key,
            rows: known.people.iter().map(row).collect(),
            rest: (rest > 0 && !known.people.is_empty()).then(|| Rest::of(key, unit, known, rest, language)),
            cut: known.more,
            sums: Vec::new(),
        }
    }
}

impl Rest {
    fn of(key: &str, unit: &Unit, known: &Known, rest: i64, language: Language) -> Self {
        let who = if known.more { "others" } else { "nobody" };
        let ownerless = key == "owner" && !known.more;
        Self {
            label: language.say(&format!("workload-{key}-{who}")),
            href: ownerless.then(|| format!("/cases?unit={}&status=open&owner=nobody", unit.code)),
            open: part(rest, known.whole.open, language),
        }
    }
}

impl PersonRow {
    fn of(person: &Person, key: &str, unit: &'static Unit, whole: i64, language: Language) -> Self {
        let standing = person.standing;
        let held: Vec<&'static Unit> = person.mandates.iter().map(|mandate| mandate.unit).collect();
        let load = inhabitants(unit, &held).map(|people| (standing.open * 200_000 + people) / (people * 2));
        Self {
            name: person.name.clone(),
            mandates: person.mandates.iter().map(|mandate| mandate.title(language)).collect(),
            href: format!("/cases?unit={}&status=open&{key}={}", unit.code, person.id),
            open: part(standing.open, whole, language),
            late: part(standing.late, standing.open, language),
            time: time(person, language),
            load: load.map(|load| match load {
                0 => language.say("workload-least-load"),
                _ => tenths(language, load),
            }),
        }
    }
}

/// A number and its share in the whole, where the whole is enough to say so.
fn part(count: i64, whole: i64, language: Language) -> Part {
    let share = (whole >= LEAST).then(|| {
        let mut args = Args::new();
        args.set("share", (count * 200 + whole) / (whole * 2));
        language.say_with("workload-share", &args)
    });
    Part { value: number(language, count), of: share }
}

/// The median time to a resolution, of enough cases only.
fn time(person: &Person, language: Language) -> Option<Part> {
    let times = person.pace.to_resolution()?;
    let mut args = Args::new();
    args.set("count", times.median);
    args.set("n", times.n);
    Some(Part {
        value: language.say_with("workload-days", &args),
        of: Some(language.say_with("workload-of", &args)),
    })
}

/// How many people share the cases, how many most of them have, and how many cases nobody has.
fn sums(key: &str, known: &Known, rest: i64, language: Language) -> Vec<String> {
    let say = |what: &str, count: i64| {
        let mut args = Args::new();
        args.set("count", count);
        language.say_with(&format!("workload-{key}-{what}"), &args)
    };
    let count = i64::try_from(known.people.len()).unwrap_or(i64::MAX);
    if known.more {
        return vec![say("people-more", count)];
    }
    // Those with the most come first; of few, the middle one would be somebody.
    let median = known.people.get(known.people.len() / 2).filter(|_| count >= LEAST);
    let median = median.map(|person| say("median", person.standing.open));
    [Some(say("people", count)), median, Some(say("rest", rest))].into_iter().flatten().collect()
}
