//! How figures become shades: at most five classes of about as many units, so that one large commune does not
//! leave all others pale.

use serde::Serialize;

use crate::language::Args;
use crate::language::Language;
use crate::language::number;

/// The darkest shade; 0 is none.
pub const DARKEST: usize = 5;
/// What stands in place of a shade where there are too few to show a figure, and where there is none.
pub const FEW: usize = 6;
pub const UNKNOWN: usize = 7;

/// The shades of so many classes, as far apart as they can be.
const SHADES: [&[usize]; DARKEST + 1] = [&[], &[3], &[2, 4], &[1, 3, 5], &[1, 2, 4, 5], &[1, 2, 3, 4, 5]];

/// A shade and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    pub step: usize,
    pub label: String,
}

/// Figures put in classes.
#[derive(Debug, PartialEq, Eq)]
pub struct Scale {
    /// The least and the greatest figure of each class, from the palest on.
    classes: Vec<(i64, i64)>,
}

impl Scale {
    /// Equal figures are in one class. Nothing, and less, is in none.
    pub fn of(values: impl IntoIterator<Item = i64>) -> Self {
        let mut values: Vec<i64> = values.into_iter().filter(|value| *value > 0).collect();
        values.sort_unstable();
        let ties: Vec<&[i64]> = values.chunk_by(|a, b| a == b).collect();
        let mut classes: Vec<(usize, (i64, i64))> = Vec::new();
        let mut before = 0;
        for (place, tie) in ties.iter().enumerate() {
            // With few different figures each is a class; else where the middle of the equal ones stands.
            let few = ties.len() <= DARKEST;
            let class = if few { place } else { DARKEST * (2 * before + tie.len()) / (2 * values.len()) };
            match classes.last_mut() {
                Some((last, (_, greatest))) if *last == class => *greatest = tie[0],
                _ => classes.push((class, (tie[0], tie[0]))),
            }
            before += tie.len();
        }
        Self { classes: classes.into_iter().map(|(_, range)| range).collect() }
    }

    /// The shade of a figure.
    pub fn step(&self, value: i64) -> usize {
        let reached = self.classes.iter().filter(|(least, _)| value >= *least).count();
        reached.checked_sub(1).map_or(0, |class| self.shades()[class])
    }

    fn shades(&self) -> &'static [usize] {
        SHADES[self.classes.len()]
    }

    /// What each shade means, from nothing on.
    pub fn legend(&self, language: Language) -> Vec<Key> {
        self.legend_as(language, |figure| number(language, figure))
    }

    /// The same, with figures written in a way of their own.
    pub fn legend_as(&self, language: Language, written: impl Fn(i64) -> String) -> Vec<Key> {
        let nothing = Key { step: 0, label: written(0) };
        let class = |(step, (least, greatest)): (&usize, &(i64, i64))| Key {
            step: *step,
            label: if least == greatest {
                written(*least)
            } else {
                range(written(*least), written(*greatest), language)
            },
        };
        std::iter::once(nothing).chain(self.shades().iter().zip(&self.classes).map(class)).collect()
    }
}

fn range(least: String, greatest: String, language: Language) -> String {
    let mut args = Args::new();
    args.set("least", least);
    args.set("greatest", greatest);
    language.say_with("territory-map-range", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(values: &[i64]) -> Vec<usize> {
        let scale = Scale::of(values.iter().copied());
        values.iter().map(|value| scale.step(*value)).collect()
    }

    #[test]
    fn few_figures_have_a_shade_each_and_nothing_has_none() {
        assert_eq!(steps(&[0, 0, -3]), [0, 0, 0]);
        assert_eq!(steps(&[0, 7, 7]), [0, 3, 3]);
        assert_eq!(steps(&[1, 0, 2, 1]), [2, 0, 4, 2]);
        assert_eq!(steps(&[1, 2, 3, 400]), [1, 2, 4, 5]);
    }

    #[test]
    fn many_figures_are_shared_out_evenly_and_ties_stay_together() {
        let steps = steps(&[1, 1, 1, 1, 2, 3, 4, 5, 6, 900]);

        assert_eq!(steps, [1, 1, 1, 1, 2, 2, 4, 4, 5, 5]);
    }

    #[test]
    fn a_greater_figure_is_never_paler() {
        for spread in [1, 3, 17] {
            let scale = Scale::of((0..60).map(|n| n * n / spread));
            assert!((0..5000).all(|value| scale.step(value) <= scale.step(value + 1)));
            assert_eq!(scale.step(i64::MAX), DARKEST);
        }
    }

    #[test]
    fn the_legend_names_every_shade_that_is_used() {
        let legend = Scale::of([1, 1, 2, 3, 4, 5, 6, 1200]).legend(Language::Fr);
        let labels: Vec<_> = legend.iter().map(|key| (key.step, key.label.as_str())).collect();

        assert_eq!(labels, [(0, "0"), (1, "1"), (2, "2"), (3, "de 3 à 4"), (4, "5"), (5, "de 6 à 1.200")]);
    }
}
