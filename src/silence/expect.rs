//! What is expected of each commune, from those around it.

use std::collections::HashMap;

use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::neighbours;

/// How much others count beside neighbours, who count in full: those of the same province, and all.
const PROVINCE: f64 = 0.25;
const ALL: f64 = 0.02;

/// A commune as its surroundings see it.
pub struct Place {
    pub unit: &'static Unit,
    pub count: f64,
    pub population: f64,
    province: usize,
    neighbours: Vec<usize>,
}

/// Counts and populations added up, each commune with its weight.
#[derive(Clone, Copy, Default)]
struct Sum {
    count: f64,
    population: f64,
}

impl Sum {
    fn of(place: &Place, weight: f64) -> Self {
        Self { count: weight * place.count, population: weight * place.population }
    }

    fn add(&mut self, other: Self, times: f64) {
        self.count += times * other.count;
        self.population += times * other.population;
    }
}

/// The communes that have a population, once each.
#[expect(clippy::cast_precision_loss, reason = "a commune has fewer than 2^52 cases")]
pub fn places(counts: &[(&'static Unit, i64)]) -> Vec<Place> {
    let with_people = |(unit, count): &(&'static Unit, i64)| {
        let population = unit.population.filter(|people| *people > 0 && unit.level == Level::Commune)?;
        Some((*unit, *count, population))
    };
    let known: Vec<_> = counts.iter().filter_map(with_people).collect();
    let at: HashMap<&str, usize> =
        known.iter().enumerate().map(|(place, (unit, ..))| (unit.code.as_str(), place)).collect();
    let mut provinces: HashMap<&str, usize> = HashMap::new();
    let place = |(unit, count, population): (&'static Unit, i64, i32)| {
        let new = provinces.len();
        Place {
            unit,
            count: count.max(0) as f64,
            population: f64::from(population),
            province: *provinces.entry(unit.parent.as_str()).or_insert(new),
            neighbours: neighbours(&unit.code).iter().filter_map(|code| at.get(code).copied()).collect(),
        }
    };
    known.into_iter().map(place).collect()
}

/// The count expected of each commune if it wrote as those around it do. `weights` says how much each tells of the rate.
pub fn expected(places: &[Place], weights: &[f64]) -> Vec<f64> {
    let sums: Vec<Sum> = places.iter().zip(weights).map(|(place, weight)| Sum::of(place, *weight)).collect();
    let mut all = Sum::default();
    let mut provinces = vec![Sum::default(); places.len()];
    for (place, sum) in places.iter().zip(&sums) {
        all.add(*sum, 1.0);
        provinces[place.province].add(*sum, 1.0);
    }
    let of_one = |(number, place): (usize, &Place)| {
        let mut around = Sum::default();
        around.add(all, ALL);
        around.add(provinces[place.province], PROVINCE - ALL);
        // Nobody is expected to be like themselves.
        around.add(sums[number], -PROVINCE);
        for neighbour in &place.neighbours {
            let same = places[*neighbour].province == place.province;
            around.add(sums[*neighbour], 1.0 - if same { PROVINCE } else { ALL });
        }
        if around.population > 0.0 {
            (place.population * around.count / around.population).max(0.0)
        } else {
            0.0
        }
    };
    places.iter().enumerate().map(of_one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::children;

    fn taounate(count: impl Fn(&Unit) -> i64) -> Vec<Place> {
        let counts: Vec<_> = children("03.531").iter().map(|unit| (*unit, count(unit))).collect();
        places(&counts)
    }

    #[test]
    fn where_all_write_alike_each_is_expected_to() {
        let places = taounate(|unit| i64::from(unit.population.unwrap_or(0)) / 100);
        let expected = expected(&places, &vec![1.0; places.len()]);

        assert_eq!(places.len(), 49);
        for (place, expected) in places.iter().zip(expected) {
            assert!((100.0 * expected / place.population - 1.0).abs() < 0.02, "{}", place.unit.code);
        }
    }

    #[test]
    fn what_a_commune_writes_changes_nothing_for_itself_and_most_for_its_neighbours() {
        let plain = |_: &Unit| 20;
        let bouhouda = "03.531.07.09";
        let loud = |unit: &Unit| if unit.code == bouhouda { 2000 } else { 20 };
        let [before, after] = [taounate(plain), taounate(loud)].map(|places| {
            let expected = expected(&places, &vec![1.0; places.len()]);
            places.iter().map(|place| place.unit.code.as_str()).zip(expected).collect::<HashMap<_, _>>()
        });

        let grown = |code: &str| after[code] / before[code];
        assert!((grown(bouhouda) - 1.0).abs() < 1e-9);
        assert!(grown("03.531.07.21") > grown("03.531.05.11") && grown("03.531.05.11") > 1.0);
    }
}
