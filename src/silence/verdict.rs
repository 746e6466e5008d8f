//! What is said of each commune, and how sure it is.

use super::chance::NegativeBinomial;
use super::expect::places;
use super::fit::fit;
use crate::territory::Unit;
use crate::territory::covers;

/// Of fewer communes nothing is said: what is natural among them cannot be measured.
pub const FEWEST_COMMUNES: usize = 10;

/// The chances of so few, or so many, below which a commune is called so.
const SILENT: f64 = 0.01;
const QUIET: f64 = 0.1;
const LOUD: f64 = 0.05;

/// Between which nine of ten counts would be, by nature.
const RANGE: [f64; 2] = [0.05, 0.95];

/// From the one that somebody should visit first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Less than one chance in a hundred of so few.
    Silent,
    /// Less than one in ten.
    Quiet,
    AsExpected,
    /// Less than five in a hundred of so many.
    Louder,
    /// So little is expected that even nothing at all would not surprise.
    CannotSay,
}

impl Verdict {
    pub const ALL: [Self; 5] = [Self::Silent, Self::Quiet, Self::AsExpected, Self::Louder, Self::CannotSay];

    pub fn code(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Quiet => "quiet",
            Self::AsExpected => "expected",
            Self::Louder => "louder",
            Self::CannotSay => "unsure",
        }
    }
}

/// What was heard of a commune, and what would be expected.
#[derive(Clone, Debug)]
pub struct Finding {
    pub unit: &'static Unit,
    pub count: i64,
    pub expected: f64,
    /// Nine of ten such communes would be between these.
    pub range: [i64; 2],
    /// Of so few or fewer.
    pub chance: f64,
    pub verdict: Verdict,
}

impl Finding {
    /// How many more would be expected.
    #[expect(clippy::cast_possible_truncation, reason = "a commune has fewer than 2^52 cases")]
    pub fn missing(&self) -> i64 {
        (self.expected.round() as i64 - self.count).max(0)
    }

    /// Whether somebody should go there.
    pub fn wants_visit(&self) -> bool {
        self.verdict == Verdict::Silent
    }
}

/// What was heard of a territory.
#[derive(Clone, Debug)]
pub struct Hearing {
    /// The most silent first.
    pub findings: Vec<Finding>,
    /// By how much rates differ from commune to commune by nature, as a part of the rate.
    pub spread: f64,
}

/// Listens to communes, each with how many cases came from it. Those of the whole region or country are better than
/// those of one province; a commune that is left out counts as unknown, not as silent, and one that is in the list with
/// none as silent. For the country it takes some hundredths of a second: keep what it says for a while.
pub fn listen(counts: &[(&'static Unit, i64)]) -> Hearing {
    let places = places(counts);
    let fit = fit(&places);
    let enough = places.len() >= FEWEST_COMMUNES;
    let finding = |(place, expected): (&super::expect::Place, &f64)| {
        let natural = NegativeBinomial { mean: expected.max(1e-9), size: fit.size };
        Finding {
            unit: place.unit,
            count: whole(place.count),
            expected: *expected,
            range: RANGE.map(|part| whole(natural.quantile(part))),
            chance: natural.at_most(place.count),
            verdict: if enough { verdict(&natural, place.count) } else { Verdict::CannotSay },
        }
    };
    let mut findings: Vec<Finding> = places.iter().zip(&fit.expected).map(finding).collect();
    findings.sort_by(|a, b| {
        a.verdict.cmp(&b.verdict).then(a.chance.total_cmp(&b.chance)).then(b.missing().cmp(&a.missing()))
    });
    Hearing { findings, spread: 1.0 / fit.size.sqrt() }
}

#[expect(clippy::cast_possible_truncation, reason = "a commune has fewer than 2^52 cases")]
fn whole(count: f64) -> i64 {
    count as i64
}

fn verdict(natural: &NegativeBinomial, count: f64) -> Verdict {
    let chance = natural.at_most(count);
    match () {
        () if chance < SILENT => Verdict::Silent,
        () if chance < QUIET => Verdict::Quiet,
        () if natural.at_least(count) < LOUD => Verdict::Louder,
        () if natural.at_most(0.0) >= QUIET => Verdict::CannotSay,
        () => Verdict::AsExpected,
    }
}

impl Hearing {
    /// Of one unit, when more was listened to than is shown.
    #[must_use]
    pub fn within(mut self, unit: &Unit) -> Self {
        self.findings.retain(|finding| covers(&unit.code, &finding.unit.code));
        self
    }

    /// Of how many communes something is said.
    pub fn judged(&self) -> usize {
        self.findings.iter().filter(|finding| finding.verdict != Verdict::CannotSay).count()
    }

    /// How many communes would be called silent by chance alone, at most.
    #[expect(clippy::cast_precision_loss, reason = "communes are few")]
    pub fn by_chance(&self) -> f64 {
        self.judged() as f64 * SILENT
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::children;

    fn taounate(count: impl Fn(&Unit) -> i64) -> Hearing {
        let counts: Vec<_> = children("03.531").iter().map(|unit| (*unit, count(unit))).collect();
        listen(&counts)
    }

    fn for_each(unit: &Unit, inhabitants: i32) -> i64 {
        i64::from(unit.population.unwrap_or(0) / inhabitants)
    }

    #[test]
    fn one_commune_that_says_nothing_among_others_that_write_is_silent() {
        let hearing = taounate(|unit| if unit.code == "03.531.07.09" { 0 } else { for_each(unit, 200) });

        let first = &hearing.findings[0];
        assert_eq!((first.unit.code.as_str(), first.verdict), ("03.531.07.09", Verdict::Silent));
        assert!(first.missing() > 20 && first.range[0] > 0 && first.wants_visit());
        assert!(hearing.findings[1..].iter().all(|finding| finding.verdict == Verdict::AsExpected));
    }

    #[test]
    fn where_little_is_expected_nothing_is_said_but_of_the_loud() {
        let hearing = taounate(|unit| if unit.code == "03.531.07.09" { 40 } else { for_each(unit, 12_000) });

        for finding in &hearing.findings {
            let loud = finding.unit.code == "03.531.07.09";
            let verdicts =
                if loud { [Verdict::Louder; 2] } else { [Verdict::CannotSay, Verdict::AsExpected] };
            assert!(verdicts.contains(&finding.verdict), "{finding:?}");
        }
    }

    #[test]
    fn of_nothing_and_of_few_communes_nothing_is_said() {
        assert!(listen(&[]).findings.is_empty());
        let few: Vec<_> = children("03.531").iter().take(9).map(|unit| (*unit, 50)).collect();
        assert!(listen(&few).findings.iter().all(|finding| finding.verdict == Verdict::CannotSay));
        assert_eq!(taounate(|_| 0).judged(), 0);
    }
}
