//! Which communes lie side by side, told by the points that their outlines share.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::shapes;
use super::shapes::Point;

/// Communes that meet in one point only are not neighbours.
const SHARED: usize = 2;

static NEIGHBOURS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut neighbours: HashMap<&str, Vec<&str>> = HashMap::new();
    for ((one, other), _) in shared().into_iter().filter(|(_, points)| *points >= SHARED) {
        neighbours.entry(one).or_default().push(other);
        neighbours.entry(other).or_default().push(one);
    }
    for codes in neighbours.values_mut() {
        codes.sort_unstable();
    }
    neighbours
});

/// How many points each two communes share, the lesser code first.
fn shared() -> HashMap<(&'static str, &'static str), usize> {
    let mut at: HashMap<Point, Vec<&'static str>> = HashMap::new();
    for (code, shape) in shapes::communes() {
        for point in shapes::rings(shape.d).flatten() {
            let here = at.entry(point).or_default();
            if !here.contains(&code) {
                here.push(code);
            }
        }
    }
    let mut shared = HashMap::new();
    for mut here in at.into_values() {
        here.sort_unstable();
        for (place, one) in here.iter().enumerate() {
            for other in &here[place + 1..] {
                *shared.entry((*one, *other)).or_default() += 1;
            }
        }
    }
    shared
}

/// The codes of the communes that share a border with this one, in order. A commune inside another is its
/// neighbour. What is no commune has none.
pub fn neighbours(code: &str) -> &'static [&'static str] {
    NEIGHBOURS.get(code).map_or(&[], Vec::as_slice)
}

/// Whether two communes share a border; none is its own neighbour.
pub fn are_neighbours(one: &str, other: &str) -> bool {
    neighbours(one).contains(&other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::territory::Level;
    use crate::territory::unit;
    use crate::territory::units;

    fn names(code: &str) -> Vec<&'static str> {
        neighbours(code).iter().filter_map(|code| unit(code)).map(|unit| unit.name(Language::Fr)).collect()
    }

    #[test]
    fn bouhouda_lies_among_communes_of_the_north_of_taounate() {
        let names = names("03.531.07.09");

        assert_eq!(
            names,
            ["Bni Bouchibet", "Bni Oulid", "Bouadel", "Fennassa Bab El Hit", "Khlalfa", "Rghioua", "Zrizer"]
        );
    }

    #[test]
    fn a_town_inside_a_rural_commune_is_its_neighbour() {
        assert_eq!(names("02.265.01.03"), ["Houara Oulad Raho"]);
    }

    #[test]
    fn it_goes_both_ways_and_nobody_is_their_own() {
        for (one, others) in NEIGHBOURS.iter() {
            assert!(!are_neighbours(one, one), "{one}");
            assert!(others.iter().all(|other| are_neighbours(other, one)), "{one}");
        }
        assert!(are_neighbours("03.531.07.09", "03.531.07.21"));
        assert!(!are_neighbours("03.531.07.09", "03.531.05.11"), "one end of the province and the other");
    }

    #[test]
    fn borders_of_provinces_do_not_part_neighbours() {
        let beyond = |code: &str| neighbours(code).iter().any(|other| !other.starts_with("03.531"));

        assert!(beyond("03.531.07.19"), "the easternmost commune of Taounate borders on Taza");
    }

    #[test]
    fn every_commune_has_a_neighbour_and_only_communes_have() {
        let alone: Vec<_> = units()
            .iter()
            .filter(|unit| (unit.level == Level::Commune) == neighbours(&unit.code).is_empty())
            .map(|unit| unit.code.as_str())
            .collect();

        assert_eq!(alone, [""; 0]);
    }
}
