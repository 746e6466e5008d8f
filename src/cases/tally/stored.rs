//! The figures of a unit as they are stored, in the shape in which cases add to them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sea_orm::ExprTrait;
use sea_orm::QueryResult;
use sea_orm::Statement;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;

use super::count;
use super::due;
use super::pace;
use super::share::Measure;
use super::share::Place;
use super::share::Shares;
use super::share::Span;
use super::slice::Facet;
use super::slice::Slice;
use super::standing;
use crate::kit::Error;
use crate::kit::Result;
use crate::territory::Unit;

/// Takes what is stored of a unit away from what cases add: what remains is drift.
pub async fn take(db: &impl ConnectionTrait, unit: &'static Unit, shares: &mut Shares) -> Result<u64> {
    let mut lines = 0;
    for row in count::Entity::find().filter(count::Column::UnitCode.eq(&unit.code)).all(db).await? {
        let key = (unit.code.as_str(), row.category_id, row.status.code(), row.level);
        *shares.counts.entry(key).or_default() -= row.cases;
        lines += 1;
    }
    for row in standing::Entity::find().filter(standing::Column::UnitCode.eq(&unit.code)).all(db).await? {
        let counts = shares.standing.entry(place(unit, row.facet, &row.name)?).or_default();
        counts[0] -= row.open;
        counts[1] -= row.late;
        lines += 1;
    }
    for row in due::Entity::find().filter(due::Column::UnitCode.eq(&unit.code)).all(db).await? {
        *shares.due.entry((place(unit, row.facet, &row.name)?, row.day)).or_default() -= row.cases;
        lines += 1;
    }
    for row in db.query_all_raw(all_of(db, unit)).await? {
        take_line(unit, &row, shares)?;
        lines += 1;
    }
    Ok(lines)
}

fn place(unit: &'static Unit, facet: Facet, name: &str) -> Result<Place> {
    let slice = Slice::parse(facet, name)
        .ok_or_else(|| Error::Broken(format!("a tally of {} is called «{name}»", unit.code)))?;
    Ok(Place::of(unit, slice))
}

fn all_of(db: &impl ConnectionTrait, unit: &Unit) -> Statement {
    let mut select = Query::select();
    select.from(pace::TABLE).columns(["facet", "name", "span", "start"]);
    select.columns(Measure::all().map(Measure::column));
    select.and_where(ExprTrait::eq(Expr::col("unit_code"), unit.code.as_str()));
    db.get_database_backend().build(&select)
}

fn take_line(unit: &'static Unit, row: &QueryResult, shares: &mut Shares) -> Result<()> {
    let (facet, name, span, start): (Facet, String, String, NaiveDate) = (
        row.try_get_by_index(0)?,
        row.try_get_by_index(1)?,
        row.try_get_by_index(2)?,
        row.try_get_by_index(3)?,
    );
    let span = if span == Span::Week.code() { Span::Week } else { Span::Year };
    let line: &mut BTreeMap<Measure, i64> =
        shares.pace.entry((place(unit, facet, &name)?, span, start)).or_default();
    for (at, measure) in (4..).zip(Measure::all()) {
        let cases = number(row, at, measure)?;
        if cases != 0 {
            *line.entry(measure).or_default() -= cases;
        }
    }
    Ok(())
}

/// The classes of time are narrower columns than the counts.
fn number(row: &QueryResult, at: usize, measure: Measure) -> Result<i64> {
    Ok(match measure {
        Measure::First(_) | Measure::Solved(_) => row.try_get_by_index::<i32>(at)?.into(),
        _ => row.try_get_by_index(at)?,
    })
}
