//! Moving the figures: one statement a table, its lines always in one order, so that two writers never wait
//! for each other in a ring.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use sea_orm::ConnectionTrait;
use sea_orm::ExprTrait as _;
use sea_orm::Value;
use sea_orm::sea_query::Expr;
use sea_orm::sea_query::OnConflict;
use sea_orm::sea_query::Query;

use super::due;
use super::pace;
use super::share::Measure;
use super::share::PaceKey;
use super::share::Place;
use super::share::Shares;
use crate::cases::case;
use crate::cases::case::Coded;
use crate::kit::Error;
use crate::kit::Result;
use crate::territory::unit;

/// The most values that one statement takes on either database.
const MOST_VALUES: usize = 30_000;

/// How many lines are laid together.
const TOGETHER: usize = 300;

/// Counts a case as it is now and no longer as it was.
pub async fn moved(txn: &impl ConnectionTrait, was: Option<&case::Model>, is: &case::Model) -> Result<()> {
    let turned = due::held(txn).await?;
    let mut shares = Shares::default();
    shares.add(&is.into(), turned, 1);
    if let Some(was) = was {
        shares.add(&was.into(), turned, -1);
    }
    shares.settle();
    add(txn, &shares).await
}

async fn add(txn: &impl ConnectionTrait, shares: &Shares) -> Result<()> {
    stand(txn, shares).await?;
    let measures: BTreeSet<Measure> = shares.pace.values().flat_map(|line| line.keys().copied()).collect();
    let all = shares.pace.iter().map(|(key, line)| happened(key, line, &measures));
    upsert(txn, PACE, &columns(&measures), all.collect()).await
}

/// Adds many lines while nobody else writes, those with much the same measures together: a statement for each
/// set of measures would be a statement for every third line.
pub(super) async fn lay(txn: &impl ConnectionTrait, shares: &Shares) -> Result<()> {
    stand(txn, shares).await?;
    let mut lines: Vec<_> = shares.pace.iter().collect();
    lines.sort_by(|(_, one), (_, other)| one.keys().cmp(other.keys()));
    for some in lines.chunks(TOGETHER) {
        let measures: BTreeSet<Measure> = some.iter().flat_map(|(_, line)| line.keys().copied()).collect();
        let all = some.iter().map(|(key, line)| happened(key, line, &measures));
        upsert(txn, PACE, &columns(&measures), all.collect()).await?;
    }
    Ok(())
}

async fn stand(txn: &impl ConnectionTrait, shares: &Shares) -> Result<()> {
    upsert(txn, COUNTS, &["cases"], counts(shares).collect()).await?;
    upsert(txn, STANDING, &["open", "late"], standing(shares).collect()).await?;
    upsert(txn, DUE, &["cases"], days(shares).collect()).await
}

fn columns(measures: &BTreeSet<Measure>) -> Vec<&'static str> {
    measures.iter().map(|measure| measure.column()).collect()
}

/// A table: its name, the columns of its key, and those that follow from the key.
#[derive(Clone, Copy)]
struct Table {
    name: &'static str,
    key: &'static [&'static str],
    beside: &'static str,
}

const COUNTS: Table =
    Table { name: "tally", key: &["unit_code", "category_id", "status", "level"], beside: "parent_code" };
const STANDING: Table =
    Table { name: "standing", key: &["unit_code", "facet", "name"], beside: "unit_level" };
const DUE: Table = Table { name: "due", key: &["unit_code", "facet", "name", "day"], beside: "unit_level" };
const PACE: Table =
    Table { name: pace::TABLE, key: &["unit_code", "facet", "name", "span", "start"], beside: "unit_level" };

/// The values of a line: its key, what follows from it, what is added.
type Line = Vec<Value>;

fn counts(shares: &Shares) -> impl Iterator<Item = Line> {
    shares.counts.iter().map(|((code, category, status, level), cases)| {
        let parent = unit(code).map(|unit| unit.parent.as_str()).unwrap_or_default();
        let key = [(*code).into(), (*category).into(), (*status).into(), level.code().into()];
        key.into_iter().chain([parent.into(), (*cases).into()]).collect()
    })
}

fn standing(shares: &Shares) -> impl Iterator<Item = Line> {
    shares.standing.iter().map(|(place, [open, late])| {
        let beside = [place.level.code().into(), (*open).into(), (*late).into()];
        slice(place).into_iter().chain(beside).collect()
    })
}

fn days(shares: &Shares) -> impl Iterator<Item = Line> {
    shares.due.iter().map(|((place, day), cases)| {
        let beside = [(*day).into(), place.level.code().into(), (*cases).into()];
        slice(place).into_iter().chain(beside).collect()
    })
}

fn happened(
    (place, span, start): &PaceKey,
    line: &BTreeMap<Measure, i64>,
    measures: &BTreeSet<Measure>,
) -> Line {
    let beside: [Value; 3] = [span.code().into(), (*start).into(), place.level.code().into()];
    let added = measures.iter().map(|measure| line.get(measure).copied().unwrap_or_default().into());
    slice(place).into_iter().chain(beside).chain(added).collect()
}

fn slice(place: &Place) -> [Value; 3] {
    [place.unit.into(), place.slice.facet().code().into(), place.slice.name().into()]
}

async fn upsert(
    txn: &impl ConnectionTrait,
    table: Table,
    added: &[&'static str],
    lines: Vec<Line>,
) -> Result<()> {
    let columns: Vec<&'static str> =
        table.key.iter().copied().chain([table.beside]).chain(added.iter().copied()).collect();
    for some in lines.chunks(MOST_VALUES / columns.len()) {
        let mut insert = Query::insert();
        insert.into_table(table.name).columns(columns.iter().copied());
        for line in some {
            let values = line.iter().cloned().map(Expr::value);
            insert.values(values).map_err(|why| Error::Broken(why.to_string()))?;
        }
        let sum = |column: &'static str| Expr::col((table.name, column)).add(Expr::col(("excluded", column)));
        let mut clash = OnConflict::columns(table.key.iter().copied());
        clash.values(added.iter().map(|column| (*column, sum(column))));
        insert.on_conflict(clash);
        txn.execute(&insert).await?;
    }
    Ok(())
}
