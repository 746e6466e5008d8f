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
    Csv(Box<Csv>),
    Xlsx(Box<Xlsx>),
}

impl Book {
    pub fn open(format: Format, about: About, columns: &[Column], language: Language) -> io::Result<Self> {
        Ok(match format {
            Format::Csv => Self::Csv(Box::new(Csv::open(columns, language)?)),
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

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use zip::ZipArchive;

    use super::*;
    use crate::exports::cells::Cell;
    use crate::exports::cells::Kind;

    fn begun(format: Format) -> Book {
        let heading = |kind: Kind| Column { heading: format!("{kind:?}"), kind };
        let columns = [Kind::Text, Kind::Words, Kind::Whole].map(heading);
        let word = || "a".to_owned();
        let about = About { title: word(), by: word(), purpose: word(), at: word() };
        Book::open(format, about, &columns, Language::Ar).expect("opened")
    }

    fn rows(from: i64, count: i64) -> Vec<Row> {
        let row = |number: i64| {
            vec![
                format!("{number}").into(),
                Cell::from(format!("{number} كلمات يكتبها الناس")),
                number.into(),
            ]
        };
        (from..from + count).map(row).collect()
    }

    /// However many rows there are, no more of them is held than of the page that was read last.
    #[test]
    fn what_is_written_is_handed_over_at_once() {
        for format in Format::ALL {
            let mut book = begun(format);
            let mut largest = [0, 0];
            for page in 0..60 {
                book.put(&rows(page * 500, 500)).expect("written");
                let half = usize::from(page >= 30);
                largest[half] = largest[half].max(book.take().expect("taken").len());
            }

            assert!(largest[0] > 0 && largest[1] < largest[0] * 2, "{format:?}: {largest:?}");
            assert!(largest[1] < 200_000, "{format:?}: {largest:?}");
        }
    }

    #[test]
    fn a_spreadsheet_that_broke_off_does_not_open() {
        let whole = |broken: bool| {
            let mut book = begun(Format::Xlsx);
            book.put(&rows(0, 3)).expect("written");
            let ended = if broken { book.break_off(Language::Ar) } else { book.close(&[]) };
            ended.expect("ended");
            ZipArchive::new(Cursor::new(book.take().expect("taken"))).is_ok()
        };

        assert!(whole(false) && !whole(true));
    }
}
