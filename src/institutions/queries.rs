//! Finding institutions: who is competent for what and where, by code, by name, a page at a time.

use std::collections::HashMap;

use sea_orm::Condition;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::competence;
use super::institution::Column;
use super::institution::Entity;
use super::institution::Kind;
use super::institution::Model;
use crate::categories::category;
use crate::categories::category::Choice;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::Language;
use crate::language::folding::fold;
use crate::territory::Unit;

/// How many institutions a page of the list shows.
pub const A_PAGE: usize = 25;

/// More institutions than serve any one unit.
const MOST: u64 = 500;

/// More institutions than there are: 1,503 communal councils and a few hundred others, several times over.
pub const ALL: u64 = 10_000;

/// How many of those below an institution are shown.
const BELOW: u64 = 100;

/// The institution of that key.
pub async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Model> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}

/// The institution of that code, be it retired.
pub async fn by_code(db: &impl ConnectionTrait, code: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::Code.eq(code)).one(db).await?)
}

/// Those competent for a category or for its theme that serve a unit, from the ground up, then by rank.
pub async fn competent(
    db: &impl ConnectionTrait,
    category_id: i64,
    unit: &'static Unit,
) -> Result<Vec<Model>> {
    let theme = category::Entity::find_by_id(category_id).one(db).await?.and_then(|found| found.parent_id);
    let matters = std::iter::once(category_id).chain(theme);
    let found = competence::Entity::find()
        .find_also_related(Entity)
        .filter(competence::Column::CategoryId.is_in(matters))
        .filter(serving(unit))
        .filter(Column::RetiredAt.is_null())
        .limit(MOST)
        .all(db)
        .await?;
    Ok(ranked(found.into_iter().filter_map(|(competence, found)| Some((competence.rank, found?))).collect()))
}

/// From the ground up, then by rank; whoever answers for a category and its theme stands once, at the better.
fn ranked(mut found: Vec<(i32, Model)>) -> Vec<Model> {
    found.sort_by_key(|(rank, found)| (found.level, *rank, found.id));
    let mut order: Vec<Model> = Vec::new();
    for (_, institution) in found {
        if !order.iter().any(|known| known.id == institution.id) {
            order.push(institution);
        }
    }
    order
}

/// Those of some kinds that serve a unit, from the ground up.
pub async fn of_kinds(db: &impl ConnectionTrait, kinds: &[Kind], unit: &'static Unit) -> Result<Vec<Model>> {
    let mut found = Entity::find()
        .filter(serving(unit))
        .filter(Column::Kind.is_in(kinds.iter().copied()))
        .filter(Column::RetiredAt.is_null())
        .order_by_asc(Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    found.sort_by_key(|institution| (institution.level, institution.kind, institution.id));
    Ok(found)
}

/// All that serve a unit, for a select: grouped by level from the ground up, in the order of their kinds.
pub async fn all_for_choice(
    db: &impl ConnectionTrait,
    unit: &'static Unit,
    language: Language,
) -> Result<Vec<Choice>> {
    let choice = |institution: Model| Choice {
        value: institution.id.to_string(),
        label: institution.name(language).to_owned(),
        group: institution.level.label(language),
    };
    Ok(of_kinds(db, &Kind::ALL, unit).await?.into_iter().map(choice).collect())
}

/// Those that an institution of that unit may belong to, for a select: none below it, nor itself.
pub async fn parents_for_choice(
    db: &impl ConnectionTrait,
    unit: &'static Unit,
    institution: Option<&Model>,
    language: Language,
) -> Result<Vec<Choice>> {
    let mut found = of_kinds(db, &Kind::ALL, unit).await?;
    if let Some(parent) = institution.and_then(|institution| institution.parent_id) {
        // One that is retired stays what it belongs to.
        if !found.iter().any(|other| other.id == parent) {
            found.push(find(db, parent).await?);
        }
    }
    let parent_of: HashMap<i64, Option<i64>> =
        found.iter().map(|other| (other.id, other.parent_id)).collect();
    let below = |other: &Model| {
        let line = std::iter::successors(Some(other.id), |id| parent_of.get(id).copied().flatten());
        institution.is_some_and(|top| line.take(parent_of.len()).any(|id| id == top.id))
    };
    let choice = |other: &Model| Choice {
        value: other.id.to_string(),
        label: other.name(language).to_owned(),
        group: other.level.label(language),
    };
    let level = institution.map_or(unit.level, |institution| institution.level);
    Ok(found.iter().filter(|other| other.level >= level && !below(other)).map(choice).collect())
}

/// Whether there is such an institution, and it is still one to address.
pub async fn exists(db: &impl ConnectionTrait, id: i64) -> Result<bool> {
    let found = Entity::find_by_id(id).filter(Column::RetiredAt.is_null()).one(db).await?;
    Ok(found.is_some())
}

/// The names of those, by key.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
    language: Language,
) -> Result<HashMap<i64, String>> {
    let column = match language {
        Language::Ar => Column::NameAr,
        Language::Fr => Column::NameFr,
        Language::En => Column::NameEn,
    };
    let rows: Vec<(i64, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, column])
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Those right below, the first ones.
pub async fn children(db: &impl ConnectionTrait, id: i64) -> Result<Vec<Model>> {
    Ok(Entity::find().filter(Column::ParentId.eq(id)).order_by_asc(Column::Id).limit(BELOW).all(db).await?)
}

/// What an institution is competent for, by rank.
pub async fn competences(db: &impl ConnectionTrait, id: i64) -> Result<Vec<competence::Model>> {
    Ok(competence::Entity::find()
        .filter(competence::Column::InstitutionId.eq(id))
        .order_by_asc(competence::Column::Rank)
        .order_by_asc(competence::Column::CategoryId)
        .all(db)
        .await?)
}

/// What a list may be narrowed to.
#[derive(Clone, Default)]
pub struct Filter {
    /// The unit that they serve.
    pub unit: Option<&'static Unit>,
    /// A category and its theme.
    pub categories: Vec<i64>,
    pub kind: Option<Kind>,
    pub words: String,
}

impl Filter {
    fn condition(&self) -> Condition {
        let competent = |categories: &[i64]| {
            let mut whose = sea_orm::sea_query::Query::select();
            whose
                .column(competence::Column::InstitutionId)
                .from(competence::Entity)
                .and_where(competence::Column::CategoryId.is_in(categories.iter().copied()));
            Column::Id.in_subquery(whose)
        };
        Condition::all()
            .add_option(self.unit.map(serving))
            .add_option((!self.categories.is_empty()).then(|| competent(&self.categories)))
            .add_option(self.kind.map(|kind| Column::Kind.eq(kind)))
    }
}

/// A page of the list behind that key, and one more if there is more.
pub async fn list(db: &impl ConnectionTrait, filter: &Filter, after: Option<i64>) -> Result<Vec<Model>> {
    let mut query = Entity::find().filter(filter.condition());
    if !filter.words.is_empty() {
        query = query.filter(Column::Id.is_in(named(db, filter, after).await?));
    } else if let Some(after) = after {
        query = query.filter(Column::Id.gt(after));
    }
    Ok(query.order_by_asc(Column::Id).limit(A_PAGE as u64 + 1).all(db).await?)
}

/// The first behind that key that one of the names calls so. Folded here, because neither database knows that
/// إفران and افران are one name; the registry of a whole country is some thousands.
async fn named(db: &impl ConnectionTrait, filter: &Filter, after: Option<i64>) -> Result<Vec<i64>> {
    let rows: Vec<(i64, String, String, String, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::NameAr, Column::NameFr, Column::NameEn, Column::Code])
        .filter(filter.condition())
        .filter(Column::Id.gt(after.unwrap_or_default()))
        .order_by_asc(Column::Id)
        .limit(ALL)
        .into_tuple()
        .all(db)
        .await?;
    let words = fold(&filter.words);
    let is_called = |names: [&String; 4]| names.into_iter().any(|name| holds(&fold(name), &words));
    Ok(rows
        .iter()
        .filter(|(_, ar, fr, en, code)| is_called([ar, fr, en, code]))
        .map(|(id, ..)| *id)
        .take(A_PAGE + 1)
        .collect())
}

/// Whether a folded name holds each of the words.
fn holds(name: &str, words: &str) -> bool {
    !words.is_empty() && words.split(' ').all(|word| name.contains(word))
}

/// Those whose territory a unit lies in, or is.
fn serving(unit: &'static Unit) -> Condition {
    let around = unit.path().into_iter().map(|unit| unit.code.as_str());
    Condition::all().add(Column::UnitCode.is_in(around))
}
