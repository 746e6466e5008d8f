//! XLSX (ECMA-376) for people: a zip of XML, written from its beginning to its end without going back, so that
//! rows leave as they are read. Nothing is kept, neither in memory nor on the disk, and a reader who leaves is
//! noticed at the next piece. Text is a string in its cell and never a formula or a link.

mod line;
mod text;

use std::io;
use std::io::Write;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use line::NOTES;
use line::SENTENCES;
use line::Style;
use serde::Serialize;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;
use zip::write::StreamWriter;

use super::cells::Cell;
use super::cells::Column;
use super::cells::Kind;
use super::cells::Row;
use crate::kit::page;
use crate::language::Language;

/// Where a sheet ends, by the format; the list goes on in another one.
const LAST_ROW: u32 = 1_048_576;

/// Where a sheet ends too: a part of a zip that is written in one go is at most 4 GiB.
const LAST_BYTE: u64 = 3 << 30;

/// Of 9: the more, the smaller and the slower, and somebody waits for it.
const COMPRESSION: i64 = 3;

/// The most characters in the width of a page across.
const WIDEST: u32 = 200;

/// What is said of a workbook as a whole.
#[derive(Clone, Serialize)]
pub struct About {
    pub title: String,
    pub by: String,
    pub purpose: String,
    /// When it was made, as ISO 8601 writes it.
    pub at: String,
}

/// A sheet as the workbook lists it.
#[derive(Serialize)]
struct Sheet {
    name: String,
    headed: bool,
}

#[derive(Serialize)]
struct Head {
    first: bool,
    headed: bool,
    /// Whether it can still be read when its whole width is printed on one page.
    fits: bool,
    widths: Vec<u32>,
}

#[derive(Serialize)]
struct Workbook<'a> {
    #[serde(flatten)]
    about: &'a About,
    sheets: &'a [Sheet],
}

pub struct Xlsx {
    zip: ZipWriter<StreamWriter<Tap>>,
    tap: Tap,
    language: Language,
    about: About,
    columns: Vec<Column>,
    sheets: Vec<Sheet>,
    /// The last row of the sheet, and how much has been written of it.
    row: u32,
    bytes: u64,
    /// Where a sheet ends.
    last_row: u32,
    line: String,
}

impl Xlsx {
    pub fn open(about: About, columns: &[Column], language: Language) -> io::Result<Self> {
        let tap = Tap::default();
        let mut book = Self {
            zip: ZipWriter::new_stream(tap.clone()),
            tap,
            language,
            about,
            columns: columns.to_vec(),
            sheets: Vec::new(),
            row: 0,
            bytes: 0,
            last_row: LAST_ROW,
            line: String::new(),
        };
        // Whoever looks at the beginning alone finds out by this what it is.
        book.part("_rels/.rels", "rels.xml")?;
        book.part("docProps/core.xml", "core.xml")?;
        book.part("xl/styles.xml", "styles.xml")?;
        book.begin_list()?;
        Ok(book)
    }

    pub fn put(&mut self, row: &Row) -> io::Result<()> {
        if self.row >= self.last_row || self.bytes >= LAST_BYTE {
            self.end_sheet()?;
            self.begin_list()?;
        }
        let style = |(place, cell): (usize, &Cell)| Style::of(self.columns.get(place)?.kind, cell);
        let styles: Vec<Option<Style>> = row.iter().enumerate().map(style).collect();
        self.line_of(row.iter().zip(styles))
    }

    /// Ends the list and adds a sheet of notes: what each is, and what there is to say.
    pub fn close(&mut self, notes: &[(String, String)]) -> io::Result<()> {
        self.end_sheet()?;
        let name = self.language.say("export-notes");
        self.begin_sheet(&name, vec![34, NOTES], Headed::No)?;
        let title = Cell::Text(self.about.title.clone());
        self.line_of([(&title, Some(Style::Title))].into_iter())?;
        for (name, value) in notes {
            let (name, value) = (Cell::Text(name.clone()), Cell::Text(value.clone()));
            self.line_of([(&name, Some(Style::Text)), (&value, Some(Style::Note))].into_iter())?;
        }
        self.end_sheet()?;
        self.part("xl/workbook.xml", "workbook.xml")?;
        self.part("xl/_rels/workbook.xml.rels", "workbook_rels.xml")?;
        self.part("[Content_Types].xml", "content_types.xml")?;
        let empty = ZipWriter::new_stream(Tap::default());
        std::mem::replace(&mut self.zip, empty).finish()?;
        Ok(())
    }

    /// What has been written since.
    pub fn take(&mut self) -> Vec<u8> {
        self.tap.take()
    }

    fn begin_list(&mut self) -> io::Result<()> {
        let name = self.about.title.clone();
        let widths = self.columns.iter().map(width).collect();
        self.begin_sheet(&name, widths, Headed::Yes)?;
        let headings: Vec<Cell> = self.columns.iter().map(|column| column.heading.as_str().into()).collect();
        self.line_of(headings.iter().map(|heading| (heading, Some(Style::Heading))))
    }

    fn begin_sheet(&mut self, name: &str, widths: Vec<u32>, headed: Headed) -> io::Result<()> {
        let headed = headed == Headed::Yes;
        let fits = widths.iter().sum::<u32>() <= WIDEST;
        let head = Head { first: self.sheets.is_empty(), headed, fits, widths };
        let is_free = |name: &String| self.sheets.iter().all(|sheet| sheet.name != *name);
        let mut names = (1..=self.sheets.len() + 1).map(|number| text::sheet_name(name, number));
        let name = names.find(is_free).unwrap_or_default();
        self.sheets.push(Sheet { name, headed });
        self.begin_part(&format!("xl/worksheets/sheet{}.xml", self.sheets.len()))?;
        (self.row, self.bytes) = (0, 0);
        self.zip.write_all(rendered("sheet.xml", self.language, &head)?.as_bytes())
    }

    fn end_sheet(&mut self) -> io::Result<()> {
        const END: &str = "</sheetData><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" \
             header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" \
             fitToHeight=\"0\"/></worksheet>";
        self.zip.write_all(END.as_bytes())
    }

    fn part(&mut self, name: &str, template: &str) -> io::Result<()> {
        let workbook = Workbook { about: &self.about, sheets: &self.sheets };
        let text = rendered(template, self.language, &workbook)?;
        self.begin_part(name)?;
        self.zip.write_all(text.as_bytes())
    }

    fn begin_part(&mut self, name: &str) -> io::Result<()> {
        Ok(self.zip.start_file(name, SimpleFileOptions::default().compression_level(Some(COMPRESSION)))?)
    }

    fn line_of<'a>(&mut self, cells: impl Iterator<Item = (&'a Cell, Option<Style>)>) -> io::Result<()> {
        self.row += 1;
        let (row, mut line) = (self.row, std::mem::take(&mut self.line));
        line.clear();
        let written = line::write(&mut line, row, cells);
        self.bytes += line.len() as u64;
        let sent = self.zip.write_all(line.as_bytes());
        self.line = line;
        written.map_err(io::Error::other).and(sent)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Headed {
    Yes,
    No,
}

/// In characters, by what a column holds and what stands above it.
fn width(column: &Column) -> u32 {
    let least = match column.kind {
        Kind::Words => return SENTENCES,
        Kind::Text => 20,
        Kind::Whole | Kind::Decimal | Kind::Percent => 10,
        Kind::Date => 12,
        Kind::Instant => 17,
    };
    let heading = column.heading.chars().count().min(28);
    least.max(u32::try_from(heading).unwrap_or(least) + 2)
}

fn rendered(template: &str, language: Language, view: &impl Serialize) -> io::Result<String> {
    let text = page::render(&format!("exports/xlsx/{template}"), language, view);
    text.map(|text| text.trim_end().to_owned()).map_err(|mistake| io::Error::other(format!("{mistake:?}")))
}

/// Where the zip writes to, and where it is taken from.
#[derive(Clone, Default)]
struct Tap(Arc<Mutex<Vec<u8>>>);

impl Tap {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Tap {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;
    use std::io::Read;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn a_list_that_is_too_long_for_a_sheet_goes_on_in_another() {
        let column = Column { heading: "Name".to_owned(), kind: Kind::Text };
        let about = |title: &str| About {
            title: title.to_owned(),
            by: String::new(),
            purpose: String::new(),
            at: String::new(),
        };
        let mut book = Xlsx::open(about("Notes"), &[column], Language::En).expect("opened");
        book.last_row = 3;
        for name in ["a", "b", "c", "d", "e"] {
            book.put(&vec![name.into()]).expect("written");
        }
        book.close(&[]).expect("closed");

        let mut zip = ZipArchive::new(Cursor::new(book.take())).expect("a zip");
        let mut part = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).expect("a part").read_to_string(&mut text).expect("UTF-8");
            text
        };
        for (number, first, last) in [(1, ">a<", ">b<"), (2, ">c<", ">d<"), (3, ">e<", ">e<")] {
            let sheet = part(&format!("xl/worksheets/sheet{number}.xml"));
            assert!(sheet.contains(">Name<") && sheet.contains(first) && sheet.contains(last), "{sheet}");
        }
        let workbook = part("xl/workbook.xml");
        for name in ["Notes", "Notes 2", "Notes 3", "Notes 4"] {
            assert!(workbook.contains(&format!("<sheet name=\"{name}\"")), "{workbook}");
        }
    }
}
