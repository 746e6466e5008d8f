//! The figures at the head: how it stands now, and what happened in the time asked for beside the same time before.

use serde::Serialize;

use super::Asked;
use crate::cases::status::Status;
use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Period;
use crate::cases::tally::Standing;
use crate::dashboards::figures::Figures;
use crate::dashboards::queries::HAPPENED;
use crate::dashboards::queries::Known;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;

#[derive(Serialize)]
pub struct Stat {
    label: String,
    value: String,
    href: String,
    /// What it is beside: its share, or how it was before.
    beside: Option<String>,
}

/// How it stands now.
pub fn now(asked: &Asked<'_>, known: &Known, figures: &Figures<'_>) -> Vec<Stat> {
    let language = asked.actor.language;
    let Standing { open, late } = standing(asked, known);
    let stat = |key: &str, count: i64, list: &str, beside: Option<String>| Stat {
        label: language.say(&format!("figure-{key}")),
        value: number(language, count),
        href: asked.list(list),
        beside,
    };
    vec![
        stat("open", open, "status=open", None),
        stat("overdue", late, "late=yes", share(late, open, language)),
        stat("received", figures.at_status(Status::Received), "status=received", None),
        stat("to-confirm", figures.at_status(Status::Resolved), "status=resolved", None),
    ]
}

/// What happened in the time asked for.
pub fn then(asked: &Asked<'_>, known: &Known) -> Vec<Stat> {
    let language = asked.actor.language;
    let weeks = asked.question.weeks;
    let (is, was) = (sum(known, weeks.period()), sum(known, weeks.before()));
    let stat = |measure: Measure| Stat {
        label: language.say(&format!("figure-{}", measure.column())),
        value: number(language, is.of(measure)),
        href: asked.list_of(measure, weeks.period()),
        beside: Some(before(was.of(measure), language)),
    };
    HAPPENED.map(stat).into()
}

/// What is open and late of what is asked about.
pub fn standing(asked: &Asked<'_>, known: &Known) -> Standing {
    let slice = asked.question.slice();
    let found = known.standing.iter().find(|(of, _)| *of == slice);
    found.map(|(_, standing)| *standing).unwrap_or_default()
}

fn sum(known: &Known, period: Period) -> Pace {
    let mut sum = Pace::default();
    for (_, week) in known.weeks.iter().filter(|(monday, _)| (period.from..period.to).contains(monday)) {
        sum.add(week);
    }
    sum
}

/// «12 % of the open ones».
pub fn share(part: i64, whole: i64, language: Language) -> Option<String> {
    let mut args = Args::new();
    args.set("percent", (200 * part + whole).checked_div(2 * whole)?);
    Some(language.say_with("dash-share", &args))
}

fn before(count: i64, language: Language) -> String {
    let mut args = Args::new();
    args.set("count", number(language, count));
    language.say_with("dash-before", &args)
}
