//! The file that is being written, of either kind.

use std::io;

use super::cells::Column;
use super::cells::Row;
use super::csv::Csv;
use super::export::Format;
use super::xlsx::About;
use super::xlsx::Xlsx;
use crate::language::Language;

pub enum Book {
    Csv(Csv),
    Xlsx(Box<Xlsx>),
}

impl Book {
    pub fn open(format: Format, about: About, columns: &[Column], language: Language) -> io::Result<Self> {
        Ok(match format {
            Format::Csv => Self::Csv(Csv::open(columns, language)?),
            Format::Xlsx => Self::Xlsx(Box::new(Xlsx::open(about, columns, language)?)),
        })
    }

    pub fn put(&mut self, rows: &[Row]) -> io::Result<()> {
        rows.iter().try_for_each(|row| match self {
            Self::Csv(csv) => csv.put(row),
            Self::Xlsx(xlsx) => xlsx.put(row),
        })
    }

    /// What has been written since.
    pub fn take(&mut self) -> io::Result<Vec<u8>> {
        match self {
            Self::Csv(csv) => csv.take(),
            Self::Xlsx(xlsx) => Ok(xlsx.take()),
        }
    }

    pub fn close(&mut self, notes: &[(String, String)]) -> io::Result<()> {
        match self {
            Self::Csv(_) => Ok(()),
            Self::Xlsx(xlsx) => xlsx.close(notes),
        }
    }

    /// Makes sure that nobody takes what was written so far for all: an XLSX without its end does not open.
    pub fn break_off(&mut self, language: Language) -> io::Result<()> {
        match self {
            Self::Csv(csv) => csv.break_off(language),
            Self::Xlsx(_) => Ok(()),
        }
    }
}
