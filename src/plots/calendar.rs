//! Words along an axis of weeks: the weeks themselves when they are few, else months, and the years below. A word is
//! written where it fits; on a wider plot more of them do.

use chrono::Datelike;
use chrono::NaiveDate;

use crate::language::Language;
use crate::language::dates;

/// So many weeks have a word each where there is room.
const FEW: usize = 16;

/// The widths in pixels from which on words of each tier are shown; `65-plots.css` says the same.
const WIDTHS: [f64; 3] = [280.0, 480.0, 672.0];

/// How wide a letter is, and the gap between two words, in pixels.
const LETTER: f64 = 7.2;
const GAP: f64 = 10.0;

/// A word that begins at a place of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// From 0 at the oldest week to 1 at the end of the newest.
    pub place: f64,
    pub text: String,
    /// From which width on it is shown: 1 always, 3 on a wide plot only.
    pub tier: usize,
}

/// A word that wants to be written; those of one rank are written all or not at all.
struct Wanted {
    place: f64,
    text: String,
    rank: usize,
}

/// The words for weeks that begin on these days.
pub fn words(mondays: &[NaiveDate], language: Language) -> Vec<Word> {
    let wanted = if mondays.len() <= FEW { weeks(mondays, language) } else { months(mondays, language) };
    placed(wanted)
}

/// The years, each where it begins.
pub fn years(mondays: &[NaiveDate]) -> Vec<Word> {
    let begins = |place: usize| place == 0 || mondays[place].year() != mondays[place - 1].year();
    let starts = (0..mondays.len()).filter(|place| begins(*place));
    let mut years: Vec<Word> = starts
        .map(|place| Word {
            place: portion(place, mondays.len()),
            text: mondays[place].year().to_string(),
            tier: 1,
        })
        .collect();
    let width = (4.0 * LETTER + GAP) / WIDTHS[0];
    // A year of few weeks leaves its room to the next one; one that has just begun has none at the end.
    while years.len() > 1 && years[1].place - years[0].place < width {
        years.remove(0);
    }
    years.retain(|year| year.place + width <= 1.0);
    years
}

#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn portion(place: usize, of: usize) -> f64 {
    place as f64 / of.max(1) as f64
}

/// Every week, counted back from the newest: each fourth first, then each second.
fn weeks(mondays: &[NaiveDate], language: Language) -> Vec<Wanted> {
    let back = |place: usize| mondays.len() - 1 - place;
    let rank = |place: usize| [0, 2, 1, 2][back(place) % 4];
    let wanted = |(place, day): (usize, &NaiveDate)| Wanted {
        place: portion(place, mondays.len()),
        text: dates::brief(language, *day),
        rank: rank(place),
    };
    mondays.iter().enumerate().map(wanted).collect()
}

/// The first week that begins in each month: January first, then the middle of the year, then its quarters.
fn months(mondays: &[NaiveDate], language: Language) -> Vec<Wanted> {
    let wanted = |(place, day): (usize, &NaiveDate)| Wanted {
        place: portion(place, mondays.len()),
        text: dates::month(language, *day),
        rank: match day.month() {
            1 => 0,
            7 => 1,
            4 | 10 => 2,
            _ => 3,
        },
    };
    mondays.iter().enumerate().filter(|(_, day)| day.day() <= 7).map(wanted).collect()
}

fn placed(mut wanted: Vec<Wanted>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (tier, width) in (1..).zip(WIDTHS) {
        for rank in 0..4 {
            let fitting = |one: &Wanted| one.rank == rank && one.place + reach(&one.text, width) <= 1.0;
            let new: Vec<Word> = wanted
                .iter()
                .filter(|one| fitting(one))
                .map(|one| Word { place: one.place, text: one.text.clone(), tier })
                .collect();
            let together: Vec<&Word> = words.iter().chain(&new).collect();
            if apart(together, width) {
                wanted.retain(|one| !fitting(one));
                words.extend(new);
            }
        }
    }
    words.sort_by(|a, b| a.place.total_cmp(&b.place));
    words
}

/// How much of the axis a word takes.
#[expect(clippy::cast_precision_loss, reason = "words are short")]
fn reach(text: &str, width: f64) -> f64 {
    text.chars().count() as f64 * LETTER / width
}

fn apart(mut words: Vec<&Word>, width: f64) -> bool {
    words.sort_by(|a, b| a.place.total_cmp(&b.place));
    words.windows(2).all(|pair| pair[0].place + reach(&pair[0].text, width) + GAP / width <= pair[1].place)
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn mondays(until: &str, count: u64) -> Vec<NaiveDate> {
        let last: NaiveDate = until.parse().expect("a day");
        (0..count).rev().map(|back| last - Days::new(7 * back)).collect()
    }

    fn shown(words: &[Word], tier: usize) -> Vec<&str> {
        words.iter().filter(|word| word.tier <= tier).map(|word| word.text.as_str()).collect()
    }

    #[test]
    fn few_weeks_have_a_word_each_where_there_is_room() {
        let words = words(&mondays("2025-11-24", 8), Language::Fr);

        assert_eq!(shown(&words, 1), ["13 oct.", "27 oct.", "10 nov."]);
        assert_eq!(
            shown(&words, 3),
            ["6 oct.", "13 oct.", "20 oct.", "27 oct.", "3 nov.", "10 nov.", "17 nov.", "24 nov."]
        );
    }

    #[test]
    fn of_two_years_the_januaries_and_julies_are_always_said() {
        let words = words(&mondays("2025-11-24", 104), Language::Fr);

        assert_eq!(shown(&words, 1), ["janv.", "juil.", "janv.", "juil."]);
        assert_eq!(shown(&words, 2), ["janv.", "avr.", "juil.", "oct.", "janv.", "avr.", "juil.", "oct."]);
    }

    #[test]
    fn a_year_of_few_weeks_leaves_its_room_to_the_next() {
        let texts = |until, count| {
            years(&mondays(until, count)).into_iter().map(|year| year.text).collect::<Vec<_>>()
        };

        assert_eq!(texts("2025-11-24", 104), ["2024", "2025"]);
        assert_eq!(texts("2025-11-24", 12), ["2025"]);
        assert_eq!(texts("2026-01-05", 52), ["2025"]);
    }

    proptest! {
        #[test]
        fn no_word_covers_another_or_leaves_the_axis(week in 0_u64..600, count in 0_u64..=104, arabic: bool) {
            let last = NaiveDate::from_ymd_opt(2020, 1, 6).expect("a Monday") + Days::new(7 * week);
            let language = if arabic { Language::Ar } else { Language::Fr };
            let words = words(&mondays(&last.to_string(), count), language);

            for (tier, width) in (1..).zip(WIDTHS) {
                let seen: Vec<&Word> = words.iter().filter(|word| word.tier <= tier).collect();
                prop_assert!(seen.iter().all(|word| word.place >= 0.0 && word.place + reach(&word.text, width) <= 1.0));
                prop_assert!(apart(seen, width));
            }
        }
    }
}
