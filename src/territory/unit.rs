//! The units, as the first migration loads them into the database; names are read from memory, so that
//! no page asks the database for them.

use std::collections::HashMap;
use std::sync::LazyLock;

use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde::Serialize;

use super::COUNTRY;
use crate::language::Language;

/// How far up a unit stands; the greater, the wider.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumIter,
    DeriveActiveEnum,
    Serialize,
    Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Commune,
    Province,
    Region,
    #[sea_orm(string_value = "national")]
    #[serde(rename = "country")]
    National,
}

impl Level {
    pub const ALL: [Self; 4] = [Self::Commune, Self::Province, Self::Region, Self::National];

    pub fn code(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Province => "province",
            Self::Region => "region",
            Self::National => "national",
        }
    }

    /// Its name in words.
    pub fn label(self, language: Language) -> String {
        language.say(&format!("level-{}", self.code()))
    }
}

impl std::str::FromStr for Level {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|level| level.code() == code).ok_or(())
    }
}

/// A unit of the territory.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Unit {
    pub code: String,
    #[serde(rename = "parent_code")]
    pub parent: String,
    pub level: Level,
    pub kind: String,
    name_fr: String,
    name_ar: String,
    #[serde(rename = "population_2024")]
    pub population: Option<i32>,
    /// At the census before.
    #[serde(rename = "population_2014")]
    pub population_before: Option<i32>,
}

impl Unit {
    /// Its name; English uses the French one, as maps do.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Ar => &self.name_ar,
            Language::Fr | Language::En => &self.name_fr,
        }
    }

    /// The unit above of that level, or itself.
    pub fn at(&'static self, level: Level) -> Option<&'static Self> {
        if self.level == level { Some(self) } else { unit(&self.parent)?.at(level) }
    }

    /// From the widest to this one.
    pub fn path(&'static self) -> Vec<&'static Self> {
        let mut path = unit(&self.parent).map(Self::path).unwrap_or_default();
        path.push(self);
        path
    }

    /// Its name with its province's, so that communes of one name are told apart.
    pub fn full_name(&'static self, language: Language) -> String {
        let separator = if language == Language::Ar { "، " } else { ", " };
        match self.at(Level::Province) {
            Some(province) if self.level == Level::Commune => {
                format!("{}{separator}{}", self.name(language), province.name(language))
            }
            _ => self.name(language).to_owned(),
        }
    }
}

static UNITS: LazyLock<Vec<Unit>> = LazyLock::new(|| {
    csv::Reader::from_reader(migration::facts::UNITS.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("the table of units is well formed")
});

static BY_CODE: LazyLock<HashMap<&str, &Unit>> =
    LazyLock::new(|| UNITS.iter().map(|unit| (unit.code.as_str(), unit)).collect());

static CHILDREN: LazyLock<HashMap<&str, Vec<&Unit>>> = LazyLock::new(|| {
    let mut children: HashMap<&str, Vec<&Unit>> = HashMap::new();
    for unit in UNITS.iter() {
        children.entry(unit.parent.as_str()).or_default().push(unit);
    }
    children
});

/// Every unit, by code.
pub fn units() -> &'static [Unit] {
    &UNITS
}

/// The unit of that code.
pub fn unit(code: &str) -> Option<&'static Unit> {
    BY_CODE.get(code).copied()
}

/// The units right below.
pub fn children(code: &str) -> &'static [&'static Unit] {
    CHILDREN.get(code).map_or(&[], Vec::as_slice)
}

/// The units of that level within a unit, by code; itself, if it is of that level.
pub fn below(unit: &'static Unit, level: Level) -> Vec<&'static Unit> {
    if unit.level == level {
        return vec![unit];
    }
    children(&unit.code).iter().flat_map(|child| below(child, level)).collect()
}

/// Whether one unit lies within another, or is it.
pub fn covers(outer: &str, inner: &str) -> bool {
    outer == COUNTRY || inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
