//! The delays of the law, as data: how many days for what, calendar or working, by which text, since
//! when. Every one of them must be confirmed by a jurist. Overdue is read from them, never typed.

use std::collections::HashSet;

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::Weekday;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use crate::kit::Result;

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
pub enum What {
    /// A case that nobody has taken yet is handed to somebody.
    Handover,
    /// The resident gets an answer.
    Answer,
    /// The resident says whether it is solved.
    Confirm,
    /// The resident may still reopen a closed case.
    Reopen,
    /// The resident may still object to the successor who was given their case.
    Objection,
}

impl What {
    fn code(self) -> &'static str {
        match self {
            Self::Handover => "handover",
            Self::Answer => "answer",
            Self::Confirm => "confirm",
            Self::Reopen => "reopen",
            Self::Objection => "objection",
        }
    }
}

/// The delays in force.
pub struct Clocks {
    rules: Vec<clock::Model>,
    holidays: HashSet<NaiveDate>,
}

impl Clocks {
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
    pub fn last_day(&self, what: What, began: NaiveDate) -> Option<NaiveDate> {
        let rule = self
            .rules
            .iter()
            .filter(|rule| rule.what == what.code() && holds(rule, began))
            .max_by_key(|rule| rule.valid_from)?;
        let days = u32::try_from(rule.days).ok()?;
        Some(if rule.working { self.working_days(began, days) } else { began + Days::new(days.into()) })
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
}
