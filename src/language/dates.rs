//! Dates as Morocco writes them: 21 ماي 2020, 21 mai 2020, 21 May 2020; the hour of Casablanca, which is
//! UTC+1 but for the month of Ramadan.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::DateTime;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeZone;
use chrono::Utc;
use chrono_tz::Africa::Casablanca;
use icu_calendar::Date;
use icu_calendar::Iso;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::M;
use icu_datetime::fieldsets::MD;
use icu_datetime::fieldsets::YMD;
use icu_locale_core::locale;

use super::Language;
use super::catalogue::region;

static LONG: LazyLock<HashMap<Language, DateTimeFormatter<YMD>>> = LazyLock::new(|| {
    let formatter = |language| DateTimeFormatter::try_new(region(language).into(), YMD::long());
    Language::ALL
        .into_iter()
        .map(|l| (l, formatter(l).expect("the data of three locales is built in")))
        .collect()
});

/// The same in few letters, for the axis of a plot.
struct Brief {
    month: DateTimeFormatter<M>,
    day: DateTimeFormatter<MD>,
}

static BRIEF: LazyLock<HashMap<Language, Brief>> = LazyLock::new(|| {
    let brief = |language| {
        // What the data of French in Morocco cuts June to, jui., is nobody's word for it.
        let locale = if language == Language::Fr { locale!("fr") } else { region(language) };
        Some(Brief {
            month: DateTimeFormatter::try_new((&locale).into(), M::medium()).ok()?,
            day: DateTimeFormatter::try_new((&locale).into(), MD::medium()).ok()?,
        })
    };
    Language::ALL.into_iter().map(|l| (l, brief(l).expect("the data of three locales is built in"))).collect()
});

/// The day in Morocco at that moment.
pub fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Casablanca).date_naive()
}

/// The moment at which a day begins in Morocco: midnight, or the first moment there is.
pub fn begins(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    let local = midnight.and_local_timezone(Casablanca);
    local.earliest().map_or_else(|| midnight.and_utc(), |local| local.with_timezone(&Utc))
}

/// The moment at which Morocco's clock shows that hour of a day.
pub fn at_hour(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    let local = day.and_hms_opt(hour, 0, 0).unwrap_or_default();
    // An hour that the clock leaves out when it is put forward is the next one.
    Casablanca.from_local_datetime(&local).earliest().map_or_else(|| local.and_utc(), |at| at.to_utc())
}

/// A day in words.
pub fn day(language: Language, day: NaiveDate) -> String {
    let written = LONG[&language].format(&iso(day)).to_string();
    match (language, day.day()) {
        // French counts the first of a month with an ordinal, which the patterns of CLDR leave out.
        (Language::Fr, 1) => written.replacen('1', "1er", 1),
        _ => written,
    }
}

/// The name of its month in few letters: «ماي», « nov. », “Nov”.
pub fn month(language: Language, day: NaiveDate) -> String {
    BRIEF[&language].month.format(&iso(day)).to_string()
}

/// The day and its month in few letters, without the year.
pub fn brief(language: Language, day: NaiveDate) -> String {
    BRIEF[&language].day.format(&iso(day)).to_string()
}

fn iso(day: NaiveDate) -> Date<Iso> {
    let month = u8::try_from(day.month()).expect("a month is small");
    let of_month = u8::try_from(day.day()).expect("a day is small");
    Date::try_new_iso(day.year(), month, of_month).expect("chrono's dates are dates")
}

/// A moment in words, by Morocco's clock: the day, then hours and minutes.
pub fn moment(language: Language, moment: DateTime<Utc>) -> String {
    let local = moment.with_timezone(&Casablanca);
    let separator = if language == Language::Ar { "،" } else { "," };
    format!("{}{separator} {}", day(language, local.date_naive()), local.format("%H:%M"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_letters_say_the_month_and_the_day() {
        let date = NaiveDate::from_ymd_opt(2025, 11, 3).expect("a day");
        let said = |language| [month(language, date), brief(language, date)];

        assert_eq!(said(Language::Ar), ["نونبر", "3 نونبر"]);
        assert_eq!(said(Language::Fr), ["nov.", "3 nov."]);
        assert_eq!(month(Language::Fr, NaiveDate::from_ymd_opt(2025, 6, 2).expect("a day")), "juin");
        assert_eq!(said(Language::En), ["Nov", "3 Nov"]);
    }
}
