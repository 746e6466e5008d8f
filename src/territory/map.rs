//! The map of a unit: the units right below, each with what is said of it. A commune is shown within its
//! province. `templates/parts/map.html` draws it, `svg` for a document.

use std::collections::HashMap;

use serde::Serialize;

use super::Level;
use super::Unit;
use super::children;
use super::names;
use super::names::Name;
use super::names::WIDTH;
use super::names::Wanted;
use super::scale::Key;
use super::shapes;
use super::shapes::Shape;
use crate::language::Args;
use crate::language::Language;

/// What is said of one unit of a map.
pub struct Cell {
    pub unit: &'static Unit,
    /// By which the table is sorted, the greatest first.
    pub value: Option<i64>,
    /// In words: «12 طلبا».
    pub label: String,
    pub href: Option<String>,
    /// The shade, from 0 (none) to `scale::DARKEST`.
    pub step: usize,
}

/// What a map is about.
pub struct Subject {
    /// The name of the map, and of its table.
    pub title: String,
    /// What the figures count, for the head of their column.
    pub measure: String,
    /// What the shades mean (`Scale::legend`).
    pub legend: Vec<Key>,
}

#[derive(Debug, Serialize)]
pub struct MapView {
    title: String,
    describes: String,
    measure: String,
    /// The level of the units shown, in words.
    of: String,
    /// In units of the map, which is always as wide as `names::WIDTH`.
    height: i64,
    /// From the grid to the map; `unit` is one unit of the map on the grid.
    transform: String,
    unit: String,
    areas: Vec<Area>,
    /// Whether any area leads somewhere.
    linked: bool,
    /// Ground around, and ground in no commune: nothing is said of it.
    ground: Vec<&'static str>,
    outline: &'static str,
    names: Vec<Name>,
    legend: Vec<Key>,
    rows: Vec<Row>,
    credit: &'static str,
}

#[derive(Debug, Serialize)]
struct Area {
    d: &'static str,
    step: usize,
    /// Its name with what is said of it.
    title: String,
    href: Option<String>,
}

/// A line of the table that says the same as the map.
#[derive(Debug, Serialize)]
struct Row {
    name: &'static str,
    label: String,
    href: Option<String>,
}

impl MapView {
    /// Units without a cell are drawn too, as unknown. Cells of units that are not on this map are left out.
    pub fn of(unit: &'static Unit, language: Language, cells: &[Cell], subject: Subject) -> Self {
        let whole = unit.at(Level::Province).unwrap_or(unit);
        let shown: Vec<&'static Unit> =
            if unit.level == Level::Commune { vec![unit] } else { children(&unit.code).to_vec() };
        let sheet = Sheet::of(&whole.code);
        let known: HashMap<&str, &Cell> = cells.iter().map(|cell| (cell.unit.code.as_str(), cell)).collect();
        let cell = |unit: &Unit| known.get(unit.code.as_str()).copied();
        let step = |unit: &Unit| cell(unit).map_or(0, |cell| cell.step);
        let level = shown.first().map_or(unit.level, |unit| unit.level).code();
        Self {
            title: subject.title,
            describes: language.say(&format!("territory-map-of-{level}")),
            measure: subject.measure,
            of: language.say(&format!("territory-map-unit-{level}")),
            height: sheet.height(),
            transform: sheet.transform(),
            unit: format!("{:.3}", 1.0 / sheet.scale),
            linked: shown.iter().any(|unit| cell(unit).is_some_and(|cell| cell.href.is_some())),
            areas: shown.iter().filter_map(|unit| area(unit, &known, language)).collect(),
            ground: ground(unit, whole),
            outline: shapes::outline(&whole.code).unwrap_or_default(),
            names: names::placed(
                shown.iter().filter_map(|unit| sheet.wanted(unit, step(unit), language)).collect(),
            ),
            legend: subject.legend,
            rows: rows(&shown, &known, language),
            credit: migration::facts::CREDIT,
        }
    }
}

fn area(unit: &'static Unit, known: &HashMap<&str, &Cell>, language: Language) -> Option<Area> {
    let cell = known.get(unit.code.as_str());
    let mut args = Args::new();
    args.set("name", unit.name(language));
    args.set("said", said(cell, language));
    Some(Area {
        d: shapes::shape(&unit.code)?.d,
        step: cell.map_or(0, |cell| cell.step),
        title: language.say_with("territory-map-area", &args),
        href: cell.and_then(|cell| cell.href.clone()),
    })
}

fn said(cell: Option<&&Cell>, language: Language) -> String {
    cell.map_or_else(|| language.say("territory-map-unknown"), |cell| cell.label.clone())
}

fn ground(unit: &Unit, whole: &Unit) -> Vec<&'static str> {
    let around = children(&whole.code).iter().filter(|_| unit.level == Level::Commune);
    let around = around.filter_map(|commune| Some(shapes::shape(&commune.code)?.d));
    let mut ground: Vec<_> = around.chain(shapes::unassigned(&whole.code)).collect();
    // The commune itself is drawn above.
    let own = shapes::shape(&unit.code).map(|shape| shape.d);
    ground.retain(|d| Some(*d) != own);
    ground
}

/// The greatest figure first, then by name.
fn rows(shown: &[&'static Unit], known: &HashMap<&str, &Cell>, language: Language) -> Vec<Row> {
    let mut rows: Vec<(Option<i64>, Row)> = shown
        .iter()
        .map(|unit| {
            let cell = known.get(unit.code.as_str());
            let href = cell.and_then(|cell| cell.href.clone());
            let row = Row { name: unit.name(language), label: said(cell, language), href };
            (cell.and_then(|cell| cell.value), row)
        })
        .collect();
    rows.sort_by(|(a, of_a), (b, of_b)| b.cmp(a).then_with(|| of_a.name.cmp(of_b.name)));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The paper: a part of the grid, scaled to the width of a map, with a margin for the line around.
struct Sheet {
    corner: [f64; 2],
    size: [f64; 2],
    /// Units of the map for one of the grid.
    scale: f64,
}

const MARGIN: f64 = 0.01;

impl Sheet {
    fn of(code: &str) -> Self {
        let [x, y, to_x, to_y] = shapes::frame(code).unwrap_or([0, 0, 1, 1]).map(f64::from);
        let margin = (to_x - x) * MARGIN;
        let size = [to_x - x + 2.0 * margin, to_y - y + 2.0 * margin];
        Self { corner: [x - margin, y - margin], size, scale: WIDTH / size[0] }
    }

    #[expect(clippy::cast_possible_truncation, reason = "no unit is a million times as high as wide")]
    fn height(&self) -> i64 {
        (self.size[1] * self.scale).ceil() as i64
    }

    fn transform(&self) -> String {
        format!("scale({:.5}) translate({:.0} {:.0})", self.scale, -self.corner[0], -self.corner[1])
    }

    fn wanted<'a>(&self, unit: &'a Unit, step: usize, language: Language) -> Option<Wanted<'a>> {
        let Shape { label, room, frame, .. } = shapes::shape(&unit.code)?;
        let at = [0, 1].map(|axis| (f64::from(label[axis]) - self.corner[axis]) * self.scale);
        let height = f64::from(frame[3] - frame[1]) * self.scale;
        let room = f64::from(*room) * self.scale;
        Some(Wanted { name: unit.name(language), at, room, height, step })
    }
}

/// The map by itself, for a document: no styles, no words, in greens that differ by their hatching too.
pub fn svg(view: &MapView) -> String {
    let ground = format!(r#"<path d="{}"/>"#, view.ground.concat());
    let area = |(number, area): (usize, &Area)| {
        let shade = SHADES[area.step.min(SHADES.len() - 1)];
        // The hatching repeats the path, so the shade is not its own.
        format!(r#"<g fill="{shade}"><path id="a{number}" d="{}"/></g>"#, area.d)
    };
    let areas: String = view.areas.iter().enumerate().map(area).collect();
    let hatch = |(number, area): (usize, &Area)| {
        let hatched = (1..=HATCHES.len()).contains(&area.step);
        hatched.then(|| format!(r##"<use href="#a{number}" fill="url(#h{})"/>"##, area.step))
    };
    let hatched: String = view.areas.iter().enumerate().filter_map(hatch).collect();
    let patterns: String = (1..).zip(HATCHES).map(|(step, marks)| pattern(step, marks, &view.unit)).collect();
    [
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {}">"#, view.height),
        format!(r#"<defs>{patterns}</defs><g transform="{}" stroke-linejoin="round">"#, view.transform),
        format!(r##"<g fill="#e2e2e2" {}>{ground}</g>"##, stroke("#ffffff", 1.5, view)),
        format!("<g {}>{areas}</g>", stroke("#ffffff", 2.0, view)),
        hatched,
        format!(r#"<path fill="none" {} d="{}"/>"#, stroke("#333333", 2.5, view), view.outline),
        "</g></svg>".to_owned(),
    ]
    .concat()
}

/// Paper, then five greens.
const SHADES: [&str; 6] = ["#f6f4ef", "#dbe7e2", "#b7d0c8", "#86aea3", "#4f8578", "#0e5048"];

/// The marks on the shades between the palest and the darkest, in a square of 24.
const HATCHES: [&str; 4] = [
    r#"<circle cx="12" cy="12" r="2.5"/>"#,
    r#"<path d="M-6 6L6-6M0 24L24 0M18 30L30 18"/>"#,
    r#"<path d="M-6 18L6 30M-6 6L18 30M0 0L24 24M6-6L30 18M18-6L30 6"/>"#,
    r#"<path d="M0 0L24 24M0 24L24 0"/>"#,
];

fn pattern(step: usize, marks: &str, unit: &str) -> String {
    let colour = if step == HATCHES.len() { "#ffffff" } else { "#0e5048" };
    let fill = if step == 1 { colour } else { "none" };
    format!(
        r#"<pattern id="h{step}" width="24" height="24" patternUnits="userSpaceOnUse" patternTransform="scale({unit})" fill="{fill}" stroke="{colour}" stroke-width="2">{marks}</pattern>"#
    )
}

/// A line so many units of the map wide.
fn stroke(colour: &str, width: f64, view: &MapView) -> String {
    let unit: f64 = view.unit.parse().unwrap_or(1.0);
    format!(r#"stroke="{colour}" stroke-width="{:.2}""#, width * unit)
}
