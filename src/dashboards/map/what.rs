//! What a map may tell of units, and how it is read from the tallies.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::cases::tally::Span;
use crate::cases::tally::Standing;
use crate::cases::tally::read;
use crate::cases::tally::spell::LEAST;
use crate::cases::tally::spell::Times;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::below;
use crate::territory::map;
use crate::territory::map::Reading;

/// What a map tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Open cases now.
    Open,
    /// The same for 10,000 inhabitants.
    OpenRate,
    /// The part of them that is late.
    Late,
    /// Cases filed in a year.
    Filed,
    FiledRate,
    /// Days to the first answers given in a year.
    FirstAnswer,
    /// Days to the resolutions of a year.
    Resolution,
}

impl What {
    pub const ALL: [Self; 7] = [
        Self::Open,
        Self::OpenRate,
        Self::Late,
        Self::Filed,
        Self::FiledRate,
        Self::FirstAnswer,
        Self::Resolution,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OpenRate => "open-rate",
            Self::Late => "late",
            Self::Filed => "filed",
            Self::FiledRate => "filed-rate",
            Self::FirstAnswer => "first",
            Self::Resolution => "solved",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.code() == code)
    }

    /// How its figures are written.
    pub fn measure(self) -> map::Measure {
        match self {
            Self::Open | Self::Filed => map::Measure::Count,
            Self::OpenRate | Self::FiledRate => map::Measure::PerTenThousand,
            Self::Late => map::Measure::LateShare,
            Self::FirstAnswer | Self::Resolution => map::Measure::MedianDays,
        }
    }

    /// Whether it is of a year, or of now.
    pub fn is_of_a_year(self) -> bool {
        !matches!(self, Self::Open | Self::OpenRate | Self::Late)
    }
}

/// What is asked of all units of a level within another.
#[derive(Clone, Copy)]
pub struct Question {
    pub what: What,
    pub slice: Slice,
    pub within: &'static Unit,
    pub year: Period,
    pub today: NaiveDate,
}

impl Question {
    /// A reading of every unit of that level.
    pub async fn ask(
        &self,
        db: &impl ConnectionTrait,
        level: Level,
    ) -> Result<Vec<(&'static Unit, Reading)>> {
        let readings = if self.what.is_of_a_year() {
            let paces = read::pace_at(level, self.slice, Span::Year, self.year, self.within).of(db).await?;
            self.all(level, &paces, |unit, pace| self.of_pace(unit, pace))
        } else {
            let standings = read::standing_at(level, self.slice, self.today, self.within).of(db).await?;
            self.all(level, &standings, |unit, standing| self.of_standing(unit, *standing))
        };
        Ok(readings)
    }

    /// Units without a line have nothing to count.
    fn all<T: Default>(
        &self,
        level: Level,
        lines: &[(&'static Unit, T)],
        reading: impl Fn(&Unit, &T) -> Reading,
    ) -> Vec<(&'static Unit, Reading)> {
        let known: HashMap<&str, &T> = lines.iter().map(|(unit, line)| (unit.code.as_str(), line)).collect();
        let nothing = T::default();
        let read =
            |unit: &'static Unit| (unit, reading(unit, known.get(unit.code.as_str()).unwrap_or(&&nothing)));
        below(self.within, level).into_iter().map(read).collect()
    }

    fn of_standing(&self, unit: &Unit, Standing { open, late }: Standing) -> Reading {
        match self.what {
            What::OpenRate => Reading::per_ten_thousand(open, unit.population),
            What::Late => Reading::share(late, open, LEAST),
            _ => Reading::Figure(open),
        }
    }

    fn of_pace(&self, unit: &Unit, pace: &Pace) -> Reading {
        let days = |times: Option<Times>| times.map_or(Reading::Few, |times| Reading::Figure(times.median));
        match self.what {
            What::FirstAnswer => days(pace.to_first_answer()),
            What::Resolution => days(pace.to_resolution()),
            What::FiledRate => Reading::per_ten_thousand(pace.of(Measure::Filed), unit.population),
            _ => Reading::Figure(pace.of(Measure::Filed)),
        }
    }
}
