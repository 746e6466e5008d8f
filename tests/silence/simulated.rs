//! Territories that write by chance: each commune at a rate of its own, of which some are made silent.

use std::collections::HashSet;

use tarafu::silence::Hearing;
use tarafu::silence::Verdict;
use tarafu::silence::listen;
use tarafu::territory::Unit;

/// A sequence that looks like chance and is the same each time (xorshift).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Between 0 and 1, neither of them.
    #[expect(clippy::cast_precision_loss, reason = "53 bits")]
    fn part(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.part().ln()).sqrt() * (std::f64::consts::TAU * self.part()).cos()
    }

    /// Gamma of mean 1 (Marsaglia and Tsang, 2000); the shape is 1 at least.
    fn gamma(&mut self, shape: f64) -> f64 {
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && self.part().ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v / shape;
            }
        }
    }

    /// Poisson; of large means by the normal distribution.
    #[expect(clippy::cast_possible_truncation, reason = "counts of cases")]
    fn count(&mut self, mean: f64) -> i64 {
        if mean > 400.0 {
            return (mean + mean.sqrt() * self.normal()).round().max(0.0) as i64;
        }
        let (least, mut product, mut count) = ((-mean).exp(), self.part(), 0);
        while product > least {
            product *= self.part();
            count += 1;
        }
        count
    }
}

/// How communes write.
#[derive(Clone, Copy)]
pub struct World {
    /// Cases of all communes together.
    pub cases: f64,
    /// The greater, the less rates differ from commune to commune.
    pub size: f64,
    /// Which part of communes is silent, and how much they write of what they would.
    pub silent: f64,
    pub left: f64,
}

/// How often the verdict was right, over many such worlds.
#[derive(Default)]
pub struct Score {
    /// Communes that write as they would, those called silent, those called quiet or silent.
    pub natural: usize,
    pub wrongly_silent: usize,
    pub wrongly_quiet: usize,
    /// Silent communes of whom twenty were to be expected, and those that were found.
    pub silent: usize,
    pub found: usize,
}

#[expect(clippy::cast_precision_loss, reason = "small counts")]
pub fn percent(part: usize, of: usize) -> f64 {
    100.0 * part as f64 / of.max(1) as f64
}

pub fn score(communes: &[&'static Unit], world: World, times: u64) -> Score {
    let mut score = Score::default();
    for seed in 1..=times {
        let mut chance = Chance::new(seed);
        let (counts, silent) = written(communes, world, &mut chance);
        add(&mut score, &listen(&counts), &silent);
    }
    score
}

/// Provinces differ too, as they do.
fn written(
    communes: &[&'static Unit],
    world: World,
    chance: &mut Chance,
) -> (Vec<(&'static Unit, i64)>, HashSet<&'static str>) {
    let mut province = ("", 1.0);
    let mut weights = Vec::new();
    for commune in communes {
        if province.0 != commune.parent {
            province = (commune.parent.as_str(), chance.gamma(4.0));
        }
        let people = f64::from(commune.population.unwrap_or(0));
        weights.push(people * province.1 * chance.gamma(world.size));
    }
    let all: f64 = weights.iter().sum();
    let mut silent = HashSet::new();
    let mut counts = Vec::new();
    for (commune, weight) in communes.iter().zip(weights) {
        let quiet = chance.part() < world.silent;
        if quiet {
            silent.insert(commune.code.as_str());
        }
        let mean = world.cases * weight / all * if quiet { world.left } else { 1.0 };
        counts.push((*commune, chance.count(mean)));
    }
    (counts, silent)
}

fn add(score: &mut Score, hearing: &Hearing, silent: &HashSet<&str>) {
    for finding in &hearing.findings {
        if !silent.contains(finding.unit.code.as_str()) {
            score.natural += 1;
            score.wrongly_silent += usize::from(finding.verdict == Verdict::Silent);
            score.wrongly_quiet += usize::from(finding.verdict <= Verdict::Quiet);
        } else if finding.expected >= 20.0 {
            score.silent += 1;
            score.found += usize::from(finding.verdict == Verdict::Silent);
        }
    }
}
