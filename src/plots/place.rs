//! Places on a drawing, written in few bytes.

use crate::language::Language;

/// A length as an attribute wants it, to a tenth of a unit.
#[expect(clippy::cast_possible_truncation, reason = "a drawing is a few thousand units wide")]
pub fn units(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let (whole, rest) = (tenths / 10, (tenths % 10).abs());
    let minus = if tenths < 0 && whole == 0 { "-" } else { "" };
    if rest == 0 { whole.to_string() } else { format!("{minus}{whole}.{rest}") }
}

/// The part that a count is of the greatest one, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a picture shows no more than a thousandth")]
pub fn part(count: i64, greatest: i64) -> f64 {
    if greatest <= 0 { 0.0 } else { (count.max(0) as f64 / greatest as f64).min(1.0) }
}

/// A part from 0 to 1 as a length in hundredths of the whole.
pub fn percent(part: f64) -> String {
    units(part * 100.0)
}

/// Where a part stands for who reads in that direction: from the edge at which reading begins.
pub fn across(part: f64, language: Language) -> f64 {
    if language.direction() == "rtl" { 1.0 - part } else { part }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short() {
        let written: Vec<_> = [0.0, 3.0, 3.04, 3.06, -0.5, -0.04, 99.99].map(units).to_vec();

        assert_eq!(written, ["0", "3", "3", "3.1", "-0.5", "0", "100"]);
    }

    #[test]
    fn a_part_is_never_more_than_the_whole() {
        assert_eq!(percent(part(1, 3)), "33.3");
        assert_eq!(percent(part(7, 3)), "100");
        assert_eq!(percent(part(-7, 3)), "0");
        assert_eq!(percent(part(7, 0)), "0");
    }
}
