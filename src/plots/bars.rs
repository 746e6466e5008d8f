//! Bars beside their words and figures: how many of each, and how many of them are of a kind (late, say). Its rows
//! are those of a table, so it needs no other.

use serde::Serialize;

use super::place::part;
use super::place::percent;
use crate::language::Language;
use crate::language::number;

/// One of the things counted.
#[derive(Clone, Debug)]
pub struct Bar {
    pub label: String,
    pub count: i64,
    /// How many of them are of the kind that the words name.
    pub of_which: i64,
    /// The list behind it.
    pub href: Option<String>,
}

/// What bars are called.
pub struct BarsWords {
    pub title: String,
    /// What the things counted are: «الوضعية», « Statut ».
    pub head: String,
    /// What is counted: «الطلبات», « Requêtes ».
    pub measure: String,
    /// The kind shown within: «خارج الأجل», « hors délai ».
    pub of_which: Option<String>,
}

/// The plot of bars, for `plots.bars` of `templates/parts/plots/bars.html`.
#[derive(Debug, Serialize)]
pub struct Bars {
    title: String,
    head: String,
    measure: String,
    of_which: Option<String>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    label: String,
    href: Option<String>,
    count: String,
    of_which: String,
    /// In hundredths of the longest.
    length: String,
    within: Option<String>,
}

impl Bars {
    /// In the order given.
    pub fn of(words: BarsWords, bars: &[Bar], language: Language) -> Self {
        let longest = longest(bars);
        let split = words.of_which.is_some();
        Self {
            title: words.title,
            head: words.head,
            measure: words.measure,
            of_which: words.of_which,
            rows: bars.iter().map(|bar| Row::of(bar, longest, split, language)).collect(),
        }
    }
}

/// The greatest count.
pub fn longest(bars: &[Bar]) -> i64 {
    bars.iter().map(|bar| bar.count).max().unwrap_or(0)
}

impl Row {
    fn of(bar: &Bar, longest: i64, split: bool, language: Language) -> Self {
        let within = bar.of_which.clamp(0, bar.count.max(0));
        Self {
            label: bar.label.clone(),
            href: bar.href.clone(),
            count: number(language, bar.count),
            of_which: number(language, within),
            length: percent(part(bar.count, longest)),
            within: (split && within > 0).then(|| percent(part(within, longest))),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(of_which: Option<&str>) -> BarsWords {
        let [title, head, measure] = ["t", "h", "m"].map(str::to_owned);
        BarsWords { title, head, measure, of_which: of_which.map(str::to_owned) }
    }

    fn bar((count, of_which): &(i64, i64)) -> Bar {
        Bar { label: String::new(), count: *count, of_which: *of_which, href: None }
    }

    #[test]
    fn the_longest_fills_the_width_and_a_part_never_passes_the_whole() {
        let bars =
            Bars::of(words(Some("late")), &[(40, 10), (10, 20), (0, 0)].map(|b| bar(&b)), Language::Fr);
        let drawn: Vec<_> =
            bars.rows.iter().map(|row| (row.length.as_str(), row.within.as_deref())).collect();

        assert_eq!(drawn, [("100", Some("25")), ("25", Some("25")), ("0", None)]);
        assert_eq!(bars.rows[1].of_which, "10");
        assert!(Bars::of(words(None), &[bar(&(4, 1))], Language::Fr).rows[0].within.is_none());
    }

    proptest! {
        #[test]
        fn no_bar_leaves_its_row(counts in proptest::collection::vec((any::<i64>(), any::<i64>()), 0..30)) {
            let bars: Vec<Bar> = counts.iter().map(bar).collect();
            for row in Bars::of(words(Some("late")), &bars, Language::Ar).rows {
                let [length, within] = [Some(row.length), row.within].map(|l| l.map_or(0.0, |l| l.parse::<f64>().expect("a number")));
                prop_assert!((0.0..=100.0).contains(&length) && (0.0..=length).contains(&within));
            }
        }
    }
}
