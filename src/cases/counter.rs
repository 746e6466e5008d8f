//! The numbers of cases: consecutive in each province and year, and never given twice.

use std::collections::HashMap;

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::sea_query::OnConflict;

use super::reference;
use crate::kit::Error;
use crate::kit::Result;
use crate::territory::Level;
use crate::territory::Unit;

/// The last number given out in a province in a year.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "counter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub province_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub year: i32,
    pub last: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The next reference of the commune's province in that year.
pub async fn next(txn: &impl ConnectionTrait, commune: &'static Unit, year: i32) -> Result<String> {
    let province = province(commune)?;
    let first = ActiveModel { province_code: Set(province.code.clone()), year: Set(year), last: Set(1) };
    let next = Expr::col((Entity, Column::Last)).add(1);
    let given = Entity::insert(first)
        .on_conflict(key().value(Column::Last, next).to_owned())
        .exec_with_returning(txn)
        .await?;
    Ok(compose(province, year, given.last))
}

/// All counters at hand, for whoever files many cases and keeps them at the end.
pub struct Counters(HashMap<(&'static str, i32), i64>);

impl Counters {
    pub async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let rows = Entity::find().all(db).await?;
        let known = |row: &Model| Some(&crate::territory::unit(&row.province_code)?.code);
        let counts = rows.iter().filter_map(|row| Some(((known(row)?.as_str(), row.year), row.last)));
        Ok(Self(counts.collect()))
    }

    /// The next reference of the commune's province in that year.
    pub fn next(&mut self, commune: &'static Unit, year: i32) -> Result<String> {
        let province = province(commune)?;
        let last = self.0.entry((&province.code, year)).or_default();
        *last += 1;
        Ok(compose(province, year, *last))
    }

    pub async fn keep(self, txn: &impl ConnectionTrait) -> Result<()> {
        let row = |((province, year), last): ((&str, i32), i64)| ActiveModel {
            province_code: Set(province.to_owned()),
            year: Set(year),
            last: Set(last),
        };
        Entity::insert_many(self.0.into_iter().map(row))
            .on_conflict(key().update_column(Column::Last).to_owned())
            .exec_without_returning(txn)
            .await?;
        Ok(())
    }
}

fn key() -> OnConflict {
    OnConflict::columns([Column::ProvinceCode, Column::Year])
}

fn province(commune: &'static Unit) -> Result<&'static Unit> {
    commune.at(Level::Province).ok_or(Error::Malformed)
}

fn compose(province: &Unit, year: i32, number: i64) -> String {
    let own_digits = province.code.rsplit('.').next().unwrap_or_default();
    reference::compose(own_digits, year, number)
}
