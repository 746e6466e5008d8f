//! The two faces of a letter, text and HTML, from the same pieces.

use serde::Serialize;

use super::Block;
use super::Letter;
use super::letter::Table;
use crate::kit::Result;
use crate::kit::page;
use crate::settings::Settings;

/// What both frames are filled with.
#[derive(Serialize)]
struct Face<'a> {
    subject: &'a str,
    pieces: Vec<Piece<'a>>,
    /// The sentence that says why one gets this mail.
    why: &'static str,
    home: String,
    unsubscribe: Option<&'a str>,
    cndp: Option<&'a str>,
}

/// A block; what its kind does not have is empty.
#[derive(Default, Serialize)]
struct Piece<'a> {
    kind: &'static str,
    label: &'a str,
    words: &'a str,
    lines: Vec<&'a str>,
    facts: Vec<Fact<'a>>,
    table: Option<TableFace<'a>>,
    /// In the width in which a picture is shown.
    width: u32,
}

#[derive(Serialize)]
struct TableFace<'a> {
    head: &'a [String; 3],
    lines: &'a [[String; 3]],
    /// Whether there is anything in the second column.
    beside: bool,
}

#[derive(Serialize)]
struct Fact<'a> {
    label: &'a str,
    value: &'a str,
    /// Whether the value would be turned around beside Arabic words: text has no other remedy than a line
    /// of its own.
    apart: bool,
}

/// A letter as text.
pub fn plain(settings: &Settings, letter: &Letter) -> Result<String> {
    let nothing_shown = "";
    page::render("mail/frame.txt", letter.language, &face(settings, letter, nothing_shown))
}

/// A letter as HTML, whose picture has that name in the mail.
pub fn html(settings: &Settings, letter: &Letter, picture: &str) -> Result<String> {
    page::render("mail/frame.html", letter.language, &face(settings, letter, picture))
}

fn face<'a>(settings: &'a Settings, letter: &'a Letter, picture: &'a str) -> Face<'a> {
    let from_right = letter.language.direction() == "rtl";
    Face {
        subject: &letter.subject,
        pieces: letter.blocks.iter().map(|block| piece(letter, block, picture, from_right)).collect(),
        why: match (letter.account_id, letter.case_id) {
            (Some(_), _) => "mail-why-account",
            (None, Some(_)) => "mail-why-case",
            (None, None) => "mail-why-address",
        },
        home: settings.public(),
        unsubscribe: letter.unsubscribe.as_deref(),
        cndp: settings.cndp_reference.as_deref(),
    }
}

fn piece<'a>(letter: &'a Letter, block: &'a Block, picture: &'a str, from_right: bool) -> Piece<'a> {
    match block {
        Block::Heading(words) => worded("heading", words),
        Block::Section(words) => worded("section", words),
        Block::Text(words) => worded("text", words),
        Block::Quote(words) => worded("quote", words),
        Block::Small(words) => worded("small", words),
        Block::Button { label, url } => Piece { label, ..worded("button", url) },
        Block::Link { label, url } => Piece { label, ..worded("link", url) },
        Block::Table(table) => Piece { table: Some(laid(table)), ..worded("table", "") },
        Block::Picture => pictured(letter, picture),
        Block::Code { label, value } => Piece { label, ..worded("code", value) },
        Block::Facts(facts) => {
            Piece { facts: facts.iter().map(|pair| fact(pair, from_right)).collect(), ..worded("facts", "") }
        }
    }
}

fn worded<'a>(kind: &'static str, words: &'a str) -> Piece<'a> {
    let words = words.trim();
    Piece { kind, words, lines: words.lines().map(str::trim_end).collect(), ..Piece::default() }
}

fn laid(table: &Table) -> TableFace<'_> {
    let beside = table.lines.iter().any(|line| !line[2].is_empty());
    TableFace { head: &table.head, lines: &table.lines, beside }
}

fn pictured<'a>(letter: &'a Letter, name: &'a str) -> Piece<'a> {
    let picture = letter.picture.as_ref();
    let (label, width) = picture.map_or(("", 0), |picture| (picture.says.as_str(), picture.width));
    Piece { label, width, ..worded("picture", name) }
}

fn fact((label, value): &(String, String), from_right: bool) -> Fact<'_> {
    Fact { label, value, apart: from_right && value.is_ascii() }
}
