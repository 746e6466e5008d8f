//! A row as the XML of a sheet takes it, and how its cells look.

use std::fmt::Write;

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::Utc;
use chrono_tz::Africa::Casablanca;

use super::text;
use crate::exports::cells::Cell;
use crate::exports::cells::Kind;
use crate::exports::neutral;

/// How wide sentences are, in characters, and the most lines of them that are seen without opening the cell.
pub const SENTENCES: u32 = 60;
const MOST_LINES: usize = 8;

/// The same of the sheet of notes.
pub const NOTES: u32 = 100;
const MOST_OF_NOTES: usize = 25;

/// The height of a line, in points.
const LINE: usize = 15;

/// Writes a row; a cell without a style is left out.
pub fn write<'a>(
    line: &mut String,
    row: u32,
    cells: impl Iterator<Item = (&'a Cell, Option<Style>)>,
) -> std::fmt::Result {
    let cells: Vec<(&Cell, Option<Style>)> = cells.collect();
    write!(line, "<row r=\"{row}\"")?;
    // Not every program finds the height by itself.
    match cells.iter().map(lines).max() {
        Some(lines) if lines > 1 => write!(line, " ht=\"{}\" customHeight=\"1\">", lines * LINE)?,
        _ => line.push('>'),
    }
    for (place, (cell, style)) in cells.into_iter().enumerate() {
        let Some(style) = style else { continue };
        line.push_str("<c r=\"");
        text::letters(line, place);
        write!(line, "{row}\" s=\"{}\"", style.number(cell))?;
        match cell {
            Cell::Empty => line.push_str("/>"),
            Cell::Text(words) => {
                line.push_str(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                text::escaped(line, words);
                line.push_str("</t></is></c>");
            }
            Cell::Number(number) => write!(line, "><v>{number}</v></c>")?,
            Cell::Date(day) => write!(line, "><v>{}</v></c>", serial(day.and_time(chrono::NaiveTime::MIN)))?,
            Cell::Instant(moment) => write!(line, "><v>{}</v></c>", serial(local(*moment)))?,
        }
    }
    line.push_str("</row>");
    Ok(())
}

/// How many lines a cell takes, as far as can be told without its letters.
fn lines((cell, style): &(&Cell, Option<Style>)) -> usize {
    let (width, most) = match style {
        Some(Style::Words | Style::QuotedWords) => (SENTENCES as usize, MOST_LINES),
        Some(Style::Note) => (NOTES as usize, MOST_OF_NOTES),
        Some(Style::Heading | Style::Title) => return 2,
        _ => return 1,
    };
    let Cell::Text(text) = cell else { return 1 };
    let lines: usize = text.lines().map(|line| 1 + line.chars().count() / width).sum();
    lines.clamp(1, most)
}

/// How a cell looks: its place in `cellXfs` of styles.xml. From `Text` on there are two of each: the first for what
/// is read from left to right, the second for what is read from right to left.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
pub enum Style {
    Heading = 1,
    Title,
    Whole,
    Decimal,
    Percent,
    Date,
    Instant,
    Text,
    /// The same for what would be a formula: who edits the cell keeps a text.
    QuotedText = 10,
    Words = 12,
    QuotedWords = 14,
    Note = 16,
}

impl Style {
    /// None where nothing is written.
    pub fn of(kind: Kind, cell: &Cell) -> Option<Self> {
        let text = |plain, quoted, words: &str| if neutral::is_formula(words) { quoted } else { plain };
        match (cell, kind) {
            (Cell::Empty, _) => None,
            (Cell::Text(words), Kind::Words) => Some(text(Self::Words, Self::QuotedWords, words)),
            (Cell::Text(words), _) => Some(text(Self::Text, Self::QuotedText, words)),
            (Cell::Number(_), Kind::Decimal) => Some(Self::Decimal),
            (Cell::Number(_), Kind::Percent) => Some(Self::Percent),
            (Cell::Number(_), _) => Some(Self::Whole),
            (Cell::Date(_), _) => Some(Self::Date),
            (Cell::Instant(_), _) => Some(Self::Instant),
        }
    }

    fn number(self, cell: &Cell) -> u8 {
        let second = self >= Self::Text && matches!(cell, Cell::Text(words) if text::is_right_to_left(words));
        self as u8 + u8::from(second)
    }
}

fn local(moment: DateTime<Utc>) -> NaiveDateTime {
    moment.with_timezone(&Casablanca).naive_local()
}

/// The days since the last of 1899, as spreadsheets count them from March 1900 on.
#[expect(clippy::cast_precision_loss, reason = "a day has few seconds")]
fn serial(moment: NaiveDateTime) -> f64 {
    const START: NaiveDate = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day");
    let since = moment.signed_duration_since(START.and_time(chrono::NaiveTime::MIN));
    let (days, seconds) = (since.num_days(), since.num_seconds());
    days as f64 + (seconds - days * 86_400) as f64 / 86_400.0
}
