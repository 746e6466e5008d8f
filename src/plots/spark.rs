//! A small line for a table: how a count went, week after week. Its words say the same.

use std::fmt::Write;

use serde::Serialize;

use super::place::across;
use super::place::part;
use super::place::units;
use crate::language::Args;
use crate::language::Language;

/// The drawing, and the room left around it for the end of the line.
const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
const MARGIN: f64 = 3.0;

/// The line, for `plots.spark` of `templates/parts/plots/spans.html`.
#[derive(Debug, Serialize)]
pub struct Spark {
    says: String,
    line: String,
    /// What is under the line.
    under: String,
    /// Where the line has come to.
    end: String,
}

impl Spark {
    /// From the oldest on.
    pub fn of(counts: &[i64], language: Language) -> Self {
        let points = points(counts, language);
        let base = units(HEIGHT - MARGIN);
        let mut line = String::new();
        for (place, [x, y]) in points.iter().enumerate() {
            let joint = if place == 0 { "M" } else { "L" };
            write!(line, "{joint}{} {}", units(*x), units(*y)).expect("a text takes what is written");
        }
        let under = match (points.first(), points.last()) {
            (Some(first), Some(last)) => format!("{line}L{} {base}H{}z", units(last[0]), units(first[0])),
            _ => String::new(),
        };
        let end = points.last().map(|[x, y]| format!("M{} {}h0", units(*x), units(*y))).unwrap_or_default();
        Self { says: says(counts, language), line, under, end }
    }
}

#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn points(counts: &[i64], language: Language) -> Vec<[f64; 2]> {
    let greatest = counts.iter().copied().max().unwrap_or(0);
    let apart = counts.len().saturating_sub(1).max(1) as f64;
    let point = |(place, count): (usize, &i64)| {
        let x = across(place as f64 / apart, language);
        let y = 1.0 - part(*count, greatest);
        [MARGIN + x * (WIDTH - 2.0 * MARGIN), MARGIN + y * (HEIGHT - 2.0 * MARGIN)]
    };
    counts.iter().enumerate().map(point).collect()
}

fn says(counts: &[i64], language: Language) -> String {
    let (Some(first), Some(last)) = (counts.first(), counts.last()) else {
        return language.say("plots-none");
    };
    let mut args = Args::new();
    args.set("weeks", i64::try_from(counts.len()).unwrap_or(i64::MAX));
    args.set("first", *first);
    args.set("last", *last);
    args.set("most", counts.iter().copied().max().unwrap_or(0));
    language.say_with("plots-spark-says", &args)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_newest_is_where_reading_ends() {
        assert_eq!(Spark::of(&[0, 2, 4], Language::Fr).end, "M93 3h0");
        assert_eq!(Spark::of(&[0, 2, 4], Language::Ar).end, "M3 3h0");
        assert_eq!(Spark::of(&[], Language::Ar).line, "");
    }

    proptest! {
        #[test]
        fn the_line_stays_in_its_drawing(counts in proptest::collection::vec(any::<i64>(), 0..60), arabic: bool) {
            let language = if arabic { Language::Ar } else { Language::En };
            for [x, y] in points(&counts, language) {
                prop_assert!((MARGIN..=WIDTH - MARGIN).contains(&x) && (MARGIN..=HEIGHT - MARGIN).contains(&y));
            }
        }
    }
}
