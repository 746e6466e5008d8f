//! The words that the cases of a finding share. A word counts once a case, however it is spelled there: it is
//! folded, and loses what Arabic writes onto it (و، ف، ب، ل، ك، ال) and French before it (l’, d’). Arabizi's
//! digits become the letters that they stand for, in words of Latin letters and not in «4G».

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;

use super::finding::Heard;
use crate::language::Language;
use crate::language::folding::fold;
use crate::territory::Level;
use crate::territory::Unit;

/// A finding is told with at most so many words.
const MOST: usize = 4;
/// A word is shared if one case of so many holds it…
const SHARE: usize = 3;
/// …and so many at the least: two may agree by chance…
const FEW: usize = 3;
/// …and so many times less of the cases of other categories.
const LIFT: usize = 3;

/// Arabic's article, with what may be written onto it, the longest first.
const ARTICLES: [&str; 10] = ["وبال", "وكال", "فبال", "ولل", "بال", "كال", "فال", "وال", "لل", "ال"];
/// Single letters that Arabic writes onto the word that follows, and Darija's article in Latin letters.
const PREFIXES: [char; 6] = ['و', 'ف', 'ب', 'ل', 'ك', 'l'];

/// One word in two scripts or spellings: French words that everybody uses.
const SAME: [(&str, &str); 13] = [
    ("reseau", "ريزو"),
    ("reseaux", "ريزو"),
    ("rizo", "ريزو"),
    ("lrizo", "ريزو"),
    ("riz1", "ريزو"),
    ("lriz1", "ريزو"),
    ("internet", "انترنت"),
    ("انترنيت", "انترنت"),
    ("لانترنيت", "انترنت"),
    ("connexion", "كونيكسيون"),
    ("konixion", "كونيكسيون"),
    ("كونيكسيو", "كونيكسيون"),
    ("كونكسيون", "كونيكسيون"),
];

/// What is said in complaints of every kind, in Arabic, Darija, French and Arabizi.
static COMMON: LazyLock<HashSet<String>> = LazyLock::new(|| {
    include_str!("common_words.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .flat_map(|word| [fold(word), plain(word)])
        .collect()
});

/// The words of some cases.
pub struct Lexicon<'a> {
    /// The words of each case: the number of the word, and how it is written there.
    cases: Vec<BTreeMap<usize, &'a str>>,
    /// How many cases hold a word: all, and those of a category.
    held: Vec<usize>,
    held_in: HashMap<(usize, i64), usize>,
    /// How many cases there are of a category.
    of: HashMap<i64, usize>,
    numbers: HashMap<String, usize>,
}

impl<'a> Lexicon<'a> {
    pub fn read(heard: &'a [Heard]) -> Self {
        let texts: Vec<Vec<(String, &str)>> = heard.iter().map(tokens).collect();
        let names: HashSet<String> = heard.iter().flat_map(|case| named(case.commune)).collect();
        let known: HashSet<&str> =
            texts.iter().flatten().map(|(word, _)| word).chain(&names).map(String::as_str).collect();
        let mut lexicon = Self {
            cases: Vec::with_capacity(heard.len()),
            held: Vec::new(),
            held_in: HashMap::new(),
            of: HashMap::new(),
            numbers: HashMap::new(),
        };
        for (case, text) in heard.iter().zip(&texts) {
            *lexicon.of.entry(case.category_id).or_default() += 1;
            lexicon.add(case.category_id, text, &known);
        }
        lexicon
    }

    fn add(&mut self, category: i64, text: &[(String, &'a str)], known: &HashSet<&str>) {
        let mut words: BTreeMap<usize, &'a str> = BTreeMap::new();
        for (word, written) in text {
            let bare = bare(word, known);
            if COMMON.contains(bare) {
                continue;
            }
            let next = self.held.len();
            let number = *self.numbers.entry(bare.to_owned()).or_insert(next);
            if number == next {
                self.held.push(0);
            }
            words.entry(number).or_insert(written);
        }
        for number in words.keys() {
            self.held[*number] += 1;
            *self.held_in.entry((*number, category)).or_default() += 1;
        }
        self.cases.push(words);
    }

    /// What these cases of one category share, the most shared first, as most of them write it. The names of
    /// their communes and provinces are told anyway.
    pub fn shared(&self, places: &[usize], heard: &[Heard]) -> Vec<String> {
        let Some(category) = places.first().map(|place| heard[*place].category_id) else {
            return Vec::new();
        };
        let mut written: HashMap<usize, BTreeMap<&str, usize>> = HashMap::new();
        for (number, form) in places.iter().flat_map(|place| &self.cases[*place]) {
            *written.entry(*number).or_default().entry(form).or_default() += 1;
        }
        let names = self.names(places, heard);
        let others = heard.len() - self.of.get(&category).copied().unwrap_or_default();
        let mut shared: Vec<(usize, usize, &str)> = written
            .iter()
            .filter(|(number, _)| !names.contains(number))
            .filter_map(|(number, forms)| {
                let inside: usize = forms.values().sum();
                let here = self.held_in.get(&(*number, category)).copied().unwrap_or_default();
                let outside = self.held[*number] - here;
                let often = inside >= FEW && inside * SHARE >= places.len();
                let ours = inside * others >= LIFT * outside * places.len();
                (often && ours).then(|| (inside, outside, most_written(forms)))
            })
            .collect();
        shared.sort_unstable_by_key(|(inside, outside, form)| (Reverse(*inside), *outside, *form));
        shared.into_iter().take(MOST).map(|(_, _, form)| form.to_owned()).collect()
    }

    /// The words that name where these cases lie.
    fn names(&self, places: &[usize], heard: &[Heard]) -> HashSet<usize> {
        let names: HashSet<String> = places.iter().flat_map(|place| named(heard[*place].commune)).collect();
        names.iter().filter_map(|word| self.numbers.get(word).copied()).collect()
    }
}

/// The words of the names of a commune and its province.
fn named(commune: &'static Unit) -> Vec<String> {
    [Some(commune), commune.at(Level::Province)]
        .into_iter()
        .flatten()
        .flat_map(|unit| [Language::Ar, Language::Fr].map(|language| unit.name(language)))
        .flat_map(|name| pieces(name).map(plain))
        .collect()
}

/// Of forms as often written, the first in the alphabet.
fn most_written<'a>(forms: &BTreeMap<&'a str, usize>) -> &'a str {
    forms.iter().max_by_key(|(form, count)| (**count, Reverse(**form))).map_or("", |(form, _)| *form)
}

/// The words of a case that may tell something, and how they are written.
fn tokens(case: &Heard) -> Vec<(String, &str)> {
    let texts = [Some(case.words.as_str()), case.place.as_deref()];
    texts
        .into_iter()
        .flatten()
        .flat_map(pieces)
        .map(|written| (plain(written), written))
        .filter(|(word, _)| tells(word))
        .collect()
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|piece| !piece.is_empty())
}

/// Three letters at least, or a letter with a digit; a number alone tells nothing.
fn tells(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    !COMMON.contains(word) && (letters > 2 || (letters > 0 && digits > 0))
}

/// A word folded, without its article.
fn plain(written: &str) -> String {
    let folded = fold(written);
    let long = |rest: &&str| rest.chars().count() > 2 || rest.starts_with(|c: char| c.is_ascii_digit());
    let word =
        ARTICLES.iter().find_map(|article| folded.strip_prefix(article).filter(long)).unwrap_or(&folded);
    match SAME.iter().find(|(spelling, _)| *spelling == word) {
        Some((_, same)) => (*same).to_owned(),
        None => spelled_out(word),
    }
}

/// A word without the letter written onto it. Of «بطاقة» and «بالريزو» only the second begins with one, so a
/// letter is taken off only where the rest is a word of these cases too, or one that tells nothing.
fn bare<'a>(word: &'a str, known: &HashSet<&str>) -> &'a str {
    let Some(rest) = word.strip_prefix(PREFIXES) else { return word };
    let lone = rest.chars().count() > 2 || rest.starts_with(|c: char| c.is_ascii_digit());
    let is_word = COMMON.contains(rest) || (lone && known.contains(rest));
    if is_word { rest } else { word }
}

/// Arabizi's digits as letters, in a word that has two Latin letters at least: not in «4G» or «2M».
fn spelled_out(word: &str) -> String {
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    if latin < 2 {
        return word.to_owned();
    }
    let letter = |c| match c {
        '3' => 'ع',
        '7' => 'ح',
        '9' => 'ق',
        '5' => 'خ',
        other => other,
    };
    word.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    /// Cases of category 1, and cases of others.
    fn shared(ours: &[&str], others: &[&str]) -> Vec<String> {
        let case = |(number, words, category_id): (i64, &str, i64)| Heard {
            case_id: number,
            reference: String::new(),
            commune: crate::territory::unit("03.531.07.09").expect("بوهودة"),
            category_id,
            filed_on: NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"),
            people: 1,
            words: words.to_owned(),
            place: None,
        };
        let ours = ours.iter().map(|words| (*words, 1));
        let given = ours.clone().chain(others.iter().map(|words| (*words, 2)));
        let heard: Vec<Heard> =
            (1..).zip(given).map(|(number, (words, category))| case((number, words, category))).collect();
        Lexicon::read(&heard).shared(&(0..ours.len()).collect::<Vec<_>>(), &heard)
    }

    #[test]
    fn a_word_is_one_however_it_is_spelled_and_shown_as_most_write_it() {
        let ours = [
            "الريزو مقطوع",
            "ماكاينش الريزو فالدوار",
            "lriz1 mab9ach 3ndna",
            "Plus de réseau depuis mai",
            "والريزو طاح بِالرّيزو",
        ];

        assert_eq!(shared(&ours, &[]), ["الريزو"]);
    }

    #[test]
    fn a_letter_is_taken_off_only_where_the_rest_is_a_word() {
        assert_eq!(shared(&["اللاقط معطل", "بلاقط واحد", "ولاقط ثان", ""], &[]), ["اللاقط"]);
        assert_eq!(shared(&["بطاقة", "البطاقة", "بطاقة"], &[]), ["بطاقة"]);
        assert_eq!(shared(&["l’école", "L'école", "école"], &[]), ["école"]);
    }

    #[test]
    fn a_generation_of_telephony_stays_what_it_is() {
        assert_eq!(shared(&["الـ4G ضعيفة", "4G indisponible", "كانت 4G", ""], &[]), ["4G"]);
        assert_eq!(spelled_out("4g"), "4g");
        assert_eq!(spelled_out("3g"), "3g");
        assert_eq!(spelled_out("tri9"), "triق");
        assert_eq!(spelled_out("2026"), "2026");
    }

    #[test]
    fn what_others_say_as_well_and_what_names_the_place_tells_nothing() {
        let ours = ["الماء مقطوع ببوهودة", "الماء مقطوع ببوهودة", "الماء مقطوع"];
        let others = ["الطريق مقطوع", "المسلك مقطوع", "الكهرباء"];

        assert_eq!(shared(&ours, &others), ["الماء"]);
    }

    #[test]
    fn a_third_is_enough_and_less_is_not() {
        let cases = |lone: usize| [vec!["لاقط معطل", "لاقط", "اللاقط"], vec![""; lone]].concat();

        assert_eq!(shared(&cases(6), &[]), ["لاقط"]);
        assert_eq!(shared(&cases(7), &[]), [""; 0]);
        assert_eq!(shared(&["لاقط لاقط", "لاقط", "برج"], &[]), [""; 0], "two may agree by chance");
    }
}
