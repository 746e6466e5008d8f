//! Reading the figures: always of lines that a key or an index names, never of cases.

use std::fmt::Write as _;
use std::sync::LazyLock;

use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use sea_orm::QueryResult;
use sea_orm::Statement;
use sea_orm::Value;

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
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::below;
use crate::territory::unit;

/// Open cases, and those of them whose day is over today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub open: i64,
    pub late: i64,
}

/// What happened in a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

    /// From the columns that begin there, as `sums` lists them.
    fn read(row: &QueryResult, from: usize) -> Result<Self> {
        let mut pace = Self::default();
        let places = pace.counts.iter_mut().chain(&mut pace.first).chain(&mut pace.solved);
        for (at, place) in (from..).zip(places) {
            *place = row.try_get_by_index(at)?;
        }
        Ok(pace)
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

/// Every measure added up, as whole numbers on either database.
static SUMS: LazyLock<String> = LazyLock::new(|| {
    Measure::all().map(Measure::column).fold(String::new(), |mut sums, column| {
        let _ = write!(sums, ", CAST(SUM({column}) AS bigint)");
        sums
    })
});

/// What is open and late in a unit, by all cases, theme and level; what became due since the day was last turned is
/// late too.
pub async fn standing(
    db: &impl ConnectionTrait,
    unit: &Unit,
    today: NaiveDate,
) -> Result<Vec<(Slice, Standing)>> {
    let sql = "SELECT facet, name, open, late + COALESCE((SELECT CAST(SUM(cases) AS bigint) FROM due
            WHERE due.unit_code = s.unit_code AND due.facet = s.facet AND due.name = s.name AND day < $2), 0)
        FROM standing s WHERE unit_code = $1 AND facet IN ('all', 'theme', 'level')";
    let rows = all(db, sql, [unit.code.as_str().into(), today.into()]).await?;
    rows.iter().map(|row| Ok((slice(row, 0)?, read_standing(row, 2)?))).collect()
}

/// The owners or carriers in a unit who have the most open cases.
pub async fn people(
    db: &impl ConnectionTrait,
    unit: &Unit,
    facet: Facet,
    today: NaiveDate,
    most: i64,
) -> Result<Vec<(i64, Standing)>> {
    let sql = format!(
        "SELECT name, open, late + COALESCE((SELECT CAST(SUM(cases) AS bigint) FROM due
            WHERE due.unit_code = s.unit_code AND due.facet = s.facet AND due.name = s.name AND day < $3), 0)
        FROM standing s WHERE unit_code = $1 AND facet = $2 AND open > 0 ORDER BY open DESC LIMIT {most}"
    );
    let rows = all(db, &sql, [unit.code.as_str().into(), facet.code().into(), today.into()]).await?;
    let person = |row: &QueryResult| {
        let name: String = row.try_get_by_index(0)?;
        let id = name.parse().map_err(|_| Error::Broken(format!("a tally is of nobody: «{name}»")))?;
        Ok((id, read_standing(row, 1)?))
    };
    rows.iter().map(person).collect()
}

/// What is open and late of one slice in every unit of a level.
pub async fn standing_at(
    db: &impl ConnectionTrait,
    level: Level,
    slice: Slice,
    today: NaiveDate,
    within: &'static Unit,
) -> Result<Vec<(&'static Unit, Standing)>> {
    let sql = format!(
        "SELECT unit_code, open, late + COALESCE((SELECT CAST(SUM(cases) AS bigint) FROM due
            WHERE due.unit_code = s.unit_code AND due.facet = s.facet AND due.name = s.name AND day < $4), 0)
        FROM standing s WHERE unit_level = $1 AND facet = $2 AND name = $3{}",
        among(within, level)
    );
    let [facet, name] = named(slice);
    let rows = all(db, &sql, [level.code().into(), facet, name, today.into()]).await?;
    rows.iter().map(|row| Ok((unit_of(row)?, read_standing(row, 1)?))).collect()
}

/// What happened in a unit in a time, by slice of one facet, from the lines of weeks or years.
pub async fn pace(
    db: &impl ConnectionTrait,
    unit: &Unit,
    facet: Facet,
    span: Span,
    period: Period,
) -> Result<Vec<(Slice, Pace)>> {
    let sql = format!(
        "SELECT facet, name{} FROM {TABLE} WHERE unit_code = $1 AND facet = $2 AND span = '{}'
        AND start >= $3 AND start < $4 GROUP BY facet, name",
        *SUMS,
        span.code()
    );
    let values = [unit.code.as_str().into(), facet.code().into(), period.from.into(), period.to.into()];
    let rows = all(db, &sql, values).await?;
    rows.iter().map(|row| Ok((slice(row, 0)?, Pace::read(row, 2)?))).collect()
}

/// What happened in a unit in a time to some slices, from the lines of weeks or years.
pub async fn pace_of(
    db: &impl ConnectionTrait,
    unit: &Unit,
    slices: &[Slice],
    span: Span,
    period: Period,
) -> Result<Vec<(Slice, Pace)>> {
    let pairs: Vec<String> =
        slices.iter().map(|slice| format!("('{}', '{}')", slice.facet().code(), slice.name())).collect();
    let sql = format!(
        "SELECT facet, name{} FROM {TABLE} WHERE unit_code = $1 AND (facet, name) IN (VALUES {}) AND span = '{}'
        AND start >= $2 AND start < $3 GROUP BY facet, name",
        *SUMS,
        pairs.join(", "),
        span.code()
    );
    let rows = all(db, &sql, [unit.code.as_str().into(), period.from.into(), period.to.into()]).await?;
    rows.iter().map(|row| Ok((slice(row, 0)?, Pace::read(row, 2)?))).collect()
}

/// The counts of one slice of a unit without the classes of time, week by week or year by year, the oldest first.
pub async fn counts(
    db: &impl ConnectionTrait,
    unit: &Unit,
    slice: Slice,
    span: Span,
    period: Period,
) -> Result<Vec<(NaiveDate, Pace)>> {
    let columns: Vec<&str> = Measure::COUNTS.into_iter().map(Measure::column).collect();
    let sql = format!(
        "SELECT start, {} FROM {TABLE} WHERE unit_code = $1 AND facet = $2 AND name = $3 AND span = '{}'
        AND start >= $4 AND start < $5 ORDER BY start",
        columns.join(", "),
        span.code()
    );
    let [facet, name] = named(slice);
    let values = [unit.code.as_str().into(), facet, name, period.from.into(), period.to.into()];
    let rows = all(db, &sql, values).await?;
    let line = |row: &QueryResult| {
        let mut pace = Pace::default();
        for (at, count) in (1..).zip(&mut pace.counts) {
            *count = row.try_get_by_index(at)?;
        }
        Ok((row.try_get_by_index(0)?, pace))
    };
    rows.iter().map(line).collect()
}

/// What happened in a time to one slice in every unit of a level, from the lines of weeks or years.
pub async fn pace_at(
    db: &impl ConnectionTrait,
    level: Level,
    slice: Slice,
    span: Span,
    period: Period,
    within: &'static Unit,
) -> Result<Vec<(&'static Unit, Pace)>> {
    let sql = format!(
        "SELECT unit_code{} FROM {TABLE} WHERE unit_level = $1 AND facet = $2 AND name = $3 AND span = '{}'
        AND start >= $4 AND start < $5{} GROUP BY unit_code",
        *SUMS,
        span.code(),
        among(within, level)
    );
    let [facet, name] = named(slice);
    let values = [level.code().into(), facet, name, period.from.into(), period.to.into()];
    let rows = all(db, &sql, values).await?;
    rows.iter().map(|row| Ok((unit_of(row)?, Pace::read(row, 1)?))).collect()
}

/// The Monday of the last week in which a case was filed in each unit of a level where any ever was.
pub async fn last_filed_at(
    db: &impl ConnectionTrait,
    level: Level,
    within: &'static Unit,
) -> Result<Vec<(&'static Unit, NaiveDate)>> {
    // One step in the key of the table for each unit.
    let sql = format!(
        "SELECT unit_code, start FROM (
            SELECT unit_code, (SELECT start FROM {TABLE} p WHERE p.unit_code = s.unit_code AND p.facet = 'all'
                AND p.name = '' AND p.span = 'w' AND p.filed > 0 ORDER BY start DESC LIMIT 1) AS start
            FROM standing s WHERE unit_level = $1 AND facet = 'all' AND name = ''{}
        ) AS last WHERE start IS NOT NULL",
        among(within, level)
    );
    let rows = all(db, &sql, [level.code().into()]).await?;
    rows.iter().map(|row| Ok((unit_of(row)?, row.try_get_by_index(1)?))).collect()
}

/// The lines of one slice of a unit, week by week or year by year, the oldest first.
pub async fn course(
    db: &impl ConnectionTrait,
    unit: &Unit,
    slice: Slice,
    span: Span,
    period: Period,
) -> Result<Vec<(NaiveDate, Pace)>> {
    let sql = format!(
        "SELECT start{} FROM {TABLE} WHERE unit_code = $1 AND facet = $2 AND name = $3 AND span = '{}'
        AND start >= $4 AND start < $5 GROUP BY start ORDER BY start",
        *SUMS,
        span.code()
    );
    let [facet, name] = named(slice);
    let values = [unit.code.as_str().into(), facet, name, period.from.into(), period.to.into()];
    let rows = all(db, &sql, values).await?;
    rows.iter().map(|row| Ok((row.try_get_by_index(0)?, Pace::read(row, 1)?))).collect()
}

/// How many cases of a slice are open by the time when they were filed: those filed from each of these days on and
/// before the next; the first class has no beginning.
pub async fn open_since(
    db: &impl ConnectionTrait,
    unit: &Unit,
    slice: Slice,
    days: &[NaiveDate],
) -> Result<Vec<i64>> {
    let sql = format!(
        "SELECT start, open FROM {TABLE} WHERE unit_code = $1 AND facet = $2 AND name = $3 AND span = 'w' AND open <> 0"
    );
    let [facet, name] = named(slice);
    let rows = all(db, &sql, [unit.code.as_str().into(), facet, name]).await?;
    let mut classes = vec![0; days.len() + 1];
    for row in &rows {
        let (start, open): (NaiveDate, i64) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        classes[days.partition_point(|day| *day <= start)] += open;
    }
    Ok(classes)
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

fn slice(row: &QueryResult, at: usize) -> Result<Slice> {
    let (facet, name): (Facet, String) = (row.try_get_by_index(at)?, row.try_get_by_index(at + 1)?);
    Slice::parse(facet, &name).ok_or_else(|| Error::Broken(format!("a tally is called «{name}»")))
}

fn read_standing(row: &QueryResult, at: usize) -> Result<Standing> {
    Ok(Standing { open: row.try_get_by_index(at)?, late: row.try_get_by_index(at + 1)? })
}

fn unit_of(row: &QueryResult) -> Result<&'static Unit> {
    let code: String = row.try_get_by_index(0)?;
    unit(&code).ok_or_else(|| Error::Broken(format!("a tally is of no unit: «{code}»")))
}

async fn all<const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Result<Vec<QueryResult>> {
    let backend = db.get_database_backend();
    Ok(db.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?)
}
