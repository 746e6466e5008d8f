//! On which day how many cases are filed: every year more than the year before, in the week most on Monday and
//! least on Sunday, less in August, and no two days alike.

use chrono::Datelike;
use chrono::NaiveDate;

use crate::demo::calendar::Calendar;
use crate::demo::chance::Chance;
use crate::demo::lots::Lots;

/// How many days are told.
pub const DAYS: usize = 3 * 365 + 1;

/// How many times as many cases a year has as the one before.
const GROWTH: f64 = 1.9;

/// From Monday to Sunday.
const WEEK: [f64; 7] = [1.25, 1.15, 1.1, 1.05, 0.65, 0.4, 0.18];

/// From January to December.
const YEAR: [f64; 12] = [1.1, 1.05, 0.9, 0.95, 1.05, 1.0, 0.9, 0.6, 1.05, 1.15, 1.15, 1.1];

/// How many cases are filed on each of the days, the oldest first. A day is told as the calendar counts it, where
/// the one at `today` is under way by the share `passed`.
pub fn days(
    calendar: &Calendar,
    today: usize,
    passed: f64,
    cases: usize,
    chance: &mut Chance,
) -> Vec<(usize, usize)> {
    let days = (0..DAYS).map(|back| {
        let whole = if back == 0 { passed } else { 1.0 };
        let years = f64::from(u32::try_from(back).unwrap_or(u32::MAX)) / 365.25;
        (back, whole * weight(calendar.day(today + back)) * GROWTH.powf(-years) * chance.times(1.12))
    });
    let days = Lots::of(days.collect::<Vec<_>>());
    let mut counts = vec![0; DAYS];
    for _ in 0..cases {
        counts[*days.draw(chance)] += 1;
    }
    counts.into_iter().enumerate().rev().map(|(back, cases)| (today + back, cases)).collect()
}

fn weight(day: NaiveDate) -> f64 {
    let at = |number: u32| usize::try_from(number).unwrap_or_default();
    WEEK[at(day.weekday().num_days_from_monday())] * YEAR[at(day.month0())]
}
