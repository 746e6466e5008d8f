//! The document as a page to read and print.

use serde::Serialize;

use super::Paper;
use super::parts::Part;
use super::sheet::Sheet;
use crate::kit::Page;

#[derive(Serialize)]
struct PrintView {
    sheet: Sheet,
    /// The drawings as `data:` addresses, in order: an image runs no script.
    drawings: Vec<String>,
    back: String,
}

/// The document as a page, in its own language; `back` is where the way back leads.
pub fn page(paper: &Paper, back: &str) -> Page {
    Page::new("press/print.html", paper.language, &PrintView::of(paper, back))
}

impl PrintView {
    fn of(paper: &Paper, back: &str) -> Self {
        let sheet = Sheet::of(paper);
        let drawings = sheet.parts.iter().filter_map(drawing).collect();
        Self { sheet, drawings, back: back.to_owned() }
    }
}

fn drawing(part: &Part) -> Option<String> {
    let Part::Figure(figure) = part else { return None };
    let svg = data_encoding::BASE64.encode(figure.svg.as_bytes());
    Some(format!("data:image/svg+xml;base64,{svg}"))
}
