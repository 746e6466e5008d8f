//! What a reader sees of dossiers. Every read begins at `visible_to`: `policy::may_see`, and the dossiers for which
//! the reader carries an action of their own. `policy` knows no actions, so a page that asks it alone, such as the
//! list of the dossiers of a case, gives such a reader no link to what they could open; they come by their action.

use std::collections::HashMap;

use sea_orm::Condition;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;
use sea_orm::sea_query::SelectStatement;

use super::dossier::Column;
use super::dossier::Entity;
use super::dossier::Model;
use super::dossier::Status;
use crate::cases::case;
use crate::cases::gathering;
use crate::cases::gathering::Facet;
use crate::cases::gathering::tally;
use crate::kit::Error;
use crate::kit::Result;
use crate::kit::db::any_of;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;
use crate::territory::Unit;

/// How many a page shows.
pub const PAGE: u64 = 25;

/// The states in which an action gives its carrier nothing more to do.
pub const ACTIONS_OVER: [&str; 4] = ["closed", "refused", "withdrawn", "lapsed"];

/// The dossiers that a reader's mandates reach.
pub fn visible_to(actor: &Actor) -> Condition {
    let own = with_own_action(actor).map(|own| Condition::all().add(Column::Id.in_subquery(own)));
    let reaches = actor.mandates.iter().filter_map(|mandate| match mandate.role {
        Role::Coordinator => Some(within(mandate.unit)),
        Role::Official => Some(Condition::all().add(Column::UnitCode.eq(mandate.unit.code.as_str()))),
        Role::Advocate => Some(carried_at(actor, mandate.unit)),
        Role::Observer | Role::Administrator => None,
    });
    any_of(reaches.chain(own))
}

/// The dossiers for which somebody carries an action as an advocate where it is done: a member of parliament asks a
/// question for a dossier of a region. `actions::policy::carries` is the same rule; actions are of a room above, so
/// they are known here by the name of their table alone.
fn with_own_action(actor: &Actor) -> Option<SelectStatement> {
    let seat = |unit: &'static Unit| {
        Condition::all()
            .add(Expr::col("unit_code").eq(unit.code.as_str()))
            .add(Expr::col("level").eq(unit.level.to_value()))
    };
    let seats = actor.units(Role::Advocate).map(seat).fold(Condition::any(), Condition::add);
    let own = Query::select()
        .column("dossier_id")
        .from("action")
        .and_where(Expr::col("carrier_id").eq(actor.id))
        .and_where(Expr::col("state").is_not_in(ACTIONS_OVER))
        .cond_where(seats)
        .take();
    actor.holds(Role::Advocate).then_some(own)
}

/// Dossiers of a unit or of one within it.
pub fn within(unit: &Unit) -> Condition {
    let column = match unit.level {
        Level::National => return Condition::all(),
        Level::Region => Column::RegionCode,
        Level::Province => Column::ProvinceCode,
        Level::Commune => Column::UnitCode,
    };
    Condition::all().add(column.eq(unit.code.as_str()))
}

fn carried_at(actor: &Actor, unit: &Unit) -> Condition {
    within(unit)
        .add(Column::Level.eq(unit.level))
        .add(Condition::any().add(Column::CarrierId.is_null()).add(Column::CarrierId.eq(actor.id)))
}

/// The dossier of that number, if this reader may see it.
pub async fn find(db: &impl ConnectionTrait, actor: &Actor, id: i64) -> Result<Model> {
    let found = Entity::find_by_id(id).filter(visible_to(actor)).one(db).await?;
    found.ok_or(Error::Missing)
}

/// A dossier by its key, inside a deed.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Model> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}

/// What a list may be narrowed to.
#[derive(Clone, Default)]
pub struct Filter {
    pub status: Option<Status>,
    pub unit: Option<&'static Unit>,
    pub categories: Vec<i64>,
    pub level: Option<Level>,
    /// Only those that this account carries.
    pub carrier: Option<i64>,
    /// Only what came before the dossier of that key.
    pub before: Option<i64>,
}

/// The newest dossiers that a reader sees and that pass the filter.
pub async fn list(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    most: u64,
) -> Result<Vec<Model>> {
    let categories =
        (!filter.categories.is_empty()).then(|| Column::CategoryId.is_in(filter.categories.iter().copied()));
    let wanted = Condition::all()
        .add_option(filter.status.map(|status| Column::Status.eq(status)))
        .add_option(filter.unit.map(within))
        .add_option(categories)
        .add_option(filter.level.map(|level| Column::Level.eq(level)))
        .add_option(filter.carrier.map(|id| Column::CarrierId.eq(id)))
        .add_option(filter.before.map(|id| Column::Id.lt(id)));
    Ok(Entity::find()
        .filter(visible_to(actor))
        .filter(wanted)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// How much each of some dossiers gathers.
pub async fn sizes(db: &impl ConnectionTrait, dossiers: &[Model]) -> Result<HashMap<i64, tally::Model>> {
    let rows = tally::Entity::find()
        .filter(tally::Column::DossierId.is_in(dossiers.iter().map(|dossier| dossier.id)))
        .filter(tally::Column::Facet.eq(Facet::All))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.dossier_id, row)).collect())
}

/// The dossiers that gather a case, whoever may see them: whoever sees the case may know their titles.
pub async fn of_case(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Model>> {
    let ids = gathering::dossiers_of(db, case_id).await?;
    Ok(Entity::find().filter(Column::Id.is_in(ids)).order_by_desc(Column::Id).all(db).await?)
}

/// The dossiers that gather cases of a commune, each with how many, the open and newest ones first, whoever may see
/// them: whoever sees the cases of a commune may know their titles.
pub async fn touching(db: &impl ConnectionTrait, commune: &Unit, most: u64) -> Result<Vec<(Model, i64)>> {
    let counts = gathering::touching(db, commune, most).await?;
    let found = Entity::find()
        .filter(Column::Id.is_in(counts.keys().copied()))
        // «open» comes after «closed» in the alphabet.
        .order_by_desc(Column::Status)
        .order_by_desc(Column::Id)
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .filter_map(|dossier| Some((counts.get(&dossier.id).copied()?, dossier)))
        .map(|(cases, dossier)| (dossier, cases))
        .collect())
}

/// The cases of a dossier, the newest first, before that key.
pub async fn cases(
    db: &impl ConnectionTrait,
    dossier_id: i64,
    before: Option<i64>,
    most: u64,
) -> Result<Vec<case::Model>> {
    let mut ids = gathered(dossier_id).order_by_desc(gathering::Column::CaseId).limit(most);
    if let Some(before) = before {
        ids = ids.filter(gathering::Column::CaseId.lt(before));
    }
    let ids: Vec<i64> = ids.into_tuple().all(db).await?;
    Ok(case::Entity::find()
        .filter(case::Column::Id.is_in(ids))
        .order_by_desc(case::Column::Id)
        .all(db)
        .await?)
}

/// The keys of the cases of a dossier.
pub fn gathered(dossier_id: i64) -> Select<gathering::Entity> {
    gathering::Entity::find()
        .select_only()
        .column(gathering::Column::CaseId)
        .filter(gathering::Column::DossierId.eq(dossier_id))
}

/// The next cases of a dossier in the order of their keys, locked where the database locks rows: for a batch.
pub async fn next_cases(
    txn: &impl ConnectionTrait,
    dossier_id: i64,
    after: i64,
    most: u64,
) -> Result<Vec<case::Model>> {
    locked(txn, next_ids(txn, dossier_id, after, most).await?).await
}

/// The keys of the next cases of a dossier.
pub async fn next_ids(db: &impl ConnectionTrait, dossier_id: i64, after: i64, most: u64) -> Result<Vec<i64>> {
    Ok(gathered(dossier_id)
        .filter(gathering::Column::CaseId.gt(after))
        .order_by_asc(gathering::Column::CaseId)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// Some cases in the order of their keys, locked where the database locks rows.
pub async fn locked(
    txn: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<Vec<case::Model>> {
    Ok(case::Entity::find()
        .filter(case::Column::Id.is_in(ids))
        .order_by_asc(case::Column::Id)
        .lock_exclusive()
        .all(txn)
        .await?)
}

/// The open dossiers that somebody may add a case of that commune to, the newest first.
pub async fn joinable(db: &impl ConnectionTrait, actor: &Actor, case: &case::Model) -> Result<Vec<Model>> {
    let held = gathering::Entity::find()
        .select_only()
        .column(gathering::Column::DossierId)
        .filter(gathering::Column::CaseId.eq(case.id))
        .into_query();
    let found = Entity::find()
        .filter(visible_to(actor))
        .filter(Column::Status.eq(Status::Open))
        .filter(Column::Id.not_in_subquery(held))
        .order_by_desc(Column::Id)
        .limit(100)
        .all(db)
        .await?;
    Ok(found.into_iter().filter(|dossier| super::policy::may_gather(actor, dossier, case)).collect())
}
