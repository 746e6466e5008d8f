//! Which names are written on a map, and from which width of the map on: a name is written where it fits,
//! and hides no other.

use serde::Serialize;

/// The width of every map in its own units, whatever it shows.
pub const WIDTH: f64 = 1000.0;

/// The size of letters in units of the map when it is shown narrow, wider, and wide; `60-map.css` says from
/// which width on.
const SIZES: [f64; 3] = [36.0, 24.0, 17.0];

/// How wide a letter is for its size, about.
const LETTER: f64 = 0.52;
const LINE: f64 = 1.2;

/// A name that wants to be written.
pub struct Wanted<'a> {
    pub name: &'a str,
    /// Where there is most room for it, and how much, in units of the map.
    pub at: [f64; 2],
    pub room: f64,
    pub height: f64,
    /// The shade beneath.
    pub step: usize,
}

/// A name with its place.
#[derive(Debug, Serialize)]
pub struct Name {
    pub x: i64,
    pub y: i64,
    /// From which width of the map on it is shown: 1 always, 3 only on a wide one.
    pub tier: usize,
    pub lines: Vec<String>,
    pub step: usize,
    /// Half of what it covers at its tier, sideways and upwards.
    #[serde(skip)]
    half: [f64; 2],
}

/// The names that can be written, those with most room first.
pub fn placed(mut wanted: Vec<Wanted<'_>>) -> Vec<Name> {
    wanted.sort_by(|a, b| b.room.total_cmp(&a.room));
    let mut placed: Vec<Name> = Vec::new();
    for (tier, size) in (1..).zip(SIZES) {
        wanted.retain(|name| {
            let fits = fitting(name, tier, size).filter(|new| placed.iter().all(|old| !old.hides(new, size)));
            let waits = fits.is_none();
            placed.extend(fits);
            waits
        });
    }
    placed
}

/// In one line, else in two.
fn fitting(wanted: &Wanted<'_>, tier: usize, size: f64) -> Option<Name> {
    let layouts = std::iter::once(vec![wanted.name.to_owned()]).chain(in_two(wanted.name));
    layouts.map(|lines| Name::of(wanted, lines, tier, size)).find(|name| {
        // The room is measured at one height; a letter may stand on a border.
        2.0 * name.half[0] <= wanted.room * 1.1 && 2.0 * name.half[1] <= wanted.height
    })
}

/// The name in two lines as even as can be; a hyphen stays with the first.
fn in_two(name: &str) -> Option<Vec<String>> {
    let breaks = name.char_indices().filter(|(_, letter)| matches!(letter, ' ' | '-'));
    let parts = breaks.map(|(at, _)| name.split_at(at + 1));
    let (first, second) = parts.min_by_key(|(first, second)| letters(first).max(letters(second)))?;
    Some(vec![first.trim_end().to_owned(), second.to_owned()])
}

fn letters(text: &str) -> usize {
    text.trim_end().chars().count()
}

impl Name {
    #[expect(clippy::cast_possible_truncation, reason = "a map is a thousand units wide")]
    #[expect(clippy::cast_precision_loss, reason = "names are short")]
    fn of(wanted: &Wanted<'_>, lines: Vec<String>, tier: usize, size: f64) -> Self {
        let longest = lines.iter().map(|line| letters(line)).max().unwrap_or_default() as f64;
        let half = [longest * LETTER * size / 2.0, lines.len() as f64 * LINE * size / 2.0];
        let [x, y] = wanted.at.map(|place| place.round() as i64);
        Self { x, y, tier, lines, step: wanted.step, half }
    }

    /// Whether this one, with letters of that size, covers a part of the other.
    #[expect(clippy::cast_precision_loss, reason = "a map is a thousand units wide")]
    fn hides(&self, other: &Self, size: f64) -> bool {
        let shrunk = size / SIZES[self.tier - 1];
        let apart = [(self.x - other.x).abs() as f64, (self.y - other.y).abs() as f64];
        (0..2).all(|axis| apart[axis] < self.half[axis] * shrunk + other.half[axis])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(name: &str, at: [f64; 2], room: f64) -> Wanted<'_> {
        Wanted { name, at, room, height: 100.0, step: 0 }
    }

    #[test]
    fn a_name_waits_until_it_fits() {
        let names = placed(vec![wanted("Tissa", [100.0; 2], 100.0), wanted("Ghafsai", [500.0; 2], 60.0)]);
        let tiers: Vec<_> = names.iter().map(|name| (name.lines[0].as_str(), name.tier)).collect();

        assert_eq!(tiers, [("Tissa", 1), ("Ghafsai", 3)]);
        assert!(placed(vec![wanted("Ghafsai", [500.0; 2], 40.0)]).is_empty());
    }

    #[test]
    fn a_long_name_is_written_in_two_lines() {
        let names =
            placed(vec![wanted("Fès-Meknès", [100.0; 2], 130.0), wanted("Oulad Daoud", [500.0; 2], 90.0)]);

        assert_eq!(names[0].lines, ["Fès-", "Meknès"]);
        assert_eq!(names[1].lines, ["Oulad", "Daoud"]);
    }

    #[test]
    fn of_two_names_in_one_place_the_one_with_more_room_is_written() {
        let names = placed(vec![wanted("Tissa", [100.0; 2], 100.0), wanted("Ratba", [110.0; 2], 120.0)]);

        assert_eq!(names.len(), 1);
        assert_eq!(names[0].lines, ["Ratba"]);
    }
}
