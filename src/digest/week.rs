//! When a digest is due: from Monday seven o'clock, by Morocco's clock, until the week is over.

use chrono::DateTime;
use chrono::Days;
use chrono::NaiveDate;
use chrono::Utc;

use crate::cases::tally::Period;
use crate::cases::tally::Span;
use crate::language::dates;

/// The hour of Monday from which on it is written.
const HOUR: u32 = 7;

/// A week in which a digest of the week before is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day.
    pub monday: NaiveDate,
    /// When its digest was due.
    pub due: DateTime<Utc>,
}

impl Week {
    /// The week whose digest is due at that moment. That of a week which is over is not written any more.
    pub fn due_at(now: DateTime<Utc>) -> Option<Self> {
        let monday = Span::Week.start(dates::day_of(now));
        let due = dates::at_hour(monday, HOUR);
        (due <= now).then_some(Self { monday, due })
    }

    /// The first day of the week so many weeks before.
    pub fn before(self, weeks: u64) -> NaiveDate {
        self.monday - Days::new(7 * weeks)
    }

    /// So many whole weeks, up to the last one.
    pub fn last(self, weeks: u64) -> Period {
        Period { from: self.before(weeks), to: self.monday }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due_at(moment: &str) -> Option<String> {
        let now: DateTime<Utc> = moment.parse().expect("a moment");
        Week::due_at(now).map(|week| week.monday.to_string())
    }

    #[test]
    fn it_is_due_from_monday_seven_o_clock_of_morocco_to_sunday() {
        assert_eq!(due_at("2026-06-08T05:59:59Z"), None);
        assert_eq!(due_at("2026-06-08T06:00:00Z").as_deref(), Some("2026-06-08"));
        assert_eq!(due_at("2026-06-14T22:59:59Z").as_deref(), Some("2026-06-08"));
        assert_eq!(due_at("2026-06-14T23:00:00Z"), None, "Monday has begun in Morocco");
    }

    #[test]
    fn in_ramadan_the_clock_is_an_hour_back() {
        assert_eq!(due_at("2026-03-02T06:59:59Z"), None);
        assert_eq!(due_at("2026-03-02T07:00:00Z").as_deref(), Some("2026-03-02"));
    }

    #[test]
    fn the_weeks_before_are_whole() {
        let week = Week::due_at("2026-06-10T12:00:00Z".parse().expect("a moment")).expect("due");
        let day = |day: &str| day.parse::<NaiveDate>().expect("a day");

        assert_eq!(week.last(1), Period { from: day("2026-06-01"), to: day("2026-06-08") });
        assert_eq!(week.last(26).from, day("2025-12-08"));
    }
}
