//! Drawing one of many things of which some come more often than others.

use super::chance::Chance;

pub struct Lots<T> {
    items: Vec<T>,
    /// Where the part of each ends on a line of all of them.
    ends: Vec<f64>,
}

impl<T> Lots<T> {
    /// Things with how often each comes, in any measure; what never comes is left out.
    pub fn of(all: impl IntoIterator<Item = (T, f64)>) -> Self {
        let (mut items, mut ends, mut end) = (Vec::new(), Vec::new(), 0.0);
        for (item, weight) in all.into_iter().filter(|(_, weight)| *weight > 0.0) {
            end += weight;
            items.push(item);
            ends.push(end);
        }
        Self { items, ends }
    }

    /// One of them; there must be one.
    pub fn draw(&self, chance: &mut Chance) -> &T {
        let all = self.ends.last().copied().unwrap_or_default();
        let point = chance.share() * all;
        let place = self.ends.partition_point(|end| *end <= point);
        &self.items[place.min(self.items.len() - 1)]
    }

    pub fn items(&self) -> &[T] {
        &self.items
    }
}
