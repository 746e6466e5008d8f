//! How long things take: a dot where half of them are done, a whisker to where nine in ten are. Of fewer than five
//! nothing is shown but that they are few.

use serde::Serialize;

use super::axis;
use super::place::across;
use super::place::part;
use super::place::percent;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;

/// Of fewer, no time is shown: it would be one person's.
pub const FEWEST: i64 = 5;

/// A number of days, or more than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    Exactly(i64),
    MoreThan(i64),
}

impl Days {
    fn count(self) -> i64 {
        match self {
            Self::Exactly(days) | Self::MoreThan(days) => days,
        }
    }

    fn is_open(self) -> bool {
        matches!(self, Self::MoreThan(_))
    }

    /// «23 يوما», « plus de 365 j ».
    pub fn label(self, language: Language) -> String {
        let mut args = Args::new();
        args.set("days", self.count());
        language.say_with(if self.is_open() { "plots-more-days" } else { "plots-days" }, &args)
    }
}

/// Two points of a distribution.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    pub median: Days,
    /// The ninetieth percentile.
    pub ninth: Days,
}

/// A level or a unit, with how many things were timed there.
#[derive(Clone, Debug)]
pub struct Span {
    pub label: String,
    pub count: i64,
    /// Not shown of fewer than `FEWEST`.
    pub times: Option<Times>,
    pub href: Option<String>,
}

/// A delay to compare with: «الأجل القانوني», « délai légal ».
pub struct Limit {
    pub label: String,
    pub days: i64,
}

/// What spans are called.
pub struct SpansWords {
    pub title: String,
    /// What the rows are: «المستوى», « Niveau ».
    pub head: String,
    pub limit: Option<Limit>,
}

/// The plot of spans, for `plots.spans` of `templates/parts/plots/spans.html`.
#[derive(Debug, Serialize)]
pub struct Spans {
    title: String,
    head: String,
    limit: Option<Mark>,
    ticks: Vec<Mark>,
    rows: Vec<Row>,
}

/// A number of days and where it stands.
#[derive(Debug, Serialize)]
struct Mark {
    label: String,
    /// In hundredths of the width.
    at: String,
}

#[derive(Debug, Serialize)]
struct Row {
    label: String,
    href: Option<String>,
    count: String,
    times: Option<Drawn>,
}

#[derive(Debug, Serialize)]
struct Drawn {
    median: Mark,
    ninth: Mark,
    /// Whether the whisker goes on.
    open: bool,
}

impl Spans {
    pub fn of(words: SpansWords, spans: &[Span], language: Language) -> Self {
        let shown = spans.iter().filter_map(Span::shown);
        let limit = words.limit.as_ref().map(|limit| limit.days);
        let greatest =
            shown.flat_map(|times| [times.median, times.ninth]).map(Days::count).chain(limit).max();
        let ticks = axis::ticks(greatest.unwrap_or(0));
        let top = axis::top(&ticks);
        let at = |days: i64| percent(part(days, top));
        Self {
            title: words.title,
            head: words.head,
            limit: words.limit.map(|limit| Mark { at: at(limit.days), label: limited(&limit, language) }),
            ticks: ticks.iter().map(|days| tick(*days, top, language)).collect(),
            rows: spans.iter().map(|span| Row::of(span, top, language)).collect(),
        }
    }
}

/// The drawings of the rows are turned round as a whole for who reads from the other side; their axis, having words,
/// is not. The last tick says what is counted.
fn tick(days: i64, top: i64, language: Language) -> Mark {
    let at = percent(across(part(days, top), language));
    let label = if days == top { Days::Exactly(days).label(language) } else { number(language, days) };
    Mark { label, at }
}

fn limited(limit: &Limit, language: Language) -> String {
    let mut args = Args::new();
    args.set("limit", limit.label.as_str());
    args.set("time", Days::Exactly(limit.days).label(language));
    language.say_with("plots-limit", &args)
}

impl Span {
    fn shown(&self) -> Option<Times> {
        self.times.filter(|_| self.count >= FEWEST)
    }
}

impl Row {
    fn of(span: &Span, top: i64, language: Language) -> Self {
        let mark = |days: Days| Mark { label: days.label(language), at: percent(part(days.count(), top)) };
        Self {
            label: span.label.clone(),
            href: span.href.clone(),
            count: number(language, span.count),
            times: span.shown().map(|times| Drawn {
                median: mark(times.median),
                ninth: mark(times.ninth),
                open: times.ninth.is_open(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(limit: Option<i64>) -> SpansWords {
        let limit = limit.map(|days| Limit { label: "l".to_owned(), days });
        SpansWords { title: "t".to_owned(), head: "h".to_owned(), limit }
    }

    fn span(count: i64, median: i64, ninth: i64) -> Span {
        let times = Times { median: Days::Exactly(median), ninth: Days::Exactly(ninth) };
        Span { label: String::new(), count, times: Some(times), href: None }
    }

    #[test]
    fn of_fewer_than_five_no_time_is_told_or_drawn() {
        let spans = Spans::of(words(None), &[span(4, 900, 1000), span(5, 10, 40)], Language::Fr);

        assert!(spans.rows[0].times.is_none());
        let drawn = spans.rows[1].times.as_ref().expect("five are enough");
        assert_eq!((drawn.median.at.as_str(), drawn.ninth.at.as_str()), ("25", "100"));
        assert_eq!(spans.ticks.len(), 5, "the hidden times do not stretch the axis");
    }

    proptest! {
        #[test]
        fn no_mark_leaves_the_axis(rows in proptest::collection::vec((0_i64..50, 0_i64..100_000, any::<i64>()), 0..12), limit in proptest::option::of(0_i64..1_000_000)) {
            let spans: Vec<Span> = rows.iter().map(|(count, median, ninth)| span(*count, *median, *ninth)).collect();
            let plot = Spans::of(words(limit), &spans, Language::Ar);

            let drawn = plot.rows.iter().filter_map(|row| row.times.as_ref()).flat_map(|drawn| [&drawn.median, &drawn.ninth]);
            for mark in drawn.chain(&plot.limit).chain(&plot.ticks) {
                prop_assert!((0.0..=100.0).contains(&mark.at.parse::<f64>().expect("a number")));
            }
        }
    }
}
