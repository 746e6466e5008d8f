//! Bringing forward what is public: once a month, in one transaction, whichever of several processes comes first.

use std::collections::BTreeMap;

use chrono::Datelike;
use chrono::NaiveDate;
use sea_orm::ActiveValue::Set;
use sea_orm::Iterable;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use super::edition;
use super::figure;
use super::figure::Model;
use super::live::Live;
use super::steps;
use super::steps::Cell;
use super::steps::Cells;
use super::times;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::territory::unit;

/// More than the country has cells: each unit and theme.
const MOST_ROWS: u64 = 500_000;

/// So many rows in one statement: a database bounds the values that it takes.
const AT_ONCE: usize = 1_000;

/// What has been made public, by cell.
type Public = BTreeMap<Cell, Model>;

/// Makes the figures of today public, where the house is open to that and has not done so this month. Gives how many
/// figures were moved.
pub async fn publish(house: &House) -> Result<usize> {
    let today = house.today();
    let month = today.with_day(1).unwrap_or(today);
    let latest = edition::latest(&house.db).await?;
    if !house.settings.public_figures || latest.is_some_and(|edition| edition.month >= month) {
        return Ok(0);
    }
    // Read before the transaction, which holds up whoever files a case.
    let live = Live::read(&house.db, today).await?;
    let txn = db::write(&house.db).await?;
    if !begin(&txn, month, today).await? {
        return Ok(0);
    }
    let before = read(&txn).await?;
    let after = moved(before.clone(), &live);
    let changed = after.into_iter().filter(|(cell, figure)| before.get(cell) != Some(figure));
    let count = write(&txn, changed.map(|(_, figure)| figure).collect()).await?;
    txn.commit().await?;
    Ok(count)
}

/// Opens the edition of a month, unless somebody has.
async fn begin(txn: &impl ConnectionTrait, month: NaiveDate, day: NaiveDate) -> Result<bool> {
    let edition = edition::ActiveModel { month: Set(month), day: Set(day) };
    let once = OnConflict::column(edition::Column::Month).do_nothing().to_owned();
    let opened = edition::Entity::insert(edition).on_conflict(once).exec_without_returning(txn).await?;
    Ok(opened > 0)
}

async fn read(txn: &impl ConnectionTrait) -> Result<Public> {
    let figures = figure::Entity::find().limit(MOST_ROWS).all(txn).await?;
    let keyed = |figure: Model| Some(((unit(&figure.unit_code)?.code.as_str(), figure.theme_id), figure));
    Ok(figures.into_iter().filter_map(keyed).collect())
}

/// What is public after there was so much.
fn moved(mut public: Public, live: &Live) -> Public {
    let mut filed = counts(&public, |figure| figure.filed);
    let mut resolved = counts(&public, |figure| figure.resolved);
    steps::advance(&mut filed, &live.filed, |_| i64::MAX);
    // Nobody is told of more resolved than filed.
    steps::advance(&mut resolved, &live.resolved, |cell| filed.get(&cell).copied().unwrap_or_default());
    for (cell, count) in filed {
        at(&mut public, cell).filed = count;
    }
    for (cell, count) in resolved {
        at(&mut public, cell).resolved = count;
    }
    for (cell, spells) in &live.first {
        let figure = at(&mut public, *cell);
        let told = times::told(figure.first(), spells);
        (figure.first_of, figure.first_half, figure.first_most) = (told.of, told.half, told.most);
    }
    for (cell, spells) in &live.solved {
        let figure = at(&mut public, *cell);
        let told = times::told(figure.solved(), spells);
        (figure.solved_of, figure.solved_half, figure.solved_most) = (told.of, told.half, told.most);
    }
    public.retain(|_, figure| (figure.filed, figure.first_of, figure.solved_of) != (0, 0, 0));
    public
}

fn counts(public: &Public, of: impl Fn(&Model) -> i64) -> Cells {
    public.iter().map(|(cell, figure)| (*cell, of(figure))).filter(|(_, count)| *count > 0).collect()
}

fn at(public: &mut Public, cell: Cell) -> &mut Model {
    public.entry(cell).or_insert_with(|| Model {
        unit_code: cell.0.to_owned(),
        theme_id: cell.1,
        parent_code: unit(cell.0).map(|unit| unit.parent.clone()).unwrap_or_default(),
        ..Model::default()
    })
}

async fn write(txn: &impl ConnectionTrait, figures: Vec<Model>) -> Result<usize> {
    let others = figure::Column::iter().filter(|column| !is_key(*column));
    let change = OnConflict::columns(figure::Column::iter().filter(|column| is_key(*column)))
        .update_columns(others)
        .to_owned();
    for some in figures.chunks(AT_ONCE) {
        let rows = some.iter().cloned().map(|figure| figure::ActiveModel::from(figure).reset_all());
        figure::Entity::insert_many(rows).on_conflict(change.clone()).exec_without_returning(txn).await?;
    }
    Ok(figures.len())
}

fn is_key(column: figure::Column) -> bool {
    matches!(column, figure::Column::UnitCode | figure::Column::ThemeId)
}
