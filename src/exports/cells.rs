//! A table that can leave the house: typed columns, and rows a page at a time, whatever the file.

use std::collections::HashMap;

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::Utc;

use crate::kit::Result;
use crate::language::Language;

/// How many rows are read at a time.
pub const PAGE: u64 = 500;

/// What a column holds, and so how it is written and how wide it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name, a word, a number that nobody adds up.
    Text,
    /// Sentences.
    Words,
    Whole,
    Decimal,
    /// A share: 0.425 is 42.5 %.
    Percent,
    Date,
    /// A moment, shown by Morocco's clock.
    Instant,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub heading: String,
    pub kind: Kind,
}

/// Columns by the ends of the keys of their headings: `columns(language, "case-column", &[("place", Kind::Text)])`.
pub fn columns(language: Language, prefix: &str, all: &[(&str, Kind)]) -> Vec<Column> {
    let column = |(code, kind): &(&str, Kind)| Column {
        heading: language.say(&format!("{prefix}-{code}")),
        kind: *kind,
    };
    all.iter().map(column).collect()
}

/// What stands in a row under a heading; its column says how a number is meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Date(NaiveDate),
    Instant(DateTime<Utc>),
}

impl Cell {
    /// So many in a hundred; nothing where that is not told.
    pub fn percent(share: Option<i64>) -> Self {
        Self::part(share, 100.0)
    }

    /// So many tenths; nothing where that is not told.
    pub fn tenths(tenths: Option<i64>) -> Self {
        Self::part(tenths, 10.0)
    }

    fn part(amount: Option<i64>, of: f64) -> Self {
        match amount.into() {
            Self::Number(amount) => Self::Number(amount / of),
            other => other,
        }
    }
}

pub type Row = Vec<Cell>;

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        if number.is_finite() { Self::Number(number) } else { Self::Empty }
    }
}

impl From<i64> for Cell {
    #[expect(clippy::cast_precision_loss, reason = "nothing that we count reaches 2^53")]
    fn from(number: i64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

impl From<DateTime<Utc>> for Cell {
    fn from(moment: DateTime<Utc>) -> Self {
        Self::Instant(moment)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(perhaps: Option<T>) -> Self {
        perhaps.map_or(Self::Empty, Into::into)
    }
}

/// Where rows come from: each in the order of the columns.
#[rocket::async_trait]
pub trait Rows: Send {
    /// The next ones, at most `PAGE`; none when there are no more.
    async fn next(&mut self) -> Result<Vec<Row>>;
}

/// Rows that are there already: figures.
pub struct Figures(Vec<Row>);

impl Figures {
    pub fn new(rows: Vec<Row>) -> Self {
        Self(rows)
    }
}

#[rocket::async_trait]
impl Rows for Figures {
    async fn next(&mut self) -> Result<Vec<Row>> {
        Ok(std::mem::take(&mut self.0))
    }
}

/// Sentences of the catalogues, each looked up once: a list says the same few thousands of times.
pub struct Words {
    language: Language,
    known: HashMap<String, String>,
}

impl Words {
    pub fn of(language: Language) -> Self {
        Self { language, known: HashMap::new() }
    }

    pub fn say(&mut self, key: String) -> Cell {
        let language = self.language;
        self.known.entry(key).or_insert_with_key(|key| language.say(key)).as_str().into()
    }
}
