//! What a dashboard shows. A figure leads to its list only for those who see every case in it.

use serde::Serialize;

use super::figures::Figures;
use super::figures::Load;
use super::policy;
use super::queries;
use crate::cases::letters::place_of;
use crate::cases::status::Status;
use crate::categories::Catalogue;
use crate::language::Language;
use crate::language::number;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;
use crate::territory::Unit;

/// What is known of a unit.
pub struct Known<'a> {
    pub unit: &'static Unit,
    pub figures: &'a Figures,
    pub overdue: usize,
    /// The units right below that have any case.
    pub below: Vec<(&'static Unit, Load)>,
    /// How many units right below have none.
    pub silent: usize,
    pub catalogue: &'a Catalogue,
}

#[derive(Serialize)]
pub struct Dashboard {
    unit: String,
    path: Vec<Step>,
    /// What is to be done, then what came of it.
    stats: [[Stat; 4]; 2],
    statuses: Vec<Bar>,
    levels: Vec<Bar>,
    themes: Vec<Bar>,
    /// The level of the units below, for the words of their table.
    below_level: Option<&'static str>,
    below: Vec<Row>,
    silent: usize,
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

#[derive(Serialize)]
struct Stat {
    label: String,
    value: String,
    href: String,
}

#[derive(Serialize)]
struct Bar {
    label: String,
    value: String,
    share: i64,
    href: String,
}

#[derive(Serialize)]
struct Row {
    name: String,
    href: String,
    open: String,
    open_list: String,
    total: String,
}

impl Dashboard {
    pub fn of(actor: &Actor, known: &Known<'_>) -> Self {
        let ways = Ways { actor, unit: known.unit };
        Self {
            unit: place_of(known.unit, actor.language),
            path: path(actor, known.unit),
            stats: stats(known, &ways),
            statuses: bars(Status::ALL.map(|status| at_status(known, status, actor.language)), &ways),
            levels: bars(Level::ALL.map(|level| open_at(known, level, actor.language)), &ways),
            themes: themes(known, &ways),
            below_level: known.below.first().map(|(unit, _)| unit.level.code()),
            below: known.below.iter().map(|(unit, load)| Row::of(actor, unit, *load)).collect(),
            silent: known.silent,
            any: known.figures.total() > 0,
            carried: (actor.holds(Role::Advocate) && !policy::may_list(actor, known.unit))
                .then_some("/cases"),
        }
    }
}

/// The ways from a unit's figures to the lists behind them.
struct Ways<'a> {
    actor: &'a Actor,
    unit: &'static Unit,
}

impl Ways<'_> {
    /// Empty for those who do not see all that is counted.
    fn list(&self, narrowed: &str) -> String {
        if policy::may_list(self.actor, self.unit) {
            format!("/cases?unit={}&{narrowed}", self.unit.code)
        } else {
            String::new()
        }
    }
}

/// From the widest unit whose figures one may read down to this one, and the others that one may begin with.
fn path(actor: &Actor, unit: &'static Unit) -> Vec<Step> {
    let down: Vec<&'static Unit> =
        unit.path().into_iter().filter(|above| policy::may_read(actor, above)).collect();
    let beside =
        policy::held(actor).into_iter().filter(|held| !down.iter().any(|above| above.code == held.code));
    down.iter()
        .copied()
        .chain(beside)
        .map(|step| Step {
            name: step.name(actor.language).to_owned(),
            href: address(step),
            current: step.code == unit.code,
        })
        .collect()
}

fn address(unit: &Unit) -> String {
    format!("/dashboard?unit={}", unit.code)
}

fn stats(known: &Known<'_>, ways: &Ways<'_>) -> [[Stat; 4]; 2] {
    let language = ways.actor.language;
    let stat = |key: &str, value: String, list: &str| Stat {
        label: language.say(&format!("dash-{key}")),
        value,
        href: ways.list(list),
    };
    let at = |status: Status| {
        let value = number(language, known.figures.at_status(status));
        stat(status.code(), value, &format!("status={}", status.code()))
    };
    let to_do = [
        stat("open", number(language, known.figures.open()), "status=open"),
        stat("overdue", bounded(known.overdue, language), "late=yes"),
        at(Status::Received),
        at(Status::InAdvocacy),
    ];
    [to_do, [Status::Answered, Status::Committed, Status::Resolved, Status::Closed].map(at)]
}

/// A number that is told up to a bound only.
fn bounded(cases: usize, language: Language) -> String {
    let told = number(language, i64::try_from(cases.min(queries::COUNTED)).unwrap_or(i64::MAX));
    // One order in every direction of the script around it.
    if cases > queries::COUNTED { format!("\u{2066}{told}+\u{2069}") } else { told }
}

/// What a bar tells: its label, its number, and how the list behind it is narrowed.
type Told = (String, i64, String);

fn at_status(known: &Known<'_>, status: Status, language: Language) -> Told {
    let name = language.say(&format!("status-name-{}", status.code()));
    (name, known.figures.at_status(status), format!("status={}", status.code()))
}

fn open_at(known: &Known<'_>, level: Level, language: Language) -> Told {
    (level.label(language), known.figures.open_at(level), format!("status=open&level={}", level.code()))
}

/// Open cases by theme, the most first.
fn themes(known: &Known<'_>, ways: &Ways<'_>) -> Vec<Bar> {
    let language = ways.actor.language;
    let open = |theme: i64| known.figures.open_about(theme, known.catalogue);
    let mut themes: Vec<Told> = known
        .catalogue
        .themes()
        .map(|theme| {
            (theme.name(language).to_owned(), open(theme.id), format!("status=open&category={}", theme.code))
        })
        .collect();
    themes.sort_by_key(|(_, cases, _)| std::cmp::Reverse(*cases));
    bars(themes, ways)
}

/// Bars of what there is, each as long as its share of the longest.
fn bars(counts: impl IntoIterator<Item = Told>, ways: &Ways<'_>) -> Vec<Bar> {
    let counts: Vec<_> = counts.into_iter().filter(|(_, cases, _)| *cases > 0).collect();
    let longest = counts.iter().map(|(_, cases, _)| *cases).max().unwrap_or(1);
    counts
        .into_iter()
        .map(|(label, cases, list)| Bar {
            label,
            value: number(ways.actor.language, cases),
            share: (cases * 100 / longest).max(1),
            href: ways.list(&list),
        })
        .collect()
}

impl Row {
    /// A unit leads one level down to its own figures; a commune, below which there is nothing, to its cases.
    fn of(actor: &Actor, unit: &'static Unit, load: Load) -> Self {
        let lists = policy::may_list(actor, unit);
        let to_cases = lists && unit.level == Level::Commune;
        let href = match () {
            () if to_cases => format!("/cases?unit={}", unit.code),
            () if policy::may_read(actor, unit) => address(unit),
            () => String::new(),
        };
        Self {
            name: unit.name(actor.language).to_owned(),
            href,
            open: number(actor.language, load.open),
            open_list: if lists { format!("/cases?unit={}&status=open", unit.code) } else { String::new() },
            total: number(actor.language, load.total),
        }
    }
}
