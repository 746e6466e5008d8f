//! The time that a dashboard speaks of: whole weeks, the present one last.

use chrono::Days;
use chrono::NaiveDate;

use crate::cases::tally::Period;
use crate::cases::tally::Span;

/// How many weeks one may ask for.
pub const CHOICES: [u32; 5] = [4, 13, 26, 52, 104];

/// A quarter of a year.
const USUAL: u32 = 13;

/// So many weeks, with the days that they begin and end on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weeks {
    pub count: u32,
    /// The first day of the present week.
    monday: NaiveDate,
}

impl Weeks {
    /// What is asked for, or the usual.
    pub fn asked(weeks: Option<u32>, today: NaiveDate) -> Self {
        let count = weeks.filter(|weeks| CHOICES.contains(weeks)).unwrap_or(USUAL);
        Self { count, monday: Span::Week.start(today) }
    }

    /// Until the end of the present week.
    pub fn period(self) -> Period {
        Period { from: self.ago(self.count - 1), to: self.monday + Days::new(7) }
    }

    /// As many weeks before.
    pub fn before(self) -> Period {
        Period { from: self.ago(2 * self.count - 1), to: self.period().from }
    }

    /// Both together.
    pub fn with_before(self) -> Period {
        Period { from: self.before().from, to: self.period().to }
    }

    /// The Mondays of the weeks, the oldest first.
    pub fn mondays(self) -> impl Iterator<Item = NaiveDate> {
        (0..self.count).rev().map(move |weeks| self.ago(weeks))
    }

    /// The Monday so many weeks before the present one.
    pub fn ago(self, weeks: u32) -> NaiveDate {
        self.monday - Days::new(7 * u64::from(weeks))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn thirteen_weeks_end_with_the_present_one_and_follow_the_thirteen_before() {
        let weeks = Weeks::asked(None, day("2026-11-25"));

        assert_eq!(weeks.period(), Period { from: day("2026-08-31"), to: day("2026-11-30") });
        assert_eq!(weeks.before().to, weeks.period().from);
        assert_eq!((weeks.before().to - weeks.before().from).num_days(), 7 * 13);
        assert_eq!(weeks.mondays().count(), 13);
        assert_eq!(weeks.mondays().last(), Some(day("2026-11-23")));
    }

    #[test]
    fn only_what_is_offered_can_be_asked_for() {
        assert_eq!(Weeks::asked(Some(52), day("2026-01-01")).count, 52);
        assert_eq!(Weeks::asked(Some(5000), day("2026-01-01")).count, USUAL);
    }
}
