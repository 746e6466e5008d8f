//! How long something took, in classes of days, and what a median of classes is.

/// The first day of each class; the last class has no end.
pub const FROM: [i64; CLASSES] = [0, 1, 2, 3, 4, 6, 8, 11, 15, 22, 31, 46, 61, 91, 121, 181, 366];

/// How many classes there are.
pub const CLASSES: usize = 17;

/// From so many on a time is told: fewer would tell of one of them.
pub const LEAST: i64 = 5;

/// The class of so many days.
pub fn class(days: i64) -> usize {
    FROM.partition_point(|from| *from <= days).saturating_sub(1)
}

/// How many took how long.
pub type Spells = [i64; CLASSES];

/// How long it took most of them, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    pub n: i64,
    pub median: i64,
    /// The time that nine of ten did not exceed.
    pub ninth: i64,
}

/// The times of those many, if they are enough to tell. Exact up to three days; beyond, days are spread evenly
/// in their class, so that the figure is at most half a class away.
pub fn times(spells: &Spells) -> Option<Times> {
    let n: i64 = spells.iter().sum();
    (n >= LEAST).then(|| Times { n, median: share(spells, n, 50), ninth: share(spells, n, 90) })
}

/// The days that so many in a hundred did not exceed: those of the nearest rank.
fn share(spells: &Spells, n: i64, percent: i64) -> i64 {
    let rank = (n * percent + 99) / 100;
    let mut before = 0;
    for (class, count) in spells.iter().enumerate() {
        if before + count >= rank {
            let width = FROM.get(class + 1).map_or(1, |next| next - FROM[class]);
            // The rank's place among those of its class, in the middle of its own part.
            return FROM[class] + width * (2 * (rank - before) - 1) / (2 * count);
        }
        before += count;
    }
    FROM[CLASSES - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spells(days: &[i64]) -> Spells {
        let mut spells = [0; CLASSES];
        for days in days {
            spells[class(*days)] += 1;
        }
        spells
    }

    #[test]
    fn each_class_begins_where_it_says() {
        for (number, from) in FROM.into_iter().enumerate() {
            assert_eq!(class(from), number);
            assert!(from == 0 || class(from - 1) == number - 1);
        }
        assert_eq!((class(-3), class(5000)), (0, CLASSES - 1));
    }

    #[test]
    fn four_are_too_few_to_tell() {
        assert_eq!(times(&spells(&[1, 1, 1, 1])), None);
        assert_eq!(times(&spells(&[1, 1, 1, 1, 1])), Some(Times { n: 5, median: 1, ninth: 1 }));
    }

    #[test]
    fn short_times_are_exact() {
        assert_eq!(times(&spells(&[0, 0, 1, 2, 3])), Some(Times { n: 5, median: 1, ninth: 3 }));
    }

    #[test]
    fn a_long_time_is_within_its_class() {
        let days: Vec<i64> = (0..1000).map(|n| n % 200).collect();
        let times = times(&spells(&days)).expect("enough");

        assert!((99 - times.median).abs() <= 8, "{times:?}");
        assert!((179 - times.ninth).abs() <= 8, "{times:?}");
    }
}
