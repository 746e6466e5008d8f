//! What somebody saw of a unit when they last ticked it off: its sums of that moment. What moved since is the
//! difference, however many cases there are.

use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use serde::Deserialize;

use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::cases::tally::Span;
use crate::cases::tally::read;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::lines::Ask;
use crate::kit::lines::Rows;
use crate::people::Actor;
use crate::territory::Unit;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "visit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_code: String,
    pub at: DateTimeUtc,
    pub filed: i64,
    pub open: i64,
    pub answered: i64,
    pub resolved: i64,
    pub confirmed: i64,
    pub closed: i64,
    pub reopened: i64,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    fn of(&self, measure: Measure) -> i64 {
        match measure {
            Measure::Filed => self.filed,
            Measure::Open => self.open,
            Measure::Answered => self.answered,
            Measure::Resolved => self.resolved,
            Measure::Confirmed => self.confirmed,
            Measure::Closed => self.closed,
            Measure::Reopened => self.reopened,
            Measure::First(_) | Measure::Solved(_) => 0,
        }
    }

    /// By how much a sum grew since.
    pub fn moved(&self, measure: Measure, now: &Pace) -> i64 {
        now.of(measure) - self.of(measure)
    }
}

/// When this actor last ticked that unit off.
pub fn last(actor: &Actor, unit: &Unit) -> impl Ask<Answer = Option<Model>> + use<> {
    let key = [actor.id.into(), unit.code.as_str().into()];
    Rows::<Entity>::new("WHERE account_id = $1 AND unit_code = $2", key)
        .map(|rows| Ok(rows.into_iter().next()))
}

/// The sums of a unit since the beginning.
pub fn sums(unit: &Unit) -> impl Ask<Answer = Pace> {
    read::counts(unit, Slice::All, Span::Year, Period::EVER).map(|years| {
        let mut sums = Pace::default();
        for (_, year) in &years {
            sums.add(year);
        }
        Ok(sums)
    })
}

/// Ticks a unit off as it is now.
pub async fn tick(house: &House, actor: &Actor, unit: &Unit) -> Result<()> {
    let txn = db::write(&house.db).await?;
    let now = sums(unit).of(&txn).await?;
    let row = Model {
        account_id: actor.id,
        unit_code: unit.code.clone(),
        at: house.now(),
        filed: now.of(Measure::Filed),
        open: now.of(Measure::Open),
        answered: now.of(Measure::Answered),
        resolved: now.of(Measure::Resolved),
        confirmed: now.of(Measure::Confirmed),
        closed: now.of(Measure::Closed),
        reopened: now.of(Measure::Reopened),
    };
    let again = OnConflict::columns([Column::AccountId, Column::UnitCode])
        .update_columns([
            Column::At,
            Column::Filed,
            Column::Open,
            Column::Answered,
            Column::Resolved,
            Column::Confirmed,
            Column::Closed,
            Column::Reopened,
        ])
        .to_owned();
    Entity::insert(row.into_active_model().reset_all())
        .on_conflict(again)
        .exec_without_returning(&txn)
        .await?;
    txn.commit().await?;
    Ok(())
}
