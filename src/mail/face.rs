//! The two faces of a letter, text and HTML, from the same pieces.

use serde::Serialize;

use super::Block;
use super::Letter;
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
    page::render("mail/frame.txt", letter.language, &face(settings, letter))
}

/// A letter as HTML.
pub fn html(settings: &Settings, letter: &Letter) -> Result<String> {
    page::render("mail/frame.html", letter.language, &face(settings, letter))
}

fn face<'a>(settings: &'a Settings, letter: &'a Letter) -> Face<'a> {
    let from_right = letter.language.direction() == "rtl";
    Face {
        subject: &letter.subject,
        pieces: letter.blocks.iter().map(|block| piece(block, from_right)).collect(),
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

fn piece(block: &Block, from_right: bool) -> Piece<'_> {
    match block {
        Block::Heading(words) => worded("heading", words),
        Block::Text(words) => worded("text", words),
        Block::Quote(words) => worded("quote", words),
        Block::Small(words) => worded("small", words),
        Block::Button { label, url } => Piece { label, ..worded("button", url) },
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

fn fact((label, value): &(String, String), from_right: bool) -> Fact<'_> {
    Fact { label, value, apart: from_right && value.is_ascii() }
}
