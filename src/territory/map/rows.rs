//! The table that says the same as the map: the greatest figure first, then by name; of many units, province by province.

use serde::Serialize;

use super::Known;
use super::said;
use crate::language::Language;
use crate::territory::Level;
use crate::territory::Unit;

/// Lines of one province, or all of them.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The province.
    head: Option<Row>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    name: &'static str,
    label: Option<String>,
    href: Option<String>,
}

pub fn groups(shown: &[&'static Unit], together: bool, known: &Known, language: Language) -> Vec<Group> {
    if !together {
        return vec![Group { head: None, rows: rows(shown, known, language) }];
    }
    let province = |unit: &'static Unit| unit.at(Level::Province).map(|unit| unit.code.as_str());
    let of_one = |units: &[&'static Unit]| Group {
        head: units[0].at(Level::Province).map(|unit| head(unit, known, language)),
        rows: rows(units, known, language),
    };
    shown.chunk_by(|one, next| province(one) == province(next)).map(of_one).collect()
}

fn head(unit: &'static Unit, known: &Known, language: Language) -> Row {
    let cell = known.get(unit.code.as_str());
    Row {
        name: unit.name(language),
        label: cell.map(|cell| cell.label.clone()),
        href: cell.and_then(|cell| cell.href.clone()),
    }
}

fn rows(shown: &[&'static Unit], known: &Known, language: Language) -> Vec<Row> {
    let mut rows: Vec<(Option<i64>, Row)> = shown
        .iter()
        .map(|unit| {
            let cell = known.get(unit.code.as_str());
            let row = Row { label: Some(said(cell, language)), ..head(unit, known, language) };
            (cell.and_then(|cell| cell.value), row)
        })
        .collect();
    rows.sort_by(|(a, of_a), (b, of_b)| b.cmp(a).then_with(|| of_a.name.cmp(of_b.name)));
    rows.into_iter().map(|(_, row)| row).collect()
}
