//! Finding a commune by any of its names, in either script, however it is spelled.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Level;
use super::Unit;
use super::covers;
use super::unit;
use super::units;
use crate::language::Language;
use crate::language::folding::fold;

/// A folded name of a commune.
struct Name {
    folded: String,
    commune: &'static Unit,
}

#[derive(Deserialize)]
struct Alias {
    code: String,
    alias: String,
}

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let name = |text: &str, commune| Name { folded: simple(text), commune };
    let official = units().iter().filter(|unit| unit.level == Level::Commune).flat_map(|commune| {
        [Language::Ar, Language::Fr].map(|language| name(commune.name(language), commune))
    });
    let aliases = csv::Reader::from_reader(migration::facts::ALIASES.as_bytes())
        .into_deserialize::<Alias>()
        .map(|alias| alias.expect("the table of aliases is well formed"))
        .filter_map(|alias| Some(name(&alias.alias, unit(&alias.code)?)));
    official.chain(aliases).collect()
});

/// The folded name without Arabic's article, which people leave out or add.
fn simple(text: &str) -> String {
    fold(text).split(' ').map(|word| word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word)).collect::<Vec<_>>().join(" ")
}

/// Communes within a unit whose name holds the words, best first, at most so many.
pub fn find(words: &str, within: &str, most: usize) -> Vec<&'static Unit> {
    let words = simple(words);
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize, &'static Unit)> = NAMES
        .iter()
        .filter(|name| covers(within, &name.commune.code))
        .filter_map(|name| Some((rank(&name.folded, &words)?, name.folded.len(), name.commune)))
        .collect();
    found.sort_by_key(|(rank, length, commune)| (*rank, *length, commune.code.as_str()));
    let mut communes: Vec<&'static Unit> = Vec::new();
    for (_, _, commune) in found {
        if communes.len() < most && !communes.iter().any(|known| known.code == commune.code) {
            communes.push(commune);
        }
    }
    communes
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
