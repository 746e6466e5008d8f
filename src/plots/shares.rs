//! Shares of a whole: one bar, or one each for several rows, cut into parts that are told by tint and hatching.

use serde::Serialize;

use super::place::percent;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;

/// So many parts have a hatching of their own.
pub const PARTS: usize = 6;

/// A whole and the counts of its parts, in the order of the words.
#[derive(Clone, Debug)]
pub struct ShareRow {
    pub label: String,
    pub counts: Vec<i64>,
    /// The list behind it.
    pub href: Option<String>,
}

/// What shares are called.
pub struct SharesWords {
    pub title: String,
    /// What the rows are: «المستوى», « Niveau ».
    pub head: String,
    /// The parts, `PARTS` at most.
    pub parts: Vec<String>,
}

/// The plot of shares, for `plots.shares` of `templates/parts/plots/shares.html`.
#[derive(Debug, Serialize)]
pub struct Shares {
    title: String,
    head: String,
    parts: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    label: String,
    href: Option<String>,
    /// The row in a sentence.
    says: String,
    pieces: Vec<Piece>,
    cells: Vec<Cell>,
}

/// A part that has a length.
#[derive(Debug, Serialize)]
struct Piece {
    part: usize,
    /// In hundredths of the whole.
    at: String,
    length: String,
}

#[derive(Debug, Serialize)]
struct Cell {
    count: String,
    /// «30 %».
    share: String,
}

impl Shares {
    /// A row without any count is shown as empty.
    pub fn of(words: SharesWords, rows: &[ShareRow], language: Language) -> Self {
        let parts: Vec<String> = words.parts.into_iter().take(PARTS).collect();
        let rows = rows.iter().map(|row| Row::of(row, &parts, language)).collect();
        Self { title: words.title, head: words.head, parts, rows }
    }
}

impl Row {
    fn of(row: &ShareRow, parts: &[String], language: Language) -> Self {
        let count = |part: usize| row.counts.get(part).map_or(0, |count| (*count).max(0));
        let counts: Vec<i64> = (0..parts.len()).map(count).collect();
        let cells: Vec<Cell> = shares(&counts)
            .into_iter()
            .zip(&counts)
            .map(|(share, count)| Cell { count: number(language, *count), share: said(share, language) })
            .collect();
        Self {
            says: sentence(&row.label, parts, &cells, language),
            label: row.label.clone(),
            href: row.href.clone(),
            pieces: pieces(&counts),
            cells,
        }
    }
}

fn said(share: i64, language: Language) -> String {
    let mut args = Args::new();
    args.set("share", share);
    language.say_with("plots-percent", &args)
}

fn sentence(label: &str, parts: &[String], cells: &[Cell], language: Language) -> String {
    let comma = if language == Language::Ar { "، " } else { ", " };
    let shares: Vec<String> =
        parts.iter().zip(cells).map(|(part, cell)| format!("{part} {}", cell.share)).collect();
    let mut args = Args::new();
    args.set("row", label);
    args.set("shares", shares.join(comma));
    language.say_with("plots-share-says", &args)
}

#[expect(clippy::cast_precision_loss, reason = "a picture shows no more than a thousandth")]
fn pieces(counts: &[i64]) -> Vec<Piece> {
    let all: f64 = counts.iter().map(|count| *count as f64).sum();
    let mut at = 0.0;
    let mut pieces = Vec::new();
    for (part, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let length = *count as f64 / all;
        pieces.push(Piece { part, at: percent(at), length: percent(length.min(1.0 - at)) });
        at += length;
    }
    pieces
}

/// Whole percents that make a hundred together: those cut off most are rounded up.
fn shares(counts: &[i64]) -> Vec<i64> {
    let all: i128 = counts.iter().map(|count| i128::from(*count)).sum();
    if all == 0 {
        return vec![0; counts.len()];
    }
    let exact = |count: &i64| i128::from(*count) * 100;
    let mut shares: Vec<i128> = counts.iter().map(|count| exact(count) / all).collect();
    let mut order: Vec<usize> = (0..counts.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(exact(&counts[*place]) % all));
    let missing = usize::try_from(100 - shares.iter().sum::<i128>()).unwrap_or(0);
    for place in order.into_iter().take(missing) {
        shares[place] += 1;
    }
    shares.into_iter().map(|share| i64::try_from(share).unwrap_or(100)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn percents_make_a_hundred() {
        assert_eq!(shares(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(shares(&[0, 5]), [0, 100]);
        assert_eq!(shares(&[0, 0]), [0, 0]);
    }

    proptest! {
        #[test]
        fn pieces_follow_each_other_and_fill_the_whole(counts in proptest::collection::vec(0_i64..1_000_000_000, 1..6)) {
            let pieces = pieces(&counts);
            let number = |text: &String| text.parse::<f64>().expect("a number");
            let mut reached = 0.0;
            for piece in &pieces {
                prop_assert!((number(&piece.at) - reached).abs() < 0.11);
                reached = number(&piece.at) + number(&piece.length);
                prop_assert!(reached <= 100.11);
            }
            let any = counts.iter().any(|count| *count > 0);
            prop_assert!(any == (reached > 99.0));
            prop_assert_eq!(shares(&counts).into_iter().sum::<i64>(), if any { 100 } else { 0 });
        }
    }
}
