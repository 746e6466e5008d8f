//! What is told of a unit: read from the tallies, but for the two piles that wait for a decision, which are counted
//! up to a bound.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::HashMap;

use chrono::Days;
use chrono::NaiveDate;
use sea_orm::Condition;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::told;
use super::week::Week;
use crate::cases::case;
use crate::cases::case::Column;
use crate::cases::queries::within;
use crate::cases::status::Status;
use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Slice;
use crate::cases::tally::Span;
use crate::cases::tally::Standing;
use crate::cases::tally::read;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::territory::Unit;
use crate::territory::children;

/// How many weeks the picture shows.
pub const WEEKS: u64 = 26;

/// Over how many weeks it is told how long things took.
pub const QUARTER: usize = 13;

/// What waits is counted up to here and no further.
pub const COUNTED: usize = 1000;

/// How many units below are named for each reason.
const NAMED: usize = 3;

/// The figures of a unit.
#[derive(Clone, Debug)]
pub struct Figures {
    pub unit: &'static Unit,
    pub now: Standing,
    /// What the digest of the week before told, if there was one.
    pub before: Option<Standing>,
    /// The last whole weeks, without a gap, the oldest first.
    pub weeks: Vec<(NaiveDate, Pace)>,
    /// The units right below with the most overdue and the most new.
    pub below: Vec<Below>,
    pub decisions: Decisions,
}

/// What a unit right below adds.
#[derive(Clone, Copy, Debug)]
pub struct Below {
    pub unit: &'static Unit,
    pub late: i64,
    pub new: i64,
}

/// What waits for a decision, counted to one more than the bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// Received, past the day by which somebody takes them, and nobody has.
    pub untaken: usize,
    /// Assigned to this very level, and to nobody in particular.
    pub queued: usize,
}

impl Figures {
    /// How many in the last week, and in the one before.
    pub fn of(&self, measure: Measure) -> [i64; 2] {
        let mut last = self.weeks.iter().rev().map(|(_, pace)| pace.of(measure));
        [last.next().unwrap_or(0), last.next().unwrap_or(0)]
    }

    /// What happened in the last quarter of a year.
    pub fn quarter(&self) -> Pace {
        let mut whole = Pace::default();
        for (_, pace) in self.weeks.iter().rev().take(QUARTER) {
            whole.add(pace);
        }
        whole
    }

    /// Whether anything came in or went out in the weeks of the picture.
    pub fn moved(&self) -> bool {
        self.weeks.iter().any(|(_, pace)| pace.of(Measure::Filed) + pace.of(Measure::Closed) > 0)
    }
}

/// Reads them.
pub async fn read(
    db: &impl ConnectionTrait,
    unit: &'static Unit,
    week: Week,
    today: NaiveDate,
) -> Result<Figures> {
    let course = read::course(unit, Slice::All, Span::Week, week.last(WEEKS));
    let (now, course) = (read::standing_of(unit, today), course).of(db).await?;
    Ok(Figures {
        unit,
        now,
        before: told::before(db, unit, week).await?,
        weeks: every(week, course),
        below: below(db, unit, week, today).await?,
        decisions: decisions(db, unit, today).await?,
    })
}

/// Every week of the picture, those in which nothing happened too.
fn every(week: Week, course: Vec<(NaiveDate, Pace)>) -> Vec<(NaiveDate, Pace)> {
    let mut known: BTreeMap<NaiveDate, Pace> = course.into_iter().collect();
    let from = week.before(WEEKS);
    let mondays = (0..WEEKS).map(|number| from + Days::new(7 * number));
    mondays.map(|monday| (monday, known.remove(&monday).unwrap_or_default())).collect()
}

async fn below(
    db: &impl ConnectionTrait,
    unit: &'static Unit,
    week: Week,
    today: NaiveDate,
) -> Result<Vec<Below>> {
    let Some(level) = children(&unit.code).first().map(|child| child.level) else { return Ok(Vec::new()) };
    let mut below: HashMap<&str, Below> = HashMap::new();
    let new = |unit| Below { unit, late: 0, new: 0 };
    let standing = read::standing_at(level, Slice::All, today, unit);
    let pace = read::pace_at(level, Slice::All, Span::Week, week.last(1), unit);
    let (standing, pace) = (standing, pace).of(db).await?;
    for (unit, standing) in standing {
        below.entry(&unit.code).or_insert_with(|| new(unit)).late = standing.late;
    }
    for (unit, pace) in pace {
        below.entry(&unit.code).or_insert_with(|| new(unit)).new = pace.of(Measure::Filed);
    }
    let below: Vec<Below> = below.into_values().collect();
    Ok(foremost(&below))
}

/// Those with the most overdue and those with the most new, in the order of what is overdue.
fn foremost(below: &[Below]) -> Vec<Below> {
    let mut foremost = most(below, |unit| [unit.late, unit.new]);
    foremost.extend(most(below, |unit| [unit.new, unit.late]));
    order(&mut foremost, |unit| [unit.late, unit.new]);
    foremost.dedup_by(|a, b| a.unit.code == b.unit.code);
    foremost
}

/// The few with the most of the first figure, if they have any.
fn most(below: &[Below], figures: fn(&Below) -> [i64; 2]) -> Vec<Below> {
    let mut some: Vec<Below> = below.iter().copied().filter(|unit| figures(unit)[0] > 0).collect();
    order(&mut some, figures);
    some.truncate(NAMED);
    some
}

fn order(below: &mut [Below], figures: fn(&Below) -> [i64; 2]) {
    below.sort_by_key(|unit| (figures(unit).map(Reverse), unit.unit.code.as_str()));
}

async fn decisions(db: &impl ConnectionTrait, unit: &Unit, today: NaiveDate) -> Result<Decisions> {
    let untaken = Condition::all()
        .add(Column::Status.eq(Status::Received))
        .add(Column::OwnerId.is_null())
        .add(Column::DueOn.lt(today));
    let queued = Condition::all()
        .add(Column::Status.eq(Status::InAdvocacy))
        .add(Column::Level.eq(unit.level))
        .add(Column::CarrierId.is_null());
    Ok(Decisions { untaken: count(db, unit, untaken).await?, queued: count(db, unit, queued).await? })
}

async fn count(db: &impl ConnectionTrait, unit: &Unit, such: Condition) -> Result<usize> {
    let keys: Vec<i64> = case::Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(within(unit))
        .filter(such)
        .limit(COUNTED as u64 + 1)
        .into_tuple()
        .all(db)
        .await?;
    Ok(keys.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn below(numbers: &[(i64, i64)]) -> Vec<Below> {
        let units = children("03.531").iter().zip(numbers);
        units.map(|(unit, (late, new))| Below { unit, late: *late, new: *new }).collect()
    }

    #[test]
    fn those_with_the_most_overdue_come_first_and_those_with_the_most_new_after_them() {
        let found = foremost(&below(&[(1, 0), (0, 9), (5, 1), (4, 0), (3, 2), (2, 1), (0, 0)]));
        let numbers: Vec<_> = found.iter().map(|unit| (unit.late, unit.new)).collect();

        assert_eq!(numbers, [(5, 1), (4, 0), (3, 2), (0, 9)]);
    }

    #[test]
    fn where_nothing_is_overdue_or_new_no_unit_is_named() {
        assert!(foremost(&below(&[(0, 0), (0, 0)])).is_empty());
    }

    #[test]
    fn a_week_in_which_nothing_happened_is_a_week() {
        let week = Week::due_at("2026-06-10T12:00:00Z".parse().expect("a moment")).expect("due");
        let weeks = every(week, vec![(week.before(2), Pace::default())]);

        assert_eq!(weeks.len(), 26);
        assert_eq!(weeks.last().map(|(monday, _)| *monday), Some(week.before(1)));
        assert!(weeks.windows(2).all(|pair| pair[0].0 + Days::new(7) == pair[1].0));
    }
}
