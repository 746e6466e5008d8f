//! Documents as a reader opens them: poppler for a PDF, a zip of XML for a DOCX.

use std::ffi::OsStr;
use std::io::Cursor;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use resvg::usvg::roxmltree::Document as XmlDocument;
use tarafu::press::Engine;
use tarafu::press::Paper;
use unicode_normalization::UnicodeNormalization;
use zip::ZipArchive;

use crate::house::new_folder;
use crate::kit::cannot_run;
use crate::kit::program;

/// What a program of poppler says about a PDF, or None where poppler is not installed.
pub fn poppler(name: &str, pdf: &[u8], to: &[&str]) -> Option<String> {
    let Some(program) = program(&[name]) else {
        cannot_run(&format!("{name} (poppler-utils) is not installed, so the text of documents is not read"));
        return None;
    };
    let file = new_folder().join("paper.pdf");
    std::fs::write(&file, pdf).expect("a file of this test");
    let output = Command::new(program).arg(&file).args(to).output().expect("poppler runs");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).expect("poppler writes UTF-8"))
}

/// The text of each page, by its letters and digits alone: where Arabic meets a number, poppler puts spaces and
/// commas on the wrong side of it.
pub fn pages(pdf: &[u8]) -> Option<Vec<String>> {
    let text = poppler("pdftotext", pdf, &["-"])?;
    Some(text.trim_end_matches('\u{c}').split('\u{c}').map(letters).collect())
}

pub fn letters(text: &str) -> String {
    text.nfkc().filter(|c| c.is_alphanumeric() || *c == '-').collect()
}

#[track_caller]
pub fn finds(text: &str, phrases: &[&str]) {
    for phrase in phrases {
        assert!(text.contains(&letters(phrase)), "{phrase} is not in {text}");
    }
}

pub fn printed(paper: &Paper) -> Vec<u8> {
    let pdf = Engine::of_system().and_then(|engine| engine.pdf(paper)).unwrap_or_else(|why| panic!("{why}"));
    keep(paper, "pdf", &pdf);
    pdf
}

/// With `TARAFU_SHOTS=folder`, documents stay there to be looked at.
pub fn keep(paper: &Paper, ending: &str, content: &[u8]) {
    if let Some(folder) = std::env::var_os("TARAFU_SHOTS").filter(|folder| !folder.is_empty()) {
        let rows: usize = paper.annexes.iter().map(|annex| annex.rows.len()).sum();
        let name = format!("press-{:?}-{}-{rows}.{ending}", paper.kind, paper.language);
        std::fs::write(Path::new(&folder).join(name), content).expect("a folder for pictures");
    }
}

/// The files of a DOCX that are XML, together; each is well formed.
pub fn words_of(docx: Vec<u8>) -> String {
    let mut zip = ZipArchive::new(Cursor::new(docx)).expect("a zip");
    let mut text = String::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).expect("a listed file");
        if Path::new(file.name()).extension() != Some(OsStr::new("png")) {
            let mut part = String::new();
            file.read_to_string(&mut part).expect("XML is UTF-8");
            XmlDocument::parse(&part).unwrap_or_else(|why| panic!("{}: {why}\n{part}", file.name()));
            text.push_str(&part);
        }
    }
    text
}

/// Where the first word that holds those letters begins, from the left edge of its page.
pub fn place_of(letters: &str, boxes: &str) -> f32 {
    let word =
        boxes.lines().find(|line| line.contains(letters)).unwrap_or_else(|| panic!("{letters}: {boxes}"));
    let (_, after) = word.split_once("xMin=\"").expect("a box");
    after.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
}
