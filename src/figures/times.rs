//! How long something took, as everybody may know it: pure.
//!
//! A time is the end of its class of days (`tally::spell`), and told only if at least one step of cases lies on
//! either side of it: a median of ten cases or more, nine of ten of fifty or more. It is taken again only when there
//! is one more step of cases, or it would tell of a month in which nothing happened.

use super::steps::STEP;
use super::steps::full;
use crate::cases::tally::spell::CLASSES;
use crate::cases::tally::spell::FROM;
use crate::cases::tally::spell::Spells;

/// A median is told of so many.
pub const HALF_OF: i64 = 2 * STEP;

/// The time that nine of ten did not exceed is told of so many.
pub const MOST_OF: i64 = 10 * STEP;

/// The days of what took longer than every class with an end.
#[expect(clippy::cast_possible_truncation, reason = "a year has fewer days")]
pub const LONGER: i32 = FROM[CLASSES - 1] as i32;

/// Within how many days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Taken from so many cases, in full steps.
    pub of: i64,
    pub half: Option<i32>,
    pub most: Option<i32>,
}

/// What is told now: what was told before, unless there is one more step of cases.
pub fn told(before: Told, spells: &Spells) -> Told {
    let all: i64 = spells.iter().sum();
    if full(all) <= before.of {
        return before;
    }
    let enough = |least: i64, percent: i64| (all >= least).then(|| within(spells, all, percent));
    Told { of: full(all), half: enough(HALF_OF, 50), most: enough(MOST_OF, 90) }
}

/// The last day of the class that holds the case which so many in a hundred do not exceed.
fn within(spells: &Spells, all: i64, percent: i64) -> i32 {
    let rank = (all * percent + 99) / 100;
    let mut counted = 0;
    let class = spells.iter().position(|cases| {
        counted += cases;
        counted >= rank
    });
    let next = class.and_then(|class| FROM.get(class + 1));
    next.and_then(|next| i32::try_from(next - 1).ok()).unwrap_or(LONGER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spells(classes: &[(usize, i64)]) -> Spells {
        let mut spells = [0; CLASSES];
        for (class, cases) in classes {
            spells[*class] = *cases;
        }
        spells
    }

    #[test]
    fn a_time_is_told_of_many_only() {
        let half = |cases| told(Told::default(), &spells(&[(4, cases)])).half;
        let most = |cases| told(Told::default(), &spells(&[(4, cases)])).most;

        assert_eq!((half(9), half(10)), (None, Some(5)));
        assert_eq!((most(49), most(50)), (None, Some(5)));
    }

    #[test]
    fn a_time_is_taken_again_after_one_more_step_only() {
        let first = told(Told::default(), &spells(&[(0, 10)]));

        assert_eq!(first, Told { of: 10, half: Some(0), most: None });
        assert_eq!(told(first, &spells(&[(0, 10), (9, 4)])), first);
        assert_eq!(told(first, &spells(&[(0, 7), (9, 8)])), Told { of: 15, half: Some(30), most: None });
        assert_eq!(told(first, &spells(&[(0, 2)])), first, "nothing is taken back");
    }

    #[test]
    fn what_took_longer_than_all_classes_is_told_so() {
        assert_eq!(told(Told::default(), &spells(&[(CLASSES - 1, 10)])).half, Some(LONGER));
    }
}
