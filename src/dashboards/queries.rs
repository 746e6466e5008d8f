//! Everything that a dashboard shows of a unit, read from the tallies: a bounded number of lines however many
//! cases there are. Who may read them was asked before (`policy`).

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

use super::period::Weeks;
use super::policy;
use super::visit;
use crate::cases::case::Coded;
use crate::cases::status::Status;
use crate::cases::tally::EVERY_CATEGORY;
use crate::cases::tally::Facet;
use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::cases::tally::Span;
use crate::cases::tally::Standing;
use crate::cases::tally::read;
use crate::cases::views::names_of;
use crate::categories::Catalogue;
use crate::kit::Error;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::kit::lines::Lines;
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

/// So many cases that were asked about, in a unit at a status and a level.
pub struct Count {
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
    /// What these are called, if the reader may know.
    pub names: HashMap<i64, String>,
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

    /// The categories whose cases are counted: one for all of them, or those of the theme.
    pub fn categories(&self, catalogue: &Catalogue) -> Vec<i64> {
        self.theme.map_or_else(|| vec![EVERY_CATEGORY], |theme| catalogue.with_children(theme))
    }

    pub async fn ask(
        &self,
        db: &impl ConnectionTrait,
        actor: &Actor,
        catalogue: &Catalogue,
    ) -> Result<Known> {
        let Self { unit, weeks, today, .. } = *self;
        let days = AGES.iter().map(|age| weeks.ago(*age)).collect();
        let figures = (
            counts(unit, &self.categories(catalogue)),
            read::standing(unit, today),
            self.weeks(weeks.with_before()),
            self.pace(),
            read::open_since(unit, self.slice(), days),
            self.owners(),
            self.below(),
            visit::sums(unit),
            (self.theme.is_none() && policy::may_list(actor, unit)).then(|| self.names()),
            visit::last(actor, unit),
        );
        let (counts, standing, weeks, pace, ages, owners, below, sums, names, seen) = figures.of(db).await?;
        Ok(Known { counts, standing, weeks, pace, ages, owners, names, below, sums, seen })
    }

    /// What happened week by week.
    pub fn weeks(&self, period: Period) -> impl Ask<Answer = Vec<(NaiveDate, Pace)>> + use<> {
        read::counts(self.unit, self.slice(), Span::Week, period)
    }

    /// Each slice by itself, in the order of the key: together they would be sorted with all their sums.
    fn pace(&self) -> impl Ask<Answer = Vec<(Slice, Pace)>> + use<> {
        let (unit, period) = (self.unit, self.weeks.period());
        let of = |slice| read::pace_of_one(unit, slice, Span::Week, period);
        let each: Vec<_> = self.slices().into_iter().map(of).collect();
        each.map(|each| Ok(each.into_iter().flatten().collect()))
    }

    /// Levels are told apart for all themes together only.
    fn slices(&self) -> Vec<Slice> {
        match self.theme {
            Some(theme) => vec![Slice::Theme(theme)],
            None => std::iter::once(Slice::All).chain(Level::ALL.map(Slice::Level)).collect(),
        }
    }

    fn owners(&self) -> Option<impl Ask<Answer = Vec<(i64, Standing)>>> {
        self.theme.is_none().then(|| read::people(self.unit, Facet::Owner, self.today, OWNERS))
    }

    fn names(&self) -> impl Ask<Answer = HashMap<i64, String>> + use<> {
        let owners = read::keys_of_people(Facet::Owner, OWNERS);
        names_of(&owners, self.unit.code.as_str())
    }

    /// The units right below that have any open case.
    fn below(&self) -> Option<impl Ask<Answer = Vec<(&'static Unit, Standing)>>> {
        let below = children(&self.unit.code).first()?;
        Some(read::standing_at(below.level, self.slice(), self.today, self.unit))
    }
}

/// Where a unit's cases of some categories stand.
fn counts(unit: &Unit, categories: &[i64]) -> impl Ask<Answer = Vec<Count>> + use<> {
    let categories = categories.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    let rest = format!(
        "FROM tally WHERE unit_code = $1 AND category_id IN ({categories}) AND cases > 0 LIMIT {MOST_ROWS}"
    );
    let lines = Lines::new(&["status", "level"], ["cases"], rest, [unit.code.as_str().into()]);
    lines.map(|lines: Vec<((Status, String), (i64,))>| {
        let count = |((status, level), (cases,)): ((Status, String), (i64,))| {
            let level = Level::parse(&level);
            let level = level.ok_or_else(|| Error::Broken("a tally is of no level".to_owned()))?;
            Ok(Count { status, level, cases })
        };
        lines.into_iter().map(count).collect()
    })
}
