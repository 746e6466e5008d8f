//! What a dashboard shows. A figure leads to its list only for those who see every case in it.

mod bars;
mod below;
mod news;
mod stats;
mod times;

use std::collections::HashMap;

use serde::Serialize;

use self::below::Below;
use self::news::Decision;
use self::news::News;
use self::stats::Stat;
use super::figures::Figures;
use super::period::CHOICES;
use super::period::Weeks;
use super::policy;
use super::queries::Known;
use super::queries::Question;
use crate::cases::letters::place_of;
use crate::cases::tally::Measure;
use crate::cases::tally::Period;
use crate::categories::Catalogue;
use crate::categories::category;
use crate::categories::category::Choice;
use crate::language::Args;
use crate::language::Language;
use crate::people::Actor;
use crate::people::Role;
use crate::plots::Bars;
use crate::plots::Flow;
use crate::plots::Spans;
use crate::territory::Level;
use crate::territory::Unit;

/// Who asks what, and the words for it.
pub struct Asked<'a> {
    pub actor: &'a Actor,
    pub question: Question,
    pub theme: Option<&'a category::Model>,
    pub catalogue: &'a Catalogue,
    /// The names of owners; empty for who may not know them.
    pub names: &'a HashMap<i64, String>,
}

#[derive(Serialize)]
pub struct Dashboard {
    unit: String,
    code: &'static str,
    path: Vec<Step>,
    weeks: Vec<Choice>,
    themes: Vec<Choice>,
    /// The address of the map of the same unit.
    map: String,
    /// Whether its communes stand side by side on a page.
    communes: bool,
    news: News,
    decisions: Vec<Decision>,
    /// How it stands, then what happened in the time asked for.
    now: Vec<Stat>,
    then: Vec<Stat>,
    /// The time asked for, in words.
    period: String,
    flow: Flow,
    /// Where its weeks are taken home.
    export: String,
    bars: Vec<Bars>,
    times: Vec<Spans>,
    ages: Bars,
    below: Option<Below>,
    meanings: Vec<Meaning>,
    /// Whether there is any case at all.
    any: bool,
    /// The list of an advocate, who sees but some of the cases.
    carried: Option<&'static str>,
}

/// A unit on the way down to this one, or one beside it where a mandate is held.
#[derive(Serialize)]
struct Step {
    name: String,
    href: String,
    current: bool,
}

/// What a figure counts, in a sentence.
#[derive(Serialize)]
struct Meaning {
    name: String,
    means: String,
}

impl Dashboard {
    pub fn of(asked: &Asked<'_>, known: &Known) -> Self {
        let (actor, unit, language) = (asked.actor, asked.question.unit, asked.actor.language);
        let figures = Figures(&known.counts);
        let code = &unit.code;
        Self {
            unit: place_of(unit, language),
            code,
            path: path(asked),
            weeks: CHOICES
                .iter()
                .map(|weeks| choice(&weeks.to_string(), weeks_label(*weeks, language)))
                .collect(),
            themes: themes(asked.catalogue, language),
            map: format!("/dashboard/map?unit={code}"),
            communes: matches!(unit.level, Level::Province | Level::Region),
            news: News::of(asked, known),
            decisions: news::decisions(asked, known, &figures),
            now: stats::now(asked, known, &figures),
            then: stats::then(asked, known),
            period: weeks_label(asked.question.weeks.count, language),
            flow: times::flow(asked, known),
            export: format!("/dashboard/export?{}", asked.query(unit)),
            bars: bars::all(asked, known, &figures),
            times: times::spans(asked, known),
            ages: times::ages(asked, known),
            below: Below::of(asked, known),
            meanings: MEANINGS.map(|key| meaning(key, language)).into(),
            any: figures.total() > 0,
            carried: (actor.holds(Role::Advocate) && !policy::may_list(actor, unit)).then_some("/cases"),
        }
    }
}

/// The figures that are explained.
const MEANINGS: [&str; 10] = [
    "open",
    "overdue",
    "filed",
    "answered",
    "resolved",
    "confirmed",
    "closed",
    "reopened",
    "first-time",
    "solved-time",
];

fn meaning(key: &str, language: Language) -> Meaning {
    let say = |rest: &str| language.say(&format!("figure-{key}{rest}"));
    Meaning { name: say(""), means: say("-means") }
}

impl Asked<'_> {
    /// The list behind a figure; empty for those who do not see all that is counted.
    fn list(&self, narrowed: &str) -> String {
        let unit = self.question.unit;
        if !policy::may_list(self.actor, unit) {
            return String::new();
        }
        let theme = self.theme.map(|theme| format!("&category={}", theme.code)).unwrap_or_default();
        let all = format!("/cases?unit={}{theme}&{narrowed}", unit.code);
        all.trim_end_matches('&').to_owned()
    }

    /// The same, where a plot wants to know whether there is one.
    fn link(&self, narrowed: &str) -> Option<String> {
        Some(self.list(narrowed)).filter(|href| !href.is_empty())
    }

    /// The cases to which something happened in a time.
    fn list_of(&self, measure: Measure, period: Period) -> String {
        let last = period.to.pred_opt().unwrap_or(period.to);
        self.list(&format!("happened={}&from={}&to={last}", measure.column(), period.from))
    }

    /// The figures of another unit, asked in the same way.
    fn address(&self, unit: &Unit) -> String {
        format!("/dashboard?{}", self.query(unit))
    }

    fn query(&self, unit: &Unit) -> String {
        query(unit, self.theme, self.question.weeks)
    }
}

/// From the widest unit whose figures one may read down to this one, and the others that one may begin with.
fn path(asked: &Asked<'_>) -> Vec<Step> {
    let (actor, unit) = (asked.actor, asked.question.unit);
    let down: Vec<&'static Unit> =
        unit.path().into_iter().filter(|above| policy::may_read(actor, above)).collect();
    let beside =
        policy::held(actor).into_iter().filter(|held| !down.iter().any(|above| above.code == held.code));
    down.iter()
        .copied()
        .chain(beside)
        .map(|step| Step {
            name: step.name(actor.language).to_owned(),
            href: asked.address(step),
            current: step.code == unit.code,
        })
        .collect()
}

/// What an address says that asks for the figures of a unit.
pub fn query(unit: &Unit, theme: Option<&category::Model>, weeks: Weeks) -> String {
    let theme = theme.map(|theme| format!("&category={}", theme.code)).unwrap_or_default();
    format!("unit={}{theme}&weeks={}", unit.code, weeks.count)
}

pub fn weeks_label(weeks: u32, language: Language) -> String {
    let mut args = Args::new();
    args.set("count", i64::from(weeks));
    language.say_with("dash-weeks", &args)
}

pub fn themes(catalogue: &Catalogue, language: Language) -> Vec<Choice> {
    let every = choice("", language.say("dash-every-theme"));
    let theme = |theme: &category::Model| choice(&theme.code, theme.name(language).to_owned());
    std::iter::once(every).chain(catalogue.themes().map(theme)).collect()
}

fn choice(value: &str, label: String) -> Choice {
    Choice { value: value.to_owned(), label, group: String::new() }
}
