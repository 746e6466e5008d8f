//! What the pages of dossiers show.

use std::collections::HashMap;

use serde::Serialize;

use super::dossier::Model;
use super::dossier::Tag;
use crate::cases::case::Coded;
use crate::cases::gathering::tally;
use crate::cases::letters::place_of;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::language::Language;
use crate::language::number;
use crate::territory::Level;
use crate::territory::Unit;

/// A dossier as a list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct DossierRow {
    pub number: String,
    /// Absent where the reader may know of it but not open it.
    pub href: Option<String>,
    pub title: String,
    pub category: String,
    pub territory: String,
    pub tag: Tag,
    pub carrier: Option<String>,
    pub opened: String,
    /// How many cases and people, in words.
    pub size: Option<String>,
}

impl DossierRow {
    pub fn of(
        dossier: &Model,
        all: Option<&tally::Model>,
        catalogue: &Catalogue,
        names: &HashMap<i64, String>,
        language: Language,
    ) -> Self {
        Self {
            number: dossier.number(),
            href: Some(dossier.href()),
            title: dossier.title.clone(),
            category: catalogue.name(dossier.category_id, language).to_owned(),
            territory: dossier.unit().map_or_else(|_| String::new(), |unit| place_of(unit, language)),
            tag: dossier.tag(language),
            carrier: dossier.carrier_id.and_then(|id| names.get(&id).cloned()),
            opened: dossier.opened(language),
            size: all.map(|all| size(all, language)),
        }
    }
}

/// "47 cases, 1,200 people, 31 douars".
pub fn size(all: &tally::Model, language: Language) -> String {
    let parts =
        [("dossier-cases", all.cases), ("dossier-people", all.people), ("dossier-places", all.places)];
    let said = parts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| {
        let mut args = crate::language::Args::new();
        args.set("count", count);
        language.say_with(key, &args)
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// A choice of a form.
pub fn choice(value: &str, label: String, group: &str) -> Choice {
    Choice { value: value.to_owned(), label, group: group.to_owned() }
}

/// The levels at which a territory can be carried, each with its unit.
pub fn levels(unit: Option<&'static Unit>, language: Language) -> Vec<Choice> {
    let label = |level: Level| match unit.and_then(|unit| unit.at(level)) {
        Some(unit) => place_of(unit, language),
        None => level.label(language),
    };
    let fits = |level: &Level| unit.is_none_or(|unit| super::policy::level_fits(*level, unit));
    Level::ALL.into_iter().filter(fits).map(|level| choice(level.code(), label(level), "")).collect()
}

/// Themes and their categories, for a dossier may be about either.
pub fn categories(catalogue: &Catalogue, language: Language) -> Vec<Choice> {
    let open = |retired: Option<chrono::DateTime<chrono::Utc>>| retired.is_none();
    catalogue
        .themes()
        .flat_map(|theme| {
            std::iter::once(theme).chain(catalogue.of(theme.id)).map(move |category| (theme, category))
        })
        .filter(|(theme, category)| open(theme.retired_at) && open(category.retired_at))
        .map(|(theme, category)| {
            choice(&category.code, category.name(language).to_owned(), theme.name(language))
        })
        .collect()
}

/// How many cases stand at each status, as boxes to tick.
#[derive(Clone, Debug, Serialize)]
pub struct StatusCount {
    pub code: &'static str,
    pub label: String,
    pub cases: String,
}

impl StatusCount {
    pub fn of(status: crate::cases::status::Status, cases: i64, language: Language) -> Self {
        Self {
            code: status.code(),
            label: language.say(&format!("status-name-{}", status.code())),
            cases: number(language, cases),
        }
    }
}

/// The outcomes of a dossier.
pub fn outcomes(language: Language) -> Vec<Choice> {
    let one = |outcome: super::dossier::Outcome| {
        choice(&outcome.code(), outcome.label("dossier-outcome", language), "")
    };
    super::dossier::Outcome::ALL.map(one).to_vec()
}
