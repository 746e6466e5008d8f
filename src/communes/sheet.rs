//! What a commune's sheet shows.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;

use super::behind::BehindView;
use super::measured::Measured;
use super::queries::Behind;
use super::queries::Known;
use super::told;
use super::told::Told;
use crate::cases::letters::place_of;
use crate::cases::tally::Measure;
use crate::cases::tally::Standing;
use crate::cases::tally::spell::LEAST;
use crate::categories::Catalogue;
use crate::categories::category;
use crate::dashboards::policy;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::language::number;
use crate::language::tenths;
use crate::people::Actor;
use crate::plots::Flow;
use crate::plots::FlowWords;
use crate::territory::Unit;

/// So many themes stand in lines of their own.
const THEMES: usize = 11;

/// So many officials are named.
const NAMES: usize = 8;

#[derive(Serialize)]
pub struct Sheet {
    place: String,
    province: String,
    /// The communes of the province side by side, for whoever reads its figures.
    up: Option<String>,
    people: String,
    stats: [Stat; 4],
    compared: [Compared; 5],
    flow: Flow,
    themes: Vec<ThemeRow>,
    officials: Officials,
    behind: Option<BehindView>,
    /// From how many on a time or a share is told.
    least: i64,
    /// When and for whom the sheet was made.
    made: String,
    credit: &'static str,
}

#[derive(Serialize)]
struct Stat {
    label: String,
    value: String,
    href: String,
}

/// A figure of the commune beside the province's.
#[derive(Serialize)]
struct Compared {
    label: String,
    own: Told,
    theirs: Told,
}

#[derive(Serialize)]
struct ThemeRow {
    name: String,
    href: String,
    open: String,
    late: String,
    solved: String,
}

#[derive(Serialize)]
struct Officials {
    count: usize,
    /// Some of them, for those who may know who they are.
    names: Vec<String>,
    more: usize,
}

impl Sheet {
    pub fn of(
        actor: &Actor,
        known: &Known,
        behind: Option<&Behind>,
        catalogue: &Catalogue,
        today: NaiveDate,
    ) -> Self {
        let language = actor.language;
        let (commune, province) = (known.commune.unit, known.province.unit);
        let ways = Ways { commune, lists: behind.is_some() };
        Self {
            place: place_of(commune, language),
            province: place_of(province, language),
            up: policy::may_read(actor, province).then(|| format!("/communes?unit={}", province.code)),
            people: people(commune, language),
            stats: stats(&known.commune, &ways, language),
            compared: compared(known, language),
            flow: flow(known, today, language),
            themes: themes(known, catalogue, &ways, language),
            officials: Officials::of(known, behind.is_some()),
            behind: behind.map(|behind| BehindView::of(actor, behind, catalogue, today)),
            least: LEAST,
            made: made(actor, today),
            credit: migration::facts::CREDIT,
        }
    }
}

/// The ways from figures to the lists behind them; there are none for those who see figures only.
struct Ways {
    commune: &'static Unit,
    lists: bool,
}

impl Ways {
    fn list(&self, narrowed: &str) -> String {
        if self.lists { format!("/cases?unit={}&{narrowed}", self.commune.code) } else { String::new() }
    }
}

/// How many live there, and how many did at the census before.
fn people(unit: &Unit, language: Language) -> String {
    let Some(now) = unit.population.map(i64::from) else { return String::new() };
    let mut args = Args::new();
    args.set("now", number(language, now));
    let Some(before) = unit.population_before.map(i64::from).filter(|before| *before > 0) else {
        return language.say_with("commune-people", &args);
    };
    args.set("before", number(language, before));
    // A sign of its own, whatever the direction around it.
    let change = (now - before) * 1000 / before;
    let sign = if change < 0 { "−" } else { "+" };
    args.set("change", format!("\u{2066}{sign}{}%\u{2069}", tenths(language, change.abs())));
    language.say_with("commune-people-change", &args)
}

fn stats(commune: &Measured, ways: &Ways, language: Language) -> [Stat; 4] {
    let stat = |key: &str, value: i64, narrowed: &str| Stat {
        label: language.say(&format!("commune-stat-{key}")),
        value: number(language, value),
        href: if narrowed.is_empty() { String::new() } else { ways.list(narrowed) },
    };
    [
        stat("open", commune.standing.open, "status=open"),
        stat("late", commune.standing.late, "late=yes"),
        stat("filed", commune.year.of(Measure::Filed), ""),
        stat("solved", commune.year.of(Measure::Resolved), ""),
    ]
}

fn compared(known: &Known, language: Language) -> [Compared; 5] {
    let row = |key: &str, told: &dyn Fn(&Measured) -> Told| Compared {
        label: language.say(&format!("commune-compared-{key}")),
        own: told(&known.commune),
        theirs: told(&known.province),
    };
    let unknown = || language.say("commune-unknown");
    [
        row("load", &|of| of.load().map_or_else(unknown, |load| tenths(language, load)).into()),
        row("late", &|of| told::percent(of.late_share(), language).into()),
        row("solved", &|of| told::percent(of.solved_share(), language).into()),
        row("first", &|of| told::times(of.year.to_first_answer(), language)),
        row("resolution", &|of| told::times(of.year.to_resolution(), language)),
    ]
}

/// What was filed and resolved in each of the last weeks.
fn flow(known: &Known, today: NaiveDate, language: Language) -> Flow {
    let words = FlowWords {
        title: language.say("commune-flow"),
        came: language.say("commune-flow-filed"),
        went: language.say("commune-flow-solved"),
    };
    Flow::of(words, &known.course(today), today, language)
}

/// The themes of which there is or was any case, those with the most open ones first.
fn themes(known: &Known, catalogue: &Catalogue, ways: &Ways, language: Language) -> Vec<ThemeRow> {
    let mut counts: Vec<_> = catalogue
        .themes()
        .map(|theme| (theme, known.open(theme.id), known.solved(theme.id)))
        .filter(|(_, standing, solved)| standing.open + solved > 0)
        .collect();
    counts.sort_by_key(|(_, standing, solved)| Reverse((standing.open, *solved)));
    counts.truncate(THEMES);
    let row = |(theme, standing, solved)| ThemeRow::of(theme, standing, solved, ways, language);
    counts.into_iter().map(row).collect()
}

impl ThemeRow {
    fn of(theme: &category::Model, standing: Standing, solved: i64, ways: &Ways, language: Language) -> Self {
        Self {
            name: theme.name(language).to_owned(),
            href: ways.list(&format!("status=open&category={}", theme.code)),
            open: number(language, standing.open),
            late: number(language, standing.late),
            solved: number(language, solved),
        }
    }
}

impl Officials {
    fn of(known: &Known, named: bool) -> Self {
        let names: Vec<String> = known.officials.iter().filter(|_| named).take(NAMES).cloned().collect();
        let count = known.officials.len();
        Self { count, more: if named { count - names.len() } else { 0 }, names }
    }
}

/// The day, and who has the sheet before them.
fn made(actor: &Actor, today: NaiveDate) -> String {
    let mut args = Args::new();
    args.set("day", dates::day(actor.language, today));
    args.set("name", format!("\u{2068}{}\u{2069}", actor.name));
    actor.language.say_with("commune-made", &args)
}
