//! The sums that a dashboard shows, made of counts: pure.

use super::queries::Count;
use crate::cases::status::Status;
use crate::cases::tally::EVERY_CATEGORY;
use crate::categories::Catalogue;
use crate::territory::Level;

/// Where a unit's cases stand: all of them, or those of a theme.
pub struct Figures<'a> {
    counts: &'a [Count],
    /// The categories that are summed up; empty for all.
    categories: Vec<i64>,
}

impl<'a> Figures<'a> {
    pub fn of_all(counts: &'a [Count]) -> Self {
        Self { counts, categories: vec![EVERY_CATEGORY] }
    }

    pub fn of_theme(counts: &'a [Count], theme: i64, catalogue: &Catalogue) -> Self {
        Self { counts, categories: catalogue.with_children(theme) }
    }

    fn sum(&self, wanted: impl Fn(&Count) -> bool) -> i64 {
        let ours = self.counts.iter().filter(|count| self.categories.contains(&count.category_id));
        ours.filter(|count| wanted(count)).map(|count| count.cases).sum()
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

    fn count(category_id: i64, status: Status, level: Level, cases: i64) -> Count {
        Count { category_id, status, level, cases }
    }

    #[test]
    fn what_is_over_is_counted_but_not_as_open() {
        let counts = [
            count(EVERY_CATEGORY, Status::Received, Level::Commune, 3),
            count(EVERY_CATEGORY, Status::InAdvocacy, Level::Region, 2),
            count(EVERY_CATEGORY, Status::Closed, Level::Region, 5),
        ];
        let figures = Figures::of_all(&counts);

        assert_eq!(figures.total(), 10);
        assert_eq!((figures.at_status(Status::Closed), figures.open_at(Level::Region)), (5, 2));
        assert_eq!(figures.in_advocacy_at(Level::Region), 2);
    }

    #[test]
    fn a_category_is_not_counted_twice_beside_all_of_them() {
        let counts = [
            count(EVERY_CATEGORY, Status::Received, Level::Commune, 3),
            count(11, Status::Received, Level::Commune, 3),
        ];

        assert_eq!(Figures::of_all(&counts).total(), 3);
    }
}
