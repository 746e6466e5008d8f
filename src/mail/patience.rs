//! How long to wait between two attempts, and for how long to try (RFC 5321, 4.5.4.1).

use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;

/// Minutes after the first refusal, the second…; then the last again and again.
const PAUSES: [i64; 7] = [1, 5, 15, 30, 60, 120, 240];

/// When to try next after so many attempts, the last of them now. None when it was the last one: the
/// end itself is always tried.
pub fn next(attempts: i32, now: DateTime<Utc>, give_up_at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let nth = usize::try_from(attempts - 1).unwrap_or(0);
    let minutes = PAUSES[nth.min(PAUSES.len() - 1)];
    (now < give_up_at).then(|| give_up_at.min(now + Duration::minutes(minutes)))
}

/// When a mail that was refused now for the first time is given up. The days are counted from there and
/// not from when it was written: a house may run for weeks before it is given a mail server.
pub fn end(now: DateTime<Utc>) -> DateTime<Utc> {
    now + Duration::days(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Minutes between attempts, from the first refusal to the last.
    fn pauses() -> Vec<i64> {
        let start = DateTime::from_timestamp(1_795_000_000, 0).expect("a moment of 2026");
        let mut attempt = (1, start);
        let mut pauses = Vec::new();
        while let Some(then) = next(attempt.0, attempt.1, end(start)) {
            pauses.push((then - attempt.1).num_minutes());
            attempt = (attempt.0 + 1, then);
        }
        pauses
    }

    #[test]
    fn pauses_grow_to_four_hours() {
        assert_eq!(pauses()[..9], [1, 5, 15, 30, 60, 120, 240, 240, 240]);
    }

    #[test]
    fn the_last_attempt_is_after_five_days_to_the_minute() {
        assert_eq!(pauses().iter().sum::<i64>(), 5 * 24 * 60);
    }
}
