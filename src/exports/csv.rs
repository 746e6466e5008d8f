//! CSV (RFC 4180) for programs: UTF-8 with its mark, since Excel takes it for something else without, commas, points
//! in numbers and days as ISO 8601 whatever the language. There is no place in it for who made it and what for that
//! a program would not take for data, so that stands in the name of the file.

use std::io;

use ::csv::Terminator;
use ::csv::Writer;
use ::csv::WriterBuilder;
use chrono_tz::Africa::Casablanca;

use super::cells::Cell;
use super::cells::Column;
use super::cells::Kind;
use super::cells::Row;
use super::neutral;
use crate::language::Args;
use crate::language::Language;

const MARK: &[u8] = b"\xef\xbb\xbf";

pub struct Csv {
    kinds: Vec<Kind>,
    writer: Writer<Vec<u8>>,
}

impl Csv {
    pub fn open(columns: &[Column], language: Language) -> io::Result<Self> {
        let writer = fresh(MARK.to_vec());
        let mut csv = Self { kinds: columns.iter().map(|column| column.kind).collect(), writer };
        let headings = columns.iter().map(|column| heading(column, language));
        csv.writer.write_record(headings.map(|heading| neutral::cell(&heading).into_owned()))?;
        Ok(csv)
    }

    pub fn put(&mut self, row: &Row) -> io::Result<()> {
        for (cell, kind) in row.iter().zip(&self.kinds) {
            match cell {
                Cell::Empty => self.writer.write_field("")?,
                Cell::Text(text) => self.writer.write_field(neutral::cell(text).as_bytes())?,
                Cell::Number(number) => self.writer.write_field(written(*number, *kind))?,
                Cell::Date(day) => self.writer.write_field(day.to_string())?,
                Cell::Instant(moment) => {
                    let local = moment.with_timezone(&Casablanca);
                    self.writer.write_field(local.format("%Y-%m-%d %H:%M:%S").to_string())?;
                }
            }
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Says in its last line that it is not whole: nothing else in a CSV would.
    pub fn break_off(&mut self, language: Language) -> io::Result<()> {
        self.writer.write_field(language.say("export-incomplete"))?;
        for _ in self.kinds.iter().skip(1) {
            self.writer.write_field("")?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// What has been written since.
    pub fn take(&mut self) -> io::Result<Vec<u8>> {
        let done = std::mem::replace(&mut self.writer, fresh(Vec::new()));
        done.into_inner().map_err(|mistake| io::Error::other(mistake.to_string()))
    }
}

fn fresh(begun: Vec<u8>) -> Writer<Vec<u8>> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(begun)
}

/// With its unit, for there is no sheet of notes to say it.
fn heading(column: &Column, language: Language) -> String {
    let key = match column.kind {
        Kind::Percent => "export-heading-percent",
        Kind::Instant => "export-heading-instant",
        _ => return column.heading.clone(),
    };
    let mut args = Args::new();
    args.set("heading", column.heading.as_str());
    language.say_with(key, &args)
}

/// To the fourth place, which is more than any figure of ours says.
fn written(number: f64, kind: Kind) -> String {
    let number = if kind == Kind::Percent { number * 100.0 } else { number };
    format!("{}", (number * 10_000.0).round() / 10_000.0)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn types_are_written_as_programs_read_them() {
        let kinds = [Kind::Text, Kind::Whole, Kind::Decimal, Kind::Percent, Kind::Date, Kind::Instant];
        let columns: Vec<Column> =
            kinds.map(|kind| Column { heading: format!("{kind:?}"), kind }).into_iter().collect();
        let mut csv = Csv::open(&columns, Language::En).expect("opened");
        let moment = DateTime::parse_from_rfc3339("2026-11-25T23:30:00Z").expect("a moment").to_utc();

        let row = vec![
            "a,\"b\"\n".into(),
            Cell::from(-1234_i64),
            Cell::from(1.0 / 3.0),
            Cell::from(0.425),
            NaiveDate::from_ymd_opt(2026, 11, 25).into(),
            moment.into(),
        ];
        csv.put(&row).expect("written");
        csv.put(&vec![Cell::Empty, f64::NAN.into(), Cell::Empty, 1.0.into(), Cell::Empty, Cell::Empty])
            .expect("written");

        let text = String::from_utf8(csv.take().expect("taken")).expect("UTF-8");
        assert_eq!(
            text,
            "\u{feff}Text,Whole,Decimal,Percent (%),Date,Instant (Morocco time)\r\n\
             \"a,\"\"b\"\" \",-1234,0.3333,42.5,2026-11-25,2026-11-26 00:30:00\r\n,,,100,,\r\n"
        );
    }
}
