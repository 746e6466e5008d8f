//! Reading the figures: always of lines that a key or an index names, never of cases.

use std::sync::LazyLock;

use chrono::NaiveDate;
use sea_orm::Value;
use serde::Deserialize;

use super::pace::TABLE;
use super::share::Measure;
use super::share::Span;
use super::slice::Facet;
use super::slice::Slice;
use super::spell;
use super::spell::Spells;
use super::spell::Times;
use crate::cases::case::Coded;
use crate::kit::Error;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::kit::lines::Lines;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::below;
use crate::territory::unit;

/// Open cases, and those of them whose day is over today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Standing {
    pub open: i64,
    pub late: i64,
}

/// What happened in a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<i64>")]
pub struct Pace {
    counts: [i64; Measure::COUNTS.len()],
    first: Spells,
    solved: Spells,
}

impl Pace {
    pub fn of(&self, measure: Measure) -> i64 {
        match measure {
            Measure::First(class) => self.first[class],
            Measure::Solved(class) => self.solved[class],
            count => Measure::COUNTS.iter().position(|of| *of == count).map_or(0, |at| self.counts[at]),
        }
    }

    /// Days from the filing to the first answer, of those answered in that time.
    pub fn to_first_answer(&self) -> Option<Times> {
        spell::times(&self.first)
    }

    /// Days from the filing to the resolution, of those resolved in that time.
    pub fn to_resolution(&self) -> Option<Times> {
        spell::times(&self.solved)
    }

    /// This and that together.
    pub fn add(&mut self, other: &Self) {
        let pairs = self.counts.iter_mut().zip(&other.counts);
        let first = self.first.iter_mut().zip(&other.first);
        for (own, more) in pairs.chain(first).chain(self.solved.iter_mut().zip(&other.solved)) {
            *own += more;
        }
    }
}

/// In the order of `Measure::all`; what is not told is nothing.
impl From<Vec<i64>> for Pace {
    fn from(numbers: Vec<i64>) -> Self {
        let mut pace = Self::default();
        let places = pace.counts.iter_mut().chain(&mut pace.first).chain(&mut pace.solved);
        for (place, number) in places.zip(numbers) {
            *place = number;
        }
        pace
    }
}

/// The days from one to before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Period {
    /// All the years that a case can be of.
    pub const EVER: Self = Self { from: first_of(1900), to: first_of(2200) };
}

const fn first_of(year: i32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// Every measure added up.
static SUMS: LazyLock<Vec<String>> =
    LazyLock::new(|| Measure::all().map(|measure| format!("SUM({})", measure.column())).collect());

/// The numbers of a standing: what became due since the day was last turned is late too. Today is the value of that
/// number.
fn open_and_late(today: &str) -> [String; 2] {
    let due = format!(
        "(SELECT SUM(cases) FROM due WHERE due.unit_code = s.unit_code AND due.facet = s.facet AND due.name = s.name
        AND day < {today})"
    );
    ["open".to_owned(), format!("late + COALESCE({due}, 0)")]
}

/// What is open and late in a unit, by all cases, theme and level.
pub fn standing(unit: &Unit, today: NaiveDate) -> impl Ask<Answer = Vec<(Slice, Standing)>> {
    let rest = "FROM standing s WHERE unit_code = $1 AND facet IN ('all', 'theme', 'level')";
    Lines::new(&["facet", "name"], open_and_late("$2"), rest, [unit.code.as_str().into(), today.into()])
        .map(sliced)
}

/// The owners or carriers in a unit who have the most open cases.
pub fn people(
    unit: &Unit,
    facet: Facet,
    today: NaiveDate,
    most: i64,
) -> impl Ask<Answer = Vec<(i64, Standing)>> {
    let values = [unit.code.as_str().into(), today.into()];
    Lines::new(&["name"], open_and_late("$2"), busiest(facet, most), values).map(
        |lines: Vec<((String,), Standing)>| {
            let person = |((name,), standing): ((String,), Standing)| {
                let id =
                    name.parse().map_err(|_| Error::Broken(format!("a tally is of nobody: «{name}»")))?;
                Ok((id, standing))
            };
            lines.into_iter().map(person).collect()
        },
    )
}

/// The keys of the same people, as a question within another; the code of the unit is its $1.
pub fn keys_of_people(facet: Facet, most: i64) -> String {
    format!("SELECT CAST(name AS bigint) FROM (SELECT name {}) AS busiest", busiest(facet, most))
}

fn busiest(facet: Facet, most: i64) -> String {
    format!(
        "FROM standing s WHERE unit_code = $1 AND facet = '{}' AND open > 0 ORDER BY open DESC, name LIMIT {most}",
        facet.code()
    )
}

/// What is open and late of one slice in every unit of a level.
pub fn standing_at(
    level: Level,
    slice: Slice,
    today: NaiveDate,
    within: &'static Unit,
) -> impl Ask<Answer = Vec<(&'static Unit, Standing)>> {
    let rest =
        format!("FROM standing s WHERE unit_level = $1 AND facet = $2 AND name = $3{}", among(within, level));
    let [facet, name] = named(slice);
    let values = [level.code().into(), facet, name, today.into()];
    Lines::new(&["unit_code"], open_and_late("$4"), rest, values).map(placed)
}

/// What is open and late of all cases of a unit.
pub fn standing_of(unit: &'static Unit, today: NaiveDate) -> impl Ask<Answer = Standing> {
    standing_at(unit.level, Slice::All, today, unit)
        .map(|units| Ok(units.first().map(|(_, standing)| *standing).unwrap_or_default()))
}

/// What happened in a unit in a time, by slice of one facet, from the lines of weeks or years.
pub fn pace(unit: &Unit, facet: Facet, span: Span, period: Period) -> impl Ask<Answer = Vec<(Slice, Pace)>> {
    let rest = format!(
        "FROM {TABLE} WHERE unit_code = $1 AND facet = $2 AND span = '{}'
        AND start >= $3 AND start < $4 GROUP BY facet, name",
        span.code()
    );
    let values = [unit.code.as_str().into(), facet.code().into(), period.from.into(), period.to.into()];
    Lines::new(&["facet", "name"], SUMS.iter(), rest, values).map(sliced)
}

/// What happened in a unit in a time to some slices, from the lines of weeks or years.
pub fn pace_of(
    unit: &Unit,
    slices: &[Slice],
    span: Span,
    period: Period,
) -> impl Ask<Answer = Vec<(Slice, Pace)>> + use<> {
    let wanted: Vec<String> = slices
        .iter()
        .map(|slice| format!("SELECT '{}' AS of, '{}' AS called", slice.facet().code(), slice.name()))
        .collect();
    // Slice by slice: a list of pairs SQLite compares with every line of the unit.
    let rest = format!(
        "FROM ({}) AS wanted CROSS JOIN {TABLE} WHERE unit_code = $1 AND facet = of AND name = called AND span = '{}'
        AND start >= $2 AND start < $3 GROUP BY facet, name",
        wanted.join(" UNION ALL "),
        span.code()
    );
    let values = [unit.code.as_str().into(), period.from.into(), period.to.into()];
    Lines::new(&["facet", "name"], SUMS.iter(), rest, values).map(sliced)
}

/// The same of one slice; nothing where nothing ever happened.
pub fn pace_of_one(
    unit: &Unit,
    slice: Slice,
    span: Span,
    period: Period,
) -> impl Ask<Answer = Vec<(Slice, Pace)>> + use<> {
    let rest = format!(
        "FROM {TABLE} WHERE unit_code = $1 AND facet = $2 AND name = $3 AND span = '{}'
        AND start >= $4 AND start < $5 GROUP BY facet, name",
        span.code()
    );
    let [facet, name] = named(slice);
    let values = [unit.code.as_str().into(), facet, name, period.from.into(), period.to.into()];
    Lines::new(&["facet", "name"], SUMS.iter(), rest, values).map(sliced)
}

/// The counts of one slice of a unit without the classes of time, week by week or year by year, the oldest first.
pub fn counts(
    unit: &Unit,
    slice: Slice,
    span: Span,
    period: Period,
) -> impl Ask<Answer = Vec<(NaiveDate, Pace)>> {
    along(unit, &Measure::COUNTS.map(Measure::column), slice, span, period)
}

/// The lines of one slice of a unit, week by week or year by year, the oldest first.
pub fn course(
    unit: &Unit,
    slice: Slice,
    span: Span,
    period: Period,
) -> impl Ask<Answer = Vec<(NaiveDate, Pace)>> {
    along(unit, &Measure::all().map(Measure::column).collect::<Vec<_>>(), slice, span, period)
}

fn along(
    unit: &Unit,
    columns: &[&str],
    slice: Slice,
    span: Span,
    period: Period,
) -> impl Ask<Answer = Vec<(NaiveDate, Pace)>> + use<> {
    let rest = format!(
        "FROM {TABLE} WHERE unit_code = $1 AND facet = $2 AND name = $3 AND span = '{}'
        AND start >= $4 AND start < $5 ORDER BY start",
        span.code()
    );
    let [facet, name] = named(slice);
    let values = [unit.code.as_str().into(), facet, name, period.from.into(), period.to.into()];
    Lines::new(&["start"], columns.iter().copied(), rest, values).map(|lines: Vec<((NaiveDate,), Pace)>| {
        Ok(lines.into_iter().map(|((start,), pace)| (start, pace)).collect())
    })
}

/// What happened in a time to one slice in every unit of a level, from the lines of weeks or years.
pub fn pace_at(
    level: Level,
    slice: Slice,
    span: Span,
    period: Period,
    within: &'static Unit,
) -> impl Ask<Answer = Vec<(&'static Unit, Pace)>> {
    let rest = format!(
        "FROM {TABLE} WHERE unit_level = $1 AND facet = $2 AND name = $3 AND span = '{}'
        AND start >= $4 AND start < $5{} GROUP BY unit_code",
        span.code(),
        among(within, level)
    );
    let [facet, name] = named(slice);
    let values = [level.code().into(), facet, name, period.from.into(), period.to.into()];
    Lines::new(&["unit_code"], SUMS.iter(), rest, values).map(placed)
}

/// The Monday of the last week in which a case was filed in each unit of a level where any ever was.
pub fn last_filed_at(
    level: Level,
    within: &'static Unit,
) -> impl Ask<Answer = Vec<(&'static Unit, NaiveDate)>> {
    // One step in the key of the table for each unit.
    let rest = format!(
        "FROM (SELECT unit_code, (SELECT start FROM {TABLE} p WHERE p.unit_code = s.unit_code AND p.facet = 'all'
                AND p.name = '' AND p.span = 'w' AND p.filed > 0 ORDER BY start DESC LIMIT 1) AS start
            FROM standing s WHERE unit_level = $1 AND facet = 'all' AND name = ''{}
        ) AS last WHERE start IS NOT NULL",
        among(within, level)
    );
    Lines::new(&["unit_code"], ["start"], rest, [level.code().into()]).map(|lines| {
        let lines: Vec<(&'static Unit, (NaiveDate,))> = placed(lines)?;
        Ok(lines.into_iter().map(|(unit, (start,))| (unit, start)).collect())
    })
}

/// How many cases of a slice are open by the time when they were filed: those filed from each of these days on and
/// before the next; the first class has no beginning.
pub fn open_since(unit: &Unit, slice: Slice, days: Vec<NaiveDate>) -> impl Ask<Answer = Vec<i64>> {
    let rest = format!(
        "FROM {TABLE} WHERE unit_code = $1 AND facet = $2 AND name = $3 AND span = 'w' AND open <> 0"
    );
    let [facet, name] = named(slice);
    Lines::new(&["start"], ["open"], rest, [unit.code.as_str().into(), facet, name]).map(move |lines| {
        let lines: Vec<((NaiveDate,), (i64,))> = lines;
        let mut classes = vec![0; days.len() + 1];
        for ((start,), (open,)) in lines {
            classes[days.partition_point(|day| *day <= start)] += open;
        }
        Ok(classes)
    })
}

fn named(slice: Slice) -> [Value; 2] {
    [slice.facet().code().into(), slice.name().into()]
}

/// The units of a level within another, where that is not all of them. Codes are our own.
fn among(within: &'static Unit, level: Level) -> String {
    if within.level == Level::National {
        return String::new();
    }
    let codes = below(within, level).into_iter().map(|unit| format!("'{}'", unit.code));
    format!(" AND unit_code IN ({})", codes.collect::<Vec<_>>().join(", "))
}

fn sliced<N>(lines: Vec<((Facet, String), N)>) -> Result<Vec<(Slice, N)>> {
    let slice = |((facet, name), numbers): ((Facet, String), N)| {
        let slice = Slice::parse(facet, &name);
        Ok((slice.ok_or_else(|| Error::Broken(format!("a tally is called «{name}»")))?, numbers))
    };
    lines.into_iter().map(slice).collect()
}

fn placed<N>(lines: Vec<((String,), N)>) -> Result<Vec<(&'static Unit, N)>> {
    let place = |((code,), numbers): ((String,), N)| {
        let unit = unit(&code).ok_or_else(|| Error::Broken(format!("a tally is of no unit: «{code}»")))?;
        Ok((unit, numbers))
    };
    lines.into_iter().map(place).collect()
}
