//! The map of a unit: the units right below, or those of a lower level, each with what is said of it. A commune is shown
//! within its province. `templates/parts/map.html` draws it, `svg` for a document.

mod measure;
mod names;
mod paper;
mod rows;
mod scale;
mod sheet;

use std::collections::HashMap;

use serde::Serialize;

pub use measure::Measure;
pub use measure::Reading;
pub use measure::measured;
pub use paper::svg;
pub use scale::FEW;
pub use scale::Key;
pub use scale::Scale;
pub use scale::UNKNOWN;

use self::names::Name;
use self::rows::Group;
use self::sheet::Sheet;
use super::Level;
use super::Unit;
use super::below;
use super::children;
use crate::language::Args;
use crate::language::Language;

/// Of so many areas each has its own shape with its name, and leads somewhere. More than these are drawn together, and
/// those above them lead on: nobody can aim at a thousand areas, nor tab through them.
pub const ONE_BY_ONE: usize = 100;

/// Many areas are small: their hatchings are closer, so that each shows some of it.
const CLOSE: f64 = 0.6;

/// What is said of one unit of a map.
pub struct Cell {
    pub unit: &'static Unit,
    /// By which the table is sorted, the greatest first.
    pub value: Option<i64>,
    /// In words: «12 طلبا».
    pub label: String,
    pub href: Option<String>,
    /// The shade, from 0 (none) to `scale::DARKEST`, or `FEW` or `UNKNOWN`.
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
    /// From the grid to the map; `unit` is one unit of the map on the grid, `hatch` the scale of the hatchings there.
    transform: String,
    unit: String,
    hatch: String,
    areas: Vec<Area>,
    /// In place of areas where they are too many: those of one shade together.
    layers: Vec<Layer>,
    /// The units above those of the layers.
    over: Vec<Area>,
    /// Whether any area leads somewhere.
    linked: bool,
    /// Ground around, and ground in no commune: nothing is said of it.
    ground: Vec<&'static str>,
    outline: &'static str,
    names: Vec<Name>,
    legend: Vec<Key>,
    groups: Vec<Group>,
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

#[derive(Debug, Serialize)]
struct Layer {
    step: usize,
    d: String,
}

/// What is said of units, by code.
type Known<'a> = HashMap<&'a str, &'a Cell>;

impl MapView {
    /// The units right below. Units without a cell are drawn too, as unknown. Cells of units that are not on this map are
    /// left out.
    pub fn of(unit: &'static Unit, language: Language, cells: &[Cell], subject: Subject) -> Self {
        Self::down_to(unit, right_below(unit), language, cells, subject)
    }

    /// The units of a lower level. Where they are too many to aim at, cells of the units above them (the provinces of
    /// communes) say what those are and where they lead.
    pub fn down_to(
        unit: &'static Unit,
        level: Level,
        language: Language,
        cells: &[Cell],
        subject: Subject,
    ) -> Self {
        let level = level.min(right_below(unit));
        let shown = below(unit, level);
        let known: Known = cells.iter().map(|cell| (cell.unit.code.as_str(), cell)).collect();
        let sheet = Sheet::of(unit, level);
        let together = shown.len() > ONE_BY_ONE;
        let named = if together { below(unit, Level::Province) } else { shown.clone() };
        let drawn = Drawn { sheet: &sheet, known: &known, language };
        let areas = drawn.areas(&named);
        Self {
            title: subject.title,
            describes: language.say(&format!("territory-map-of-{}", level.code())),
            measure: subject.measure,
            of: language.say(&format!("territory-map-unit-{}", level.code())),
            height: sheet.height(),
            transform: sheet.transform(),
            unit: sheet.unit(1.0),
            hatch: sheet.unit(if together { CLOSE } else { 1.0 }),
            linked: areas.iter().any(|area| area.href.is_some()),
            layers: if together { drawn.layers(&shown) } else { Vec::new() },
            ground: sheet.ground(),
            outline: sheet.outline(),
            names: drawn.names(&named, together),
            legend: subject.legend,
            groups: rows::groups(&shown, together, &known, language),
            credit: migration::facts::CREDIT,
            over: if together { areas } else { Vec::new() },
            areas: if together { Vec::new() } else { drawn.areas(&shown) },
        }
    }
}

/// The level of the units right below; a commune is alone on its map.
fn right_below(unit: &Unit) -> Level {
    children(&unit.code).first().map_or(unit.level, |child| child.level)
}

struct Drawn<'a> {
    sheet: &'a Sheet,
    known: &'a Known<'a>,
    language: Language,
}

impl Drawn<'_> {
    fn step(&self, unit: &Unit) -> usize {
        self.known.get(unit.code.as_str()).map_or(0, |cell| cell.step)
    }

    fn areas(&self, units: &[&'static Unit]) -> Vec<Area> {
        let area = |unit: &&'static Unit| {
            let cell = self.known.get(unit.code.as_str());
            let mut args = Args::new();
            args.set("name", unit.name(self.language));
            args.set("said", said(cell, self.language));
            Some(Area {
                d: self.sheet.shape(unit)?,
                step: self.step(unit),
                title: self.language.say_with("territory-map-area", &args),
                href: cell.and_then(|cell| cell.href.clone()),
            })
        };
        units.iter().filter_map(area).collect()
    }

    fn layers(&self, units: &[&'static Unit]) -> Vec<Layer> {
        let layer = |step: usize| {
            let alike = units.iter().filter(|unit| self.step(unit) == step);
            Layer { step, d: alike.filter_map(|unit| self.sheet.shape(unit)).collect() }
        };
        (0..=UNKNOWN).map(layer).filter(|layer| !layer.d.is_empty()).collect()
    }

    /// A name over layers stands on several shades, so on none.
    fn names(&self, units: &[&'static Unit], together: bool) -> Vec<Name> {
        let step = |unit: &Unit| if together { 0 } else { self.step(unit) };
        let wanted = units.iter().filter_map(|unit| self.sheet.wanted(unit, step(unit), self.language));
        names::placed(wanted.collect())
    }
}

fn said(cell: Option<&&Cell>, language: Language) -> String {
    cell.map_or_else(|| language.say("territory-map-unknown"), |cell| cell.label.clone())
}
