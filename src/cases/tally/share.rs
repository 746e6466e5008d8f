//! What one case adds to the figures: pure.

use std::collections::BTreeMap;

use chrono::DateTime;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::Utc;
use sea_orm::DerivePartialModel;

use super::slice::Slice;
use super::spell;
use crate::cases::case;
use crate::cases::case::DueKind;
use crate::cases::case::Outcome;
use crate::cases::status::Status;
use crate::language::dates;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::unit;

/// The part of a case that is counted.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "case::Entity")]
pub struct Counted {
    pub id: i64,
    pub commune_code: String,
    pub category_id: i64,
    pub theme_id: i64,
    pub status: Status,
    pub level: Level,
    pub outcome: Option<Outcome>,
    pub owner_id: Option<i64>,
    pub carrier_id: Option<i64>,
    pub filed_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub answered_level: Option<Level>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub resolved_level: Option<Level>,
    pub reopened_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub due_on: Option<NaiveDate>,
    pub due_kind: Option<DueKind>,
}

impl From<&case::Model> for Counted {
    fn from(case: &case::Model) -> Self {
        Self {
            id: case.id,
            commune_code: case.commune_code.clone(),
            category_id: case.category_id,
            theme_id: case.theme_id,
            status: case.status,
            level: case.level,
            outcome: case.outcome,
            owner_id: case.owner_id,
            carrier_id: case.carrier_id,
            filed_at: case.filed_at,
            answered_at: case.answered_at,
            answered_level: case.answered_level,
            resolved_at: case.resolved_at,
            resolved_level: case.resolved_level,
            reopened_at: case.reopened_at,
            closed_at: case.closed_at,
            due_on: case.due_on,
            due_kind: case.due_kind,
        }
    }
}

/// How long a line of `pace` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    Week,
    Year,
}

impl Span {
    pub fn code(self) -> &'static str {
        match self {
            Self::Week => "w",
            Self::Year => "y",
        }
    }

    /// The first day of the span around a day: a Monday, or a first of January.
    pub fn start(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Week => day - Days::new(day.weekday().num_days_from_monday().into()),
            Self::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day),
        }
    }
}

/// What a line of `pace` counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Filed in that time.
    Filed,
    /// Filed in that time and still open.
    Open,
    /// Got their first answer.
    Answered,
    /// Resolved, and not disputed since.
    Resolved,
    /// Closed as their residents confirmed.
    Confirmed,
    /// Closed, however, and not reopened since.
    Closed,
    /// Reopened (the last time).
    Reopened,
    /// Got their first answer after a time of that class.
    First(usize),
    /// Resolved after a time of that class.
    Solved(usize),
}

/// A unit and which of its cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub unit: &'static str,
    pub level: Level,
    pub slice: Slice,
}

/// A line of `count`: unit, category, status, level.
pub type CountKey = (&'static str, i64, &'static str, Level);

/// A line of `pace`: whose, a week or a year, its first day.
pub type PaceKey = (Place, Span, NaiveDate);

/// What cases add to each line of each table.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Shares {
    pub counts: BTreeMap<CountKey, i64>,
    /// Open, late.
    pub standing: BTreeMap<Place, [i64; 2]>,
    pub due: BTreeMap<(Place, NaiveDate), i64>,
    pub pace: BTreeMap<PaceKey, BTreeMap<Measure, i64>>,
}

impl Shares {
    /// Adds a case (`sign` 1) or takes it away (-1), in its commune and all units around it, as one counts while
    /// everything due before `turned` is late.
    pub fn add(&mut self, case: &Counted, turned: NaiveDate, sign: i64) {
        for unit in unit(&case.commune_code).map(Unit::path).unwrap_or_default() {
            self.add_in(unit, case, turned, sign);
        }
    }

    /// The same in one of those units.
    pub fn add_in(&mut self, unit: &'static Unit, case: &Counted, turned: NaiveDate, sign: i64) {
        self.count(case, unit, sign);
        for slice in slices(case) {
            self.stand(case, Place::of(unit, slice), turned, sign);
        }
        self.happen(case, unit, sign);
    }

    /// Forgets what came to nothing.
    pub fn settle(&mut self) {
        self.counts.retain(|_, cases| *cases != 0);
        self.standing.retain(|_, cases| *cases != [0, 0]);
        self.due.retain(|_, cases| *cases != 0);
        for measures in self.pace.values_mut() {
            measures.retain(|_, cases| *cases != 0);
        }
        self.pace.retain(|_, measures| !measures.is_empty());
    }

    fn count(&mut self, case: &Counted, unit: &'static Unit, sign: i64) {
        for category in [super::EVERY_CATEGORY, case.category_id] {
            let key = (unit.code.as_str(), category, case.status.code(), case.level);
            *self.counts.entry(key).or_default() += sign;
        }
    }

    fn stand(&mut self, case: &Counted, place: Place, turned: NaiveDate, sign: i64) {
        let due = case.due_on.filter(|_| case.due_kind != Some(DueKind::Confirm));
        let late = due.is_some_and(|day| day < turned);
        let counts = self.standing.entry(place).or_default();
        counts[0] += if case.status.is_open() { sign } else { 0 };
        counts[1] += if late { sign } else { 0 };
        if let Some(day) = due.filter(|_| !late) {
            *self.due.entry((place, day)).or_default() += sign;
        }
    }

    fn happen(&mut self, case: &Counted, unit: &'static Unit, sign: i64) {
        for Event { on, level, measures } in events(case) {
            let slices = [
                Some(Slice::All),
                Some(Slice::Theme(case.theme_id)),
                Some(Slice::Level(level)),
                case.owner_id.map(Slice::Owner),
                case.carrier_id.map(Slice::Carrier),
            ];
            for slice in slices.into_iter().flatten() {
                for span in spans(slice) {
                    let line = self.pace.entry((Place::of(unit, slice), *span, span.start(on))).or_default();
                    for measure in &measures {
                        *line.entry(*measure).or_default() += sign;
                    }
                }
            }
        }
    }
}

impl Place {
    pub fn of(unit: &'static Unit, slice: Slice) -> Self {
        Self { unit: &unit.code, level: unit.level, slice }
    }
}

fn slices(case: &Counted) -> Vec<Slice> {
    let always = [Slice::All, Slice::Theme(case.theme_id), Slice::Level(case.level)];
    let people = [case.owner_id.map(Slice::Owner), case.carrier_id.map(Slice::Carrier)];
    always.into_iter().chain(people.into_iter().flatten()).collect()
}

/// Levels are read by the week only, people by the year only.
fn spans(slice: Slice) -> &'static [Span] {
    match slice {
        Slice::All | Slice::Theme(_) => &[Span::Week, Span::Year],
        Slice::Level(_) => &[Span::Week],
        Slice::Owner(_) | Slice::Carrier(_) => &[Span::Year],
    }
}

/// Something that happened to a case, and the level that had it then.
struct Event {
    on: NaiveDate,
    level: Level,
    measures: Vec<Measure>,
}

fn events(case: &Counted) -> Vec<Event> {
    let days = |at: DateTime<Utc>| (dates::day_of(at) - dates::day_of(case.filed_at)).num_days();
    let event = |at: DateTime<Utc>, level: Option<Level>, measures: &[Measure]| Event {
        on: dates::day_of(at),
        level: level.unwrap_or(case.level),
        measures: measures.to_vec(),
    };
    let filed = if case.status.is_open() { &[Measure::Filed, Measure::Open][..] } else { &[Measure::Filed] };
    let closed = match (case.status, case.outcome) {
        (Status::Closed, Some(Outcome::Confirmed)) => &[Measure::Closed, Measure::Confirmed][..],
        _ => &[Measure::Closed],
    };
    let answered = |at| [Measure::Answered, Measure::First(spell::class(days(at)))];
    let resolved = |at| [Measure::Resolved, Measure::Solved(spell::class(days(at)))];
    [
        Some(event(case.filed_at, None, filed)),
        case.answered_at.map(|at| event(at, case.answered_level, &answered(at))),
        case.resolved_at.map(|at| event(at, case.resolved_level, &resolved(at))),
        case.closed_at.map(|at| event(at, None, closed)),
        case.reopened_at.map(|at| event(at, None, &[Measure::Reopened])),
    ]
    .into_iter()
    .flatten()
    .collect()
}
