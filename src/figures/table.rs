//! A table of what is shown: of the units below, or by theme.

use serde::Serialize;

use super::sheet::Sheet;
use super::sheet::Shown;
use super::steps::EVERY_THEME;
use super::times::LONGER;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;
use crate::territory::Unit;
use crate::territory::children;

#[derive(Serialize)]
pub struct Table {
    caption: String,
    /// The heading of its first column.
    head: String,
    rows: Vec<Row>,
    /// Rows that show nothing and are left out, in words.
    left_out: Option<String>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    href: String,
    filed: Option<String>,
    resolved: Option<String>,
    answered: Option<String>,
    solved: Option<String>,
}

/// The units right below, and what they do not show by themselves; none if nothing lies below.
pub fn by_unit(sheet: &Sheet, language: Language) -> Option<Table> {
    let below = children(&sheet.unit.code);
    let level = below.first()?.level.code();
    let at = |unit: &'static Unit| Some((unit, sheet.at((&unit.code, EVERY_THEME))?));
    let told: Vec<(&'static Unit, &Shown)> = below.iter().copied().filter_map(at).collect();
    let others = total(sheet)?.without(told.iter().map(|(_, shown)| *shown));
    let mut rows: Vec<Row> = told
        .iter()
        .map(|(unit, shown)| Row::of(unit.name(language), address(unit), shown, language))
        .collect();
    rows.extend(Row::rest(format!("figures-others-{level}"), &others, language));
    let left = below.len() - told.len();
    Some(Table {
        caption: language.say(&format!("figures-by-{level}")),
        head: language.say(&format!("figures-unit-{level}")),
        rows,
        left_out: (left > 0).then(|| counted(&format!("figures-left-{level}"), left, language)),
    })
}

/// The themes, and what is told of several together.
pub fn by_theme(sheet: &Sheet, language: Language) -> Option<Table> {
    let code = sheet.unit.code.as_str();
    let told: Vec<(String, &Shown)> = sheet
        .themes()
        .into_iter()
        .filter_map(|theme| Some((theme.name(language).to_owned(), sheet.at((code, theme.id))?)))
        .collect();
    let others = total(sheet)?.without(told.iter().map(|(_, shown)| *shown));
    let mut rows: Vec<Row> =
        told.iter().map(|(name, shown)| Row::of(name, String::new(), shown, language)).collect();
    rows.extend(Row::rest("figures-mixed".to_owned(), &others, language));
    Some(Table {
        caption: language.say("figures-by-theme"),
        head: language.say("figures-theme"),
        rows,
        left_out: None,
    })
}

/// The page of a unit.
pub fn address(unit: &Unit) -> String {
    format!("/figures?unit={}", unit.code)
}

/// Days in words: what took as long as the longest class is longer than a year.
pub fn days(days: i32, language: Language) -> String {
    match days {
        0 => language.say("figures-at-once"),
        LONGER => language.say("figures-longer"),
        days => counted("figures-within", days, language),
    }
}

fn total(sheet: &Sheet) -> Option<&Shown> {
    sheet.at((&sheet.unit.code, EVERY_THEME))
}

fn counted(key: &str, count: impl TryInto<i64>, language: Language) -> String {
    let mut args = Args::new();
    args.set("count", count.try_into().unwrap_or_default());
    language.say_with(key, &args)
}

impl Row {
    fn of(name: &str, href: String, shown: &Shown, language: Language) -> Self {
        let told = |count: i64| (count > 0).then(|| number(language, count));
        let within = |time: Option<i32>| time.map(|time| days(time, language));
        Self {
            name: name.to_owned(),
            href,
            filed: told(shown.filed),
            resolved: told(shown.resolved),
            answered: within(shown.first.half),
            solved: within(shown.solved.half),
        }
    }

    /// What stands in no row of its own.
    fn rest(key: String, shown: &Shown, language: Language) -> Option<Self> {
        (!shown.is_nothing()).then(|| Self::of(&language.say(&key), String::new(), shown, language))
    }
}
