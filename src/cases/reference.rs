//! What names a case: the reference, which everyone may know, and the PIN and the secret link, which
//! only the resident has. Digits on purpose: they are read aloud and typed on any keypad, in either script.

use crate::kit::token;
use crate::kit::token::Key;
use crate::language::folding::only_digits;

/// Damm's table (H. M. Damm, 2004): its digit finds every single wrong digit and every swap of neighbours.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

fn damm(digits: impl Iterator<Item = u8>) -> u8 {
    digits.fold(0, |interim, digit| DAMM[usize::from(interim)][usize::from(digit % 10)])
}

fn values(digits: &str) -> impl Iterator<Item = u8> {
    digits.bytes().map(|byte| byte - b'0')
}

/// The reference of a case: province, year, number, check digit (`531-26-00042-7`).
///
/// `province` is the three digits of the province's own code, `year` the full year.
pub fn compose(province: &str, year: i32, number: i64) -> String {
    let year = year.rem_euclid(100);
    let digits = format!("{province}{year:02}{number:05}");
    format!("{province}-{year:02}-{number:05}-{}", damm(values(&digits)))
}

/// The reference that somebody typed, in either digit family, with any separators; nothing if its check
/// digit does not hold.
pub fn parse(typed: &str) -> Option<String> {
    let digits = only_digits(typed);
    if !(11..=15).contains(&digits.len()) || damm(values(&digits)) != 0 {
        return None;
    }
    let (body, check) = digits.split_at(digits.len() - 1);
    Some(format!("{}-{}-{}-{check}", &body[..3], &body[3..5], &body[5..]))
}

/// What the resident holds: derived from a random number and the key of the house, so that it can be
/// printed again without being kept.
pub struct Secrets {
    /// 160 bits, in the secret link.
    pub link: String,
    /// Eight digits.
    pub pin: String,
}

impl Secrets {
    pub fn of(key: &Key, nonce: &str) -> Self {
        let link = token::spell(&key.sign("case-link", &[nonce.as_bytes()])[..20]);
        let signed = key.sign("case-pin", &[nonce.as_bytes()]);
        let number = signed[..8].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        Self { link, pin: format!("{:08}", number % 100_000_000) }
    }

    /// How the link is kept.
    pub fn link_hash(link: &str) -> String {
        token::hash(link)
    }

    /// How the PIN is kept: under the key, for eight digits alone are soon tried.
    pub fn pin_hash(key: &Key, reference: &str, pin: &str) -> String {
        key.seal("case-pin-hash", &[reference.as_bytes(), pin.as_bytes()])
    }
}

/// The PIN that somebody typed, in either digit family.
pub fn parse_pin(typed: &str) -> Option<String> {
    let digits = only_digits(typed);
    (digits.len() == 8).then_some(digits)
}
