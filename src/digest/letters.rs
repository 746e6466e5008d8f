//! The words of a digest.

use super::figures::Below;
use super::figures::COUNTED;
use super::figures::Decisions;
use super::figures::Figures;
use super::week::Week;
use crate::cases::letters::place_of;
use crate::cases::tally::Measure;
use crate::cases::tally::Standing;
use crate::cases::tally::spell::Times;
use crate::kit::House;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::language::number;
use crate::mail::Letter;
use crate::mail::Picture;
use crate::mail::Table;
use crate::people::account;
use crate::territory::Unit;

/// What these letters are called in the outbox.
pub const KIND: &str = "digest";

/// The figures of how many units one mail holds.
pub const UNITS: usize = 5;

/// What is told of a week, each beside the week before.
const TOLD: [Measure; 5] =
    [Measure::Filed, Measure::Resolved, Measure::Confirmed, Measure::Closed, Measure::Reopened];

/// What a digest holds.
pub struct Content<'a> {
    pub week: Week,
    pub figures: &'a [Figures],
    /// The course of the first unit.
    pub picture: Option<Picture>,
    /// How many units there was no room for.
    pub more: usize,
}

/// The digest of somebody's territories.
pub fn digest(house: &House, account: &account::Model, content: Content<'_>) -> Letter {
    let language = account.lang;
    let args = args(&content, language);
    let subject = language.say_with("letter-digest-subject", &args);
    let mut letter = Letter::new(KIND, &account.email, language, subject.clone())
        .heading(subject)
        .text(language.say_with("letter-digest-lead", &args));
    let mut picture = content.picture;
    for figures in content.figures {
        letter = unit(house, letter.section(place_of(figures.unit, language)), figures, picture.take());
    }
    if content.more > 0 {
        letter = letter.text(language.say_with("letter-digest-more", &args));
    }
    letter
        .small(language.say("letter-digest-small"))
        .unsubscribe(house.link(&super::stop::stop_path(house, account.id)))
        .account(account.id)
}

fn args(content: &Content<'_>, language: Language) -> Args<'static> {
    let last = content.week.last(1);
    let mut args = Args::new();
    args.set("from", dates::day(language, last.from));
    args.set("to", dates::day(language, last.to.pred_opt().unwrap_or(last.to)));
    args.set("units", content.figures.len());
    args.set("count", content.more);
    args
}

fn unit(house: &House, letter: Letter, figures: &Figures, picture: Option<Picture>) -> Letter {
    let language = letter.language;
    let letter = decisions(house, letter.table(present(figures, language)), figures);
    let letter = letter.table(past(figures, language));
    let letter = match picture {
        Some(picture) => letter.picture(picture),
        None => letter,
    };
    let letter = letter.facts(times(figures, language));
    let letter = match below(figures, language) {
        Some(table) => letter.table(table),
        None => letter,
    };
    let dashboard = house.link(&format!("/dashboard?unit={}", figures.unit.code));
    letter.button(language.say("digest-dashboard"), dashboard)
}

/// What is open and overdue now, beside what the last digest told.
fn present(figures: &Figures, language: Language) -> Table {
    let line = |name: &str, of: fn(Standing) -> i64| {
        let before = figures.before.map(|before| number(language, of(before)));
        [language.say(name), number(language, of(figures.now)), before.unwrap_or_default()]
    };
    Table {
        head: ["digest-present", "digest-today", "digest-before"].map(|key| language.say(key)),
        lines: vec![
            line("figure-open", |standing| standing.open),
            line("figure-overdue", |standing| standing.late),
        ],
    }
}

/// What happened in the week, beside the week before.
fn past(figures: &Figures, language: Language) -> Table {
    let line = |measure: Measure| {
        let [last, before] = figures.of(measure).map(|cases| number(language, cases));
        [language.say(&format!("figure-{}", measure.column())), last, before]
    };
    Table {
        head: ["digest-past", "digest-last-week", "digest-week-before"].map(|key| language.say(key)),
        lines: TOLD.into_iter().map(line).collect(),
    }
}

/// How long most of them took, over a quarter of a year.
fn times(figures: &Figures, language: Language) -> Vec<(String, String)> {
    let quarter = figures.quarter();
    vec![
        (language.say("digest-to-first-answer"), median(quarter.to_first_answer(), language)),
        (language.say("digest-to-resolution"), median(quarter.to_resolution(), language)),
    ]
}

fn median(times: Option<Times>, language: Language) -> String {
    let Some(times) = times else { return language.say("digest-too-few") };
    let mut args = Args::new();
    args.set("days", times.median);
    args.set("n", times.n);
    language.say_with("digest-median", &args)
}

fn below(figures: &Figures, language: Language) -> Option<Table> {
    let level = figures.below.first()?.unit.level.code();
    let line = |below: &Below| {
        [below.unit.name(language).to_owned(), number(language, below.late), number(language, below.new)]
    };
    Some(Table {
        head: [
            language.say(&format!("digest-below-{level}")),
            language.say("figure-overdue"),
            language.say("figure-filed"),
        ],
        lines: figures.below.iter().map(line).collect(),
    })
}

/// What waits for a decision, each with the way to it.
fn decisions(house: &House, letter: Letter, figures: &Figures) -> Letter {
    let language = letter.language;
    let Decisions { untaken, queued } = figures.decisions;
    if untaken + queued == 0 {
        return letter.text(language.say("digest-decide-nothing"));
    }
    let mut letter = letter.text(language.say("digest-decide"));
    let Unit { code, level, .. } = figures.unit;
    let lists = [
        ("digest-untaken", untaken, format!("status=received&owner=nobody&late=yes&unit={code}")),
        ("digest-queued", queued, format!("status=in_advocacy&unit={code}&level={}", level.code())),
    ];
    for (key, cases, list) in lists.into_iter().filter(|(_, cases, _)| *cases > 0) {
        letter = letter.link(counted(key, cases, language), house.link(&format!("/cases?{list}")));
    }
    letter
}

/// So many cases; above the bound, more than so many.
fn counted(key: &str, cases: usize, language: Language) -> String {
    let mut args = Args::new();
    args.set("count", cases.min(COUNTED));
    let key = if cases > COUNTED { format!("{key}-and-more") } else { key.to_owned() };
    language.say_with(&key, &args)
}
