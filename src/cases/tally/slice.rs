//! Which of a unit's cases are counted together.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::territory::Level;

/// What a unit's cases are told apart by.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    All,
    Theme,
    Level,
    Owner,
    Carrier,
}

/// All cases of a unit, or those of a theme, at a level, of an owner, with a carrier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slice {
    All,
    Theme(i64),
    Level(Level),
    Owner(i64),
    Carrier(i64),
}

impl Slice {
    pub fn facet(self) -> Facet {
        match self {
            Self::All => Facet::All,
            Self::Theme(_) => Facet::Theme,
            Self::Level(_) => Facet::Level,
            Self::Owner(_) => Facet::Owner,
            Self::Carrier(_) => Facet::Carrier,
        }
    }

    /// Which one of its facet, as the tables name it.
    pub fn name(self) -> String {
        match self {
            Self::All => String::new(),
            Self::Level(level) => level.code().to_owned(),
            Self::Theme(id) | Self::Owner(id) | Self::Carrier(id) => id.to_string(),
        }
    }

    /// The slice that the tables call so.
    pub fn parse(facet: Facet, name: &str) -> Option<Self> {
        Some(match facet {
            Facet::All => Self::All,
            Facet::Level => Self::Level(name.parse().ok()?),
            Facet::Theme => Self::Theme(name.parse().ok()?),
            Facet::Owner => Self::Owner(name.parse().ok()?),
            Facet::Carrier => Self::Carrier(name.parse().ok()?),
        })
    }
}
