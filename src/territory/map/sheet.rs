//! The paper: a part of the grid, scaled to the width of a map, with a margin for the line around; and which outlines
//! are drawn on it.

use super::names::WIDTH;
use super::names::Wanted;
use super::right_below;
use crate::language::Language;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::coarse;
use crate::territory::coarse::Coarse;
use crate::territory::shapes;
use crate::territory::shapes::Shape;

pub struct Sheet {
    unit: &'static Unit,
    /// The province of a commune, else the unit itself.
    whole: &'static Unit,
    corner: [f64; 2],
    size: [f64; 2],
    /// Units of the map for one of the grid.
    scale: f64,
    /// The outlines where units are not those right below.
    coarse: Option<&'static Coarse>,
}

const MARGIN: f64 = 0.01;

impl Sheet {
    pub fn of(unit: &'static Unit, level: Level) -> Self {
        let whole = unit.at(Level::Province).unwrap_or(unit);
        let [x, y, to_x, to_y] = shapes::frame(&whole.code).unwrap_or([0, 0, 1, 1]).map(f64::from);
        let margin = (to_x - x) * MARGIN;
        let size = [to_x - x + 2.0 * margin, to_y - y + 2.0 * margin];
        let fine = level == right_below(unit) && unit.level < Level::National;
        let coarse = if fine { None } else { coarse::within(&unit.code) };
        Self { unit, whole, corner: [x - margin, y - margin], size, scale: WIDTH / size[0], coarse }
    }

    #[expect(clippy::cast_possible_truncation, reason = "no unit is a million times as high as wide")]
    pub fn height(&self) -> i64 {
        (self.size[1] * self.scale).ceil() as i64
    }

    /// Units of the grid in one of the outlines'.
    fn quantum(&self) -> f64 {
        self.coarse.map_or(1.0, |coarse| f64::from(coarse.quantum))
    }

    pub fn transform(&self) -> String {
        let quantum = self.quantum();
        let [x, y] = self.corner.map(|corner| -corner / quantum);
        format!("scale({:.5}) translate({x:.0} {y:.0})", self.scale * quantum)
    }

    /// So much of a unit of the map, among the outlines.
    pub fn unit(&self, part: f64) -> String {
        format!("{:.3}", part / (self.scale * self.quantum()))
    }

    pub fn shape(&self, unit: &Unit) -> Option<&'static str> {
        match self.coarse {
            Some(coarse) => coarse.outline(&unit.code),
            None => shapes::shape(&unit.code).map(|shape| shape.d),
        }
    }

    pub fn outline(&self) -> &'static str {
        let outline = match self.coarse {
            Some(coarse) => coarse.outline(&self.whole.code),
            None => shapes::outline(&self.whole.code),
        };
        outline.unwrap_or_default()
    }

    pub fn ground(&self) -> Vec<&'static str> {
        if let Some(coarse) = self.coarse {
            return coarse.ground.iter().map(String::as_str).collect();
        }
        let around = children(&self.whole.code).iter().filter(|_| self.unit.level == Level::Commune);
        // The commune itself is drawn above.
        let around = around.filter(|commune| commune.code != self.unit.code);
        let around = around.filter_map(|commune| Some(shapes::shape(&commune.code)?.d));
        around.chain(shapes::unassigned(&self.whole.code)).collect()
    }

    pub fn wanted<'a>(&self, unit: &'a Unit, step: usize, language: Language) -> Option<Wanted<'a>> {
        let Shape { label, room, frame, .. } = shapes::shape(&unit.code)?;
        let at = [0, 1].map(|axis| (f64::from(label[axis]) - self.corner[axis]) * self.scale);
        let height = f64::from(frame[3] - frame[1]) * self.scale;
        let room = f64::from(*room) * self.scale;
        Some(Wanted { name: unit.name(language), at, room, height, step })
    }
}
