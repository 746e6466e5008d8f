//! How much of a count is made public: pure.
//!
//! A count is shown in full steps, so what is hidden of a commune's category is a remainder of nothing to four. Whoever
//! subtracts the parts from a total learns what the hidden remainders come to together. So a total is shown no higher
//! than its parts and two for each part that hides something: none of them can be told to be the largest it may be,
//! nor, with nobody knowing which parts hide something, the smallest. What has been shown is never taken back.

use std::collections::BTreeMap;

use crate::territory::Level;
use crate::territory::children;
use crate::territory::unit;

/// Cases are told in fives: fewer could be known by name.
pub const STEP: i64 = 5;

/// The theme of a total over all themes; no theme has this number.
pub const EVERY_THEME: i64 = 0;

/// A unit's code, and a theme or `EVERY_THEME`.
pub type Cell = (&'static str, i64);

/// A number for each cell that has one.
pub type Cells = BTreeMap<Cell, i64>;

/// The full steps in so many.
pub fn full(cases: i64) -> i64 {
    cases.max(0) / STEP * STEP
}

/// Brings what is shown forward, from what there is in each commune by theme. No cell is shown above its `most`.
pub fn advance(shown: &mut Cells, live: &Cells, most: impl Fn(Cell) -> i64) {
    let live = with_totals(live);
    for level in Level::ALL {
        let of_level = |(code, _): &&Cell| unit(code).is_some_and(|unit| unit.level == level);
        let (totals, themes): (Vec<Cell>, Vec<Cell>) =
            live.keys().filter(of_level).partition(|(_, theme)| *theme == EVERY_THEME);
        for cell in themes.into_iter().chain(totals) {
            let whole = part(cell, &live, shown);
            let step = step(whole, &ways(cell, level, &live, shown)).min(most(cell));
            if step > whole.shown {
                shown.insert(cell, step);
            }
        }
    }
}

/// What is in a cell, and what is shown of it.
#[derive(Clone, Copy, Debug)]
struct Part {
    live: i64,
    shown: i64,
}

/// What may be shown of a whole that is the sum of parts in each of some ways; of none if it has no parts.
fn step(whole: Part, ways: &[Vec<Part>]) -> i64 {
    let told = |parts: &Vec<Part>| parts.iter().map(|part| part.shown).sum::<i64>();
    let hiding = |parts: &Vec<Part>| parts.iter().filter(|part| part.live > part.shown).map(|_| 2).sum();
    let least = ways.iter().map(told).fold(whole.shown, i64::max);
    let most = ways.iter().map(|parts| told(parts) + full(hiding(parts))).fold(full(whole.live), i64::min);
    least.max(most)
}

/// The ways in which a cell is the sum of others: of the units below, and over all themes of its own.
fn ways(cell: Cell, level: Level, live: &Cells, shown: &Cells) -> Vec<Vec<Part>> {
    let (code, theme) = cell;
    let below = || children(code).iter().map(|below| part((below.code.as_str(), theme), live, shown));
    let themes = || {
        let of_unit = live.range((code, EVERY_THEME + 1)..=(code, i64::MAX));
        of_unit.map(|(cell, _)| part(*cell, live, shown))
    };
    let of_units = (level > Level::Commune).then(|| below().collect());
    let of_themes = (theme == EVERY_THEME).then(|| themes().collect());
    of_units.into_iter().chain(of_themes).collect()
}

fn part(cell: Cell, live: &Cells, shown: &Cells) -> Part {
    let of = |cells: &Cells| cells.get(&cell).copied().unwrap_or_default();
    Part { live: of(live), shown: of(shown) }
}

/// With every total over themes, and of every unit around.
fn with_totals(leaves: &Cells) -> Cells {
    let mut all = Cells::new();
    for ((code, theme), cases) in leaves {
        for around in unit(code).map(crate::territory::Unit::path).unwrap_or_default() {
            for theme in [*theme, EVERY_THEME] {
                *all.entry((around.code.as_str(), theme)).or_default() += cases;
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMUNE: &str = "03.531.07.09";

    fn shown(live: &[i64]) -> Cells {
        let live = (1..).zip(live).map(|(theme, cases)| ((COMMUNE, theme), *cases)).collect();
        let mut shown = Cells::new();
        advance(&mut shown, &live, |_| i64::MAX);
        shown
    }

    #[test]
    fn a_count_is_shown_in_full_steps() {
        for (live, told) in [(4, None), (5, Some(5)), (9, Some(5)), (10, Some(10))] {
            let shown = shown(&[live]);
            for cell in [(COMMUNE, 1), (COMMUNE, EVERY_THEME), ("03.531", 1), ("MA", EVERY_THEME)] {
                assert_eq!(shown.get(&cell).copied(), told, "{cell:?} of {live}");
            }
        }
    }

    #[test]
    fn a_total_tells_of_the_hidden_only_where_there_are_three() {
        let total = |live: &[i64]| shown(live).get(&(COMMUNE, EVERY_THEME)).copied();

        assert_eq!(total(&[4, 4]), None);
        assert_eq!(total(&[4, 4, 4]), Some(5));
        assert_eq!(total(&[1, 2, 2]), Some(5));
        assert_eq!(total(&[4, 4, 4, 4, 4]), Some(10));
        assert_eq!(total(&[9, 8, 12]), Some(25));
    }

    #[test]
    fn what_has_been_shown_is_not_taken_back() {
        let mut shown = Cells::new();
        for live in [10, 3, 0] {
            advance(&mut shown, &Cells::from([((COMMUNE, 1), live)]), |_| i64::MAX);
            assert_eq!(shown[&(COMMUNE, 1)], 10);
        }
    }
}
