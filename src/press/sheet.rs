//! A document as the templates see it: every text cut into runs, every fixed label in its language.

use serde::Serialize;

use super::Kind;
use super::Paper;
use super::parts::AnnexPart;
use super::parts::FigurePart;
use super::parts::Part;
use super::parts::parts;
use super::runs::Line;
use super::runs::clean;
use super::runs::line;
use super::runs::lines;
use crate::language::Args;
use crate::language::Language;

/// Stand for the page's number and the number of pages, which only the typesetter knows.
const PAGE: &str = "‹page›";
const PAGES: &str = "‹pages›";

/// The whole document, for typst, DOCX and HTML alike.
#[derive(Serialize)]
pub struct Sheet {
    lang: &'static str,
    /// BCP 47 with the region.
    locale: &'static str,
    /// The language of what runs against the text.
    other: &'static str,
    rtl: bool,
    fonts: Vec<&'static str>,
    /// What the file is called in a reader's window.
    pub title: String,
    heading: Option<Line>,
    brief: bool,
    labels: Labels,
    sender: Vec<Line>,
    place_and_day: Line,
    number: Line,
    addressee: Vec<Line>,
    through: Line,
    subject: Line,
    references: Vec<Line>,
    reading_time: Line,
    salutation: Line,
    pub parts: Vec<Part>,
    closing: Vec<Line>,
    signature: Vec<Line>,
    annexes: Vec<AnnexPart>,
    draft: String,
    footer: Line,
    /// «الصفحة 2 من 9» before, between and after its two numbers.
    page_words: [String; 3],
}

#[derive(Serialize)]
struct Labels {
    number: String,
    subject: String,
    references: String,
    reading_time: String,
}

impl Sheet {
    pub fn of(paper: &Paper) -> Self {
        let language = paper.language;
        let rtl = language == Language::Ar;
        let set = |text: &str| line(text, rtl);
        let all =
            |texts: &[String]| -> Vec<Line> { texts.iter().flat_map(|text| lines(text, rtl)).collect() };
        let maybe = |text: &Option<String>| text.as_deref().map(set).unwrap_or_default();
        let kind = language.say(kind_key(paper.kind));
        Self {
            lang: language.code(),
            locale: locale(language),
            other: if rtl { "fr" } else { "ar" },
            rtl,
            fonts: Vec::new(),
            title: clean(&format!("{kind} – {}", paper.subject)),
            heading: (paper.kind != Kind::Letter).then(|| set(&kind)),
            brief: paper.kind == Kind::Brief,
            labels: Labels::of(language),
            sender: all(&paper.sender),
            place_and_day: set(&paper.place_and_day),
            number: maybe(&paper.number),
            addressee: all(&paper.addressee),
            through: maybe(&paper.through),
            subject: set(&paper.subject),
            references: all(&paper.references),
            reading_time: maybe(&paper.reading_time),
            salutation: maybe(&paper.salutation),
            parts: parts(&paper.paragraphs, rtl),
            closing: all(&paper.closing),
            signature: all(&paper.signature),
            annexes: (1..).zip(&paper.annexes).map(|(n, annex)| AnnexPart::of(annex, n, language)).collect(),
            draft: paper.draft.as_deref().map(clean).unwrap_or_default(),
            footer: maybe(&paper.footer),
            page_words: page_words(language),
        }
    }

    /// With the families of fonts to set it in.
    pub fn set_in(self, fonts: Vec<&'static str>) -> Self {
        Self { fonts, ..self }
    }

    /// Its drawings, in order.
    pub fn figures(&mut self) -> impl Iterator<Item = &mut FigurePart> {
        self.parts.iter_mut().filter_map(|part| match part {
            Part::Figure(figure) => Some(figure),
            _ => None,
        })
    }
}

impl Labels {
    fn of(language: Language) -> Self {
        Self {
            number: language.say("press-number"),
            subject: language.say("press-subject"),
            references: language.say("press-references"),
            reading_time: language.say("press-reading-time"),
        }
    }
}

fn page_words(language: Language) -> [String; 3] {
    let mut args = Args::new();
    args.set("page", PAGE);
    args.set("pages", PAGES);
    let words = language.say_with("press-page", &args);
    let (before, rest) = words.split_once(PAGE).unwrap_or((&words, ""));
    let (between, after) = rest.split_once(PAGES).unwrap_or((rest, ""));
    [before, between, after].map(str::to_owned)
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::Ar => "ar-MA",
        Language::Fr => "fr-MA",
        Language::En => "en-GB",
    }
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Letter => "press-kind-letter",
        Kind::WrittenQuestion => "press-kind-written-question",
        Kind::OralQuestion => "press-kind-oral-question",
        Kind::AgendaItem => "press-kind-agenda-item",
        Kind::Reminder => "press-kind-reminder",
        Kind::Brief => "press-kind-brief",
    }
}
