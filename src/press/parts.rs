//! The pieces of a document's body, and its annexes, as the templates see them.

use serde::Serialize;

use super::Annex;
use super::Block;
use super::Column;
use super::Table;
use super::runs::Line;
use super::runs::clean;
use super::runs::line;
use super::runs::lines;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;

/// Between the margins of a DOCX, in twentieths of a point.
const DOCX_WIDTH: u32 = 9400;

/// A piece of the body.
#[derive(Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Part {
    Text { line: Line },
    Heading { line: Line },
    List { items: Vec<Line> },
    Table(TablePart),
    Figure(FigurePart),
}

/// A table whose rows are as long as its header.
#[derive(Serialize)]
pub struct TablePart {
    columns: Vec<ColumnPart>,
    rows: Vec<Vec<Line>>,
    caption: Line,
}

#[derive(Serialize)]
struct ColumnPart {
    title: Line,
    weight: u8,
    /// On a DOCX, in twentieths of a point.
    width: u32,
    figures: bool,
}

#[derive(Serialize)]
pub struct FigurePart {
    pub svg: String,
    caption: Line,
    description: String,
    /// The number of its file in a DOCX, from 1, and its size there.
    pub file: usize,
    pub width: u32,
    pub height: u32,
}

#[derive(Serialize)]
pub struct AnnexPart {
    label: String,
    title: Line,
    note: Vec<Line>,
    table: TablePart,
}

impl AnnexPart {
    pub fn of(annex: &Annex, n: i64, language: Language) -> Self {
        let rtl = language == Language::Ar;
        let mut args = Args::new();
        args.set("n", n);
        let row = |(place, row): (i64, &Vec<String>)| {
            std::iter::once(number(language, place)).chain(row.iter().cloned()).collect()
        };
        let numbers = Column::figures(language.say("press-row"), 1);
        let table = Table {
            columns: std::iter::once(numbers).chain(annex.columns.iter().cloned()).collect(),
            rows: (1..).zip(&annex.rows).map(row).collect(),
            caption: None,
        };
        Self {
            label: language.say_with("press-annex", &args),
            title: line(&annex.title, rtl),
            note: annex.note.as_deref().map(|note| lines(note, rtl)).unwrap_or_default(),
            table: TablePart::of(&table, rtl),
        }
    }
}

impl TablePart {
    pub fn of(table: &Table, rtl: bool) -> Self {
        let whole: u32 = table.columns.iter().map(|column| u32::from(column.weight.max(1))).sum();
        let column = |column: &Column| ColumnPart {
            title: line(&column.title, rtl),
            weight: column.weight.max(1),
            width: u32::from(column.weight.max(1)) * DOCX_WIDTH / whole,
            figures: column.figures,
        };
        let row = |row: &Vec<String>| {
            let cell = |place: usize| row.get(place).map(|text| line(text, rtl)).unwrap_or_default();
            (0..table.columns.len()).map(cell).collect()
        };
        Self {
            columns: table.columns.iter().map(column).collect(),
            rows: table.rows.iter().map(row).collect(),
            caption: table.caption.as_deref().map(|caption| line(caption, rtl)).unwrap_or_default(),
        }
    }
}

/// The body, block by block.
pub fn parts(blocks: &[Block], rtl: bool) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut figures = 0;
    for block in blocks {
        match block {
            Block::Text(text) => parts.extend(lines(text, rtl).into_iter().map(|line| Part::Text { line })),
            Block::Heading(text) => parts.push(Part::Heading { line: line(text, rtl) }),
            Block::List(items) => {
                let items = items.iter().map(|item| line(item, rtl)).collect();
                parts.push(Part::List { items });
            }
            Block::Table(table) if table.columns.is_empty() => {}
            Block::Table(table) => parts.push(Part::Table(TablePart::of(table, rtl))),
            Block::Figure(figure) => {
                figures += 1;
                parts.push(Part::Figure(FigurePart {
                    svg: figure.svg.clone(),
                    caption: line(&figure.caption, rtl),
                    description: clean(&figure.description),
                    file: figures,
                    width: 0,
                    height: 0,
                }));
            }
        }
    }
    parts
}
