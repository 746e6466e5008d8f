//! Who tells the stories, and who works elsewhere than in Taounate. All are invented; the addresses are of a domain that takes no mail (RFC 2606), and
//! the numbers of a block that nobody has.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::cases::resident::NewResident;
use crate::cases::resident::Phone;
use crate::demo::chance::Chance;
use crate::language::Language;

#[derive(Deserialize)]
struct Name {
    name_ar: String,
    name_fr: String,
}

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    csv::Reader::from_reader(include_str!("../data/residents.csv").as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("the table of residents is well formed")
});

/// The people of the province, one after the other.
#[derive(Default)]
pub struct Residents {
    left: Vec<&'static Name>,
    addresses: HashSet<String>,
    met: usize,
}

impl Residents {
    /// The next resident, who told a story in that language.
    pub fn next(&mut self, told_in: Language, chance: &mut Chance) -> NewResident {
        if self.left.is_empty() {
            self.left = NAMES.iter().collect();
            chance.shuffle(&mut self.left);
        }
        let name = self.left.pop().expect("the table of residents is not empty");
        let language = language(told_in, chance);
        let own = if language == Language::Ar { &name.name_ar } else { &name.name_fr };
        self.met += 1;
        let phone = chance.percent(75).then(|| self.number());
        // Whoever has no telephone mostly has an address; a few have neither.
        let reached = if phone.is_some() { 29 } else { 91 };
        let email = chance.percent(reached).then(|| self.address(&name.name_fr, chance));
        NewResident { name: chance.percent(85).then(|| own.clone()), phone: phone.flatten(), email, language }
    }

    /// Somebody of the whole country, who told a story in that language: of so many people some are namesakes,
    /// and some share a telephone.
    pub fn anyone(told_in: Language, chance: &mut Chance) -> NewResident {
        let language = language(told_in, chance);
        let (arabic, french) = name(chance);
        let phone = chance.percent(75).then(|| Phone::parse(&format!("060000{:04}", chance.below(10_000))));
        let reached = if phone.is_some() { 29 } else { 91 };
        let email = chance
            .percent(reached)
            .then(|| format!("{}{}@example.org", mailbox(&french), chance.between(100, 99_999)));
        let name = chance.percent(85).then_some(if language == Language::Ar { arabic } else { french });
        NewResident { name, phone: phone.flatten(), email, language }
    }

    /// Scattered over its block, and each only once: 37 and 10 000 have no common divisor.
    fn number(&self) -> Option<Phone> {
        Phone::parse(&format!("060000{:04}", (self.met * 37 + 1013) % 10_000))
    }

    fn address(&mut self, name: &str, chance: &mut Chance) -> String {
        let mailbox = mailbox(name);
        loop {
            let address = format!("{mailbox}{}@example.org", chance.between(51, 99));
            if self.addresses.insert(address.clone()) {
                return address;
            }
        }
    }
}

/// A name in Arabic and in French: the first name of one and the last name of another.
pub fn name(chance: &mut Chance) -> (String, String) {
    let (first, last) = (chance.below(NAMES.len()), chance.below(NAMES.len()));
    let (first, last) = (&NAMES[first], &NAMES[last]);
    // In Arabic the last word is the last name; in French it may be two, but a first name is one.
    let arabic = (first.name_ar.rsplit_once(' '), last.name_ar.rsplit_once(' '));
    let french = (parted(&first.name_fr), parted(&last.name_fr));
    let joined = |first: Option<&str>, last: Option<&str>| {
        [first, last].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    (
        joined(arabic.0.map(|(first, _)| first), arabic.1.map(|(_, last)| last)),
        joined(french.0.map(|(first, _)| first), french.1.map(|(_, last)| last)),
    )
}

fn parted(name: &str) -> Option<(&str, &str)> {
    let article = if name.starts_with("El ") { 3 } else { 0 };
    let space = name[article..].find(' ')? + article;
    Some((&name[..space], &name[space + 1..]))
}

/// The beginning of somebody's address: `fatima.azzouzi`.
pub fn mailbox(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(letters).collect();
    let word = |word: Option<&String>| word.cloned().unwrap_or_default();
    format!("{}.{}", word(words.first()), word(words.last()))
}

fn letters(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Most stories in French are told by people who want their mails in French, and hardly any others.
fn language(told_in: Language, chance: &mut Chance) -> Language {
    match (told_in, chance.below(100)) {
        (_, 0..2) => Language::En,
        (Language::Ar, _) | (_, 2..30) => Language::Ar,
        _ => Language::Fr,
    }
}
