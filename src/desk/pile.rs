//! The piles: which cases lie in each, for whom it is there, in which order, and which list is behind it.

use chrono::Days;
use chrono::NaiveDate;
use sea_orm::Condition;
use sea_orm::ExprTrait as _;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;
use sea_orm::sea_query::SelectStatement;

use crate::cases::assignment;
use crate::cases::case::Column;
use crate::cases::case::DueKind;
use crate::cases::case::Entity;
use crate::cases::queries::within;
use crate::cases::status::Status;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Unit;

/// How many days ahead one looks.
const SOON: u64 = 7;

/// Few cases of many, each kind with indexes of its own (migration m0022): written as it is there, for SQLite takes such an
/// index only where the very words show that it holds all that is asked for.
const OBJECTED: &str = r#""cases"."attention" = 'objected'"#;
const NEW: &str = r#""cases"."status" = 'received' AND "cases"."owner_id" IS NULL"#;
const QUEUED: &str = r#""cases"."status" = 'in_advocacy' AND "cases"."carrier_id" IS NULL"#;

/// Cases that need somebody for one and the same reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    /// The resident wrote, or the case came back.
    News,
    /// One's own, past their day.
    Late,
    /// Given to this very advocate, who has not said yes.
    Offered,
    /// Their residents do not want the successor who was given them.
    Objected,
    /// Nobody has taken them.
    New,
    /// Accepted, and soon to be accounted for.
    Carried,
    /// Given to a level, and to nobody in particular.
    Queue,
    /// One's own, with a day that comes near.
    Soon,
    /// In other hands, and past their day.
    There,
}

impl Pile {
    /// In the order in which they are shown: people who wait for a word come first.
    pub const ALL: [Self; 9] = [
        Self::News,
        Self::Late,
        Self::Offered,
        Self::Objected,
        Self::New,
        Self::Carried,
        Self::Queue,
        Self::Soon,
        Self::There,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Late => "late",
            Self::Offered => "offered",
            Self::Objected => "objected",
            Self::New => "new",
            Self::Carried => "carried",
            Self::Queue => "queue",
            Self::Soon => "soon",
            Self::There => "there",
        }
    }

    /// Whether it stands out.
    pub fn is_urgent(self) -> bool {
        matches!(self, Self::News | Self::Late | Self::Objected)
    }

    /// Whether its days are those by which the carrier is to account for it.
    pub fn is_of_carriers(self) -> bool {
        matches!(self, Self::Offered | Self::Carried | Self::Queue)
    }

    /// The roles that it is there for.
    fn roles(self) -> &'static [Role] {
        match self {
            Self::News | Self::Late | Self::Soon | Self::New => &[Role::Official, Role::Coordinator],
            Self::Offered => &[Role::Advocate],
            Self::Carried | Self::Queue => &[Role::Advocate, Role::Coordinator],
            Self::Objected | Self::There => &[Role::Coordinator],
        }
    }

    pub fn concerns(self, actor: &Actor) -> bool {
        self.units(actor).next().is_some()
    }

    /// Where somebody holds a role that it is there for.
    fn units(self, actor: &Actor) -> impl Iterator<Item = &'static Unit> {
        self.roles().iter().flat_map(|role| actor.units(*role))
    }

    /// What lies in it.
    pub fn condition(self, actor: &Actor, today: NaiveDate) -> Condition {
        let owned = Condition::all().add(Column::OwnerId.eq(actor.id));
        let carried =
            Condition::all().add(Column::CarrierId.eq(actor.id)).add(Column::Status.eq(Status::InAdvocacy));
        match self {
            Self::News => owned.add(Column::Attention.is_not_null()),
            Self::Late => owned.add(late(today)),
            Self::Soon => owned.add(due()).add(Column::DueOn.between(today, today + Days::new(SOON))),
            Self::Offered => carried.add(Expr::exists(unaccepted())),
            Self::Carried => carried
                .add(Column::CarrierDueOn.lte(today + Days::new(SOON)))
                .add(Expr::not_exists(unaccepted())),
            Self::Objected => within_any(self.units(actor)).add(Expr::cust(OBJECTED)),
            Self::New => within_any(self.units(actor)).add(Expr::cust(NEW)),
            Self::Queue => self.units(actor).fold(Condition::any(), |any, unit| any.add(queue(unit))),
            Self::There => within_any(self.units(actor))
                .add(late(today))
                .add(Column::Status.ne(Status::Received))
                .add(not_owned_by(actor)),
        }
    }

    /// What it is read by, the most pressing first.
    pub fn order(self) -> Column {
        match self {
            Self::News => Column::StatusAt,
            Self::Late | Self::Soon | Self::Objected | Self::New | Self::There => Column::DueOn,
            Self::Offered | Self::Carried | Self::Queue => Column::CarrierDueOn,
        }
    }

    /// The address of the list behind it.
    pub fn list(self, actor: &Actor) -> String {
        let list = match self {
            Self::News | Self::Soon => "owner=me&status=open",
            Self::Late => "owner=me&late=yes",
            Self::Offered | Self::Carried => "owner=carried&status=in_advocacy",
            Self::Objected => "owner=nobody&status=open",
            Self::New => "status=received&owner=nobody",
            Self::Queue => "status=in_advocacy",
            Self::There => "late=yes",
        };
        match only(self.units(actor)) {
            Some(unit) if self == Self::Queue => {
                format!("/cases?{list}&unit={}&level={}", unit.code, unit.level.code())
            }
            Some(unit) if matches!(self, Self::Objected | Self::New | Self::There) => {
                format!("/cases?{list}&unit={}", unit.code)
            }
            _ => format!("/cases?{list}"),
        }
    }
}

/// Cases within any of some units.
fn within_any(units: impl Iterator<Item = &'static Unit>) -> Condition {
    let any = units.fold(Condition::any(), |any, unit| any.add(within(unit)));
    Condition::all().add(any)
}

/// Something is due, and not from the resident.
fn due() -> Condition {
    Condition::all().add(Column::DueKind.ne(DueKind::Confirm))
}

/// The same cases as `case::Standing::is_late`.
fn late(today: NaiveDate) -> Condition {
    due().add(Column::DueOn.lt(today))
}

fn not_owned_by(actor: &Actor) -> Condition {
    Condition::any().add(Column::OwnerId.is_null()).add(Column::OwnerId.ne(actor.id))
}

/// The assignment of the case at hand, as long as nobody has said yes to it.
fn unaccepted() -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(assignment::Entity)
        .and_where(Expr::col((assignment::Entity, assignment::Column::CaseId)).equals((Entity, Column::Id)))
        .and_where(assignment::Column::EndedAt.is_null())
        .and_where(assignment::Column::State.eq(assignment::State::Offered))
        .take()
}

/// What a level has and nobody carries.
fn queue(unit: &Unit) -> Condition {
    within(unit).add(Column::Level.eq(unit.level)).add(Expr::cust(QUEUED))
}

/// The one unit, where there is but one.
fn only(mut units: impl Iterator<Item = &'static Unit>) -> Option<&'static Unit> {
    units.next().filter(|_| units.next().is_none())
}
