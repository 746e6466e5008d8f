//! What the pages of a case show.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::case;
use super::case::Coded;
use super::case::StatusTag;
use crate::categories::Catalogue;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::people::account;
use crate::territory::unit;

/// The longest beginning of a description that a list shows, in characters.
const TITLE: usize = 90;

/// A case as a list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct CaseRow {
    pub reference: String,
    pub href: String,
    pub title: String,
    pub commune: String,
    pub category: String,
    pub status: StatusTag,
    /// Since when it stands where it stands.
    pub since: String,
    pub owner: Option<String>,
    pub urgent: bool,
    pub late: bool,
    /// What is due and when, in words.
    pub due: Option<String>,
    /// What the owner has to look at.
    pub attention: Option<String>,
}

/// What lists of cases need beside the cases.
pub struct Beside<'a> {
    pub language: Language,
    pub today: NaiveDate,
    pub catalogue: &'a Catalogue,
    pub names: &'a HashMap<i64, String>,
}

/// The names of the owners and carriers of some cases.
pub async fn names(db: &impl ConnectionTrait, cases: &[case::Model]) -> Result<HashMap<i64, String>> {
    accounts(db, cases.iter().flat_map(|case| [case.owner_id, case.carrier_id]).flatten().collect()).await
}

/// The names of some accounts.
pub async fn accounts(db: &impl ConnectionTrait, mut ids: Vec<i64>) -> Result<HashMap<i64, String>> {
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let names: Vec<(i64, String)> = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .column(account::Column::Name)
        .filter(account::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(names.into_iter().collect())
}

impl CaseRow {
    pub fn of(case: &case::Model, beside: &Beside<'_>) -> Self {
        let language = beside.language;
        Self {
            href: format!("/cases/{}", case.reference),
            title: beginning(&case.words),
            commune: unit(&case.commune_code).map_or("", |unit| unit.name(language)).to_owned(),
            category: beside.catalogue.name(case.category_id, language).to_owned(),
            status: case.tag(language),
            since: since(language, dates::day_of(case.status_at), beside.today),
            owner: case.owner_id.and_then(|id| beside.names.get(&id).cloned()),
            urgent: case.urgency == case::Urgency::Urgent,
            late: case.is_late(beside.today),
            due: due(case, language),
            attention: case.attention.map(|attention| attention.label("attention", language)),
            reference: case.reference.clone(),
        }
    }
}

/// The beginning of a description, on one line.
pub fn beginning(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= TITLE {
        return line;
    }
    let cut: String = line.chars().take(TITLE).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// How long ago a day was: today, yesterday, 12 days ago.
pub fn since(language: Language, day: NaiveDate, today: NaiveDate) -> String {
    let mut args = Args::new();
    args.set("count", (today - day).num_days().max(0));
    language.say_with("days-ago", &args)
}

/// What is due next, and when.
pub fn due(case: &case::Model, language: Language) -> Option<String> {
    let (day, kind) = case.due_on.zip(case.due_kind)?;
    let mut args = Args::new();
    args.set("day", dates::day(language, day));
    Some(language.say_with(&format!("due-{}", kind.code()), &args))
}
