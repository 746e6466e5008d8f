//! The outlines for a wide map of small units: no finer than a thousandth of its width, which nobody sees, so that the
//! country with all its communes is some tens of kilobytes. Made once for a region, and for the country, when first asked
//! for.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::sync::OnceLock;

use super::Level;
use super::Unit;
use super::covers;
use super::shapes;
use super::simplify;
use super::simplify::Ring;
use super::units;

/// A map this many of its own units wide.
const ACROSS: i32 = 1000;

/// The outlines of all that is in a unit, in units of their own.
pub struct Coarse {
    /// So many of the grid's make one of these.
    pub quantum: i32,
    outlines: HashMap<&'static str, String>,
    pub ground: Vec<String>,
}

static COARSE: LazyLock<HashMap<&'static str, OnceLock<Coarse>>> = LazyLock::new(|| {
    let wide = units().iter().filter(|unit| unit.level >= Level::Region);
    wide.map(|unit| (unit.code.as_str(), OnceLock::new())).collect()
});

/// The coarse outlines within the country or a region; within others there are none.
pub fn within(code: &str) -> Option<&'static Coarse> {
    let (code, coarse) = COARSE.get_key_value(code)?;
    Some(coarse.get_or_init(|| Coarse::of(code)))
}

impl Coarse {
    /// The path of a unit, or of the whole.
    pub fn outline(&self, code: &str) -> Option<&str> {
        self.outlines.get(code).map(String::as_str)
    }

    fn of(whole: &str) -> Self {
        let quantum = quantum(whole);
        let communes = rings_in(whole);
        let ground: Vec<(&str, Vec<Ring>)> = shapes::grounds()
            .filter(|(province, _)| covers(whole, province))
            .map(|(province, d)| (province, shapes::rings(d).collect()))
            .collect();
        let all = || communes.iter().map(|(unit, rings)| (unit.code.as_str(), rings));
        let grounds = || ground.iter().map(|(province, rings)| (*province, rings));
        let corners = simplify::corners(all().chain(grounds()).flat_map(|(_, rings)| rings));
        let coarse = |rings: &Vec<Ring>| -> Vec<Ring> {
            let thin = rings.iter().map(|ring| simplify::thinned(ring, &corners, f64::from(quantum)));
            thin.map(|ring| simplify::snapped(&ring, quantum)).collect()
        };
        let areas: Vec<(&str, Vec<Ring>)> =
            all().chain(grounds()).map(|(code, rings)| (code, coarse(rings))).collect();
        let mut outlines = above(whole, &areas);
        for (code, rings) in &areas[..communes.len()] {
            outlines.insert(code, seen(code, rings, quantum));
        }
        let ground = areas[communes.len()..].iter().map(|(_, rings)| simplify::path(rings.iter())).collect();
        Self { quantum, outlines, ground }
    }
}

/// The outlines of the whole and of the units between it and its communes.
fn above(whole: &str, areas: &[(&str, Vec<Ring>)]) -> HashMap<&'static str, String> {
    let between = units().iter().filter(|unit| unit.level > Level::Commune && covers(whole, &unit.code));
    let around = |unit: &'static Unit| {
        let inside = areas.iter().filter(|(code, _)| covers(&unit.code, code)).flat_map(|(_, rings)| rings);
        simplify::path(simplify::dissolved(inside).iter())
    };
    between.map(|unit| (unit.code.as_str(), around(unit))).collect()
}

fn quantum(whole: &str) -> i32 {
    let [from, _, to, _] = shapes::frame(whole).unwrap_or([0, 0, ACROSS, 0]);
    (to - from + ACROSS - 1) / ACROSS
}

fn rings_in(whole: &str) -> Vec<(&'static Unit, Vec<Ring>)> {
    let communes = units().iter().filter(|unit| unit.level == Level::Commune && covers(whole, &unit.code));
    communes.filter_map(|unit| Some((unit, shapes::rings(shapes::shape(&unit.code)?.d).collect()))).collect()
}

/// The path of a commune; one of which nothing is left is a small square where it lies.
fn seen(code: &str, rings: &[Ring], quantum: i32) -> String {
    let path = simplify::path(rings.iter());
    match shapes::shape(code) {
        Some(shape) if path.is_empty() => {
            let [x, y] = shape.label.map(|part| part / quantum);
            format!("M{} {}l2 0 0 2-2 0z", x - 1, y - 1)
        }
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::super::COUNTRY;
    use super::*;

    #[test]
    fn every_unit_below_has_an_outline_within_the_frame() {
        for whole in ["MA", "03", "12"] {
            let coarse = within(whole).expect("wide enough");
            // The frame of a region was taken from a path less fine than its communes'.
            let [from_x, from_y, to_x, to_y] = shapes::frame(whole).expect("a frame");
            let near = |at: i32, from: i32, to: i32| {
                at * coarse.quantum >= from - 100 && at * coarse.quantum <= to + 100
            };
            for unit in units().iter().filter(|unit| covers(whole, &unit.code)) {
                let path = coarse.outline(&unit.code).expect("an outline");
                assert!(path.starts_with('M') && path.ends_with('z'), "{} {path}", unit.code);
                for [x, y] in shapes::rings(path).flatten() {
                    assert!(near(x, from_x, to_x) && near(y, from_y, to_y), "{} at {x} {y}", unit.code);
                }
            }
        }
        assert!(within("03.531").is_none(), "a province is drawn as it is");
    }

    #[test]
    fn the_country_with_all_its_communes_is_some_tens_of_kilobytes() {
        let coarse = within(COUNTRY).expect("the country");
        let communes = units().iter().filter(|unit| unit.level == Level::Commune);
        let bytes: usize = communes.filter_map(|unit| coarse.outline(&unit.code)).map(str::len).sum();

        assert!(bytes < 80_000, "{bytes}");
    }

    #[test]
    fn regions_fill_the_country() {
        let coarse = within(COUNTRY).expect("the country");
        let area = |code: &str| -> i64 {
            shapes::rings(coarse.outline(code).expect("an outline")).map(|ring| area(&ring)).sum()
        };
        let regions: i64 =
            units().iter().filter(|unit| unit.level == Level::Region).map(|unit| area(&unit.code)).sum();

        assert!(area(COUNTRY) > 0);
        assert_eq!(regions, area(COUNTRY));
    }

    /// Twice the area, less that of holes.
    fn area(ring: &[shapes::Point]) -> i64 {
        let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
        pairs.map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).sum()
    }
}
