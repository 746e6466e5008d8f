//! A mandate: an account holds a role at a unit, from a day on, perhaps to another. Nothing else grants
//! any right.

use std::str::FromStr;

use chrono::NaiveDate;
use sea_orm::Condition;
use sea_orm::entity::prelude::*;

use crate::language::Args;
use crate::language::Language;
use crate::territory;
use crate::territory::Level;
use crate::territory::Unit;

/// What somebody is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Role {
    /// Files and works the cases of a commune.
    Official,
    /// Everything in a territory: triage, assignment, dashboards, the mandates below.
    Coordinator,
    /// Carries what is assigned to them or to their level.
    Advocate,
    /// Figures only.
    Observer,
    /// Accounts, settings, mail, retention; no case.
    Administrator,
}

impl Role {
    pub const ALL: [Self; 5] =
        [Self::Official, Self::Coordinator, Self::Advocate, Self::Observer, Self::Administrator];

    pub fn code(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Coordinator => "coordinator",
            Self::Advocate => "advocate",
            Self::Observer => "observer",
            Self::Administrator => "administrator",
        }
    }

    pub fn label(self, language: Language) -> String {
        language.say(&format!("role-{}", self.code()))
    }

    /// Whether what its holder has in hand passes to a successor: the others have none.
    pub fn is_succeeded(self) -> bool {
        matches!(self, Self::Official | Self::Coordinator | Self::Advocate)
    }

    /// Whether the role exists at that level: an official is a commune's, an administrator the country's.
    pub fn exists_at(self, level: Level) -> bool {
        match self {
            Self::Official => level == Level::Commune,
            Self::Coordinator | Self::Advocate => level != Level::Commune,
            Self::Observer => true,
            Self::Administrator => level == Level::National,
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.code() == code).ok_or(())
    }
}

/// A mandate that counts today.
#[derive(Clone, Copy, Debug)]
pub struct Mandate {
    pub id: i64,
    pub role: Role,
    pub unit: &'static Unit,
}

impl Mandate {
    pub fn title(&self, language: Language) -> String {
        title(language, self.role, self.unit)
    }
}

/// A role at a unit in words: "Coordinator, Taounate".
pub fn title(language: Language, role: Role, unit: &Unit) -> String {
    let mut args = Args::new();
    args.set("role", role.label(language));
    args.set("unit", unit.name(language));
    language.say_with("people-mandate", &args)
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mandate")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub account_id: i64,
    pub role: Role,
    pub unit_code: String,
    pub starts_on: Date,
    /// The last day on which it counts.
    pub ends_on: Option<Date>,
    pub granted_by_id: Option<i64>,
    pub created_at: DateTimeUtc,
}

impl Model {
    /// Whether its last day is past.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.ends_on.is_some_and(|last| last < today)
    }

    /// Whether it counts on that day.
    pub fn counts(&self, today: NaiveDate) -> bool {
        self.starts_on <= today && !self.is_over(today)
    }

    /// Itself as a source of rights, if it counts on that day.
    pub fn current(&self, today: NaiveDate) -> Option<Mandate> {
        let unit = territory::unit(&self.unit_code).filter(|_| self.counts(today))?;
        Some(Mandate { id: self.id, role: self.role, unit })
    }
}

/// The mandates that count on a day.
pub fn on(today: NaiveDate) -> Condition {
    Condition::all().add(Column::StartsOn.lte(today)).add(not_over(today))
}

/// The same in words, with what stands for the day.
pub fn on_as(day: &str) -> String {
    format!("mandate.starts_on <= {day} AND (mandate.ends_on IS NULL OR mandate.ends_on >= {day})")
}

/// The mandates that count on a day or will count later.
pub fn not_over(today: NaiveDate) -> Condition {
    Condition::any().add(Column::EndsOn.is_null()).add(Column::EndsOn.gte(today))
}

/// The mandates at a unit or within it.
pub fn within(unit_code: &str) -> Condition {
    if unit_code == territory::COUNTRY {
        return Condition::all();
    }
    Condition::any()
        .add(Column::UnitCode.eq(unit_code))
        .add(Column::UnitCode.starts_with(format!("{unit_code}.")))
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::account::Entity",
        from = "Column::AccountId",
        to = "super::account::Column::Id"
    )]
    Account,
}

impl Related<super::account::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Account.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

#[cfg(test)]
mod tests {
    use sea_orm::DbBackend;
    use sea_orm::QueryTrait;

    use super::*;

    #[test]
    fn the_rule_in_words_is_the_rule() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 14).expect("a day");

        let asked = Entity::find().filter(on(day)).build(DbBackend::Sqlite).to_string().replace('"', "");

        let (_, rule) = asked.split_once(" WHERE ").expect("a condition");
        assert_eq!(rule, on_as("'2026-03-14'"));
    }
}
