//! What is read of communes: lines of figures, and a few rows of each other thing, however many there are.

use std::collections::HashMap;

use chrono::Days;
use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::gaps::Seen;
use super::measured::Measured;
use crate::cases;
use crate::cases::case;
use crate::cases::tally::Facet;
use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::cases::tally::Span;
use crate::cases::tally::Standing;
use crate::cases::tally::read;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::institutions;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::people::Actor;
use crate::people::Role;
use crate::people::queries::holders_at;
use crate::people::queries::holders_by_unit;
use crate::plots::Week;
use crate::promises;
use crate::promises::promise;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::below;

/// A year in whole weeks, this one included.
pub const YEAR: u64 = 52;

/// Half a year in whole weeks: what a plot shows, and after what a commune is called silent.
pub const HALF_YEAR: u64 = 26;

/// So many of the oldest cases are shown.
const OLDEST: u64 = 5;

/// Of so many dossiers, the newest, those that are shown are chosen.
const DOSSIERS: u64 = 50;

/// So many promises are shown.
const PROMISES: u64 = 4;

/// The last weeks up to a day, the one that the day is in included.
pub fn weeks(today: NaiveDate, weeks: u64) -> Period {
    let monday = Span::Week.start(today);
    Period { from: monday - Days::new(7 * (weeks - 1)), to: monday + Days::new(7) }
}

/// What is known of a commune.
pub struct Known {
    pub commune: Measured,
    /// The province around it.
    pub province: Measured,
    /// Each week of the half year in which anything happened.
    weeks: Vec<(NaiveDate, Pace)>,
    /// What is open and overdue, and what ever happened, by slice.
    standing: Vec<(Slice, Standing)>,
    themes: Vec<(Slice, Pace)>,
    /// The names of those who hold a mandate as officials there today.
    pub officials: Vec<String>,
}

impl Known {
    /// All of a commune that is figures and mandates.
    pub async fn read(db: &impl ConnectionTrait, commune: &'static Unit, today: NaiveDate) -> Result<Self> {
        let around = commune.at(Level::Province).unwrap_or(commune);
        let figures = (
            read::standing(commune, today),
            year(commune, today),
            read::standing_of(around, today),
            year(around, today),
            read::pace(commune, Facet::Theme, Span::Year, Period::EVER),
            read::counts(commune, Slice::All, Span::Week, weeks(today, HALF_YEAR)),
        );
        let (standing, own_year, province, its_year, themes, weeks) = figures.of(db).await?;
        let holders = holders_at(db, Role::Official, commune, today).await?;
        Ok(Self {
            commune: Measured { unit: commune, standing: whole(&standing), year: own_year },
            province: Measured { unit: around, standing: province, year: its_year },
            officials: holders.into_iter().map(|(_, name)| name).collect(),
            themes,
            weeks,
            standing,
        })
    }
}

impl Known {
    /// What came and went in each of the last weeks, those in which nothing happened too.
    pub fn course(&self, today: NaiveDate) -> Vec<Week> {
        let period = weeks(today, HALF_YEAR);
        let of = |monday: NaiveDate, measure| {
            let week = self.weeks.iter().find(|(start, _)| *start == monday);
            week.map_or(0, |(_, pace)| pace.of(measure))
        };
        let week = |monday| Week {
            monday,
            came: of(monday, Measure::Filed),
            went: of(monday, Measure::Resolved),
            href: None,
        };
        period.from.iter_weeks().take_while(|monday| *monday < period.to).map(week).collect()
    }

    /// What of a theme is open, and overdue.
    pub fn open(&self, theme: i64) -> Standing {
        let found = self.standing.iter().find(|(slice, _)| *slice == Slice::Theme(theme));
        found.map(|(_, standing)| *standing).unwrap_or_default()
    }

    /// How many of a theme were resolved, ever.
    pub fn solved(&self, theme: i64) -> i64 {
        let found = self.themes.iter().find(|(slice, _)| *slice == Slice::Theme(theme));
        found.map_or(0, |(_, pace)| pace.of(Measure::Resolved))
    }
}

/// What happened in a unit in a year.
fn year(unit: &Unit, today: NaiveDate) -> impl Ask<Answer = Pace> {
    let pace = read::pace(unit, Facet::All, Span::Week, weeks(today, YEAR));
    pace.map(|slices| Ok(slices.into_iter().next().map(|(_, pace)| pace).unwrap_or_default()))
}

fn whole(standing: &[(Slice, Standing)]) -> Standing {
    let all = standing.iter().find(|(slice, _)| *slice == Slice::All);
    all.map(|(_, standing)| *standing).unwrap_or_default()
}

/// What those see beside the figures who see the cases behind them.
pub struct Behind {
    pub oldest: Vec<case::Model>,
    /// Each with how many cases of the commune it gathers.
    pub dossiers: Vec<(dossier::Model, i64)>,
    /// Each with the name of whoever promised.
    pub promises: Vec<(promise::Model, String)>,
}

impl Behind {
    pub async fn read(db: &impl ConnectionTrait, actor: &Actor, commune: &'static Unit) -> Result<Self> {
        let oldest = cases::queries::oldest_open(db, actor, commune, OLDEST).await?;
        let dossiers = dossiers::queries::touching(db, commune, DOSSIERS).await?;
        let promises = promised(db, actor, commune, &dossiers).await?;
        Ok(Self { oldest, dossiers, promises })
    }
}

async fn promised(
    db: &impl ConnectionTrait,
    actor: &Actor,
    commune: &'static Unit,
    dossiers: &[(dossier::Model, i64)],
) -> Result<Vec<(promise::Model, String)>> {
    if dossiers.is_empty() {
        return Ok(Vec::new());
    }
    let ids = dossiers.iter().map(|(dossier, _)| dossier.id);
    let promises = promises::queries::in_unit(db, actor, ids, commune, PROMISES).await?;
    let whose = promises.iter().map(|promise| promise.institution_id);
    let names = institutions::queries::names(db, whose, actor.language).await?;
    let named = |promise: promise::Model| {
        let name = names.get(&promise.institution_id).cloned().unwrap_or_default();
        (promise, name)
    };
    Ok(promises.into_iter().map(named).collect())
}

/// What is known of each commune of a unit.
pub async fn all_of(db: &impl ConnectionTrait, unit: &'static Unit, today: NaiveDate) -> Result<Vec<Seen>> {
    let commune = Level::Commune;
    let period = weeks(today, HALF_YEAR);
    let figures = (
        read::standing_at(commune, Slice::All, today, unit),
        read::pace_at(commune, Slice::All, Span::Week, period, unit),
        read::last_filed_at(commune, unit),
    );
    let (standing, pace, last) = figures.of(db).await?;
    let (standing, pace, last) = (by_code(standing), by_code(pace), by_code(last));
    let communes: Vec<&'static Unit> = below(unit, commune);
    let officials = holders_by_unit(db, Role::Official, &communes, today).await?;
    let seen = |unit: &'static Unit| {
        let code = unit.code.as_str();
        let happened = |measure| pace.get(code).map_or(0, |pace: &Pace| pace.of(measure));
        Seen {
            unit,
            officials: officials.get(code).copied().unwrap_or_default(),
            standing: standing.get(code).copied().unwrap_or_default(),
            filed: happened(Measure::Filed),
            solved: happened(Measure::Resolved),
            last: last.get(code).copied(),
        }
    };
    Ok(communes.into_iter().map(seen).collect())
}

/// Where the provinces of a unit stand; its own where it is one.
pub async fn provinces_of(
    db: &impl ConnectionTrait,
    unit: &'static Unit,
    today: NaiveDate,
) -> Result<HashMap<&'static str, Standing>> {
    Ok(by_code(read::standing_at(Level::Province, Slice::All, today, unit).of(db).await?))
}

fn by_code<T>(of: Vec<(&'static Unit, T)>) -> HashMap<&'static str, T> {
    of.into_iter().map(|(unit, told)| (unit.code.as_str(), told)).collect()
}
