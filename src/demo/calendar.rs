//! The working days of the past, counted back from the last one: people are at work from nine to six by
//! the clock of Casablanca, and on no Sunday.

use chrono::DateTime;
use chrono::Datelike;
use chrono::Days;
use chrono::Duration;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeZone;
use chrono::Timelike;
use chrono::Utc;
use chrono::Weekday;
use chrono_tz::Africa::Casablanca;

use super::chance::Chance;
use crate::language::dates;

/// As many as a year of six-day weeks has, and a few more.
const DAYS: usize = 325;

const OPENING: usize = 9 * 60;
const CLOSING: usize = 18 * 60;

pub struct Calendar {
    now: DateTime<Utc>,
    /// The latest first.
    days: Vec<NaiveDate>,
}

impl Calendar {
    /// The days until now; today is one of them once it is old enough for something to have happened.
    pub fn until(now: DateTime<Utc>) -> Self {
        let today = dates::day_of(now);
        let under_way = minutes_of(now) > OPENING + 60;
        let latest = if under_way { today } else { today - Days::new(1) };
        let back = std::iter::successors(Some(latest), NaiveDate::pred_opt);
        let days = back.filter(|day| day.weekday() != Weekday::Sun).take(DAYS).collect();
        Self { now, days }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The day before everything that is told.
    pub fn eve(&self) -> DateTime<Utc> {
        at(self.day(DAYS), OPENING)
    }

    /// The working day so many working days ago; 0 is the latest.
    pub fn day(&self, ago: usize) -> NaiveDate {
        self.days[ago.min(DAYS - 1)]
    }

    /// A moment of that day.
    pub fn moment(&self, ago: usize, chance: &mut Chance) -> DateTime<Utc> {
        let day = self.day(ago);
        let end =
            if day == dates::day_of(self.now) { CLOSING.min(minutes_of(self.now) - 10) } else { CLOSING };
        at(day, chance.between(OPENING, end)) + seconds(chance)
    }

    /// A moment of the working day that many days after, unless that is yet to come.
    pub fn later(&self, moment: DateTime<Utc>, days: usize, chance: &mut Chance) -> Option<DateTime<Utc>> {
        let day = dates::day_of(moment);
        let ago = self.days.iter().position(|working| *working <= day)?.checked_sub(days)?;
        let then = self.moment(ago, chance);
        (moment < then).then_some(then)
    }
}

/// Just after midnight, when clocks run out.
pub fn midnight(day: NaiveDate) -> DateTime<Utc> {
    at(day, 1)
}

fn at(day: NaiveDate, minutes: usize) -> DateTime<Utc> {
    let minutes = Duration::minutes(i64::try_from(minutes).unwrap_or_default());
    let local = day.and_time(NaiveTime::MIN) + minutes;
    // No hour of Morocco's office day is ever skipped or told twice.
    Casablanca.from_local_datetime(&local).earliest().map_or_else(|| local.and_utc(), |time| time.to_utc())
}

fn seconds(chance: &mut Chance) -> Duration {
    Duration::seconds(i64::try_from(chance.below(60)).unwrap_or_default())
}

fn minutes_of(moment: DateTime<Utc>) -> usize {
    let local = moment.with_timezone(&Casablanca);
    usize::try_from(local.hour() * 60 + local.minute()).unwrap_or_default()
}
