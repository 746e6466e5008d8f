//! Lists of cases: what they may be narrowed to, in which order they come, and how far one page looks.

use chrono::Days;
use sea_orm::Condition;
use sea_orm::Order;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::Select;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;

use super::case;
use super::case::Column;
use super::case::DueKind;
use super::case::Entity;
use super::case::Outcome;
use super::glance::Glance;
use super::queries::reaches;
use super::queries::reaches_all;
use super::queries::within;
use super::status::Status;
use super::tally::Measure;
use crate::kit::Result;
use crate::kit::db::any_of;
use crate::language::dates;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;

/// How many cases one page looks at, so that a filter that hardly any case passes costs no more than this.
const LOOKED_AT: u64 = 20_000;

/// What a list may be narrowed to.
#[derive(Clone, Default)]
pub struct Filter {
    pub unit: Option<&'static Unit>,
    pub statuses: Vec<Status>,
    pub categories: Vec<i64>,
    pub level: Option<Level>,
    pub owner: Option<Owner>,
    /// Only what was due before that day.
    pub late_on: Option<Date>,
    /// Only those to which something happened in a time.
    pub happened: Option<Happened>,
}

/// Whose cases.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    Account(i64),
    Carrier(i64),
    Nobody,
}

/// Something that happened to cases, from one day to another, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happened {
    pub what: Measure,
    pub from: Date,
    pub to: Date,
}

impl Happened {
    fn column(self) -> Column {
        match self.what {
            Measure::Answered | Measure::First(_) => Column::AnsweredAt,
            Measure::Resolved | Measure::Solved(_) => Column::ResolvedAt,
            Measure::Closed | Measure::Confirmed => Column::ClosedAt,
            Measure::Reopened => Column::ReopenedAt,
            Measure::Open | Measure::Filed => Column::FiledAt,
        }
    }

    /// The same cases as the figures of those days count.
    fn condition(self) -> Condition {
        let also = match self.what {
            Measure::Confirmed => Some(Column::Outcome.eq(Outcome::Confirmed)),
            Measure::Open => Some(Column::Status.is_in(Status::OPEN)),
            _ => None,
        };
        let (from, to) = (dates::begins(self.from), dates::begins(self.to + Days::new(1)));
        Condition::all().add(self.column().gte(from)).add(self.column().lt(to)).add_option(also)
    }
}

impl Owner {
    fn condition(self) -> Expr {
        match self {
            Self::Account(id) => Column::OwnerId.eq(id),
            Self::Carrier(id) => Column::CarrierId.eq(id),
            Self::Nobody => Column::OwnerId.is_null(),
        }
    }
}

impl Filter {
    pub(crate) fn condition(&self) -> Condition {
        let late =
            |day| Condition::all().add(Column::DueOn.lt(day)).add(Column::DueKind.ne(DueKind::Confirm));
        let some = |list: bool, condition: Expr| list.then_some(condition);
        Condition::all()
            .add_option(self.unit.map(within))
            .add_option(some(!self.statuses.is_empty(), Column::Status.is_in(self.statuses.iter().copied())))
            .add_option(some(
                !self.categories.is_empty(),
                Column::CategoryId.is_in(self.categories.iter().copied()),
            ))
            .add_option(self.level.map(|level| Column::Level.eq(level)))
            .add_option(self.owner.map(Owner::condition))
            .add_option(self.late_on.map(late))
            .add_option(self.happened.map(Happened::condition))
    }

    /// What the list is read by: what is overdue by its day, the oldest first; what happened in a wide unit by
    /// when it did, since there the newest cases are far too many; all else by its key. The last two are newest
    /// first.
    fn order(&self) -> (Column, Order) {
        let wide = self.unit.is_none_or(|unit| unit.level >= Level::Region);
        match self.happened.filter(|_| wide) {
            _ if self.late_on.is_some() => (Column::DueOn, Order::Asc),
            Some(happened) => (happened.column(), Order::Desc),
            None => (Column::Id, Order::Desc),
        }
    }

    /// Of what a window of the newest cases is made: what the reader sees of the unit, or whose they are.
    fn grounds(&self, actor: &Actor) -> Vec<Condition> {
        match (self.owner, self.unit) {
            (Some(owner), _) => vec![Condition::all().add(owner.condition())],
            (None, Some(unit)) => vec![within(unit)],
            (None, None) => reaches(actor),
        }
    }

    /// Whether cases of that ground may fail to pass.
    fn is_narrow(&self) -> bool {
        let by_state = !self.statuses.is_empty() || !self.categories.is_empty() || self.level.is_some();
        by_state || self.happened.is_some() || (self.owner.is_some() && self.unit.is_some())
    }
}

/// A page of a list.
pub struct Found {
    pub cases: Vec<Glance<'static>>,
    /// After which case the search may go on.
    pub on: Option<i64>,
}

/// The first cases that a reader sees and that pass the filter, after that one: as many as a page holds, among as
/// many as one page looks at.
pub async fn search(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    after: Option<i64>,
    most: u64,
) -> Result<Found> {
    let (column, order) = filter.order();
    let by_key = matches!(column, Column::Id);
    let floor = if by_key && filter.is_narrow() { floor(db, actor, filter, after).await? } else { None };
    let after = match after {
        Some(id) if by_key => Some(Condition::all().add(Column::Id.lt(id))),
        Some(id) => beyond(db, column, &order, id).await?,
        None => None,
    };
    let wanted = filter.condition().add_option(floor.map(|id| Column::Id.gte(id))).add_option(after);
    let first = |query: Select<Entity>| {
        let query = query.filter(wanted.clone()).order_by(column, order.clone());
        let query = if by_key { query } else { query.order_by(Column::Id, order.clone()) };
        query.limit(most + 1)
    };
    let mut cases = Glance::at(db, first(Entity::find().filter(reached(actor, filter, first)))).await?;
    let page = usize::try_from(most).unwrap_or(usize::MAX);
    let on = if cases.len() > page { cases.get(page - 1).map(|case| case.id) } else { floor };
    cases.truncate(page);
    Ok(Found { cases, on })
}

/// The cases that a reader's mandates reach. Where there are several of these, the first cases of each are found by its
/// own index, and the first of all are among them.
fn reached(actor: &Actor, filter: &Filter, first: impl Fn(Select<Entity>) -> Select<Entity>) -> Condition {
    if filter.unit.is_some_and(|unit| reaches_all(actor, unit)) {
        return Condition::all();
    }
    let reaches = reaches(actor);
    if reaches.len() < 2 {
        return any_of(reaches);
    }
    // Only a query within another may have an order and an end of its own.
    let of_each = reaches.into_iter().map(|reach| {
        let ids = first(Entity::find().select_only().column(Column::Id).filter(reach)).into_query();
        let ids = Query::select().column(Column::Id).from_subquery(ids, "first").take();
        Condition::all().add(Column::Id.in_subquery(ids))
    });
    any_of(of_each)
}

/// What comes after a case in the order of a column.
async fn beyond(
    db: &impl ConnectionTrait,
    column: Column,
    order: &Order,
    id: i64,
) -> Result<Option<Condition>> {
    let Some(case) = Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let at = case.get(column);
    let (further, same) = match order {
        Order::Asc => (column.gt(at.clone()), Column::Id.gt(id)),
        _ => (column.lt(at.clone()), Column::Id.lt(id)),
    };
    Ok(Some(Condition::any().add(further).add(Condition::all().add(column.eq(at)).add(same))))
}

/// The last case to look at, unless all that are left are few enough.
async fn floor(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    after: Option<i64>,
) -> Result<Option<i64>> {
    let mut highest = None;
    for ground in filter.grounds(actor) {
        let floor: Option<i64> = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(ground)
            .filter(Condition::all().add_option(after.map(|id| Column::Id.lt(id))))
            .order_by_desc(Column::Id)
            .offset(LOOKED_AT - 1)
            .limit(1)
            .into_tuple()
            .one(db)
            .await?;
        highest = highest.max(floor);
    }
    Ok(highest)
}

/// The newest cases that a reader sees and that pass the filter.
pub async fn list(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    most: u64,
) -> Result<Vec<case::Model>> {
    list_before(db, actor, filter, None, most).await
}

/// The same of those before that one, if one is named.
pub async fn list_before(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    before: Option<i64>,
    most: u64,
) -> Result<Vec<case::Model>> {
    let wanted = filter.condition().add_option(before.map(|id| Column::Id.lt(id)));
    let first = |query: Select<Entity>| query.filter(wanted.clone()).order_by_desc(Column::Id).limit(most);
    Ok(first(Entity::find().filter(reached(actor, filter, first))).all(db).await?)
}
