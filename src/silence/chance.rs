//! The negative binomial distribution: counts that vary more than by chance alone, since the rate behind them varies.
//! Its variance is `mean + mean² / size`.

/// Of a mean, and a size: the greater, the less the rate varies.
#[derive(Clone, Copy, Debug)]
pub struct NegativeBinomial {
    pub mean: f64,
    pub size: f64,
}

/// Terms so much smaller than one add nothing.
const NOTHING: f64 = 1e-18;

impl NegativeBinomial {
    /// The logarithm of the chance of exactly so many.
    pub fn ln_exactly(&self, count: f64) -> f64 {
        let Self { mean, size } = *self;
        let ways = ln_gamma(count + size) - ln_gamma(size) - ln_gamma(count + 1.0);
        let more = if count > 0.0 { count * (mean / (size + mean)).ln() } else { 0.0 };
        ways - size * (mean / size).ln_1p() + more
    }

    /// The chance of so many or fewer.
    pub fn at_most(&self, count: f64) -> f64 {
        if count < 0.0 {
            return 0.0;
        }
        let chance = if count > self.mean { 1.0 - self.upwards(count + 1.0) } else { self.downwards(count) };
        chance.clamp(0.0, 1.0)
    }

    /// The chance of so many or more.
    pub fn at_least(&self, count: f64) -> f64 {
        let chance = if count > self.mean { self.upwards(count) } else { 1.0 - self.downwards(count - 1.0) };
        chance.clamp(0.0, 1.0)
    }

    fn downwards(&self, mut count: f64) -> f64 {
        let back = (self.size + self.mean) / self.mean;
        let mut term = if count < 0.0 { 0.0 } else { self.ln_exactly(count).exp() };
        let mut sum = 0.0;
        while term > NOTHING {
            sum += term;
            term *= count / (count - 1.0 + self.size) * back;
            count -= 1.0;
        }
        sum
    }

    fn upwards(&self, mut count: f64) -> f64 {
        let on = self.mean / (self.size + self.mean);
        let mut term = self.ln_exactly(count).exp();
        let mut sum = 0.0;
        while term > NOTHING {
            sum += term;
            term *= (count + self.size) / (count + 1.0) * on;
            count += 1.0;
        }
        sum
    }

    /// The least count that is reached with that chance.
    pub fn quantile(&self, chance: f64) -> f64 {
        let spread = (self.mean + self.mean * self.mean / self.size).sqrt();
        let on = self.mean / (self.size + self.mean);
        // Below there is nothing that counts.
        let mut count = (self.mean - 8.0 * spread).floor().max(0.0);
        let mut term = self.ln_exactly(count).exp();
        let mut sum = term;
        while sum < chance && (term > NOTHING || count < self.mean) {
            term *= (count + self.size) / (count + 1.0) * on;
            count += 1.0;
            sum += term;
        }
        count
    }
}

/// The logarithm of the gamma function above zero, by Stirling's series.
pub fn ln_gamma(mut x: f64) -> f64 {
    const HALF_LN_TAU: f64 = 0.918_938_533_204_672_7;
    let mut product = 1.0;
    while x < 8.0 {
        product *= x;
        x += 1.0;
    }
    let inverse = 1.0 / (x * x);
    let series = (1.0 / 12.0 - inverse * (1.0 / 360.0 - inverse / 1260.0)) / x;
    (x - 0.5) * x.ln() - x + HALF_LN_TAU + series - f64::ln(product)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9 * (1.0 + b.abs())
    }

    #[test]
    fn the_gamma_function_is_the_factorial() {
        let mut factorial = 1.0_f64;
        for n in 1..30 {
            assert!(near(ln_gamma(f64::from(n)), factorial.ln()), "{n}");
            factorial *= f64::from(n);
        }
        assert!(near(ln_gamma(0.5), std::f64::consts::PI.sqrt().ln()));
    }

    #[test]
    fn chances_are_those_of_the_formula() {
        // With size 1 it is the geometric distribution.
        let geometric = NegativeBinomial { mean: 3.0, size: 1.0 };
        for count in 0..40 {
            let beyond = 0.75_f64.powi(count + 1);
            assert!(near(geometric.at_most(f64::from(count)), 1.0 - beyond), "{count}");
            assert!(near(geometric.at_least(f64::from(count + 1)), beyond), "{count}");
        }
        // With a great size it is Poisson's: e⁻² of none where two are expected.
        let poisson = NegativeBinomial { mean: 2.0, size: 1e9 };
        assert!((poisson.at_most(0.0) - (-2.0_f64).exp()).abs() < 1e-6);
    }

    #[test]
    fn large_counts_neither_overflow_nor_take_long() {
        for (mean, size) in [(20_000.0, 0.3), (20_000.0, 150.0), (1e6, 4.0), (0.01, 0.2)] {
            let chance = NegativeBinomial { mean, size };
            let [low, high] = [0.05, 0.95].map(|part| chance.quantile(part));
            assert!(low <= high && high.is_finite());
            assert!(
                chance.at_most(low) >= 0.05 - 1e-6 && chance.at_most(high) >= 0.95 - 1e-6,
                "{mean} {size}"
            );
            assert!(low == 0.0 || chance.at_most(low - 1.0) < 0.05 + 1e-6, "{mean} {size}");
            assert!((chance.at_most(low) + chance.at_least(low + 1.0) - 1.0).abs() < 1e-6);
        }
    }
}
