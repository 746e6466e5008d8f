//! Text that a spreadsheet would take for a formula (OWASP, "CSV injection").

use std::borrow::Cow;

/// Whether the first thing that a spreadsheet sees in a text makes it a formula. Signs that are not seen, and
/// spaces, are skipped by some.
pub fn is_formula(text: &str) -> bool {
    let unseen = |c: char| {
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
            || (c.is_whitespace() && !matches!(c, '\t' | '\r' | '\n'))
    };
    let begins =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    text.trim_start_matches(unseen).starts_with(begins)
}

/// The text as a cell of a CSV: an apostrophe keeps it a text. A spreadsheet set to French splits lines at
/// semicolons whatever the file says, so what follows one is looked at too; and a cell stays on one line, which
/// such a spreadsheet would else split as well.
pub fn cell(text: &str) -> Cow<'_, str> {
    let guarded = is_formula(text);
    if !guarded && !text.contains(['\n', '\r', '\t', ';']) {
        return Cow::Borrowed(text);
    }
    let line = text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
    let parts = line.split(';').enumerate().map(|(place, part)| {
        let risky = if place == 0 { guarded } else { is_formula(&part.replace('"', "")) };
        if risky { format!("'{part}") } else { part.to_owned() }
    });
    Cow::Owned(parts.collect::<Vec<_>>().join(";"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_a_formula_gets_an_apostrophe_and_nothing_else_does() {
        for risky in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            " =1",
            "\u{200f}=1",
        ] {
            assert!(cell(risky).starts_with('\''), "{risky:?} became {:?}", cell(risky));
        }
        for plain in ["", "دوار الزاوية", "1+1=2", "a-b", "a@b.ma", "'=1", "531-26-00042-7", "أ؛ - ب"]
        {
            assert_eq!(cell(plain), plain);
        }
    }

    #[test]
    fn a_cell_that_is_split_elsewhere_makes_no_formula_either() {
        assert_eq!(cell("a;=1+1;b; -c"), "a;'=1+1;b;' -c");
        assert_eq!(cell("a;\"=1+1"), "a;'\"=1+1");
        assert_eq!(cell("=1;=2"), "'=1;'=2");
        assert_eq!(cell("a\n=1\r\n- b\tc"), "a =1 - b c");
    }
}
