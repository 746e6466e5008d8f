//! What may be taken home: a list with its filters, or figures, and what must be known of them.

use migration::facts::CREDIT;

use super::cells::Column;
use crate::territory::Unit;

/// A list or figures, before anybody asks for the file.
pub struct Offer {
    /// What it is, in the log: `export-what-<what>` says it in words.
    pub what: &'static str,
    /// What it is called on the page and in the file.
    pub title: String,
    /// Where it stands, with its filters.
    pub address: String,
    /// Where the form of its export is, with the same filters.
    pub form: String,
    /// The filters in words: their names and what they are set to.
    pub filters: Vec<(String, String)>,
    pub columns: Vec<Column>,
    /// Columns about residents, which come last and only to those who may know them and say why they must.
    pub personal: Vec<Column>,
    /// The unit that the filters narrow it to.
    pub unit: Option<&'static Unit>,
    /// What its columns mean, a line each.
    pub meanings: Vec<String>,
    /// The line that is due to whoever made the figures of the territory.
    pub credit: Option<&'static str>,
}

impl Offer {
    /// Of a list at a path (`/cases`) with its filters as they stand in the address (`status=open`); the form is at
    /// the path's `/export`.
    pub fn new(what: &'static str, title: String, path: &str, query: &str, columns: Vec<Column>) -> Self {
        let at = |path: &str| if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        Self {
            what,
            title,
            address: at(path),
            form: at(&format!("{path}/export")),
            filters: Vec::new(),
            columns,
            personal: Vec::new(),
            unit: None,
            meanings: Vec::new(),
            credit: None,
        }
    }

    #[must_use]
    pub fn filters(mut self, filters: Vec<(String, String)>) -> Self {
        self.filters = filters;
        self
    }

    #[must_use]
    pub fn personal(mut self, columns: Vec<Column>) -> Self {
        self.personal = columns;
        self
    }

    #[must_use]
    pub fn within(mut self, unit: Option<&'static Unit>) -> Self {
        self.unit = unit;
        self
    }

    #[must_use]
    pub fn meaning(mut self, lines: Vec<String>) -> Self {
        self.meanings = lines;
        self
    }

    /// It tells figures of the territory.
    #[must_use]
    pub fn credited(mut self) -> Self {
        self.credit = Some(CREDIT);
        self
    }

    /// The filters in one line; empty where there are none.
    pub fn filters_in_words(&self) -> String {
        let words = self.filters.iter().map(|(name, value)| format!("{name}: {value}"));
        words.collect::<Vec<_>>().join(" · ")
    }
}
