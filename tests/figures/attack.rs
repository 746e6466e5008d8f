//! Somebody who has kept every figure of every month and knows how they are made, and wants to know the small ones.
//! What each may be is an interval; sums of parts, the order of months, resolved among filed, and the rules by which
//! figures are shown narrow them, until nothing narrows any more.

use std::collections::HashMap;

use tarafu::figures::steps::Cell;
use tarafu::figures::steps::STEP;

use super::world;
use super::world::MEASURES;
use super::world::Month;
use super::world::World;

/// How figures are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// As `tarafu::figures` makes them.
    Steps,
    /// As one does it first: what there is, without the cells under five.
    Plain,
}

/// What the attack came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoils {
    /// Small counts, and small additions of a month, that it was after.
    pub sought: usize,
    /// Those of them that it knows now.
    pub found: usize,
}

/// No territory has more cases in a cell.
const MANY: i64 = 1_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Guess {
    low: i64,
    high: i64,
}

pub struct Attacker<'a> {
    maker: Maker,
    world: &'a World,
    cells: Vec<Cell>,
    ways: Vec<Vec<Vec<usize>>>,
    /// What was shown of each cell, by month and measure.
    shown: Vec<[Vec<i64>; MEASURES]>,
    guesses: Vec<[Vec<Guess>; MEASURES]>,
    moved: bool,
}

impl<'a> Attacker<'a> {
    pub fn of(maker: Maker, world: &'a World, shown: &[Month]) -> Self {
        let cells = world::cells(&world.leaves);
        let place: HashMap<Cell, usize> = cells.iter().copied().zip(0..).collect();
        let indexed = |parts: Vec<Cell>| parts.iter().map(|part| place[part]).collect();
        let ways = cells
            .iter()
            .map(|cell| world::ways(*cell, &world.leaves).into_iter().map(indexed).collect())
            .collect();
        let flat = |month: &Month| {
            [0, 1].map(|measure| {
                cells.iter().map(|cell| month[measure].get(cell).copied().unwrap_or_default()).collect()
            })
        };
        let shown: Vec<[Vec<i64>; MEASURES]> = shown.iter().map(flat).collect();
        let anything = [0, 1].map(|_| vec![Guess { low: 0, high: MANY }; cells.len()]);
        let guesses = vec![anything; shown.len()];
        Self { maker, world, cells, ways, shown, guesses, moved: true }
    }

    /// Narrows until nothing moves, and looks what is known then.
    pub fn attack(mut self) -> Spoils {
        while std::mem::take(&mut self.moved) {
            for month in 0..self.shown.len() {
                for measure in 0..MEASURES {
                    for cell in 0..self.cells.len() {
                        self.look(month, measure, cell);
                        self.add_up(month, measure, cell);
                        self.compare(month, measure, cell);
                    }
                }
            }
        }
        self.spoils()
    }

    fn guess(&self, month: usize, measure: usize, cell: usize) -> Guess {
        self.guesses[month][measure][cell]
    }

    fn narrow(&mut self, month: usize, measure: usize, cell: usize, low: i64, high: i64) {
        let guess = &mut self.guesses[month][measure][cell];
        let narrower = Guess { low: guess.low.max(low), high: guess.high.min(high) };
        assert!(narrower.low <= narrower.high, "the attacker took something for known that is not so");
        self.moved |= narrower != *guess;
        *guess = narrower;
    }

    /// What the figure itself tells.
    fn look(&mut self, month: usize, measure: usize, cell: usize) {
        let told = self.shown[month][measure][cell];
        match self.maker {
            Maker::Plain if told > 0 => self.narrow(month, measure, cell, told, told),
            Maker::Plain => self.narrow(month, measure, cell, 0, STEP - 1),
            Maker::Steps if self.ways[cell].is_empty() => {
                self.narrow(month, measure, cell, told, told + STEP - 1);
            }
            Maker::Steps => self.look_at_total(month, measure, cell),
        }
    }

    /// A total is the full steps in it, no more than its parts and two for each that hides something, in each way, and no
    /// less than its parts and than before. (And no more are shown as resolved than as filed.)
    fn look_at_total(&mut self, month: usize, measure: usize, cell: usize) {
        let told = self.shown[month][measure][cell];
        let before = if month == 0 { 0 } else { self.shown[month - 1][measure][cell] };
        let ways = self.ways[cell].clone();
        let sums: Vec<i64> = ways
            .iter()
            .map(|parts| parts.iter().map(|part| self.shown[month][measure][*part]).sum())
            .collect();
        let least = sums.iter().copied().fold(before, i64::max);
        self.narrow(month, measure, cell, told, MANY);
        if told > least {
            for (parts, sum) in ways.iter().zip(&sums) {
                let hiding = (told - sum + 1) / 2;
                self.hide_at_least(month, measure, parts, hiding);
            }
        }
        let held_back = ways.iter().zip(&sums).any(|(parts, sum)| {
            let surely = number(parts.iter().filter(|part| self.hides(month, measure, **part)).count());
            2 * surely < told - sum + STEP
        });
        let under_filed = measure == 1 && told == self.shown[month][0][cell];
        if !held_back && !under_filed {
            self.narrow(month, measure, cell, told, told + STEP - 1);
        }
        if let ([parts], [sum], false) = (ways.as_slice(), sums.as_slice(), under_filed)
            && self.guess(month, measure, cell).low >= told + STEP
        {
            self.hide_at_most(month, measure, parts, (told - sum + STEP - 1) / 2);
        }
    }

    /// Whether there surely is more than shown.
    fn hides(&self, month: usize, measure: usize, cell: usize) -> bool {
        self.guess(month, measure, cell).low > self.shown[month][measure][cell]
    }

    /// So many parts hide something: all that can, if they are no more.
    fn hide_at_least(&mut self, month: usize, measure: usize, parts: &[usize], least: i64) {
        let told = |part: usize| self.shown[month][measure][part];
        let may: Vec<usize> = parts
            .iter()
            .copied()
            .filter(|part| self.guess(month, measure, *part).high > told(*part))
            .collect();
        if number(may.len()) <= least {
            for part in may {
                self.narrow(month, measure, part, self.shown[month][measure][part] + 1, MANY);
            }
        }
    }

    /// No more parts hide something: the others, if so many surely do, do not.
    fn hide_at_most(&mut self, month: usize, measure: usize, parts: &[usize], most: i64) {
        let (sure, others): (Vec<usize>, Vec<usize>) =
            parts.iter().copied().partition(|part| self.hides(month, measure, *part));
        if number(sure.len()) >= most {
            for part in others {
                self.narrow(month, measure, part, 0, self.shown[month][measure][part]);
            }
        }
    }

    /// A total is the sum of its parts: totals less parts.
    fn add_up(&mut self, month: usize, measure: usize, cell: usize) {
        for parts in self.ways[cell].clone() {
            let of = |part: &usize| self.guess(month, measure, *part);
            let low: i64 = parts.iter().map(|part| of(part).low).sum();
            let high: i64 = parts.iter().map(|part| of(part).high).sum();
            let total = self.guess(month, measure, cell);
            self.narrow(month, measure, cell, low, high);
            for part in parts {
                let own = self.guess(month, measure, part);
                let (others_low, others_high) = (low - own.low, high - own.high);
                self.narrow(month, measure, part, total.low - others_high, total.high - others_low);
            }
        }
    }

    /// Nothing is unfiled, and what is resolved was filed.
    fn compare(&mut self, month: usize, measure: usize, cell: usize) {
        let now = self.guess(month, measure, cell);
        if month > 0 {
            let before = self.guess(month - 1, measure, cell);
            self.narrow(month, measure, cell, before.low, MANY);
            self.narrow(month - 1, measure, cell, 0, now.high);
        }
        if measure == 1 {
            let filed = self.guess(month, 0, cell);
            self.narrow(month, 1, cell, 0, filed.high);
            self.narrow(month, 0, cell, now.low, MANY);
        }
    }

    fn spoils(&self) -> Spoils {
        let mut spoils = Spoils::default();
        let leaves = (0..self.cells.len()).filter(|cell| self.ways[*cell].is_empty());
        for (cell, month, measure) in leaves.flat_map(|cell| {
            (0..self.shown.len())
                .flat_map(move |month| (0..MEASURES).map(move |measure| (cell, month, measure)))
        }) {
            let now = self.guess(month, measure, cell);
            let before =
                if month == 0 { Guess { low: 0, high: 0 } } else { self.guess(month - 1, measure, cell) };
            let real = self.world.months[month][measure][&self.cells[cell]];
            let added = self.world.added(month, measure, self.cells[cell]);
            let addition = Guess { low: (now.low - before.high).max(0), high: now.high - before.low };
            spoils.note(real, now);
            spoils.note(added, addition);
        }
        spoils
    }
}

impl Spoils {
    fn note(&mut self, real: i64, guess: Guess) {
        assert!((guess.low..=guess.high).contains(&real), "the attacker errs: {real} is not in {guess:?}");
        if real < STEP {
            self.sought += 1;
            self.found += usize::from(guess.low == guess.high);
        }
    }
}

fn number(of: usize) -> i64 {
    i64::try_from(of).expect("few")
}
