//! What the radar shows: each finding with its reason in words, and what a dossier begins with.

use serde::Serialize;

use super::finding;
use super::finding::Finding;
use super::finding::Heard;
use super::policy;
use super::queries;
use crate::cases::letters::place_of;
use crate::cases::views::beginning;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::covers;

/// How many findings a page shows, the strongest.
const FINDINGS: usize = 30;
/// How many communes and cases of a finding are named.
const COMMUNES: usize = 20;
const CASES: usize = 8;
/// How many cases a dossier may begin with.
const GATHERED: usize = 500;

/// What is known of a unit.
pub struct Known<'a> {
    pub unit: &'static Unit,
    pub heard: &'a [Heard],
    pub findings: &'a [Finding<'a>],
    pub catalogue: &'a Catalogue,
}

#[derive(Serialize)]
pub struct Radar {
    unit: String,
    /// Where else one may look; empty where there is nothing to choose.
    units: Vec<Choice>,
    findings: Vec<Card>,
    /// How many weaker findings are not shown.
    weaker: usize,
    /// How many cases were heard, if there may be more.
    bounded: Option<usize>,
    least: usize,
    window: i64,
    gap: i64,
    span: u64,
}

/// A finding as it is shown.
#[derive(Serialize)]
struct Card {
    category: String,
    reason: String,
    period: String,
    people: i64,
    words: Vec<String>,
    communes: Vec<String>,
    more_communes: usize,
    count: usize,
    cases: Vec<Entry>,
    more_cases: usize,
    dossier: Dossier,
}

/// A case of a finding.
#[derive(Serialize)]
struct Entry {
    reference: String,
    href: String,
    title: String,
    commune: String,
    day: String,
}

/// What the form of a new dossier is given.
#[derive(Serialize)]
struct Dossier {
    title: String,
    category: String,
    unit: String,
    cases: String,
}

impl Radar {
    pub fn of(actor: &Actor, known: &Known<'_>) -> Self {
        let language = actor.language;
        let card = |found: &Finding<'_>| Card::of(found, known.catalogue, language);
        let bound = usize::try_from(queries::MOST).unwrap_or(usize::MAX);
        Self {
            unit: place_of(known.unit, language),
            units: units(actor, known.unit),
            findings: known.findings.iter().take(FINDINGS).map(card).collect(),
            weaker: known.findings.len().saturating_sub(FINDINGS),
            bounded: (known.heard.len() >= bound).then_some(bound),
            least: finding::LEAST,
            window: finding::WINDOW,
            gap: finding::GAP,
            span: queries::SPAN,
        }
    }
}

/// The units of one's mandates, the way down from there to this one, and the units right below it.
fn units(actor: &Actor, of: &'static Unit) -> Vec<Choice> {
    let around = of.path().into_iter().filter(|above| policy::may_listen(actor, above));
    let mut units: Vec<&'static Unit> =
        policy::held(actor).into_iter().chain(around).chain(children(&of.code).iter().copied()).collect();
    units.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| a.code.cmp(&b.code)));
    units.dedup_by(|a, b| a.code == b.code);
    if units.len() < 2 {
        return Vec::new();
    }
    let choice = |unit: &&'static Unit| Choice {
        value: unit.code.clone(),
        label: unit.name(actor.language).to_owned(),
        group: unit.level.label(actor.language),
    };
    units.iter().map(choice).collect()
}

impl Card {
    fn of(found: &Finding<'_>, catalogue: &Catalogue, language: Language) -> Self {
        let category = catalogue.name(found.category_id, language).to_owned();
        Self {
            reason: reason(found, language),
            period: period(found, language),
            people: found.people,
            words: found.words.clone(),
            communes: communes(found, language),
            more_communes: found.communes.len().saturating_sub(COMMUNES),
            count: found.cases.len(),
            cases: found.cases.iter().take(CASES).map(|case| Entry::of(case, language)).collect(),
            more_cases: found.cases.len().saturating_sub(CASES),
            dossier: Dossier::of(found, &category, catalogue, language),
            category,
        }
    }
}

/// Why this is a finding: how many cases, in how many communes and days, and with which words.
fn reason(found: &Finding<'_>, language: Language) -> String {
    let mut args = Args::new();
    args.set("cases", found.cases.len());
    args.set("communes", found.communes.len());
    args.set("days", found.days());
    if found.words.is_empty() {
        return language.say_with("radar-reason", &args);
    }
    // Each word keeps its own direction (U+2068 FIRST STRONG ISOLATE … U+2069).
    let words: Vec<String> = found.words.iter().map(|word| format!("\u{2068}{word}\u{2069}")).collect();
    args.set("words", words.join(if language == Language::Ar { "، " } else { ", " }));
    language.say_with("radar-reason-words", &args)
}

fn period(found: &Finding<'_>, language: Language) -> String {
    let mut args = Args::new();
    args.set("first", dates::day(language, found.first_on));
    if found.first_on == found.last_on {
        return language.say_with("radar-day", &args);
    }
    args.set("last", dates::day(language, found.last_on));
    language.say_with("radar-period", &args)
}

/// The names of the communes, with their provinces where they are of several.
fn communes(found: &Finding<'_>, language: Language) -> Vec<String> {
    let several = found.communes.windows(2).any(|pair| pair[0].parent != pair[1].parent);
    let name = |commune: &&'static Unit| {
        if several { commune.full_name(language) } else { commune.name(language).to_owned() }
    };
    found.communes.iter().take(COMMUNES).map(name).collect()
}

impl Entry {
    fn of(case: &Heard, language: Language) -> Self {
        Self {
            href: format!("/cases/{}", case.reference),
            reference: case.reference.clone(),
            title: beginning(&case.words),
            commune: case.commune.name(language).to_owned(),
            day: dates::day(language, case.filed_on),
        }
    }
}

impl Dossier {
    fn of(found: &Finding<'_>, category: &str, catalogue: &Catalogue, language: Language) -> Self {
        let unit = around(&found.communes);
        let references: Vec<&str> =
            found.cases.iter().take(GATHERED).map(|case| case.reference.as_str()).collect();
        Self {
            title: unit.map_or_else(String::new, |unit| title(found, category, unit, language)),
            category: catalogue.get(found.category_id).map_or_else(String::new, |of| of.code.clone()),
            unit: unit.map_or_else(String::new, |unit| unit.code.clone()),
            cases: references.join(" "),
        }
    }
}

/// The narrowest unit that holds all of these.
fn around(communes: &[&'static Unit]) -> Option<&'static Unit> {
    let path = communes.first()?.path();
    path.into_iter().rfind(|above| communes.iter().all(|commune| covers(&above.code, &commune.code)))
}

/// What a dossier about this may be called: the category and where.
fn title(found: &Finding<'_>, category: &str, unit: &'static Unit, language: Language) -> String {
    let mut args = Args::new();
    args.set("category", category.to_owned());
    args.set("place", place_of(unit, language));
    args.set("count", found.communes.len());
    let key = match unit.level {
        Level::Commune => "radar-dossier-commune",
        Level::Province | Level::Region => "radar-dossier-communes",
        Level::National => "radar-dossier-national",
    };
    language.say_with(key, &args)
}
