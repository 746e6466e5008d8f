//! Where the cases live: the communes of Taounate with their douars and quarters, and how many cases each
//! of them has; for the communes elsewhere, douars and quarters as they are called anywhere.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::demo::chance::Chance;
use crate::language::Language;
use crate::territory::Unit;
use crate::territory::children;

/// Taounate.
pub const PROVINCE: &str = "03.531";

/// The commune that the demonstration shows best.
pub const BOUHOUDA: &str = "03.531.07.09";

/// Communes of which more is told than of others: Taounate, Karia Ba Mohamed, Tissa, Ghafsai, Ain Aicha, Mkansa.
const LIVELY: [&str; 6] =
    ["03.531.01.05", "03.531.01.03", "03.531.01.09", "03.531.01.01", "03.531.09.01", "03.531.05.11"];

/// Every commune has a few cases.
const LEAST: usize = 2;

/// A douar, or a quarter of a town; its name says which.
#[derive(Deserialize)]
pub struct Douar {
    #[serde(alias = "commune_code", alias = "kind")]
    of: String,
    name_ar: String,
    name_fr: String,
}

impl Douar {
    pub fn name(&self, language: Language) -> &str {
        if language == Language::Ar { &self.name_ar } else { &self.name_fr }
    }
}

/// By the codes of their communes.
static DOUARS: LazyLock<HashMap<String, Vec<Douar>>> =
    LazyLock::new(|| table(include_str!("../data/douars.csv")));

/// By the kinds of communes.
static ELSEWHERE: LazyLock<HashMap<String, Vec<Douar>>> =
    LazyLock::new(|| table(include_str!("../data/quarters.csv")));

fn table(rows: &str) -> HashMap<String, Vec<Douar>> {
    let mut table: HashMap<String, Vec<Douar>> = HashMap::new();
    for row in csv::Reader::from_reader(rows.as_bytes()).deserialize() {
        let douar: Douar = row.expect("the tables of douars are well formed");
        table.entry(douar.of.clone()).or_default().push(douar);
    }
    table
}

/// The douars of a commune.
pub fn douars(commune: &Unit) -> Vec<&'static Douar> {
    let own = DOUARS.get(&commune.code).or_else(|| ELSEWHERE.get(&commune.kind));
    own.expect("there are douars for every kind of commune").iter().collect()
}

/// Whether it is a town.
pub fn is_town(commune: &Unit) -> bool {
    commune.kind == "urban"
}

/// The communes of so many cases, in any order: each has some, those with more people more.
pub fn communes(cases: usize, chance: &mut Chance) -> Vec<&'static Unit> {
    let all = children(PROVINCE);
    let mut places: Vec<&Unit> = all.iter().flat_map(|commune| [*commune; LEAST]).collect();
    while places.len() < cases {
        places.push(drawn(all, chance));
    }
    chance.shuffle(&mut places);
    places
}

fn drawn(all: &'static [&'static Unit], chance: &mut Chance) -> &'static Unit {
    let mut left = chance.below(all.iter().map(|commune| weight(commune)).sum());
    let found = all.iter().find(|commune| {
        let here = weight(commune);
        let hit = left < here;
        left = left.saturating_sub(here);
        hit
    });
    found.expect("what is drawn is below the sum")
}

fn weight(commune: &Unit) -> usize {
    let people = usize::try_from(commune.population.unwrap_or_default()).unwrap_or_default();
    match commune.code.as_str() {
        BOUHOUDA => people * 3,
        code if LIVELY.contains(&code) => people + 20_000,
        _ => people,
    }
}
