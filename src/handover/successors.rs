//! Who can take over: whoever holds the same role at the same unit; for an official, also the coordinators over it.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::charge::Charge;
use crate::cases::succession::Successor;
use crate::kit::House;
use crate::kit::Result;
use crate::people::Role;
use crate::people::account;
use crate::people::mandate;
use crate::people::queries::holders_at;
use crate::territory::Unit;

/// Those who can succeed the holder of a mandate today, its peers first.
pub async fn of(
    db: &impl ConnectionTrait,
    house: &House,
    mandate: &mandate::Model,
) -> Result<Vec<Successor>> {
    let charge = Charge::of(mandate)?;
    let mut found: Vec<Successor> = Vec::new();
    for (role, unit) in seats(charge) {
        for (id, name) in holders_at(db, role, unit, house.today()).await? {
            if id != charge.account_id && found.iter().all(|other| other.id != id) {
                found.push(Successor { id, name, role, unit });
            }
        }
    }
    Ok(found)
}

/// Whether a successor still holds the mandate by which they take over.
pub async fn still_there(db: &impl ConnectionTrait, successor: &Successor, today: NaiveDate) -> Result<bool> {
    let held = mandate::Entity::find()
        .inner_join(account::Entity)
        .filter(mandate::Column::AccountId.eq(successor.id))
        .filter(mandate::Column::Role.eq(successor.role))
        .filter(mandate::Column::UnitCode.eq(successor.unit.code.as_str()))
        .filter(mandate::on(today))
        .filter(account::Column::State.eq(account::State::Active));
    Ok(held.one(db).await?.is_some())
}

fn seats(charge: Charge) -> Vec<(Role, &'static Unit)> {
    let above = charge.unit.path().into_iter().rev().skip(1).map(|unit| (Role::Coordinator, unit));
    let own = std::iter::once((charge.role, charge.unit));
    if charge.role == Role::Official { own.chain(above).collect() } else { own.collect() }
}
