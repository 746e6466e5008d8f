//! Text as the XML of a sheet takes it.

use std::fmt::Write;

/// The most that a cell holds, in UTF-16.
const LONGEST: usize = 32_767;

/// The most letters of a sheet's name.
const LONGEST_NAME: usize = 31;

/// Writes a text so that it is read back as it was. What XML has no sign for is left out; `_x0041_` would be read
/// as the letter of that number, so its mark is written in this very way.
pub fn escaped(to: &mut String, text: &str) {
    let mut left = LONGEST;
    for (place, c) in text.char_indices() {
        if c.len_utf16() >= left {
            to.push('…');
            return;
        }
        left -= c.len_utf16();
        match c {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '_' if is_coded(&text[place..]) => to.push_str("_x005F_"),
            '\r' => to.push_str("_x000D_"),
            '\t' | '\n' => to.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => to.push(c),
        }
    }
}

/// Whether a text begins as a letter by its number does.
fn is_coded(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7 && bytes[1] == b'x' && bytes[6] == b'_' && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
}

/// Whether a text is read from right to left: by its first letter, as everywhere in our pages.
pub fn is_right_to_left(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    )
}

/// The letters of a column: A, …, Z, AA, …
pub fn letters(to: &mut String, place: usize) {
    const ALPHABET: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if place >= ALPHABET.len() {
        letters(to, place / ALPHABET.len() - 1);
    }
    // Writing into a text does not fail.
    let _ = to.write_char(char::from(ALPHABET[place % ALPHABET.len()]));
}

/// A name that a sheet may have, with its number from the second on, so that no two are the same.
pub fn sheet_name(wanted: &str, number: usize) -> String {
    let kept = |c: char| if c.is_control() || "[]:*?/\\'".contains(c) { ' ' } else { c };
    let ending = if number == 1 { String::new() } else { format!(" {number}") };
    let clean: String = wanted.chars().map(kept).collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let most = LONGEST_NAME - ending.len();
    let cut: String = clean.chars().take(most).collect();
    let name = format!("{}{ending}", cut.trim_end());
    if name.is_empty() { "1".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut to = String::new();
        escaped(&mut to, text);
        to
    }

    #[test]
    fn a_text_is_read_back_as_it_was() {
        assert_eq!(written("a<b>&\"c\"\n"), "a&lt;b&gt;&amp;\"c\"\n");
        assert_eq!(written("_x003D_1+1 _x_ _x00ZZ_"), "_x005F_x003D_1+1 _x_ _x00ZZ_");
        assert_eq!(written("a\rb\u{0}\u{b}c\u{ffff}"), "a_x000D_bc");
        assert_eq!(written(&"ن".repeat(40_000)).chars().count(), LONGEST);
    }

    #[test]
    fn the_first_letter_says_in_which_direction_a_text_is_read() {
        for arabic in ["دوار", "4 دواوير", "«قال» oui", "+212 هاتف"] {
            assert!(is_right_to_left(arabic), "{arabic}");
        }
        for other in ["", "531-26-00042-7", "Douar الزاوية", "ⵜⴰⵡⵏⴰⵜ"] {
            assert!(!is_right_to_left(other), "{other}");
        }
    }

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        let of = |place| {
            let mut to = String::new();
            letters(&mut to, place);
            to
        };
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(of), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn sheets_have_names_that_are_allowed_and_differ() {
        assert_eq!(sheet_name("Cases [late]: 1/2?", 1), "Cases late 1 2");
        assert_eq!(sheet_name("", 1), "1");
        let long = "أ".repeat(50);
        assert_eq!(sheet_name(&long, 1).chars().count(), 31);
        assert_ne!(sheet_name(&long, 1), sheet_name(&long, 2));
    }
}
