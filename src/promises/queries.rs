//! What a reader sees of promises: those of the dossiers that they see.

use std::collections::HashMap;

use sea_orm::Condition;
use sea_orm::Order;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::NullOrdering;

use super::promise::Column;
use super::promise::Entity;
use super::promise::Model;
use super::promise::State;
use super::voice;
use super::voice::Question;
use super::voice::Voices;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::Result;
use crate::people::Actor;
use crate::territory::Unit;

/// How many a page shows.
pub const PAGE: usize = 25;

/// The most of one dossier.
const OF_ONE: u64 = 100;

/// The promises of the dossiers that a reader's mandates reach.
fn visible_to(actor: &Actor) -> Condition {
    let theirs = dossier::Entity::find()
        .select_only()
        .column(dossier::Column::Id)
        .filter(dossiers::queries::visible_to(actor))
        .into_query();
    Condition::all().add(Column::DossierId.in_subquery(theirs))
}

/// The promise of that number with its dossier, if this reader may see it.
pub async fn find(db: &impl ConnectionTrait, actor: &Actor, id: i64) -> Result<(Model, dossier::Model)> {
    let promise = Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)?;
    let dossier = dossiers::queries::find(db, actor, promise.dossier_id).await?;
    Ok((promise, dossier))
}

/// Which promises a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Their day is over, and nobody has given a verdict.
    Late,
    Coming,
    /// With any verdict.
    Judged,
    In(State),
}

impl Which {
    /// Those that a list can be narrowed to.
    pub const ALL: [Self; 7] = [
        Self::Late,
        Self::Coming,
        Self::Judged,
        Self::In(State::Kept),
        Self::In(State::Partly),
        Self::In(State::Broken),
        Self::In(State::Withdrawn),
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Coming => "coming",
            Self::Judged => "judged",
            Self::In(state) => state.code(),
        }
    }

    fn condition(self, today: Date) -> Condition {
        let over = Condition::all().add(Column::State.eq(State::Waiting)).add(Column::DueOn.lt(today));
        match self {
            Self::Late => Condition::any().add(Column::State.eq(State::Asked)).add(over),
            Self::Coming => {
                Condition::all().add(Column::State.eq(State::Waiting)).add(Column::DueOn.gte(today))
            }
            Self::Judged => Condition::all().add(Column::State.is_in(State::JUDGED)),
            Self::In(state) => Condition::all().add(Column::State.eq(state)),
        }
    }

    /// What waits is listed from the oldest day on, what is done from the newest back.
    fn begins_with_the_oldest(self) -> bool {
        matches!(self, Self::Late | Self::Coming)
    }
}

impl std::str::FromStr for Which {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|which| which.code() == code).ok_or(())
    }
}

/// Where a page of the list ends: a day, and the key of the promise.
pub type Place = (Date, i64);

/// What a list holds: which promises, of which institution, behind which place.
#[derive(Clone, Copy)]
pub struct Filter {
    pub which: Which,
    pub institution: Option<i64>,
    pub after: Option<Place>,
}

/// The promises that a reader sees and that pass the filter.
pub async fn list(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    today: Date,
    most: u64,
) -> Result<Vec<Model>> {
    let Filter { which, institution, after } = *filter;
    let wanted = Entity::find()
        .filter(visible_to(actor))
        .filter(which.condition(today))
        .filter(
            Condition::all()
                .add_option(institution.map(|id| Column::InstitutionId.eq(id)))
                .add_option(after.map(|place| behind(which, place))),
        )
        .limit(most);
    let ordered = if which.begins_with_the_oldest() {
        wanted.order_by_asc(Column::DueOn).order_by_asc(Column::Id)
    } else {
        wanted.order_by_desc(Column::DueOn).order_by_desc(Column::Id)
    };
    Ok(ordered.all(db).await?)
}

fn behind(which: Which, (day, id): Place) -> Condition {
    let same = Condition::all().add(Column::DueOn.eq(day));
    if which.begins_with_the_oldest() {
        Condition::any().add(Column::DueOn.gt(day)).add(same.add(Column::Id.gt(id)))
    } else {
        Condition::any().add(Column::DueOn.lt(day)).add(same.add(Column::Id.lt(id)))
    }
}

/// The promises that a dossier brought, the newest first.
pub async fn of_dossier(db: &impl ConnectionTrait, dossier_id: i64) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::DossierId.eq(dossier_id))
        .order_by_desc(Column::Id)
        .limit(OF_ONE)
        .all(db)
        .await?)
}

/// The promises of some dossiers that are to be kept in a unit or in one around it and that a reader sees: those that
/// wait, the next day first, then those with a verdict, the newest first.
pub async fn in_unit(
    db: &impl ConnectionTrait,
    actor: &Actor,
    dossiers: impl IntoIterator<Item = i64>,
    unit: &'static Unit,
    most: u64,
) -> Result<Vec<Model>> {
    let waits = Column::State.is_in([State::Waiting, State::Asked]);
    let day_awaited: Expr = Expr::case(waits, Expr::col(Column::DueOn)).into();
    Ok(Entity::find()
        .filter(Column::DossierId.is_in(dossiers))
        .filter(Column::UnitCode.is_in(unit.path().iter().map(|around| around.code.as_str())))
        .filter(Column::State.ne(State::Withdrawn))
        .filter(visible_to(actor))
        .order_by_with_nulls(day_awaited, Order::Asc, NullOrdering::Last)
        .order_by_desc(Column::DueOn)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// What residents say of some answers, by key; nothing where nobody has spoken.
pub async fn answers_voices_of(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, Voices>> {
    voice::counts(db, Question::Answer, ids).await
}
