//! The figures along an axis: round ones, from nothing to at least the greatest.

/// How many there are at most, beside nothing.
const MOST: i64 = 4;

/// From 0 on, evenly apart, by a step of 1, 2 or 5 with noughts; the last is not below the greatest figure.
pub fn ticks(greatest: i64) -> Vec<i64> {
    let greatest = greatest.clamp(1, i64::MAX / 100);
    let step = steps().find(|step| step * MOST >= greatest).unwrap_or(greatest);
    (0..=MOST).map(|count| count * step).take_while(|tick| *tick < greatest + step).collect()
}

/// The last of the ticks.
pub fn top(ticks: &[i64]) -> i64 {
    ticks.last().copied().unwrap_or(1).max(1)
}

/// 1, 2, 5, 10, 20, 50 …
fn steps() -> impl Iterator<Item = i64> {
    (0..17).flat_map(|noughts| [1, 2, 5].map(|first| first * 10_i64.pow(noughts)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ticks_are_round() {
        assert_eq!(ticks(0), [0, 1]);
        assert_eq!(ticks(1), [0, 1]);
        assert_eq!(ticks(3), [0, 1, 2, 3]);
        assert_eq!(ticks(7), [0, 2, 4, 6, 8]);
        assert_eq!(ticks(12), [0, 5, 10, 15]);
        assert_eq!(ticks(128), [0, 50, 100, 150]);
        assert_eq!(ticks(2000), [0, 500, 1000, 1500, 2000]);
    }

    proptest! {
        #[test]
        fn the_greatest_figure_is_below_the_last_tick_and_fills_half_of_the_axis(greatest in 1_i64..=i64::MAX) {
            let ticks = ticks(greatest);
            let kept = greatest.min(i64::MAX / 100);

            prop_assert!(ticks.len() >= 2 && ticks.len() <= 5);
            prop_assert!(top(&ticks) >= kept && (top(&ticks) - kept) * 2 <= top(&ticks));
        }
    }
}
