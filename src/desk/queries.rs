//! What a reader finds on the desk. Every read begins at `visible_to`, as the lists and the single pages do,
//! and is bounded: a desk must open at once in a village, however much there is to do.

use std::cmp::Reverse;

use chrono::NaiveDate;
use sea_orm::ExprTrait as _;
use sea_orm::JoinType;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::entity::prelude::*;

use super::pile::Pile;
use crate::cases::case;
use crate::cases::case::Column;
use crate::cases::queries::visible_to;
use crate::cases::resident;
use crate::kit::Result;
use crate::mail::phone;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;
use crate::territory::below;

/// A pile is counted up to here and no further: «25+».
pub const COUNTED: usize = 25;

/// How many of a pile are shown.
pub const SHOWN: usize = 8;

const MOST: u64 = COUNTED as u64 + 1;

/// All that lies on a desk.
pub struct Found {
    pub piles: Vec<(Pile, Vec<case::Model>)>,
    pub calls: Vec<(phone::Model, case::Model)>,
    /// Those whom the first calls go to.
    pub residents: Vec<resident::Model>,
    pub mine: Vec<case::Model>,
}

impl Found {
    /// The cases of which something is shown.
    pub fn shown(&self) -> Vec<case::Model> {
        let of_piles = self.piles.iter().flat_map(|(_, cases)| cases.iter().take(SHOWN));
        of_piles
            .chain(self.calls.iter().take(SHOWN).map(|(_, case)| case))
            .chain(&self.mine)
            .cloned()
            .collect()
    }
}

/// What this reader finds there today.
pub async fn today(db: &impl ConnectionTrait, actor: &Actor, today: NaiveDate) -> Result<Found> {
    let mut piles = Vec::new();
    for pile in Pile::ALL.into_iter().filter(|pile| pile.concerns(actor)) {
        let cases = cases(db, actor, pile, today).await?;
        piles.push((pile, cases));
    }
    let calls = calls(db, actor).await?;
    let residents =
        residents(db, calls.iter().take(SHOWN).map(|(_, case)| case.resident_id).collect()).await?;
    Ok(Found { piles, calls, residents, mine: mine(db, actor).await? })
}

/// The cases of a pile, the most pressing first.
async fn cases(
    db: &impl ConnectionTrait,
    actor: &Actor,
    pile: Pile,
    today: NaiveDate,
) -> Result<Vec<case::Model>> {
    let mut cases = case::Entity::find().filter(visible_to(actor)).filter(pile.condition(actor, today));
    if pile.is_of_carriers() {
        // Those without a day come last. Said in this way, it also keeps SQLite from walking through every case
        // without a carrier, in the order of that day, to find that a queue is empty.
        cases = cases.order_by_asc(pile.order().is_null());
    }
    Ok(cases.order_by_asc(pile.order()).order_by_asc(Column::Id).limit(MOST).all(db).await?)
}

/// What somebody owns or carries, the newest first. Asked for one by one: both databases read and sort all
/// that is owned or carried when they are asked for either at once.
async fn mine(db: &impl ConnectionTrait, actor: &Actor) -> Result<Vec<case::Model>> {
    let mut cases = Vec::new();
    for column in [Column::OwnerId, Column::CarrierId] {
        let newest = case::Entity::find().filter(visible_to(actor)).filter(column.eq(actor.id));
        cases.extend(newest.order_by_desc(Column::Id).limit(SHOWN as u64).all(db).await?);
    }
    cases.sort_by_key(|case| Reverse(case.id));
    cases.dedup_by_key(|case| case.id);
    cases.truncate(SHOWN);
    Ok(cases)
}

/// The calls to make about cases that somebody owns or that are their commune's, the oldest first. Asked for one by one: the
/// calls of a commune are found by theirs, those about somebody's cases by these, which are as many as one person ever owned.
async fn calls(db: &impl ConnectionTrait, actor: &Actor) -> Result<Vec<(phone::Model, case::Model)>> {
    let communes = actor.units(Role::Official).flat_map(|unit| below(unit, Level::Commune));
    let communes: Vec<&str> = communes.map(|commune| commune.code.as_str()).collect();
    let owned = case::Entity::find().select_only().column(Column::Id).filter(Column::OwnerId.eq(actor.id));
    let mut calls = Vec::new();
    for own in
        [phone::Column::CommuneCode.is_in(communes), phone::Column::CaseId.in_subquery(owned.into_query())]
    {
        let case_of_call = phone::Entity::belongs_to(case::Entity).from(phone::Column::CaseId).to(Column::Id);
        let found = phone::Entity::find()
            .join(JoinType::InnerJoin, case_of_call.into())
            .select_also(case::Entity)
            .filter(phone::Column::DoneAt.is_null())
            .filter(own)
            .filter(visible_to(actor))
            // Said in this way, it keeps SQLite from walking through all calls of the country in the order of their keys.
            .order_by_asc(phone::Column::Id.into_expr().add(0))
            .limit(MOST)
            .all(db)
            .await?;
        calls.extend(found.into_iter().filter_map(|(call, case)| Some((call, case?))));
    }
    calls.sort_by_key(|(call, _)| call.id);
    calls.dedup_by_key(|(call, _)| call.id);
    calls.truncate(COUNTED + 1);
    Ok(calls)
}

/// The residents behind some cases.
async fn residents(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<resident::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(resident::Entity::find().filter(resident::Column::Id.is_in(ids)).all(db).await?)
}
