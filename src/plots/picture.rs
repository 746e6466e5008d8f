//! A plot by itself, as dots: for a letter, whose reader sees neither styles nor drawings. Its colours are plain and its
//! words are in it; the letter says the same in a sentence.

use std::fmt::Write;

use chrono::NaiveDate;

use super::bars::Bar;
use super::bars::BarsWords;
use super::bars::longest;
use super::calendar;
use super::calendar::Word;
use super::course::Course;
use super::course::Field;
use super::flow::FlowWords;
use super::flow::Week;
use super::place::across;
use super::place::part;
use super::place::units;
use crate::language::Language;
use crate::language::number;
use crate::press;
use crate::press::PressError;

/// The width in which bars are drawn.
const WIDTH: u32 = 600;

/// The width in which a flow is drawn: a phone shows it smaller, and its letters are still to be read.
const FLOW_WIDTH: u32 = 420;

/// How many dots a picture has across: more than it is wide, for sharp screens.
const DOTS: u32 = 1200;

const EDGE: f64 = 20.0;

/// The paper, a tint of ink for columns, the accent, late, words, quiet words, lines.
const PAPER: &str = "#fffdf8";
const TINT: &str = "#6b938c";
const ACCENT: &str = "#8f4d05";
const BAD: &str = "#a3231b";
const TEXT: &str = "#1d2523";
const SOFT: &str = "#5a605a";
const LINE: &str = "#dcd2bd";

/// What came in and went out, as PNG. Takes some tens of milliseconds: not for an async thread.
pub fn flow(
    words: &FlowWords,
    weeks: &[Week],
    today: NaiveDate,
    language: Language,
) -> Result<Vec<u8>, PressError> {
    dots(&flow_svg(words, weeks, today, language))
}

/// Bars, as PNG. Takes some tens of milliseconds: not for an async thread.
pub fn bars(words: &BarsWords, bars: &[Bar], language: Language) -> Result<Vec<u8>, PressError> {
    dots(&bars_svg(words, bars, language))
}

fn dots(svg: &str) -> Result<Vec<u8>, PressError> {
    press::dots(svg, DOTS)
}

/// A drawing that grows from the top.
struct Sheet {
    width: u32,
    language: Language,
    drawn: String,
}

/// How letters look, and where their line begins.
struct Hand {
    size: u32,
    colour: &'static str,
    bold: bool,
}

const TITLE: Hand = Hand { size: 19, colour: TEXT, bold: true };
const WORDS: Hand = Hand { size: 16, colour: TEXT, bold: false };
const FIGURES: Hand = Hand { size: 16, colour: TEXT, bold: true };
const QUIET: Hand = Hand { size: 14, colour: SOFT, bold: false };

impl Sheet {
    fn new(width: u32, language: Language) -> Self {
        Self { width, language, drawn: String::new() }
    }

    /// Between the edges.
    fn inner(&self) -> f64 {
        f64::from(self.width) - 2.0 * EDGE
    }

    /// From the edge where reading begins, in hundredths of the inner width.
    fn x(&self, place: f64) -> f64 {
        EDGE + across(place, self.language) * self.inner()
    }

    fn put(&mut self, piece: &str) {
        self.drawn.push_str(piece);
    }

    /// Words that begin at a place of the inner width.
    fn write(&mut self, words: &str, place: f64, y: f64, hand: &Hand) {
        let anchor = if self.language.direction() == "rtl" { "end" } else { "start" };
        self.write_at(words, self.x(place), y, hand, anchor);
    }

    /// Words that end at a place of the inner width.
    fn write_to(&mut self, words: &str, place: f64, y: f64, hand: &Hand) {
        let anchor = if self.language.direction() == "rtl" { "start" } else { "end" };
        self.write_at(words, self.x(place), y, hand, anchor);
    }

    fn write_at(&mut self, words: &str, x: f64, y: f64, hand: &Hand, anchor: &str) {
        let Hand { size, colour, bold } = hand;
        // The engine takes every line to begin as one from left to right.
        let rtl = self.language.direction() == "rtl";
        let [open, close] = if rtl { ["\u{2067}", "\u{2069}"] } else { ["", ""] };
        let weight = if *bold { r#" font-weight="700""# } else { "" };
        write!(
            self.drawn,
            r#"<text x="{}" y="{}" font-size="{size}" fill="{colour}"{weight} text-anchor="{anchor}">{open}{}{close}</text>"#,
            units(x),
            units(y),
            escaped(words)
        )
        .expect("a text takes what is written");
    }

    /// A block from one place of the inner width to another.
    fn block(&mut self, [from, to]: [f64; 2], y: f64, height: f64, colour: &str) {
        let (a, b) = (self.x(from), self.x(to));
        if from >= to {
            return;
        }
        write!(
            self.drawn,
            r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{colour}"/>"#,
            units(a.min(b)),
            units(y),
            units((a - b).abs()),
            units(height)
        )
        .expect("a text takes what is written");
    }

    fn finished(self, height: f64) -> String {
        let faces = if self.language == Language::Ar {
            "Noto Sans Arabic, Noto Naskh Arabic, Amiri, Noto Sans, sans-serif"
        } else {
            "Noto Sans, DejaVu Sans, Liberation Sans, sans-serif"
        };
        let (width, height) = (self.width, units(height));
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{faces}"><rect width="{width}" height="{height}" fill="{PAPER}"/>{}</svg>"#,
            self.drawn
        )
    }
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// How wide a quiet letter is at the most, taken over a few.
const LETTER: f64 = 7.6;

/// Where the field of a flow lies: from the top, its height, and from where on its weeks stand.
const FIELD_Y: f64 = 88.0;
const FIELD_HEIGHT: f64 = 150.0;
const FIELD_FROM: f64 = 0.11;

fn flow_svg(words: &FlowWords, weeks: &[Week], today: NaiveDate, language: Language) -> String {
    let mut sheet = Sheet::new(FLOW_WIDTH, language);
    sheet.write(&words.title, 0.0, 34.0, &TITLE);
    let came = sheet.key(&words.came, 0.0, 63.0, TINT, 14.0);
    sheet.key(&words.went, came, 63.0, ACCENT, 4.0);
    let course = Course::of(weeks, today, language);
    for tick in course.ticks() {
        let y = FIELD_Y + course.y(*tick, FIELD_HEIGHT);
        sheet.block([FIELD_FROM, 1.0], y - 0.5, 1.0, LINE);
        sheet.write_to(&number(language, *tick), FIELD_FROM - 0.015, y + 5.0, &QUIET);
    }
    sheet.put(&marks(&course, &sheet, weeks.len()));
    let mondays: Vec<NaiveDate> = weeks.iter().map(|week| week.monday).collect();
    let mut y = FIELD_Y + FIELD_HEIGHT + 20.0;
    let place = |place: f64| FIELD_FROM + place * (1.0 - FIELD_FROM);
    let field = sheet.inner() * (1.0 - FIELD_FROM);
    for word in fitting(calendar::words(&mondays, language), field) {
        sheet.write(&word.text, place(word.place), y, &QUIET);
    }
    y += 20.0;
    for year in calendar::years(&mondays) {
        sheet.write(&year.text, place(year.place), y, &QUIET);
    }
    if course.is_running() {
        y += 4.0;
        for line in lines(&language.say("plots-running"), sheet.inner()) {
            y += 20.0;
            sheet.write(&line, 0.0, y, &QUIET);
        }
    }
    sheet.finished(y + 16.0)
}

/// A sentence in lines so wide.
#[expect(clippy::cast_precision_loss, reason = "a line is a few letters")]
fn lines(sentence: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in sentence.split(' ') {
        match lines.last_mut() {
            Some(line) if (line.chars().count() + word.chars().count()) as f64 * LETTER <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// As many words along so wide a field as stand apart.
fn fitting(words: Vec<Word>, width: f64) -> Vec<Word> {
    let up_to = |tier: usize| words.iter().filter(move |word| word.tier <= tier);
    let tier = (1..4).rev().find(|tier| are_apart(&up_to(*tier).collect::<Vec<_>>(), width)).unwrap_or(1);
    words.into_iter().filter(|word| word.tier <= tier).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a word is a few letters")]
fn are_apart(words: &[&Word], width: f64) -> bool {
    let room = |word: &Word| word.text.chars().count() as f64 * LETTER + 6.0;
    words.windows(2).all(|pair| (pair[1].place - pair[0].place) * width >= room(pair[0]))
}

#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn marks(course: &Course, sheet: &Sheet, weeks: usize) -> String {
    let from = sheet.x(FIELD_FROM).min(sheet.x(1.0));
    let step = sheet.inner() * (1.0 - FIELD_FROM) / weeks.max(1) as f64;
    let field = Field { step, height: FIELD_HEIGHT };
    let path = |looks: &str, d: String| format!(r#"<path {looks} d="{d}"/>"#);
    let halo = format!(r#"stroke="{PAPER}" stroke-width="6""#);
    let accent = format!(r#"stroke="{ACCENT}""#);
    let dotted = format!(r#"stroke="{ACCENT}" stroke-dasharray="2 5""#);
    let hollow = format!(r#"stroke="{TINT}" stroke-width="1.5""#);
    let all = [
        Some(path(&format!(r#"fill="{TINT}""#), course.columns(&field))),
        course.running_column(&field).map(|column| path(&hollow, column)),
        Some(path(&halo, course.line(&field))),
        Some(path(&accent, course.line(&field))),
        course.onward(&field).map(|line| path(&dotted, line)),
    ];
    let all: String = all.into_iter().flatten().collect();
    let place = format!(r#"transform="translate({} {FIELD_Y})""#, units(from));
    format!(r#"<g {place} fill="none" stroke-width="3" stroke-linejoin="round">{all}</g>"#)
}

/// A label that leaves room for the figures.
fn shortened(label: &str) -> String {
    const LETTERS: usize = 48;
    if label.chars().count() <= LETTERS {
        return label.to_owned();
    }
    let start: String = label.chars().take(LETTERS - 1).collect();
    format!("{}…", start.trim_end())
}

/// The height of a row of bars, and where their figures end: of the kind within, and of all.
const ROW: f64 = 46.0;
const OF_WHICH: f64 = 0.86;

fn bars_svg(words: &BarsWords, bars: &[Bar], language: Language) -> String {
    let mut sheet = Sheet::new(WIDTH, language);
    sheet.write(&words.title, 0.0, 34.0, &TITLE);
    let mut y = 44.0;
    if let Some(of_which) = &words.of_which {
        y += 19.0;
        let measure = sheet.key(&words.measure, 0.0, y, TINT, 14.0);
        sheet.key(of_which, measure, y, BAD, 14.0);
        y += 14.0;
    }
    for bar in bars {
        sheet.bar(bar, longest(bars), words.of_which.is_some(), y);
        y += ROW;
    }
    sheet.finished(y + 8.0)
}

impl Sheet {
    fn bar(&mut self, bar: &Bar, longest: i64, split: bool, y: f64) {
        let within = if split { bar.of_which.clamp(0, bar.count.max(0)) } else { 0 };
        self.write(&shortened(&bar.label), 0.0, y + 16.0, &WORDS);
        self.write_to(&number(self.language, bar.count), 1.0, y + 16.0, &FIGURES);
        if within > 0 {
            let late = Hand { colour: BAD, ..FIGURES };
            self.write_to(&number(self.language, within), OF_WHICH, y + 16.0, &late);
        }
        self.block([0.0, 1.0], y + 29.0, 1.0, LINE);
        self.block([0.0, part(bar.count, longest)], y + 24.0, 11.0, TINT);
        self.block([0.0, part(within, longest)], y + 24.0, 11.0, BAD);
    }

    /// A block with its name; where the next may begin.
    #[expect(clippy::cast_precision_loss, reason = "a name is a few letters")]
    fn key(&mut self, name: &str, place: f64, y: f64, colour: &str, height: f64) -> f64 {
        self.block([place, place + 17.0 / self.inner()], y - 5.5 - height / 2.0, height, colour);
        self.write(name, place + 25.0 / self.inner(), y, &WORDS);
        place + (50.0 + name.chars().count() as f64 * 9.0) / self.inner()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_text_and_a_long_label_is_cut() {
        let [title, head, measure] = ["<b> & \"c\"", "h", "m"].map(str::to_owned);
        let words = BarsWords { title, head, measure, of_which: None };
        let bar = Bar { label: "ط".repeat(90), count: 3, of_which: 0, href: None };

        let svg = bars_svg(&words, &[bar], Language::Ar);

        assert!(svg.contains("&lt;b&gt; &amp;") && !svg.contains("<b>"));
        assert!(svg.contains("ط…") && !svg.contains(&"ط".repeat(48)));
        assert!(press::dots(&svg, 300).is_ok_and(|png| png.starts_with(b"\x89PNG")));
    }

    #[test]
    fn as_many_words_as_stand_apart_are_written() {
        let words = |count: u64| {
            let first: NaiveDate = "2025-06-02".parse().expect("a Monday");
            let mondays: Vec<NaiveDate> =
                (0..count).map(|week| first + chrono::Days::new(7 * week)).collect();
            fitting(calendar::words(&mondays, Language::Fr), 338.0)
        };

        let half: Vec<String> = words(26).into_iter().map(|word| word.text).collect();
        assert_eq!(half, ["juin", "juil.", "août", "sept.", "oct.", "nov."]);
        for count in 1..105 {
            let words = words(count);
            assert!(words.len() == 1 || are_apart(&words.iter().collect::<Vec<_>>(), 338.0), "{words:?}");
        }
    }
}
