//! An institution: an office, never the person who holds it.

use std::str::FromStr;

use sea_orm::entity::prelude::*;

use crate::language::Language;
use crate::territory;
use crate::territory::Level;
use crate::territory::Unit;

/// What sort of office it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Kind {
    /// The head of a province or prefecture.
    Governor,
    /// The head of a region.
    Wali,
    /// An elected council of a commune, a province or a region.
    Council,
    /// A decentralised service of a ministry.
    Service,
    Ministry,
    /// A public body with a task of its own.
    Agency,
    /// Who runs a network: telephone, water, electricity.
    Operator,
    /// A house of parliament.
    House,
    Mediator,
    /// A site where anybody complains to any administration.
    Portal,
}

impl Kind {
    pub const ALL: [Self; 10] = [
        Self::Governor,
        Self::Wali,
        Self::Council,
        Self::Service,
        Self::Ministry,
        Self::Agency,
        Self::Operator,
        Self::House,
        Self::Mediator,
        Self::Portal,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Governor => "governor",
            Self::Wali => "wali",
            Self::Council => "council",
            Self::Service => "service",
            Self::Ministry => "ministry",
            Self::Agency => "agency",
            Self::Operator => "operator",
            Self::House => "house",
            Self::Mediator => "mediator",
            Self::Portal => "portal",
        }
    }

    /// Its name in words.
    pub fn label(self, language: Language) -> String {
        language.say(&format!("inst-kind-{}", self.code()))
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or(())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "institution")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// It never changes, for other programs rely on it: `governor.03.531`.
    #[sea_orm(unique)]
    pub code: String,
    pub kind: Kind,
    pub level: Level,
    /// The territory that it serves.
    pub unit_code: String,
    /// The one above: of a service, its ministry.
    pub parent_id: Option<i64>,
    pub name_ar: String,
    pub name_fr: String,
    pub name_en: String,
    /// How a letter to its head opens, without a personal name.
    pub addressed_ar: String,
    pub addressed_fr: String,
    pub post_ar: Option<String>,
    pub post_fr: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub site: Option<String>,
    /// Where what stands here comes from.
    pub source: String,
    pub retired_at: Option<DateTimeUtc>,
    pub version: i32,
    pub created_at: DateTimeUtc,
}

impl Model {
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Ar => &self.name_ar,
            Language::Fr => &self.name_fr,
            Language::En => &self.name_en,
        }
    }

    /// How a letter opens; letters are written in Arabic or French.
    pub fn addressed(&self, language: Language) -> &str {
        match language {
            Language::Ar => &self.addressed_ar,
            Language::Fr | Language::En => &self.addressed_fr,
        }
    }

    /// Where a letter is sent.
    pub fn post(&self, language: Language) -> Option<&str> {
        match language {
            Language::Ar => self.post_ar.as_deref(),
            Language::Fr | Language::En => self.post_fr.as_deref(),
        }
    }

    /// The territory that it serves.
    pub fn unit(&self) -> Option<&'static Unit> {
        territory::unit(&self.unit_code)
    }

    pub fn is_retired(&self) -> bool {
        self.retired_at.is_some()
    }
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(has_many = "super::competence::Entity")]
    Competence,
}

impl Related<super::competence::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Competence.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
