//! What is told of a unit beside its counts: parts of a whole, loads for its inhabitants, times. Pure; nothing is
//! told of fewer than five.

use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Standing;
use crate::cases::tally::spell::LEAST;
use crate::territory::Unit;

/// What is known of a unit: where its cases stand today, and what happened in the year behind.
pub struct Measured {
    pub unit: &'static Unit,
    pub standing: Standing,
    pub year: Pace,
}

impl Measured {
    /// Open cases for every 10,000 inhabitants, in tenths.
    pub fn load(&self) -> Option<i64> {
        per_ten_thousand(self.standing.open, self.unit)
    }

    /// How many in a hundred of the open cases are overdue.
    pub fn late_share(&self) -> Option<i64> {
        share(self.standing.late, self.standing.open)
    }

    /// How many were resolved while a hundred were filed: more than a hundred where old ones were resolved too.
    pub fn solved_share(&self) -> Option<i64> {
        share(self.year.of(Measure::Resolved), self.year.of(Measure::Filed))
    }
}

/// A part of a whole in percent, where the whole is enough to say so.
pub fn share(part: i64, whole: i64) -> Option<i64> {
    (whole >= LEAST).then(|| (part * 200 + whole) / (whole * 2))
}

/// So many for every 10,000 inhabitants of a unit, in tenths.
pub fn per_ten_thousand(cases: i64, unit: &Unit) -> Option<i64> {
    let people = i64::from(unit.population?);
    (people > 0).then(|| (cases * 200_000 + people) / (people * 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::unit;

    #[test]
    fn a_share_is_told_from_five_on_and_rounded() {
        assert_eq!(share(4, 4), None);
        assert_eq!(share(1, 6), Some(17));
        assert_eq!(share(0, 5), Some(0));
        assert_eq!(share(9, 6), Some(150));
    }

    #[test]
    fn a_load_is_told_in_tenths_for_ten_thousand() {
        let taounate = unit("03.531").expect("a province");

        assert_eq!(taounate.population, Some(612_650));
        assert_eq!(per_ten_thousand(61, taounate), Some(10));
        assert_eq!(per_ten_thousand(0, taounate), Some(0));
    }
}
