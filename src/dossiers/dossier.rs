//! A dossier: what is demanded, of which level, for which territory, who carries it.

use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::kit::Error;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::territory;
use crate::territory::Level;
use crate::territory::Unit;

/// Where its first cases came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Origin {
    Empty,
    Search,
    Selection,
    Radar,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Status {
    Open,
    Closed,
}

/// What came of the demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Outcome {
    Obtained,
    Partly,
    Refused,
    /// Another dossier, or another way, took its place.
    Superseded,
    Withdrawn,
}

impl Outcome {
    pub const ALL: [Self; 5] =
        [Self::Obtained, Self::Partly, Self::Refused, Self::Superseded, Self::Withdrawn];
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "dossier")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The number of the form it came from: the same form sent twice opens one dossier.
    #[sea_orm(unique)]
    pub submission: String,
    pub title: String,
    /// What it is about: a category, or a theme.
    pub category_id: i64,
    pub demand: String,
    pub summary_ar: String,
    pub summary_fr: String,
    /// The level that it is carried at.
    pub level: Level,
    /// The territory in which its cases live.
    pub unit_code: String,
    /// Empty where the territory is wider than a province.
    pub province_code: String,
    /// Empty where the territory is the country.
    pub region_code: String,
    /// Nobody yet: it waits in the level's queue.
    pub carrier_id: Option<i64>,
    /// Who steers it.
    pub owner_id: Option<i64>,
    pub origin: Origin,
    /// Why the radar suggested it.
    pub reason: Option<String>,
    pub status: Status,
    pub outcome: Option<Outcome>,
    pub opened_at: DateTimeUtc,
    pub closed_at: Option<DateTimeUtc>,
    /// The number of changes; each names the one it saw.
    pub version: i32,
    /// How many events its history has.
    pub events: i32,
}

impl ActiveModelBehavior for ActiveModel {}

/// How a status is shown.
#[derive(Clone, Debug, Serialize)]
pub struct Tag {
    pub code: &'static str,
    pub label: String,
    pub class: &'static str,
}

impl Model {
    pub fn is_open(&self) -> bool {
        self.status == Status::Open
    }

    /// The territory.
    pub fn unit(&self) -> Result<&'static Unit> {
        territory::unit(&self.unit_code).ok_or(Error::Missing)
    }

    /// The unit of its level: where it is carried.
    pub fn seat(&self) -> Result<&'static Unit> {
        self.unit()?.at(self.level).ok_or(Error::Missing)
    }

    /// Its number as people write it: 12/2026.
    pub fn number(&self) -> String {
        format!("{}/{}", self.id, self.opened_at.format("%Y"))
    }

    pub fn href(&self) -> String {
        format!("/dossiers/{}", self.id)
    }

    /// The summary in a language; English has none of its own.
    pub fn summary(&self, language: Language) -> &str {
        if language == Language::Ar { &self.summary_ar } else { &self.summary_fr }
    }

    /// Where it stands, in words.
    pub fn tag(&self, language: Language) -> Tag {
        let say = |key: &str| language.say(key);
        match (self.status, self.outcome) {
            (Status::Open, _) => Tag {
                code: "in_advocacy",
                label: say(&format!("dossier-open-{}", self.level.code())),
                class: "active",
            },
            (Status::Closed, Some(outcome)) => Tag {
                code: "closed",
                label: say(&format!("dossier-outcome-{}", outcome.to_value())),
                class: "closed",
            },
            (Status::Closed, None) => Tag { code: "closed", label: say("dossier-closed"), class: "closed" },
        }
    }

    /// Since when it is open, in words.
    pub fn opened(&self, language: Language) -> String {
        dates::day(language, dates::day_of(self.opened_at))
    }

    /// What sentences about it need: its number and title.
    pub fn args(&self) -> Args<'static> {
        let mut args = Args::new();
        args.set("number", format!("\u{2066}{}\u{2069}", self.number()));
        args.set("title", format!("\u{2068}{}\u{2069}", self.title));
        args
    }
}
