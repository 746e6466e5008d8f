//! The document for an office that must edit it: WordprocessingML (ECMA-376), a zip of XML. Right to left is said
//! four times there: of the section, of each paragraph, of each run and of each table.

use std::io::Cursor;
use std::io::Write;

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use super::Paper;
use super::PressError;
use super::picture;
use super::picture::Picture;
use super::sheet::Sheet;
use crate::kit::page;
use crate::language::Language;

/// Each file of the package and the template it comes from. The first must stand first.
const FILES: [(&str, &str); 9] = [
    ("[Content_Types].xml", "press/docx/content_types.xml"),
    ("_rels/.rels", "press/docx/rels.xml"),
    ("docProps/core.xml", "press/docx/core.xml"),
    ("word/document.xml", "press/docx/document.xml"),
    ("word/_rels/document.xml.rels", "press/docx/document_rels.xml"),
    ("word/styles.xml", "press/docx/styles.xml"),
    ("word/numbering.xml", "press/docx/numbering.xml"),
    ("word/header.xml", "press/docx/header.xml"),
    ("word/footer.xml", "press/docx/footer.xml"),
];

/// The longer side of a figure, 15 cm, in the format's units.
const LONGEST: u32 = 5_400_000;

/// The whole package. Takes its time where there are drawings: not for an async thread.
pub fn write(paper: &Paper) -> Result<Vec<u8>, PressError> {
    let mut sheet = Sheet::of(paper);
    let mut pictures = Vec::new();
    for figure in sheet.figures() {
        let picture = picture::png(&figure.svg)?;
        let dot = LONGEST / picture.width.max(picture.height);
        (figure.width, figure.height) = (dot * picture.width, dot * picture.height);
        pictures.push(picture);
    }
    packed(paper.language, &sheet, &pictures)
}

fn packed(language: Language, sheet: &Sheet, pictures: &[Picture]) -> Result<Vec<u8>, PressError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, template) in FILES {
        let text = page::render(template, language, sheet)?;
        put(&mut zip, name, text.as_bytes()).map_err(broken)?;
    }
    for (number, picture) in (1..).zip(pictures) {
        put(&mut zip, &format!("word/media/figure{number}.png"), &picture.png).map_err(broken)?;
    }
    Ok(zip.finish().map_err(broken)?.into_inner())
}

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, content: &[u8]) -> Result<(), ZipError> {
    zip.start_file(name, SimpleFileOptions::default())?;
    Ok(zip.write_all(content)?)
}

fn broken(mistake: ZipError) -> PressError {
    PressError::Layout(mistake.to_string())
}
