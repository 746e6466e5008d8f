//! The figures as data, with the two levels below. Names of fields and columns stay the same in every language; what
//! they mean is said in the three.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::sheet::Sheet;
use super::sheet::Shown;
use super::steps::Cell as Place;
use super::steps::EVERY_THEME;
use super::steps::STEP;
use crate::categories::category;
use crate::exports::Column;
use crate::exports::Csv;
use crate::exports::Kind;
use crate::exports::Row;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::language::Language;
use crate::territory;

/// Under which terms figures may be used again, by its name in SPDX.
const LICENCE: &str = "CC-BY-4.0";

/// The code of a total over all themes.
const ALL: &str = "all";

/// What is told of a cell, each with a sentence `figures-means-…`.
pub const MEASURES: [&str; 6] = [
    "filed",
    "resolved",
    "answered_half_days",
    "answered_most_days",
    "resolved_half_days",
    "resolved_most_days",
];

/// How it is told: sentences too.
pub const RULES: [&str; 3] = ["steps", "totals", "times"];

/// The address of a unit's figures as data.
pub fn address(ending: &str, unit: &territory::Unit) -> String {
    format!("/figures.{ending}?unit={}", unit.code)
}

/// A document that explains itself.
pub fn json(sheet: &Sheet, house: &House) -> Result<Vec<u8>> {
    let themes = sheet.themes();
    let document = Document {
        source: house.link("/figures"),
        licence: LICENCE,
        credit: migration::facts::CREDIT,
        as_of: sheet.day,
        step: STEP,
        unit: &sheet.unit.code,
        definitions: MEASURES.into_iter().chain(RULES).map(|name| (name, meanings(name))).collect(),
        units: units(sheet).into_iter().map(Unit::of).collect(),
        categories: themes.iter().map(|theme| Theme { code: &theme.code, names: names(theme) }).collect(),
        figures: lines(sheet, &themes).collect(),
    };
    serde_json::to_vec(&document).map_err(|why| Error::Broken(why.to_string()))
}

/// One line a cell, under the names of the JSON.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>> {
    let broken = |why: std::io::Error| Error::Broken(why.to_string());
    let places = ["as_of", "unit", "level", "unit_ar", "unit_fr", "category", "category_ar", "category_fr"];
    let column = |kind: Kind| move |name: &str| Column { heading: name.to_owned(), kind };
    let columns: Vec<Column> = (places.into_iter().map(column(Kind::Text)))
        .chain(MEASURES.into_iter().map(column(Kind::Whole)))
        .collect();
    let themes = sheet.themes();
    let mut csv = Csv::open(&columns, Language::En).map_err(broken)?;
    for line in lines(sheet, &themes) {
        csv.put(&row(sheet, &themes, &line)).map_err(broken)?;
    }
    csv.take().map_err(broken)
}

#[derive(Serialize)]
struct Document<'a> {
    source: String,
    licence: &'static str,
    credit: &'static str,
    as_of: Option<NaiveDate>,
    step: i64,
    unit: &'static str,
    definitions: BTreeMap<&'static str, Names<String>>,
    units: Vec<Unit>,
    categories: Vec<Theme<'a>>,
    figures: Vec<Line<'a>>,
}

/// By the code of a language.
type Names<Text> = BTreeMap<&'static str, Text>;

#[derive(Serialize)]
struct Unit {
    code: &'static str,
    parent: &'static str,
    level: &'static str,
    names: Names<&'static str>,
}

#[derive(Serialize)]
struct Theme<'a> {
    code: &'a str,
    names: Names<&'a str>,
}

/// What is not shown is `null`: too few, or none.
#[derive(Serialize)]
struct Line<'a> {
    unit: &'static str,
    category: &'a str,
    filed: Option<i64>,
    resolved: Option<i64>,
    answered_half_days: Option<i32>,
    answered_most_days: Option<i32>,
    resolved_half_days: Option<i32>,
    resolved_most_days: Option<i32>,
}

impl Unit {
    fn of(unit: &'static territory::Unit) -> Self {
        let name = |language: Language| (language.code(), unit.name(language));
        Self {
            code: &unit.code,
            parent: &unit.parent,
            level: unit.level.code(),
            names: Language::ALL.into_iter().map(name).collect(),
        }
    }
}

impl<'a> Line<'a> {
    fn of((unit, _): Place, category: &'a str, shown: &Shown) -> Self {
        let told = |count: i64| (count > 0).then_some(count);
        Self {
            unit,
            category,
            filed: told(shown.filed),
            resolved: told(shown.resolved),
            answered_half_days: shown.first.half,
            answered_most_days: shown.first.most,
            resolved_half_days: shown.solved.half,
            resolved_most_days: shown.solved.most,
        }
    }
}

fn lines<'a>(sheet: &'a Sheet, themes: &'a [&category::Model]) -> impl Iterator<Item = Line<'a>> {
    sheet.all().filter_map(move |(cell, shown)| {
        let theme = || themes.iter().find(|theme| theme.id == cell.1).map(|theme| theme.code.as_str());
        let category = if cell.1 == EVERY_THEME { Some(ALL) } else { theme() };
        Some(Line::of(cell, category?, shown))
    })
}

fn row(sheet: &Sheet, themes: &[&category::Model], line: &Line<'_>) -> Row {
    let unit = territory::unit(line.unit);
    let unit_name = |language| unit.map(|unit| unit.name(language));
    let theme = themes.iter().find(|theme| theme.code == line.category);
    let theme_name = |language| theme.map(|theme| theme.name(language));
    vec![
        sheet.day.into(),
        line.unit.into(),
        unit.map(|unit| unit.level.code()).into(),
        unit_name(Language::Ar).into(),
        unit_name(Language::Fr).into(),
        line.category.into(),
        theme_name(Language::Ar).into(),
        theme_name(Language::Fr).into(),
        line.filed.into(),
        line.resolved.into(),
        line.answered_half_days.into(),
        line.answered_most_days.into(),
        line.resolved_half_days.into(),
        line.resolved_most_days.into(),
    ]
}

/// The units that a sheet tells of, each once.
fn units(sheet: &Sheet) -> Vec<&'static territory::Unit> {
    let mut codes: Vec<&'static str> = sheet.all().map(|((code, _), _)| code).collect();
    codes.dedup();
    codes.into_iter().filter_map(territory::unit).collect()
}

fn names(theme: &category::Model) -> Names<&str> {
    Language::ALL.into_iter().map(|language| (language.code(), theme.name(language))).collect()
}

fn meanings(name: &str) -> Names<String> {
    let says = |language: Language| (language.code(), language.say(&format!("figures-means-{name}")));
    Language::ALL.into_iter().map(says).collect()
}
