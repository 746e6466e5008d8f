//! Files as a reader opens them: a spreadsheet by the XML in its zip, a CSV by the rules of RFC 4180.

use std::io::Cursor;
use std::io::Read;

use chrono::Duration;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use resvg::usvg::roxmltree::Document;
use resvg::usvg::roxmltree::Node;
use zip::ZipArchive;

use crate::kit::page::Page;

/// What stands in a cell of a spreadsheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Percent(f64),
    Date(NaiveDate),
    Instant(NaiveDateTime),
}

/// A sheet, its first row apart.
#[derive(Debug)]
pub struct Sheet {
    pub name: String,
    pub right_to_left: bool,
    /// How many rows stay when one scrolls.
    pub frozen: u32,
    pub columns: usize,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    /// Cells that a program would compute, and links.
    pub formulas: usize,
    pub links: usize,
}

impl Sheet {
    /// What stands under a heading, row by row.
    #[track_caller]
    pub fn column(&self, heading: &str) -> Vec<Cell> {
        let place = self.headings.iter().position(|other| other == heading);
        let place = place.unwrap_or_else(|| panic!("no column “{heading}” among {:?}", self.headings));
        self.rows.iter().map(|row| row.get(place).cloned().unwrap_or(Cell::Empty)).collect()
    }

    /// All that is written in it.
    pub fn words(&self) -> String {
        let texts = self.rows.iter().flatten().filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        });
        self.headings.iter().map(String::as_str).chain(texts).collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    pub fn texts(&self, heading: &str) -> Vec<String> {
        let text = |cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => text,
            other => panic!("{other:?} under “{heading}” is no text"),
        };
        self.column(heading).into_iter().map(text).collect()
    }
}

/// The sheets of a spreadsheet in their order. Every part of it is well formed.
pub fn sheets(page: &Page) -> Vec<Sheet> {
    assert_eq!(
        page.header("content-type"),
        Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "{page}"
    );
    let mut zip = ZipArchive::new(Cursor::new(&page.bytes)).expect("a zip");
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).expect("a part").read_to_string(&mut text).expect("XML is UTF-8");
        text
    };
    for name in ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/_rels/workbook.xml.rels"] {
        Document::parse(&part(name)).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
    let (styles, workbook) = (part("xl/styles.xml"), part("xl/workbook.xml"));
    let (styles, workbook) = (parsed(&styles), parsed(&workbook));
    let formats = formats(&styles);
    let names = named(workbook.root(), "sheet").filter_map(|sheet| sheet.attribute("name"));
    let names: Vec<String> = names.map(str::to_owned).collect();
    let sheet = |(number, name): (usize, String)| {
        let text = part(&format!("xl/worksheets/sheet{number}.xml"));
        read(&parsed(&text), name, &formats)
    };
    (1..).zip(names).map(sheet).collect()
}

fn parsed(text: &str) -> Document<'_> {
    Document::parse(text).unwrap_or_else(|why| panic!("{why}"))
}

fn named<'a, 'd>(root: Node<'a, 'd>, name: &'static str) -> impl Iterator<Item = Node<'a, 'd>> {
    root.descendants().filter(move |node| node.tag_name().name() == name)
}

/// The number of each style's format.
fn formats(styles: &Document) -> Vec<String> {
    let all = named(styles.root(), "cellXfs").next().expect("styles");
    named(all, "xf").map(|xf| xf.attribute("numFmtId").unwrap_or_default().to_owned()).collect()
}

fn read(sheet: &Document, name: String, formats: &[String]) -> Sheet {
    let root = sheet.root();
    let mut rows = named(root, "row").map(|row| cells(row, formats));
    let text = |cell| if let Cell::Text(text) = cell { text } else { String::new() };
    let headings: Vec<String> = rows.next().expect("a first row").into_iter().map(text).collect();
    Sheet {
        name,
        right_to_left: named(root, "sheetView").any(|view| view.attribute("rightToLeft") == Some("1")),
        frozen: named(root, "pane")
            .filter(|pane| pane.attribute("state") == Some("frozen"))
            .filter_map(|pane| pane.attribute("ySplit")?.parse::<u32>().ok())
            .sum(),
        columns: named(root, "col").count(),
        headings,
        rows: rows.collect(),
        formulas: named(root, "f").count()
            + named(root, "c").filter(|cell| matches!(cell.attribute("t"), Some("str" | "e"))).count(),
        links: named(root, "hyperlink").count(),
    }
}

fn cells(row: Node, formats: &[String]) -> Vec<Cell> {
    let mut cells = Vec::new();
    for cell in row.children().filter(Node::is_element) {
        let letters = cell.attribute("r").expect("a cell says where it is");
        let place = letters.bytes().take_while(u8::is_ascii_uppercase);
        let place = place.fold(0, |place, letter| place * 26 + usize::from(letter - b'A') + 1);
        cells.resize(place - 1, Cell::Empty);
        let style: usize = cell.attribute("s").expect("a style").parse().expect("a number");
        cells.push(value(cell, &formats[style]));
    }
    cells
}

fn value(cell: Node, format: &str) -> Cell {
    let text: String = cell.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
    if cell.attribute("t") == Some("inlineStr") {
        assert_eq!(format, "49", "a text is formatted as one");
        return Cell::Text(decoded(&text));
    }
    let number: f64 = text.parse().unwrap_or_else(|why| panic!("“{text}” is no number: {why}"));
    let start = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day").and_time(chrono::NaiveTime::MIN);
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a century")]
    let moment = start + Duration::seconds((number * 86_400.0).round() as i64);
    match format {
        "164" => Cell::Date(moment.date()),
        "165" => Cell::Instant(moment),
        "166" => Cell::Percent(number),
        _ => Cell::Number(number),
    }
}

/// Letters that are written by their number.
fn decoded(text: &str) -> String {
    text.replace("_x000D_", "\r").replace("_x005F_", "_")
}

/// The rows of a CSV, the headings first. Each is as long as they are, and ends as the standard says.
pub fn rows(page: &Page) -> Vec<Vec<String>> {
    assert_eq!(page.header("content-type"), Some("text/csv; charset=utf-8"), "{page}");
    let text = std::str::from_utf8(&page.bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    assert!(text.ends_with("\r\n"), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "one line a row: {text}");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        row.expect("a row of that many fields").iter().map(str::to_owned).collect()
    };
    reader.records().map(row).collect()
}
