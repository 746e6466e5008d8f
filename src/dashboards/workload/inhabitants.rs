//! For how many people somebody with several mandates is there: pure.

use crate::territory::Unit;
use crate::territory::covers;

/// The inhabitants, within a unit, of the units in which somebody holds a mandate, each counted once; `None` where they
/// hold none there.
pub fn inhabitants(within: &'static Unit, held: &[&'static Unit]) -> Option<i64> {
    let inside = |unit: &'static Unit| match () {
        () if covers(&within.code, &unit.code) => Some(unit),
        // Whoever is there for a wider unit is there for all of this one.
        () if covers(&unit.code, &within.code) => Some(within),
        () => None,
    };
    let mut units: Vec<&'static Unit> = held.iter().copied().filter_map(inside).collect();
    units.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| a.code.cmp(&b.code)));
    let mut counted: Vec<&'static Unit> = Vec::new();
    for unit in units {
        if !counted.iter().any(|wider| covers(&wider.code, &unit.code)) {
            counted.push(unit);
        }
    }
    let people: i64 = counted.iter().filter_map(|unit| unit.population).map(i64::from).sum();
    (people > 0).then_some(people)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::unit;

    fn of(within: &str, held: &[&str]) -> Option<i64> {
        let known = |code: &&str| unit(code).expect("a unit");
        inhabitants(known(&within), &held.iter().map(known).collect::<Vec<_>>())
    }

    #[test]
    fn two_communes_are_added_and_one_inside_the_other_is_not() {
        let bouhouda = of("03.531", &["03.531.07.09"]).expect("people");
        let tissa = of("03.531", &["03.531.01.09"]).expect("people");

        assert_eq!(of("03.531", &["03.531.07.09", "03.531.01.09", "03.531.07.09"]), Some(bouhouda + tissa));
        assert_eq!(of("03.531", &["03.531.07.09", "03.531"]), of("03.531", &["03.531"]));
    }

    #[test]
    fn a_wider_mandate_is_for_all_of_the_unit_and_a_foreign_one_for_none_of_it() {
        assert_eq!(of("03.531", &["03"]), of("03.531", &["03.531"]));
        assert_eq!(of("03.531", &["03.591"]), None);
        assert_eq!(of("03.531", &[]), None);
    }
}
