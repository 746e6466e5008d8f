//! What somebody has in hand by a mandate: the cases that they own or carry within its unit, the dossiers that they
//! steer or carry there, the actions that they carry, and what is promised in those dossiers.

use sea_orm::Condition;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::Select;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::sea_query::Query;
use sea_orm::sea_query::SelectStatement;

use crate::actions::action;
use crate::cases::case;
use crate::cases::queries::visible_to;
use crate::cases::queries::within;
use crate::cases::status::Status;
use crate::cases::succession::Part;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Role;
use crate::people::mandate;
use crate::territory;
use crate::territory::Unit;

/// Nothing is counted beyond this.
pub const COUNTED: u64 = 100;

/// How many of each are named.
pub const NAMED: u64 = 3;

/// The states of a promise that is still awaited, as its table spells them.
const AWAITED: [&str; 2] = ["waiting", "asked"];

/// Whose, by which role, where.
#[derive(Clone, Copy, Debug)]
pub struct Charge {
    pub account_id: i64,
    pub role: Role,
    pub unit: &'static Unit,
}

impl Charge {
    pub fn of(mandate: &mandate::Model) -> Result<Self> {
        let unit = territory::unit(&mandate.unit_code).ok_or(Error::Missing)?;
        Ok(Self { account_id: mandate.account_id, role: mandate.role, unit })
    }

    /// What one has of cases by the role.
    pub fn parts(self) -> &'static [Part] {
        match self.role {
            Role::Official => &[Part::Owner],
            Role::Coordinator => &[Part::Owner, Part::Carrier],
            Role::Advocate => &[Part::Carrier],
            Role::Observer | Role::Administrator => &[],
        }
    }

    /// The open cases of which they have that part.
    pub fn cases(self, part: Part) -> Select<case::Entity> {
        let mut held = within(self.unit).add(case::Column::Status.is_in(Status::OPEN));
        held = match part {
            Part::Owner => held.add(case::Column::OwnerId.eq(self.account_id)),
            Part::Carrier => held
                .add(case::Column::CarrierId.eq(self.account_id))
                .add(case::Column::Level.eq(self.unit.level)),
        };
        case::Entity::find().filter(held).order_by_asc(case::Column::Id)
    }

    /// Whether they have that part of a case within the unit.
    pub fn holds(self, part: Part, case: &case::Model) -> bool {
        match part {
            Part::Owner => case.owner_id == Some(self.account_id),
            Part::Carrier => case.carrier_id == Some(self.account_id) && case.level == self.unit.level,
        }
    }

    /// The open dossiers that they steer; for an advocate, carry.
    pub fn dossiers(self) -> Select<dossier::Entity> {
        let held = match self.role {
            Role::Advocate => Condition::all()
                .add(dossier::Column::CarrierId.eq(self.account_id))
                .add(dossier::Column::Level.eq(self.unit.level)),
            _ => Condition::all().add(dossier::Column::OwnerId.eq(self.account_id)),
        };
        dossier::Entity::find()
            .filter(dossiers::queries::within(self.unit))
            .filter(dossier::Column::Status.eq(dossier::Status::Open))
            .filter(held)
            .order_by_asc(dossier::Column::Id)
    }

    /// The actions that they carry for dossiers of the unit and of which something is still awaited.
    pub fn actions(self) -> Select<action::Entity> {
        let there = dossier::Entity::find()
            .select_only()
            .column(dossier::Column::Id)
            .filter(dossiers::queries::within(self.unit))
            .into_query();
        let at_level = (self.role == Role::Advocate).then(|| action::Column::Level.eq(self.unit.level));
        action::Entity::find()
            .filter(action::Column::CarrierId.eq(self.account_id))
            .filter(action::Column::State.is_not_in(action::State::OVER))
            .filter(action::Column::DossierId.in_subquery(there))
            .filter(Condition::all().add_option(at_level))
            .order_by_asc(action::Column::Id)
    }

    /// How many promises are awaited in the dossiers, up to the bound.
    pub async fn promises(self, db: &impl ConnectionTrait) -> Result<usize> {
        let dossiers = self.dossiers().select_only().column(dossier::Column::Id).into_query();
        let awaited: SelectStatement = Query::select()
            .column("id")
            .from("promise")
            .and_where(Expr::col("dossier_id").in_subquery(dossiers))
            .and_where(Expr::col("state").is_in(AWAITED))
            .limit(COUNTED + 1)
            .take();
        Ok(db.query_all(&awaited).await?.len())
    }
}

/// How many there are, up to a bound and one more.
pub async fn count<E>(db: &impl ConnectionTrait, found: Select<E>, key: E::Column, most: u64) -> Result<usize>
where
    E: EntityTrait,
{
    let ids: Vec<i64> = found.select_only().column(key).limit(most + 1).into_tuple().all(db).await?;
    Ok(ids.len())
}

/// The first cases that a reader sees.
pub async fn first_cases(
    db: &impl ConnectionTrait,
    actor: &Actor,
    found: Select<case::Entity>,
) -> Result<Vec<case::Model>> {
    Ok(found.filter(visible_to(actor)).limit(NAMED).all(db).await?)
}

/// The first dossiers that a reader sees.
pub async fn first_dossiers(
    db: &impl ConnectionTrait,
    actor: &Actor,
    found: Select<dossier::Entity>,
) -> Result<Vec<dossier::Model>> {
    Ok(found.filter(dossiers::queries::visible_to(actor)).limit(NAMED).all(db).await?)
}

/// The first actions of dossiers that a reader sees.
pub async fn first_actions(
    db: &impl ConnectionTrait,
    actor: &Actor,
    found: Select<action::Entity>,
) -> Result<Vec<action::Model>> {
    let seen = dossier::Entity::find()
        .select_only()
        .column(dossier::Column::Id)
        .filter(dossiers::queries::visible_to(actor))
        .into_query();
    Ok(found.filter(action::Column::DossierId.in_subquery(seen)).limit(NAMED).all(db).await?)
}
