//! What the pages of a case show.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::QuerySelect;
use sea_orm::Value;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::case;
use super::case::Coded;
use super::case::StatusTag;
use super::glance::Glance;
use crate::categories::Catalogue;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::kit::lines::Lines;
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

/// The same of the accounts that a question finds by a key, its $1.
pub fn names_of<K: Into<Value>>(question: &str, key: K) -> impl Ask<Answer = HashMap<i64, String>> + use<K> {
    let rest = format!("FROM account WHERE id IN ({question})");
    let names: Lines<(i64,), (String,)> = Lines::new(&["id"], ["name"], rest, [key.into()]);
    names.map(|names| Ok(names.into_iter().map(|((id,), (name,))| (id, name)).collect()))
}

impl CaseRow {
    pub fn of(case: &case::Model, beside: &Beside<'_>) -> Self {
        let owner = case.owner_id.and_then(|id| beside.names.get(&id).cloned());
        Self::glanced(&Glance::of(case, owner), beside.language, beside.today, beside.catalogue)
    }

    pub fn glanced(case: &Glance<'_>, language: Language, today: NaiveDate, catalogue: &Catalogue) -> Self {
        let standing = case.standing();
        Self {
            href: format!("/cases/{}", case.reference),
            title: beginning(&case.words),
            commune: unit(&case.commune_code).map_or("", |unit| unit.name(language)).to_owned(),
            category: catalogue.name(case.category_id, language).to_owned(),
            status: standing.tag(language),
            since: since(language, dates::day_of(case.status_at), today),
            owner: case.owner.clone(),
            urgent: case.urgency == case::Urgency::Urgent,
            late: standing.is_late(today),
            due: standing.due(language),
            attention: case.attention.map(|attention| attention.label("attention", language)),
            reference: case.reference.clone().into_owned(),
        }
    }
}

/// The beginning of a description, on one line.
pub fn beginning(words: &str) -> String {
    cut(words, TITLE)
}

/// The beginning of a text, on one line of at most so many characters.
pub fn cut(words: &str, most: usize) -> String {
    let mut line = String::with_capacity(2 * most);
    let mut room = most;
    for word in words.split_whitespace() {
        let gap = usize::from(!line.is_empty());
        let Some(left) = room.checked_sub(gap + word.chars().count()) else {
            // A word that alone is too long is cut.
            let cut: String = word.chars().take(if line.is_empty() { most } else { 0 }).collect();
            let line = line + &cut;
            return format!("{}…", line.trim_end_matches(['.', ',', ';', ':', '،', '؛']));
        };
        line.push_str(&" "[..gap]);
        line.push_str(word);
        room = left;
    }
    line
}

/// How long ago a day was: today, yesterday, 12 days ago.
pub fn since(language: Language, day: NaiveDate, today: NaiveDate) -> String {
    let mut args = Args::new();
    args.set("count", (today - day).num_days().max(0));
    language.say_with("days-ago", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_begins_on_one_line_and_is_cut_between_words() {
        assert_eq!(beginning("  Pas d'eau\n\ndepuis  mardi. "), "Pas d'eau depuis mardi.");
        assert_eq!(beginning(""), "");

        // Thirteen words of six characters and the spaces between them are ninety; the last comma goes.
        let long = beginning(&"mardi, ".repeat(40));
        assert!(long.ends_with(", mardi…"), "{long}");
        assert_eq!(long.chars().count(), TITLE);

        assert_eq!(beginning(&"ا".repeat(500)), format!("{}…", "ا".repeat(TITLE)));
    }
}
