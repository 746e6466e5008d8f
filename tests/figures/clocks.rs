//! The same search for times: every way in which the cases of two themes may have been answered in two months, sooner
//! or later, and what the times of one theme and of both together tell of the other.

use std::collections::HashMap;

use tarafu::cases::tally::spell::CLASSES;
use tarafu::figures::steps::STEP;
use tarafu::figures::times;
use tarafu::figures::times::Told;

use super::exact::Found;
use super::exact::is_known;

/// How many were answered soon, and late.
type Split = [i64; 2];

/// What was told after each month: half within, nine of ten within.
type Seen = Vec<[Option<i32>; 2]>;

/// Goes through all of it: up to fourteen cases of one theme, up to four of the other.
pub fn search() -> Found {
    let (large, small) = (grown(3 * STEP - 1), grown(STEP - 1));
    let mut alike: HashMap<Seen, (usize, Vec<u32>)> = HashMap::new();
    for one in &large {
        for other in &small {
            let both: Vec<Split> = one.iter().zip(other).map(|(one, other)| added(*one, *other)).collect();
            let seen = [told(one), told(other), told(&both)].concat();
            let numbers: Vec<i64> = [one, other].into_iter().flat_map(numbers).collect();
            let (count, known) = alike.entry(seen).or_insert_with(|| (0, vec![0; numbers.len()]));
            *count += 1;
            for (place, number) in known.iter_mut().zip(numbers) {
                *place |= 1 << number;
            }
        }
    }
    let known = alike.values().filter(|(_, numbers)| numbers.iter().any(|seen| is_known(*seen)));
    Found {
        courses: alike.values().map(|(count, _)| count).sum(),
        known: known.map(|(count, _)| count).sum(),
    }
}

/// What there may be after the first month and after the second, never less.
fn grown(most: i64) -> Vec<[Split; 2]> {
    let splits = |from: Split| {
        (from[0]..=most).flat_map(move |soon| (from[1]..=most - soon).map(move |late| [soon, late]))
    };
    splits([0, 0]).flat_map(|first| splits(first).map(move |second| [first, second])).collect()
}

/// What is told after each month.
fn told(course: &[Split]) -> Seen {
    let mut told = Told::default();
    let month = |[soon, late]: &Split| {
        let mut spells = [0; CLASSES];
        (spells[2], spells[9]) = (*soon, *late);
        told = times::told(told, &spells);
        [told.half, told.most]
    };
    course.iter().map(month).collect()
}

/// How many there were soon, late and together, until each month and in it.
fn numbers(course: &[Split; 2]) -> Vec<i64> {
    let [first, second] = *course;
    let in_second = [second[0] - first[0], second[1] - first[1]];
    [first, second, in_second].into_iter().flat_map(|[soon, late]| [soon, late, soon + late]).collect()
}

fn added(one: Split, other: Split) -> Split {
    [one[0] + other[0], one[1] + other[1]]
}
