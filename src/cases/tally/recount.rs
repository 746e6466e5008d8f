//! Counting all figures again from the cases: to find whether they still agree, or to mend them. Province by
//! province, so that no more than one province's figures are in memory at once.

use chrono::NaiveDate;
use sea_orm::AccessMode;
use sea_orm::IsolationLevel;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::TransactionTrait;
use sea_orm::entity::prelude::*;

use super::count;
use super::due;
use super::pace;
use super::share::Counted;
use super::share::Shares;
use super::standing;
use super::stored;
use super::write;
use crate::cases::case;
use crate::kit::Db;
use crate::kit::Result;
use crate::kit::db;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::unit;
use crate::territory::units;

/// How many cases are read at once.
const AT_ONCE: u64 = 5_000;

/// So many lines that differ are told by name.
const NAMED: usize = 20;

/// What counting again came to.
#[derive(Debug, Default)]
pub struct Report {
    pub cases: u64,
    /// Lines of figures that were compared.
    pub lines: u64,
    /// Lines that differ from what the cases say.
    pub drift: usize,
    /// Some of them, in words: what the cases say less what was stored.
    pub examples: Vec<String>,
}

/// Compares the figures with the cases, as both are at one moment.
pub async fn check(db: &Db) -> Result<Report> {
    let txn = db.begin_with_config(Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly)).await?;
    let turned = due::turned_on(&txn).await?;
    let mut report = Report::default();
    let mut wide = Shares::default();
    for province in at(Level::Province) {
        let mut shares = Shares::default();
        report.cases += add_up(&txn, province, turned, &mut shares, &mut wide).await?;
        for unit in within(province) {
            report.lines += stored::take(&txn, unit, &mut shares).await?;
        }
        report.note(shares);
    }
    for unit in at(Level::Region).chain(at(Level::National)) {
        report.lines += stored::take(&txn, unit, &mut wide).await?;
    }
    report.note(wide);
    txn.rollback().await?;
    Ok(report)
}

/// Writes the figures anew from the cases. Gives how many cases they count.
pub async fn rebuild(db: &Db) -> Result<u64> {
    let txn = db::write(db).await?;
    // Whoever changes a case waits here until the figures are whole again.
    let turned = due::turned_alone(&txn).await?;
    count::Entity::delete_many().exec(&txn).await?;
    standing::Entity::delete_many().exec(&txn).await?;
    due::Entity::delete_many().exec(&txn).await?;
    txn.execute_unprepared(&format!("DELETE FROM {}", pace::TABLE)).await?;
    let mut cases = 0;
    let mut wide = Shares::default();
    for province in at(Level::Province) {
        let mut shares = Shares::default();
        cases += add_up(&txn, province, turned, &mut shares, &mut wide).await?;
        write::lay(&txn, &shares).await?;
    }
    write::lay(&txn, &wide).await?;
    txn.commit().await?;
    Ok(cases)
}

/// The same where there are cases but no figures: after the update that brought them.
pub async fn rebuild_if_never(db: &Db) -> Result<u64> {
    let counted = standing::Entity::find().one(db).await?;
    let case =
        case::Entity::find().select_only().column(case::Column::Id).into_tuple::<i64>().one(db).await?;
    if counted.is_none() && case.is_some() { rebuild(db).await } else { Ok(0) }
}

fn at(level: Level) -> impl Iterator<Item = &'static Unit> {
    units().iter().filter(move |unit| unit.level == level)
}

fn within(province: &'static Unit) -> impl Iterator<Item = &'static Unit> {
    std::iter::once(province).chain(children(&province.code).iter().copied())
}

/// Adds up the cases of a province: for it and its communes apart from the units around it.
async fn add_up(
    txn: &impl ConnectionTrait,
    province: &'static Unit,
    turned: NaiveDate,
    narrow: &mut Shares,
    wide: &mut Shares,
) -> Result<u64> {
    let (mut last, mut read) = (0, 0);
    loop {
        let cases = case::Entity::find()
            .filter(case::Column::ProvinceCode.eq(province.code.as_str()))
            .filter(case::Column::Id.gt(last))
            .order_by_asc(case::Column::Id)
            .limit(AT_ONCE)
            .into_partial_model::<Counted>()
            .all(txn)
            .await?;
        let Some(case) = cases.last() else { return Ok(read) };
        last = case.id;
        read += cases.len() as u64;
        for case in &cases {
            for unit in unit(&case.commune_code).map(Unit::path).unwrap_or_default() {
                let shares = if unit.level <= Level::Province { &mut *narrow } else { &mut *wide };
                shares.add_in(unit, case, turned, 1);
            }
        }
    }
}

impl Report {
    fn note(&mut self, mut left: Shares) {
        left.settle();
        self.drift += left.counts.len() + left.standing.len() + left.due.len() + left.pace.len();
        let all = (left.counts.iter().map(|line| format!("tally {line:?}")))
            .chain(left.standing.iter().map(|line| format!("standing {line:?}")))
            .chain(left.due.iter().map(|line| format!("due {line:?}")))
            .chain(left.pace.iter().map(|line| format!("pace {line:?}")));
        self.examples.extend(all.take(NAMED - self.examples.len()));
    }
}
