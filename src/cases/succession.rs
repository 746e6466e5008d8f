//! A case passes to a successor when the mandate of whoever had it ends, and its resident may object to them
//! for a while.

use chrono::NaiveDate;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use super::case;
use super::commands::Times;
use super::status::Deed;
use crate::chronicle::event;
use crate::clocks::Clocks;
use crate::clocks::What;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::Language;
use crate::language::dates;
use crate::people::Role;
use crate::people::mandate;
use crate::territory::Unit;

/// What somebody had of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// They were answerable for it.
    Owner,
    /// They carried it above the commune.
    Carrier,
}

impl Part {
    pub fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Carrier => "carrier",
        }
    }
}

/// Whoever takes over, by a mandate of theirs.
#[derive(Clone, Debug)]
pub struct Successor {
    pub id: i64,
    pub name: String,
    pub role: Role,
    pub unit: &'static Unit,
}

impl Successor {
    /// What they are there for, in words.
    pub fn function(&self, language: Language) -> String {
        mandate::title(language, self.role, self.unit)
    }
}

/// That a case has passed to a successor who still has it.
#[derive(Clone, Copy, Debug)]
pub struct Passed {
    to_id: i64,
    on: NaiveDate,
}

impl Passed {
    /// The last day on which the resident may object.
    pub fn until(self, clocks: &Clocks) -> Option<NaiveDate> {
        clocks.last_day(What::Objection, self.on)
    }
}

/// The last time that a case passed to a successor, by its history, if they still have it.
pub fn last(case: &case::Model, history: &[event::Model]) -> Option<Passed> {
    let passing = history.iter().rev().find(|event| event.deed == Deed::HandOver.code())?;
    still(case, passing)
}

/// The case without the successor to whom its resident objects.
///
/// # Errors
/// `Conflict` if it passed to nobody, if somebody else has it by now, or if the time to object is over.
pub async fn refuse(txn: &impl ConnectionTrait, case: &mut case::Model, times: &Times<'_>) -> Result<()> {
    let passing = event::Entity::find()
        .filter(event::Column::CaseId.eq(case.id))
        .filter(event::Column::Deed.eq(Deed::HandOver.code()))
        .order_by_desc(event::Column::Seq)
        .one(txn)
        .await?;
    let passed = passing.and_then(|passing| still(case, &passing)).ok_or(Error::Conflict)?;
    if passed.until(times.clocks).is_none_or(|day| day < times.today()) {
        return Err(Error::Conflict);
    }
    for held in [&mut case.owner_id, &mut case.carrier_id] {
        *held = held.filter(|id| *id != passed.to_id);
    }
    Ok(())
}

fn still(case: &case::Model, passing: &event::Model) -> Option<Passed> {
    let to_id = passing.fact("to")?.parse().ok()?;
    let has = [case.owner_id, case.carrier_id].contains(&Some(to_id));
    has.then(|| Passed { to_id, on: dates::day_of(passing.at) })
}
