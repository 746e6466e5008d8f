//! What the page of all communes of a unit shows.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::gaps::Gap;
use super::gaps::Order;
use super::gaps::Seen;
use super::told;
use crate::cases::letters::place_of;
use crate::cases::tally::Span;
use crate::cases::tally::Standing;
use crate::cases::tally::spell::LEAST;
use crate::dashboards::policy;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::unit;

/// What is asked for: where, in which order, and perhaps only the communes with one gap.
pub struct Asked {
    pub unit: &'static Unit,
    pub order: Order,
    pub gap: Option<Gap>,
}

impl Asked {
    /// What the address says of it.
    pub fn query(&self) -> String {
        self.with(self.order, self.gap)
    }

    fn address(&self, order: Order, gap: Option<Gap>) -> String {
        format!("/communes?{}", self.with(order, gap))
    }

    fn with(&self, order: Order, gap: Option<Gap>) -> String {
        let mut query = format!("unit={}", self.unit.code);
        if order != Order::default() {
            query.push_str("&by=");
            query.push_str(order.code());
        }
        if let Some(gap) = gap {
            query.push_str("&gap=");
            query.push_str(gap.code());
        }
        query
    }

    /// The communes that are asked for, in their order.
    pub fn choose(&self, mut communes: Vec<(Seen, Vec<Gap>)>, language: Language) -> Vec<(Seen, Vec<Gap>)> {
        communes.retain(|(_, gaps)| self.gap.is_none_or(|gap| gaps.contains(&gap)));
        self.order.sort(&mut communes, language);
        communes
    }
}

#[derive(Serialize)]
pub struct Table {
    place: String,
    /// The unit around, for whoever reads its figures.
    up: Option<Way>,
    /// The units below that have a page of this kind, where it is not of communes.
    below: Vec<Way>,
    /// How many communes have which gap, and where they are by themselves.
    gaps: Vec<GapStat>,
    columns: Vec<Column>,
    groups: Vec<Group>,
    count: usize,
    /// All of them, where only some are shown.
    whole: Option<String>,
    /// Where those that are shown are taken home.
    export: String,
    least: i64,
    credit: &'static str,
}

#[derive(Serialize)]
struct Way {
    name: String,
    href: String,
}

#[derive(Serialize)]
struct GapStat {
    label: String,
    count: String,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct Column {
    code: &'static str,
    label: String,
    href: String,
    /// How the table is sorted by it, if it is.
    sorted: Option<&'static str>,
}

/// The communes of one province.
#[derive(Serialize)]
struct Group {
    name: String,
    href: Option<String>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    href: String,
    people: String,
    officials: String,
    open: String,
    late: String,
    filed: String,
    solved: String,
    last: String,
    gaps: Vec<String>,
}

/// The communes of a unit and their provinces, as they stand.
#[derive(Default)]
pub struct Ground {
    pub communes: Vec<Seen>,
    pub provinces: HashMap<&'static str, Standing>,
}

impl Ground {
    /// Each commune with its gaps.
    pub fn with_gaps(self, today: NaiveDate) -> Vec<(Seen, Vec<Gap>)> {
        let gaps = |seen: Seen| {
            let province = self.provinces.get(seen.unit.parent.as_str()).copied().unwrap_or_default();
            let gaps = seen.gaps(province, today);
            (seen, gaps)
        };
        self.communes.into_iter().map(gaps).collect()
    }
}

impl Table {
    pub fn of(actor: &Actor, asked: &Asked, ground: Ground, today: NaiveDate) -> Self {
        let language = actor.language;
        let communes = ground.with_gaps(today);
        let stats = Gap::ALL.map(|gap| stat(asked, gap, &communes, language));
        let all = communes.len();
        let communes = asked.choose(communes, language);
        Self {
            place: place_of(asked.unit, language),
            up: up(actor, asked.unit),
            below: below(asked.unit, language),
            gaps: if all > 0 { stats.into() } else { Vec::new() },
            columns: Order::ALL.map(|order| column(asked, order, language)).into(),
            groups: groups(actor, asked.unit, &communes, today),
            count: communes.len(),
            whole: asked.gap.map(|_| asked.address(asked.order, None)),
            export: format!("/communes/export?{}", asked.query()),
            least: LEAST,
            credit: migration::facts::CREDIT,
        }
    }
}

fn up(actor: &Actor, of: &Unit) -> Option<Way> {
    let around = unit(&of.parent).filter(|around| policy::may_read(actor, around))?;
    Some(Way { name: place_of(around, actor.language), href: format!("/communes?unit={}", around.code) })
}

/// The regions of the country: more than a region's communes stand on no one page.
fn below(of: &Unit, language: Language) -> Vec<Way> {
    let regions = children(&of.code).iter().filter(|unit| unit.level == Level::Region);
    let way = |unit: &&'static Unit| Way {
        name: place_of(unit, language),
        href: format!("/communes?unit={}", unit.code),
    };
    regions.map(way).collect()
}

fn stat(asked: &Asked, gap: Gap, communes: &[(Seen, Vec<Gap>)], language: Language) -> GapStat {
    let count = communes.iter().filter(|(_, gaps)| gaps.contains(&gap)).count();
    GapStat {
        label: language.say(&format!("communes-gap-{}", gap.code())),
        count: number(language, i64::try_from(count).unwrap_or(i64::MAX)),
        href: if count > 0 { asked.address(asked.order, Some(gap)) } else { String::new() },
        current: asked.gap == Some(gap),
    }
}

fn column(asked: &Asked, order: Order, language: Language) -> Column {
    let way = if order.ascends() { "ascending" } else { "descending" };
    Column {
        code: order.code(),
        label: language.say(&format!("communes-column-{}", order.code())),
        href: asked.address(order, asked.gap),
        sorted: (asked.order == order).then_some(way),
    }
}

/// The communes by province, in the order of the provinces' codes.
fn groups(actor: &Actor, of: &'static Unit, communes: &[(Seen, Vec<Gap>)], today: NaiveDate) -> Vec<Group> {
    let provinces: Vec<&'static Unit> =
        if of.level == Level::Region { children(&of.code).to_vec() } else { vec![of] };
    let group = |province: &&'static Unit| {
        let theirs = communes.iter().filter(|(seen, _)| seen.unit.parent == province.code);
        Group {
            name: place_of(province, actor.language),
            href: (province.code != of.code).then(|| format!("/communes?unit={}", province.code)),
            rows: theirs.map(|(seen, gaps)| Row::of(actor, seen, gaps, today)).collect(),
        }
    };
    provinces.iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}

impl Row {
    fn of(actor: &Actor, seen: &Seen, gaps: &[Gap], today: NaiveDate) -> Self {
        let language = actor.language;
        let sheet = format!("/communes/{}", seen.unit.code);
        Self {
            name: seen.unit.name(language).to_owned(),
            href: if policy::may_read(actor, seen.unit) { sheet } else { String::new() },
            people: seen.unit.population.map_or_else(String::new, |people| number(language, people.into())),
            officials: number(language, seen.officials),
            open: number(language, seen.standing.open),
            late: late(seen, language),
            filed: number(language, seen.filed),
            solved: number(language, seen.solved),
            last: last(seen.last, today, language),
            gaps: gaps.iter().map(|gap| flag(*gap, language)).collect(),
        }
    }
}

/// A gap in a word or two.
pub fn flag(gap: Gap, language: Language) -> String {
    language.say(&format!("communes-flag-{}", gap.code()))
}

/// How many are overdue, and what share of the open that is where they are enough.
fn late(seen: &Seen, language: Language) -> String {
    let count = number(language, seen.standing.late);
    match seen.late_share() {
        None => count,
        share => format!("{count} ({})", told::percent(share, language)),
    }
}

/// How many weeks ago the last case was filed.
fn last(monday: Option<NaiveDate>, today: NaiveDate, language: Language) -> String {
    let Some(monday) = monday else { return language.say("communes-last-never") };
    let mut args = Args::new();
    args.set("count", (Span::Week.start(today) - monday).num_weeks().max(0));
    language.say_with("communes-last", &args)
}
