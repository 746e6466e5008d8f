//! Everything that a dashboard shows of a unit, read from the tallies: a bounded number of lines however many
//! cases there are. Who may read them was asked before (`policy`).

use chrono::NaiveDate;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::period::Weeks;
use super::visit;
use crate::cases::status::Status;
use crate::cases::tally::Facet;
use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::cases::tally::Span;
use crate::cases::tally::Standing;
use crate::cases::tally::count as tally;
use crate::cases::tally::count::Column;
use crate::cases::tally::read;
use crate::kit::Result;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;

/// More rows than the categories, statuses and levels of a unit make.
const MOST_ROWS: u64 = 20_000;

/// How many owners are named.
const OWNERS: i64 = 12;

/// The weeks after which an open case counts as older: the bounds of the classes of age.
pub const AGES: [u32; 6] = [52, 26, 13, 9, 4, 2];

/// What happens to cases, in the order in which it is told.
pub const HAPPENED: [Measure; 6] = [
    Measure::Filed,
    Measure::Answered,
    Measure::Resolved,
    Measure::Confirmed,
    Measure::Closed,
    Measure::Reopened,
];

/// So many cases of a category (or of all) in a unit at a status and a level.
pub struct Count {
    pub category_id: i64,
    pub status: Status,
    pub level: Level,
    pub cases: i64,
}

/// What is known of a unit.
pub struct Known {
    pub counts: Vec<Count>,
    pub standing: Vec<(Slice, Standing)>,
    /// Week by week, twice as many weeks as were asked for.
    pub weeks: Vec<(NaiveDate, Pace)>,
    /// With how long it took: of all that was asked for, and of each level.
    pub pace: Vec<(Slice, Pace)>,
    /// Open cases by age, the oldest first; one more class than there are bounds.
    pub ages: Vec<i64>,
    pub owners: Vec<(i64, Standing)>,
    pub below: Vec<(&'static Unit, Standing)>,
    /// All sums since the beginning, and those that were seen last.
    pub sums: Pace,
    pub seen: Option<visit::Model>,
}

/// What is asked: a unit, one theme or all, some weeks.
#[derive(Clone, Copy)]
pub struct Question {
    pub unit: &'static Unit,
    pub theme: Option<i64>,
    pub weeks: Weeks,
    pub today: NaiveDate,
}

impl Question {
    /// Which cases are asked about.
    pub fn slice(&self) -> Slice {
        self.theme.map_or(Slice::All, Slice::Theme)
    }

    pub async fn ask(&self, db: &impl ConnectionTrait, actor: &Actor) -> Result<Known> {
        let Self { unit, weeks, today, .. } = *self;
        let days: Vec<NaiveDate> = AGES.iter().map(|age| weeks.ago(*age)).collect();
        Ok(Known {
            counts: counts(db, unit).await?,
            standing: read::standing(db, unit, today).await?,
            weeks: self.weeks(db, weeks.with_before()).await?,
            pace: read::pace_of(db, unit, &self.slices(), Span::Week, weeks.period()).await?,
            ages: read::open_since(db, unit, self.slice(), &days).await?,
            owners: self.owners(db).await?,
            below: self.below(db).await?,
            sums: visit::sums(db, unit).await?,
            seen: visit::last(db, actor, unit).await?,
        })
    }

    /// What happened week by week.
    pub async fn weeks(&self, db: &impl ConnectionTrait, period: Period) -> Result<Vec<(NaiveDate, Pace)>> {
        read::counts(db, self.unit, self.slice(), Span::Week, period).await
    }

    /// Levels are told apart for all themes together only.
    fn slices(&self) -> Vec<Slice> {
        match self.theme {
            Some(theme) => vec![Slice::Theme(theme)],
            None => std::iter::once(Slice::All).chain(Level::ALL.map(Slice::Level)).collect(),
        }
    }

    async fn owners(&self, db: &impl ConnectionTrait) -> Result<Vec<(i64, Standing)>> {
        match self.theme {
            Some(_) => Ok(Vec::new()),
            None => read::people(db, self.unit, Facet::Owner, self.today, OWNERS).await,
        }
    }

    /// The units right below that have any open case.
    async fn below(&self, db: &impl ConnectionTrait) -> Result<Vec<(&'static Unit, Standing)>> {
        let Some(below) = children(&self.unit.code).first() else { return Ok(Vec::new()) };
        read::standing_at(db, below.level, self.slice(), self.today, self.unit).await
    }
}

/// What a unit's cases are about and where they stand.
async fn counts(db: &impl ConnectionTrait, unit: &Unit) -> Result<Vec<Count>> {
    let rows: Vec<(i64, Status, Level, i64)> = tally::Entity::find()
        .select_only()
        .columns([Column::CategoryId, Column::Status, Column::Level, Column::Cases])
        .filter(Column::UnitCode.eq(unit.code.as_str()))
        .filter(Column::Cases.gt(0))
        .limit(MOST_ROWS)
        .into_tuple()
        .all(db)
        .await?;
    let count = |(category_id, status, level, cases)| Count { category_id, status, level, cases };
    Ok(rows.into_iter().map(count).collect())
}
