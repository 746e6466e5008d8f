//! The attack that no other surpasses, in worlds small enough for it: every course that things may have taken is gone
//! through, and those that look the same from outside are put together. Whoever saw that, and knows all else, knows
//! what all of them have in common, and nothing more.

use std::collections::HashMap;

use tarafu::figures::steps;
use tarafu::figures::steps::Cell;
use tarafu::figures::steps::Cells;
use tarafu::figures::steps::STEP;

use super::attack::Maker;
use super::world;
use super::world::MEASURES;
use super::world::Month;

/// Communes and themes, and what may happen in them.
pub struct Small<'a> {
    pub leaves: &'a [Cell],
    pub months: usize,
    /// The most cases of a leaf: the last of a step, so that nothing looks the same that is left out.
    pub most: i64,
    /// Filed alone, or resolved too.
    pub measures: usize,
}

/// What a leaf may have been through: filed and resolved until the end of each month.
type Course = Vec<[i64; MEASURES]>;

/// What there was to see, in the order of cells.
type Seen = Vec<(Cell, i64)>;

/// What looks the same: how many courses, and the numbers at each place of a leaf's course, one bit each.
struct Alike {
    courses: usize,
    numbers: Vec<Vec<u32>>,
}

/// What the search came to.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub courses: usize,
    /// Those that give a small number away.
    pub known: usize,
}

impl Small<'_> {
    /// Goes through all that may happen.
    pub fn search(&self, maker: Maker) -> Found {
        let courses = self.courses();
        let mut all: HashMap<Seen, Alike> = HashMap::new();
        let mut picked = vec![0; self.leaves.len()];
        loop {
            let chosen: Vec<&Course> = picked.iter().map(|at| &courses[*at]).collect();
            let empty = || Alike { courses: 0, numbers: vec![Vec::new(); chosen.len()] };
            let alike = all.entry(self.seen(&chosen, maker)).or_insert_with(empty);
            alike.courses += 1;
            for (numbers, course) in alike.numbers.iter_mut().zip(&chosen) {
                self.note(numbers, course);
            }
            if !next(&mut picked, courses.len()) {
                break;
            }
        }
        let known = |alike: &&Alike| alike.numbers.iter().flatten().any(|numbers| is_known(*numbers));
        Found {
            courses: all.values().map(|alike| alike.courses).sum(),
            known: all.values().filter(known).map(|alike| alike.courses).sum(),
        }
    }

    /// All ways of never growing less.
    fn courses(&self) -> Vec<Course> {
        let mut all: Vec<Course> = vec![Vec::new()];
        for _ in 0..self.months {
            let mut longer = Vec::new();
            for course in all {
                let [filed, resolved] = course.last().copied().unwrap_or_default();
                for filed in filed..=self.most {
                    let most_resolved = if self.measures > 1 { filed } else { 0 };
                    for resolved in resolved..=most_resolved {
                        longer.push(course.iter().copied().chain([[filed, resolved]]).collect());
                    }
                }
            }
            all = longer;
        }
        all
    }

    fn seen(&self, courses: &[&Course], maker: Maker) -> Seen {
        let mut shown = Month::default();
        let mut seen = Seen::new();
        for month in 0..self.months {
            let live = [0, 1].map(|measure| {
                let now = courses.iter().map(|course| course[month][measure]);
                let counted = self.leaves.iter().copied().zip(now).filter(|_| measure < self.measures);
                counted.collect::<Cells>()
            });
            make(maker, &mut shown, &live);
            for cells in &shown[..self.measures] {
                seen.extend(cells.iter().map(|(cell, count)| (*cell, *count)));
                // The end of a month's figures.
                seen.push((("", 0), 0));
            }
        }
        seen
    }

    fn note(&self, numbers: &mut Vec<u32>, course: &Course) {
        let mut before = [0; MEASURES];
        numbers.resize(course.len() * self.measures * 2, 0);
        let mut places = numbers.iter_mut();
        for now in course {
            for measure in 0..self.measures {
                for number in [now[measure], now[measure] - before[measure]] {
                    if let Some(place) = places.next() {
                        *place |= 1 << number;
                    }
                }
            }
            before = *now;
        }
    }
}

/// What is public after there was so much.
pub fn make(maker: Maker, shown: &mut Month, live: &Month) {
    let [filed, resolved] = shown;
    match maker {
        Maker::Steps => {
            steps::advance(filed, &live[0], |_| i64::MAX);
            steps::advance(resolved, &live[1], |cell| filed.get(&cell).copied().unwrap_or_default());
        }
        Maker::Plain => {
            let leaves: Vec<Cell> = live[0].keys().copied().collect();
            for (shown, live) in [(filed, &live[0]), (resolved, &live[1])] {
                let told = world::cells(&leaves).into_iter().map(|cell| (cell, world::total(live, cell)));
                *shown = told.filter(|(_, count)| *count >= STEP).collect();
            }
        }
    }
}

/// Whether it has been the same small number in all of them.
pub fn is_known(numbers: u32) -> bool {
    numbers.is_power_of_two() && i64::from(numbers.trailing_zeros()) < STEP
}

fn next(picked: &mut [usize], choices: usize) -> bool {
    for at in picked {
        *at += 1;
        if *at < choices {
            return true;
        }
        *at = 0;
    }
    false
}
