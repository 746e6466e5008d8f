//! Finding a commune, or any unit, by any of its names, in either script, however it is spelled.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Level;
use super::Unit;
use super::covers;
use super::unit;
use super::units;
use crate::language::Language;
use crate::language::folding::fold;
use crate::language::folding::latin_digits;

/// A folded name of a unit.
struct Name {
    folded: String,
    unit: &'static Unit,
}

#[derive(Deserialize)]
struct Alias {
    code: String,
    alias: String,
}

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let name = |text: &str, unit| Name { folded: simple(text), unit };
    let official = units()
        .iter()
        .flat_map(|unit| [Language::Ar, Language::Fr].map(|language| name(unit.name(language), unit)));
    let aliases = csv::Reader::from_reader(migration::facts::ALIASES.as_bytes())
        .into_deserialize::<Alias>()
        .map(|alias| alias.expect("the table of aliases is well formed"))
        .filter_map(|alias| Some(name(&alias.alias, unit(&alias.code)?)));
    official.chain(aliases).collect()
});

/// The folded name without Arabic's article, which people leave out or add.
fn simple(text: &str) -> String {
    fold(text)
        .split(' ')
        .map(|word| word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Communes within a unit whose name holds the words, best first, at most so many.
pub fn find(words: &str, within: &str, most: usize) -> Vec<&'static Unit> {
    best(words, most, |unit| unit.level == Level::Commune && covers(within, &unit.code))
}

/// Units of any level within a unit, by name or by code, best first, at most so many.
pub fn find_any(words: &str, within: &str, most: usize) -> Vec<&'static Unit> {
    match by_code(words).filter(|unit| covers(within, &unit.code)) {
        Some(unit) => vec![unit],
        None => best(words, most, |unit| covers(within, &unit.code)),
    }
}

/// Whether the words are one of the unit's names, or its code.
pub fn is_called(unit: &Unit, words: &str) -> bool {
    let simple = simple(words);
    by_code(words).is_some_and(|found| found.code == unit.code)
        || NAMES.iter().any(|name| name.unit.code == unit.code && name.folded == simple)
}

fn by_code(words: &str) -> Option<&'static Unit> {
    unit(&latin_digits(words.trim()).to_uppercase())
}

fn best(words: &str, most: usize, wanted: impl Fn(&Unit) -> bool) -> Vec<&'static Unit> {
    let words = simple(words);
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize, &'static Unit)> = NAMES
        .iter()
        .filter(|name| wanted(name.unit))
        .filter_map(|name| Some((rank(&name.folded, &words)?, name.folded.len(), name.unit)))
        .collect();
    found.sort_by_key(|(rank, length, unit)| (*rank, *length, unit.code.as_str()));
    let mut units: Vec<&'static Unit> = Vec::new();
    for (_, _, unit) in found {
        if units.len() < most && !units.iter().any(|known| known.code == unit.code) {
            units.push(unit);
        }
    }
    units
}

/// The same name, then names that begin so, then names with a word that begins so, then the rest.
fn rank(name: &str, words: &str) -> Option<usize> {
    let joined = || name.replace(' ', "").contains(&words.replace(' ', ""));
    match () {
        () if name == words => Some(0),
        () if name.starts_with(words) => Some(1),
        () if name.split(' ').any(|word| word.starts_with(words)) => Some(2),
        () if name.contains(words) || joined() => Some(3),
        () => None,
    }
}
