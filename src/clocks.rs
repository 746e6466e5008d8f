//! The delays of the law, as data: how many days for what, calendar or working, by which text, since
//! when. Every one of them must be confirmed by a jurist. Overdue is read from them, never typed.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::Weekday;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use crate::kit::House;
use crate::kit::Result;
use crate::territory::Level;

mod clock {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "clock")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub what: String,
        pub level: Option<String>,
        pub days: i32,
        pub working: bool,
        pub source: String,
        pub valid_from: Date,
        pub valid_to: Option<Date>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod holiday {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "holiday")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: Date,
        pub name_ar: String,
        pub name_fr: String,
        pub name_en: String,
        pub source: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// What a delay is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'a> {
    /// A case that nobody has taken yet is handed to somebody.
    Handover,
    /// The resident gets an answer.
    Answer,
    /// The resident says whether it is solved.
    Confirm,
    /// The resident may still reopen a closed case.
    Reopen,
    /// An institution answers an action of that kind at that level.
    Action(&'a str, Level),
    /// The resident may still object to the successor who was given their case.
    Objection,
}

impl What<'_> {
    fn is(self, rule: &clock::Model) -> bool {
        let code = rule.what.as_str();
        match self {
            Self::Handover => code == "handover",
            Self::Answer => code == "answer",
            Self::Confirm => code == "confirm",
            Self::Reopen => code == "reopen",
            Self::Objection => code == "objection",
            Self::Action(kind, level) => {
                code.strip_prefix("action.") == Some(kind)
                    && rule.level.as_deref().is_none_or(|of| of == level.code())
            }
        }
    }
}

/// A delay that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delay<'a> {
    pub last_day: NaiveDate,
    /// The text that sets it.
    pub source: &'a str,
}

/// The delays in force.
#[derive(PartialEq)]
pub struct Clocks {
    rules: Vec<clock::Model>,
    holidays: HashSet<NaiveDate>,
}

impl Clocks {
    /// The delays that this process has at hand.
    pub async fn at_hand(house: &House) -> Result<Arc<Self>> {
        house.shelf.get(Self::read(&house.db)).await
    }

    /// Reads them: a handful of rules, and the holidays where one of them counts working days.
    pub async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let rules = clock::Entity::find().limit(200).all(db).await?;
        let holidays = if rules.iter().any(|rule| rule.working) {
            holiday::Entity::find()
                .limit(1000)
                .all(db)
                .await?
                .into_iter()
                .map(|holiday| holiday.day)
                .collect()
        } else {
            HashSet::new()
        };
        Ok(Self { rules, holidays })
    }

    /// The last day of a delay that began on that day; absent when no rule was in force.
    pub fn last_day(&self, what: What<'_>, began: NaiveDate) -> Option<NaiveDate> {
        Some(self.delay(what, began)?.last_day)
    }

    /// A delay that began on that day, with its source: the rule of the very level goes before one for all levels,
    /// a younger one before an older.
    pub fn delay(&self, what: What<'_>, began: NaiveDate) -> Option<Delay<'_>> {
        let rule =
            self.rules.iter().filter(|rule| what.is(rule) && holds(rule, began)).max_by_key(|rule| {
                (matches!(what, What::Action(..)) && rule.level.is_some(), rule.valid_from)
            })?;
        let days = u32::try_from(rule.days).ok()?;
        let last_day =
            if rule.working { self.working_days(began, days) } else { began + Days::new(days.into()) };
        Some(Delay { last_day, source: &rule.source })
    }

    /// The day after so many working days: neither Saturday nor Sunday nor a holiday.
    fn working_days(&self, began: NaiveDate, days: u32) -> NaiveDate {
        let works = |day: &NaiveDate| {
            !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains(day)
        };
        let after = began.iter_days().skip(1).filter(works);
        after.take(days as usize).last().unwrap_or(began)
    }
}

fn holds(rule: &clock::Model, day: NaiveDate) -> bool {
    rule.valid_from <= day && rule.valid_to.is_none_or(|end| day <= end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clocks(working: bool) -> Clocks {
        let rule = clock::Model {
            id: 1,
            what: "answer".to_owned(),
            level: None,
            days: 5,
            working,
            source: String::new(),
            valid_from: NaiveDate::MIN,
            valid_to: None,
        };
        let march = NaiveDate::from_ymd_opt(2026, 11, 6).expect("a day");
        Clocks { rules: vec![rule], holidays: HashSet::from([march]) }
    }

    #[test]
    fn calendar_days_are_counted_as_they_come() {
        let began = NaiveDate::from_ymd_opt(2026, 11, 4).expect("a day");

        let last = clocks(false).last_day(What::Answer, began);

        assert_eq!(last, NaiveDate::from_ymd_opt(2026, 11, 9));
    }

    #[test]
    fn working_days_leave_out_weekends_and_holidays() {
        let began = NaiveDate::from_ymd_opt(2026, 11, 4).expect("a day");

        let last = clocks(true).last_day(What::Answer, began);

        assert_eq!(last, NaiveDate::from_ymd_opt(2026, 11, 12));
    }

    fn rule(what: &str, level: Option<&str>, days: i32, source: &str) -> clock::Model {
        clock::Model {
            id: 1,
            what: what.to_owned(),
            level: level.map(str::to_owned),
            days,
            working: false,
            source: source.to_owned(),
            valid_from: NaiveDate::from_ymd_opt(2011, 7, 30).expect("a day"),
            valid_to: None,
        }
    }

    #[test]
    fn a_written_question_is_answered_within_twenty_days_by_the_constitution() {
        let rules = vec![rule("action.written_question", Some("national"), 20, "art. 100")];
        let clocks = Clocks { rules, holidays: HashSet::new() };
        let asked = NaiveDate::from_ymd_opt(2026, 11, 4).expect("a day");

        let delay = clocks.delay(What::Action("written_question", Level::National), asked);

        let last_day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
        assert_eq!(delay, Some(Delay { last_day, source: "art. 100" }));
        assert_eq!(clocks.delay(What::Action("written_question", Level::Region), asked), None);
        assert_eq!(clocks.delay(What::Action("oral_question", Level::National), asked), None);
        assert_eq!(clocks.delay(What::Answer, asked), None);
    }

    #[test]
    fn the_rule_of_the_level_goes_before_the_rule_for_all() {
        let rules = vec![
            rule("action.petition", Some("commune"), 90, "commune"),
            rule("action.petition", None, 60, "all"),
        ];
        let clocks = Clocks { rules, holidays: HashSet::new() };
        let began = NaiveDate::from_ymd_opt(2026, 11, 4).expect("a day");
        let source = |level| clocks.delay(What::Action("petition", level), began).map(|delay| delay.source);

        assert_eq!(source(Level::Commune), Some("commune"));
        assert_eq!(source(Level::Province), Some("all"));
    }
}
