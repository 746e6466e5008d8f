//! The days of the demonstration, counted back from the last one, by the clock of Casablanca. Those of Taounate
//! are working days: people are at work from nine to six, and on no Sunday. Those of the whole country are all
//! days with all their hours, and some of them are yet to come.

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
use super::lots::Lots;
use crate::language::dates;

/// As many as a year of six-day weeks has, and a few more.
const WORKING_DAYS: usize = 325;

const OPENING: usize = 9 * 60;
const CLOSING: usize = 18 * 60;

/// How much happens in each hour of a day: little at night, less at noon, something in the evening.
const HOURS: [u8; 24] =
    [2, 1, 0, 0, 0, 1, 3, 8, 30, 80, 100, 95, 50, 25, 55, 75, 70, 45, 22, 16, 18, 18, 12, 6];

/// And of a Friday, when the noon is for prayer and the meal.
const FRIDAY: [u8; 24] =
    [2, 1, 0, 0, 0, 1, 3, 8, 30, 80, 95, 60, 10, 5, 15, 50, 45, 28, 18, 16, 18, 18, 12, 6];

/// And of a day on which offices are closed.
const OFF: [u8; 24] = [3, 1, 1, 0, 0, 1, 2, 4, 8, 16, 24, 26, 18, 10, 12, 16, 20, 22, 22, 24, 28, 28, 18, 8];

pub struct Calendar {
    now: DateTime<Utc>,
    /// The latest first.
    days: Vec<NaiveDate>,
    hours: Hours,
    /// How many of its days are surely sixty of the law.
    sixty_days: usize,
}

/// When in a day something happens.
enum Hours {
    Office,
    /// By the hour: on working days, on Fridays, on days off.
    All([Lots<u32>; 3]),
}

impl Calendar {
    /// The days until now; today is one of them once it is old enough for something to have happened.
    pub fn until(now: DateTime<Utc>) -> Self {
        let today = dates::day_of(now);
        let under_way = minutes_of(now) > OPENING + 60;
        let latest = if under_way { today } else { today - Days::new(1) };
        let back = std::iter::successors(Some(latest), NaiveDate::pred_opt);
        let days = back.filter(|day| day.weekday() != Weekday::Sun).take(WORKING_DAYS).collect();
        Self { now, days, hours: Hours::Office, sixty_days: 55 }
    }

    /// So many days, of which some are yet to come.
    pub fn around(now: DateTime<Utc>, ahead: usize, days: usize) -> Self {
        let latest = dates::day_of(now) + Days::new(u64::try_from(ahead).unwrap_or_default());
        let days = std::iter::successors(Some(latest), NaiveDate::pred_opt).take(days).collect();
        let hours = [HOURS, FRIDAY, OFF].map(|hours| Lots::of((0..).zip(hours.map(f64::from))));
        Self { now, days, hours: Hours::All(hours), sixty_days: 62 }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The day before everything that is told.
    pub fn eve(&self) -> DateTime<Utc> {
        at(self.day(self.days.len()), OPENING)
    }

    /// The day so many days before the latest.
    pub fn day(&self, ago: usize) -> NaiveDate {
        self.days[ago.min(self.days.len() - 1)]
    }

    /// More of its days than that are more than the sixty of the law, with a few for pauses.
    pub fn sixty_days(&self) -> usize {
        self.sixty_days
    }

    /// A moment of that day.
    pub fn moment(&self, ago: usize, chance: &mut Chance) -> DateTime<Utc> {
        let day = self.day(ago);
        match &self.hours {
            Hours::Office => self.at_work(day, chance),
            Hours::All(hours) => at_any_hour(day, hours, chance),
        }
    }

    fn at_work(&self, day: NaiveDate, chance: &mut Chance) -> DateTime<Utc> {
        let end =
            if day == dates::day_of(self.now) { CLOSING.min(minutes_of(self.now) - 10) } else { CLOSING };
        at(day, chance.between(OPENING, end)) + seconds(chance)
    }

    /// Whether offices are open.
    pub fn is_office_hour(moment: DateTime<Utc>) -> bool {
        let off = matches!(dates::day_of(moment).weekday(), Weekday::Sat | Weekday::Sun);
        !off && (OPENING - 60..CLOSING).contains(&minutes_of(moment))
    }

    /// A moment of the working day that many days after, unless that is yet to come.
    pub fn later(&self, moment: DateTime<Utc>, days: usize, chance: &mut Chance) -> Option<DateTime<Utc>> {
        let day = dates::day_of(moment);
        let ago = self.days.iter().position(|working| *working <= day)?.checked_sub(days)?;
        let then = self.moment(ago, chance);
        (moment < then).then_some(then)
    }
}

fn at_any_hour(
    day: NaiveDate,
    [working, friday, off]: &[Lots<u32>; 3],
    chance: &mut Chance,
) -> DateTime<Utc> {
    let hours = match day.weekday() {
        Weekday::Fri => friday,
        Weekday::Sat | Weekday::Sun => off,
        _ => working,
    };
    let hour = usize::try_from(*hours.draw(chance)).unwrap_or_default();
    at(day, hour * 60 + chance.below(60)) + seconds(chance)
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
