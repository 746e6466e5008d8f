//! A text in pieces of one direction. The rules of Unicode alone put «531-26-00042-7» backwards after an Arabic
//! word, and a French name with its number in two halves; so what runs against its surroundings is cut out here and
//! each of the three papers isolates it in its own way (an isolate, a run without `w:rtl`, a `bdi`).

use std::ops::Range;

use serde::Serialize;

/// A piece of text in one direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    pub text: String,
    /// Whether it runs against the paragraph it stands in.
    pub against: bool,
}

/// One paragraph, cell or line.
pub type Line = Vec<Run>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    With,
    Against,
    Neither,
}

/// A word with something in it that may run against the paragraph.
struct Atom {
    place: Range<usize>,
    letters: bool,
    /// Digits with signs between them, whose order matters.
    mixed: bool,
}

/// The text as one line, without control characters, cut where its direction changes.
pub fn line(text: &str, from_right: bool) -> Line {
    let text = clean(text);
    let mut runs = Vec::new();
    let mut done = 0;
    for island in islands(&text, from_right) {
        push(&mut runs, &text[done..island.start], false);
        push(&mut runs, &text[island.clone()], true);
        done = island.end;
    }
    push(&mut runs, &text[done..], false);
    runs
}

/// Every line of the text that is not empty.
pub fn lines(text: &str, from_right: bool) -> Vec<Line> {
    text.lines().map(|part| line(part, from_right)).filter(|line| !line.is_empty()).collect()
}

/// Without what XML forbids, without old marks of direction, and with single spaces.
pub fn clean(text: &str) -> String {
    let kept = |c: char| {
        let mark = matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        (!mark && !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')).then_some(if c.is_control() {
            ' '
        } else {
            c
        })
    };
    let plain: String = text.chars().filter_map(kept).collect();
    plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn push(runs: &mut Line, text: &str, against: bool) {
    if !text.is_empty() {
        runs.push(Run { text: text.to_owned(), against });
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

fn side(c: char, from_right: bool) -> Side {
    match (is_arabic(c), from_right) {
        (true, true) => Side::With,
        (true, false) | (false, true) if c.is_alphabetic() => Side::Against,
        (false, false) if c.is_alphabetic() => Side::With,
        _ => Side::Neither,
    }
}

fn islands(text: &str, from_right: bool) -> Vec<Range<usize>> {
    let mut groups: Vec<Vec<Atom>> = Vec::new();
    for atom in atoms(text, from_right) {
        let joins = groups
            .last()
            .and_then(|group| group.last())
            .is_some_and(|before| joined(text, before, &atom, from_right));
        match groups.last_mut() {
            Some(group) if joins => group.push(atom),
            _ => groups.push(vec![atom]),
        }
    }
    groups.iter().filter_map(|group| extent(text, group, from_right)).collect()
}

fn atoms(text: &str, from_right: bool) -> Vec<Atom> {
    let parts = |c: char| c == ' ' || side(c, from_right) == Side::With;
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split(parts) {
        found.extend(atom(piece, start, from_right));
        start += piece.len() + text[start + piece.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// The piece without the signs around it, but with the + of a telephone and the % of a share.
fn atom(piece: &str, offset: usize, from_right: bool) -> Option<Atom> {
    let holds = |c: char| c.is_alphanumeric() || matches!(c, '%' | '‰' | '°');
    let first = piece.find(holds)?;
    let (last, sign) = piece.char_indices().rfind(|(_, c)| holds(*c))?;
    let signed =
        piece[..first].ends_with(['+', '-']) && piece[first..].starts_with(|c: char| c.is_ascii_digit());
    let start = if signed { first - 1 } else { first };
    let end = last + sign.len_utf8();
    let core = &piece[start..end];
    Some(Atom {
        place: offset + start..offset + end,
        letters: core.chars().any(|c| side(c, from_right) == Side::Against),
        mixed: core.chars().any(|c| !c.is_ascii_digit()),
    })
}

fn joined(text: &str, before: &Atom, after: &Atom, from_right: bool) -> bool {
    let between = &text[before.place.end..after.place.start];
    if between.chars().any(|c| side(c, from_right) == Side::With) {
        return false;
    }
    let spaces = between.chars().all(|c| c == ' ');
    // 37 %, 1 250, +212 535 00 00 00.
    let figures = from_right && !before.letters && !after.letters;
    (before.letters && after.letters) || (spaces && (before.letters || after.letters || figures))
}

/// Where an island begins and ends, with the brackets that belong to it; none where plain order is right.
fn extent(text: &str, group: &[Atom], from_right: bool) -> Option<Range<usize>> {
    // A number beside an Arabic phrase belongs to the French sentence around it.
    let matters = group.len() > 1 || group.iter().any(|atom| atom.mixed);
    let counts = |atom: &Atom| atom.letters || (from_right && matters);
    let start = group.iter().find(|atom| counts(atom))?.place.start;
    let end = group.iter().rfind(|atom| counts(atom))?.place.end;
    let inside = &text[start..end];
    let (opened, closed) = (inside.matches('(').count(), inside.matches(')').count());
    let start = if closed > opened && text[..start].ends_with('(') { start - 1 } else { start };
    let end = if opened > closed && text[end..].starts_with(')') { end + 1 } else { end };
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::line;

    fn against(text: &str, from_right: bool) -> Vec<String> {
        line(text, from_right).into_iter().filter(|run| run.against).map(|run| run.text).collect()
    }

    #[test]
    fn french_words_numbers_and_references_stand_apart_in_arabic() {
        for (text, expected) in [
            ("شبكة 4G لدى Maroc Telecom بنسبة 37 % فقط", vec!["4G", "Maroc Telecom", "37 %"]),
            ("المرجع: 531-26-00042-7، 531-26-00043-5.", vec!["531-26-00042-7", "531-26-00043-5"]),
            ("يوم 25 نونبر 2026 على الساعة 10", vec![]),
            ("شركة Maroc Telecom (IAM) وشركة (Inwi)", vec!["Maroc Telecom (IAM)", "Inwi"]),
            ("الهاتف +212 535 00 00 00 وRN 8 بسرعة 100 Mb/s", vec!["+212 535 00 00 00", "RN 8", "100 Mb/s"]),
            ("«Programme d’accès, phase 2»", vec!["Programme d’accès, phase 2"]),
        ] {
            assert_eq!(against(text, true), expected, "{text}");
        }
    }

    #[test]
    fn arabic_words_stand_apart_in_french() {
        for (text, expected) in [
            ("La commune de تاونات compte 12 douars", vec!["تاونات"]),
            ("Arrêté « القرار رقم 12 المؤرخ في ماي » 2026", vec!["القرار رقم 12 المؤرخ في ماي"]),
            ("Réf. 531-26-00042-7, à 37 %", vec![]),
        ] {
            assert_eq!(against(text, false), expected, "{text}");
        }
    }

    #[test]
    fn nothing_is_lost_but_marks_and_spare_spaces() {
        let text = "a\u{202e}b\u{0}  c\u{2068}د\u{2069} #panic() $x$";

        let whole: String = line(text, true).into_iter().map(|run| run.text).collect();

        assert_eq!(whole, "ab cد #panic() $x$");
    }
    proptest::proptest! {
        #[test]
        fn whatever_is_typed_its_runs_are_the_whole_text(text in "[ا-يa-z0-9 %+.,،()#é°\u{0}\u{2067}-]{0,40}") {
            for from_right in [true, false] {
                let whole: String = line(&text, from_right).into_iter().map(|run| run.text).collect();
                proptest::prop_assert_eq!(whole, super::clean(&text));
            }
        }
    }
}
