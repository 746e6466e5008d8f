//! What a document says, as plain data. Everything here is text as people typed or chose it, never markup.

use serde::Deserialize;
use serde::Serialize;

use crate::language::Language;

/// What sort of document it is. All but the letter carry their name as a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// To a governor, a wali, a president, a minister.
    Letter,
    /// سؤال كتابي: to a minister, answered within 20 days (Constitution, art. 100).
    WrittenQuestion,
    /// سؤال شفوي: read aloud, so it states its reading time.
    OralQuestion,
    /// طلب إدراج نقطة في جدول الأعمال (organic law 113-14, art. 40).
    AgendaItem,
    /// تذكير: to who has not answered a letter.
    Reminder,
    /// ملف ترافعي: many cases, one demand; with figures, a map and an annex.
    Brief,
}

impl Kind {
    pub const ALL: [Self; 6] = [
        Self::Letter,
        Self::WrittenQuestion,
        Self::OralQuestion,
        Self::AgendaItem,
        Self::Reminder,
        Self::Brief,
    ];
}

/// A document before it is laid out. What is empty or `None` leaves no gap on the paper.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Paper {
    pub language: Language,
    pub kind: Kind,
    /// The letterhead, a line each: kingdom, province or council, office.
    pub sender: Vec<String>,
    /// «تاونات، في 25 نونبر 2026».
    pub place_and_day: String,
    /// The number of the correspondence, without its label.
    pub number: Option<String>,
    pub addressee: Vec<String>,
    /// «تحت إشراف السيد …», « S/c de Monsieur … ».
    pub through: Option<String>,
    /// Without its label.
    pub subject: String,
    /// Each without the label.
    pub references: Vec<String>,
    /// How long it takes to read aloud, in words, without its label.
    pub reading_time: Option<String>,
    /// «سلام تام بوجود مولانا الإمام», « Monsieur le Gouverneur, ».
    pub salutation: Option<String>,
    pub paragraphs: Vec<Block>,
    pub closing: Vec<String>,
    /// The quality first, the name last. Room for a hand and a stamp is left below.
    pub signature: Vec<String>,
    pub annexes: Vec<Annex>,
    /// A word across every page until the document is approved: «مسودة», « PROJET ».
    pub draft: Option<String>,
    /// At the foot of every page: an address, a telephone.
    pub footer: Option<String>,
}

impl Paper {
    /// An empty document of that kind about that subject.
    pub fn new(language: Language, kind: Kind, subject: impl Into<String>) -> Self {
        Self {
            language,
            kind,
            sender: Vec::new(),
            place_and_day: String::new(),
            number: None,
            addressee: Vec::new(),
            through: None,
            subject: subject.into(),
            references: Vec::new(),
            reading_time: None,
            salutation: None,
            paragraphs: Vec::new(),
            closing: Vec::new(),
            signature: Vec::new(),
            annexes: Vec::new(),
            draft: None,
            footer: None,
        }
    }
}

/// A piece of the body.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A line break begins a new paragraph.
    Text(String),
    Heading(String),
    List(Vec<String>),
    Table(Table),
    Figure(Figure),
}

/// A table that fits the width of the page. Its header is repeated on every page; no row is cut.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Table {
    pub columns: Vec<Column>,
    /// A cell for each column; too short a row is filled up.
    pub rows: Vec<Vec<String>>,
    pub caption: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Column {
    pub title: String,
    /// Its share of the width beside the others'.
    pub weight: u8,
    /// Figures stand in the middle, words at the start.
    pub figures: bool,
}

impl Column {
    pub fn words(title: impl Into<String>, weight: u8) -> Self {
        Self { title: title.into(), weight, figures: false }
    }

    pub fn figures(title: impl Into<String>, weight: u8) -> Self {
        Self { title: title.into(), weight, figures: true }
    }
}

/// A drawing: a map, a chart.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Figure {
    /// A whole `<svg>` element with its `xmlns` and `viewBox`. It may name no file.
    /// A label that mixes directions stands between U+2067 and U+2069: SVG has no other paragraph direction here.
    pub svg: String,
    pub caption: String,
    /// For who cannot see it.
    pub description: String,
}

/// A numbered annex on a page of its own, its rows numbered from 1.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Annex {
    pub title: String,
    pub note: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
}
