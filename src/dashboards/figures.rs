//! The sums that a dashboard shows, made of counts: pure.

use super::queries::Count;
use crate::cases::status::Status;
use crate::territory::Level;

/// Where those of a unit's cases stand that were asked about.
pub struct Figures<'a>(pub &'a [Count]);

impl Figures<'_> {
    fn sum(&self, wanted: impl Fn(&Count) -> bool) -> i64 {
        self.0.iter().filter(|count| wanted(count)).map(|count| count.cases).sum()
    }

    pub fn total(&self) -> i64 {
        self.sum(|_| true)
    }

    pub fn at_status(&self, status: Status) -> i64 {
        self.sum(|count| count.status == status)
    }

    /// Open cases that a level has.
    pub fn open_at(&self, level: Level) -> i64 {
        self.sum(|count| count.level == level && count.status.is_open())
    }

    /// What a level is asked to carry.
    pub fn in_advocacy_at(&self, level: Level) -> i64 {
        self.sum(|count| count.level == level && count.status == Status::InAdvocacy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(status: Status, level: Level, cases: i64) -> Count {
        Count { status, level, cases }
    }

    #[test]
    fn what_is_over_is_counted_but_not_as_open() {
        let counts = [
            count(Status::Received, Level::Commune, 3),
            count(Status::InAdvocacy, Level::Region, 2),
            count(Status::Closed, Level::Region, 5),
        ];
        let figures = Figures(&counts);

        assert_eq!(figures.total(), 10);
        assert_eq!((figures.at_status(Status::Closed), figures.open_at(Level::Region)), (5, 2));
        assert_eq!(figures.in_advocacy_at(Level::Region), 2);
    }
}
