//! The sums that a dashboard shows, made of counts: pure.

use std::collections::HashMap;

use super::queries::Below;
use super::queries::Count;
use crate::cases::status::Status;
use crate::cases::tally::EVERY_CATEGORY;
use crate::categories::Catalogue;
use crate::territory::Level;

/// Where a unit's cases stand.
pub struct Figures(Vec<Count>);

impl Figures {
    pub fn new(counts: Vec<Count>) -> Self {
        Self(counts)
    }

    fn sum(&self, wanted: impl Fn(&Count) -> bool) -> i64 {
        self.0.iter().filter(|count| wanted(count)).map(|count| count.cases).sum()
    }

    fn sum_of_all(&self, wanted: impl Fn(&Count) -> bool) -> i64 {
        self.sum(|count| count.category_id == EVERY_CATEGORY && wanted(count))
    }

    pub fn total(&self) -> i64 {
        self.sum_of_all(|_| true)
    }

    pub fn open(&self) -> i64 {
        self.sum_of_all(|count| count.status.is_open())
    }

    pub fn at_status(&self, status: Status) -> i64 {
        self.sum_of_all(|count| count.status == status)
    }

    /// Open cases that a level has.
    pub fn open_at(&self, level: Level) -> i64 {
        self.sum_of_all(|count| count.level == level && count.status.is_open())
    }

    /// Open cases of a theme and all that belongs to it.
    pub fn open_about(&self, theme: i64, catalogue: &Catalogue) -> i64 {
        let categories = catalogue.with_children(theme);
        self.sum(|count| count.status.is_open() && categories.contains(&count.category_id))
    }
}

/// How many cases a unit below has, and how many of them are open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    pub open: i64,
    pub total: i64,
}

/// The load of each unit below that has any case.
pub fn loads(counts: &[Below]) -> HashMap<&str, Load> {
    let mut loads: HashMap<&str, Load> = HashMap::new();
    for count in counts.iter().filter(|count| count.cases > 0) {
        let load = loads.entry(count.unit_code.as_str()).or_default();
        load.total += count.cases;
        load.open += if count.status.is_open() { count.cases } else { 0 };
    }
    loads
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(category_id: i64, status: Status, level: Level, cases: i64) -> Count {
        Count { category_id, status, level, cases }
    }

    #[test]
    fn what_is_over_is_counted_but_not_as_open() {
        let figures = Figures::new(vec![
            count(EVERY_CATEGORY, Status::Received, Level::Commune, 3),
            count(EVERY_CATEGORY, Status::InAdvocacy, Level::Region, 2),
            count(EVERY_CATEGORY, Status::Closed, Level::Region, 5),
        ]);

        assert_eq!((figures.total(), figures.open()), (10, 5));
        assert_eq!((figures.at_status(Status::Closed), figures.open_at(Level::Region)), (5, 2));
    }

    #[test]
    fn a_category_is_not_counted_twice_beside_all_of_them() {
        let figures = Figures::new(vec![
            count(EVERY_CATEGORY, Status::Received, Level::Commune, 3),
            count(11, Status::Received, Level::Commune, 3),
        ]);

        assert_eq!(figures.total(), 3);
    }

    #[test]
    fn a_unit_whose_cases_have_all_moved_has_no_load() {
        let below = |status, cases| Below { unit_code: "03.531".to_owned(), status, cases };

        assert!(loads(&[below(Status::Received, 0)]).is_empty());
        let counts = [below(Status::Received, 2), below(Status::Closed, 1)];
        assert_eq!(loads(&counts)["03.531"], Load { open: 2, total: 3 });
    }
}
