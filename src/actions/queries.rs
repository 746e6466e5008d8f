//! What a reader sees of actions: those of the dossiers that they see.

use chrono::Days;
use chrono::NaiveDate;
use sea_orm::Condition;
use sea_orm::Order;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::Select;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::NullOrdering;

use super::action::Column;
use super::action::Entity;
use super::action::Kind;
use super::action::Model;
use super::action::State;
use super::transitions::Deed;
use super::transitions::sources;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::Result;
use crate::people::Actor;
use crate::territory::Level;

/// How many a page of the calendar's tail shows.
pub const PAGE: u64 = 25;
/// How many a pile of the calendar shows.
pub const PILE: u64 = 12;
/// The most actions of a dossier that are shown.
const OF_DOSSIER: u64 = 200;
/// What is due within so many days is due soon.
const SOON: u64 = 14;
/// A session that ends within so many days is near its end.
const SESSION: u64 = 30;

/// The action of that number and its dossier, if this reader sees the dossier.
pub async fn find(db: &impl ConnectionTrait, actor: &Actor, id: i64) -> Result<(Model, dossier::Model)> {
    let action = by_id(db, id).await?;
    let dossier = dossiers::queries::find(db, actor, action.dossier_id).await?;
    Ok((action, dossier))
}

/// An action by its key, inside a deed.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Model> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}

/// The actions for a dossier, the newest first.
pub async fn of_dossier(db: &impl ConnectionTrait, dossier_id: i64) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::DossierId.eq(dossier_id))
        .order_by_desc(Column::Id)
        .limit(OF_DOSSIER)
        .all(db)
        .await?)
}

/// The reminders of an action, the newest first.
pub async fn reminders(db: &impl ConnectionTrait, action_id: i64) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::ParentId.eq(action_id))
        .order_by_desc(Column::Id)
        .limit(50)
        .all(db)
        .await?)
}

/// What the calendar may be narrowed to.
#[derive(Clone, Default)]
pub struct Filter {
    /// Only those that this account carries.
    pub carrier: Option<i64>,
    pub level: Option<Level>,
    pub kind: Option<Kind>,
    pub state: Option<State>,
    /// Only what came before the action of that key.
    pub before: Option<i64>,
}

impl Filter {
    fn condition(&self) -> Condition {
        Condition::all()
            .add_option(self.carrier.map(|id| Column::CarrierId.eq(id)))
            .add_option(self.level.map(|level| Column::Level.eq(level)))
            .add_option(self.kind.map(|kind| Column::Kind.eq(kind)))
            .add_option(self.state.map(|state| Column::State.eq(state)))
            .add_option(self.before.map(|id| Column::Id.lt(id)))
    }
}

/// What of the calendar wants somebody, each in a pile of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    Late,
    Soon,
    Session,
    Approval,
    Planned,
}

impl Pile {
    pub const ALL: [Self; 5] = [Self::Late, Self::Soon, Self::Session, Self::Approval, Self::Planned];

    pub fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Soon => "soon",
            Self::Session => "session",
            Self::Approval => "approval",
            Self::Planned => "planned",
        }
    }

    fn condition(self, today: NaiveDate) -> Condition {
        let waiting = || Condition::all().add(Column::State.is_in([State::Filed, State::Acknowledged]));
        let approved: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.needs_approval()).collect();
        match self {
            Self::Late => waiting().add(Column::DueOn.lt(today)),
            Self::Soon => {
                waiting().add(Column::DueOn.gte(today)).add(Column::DueOn.lte(today + Days::new(SOON)))
            }
            Self::Session => Condition::all()
                .add(Column::State.is_in(sources(Deed::Lapse)))
                .add(Column::SessionEndsOn.gte(today))
                .add(Column::SessionEndsOn.lte(today + Days::new(SESSION))),
            Self::Approval => {
                Condition::all().add(Column::State.eq(State::Drafted)).add(Column::Kind.is_in(approved))
            }
            Self::Planned => Condition::all().add(
                Condition::any().add(Column::State.is_in([State::Idea, State::Approved])).add(
                    Condition::all()
                        .add(Column::State.eq(State::Drafted))
                        .add(Column::Kind.is_not_in(approved)),
                ),
            ),
        }
    }

    fn day(self) -> Column {
        match self {
            Self::Late | Self::Soon => Column::DueOn,
            Self::Session => Column::SessionEndsOn,
            Self::Approval | Self::Planned => Column::PlannedOn,
        }
    }
}

/// What stands in a pile, the most pressing first; one more than is shown, if there are more.
pub async fn pile(
    db: &impl ConnectionTrait,
    actor: &Actor,
    pile: Pile,
    filter: &Filter,
    today: NaiveDate,
) -> Result<Vec<Model>> {
    Ok(visible_to(actor)
        .filter(filter.condition())
        .filter(pile.condition(today))
        // PostgreSQL puts what has no day last, SQLite first.
        .order_by_with_nulls(pile.day(), Order::Asc, NullOrdering::Last)
        .order_by_asc(Column::Id)
        .limit(PILE + 1)
        .all(db)
        .await?)
}

/// The newest actions that a reader sees and that pass the filter.
pub async fn list(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    most: u64,
) -> Result<Vec<Model>> {
    Ok(visible_to(actor).filter(filter.condition()).order_by_desc(Column::Id).limit(most).all(db).await?)
}

fn visible_to(actor: &Actor) -> Select<Entity> {
    let theirs = dossier::Entity::find()
        .select_only()
        .column(dossier::Column::Id)
        .filter(dossiers::queries::visible_to(actor))
        .into_query();
    Entity::find().filter(Column::DossierId.in_subquery(theirs))
}
