//! Where cases of any age stand: most of the old ones are over, and of the open ones some have been forgotten.

use crate::cases::case::Outcome;
use crate::demo::chance::Chance;
use crate::demo::lots::Lots;
use crate::demo::plot::Ending;
use crate::demo::plot::Plot;
use crate::territory::Level;

/// Where a case comes to rest that is not over.
const OPEN: [(Ending, f64); 10] = [
    (Ending::Received, 5.0),
    (Ending::Neglected, 5.0),
    (Ending::InProgress, 30.0),
    (Ending::NeedInfo, 6.0),
    (Ending::InAdvocacy(Level::Province), 16.0),
    (Ending::InAdvocacy(Level::Region), 10.0),
    (Ending::InAdvocacy(Level::National), 8.0),
    (Ending::Answered, 12.0),
    (Ending::Committed, 14.0),
    (Ending::Overdue, 4.0),
];

/// How it ends.
const CLOSED: [(Ending, f64); 10] = [
    (Ending::Confirmed, 370.0),
    (Ending::Lapsed, 280.0),
    (Ending::Closed(Outcome::Refused), 75.0),
    (Ending::Closed(Outcome::NotFeasible), 55.0),
    (Ending::Closed(Outcome::Referred), 65.0),
    (Ending::Closed(Outcome::BeforeCourt), 12.0),
    (Ending::Closed(Outcome::OutOfScope), 50.0),
    (Ending::Closed(Outcome::NoInfo), 55.0),
    (Ending::Closed(Outcome::Withdrawn), 30.0),
    (Ending::Closed(Outcome::Abusive), 8.0),
];

/// In a hundred, how many cases of this week will not be over for a long time.
const STUCK: usize = 14;

pub struct Endings {
    open: Lots<Ending>,
    closed: Lots<Ending>,
}

impl Endings {
    pub fn read() -> Self {
        Self { open: Lots::of(OPEN), closed: Lots::of(CLOSED) }
    }

    /// What becomes of a case that was filed so many days ago: given a year, half of what was stuck is over.
    pub fn draw(&self, days: usize, chance: &mut Chance) -> Plot {
        let stuck = chance.percent(STUCK) && chance.below(365 + days) < 365;
        let ending = *if stuck { &self.open } else { &self.closed }.draw(chance);
        Plot { ending, reopened: !ending.is_new() && chance.percent(4) }
    }
}
