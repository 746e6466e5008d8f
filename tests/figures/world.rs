//! A territory over two years, invented: what was filed and resolved in each commune by theme, month by month. Most
//! of its cells are small.

use tarafu::figures::steps::Cell;
use tarafu::figures::steps::Cells;
use tarafu::figures::steps::EVERY_THEME;
use tarafu::territory::children;
use tarafu::territory::unit;

pub const MONTHS: usize = 24;

/// Filed, and resolved.
pub const MEASURES: usize = 2;

/// A number for each cell, by measure.
pub type Month = [Cells; MEASURES];

pub struct World {
    /// Each commune and theme.
    pub leaves: Vec<Cell>,
    /// All that has been filed and resolved there until the end of each month.
    pub months: Vec<Month>,
}

/// Chance that comes out the same each time (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for _ in 0..8 {
            dice.one();
        }
        dice
    }

    /// From 0 to 1.
    #[allow(clippy::cast_precision_loss)]
    pub fn one(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// How many come where so many come on average.
    fn come(&mut self, average: f64) -> i64 {
        let (end, mut reached, mut count) = ((-average).exp(), self.one(), 0);
        while reached > end {
            reached *= self.one();
            count += 1;
        }
        count
    }
}

/// A large province of which some communes write, a small one beside it, and a tiny one in another region.
pub fn communes() -> Vec<&'static str> {
    let some = |province: &str, most: usize| {
        children(province).iter().take(most).map(|unit| unit.code.as_str()).collect::<Vec<_>>()
    };
    [some("03.531", 14), some("03.231", 5), some("04.421", 2)].concat()
}

impl World {
    pub fn grow(themes: &[i64], average: f64, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let leaves: Vec<Cell> =
            communes().into_iter().flat_map(|code| themes.iter().map(move |theme| (code, *theme))).collect();
        // A few write much, most little, some nothing.
        let rates: Vec<f64> = leaves
            .iter()
            .map(|_| if dice.one() < 0.15 { 0.0 } else { average * (4.0 * (dice.one() - 0.5)).exp() })
            .collect();
        let mut now: Month = Month::default();
        let mut months = Vec::new();
        for _ in 0..MONTHS {
            for (leaf, rate) in leaves.iter().zip(&rates) {
                let filed = now[0].entry(*leaf).or_default();
                *filed += dice.come(*rate);
                let filed = *filed;
                let resolved = now[1].entry(*leaf).or_default();
                *resolved += (*resolved..filed).map(|_| i64::from(dice.one() < 0.2)).sum::<i64>();
            }
            months.push(now.clone());
        }
        Self { leaves, months }
    }

    /// What was added in a month.
    pub fn added(&self, month: usize, measure: usize, leaf: Cell) -> i64 {
        let until = |month: usize| self.months[month][measure][&leaf];
        until(month) - if month == 0 { 0 } else { until(month - 1) }
    }
}

/// The cells whose sums a cell is, in each way, where there are such.
pub fn ways(cell: Cell, leaves: &[Cell]) -> Vec<Vec<Cell>> {
    let (code, theme) = cell;
    let holds = |(commune, of): &Cell, cell: Cell| {
        tarafu::territory::covers(cell.0, commune) && (cell.1 == EVERY_THEME || cell.1 == *of)
    };
    let is = |cell: &Cell| leaves.iter().any(|leaf| holds(leaf, *cell));
    let units: Vec<Cell> = children(code).iter().map(|unit| (unit.code.as_str(), theme)).filter(is).collect();
    let mut themes: Vec<Cell> = leaves.iter().map(|(_, theme)| (code, *theme)).filter(is).collect();
    themes.sort_unstable();
    themes.dedup();
    let of_themes = (theme == EVERY_THEME).then_some(themes);
    [units].into_iter().chain(of_themes).filter(|parts| !parts.is_empty()).collect()
}

/// Every cell of a world: its leaves, and the totals.
pub fn cells(leaves: &[Cell]) -> Vec<Cell> {
    let around = |(code, theme): &Cell| {
        let path = unit(code).expect("a commune").path();
        path.into_iter()
            .flat_map(|unit| [(unit.code.as_str(), *theme), (unit.code.as_str(), EVERY_THEME)])
            .collect::<Vec<_>>()
    };
    let mut cells: Vec<Cell> = leaves.iter().flat_map(around).collect();
    cells.sort_unstable();
    cells.dedup();
    cells
}

/// What is really in a cell.
pub fn total(leaves: &Cells, cell: Cell) -> i64 {
    let holds = |(code, theme): &Cell| {
        tarafu::territory::covers(cell.0, code) && (cell.1 == EVERY_THEME || cell.1 == *theme)
    };
    leaves.iter().filter(|(leaf, _)| holds(leaf)).map(|(_, count)| count).sum()
}
