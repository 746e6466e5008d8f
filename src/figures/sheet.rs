//! What is public of a unit and of those below it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use sea_orm::Condition;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::edition;
use super::figure;
use super::steps::Cell;
use super::times::Told;
use crate::categories::Catalogue;
use crate::categories::category;
use crate::kit::House;
use crate::kit::Result;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::unit;

/// More than a region has: each of its communes and themes.
const MOST_ROWS: u64 = 50_000;

pub struct Sheet {
    pub unit: &'static Unit,
    /// As of when; none before the first edition.
    pub day: Option<NaiveDate>,
    figures: BTreeMap<Cell, Shown>,
    catalogue: Arc<Catalogue>,
}

/// What is shown of a unit's cases of a theme, or of all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shown {
    pub filed: i64,
    pub resolved: i64,
    pub first: Told,
    pub solved: Told,
}

impl Shown {
    /// A time is told only beside a count.
    fn of(figure: &figure::Model) -> Self {
        let beside = |count: i64, told: Told| if count > 0 { told } else { Told::default() };
        Self {
            filed: figure.filed,
            resolved: figure.resolved,
            first: beside(figure.filed, figure.first()),
            solved: beside(figure.resolved, figure.solved()),
        }
    }

    pub fn is_nothing(&self) -> bool {
        self.filed == 0 && self.resolved == 0
    }

    /// What others do not show by themselves.
    pub fn without<'a>(&self, others: impl Iterator<Item = &'a Self>) -> Self {
        let (filed, resolved) =
            others.fold((0, 0), |sum, other| (sum.0 + other.filed, sum.1 + other.resolved));
        Self { filed: self.filed - filed, resolved: self.resolved - resolved, ..Self::default() }
    }
}

impl Sheet {
    /// Of a unit and those right below.
    pub async fn near(house: &House, unit: &'static Unit) -> Result<Self> {
        Self::read(house, unit, &[unit.code.as_str()]).await
    }

    /// Of a unit and the two levels below.
    pub async fn deep(house: &House, unit: &'static Unit) -> Result<Self> {
        let below = children(&unit.code).iter().map(|unit| unit.code.as_str());
        let parents: Vec<&str> = std::iter::once(unit.code.as_str()).chain(below).collect();
        Self::read(house, unit, &parents).await
    }

    async fn read(house: &House, of: &'static Unit, parents: &[&str]) -> Result<Self> {
        let edition = edition::latest(&house.db).await?;
        let within = Condition::any()
            .add(figure::Column::UnitCode.eq(of.code.as_str()))
            .add(figure::Column::ParentCode.is_in(parents.iter().copied()));
        let rows = figure::Entity::find().filter(within).limit(MOST_ROWS).all(&house.db).await?;
        let shown =
            |row: &figure::Model| Some(((unit(&row.unit_code)?.code.as_str(), row.theme_id), Shown::of(row)));
        Ok(Self {
            unit: of,
            day: edition.map(|edition| edition.day),
            figures: rows.iter().filter_map(shown).filter(|(_, shown)| !shown.is_nothing()).collect(),
            catalogue: Catalogue::at_hand(house).await?,
        })
    }

    pub fn at(&self, cell: Cell) -> Option<&Shown> {
        self.figures.get(&cell)
    }

    /// Every cell that shows something: units in their order, the total over themes before the themes.
    pub fn all(&self) -> impl Iterator<Item = (Cell, &Shown)> {
        self.figures.iter().map(|(cell, shown)| (*cell, shown))
    }

    /// The themes that stand somewhere, in their order.
    pub fn themes(&self) -> Vec<&category::Model> {
        let stands = |theme: &&category::Model| self.figures.keys().any(|(_, of)| *of == theme.id);
        self.catalogue.themes().filter(stands).collect()
    }
}
