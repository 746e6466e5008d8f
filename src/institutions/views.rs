//! What the pages of the registry show.

use serde::Serialize;

use super::competence;
use super::forms;
use super::institution::Kind;
use super::institution::Model;
use crate::categories::Catalogue;
use crate::categories::category;
use crate::categories::category::Choice;
use crate::language::Language;
use crate::language::dates;

/// An institution as a list shows it.
#[derive(Serialize)]
pub struct Row {
    href: String,
    name: String,
    kind: String,
    /// The territory that it serves.
    place: String,
    retired: bool,
}

impl Row {
    pub fn of(institution: &Model, language: Language) -> Self {
        Self {
            href: address(institution.id),
            name: institution.name(language).to_owned(),
            kind: institution.kind.label(language),
            place: place(institution, language),
            retired: institution.is_retired(),
        }
    }
}

pub fn address(id: i64) -> String {
    format!("/institutions/{id}")
}

fn place(institution: &Model, language: Language) -> String {
    institution.unit().map(|unit| unit.full_name(language)).unwrap_or_default()
}

/// What stands beside an institution on its page.
pub struct Around<'a> {
    pub catalogue: &'a Catalogue,
    pub competences: &'a [competence::Model],
    pub parent: Option<&'a Model>,
    pub children: &'a [Model],
    /// Whether this reader may change it.
    pub may_edit: bool,
}

/// One institution.
#[derive(Serialize)]
pub struct ShowPage {
    #[serde(flatten)]
    row: Row,
    code: String,
    level: String,
    names: Vec<Said>,
    addressed: Vec<Said>,
    post: Vec<Said>,
    email: Option<String>,
    phone: Option<String>,
    site: Option<String>,
    source: String,
    retired_since: Option<String>,
    competences: Vec<String>,
    parent: Option<Row>,
    children: Vec<Row>,
    may_edit: bool,
}

/// A text in one of the languages.
#[derive(Serialize)]
pub struct Said {
    lang: &'static str,
    dir: &'static str,
    language: &'static str,
    text: String,
}

impl Said {
    fn of(language: Language, text: &str) -> Self {
        let (lang, dir) = (language.code(), language.direction());
        Self { lang, dir, language: language.own_name(), text: text.to_owned() }
    }
}

impl ShowPage {
    pub fn of(institution: &Model, around: &Around<'_>, language: Language) -> Self {
        let written = [Language::Ar, Language::Fr];
        let post = |of: Language| Some(Said::of(of, institution.post(of)?));
        let competence = |held: &competence::Model| around.catalogue.full_name(held.category_id, language);
        Self {
            row: Row::of(institution, language),
            code: institution.code.clone(),
            level: institution.level.label(language),
            names: Language::ALL.map(|of| Said::of(of, institution.name(of))).into(),
            addressed: written.map(|of| Said::of(of, institution.addressed(of))).into(),
            post: written.into_iter().filter_map(post).collect(),
            email: institution.email.clone(),
            phone: institution.phone.clone(),
            site: institution.site.clone(),
            source: institution.source.clone(),
            retired_since: institution.retired_at.map(|since| dates::day(language, dates::day_of(since))),
            competences: around.competences.iter().map(competence).collect(),
            parent: around.parent.map(|parent| Row::of(parent, language)),
            children: around.children.iter().map(|child| Row::of(child, language)).collect(),
            may_edit: around.may_edit,
        }
    }
}

/// The form of an institution, new or there already.
#[derive(Serialize)]
pub struct FormPage {
    pub institution: Option<Row>,
    /// Where the form is sent.
    pub action: String,
    pub back: String,
    /// What the form was made from.
    pub version: i32,
    /// Whether somebody else changed it since the form was shown.
    pub overtaken: bool,
    pub kinds: Vec<Choice>,
    pub parents: Vec<Choice>,
    pub themes: Vec<Theme>,
}

/// A theme with its categories, as boxes to be ticked.
#[derive(Serialize)]
pub struct Theme {
    name: String,
    boxes: Vec<Tick>,
}

#[derive(Serialize)]
struct Tick {
    field: String,
    label: String,
}

pub fn themes(catalogue: &Catalogue, language: Language) -> Vec<Theme> {
    let tick = |code: &str, label: String| Tick { field: forms::field_of(code), label };
    let of = |theme: &category::Model| Theme {
        name: theme.name(language).to_owned(),
        boxes: std::iter::once(tick(&theme.code, language.say("inst-whole-theme")))
            .chain(catalogue.of(theme.id).map(|of| tick(&of.code, of.name(language).to_owned())))
            .collect(),
    };
    catalogue.themes().map(of).collect()
}

pub fn kinds(language: Language) -> Vec<Choice> {
    Kind::ALL.map(|kind| choice(kind.code(), kind.label(language), "")).into()
}

/// Both levels of categories, for a filter.
pub fn categories(catalogue: &Catalogue, language: Language) -> Vec<Choice> {
    catalogue
        .themes()
        .flat_map(|theme| std::iter::once(theme).chain(catalogue.of(theme.id)).map(move |one| (theme, one)))
        .map(|(theme, one)| choice(&one.code, one.name(language).to_owned(), theme.name(language)))
        .collect()
}

fn choice(value: &str, label: String, group: &str) -> Choice {
    Choice { value: value.to_owned(), label, group: group.to_owned() }
}
