//! How much rates differ from commune to commune by nature. Silent communes, which are what is looked for, must not
//! widen what counts as natural, so that each count is taken to come from one of three sources: the natural ones, the
//! silent ones (anything up to a quarter of what is expected), and a few strange ones (anything). The parts of the
//! first two, and the size of the natural distribution, are those that make the counts most likely.

use super::chance::NegativeBinomial;
use super::chance::ln_gamma;
use super::expect::Place;
use super::expect::expected;

/// Rounds of expecting, measuring, and weighing; more change little.
const ROUNDS: usize = 7;

/// The part of strange counts, and up to how many times what is expected they go.
const STRANGE: f64 = 0.02;
const STRANGE_UP_TO: f64 = 10.0;

/// Up to which part of what is expected a count is a silent one's, and how many those can be.
const SILENT_UP_TO: f64 = 0.25;
const SILENT: [f64; 2] = [0.03, 0.3];

/// Between which the size is looked for.
const SIZES: [f64; 2] = [0.2, 200.0];

/// Of whom less is expected, the count says nothing of the size.
const TELLING: f64 = 1.0;

/// What is expected of each commune, and how much rates differ.
pub struct Fit {
    pub expected: Vec<f64>,
    pub size: f64,
}

/// Where a count may come from: how likely each is.
struct Sources {
    natural: f64,
    silent: f64,
    strange: f64,
}

/// The size and the part of silent communes, as far as they are known.
struct Guess {
    size: f64,
    silent: f64,
}

impl Guess {
    fn sources(&self, count: f64, expected: f64, ln_natural: f64) -> Sources {
        let silent = if count <= SILENT_UP_TO * expected {
            self.silent / (1.0 + SILENT_UP_TO * expected)
        } else {
            0.0
        };
        Sources {
            natural: (1.0 - self.silent - STRANGE) * ln_natural.exp(),
            silent,
            strange: STRANGE / (1.0 + STRANGE_UP_TO * expected),
        }
    }

    fn of_one(&self, place: &Place, expected: f64) -> Sources {
        let natural = NegativeBinomial { mean: expected, size: self.size };
        self.sources(place.count, expected, natural.ln_exactly(place.count))
    }
}

impl Sources {
    fn all(&self) -> f64 {
        self.natural + self.silent + self.strange
    }
}

pub fn fit(places: &[Place]) -> Fit {
    let mut guess = Guess { size: 2.0, silent: 0.1 };
    let mut natural = vec![1.0; places.len()];
    let mut expectations = expected(places, &natural);
    for _ in 0..ROUNDS {
        expectations = expected(places, &weights(&expectations, &natural, guess.size));
        let telling: Vec<(&Place, f64)> = places
            .iter()
            .zip(expectations.iter().copied())
            .filter(|(_, expected)| *expected >= TELLING)
            .collect();
        guess.size = likeliest_size(&telling, guess.silent);
        guess.silent = part_silent(&telling, &guess);
        let is_natural = |(place, expected): (&Place, &f64)| {
            let sources = guess.of_one(place, expected.max(1e-9));
            sources.natural / sources.all()
        };
        natural = places.iter().zip(&expectations).map(is_natural).collect();
    }
    Fit { expected: expectations, size: guess.size }
}

/// How much each commune tells of the rate around: one of many people no more than what its own rate may differ.
fn weights(expected: &[f64], natural: &[f64], size: f64) -> Vec<f64> {
    expected.iter().zip(natural).map(|(expected, natural)| natural / (1.0 + expected / size)).collect()
}

#[expect(clippy::cast_precision_loss, reason = "communes are few")]
fn part_silent(telling: &[(&Place, f64)], guess: &Guess) -> f64 {
    let silent = |(place, expected): &(&Place, f64)| {
        let sources = guess.of_one(place, *expected);
        sources.silent / sources.all()
    };
    let part = telling.iter().map(silent).sum::<f64>() / telling.len().max(1) as f64;
    part.clamp(SILENT[0], SILENT[1])
}

/// By halving in the golden ratio, over the logarithm.
fn likeliest_size(telling: &[(&Place, f64)], silent: f64) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_895;
    let factorials: Vec<f64> = telling.iter().map(|(place, _)| ln_gamma(place.count + 1.0)).collect();
    let likelihood = |ln_size: f64| likelihood(telling, &factorials, &Guess { size: ln_size.exp(), silent });
    let [mut low, mut high] = SIZES.map(f64::ln);
    let inner = |low: f64, high: f64| [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    let mut points = inner(low, high);
    let mut heights = points.map(likelihood);
    for _ in 0..18 {
        if heights[0] > heights[1] {
            high = points[1];
            points = inner(low, high);
            heights = [likelihood(points[0]), heights[0]];
        } else {
            low = points[0];
            points = inner(low, high);
            heights = [heights[1], likelihood(points[1])];
        }
    }
    f64::midpoint(low, high).exp()
}

/// The logarithm of the chance of all the counts.
fn likelihood(telling: &[(&Place, f64)], factorials: &[f64], guess: &Guess) -> f64 {
    let size = guess.size;
    let of_size = ln_gamma(size);
    let of_one = |((place, expected), factorial): (&(&Place, f64), &f64)| {
        let count = place.count;
        let ways = ln_gamma(count + size) - of_size - factorial;
        let ln_natural =
            ways - size * (expected / size).ln_1p() + count * (expected / (size + expected)).ln();
        guess.sources(count, *expected, ln_natural).all().ln()
    };
    telling.iter().zip(factorials).map(of_one).sum()
}
