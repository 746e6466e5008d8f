//! What a reader can see. Every read begins at `visible_to`, the same rule as `policy::may_see`, so that
//! a list and a single page never disagree and a foreign case is simply not there.

use std::cmp::Reverse;
use std::collections::HashMap;

use sea_orm::Condition;
use sea_orm::JoinType;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::case;
use super::case::Column;
use super::resident;
use crate::kit::Error;
use crate::kit::Result;
use crate::kit::db::any_of;
use crate::kit::lines::Ask;
use crate::kit::lines::Lines;
use crate::language::folding;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::covers;

/// Few cases of many, with indexes of their own: written as in migration m0022, as SQLite wants it.
const NATIONAL: &str = r#""cases"."level" = 'national'"#;

/// Cases within a unit.
pub fn within(unit: &Unit) -> Condition {
    let column = match unit.level {
        Level::National => return Condition::all(),
        Level::Region => Column::RegionCode,
        Level::Province => Column::ProvinceCode,
        Level::Commune => Column::CommuneCode,
    };
    Condition::all().add(column.eq(unit.code.as_str()))
}

/// The cases that a reader's mandates reach.
pub(crate) fn visible_to(actor: &Actor) -> Condition {
    any_of(reaches(actor))
}

/// The same of the cases of one unit. Whoever reaches all of it is asked nothing more: PostgreSQL would go through the index
/// of all that they reach beside that of the unit.
pub(super) fn visible_within(actor: &Actor, unit: &Unit) -> Condition {
    if reaches_all(actor, unit) { Condition::all() } else { visible_to(actor) }
}

/// Whether a reader reaches every case of a unit.
pub(super) fn reaches_all(actor: &Actor, unit: &Unit) -> bool {
    [Role::Official, Role::Coordinator].into_iter().any(|role| actor.holds_over(role, &unit.code))
}

/// What each of a reader's mandates reaches that none of the others reaches anyway.
pub(super) fn reaches(actor: &Actor) -> Vec<Condition> {
    let mut units: Vec<&'static Unit> =
        [Role::Official, Role::Coordinator].into_iter().flat_map(|role| actor.units(role)).collect();
    units.sort_by_key(|unit| Reverse(unit.level));
    let mut widest: Vec<&'static Unit> = Vec::new();
    for unit in units {
        if !widest.iter().any(|wider| covers(&wider.code, &unit.code)) {
            widest.push(unit);
        }
    }
    let advocated: Vec<&'static Unit> = actor
        .units(Role::Advocate)
        .filter(|unit| !widest.iter().any(|wider| covers(&wider.code, &unit.code)))
        .collect();
    let advocated = advocated.into_iter().map(|unit| assigned_at(actor, unit));
    widest.into_iter().map(within).chain(advocated).collect()
}

/// The cases that a level within a unit has, in its queue or with this carrier.
fn assigned_at(actor: &Actor, unit: &Unit) -> Condition {
    let level = match unit.level {
        Level::National => Expr::cust(NATIONAL),
        level => Column::Level.eq(level),
    };
    within(unit)
        .add(level)
        .add(Condition::any().add(Column::CarrierId.is_null()).add(Column::CarrierId.eq(actor.id)))
}

/// The case of that reference, if this reader may see it.
pub async fn find(db: &impl ConnectionTrait, actor: &Actor, reference: &str) -> Result<case::Model> {
    let reference = super::reference::parse(reference).ok_or(Error::Missing)?;
    case::Entity::find()
        .filter(Column::Reference.eq(reference))
        .filter(visible_to(actor))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// The case that a secret link opens, and its resident.
pub async fn with_resident(db: &impl ConnectionTrait, link: &str) -> Result<(case::Model, resident::Model)> {
    let resident =
        case::Entity::belongs_to(resident::Entity).from(Column::ResidentId).to(resident::Column::Id);
    let found = case::Entity::find()
        .join(JoinType::InnerJoin, resident.into())
        .select_also(resident::Entity)
        .filter(opened_by(link))
        .one(db)
        .await?;
    let (case, resident) = found.ok_or(Error::Missing)?;
    Ok((case, resident.ok_or(Error::Missing)?))
}

/// The case that a secret link opens.
pub async fn by_link(db: &impl ConnectionTrait, link: &str) -> Result<case::Model> {
    case::Entity::find().filter(opened_by(link)).one(db).await?.ok_or(Error::Missing)
}

fn opened_by(link: &str) -> Condition {
    let hash = super::reference::Secrets::link_hash(&folding::latin_digits(link).to_lowercase());
    Condition::all().add(Column::LinkHash.eq(hash)).add(Column::Visibility.eq(case::Visibility::Followed))
}

/// The case of that reference, for somebody who must still prove that they know its PIN.
pub async fn by_reference(db: &impl ConnectionTrait, reference: &str) -> Result<Option<case::Model>> {
    let case = case::Entity::find().filter(Column::Reference.eq(reference)).one(db).await?;
    Ok(case.filter(|case| case.visibility == case::Visibility::Followed))
}

/// A case by its key, inside a deed.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<case::Model> {
    case::Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}

/// The resident behind a case.
pub async fn resident_of(db: &impl ConnectionTrait, case: &case::Model) -> Result<resident::Model> {
    resident::Entity::find_by_id(case.resident_id).one(db).await?.ok_or(Error::Missing)
}

/// The residents behind some cases.
pub async fn residents(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, resident::Model>> {
    let found = resident::Entity::find().filter(resident::Column::Id.is_in(ids)).all(db).await?;
    Ok(found.into_iter().map(|resident| (resident.id, resident)).collect())
}

/// Whether any case joined this one.
pub fn has_joined(id: i64) -> impl Ask<Answer = bool> {
    let joined: Lines<(i64,), (i64,)> =
        Lines::new(&["id"], ["merged_into_id"], "FROM cases WHERE merged_into_id = $1 LIMIT 1", [id.into()]);
    joined.map(|joined| Ok(!joined.is_empty()))
}

/// The cases that joined this one.
pub async fn merged_into(db: &impl ConnectionTrait, id: i64) -> Result<Vec<case::Model>> {
    Ok(case::Entity::find().filter(Column::MergedIntoId.eq(id)).order_by_asc(Column::Id).all(db).await?)
}

/// The oldest cases of a commune that are not over and that a reader sees.
pub async fn oldest_open(
    db: &impl ConnectionTrait,
    actor: &Actor,
    commune: &Unit,
    most: u64,
) -> Result<Vec<case::Model>> {
    Ok(case::Entity::find()
        .filter(Column::CommuneCode.eq(commune.code.as_str()))
        // As the index of the oldest has it, to the letter: a database sees no other likeness.
        .filter(Expr::cust("status NOT IN ('closed', 'merged')"))
        .filter(visible_within(actor, commune))
        .order_by_asc(Column::FiledAt)
        .limit(most)
        .all(db)
        .await?)
}
