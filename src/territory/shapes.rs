//! The outlines of the units, read once from the facts: SVG paths on one grid, on which neighbours share
//! their points.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::LazyLock;

use serde::Deserialize;

use super::COUNTRY;

/// A point of the grid; `y` points down, one unit is about 80 m on the ground near Taounate.
pub type Point = [i32; 2];

/// The outline of a unit.
#[derive(Debug, Deserialize)]
pub struct Shape {
    /// Its path.
    pub d: &'static str,
    /// Two opposite corners of the box around it: the least `x` and `y`, then the greatest.
    #[serde(rename = "bbox")]
    pub frame: [i32; 4],
    /// A point inside, where a line of text has most room.
    pub label: Point,
    /// About the width that is free there.
    pub room: i32,
    /// Of a province: the path that fits its communes exactly.
    pub outline: Option<&'static str>,
}

#[derive(Deserialize)]
struct Shapes {
    #[serde(rename = "viewBox")]
    frame: [i32; 4],
    #[serde(borrow)]
    regions: HashMap<&'static str, Shape>,
    #[serde(borrow)]
    provinces: HashMap<&'static str, Shape>,
    #[serde(borrow)]
    communes: HashMap<&'static str, Shape>,
    unassigned: Vec<Unassigned>,
}

/// Ground inside a province that is in no commune.
#[derive(Deserialize)]
struct Unassigned {
    province: &'static str,
    d: &'static str,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    serde_json::from_str(migration::facts::SHAPES).expect("the file of outlines is well formed")
});

static COAST: LazyLock<String> = LazyLock::new(|| rim(SHAPES.regions.values().map(|region| region.d)));

/// The outline of the unit of that code; the country has only a frame and an outline.
pub fn shape(code: &str) -> Option<&'static Shape> {
    [&SHAPES.communes, &SHAPES.provinces, &SHAPES.regions].into_iter().find_map(|shapes| shapes.get(code))
}

/// The outlines of all communes, by code.
pub fn communes() -> impl Iterator<Item = (&'static str, &'static Shape)> {
    SHAPES.communes.iter().map(|(code, shape)| (*code, shape))
}

/// The box around a unit.
pub fn frame(code: &str) -> Option<[i32; 4]> {
    if code == COUNTRY { Some(SHAPES.frame) } else { shape(code).map(|shape| shape.frame) }
}

/// The path around a unit that fits the units right below it.
pub fn outline(code: &str) -> Option<&'static str> {
    if code == COUNTRY {
        return Some(&COAST);
    }
    shape(code).map(|shape| shape.outline.unwrap_or(shape.d))
}

/// The paths of the ground inside a province that is in no commune.
pub fn unassigned(province: &str) -> impl Iterator<Item = &'static str> {
    grounds().filter(move |(of, _)| *of == province).map(|(_, d)| d)
}

/// The ground that is in no commune: its province, and its path.
pub fn grounds() -> impl Iterator<Item = (&'static str, &'static str)> {
    SHAPES.unassigned.iter().map(|ground| (ground.province, ground.d))
}

/// The corners of a path, ring by ring; the last corner of a ring is joined to its first. Paths are
/// `M x y l dx dy dx dy … z`, with a minus sign or a space between numbers.
pub fn rings(d: &str) -> impl Iterator<Item = Vec<Point>> {
    d.split('z').filter_map(|ring| {
        let (start, steps) = ring.strip_prefix('M')?.split_once('l')?;
        let (start, steps) = (numbers(start), numbers(steps));
        let mut at = [*start.first()?, *start.get(1)?];
        let mut ring = vec![at];
        for step in steps.chunks_exact(2) {
            at = [at[0] + step[0], at[1] + step[1]];
            ring.push(at);
        }
        Some(ring)
    })
}

fn numbers(text: &str) -> Vec<i32> {
    let spaced = text.replace('-', " -");
    spaced.split_whitespace().filter_map(|number| number.parse().ok()).collect()
}

/// The edges that only one of the paths has: what is around them all.
fn rim(paths: impl Iterator<Item = &'static str>) -> String {
    let rings: Vec<Vec<Point>> = paths.flat_map(rings).collect();
    let mut shared: HashMap<[Point; 2], u8> = HashMap::new();
    for edge in rings.iter().flat_map(|ring| edges(ring)) {
        *shared.entry(unordered(edge)).or_default() += 1;
    }
    let mut rim = String::new();
    for ring in &rings {
        let mut reached = None;
        for edge in edges(ring).filter(|edge| shared[&unordered(*edge)] == 1) {
            let [from, to] = edge;
            let start =
                if reached == Some(from) { String::new() } else { format!("M{} {}l", from[0], from[1]) };
            let joint = if start.is_empty() { " " } else { "" };
            let (x, y) = (to[0] - from[0], to[1] - from[1]);
            write!(rim, "{start}{joint}{x} {y}").expect("a text takes what is written");
            reached = Some(to);
        }
    }
    rim
}

fn edges(ring: &[Point]) -> impl Iterator<Item = [Point; 2]> {
    ring.iter().zip(ring.iter().cycle().skip(1)).map(|(from, to)| [*from, *to])
}

fn unordered(edge: [Point; 2]) -> [Point; 2] {
    let [from, to] = edge;
    [from.min(to), from.max(to)]
}

#[cfg(test)]
mod tests {
    use super::super::units;
    use super::*;

    #[test]
    fn every_unit_has_an_outline_of_whole_rings_within_its_frame() {
        assert!(outline(COUNTRY).is_some_and(|coast| coast.starts_with('M')));
        for unit in units().iter().filter(|unit| unit.code != COUNTRY) {
            let [x_from, y_from, x_to, y_to] = frame(&unit.code).expect("a frame");
            let outline = outline(&unit.code).expect("an outline");
            let corners: Vec<Point> = rings(outline).flatten().collect();
            assert!(corners.len() > 3, "{} has an outline", unit.code);
            // A province's outline is finer than the path that its frame was taken from.
            let near = |at: i32, from: i32, to: i32| at >= from - 60 && at <= to + 60;
            for [x, y] in corners {
                assert!(near(x, x_from, x_to) && near(y, y_from, y_to), "{} at {x} {y}", unit.code);
            }
        }
    }

    #[test]
    fn a_path_is_read_corner_by_corner() {
        let read: Vec<_> = rings("M10 20l5 0-5 5z").chain(rings("M1-2l3-4 0 4z")).collect();

        assert_eq!(read, [vec![[10, 20], [15, 20], [10, 25]], vec![[1, -2], [4, -6], [4, -2]]]);
    }

    #[test]
    fn two_areas_side_by_side_have_one_rim_without_the_border_between_them() {
        let rim = rim(["M0 0l2 0 0 2-2 0z", "M2 0l2 0 0 2-2 0z"].into_iter());

        assert_eq!(rim, "M0 0l2 0M2 2l-2 0 0 -2M2 0l2 0 0 2 -2 0");
    }
}
