//! What there is, from the tallies of the years: in each commune by theme, and how long it took in every unit.

use std::collections::BTreeMap;

use chrono::Days;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

use super::steps::Cell;
use super::steps::Cells;
use super::steps::EVERY_THEME;
use crate::cases::tally;
use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::cases::tally::Span;
use crate::cases::tally::spell::CLASSES;
use crate::cases::tally::spell::Spells;
use crate::categories::Catalogue;
use crate::kit::Error;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::territory;
use crate::territory::COUNTRY;
use crate::territory::Level;
use crate::territory::Unit;

#[derive(Default)]
pub struct Live {
    /// Of each commune and theme.
    pub filed: Cells,
    pub resolved: Cells,
    /// Of every cell there is, totals among them: days to the first answer, and to the resolution.
    pub first: BTreeMap<Cell, Spells>,
    pub solved: BTreeMap<Cell, Spells>,
}

impl Live {
    /// One query a theme, each of at most one line a commune.
    pub async fn read(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Self> {
        let country =
            territory::unit(COUNTRY).ok_or_else(|| Error::Broken("there is no country".to_owned()))?;
        let always = Period { from: NaiveDate::default(), to: today + Days::new(1) };
        let mut live = Self::default();
        for theme in Catalogue::read(db).await?.themes().map(|theme| theme.id) {
            let slice = Slice::Theme(theme);
            let communes =
                tally::read::pace_at(Level::Commune, slice, Span::Year, always, country).of(db).await?;
            for (commune, pace) in communes {
                live.add(commune, theme, &pace);
            }
        }
        Ok(live)
    }

    fn add(&mut self, commune: &'static Unit, theme: i64, pace: &Pace) {
        let leaf = (commune.code.as_str(), theme);
        self.filed.insert(leaf, pace.of(Measure::Filed));
        self.resolved.insert(leaf, pace.of(Measure::Resolved));
        for unit in commune.path() {
            for theme in [theme, EVERY_THEME] {
                let cell = (unit.code.as_str(), theme);
                for class in 0..CLASSES {
                    self.first.entry(cell).or_default()[class] += pace.of(Measure::First(class));
                    self.solved.entry(cell).or_default()[class] += pace.of(Measure::Solved(class));
                }
            }
        }
    }
}
