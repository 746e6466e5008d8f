//! Cases become late by themselves. How many are due on which day is counted ahead; when a day is over, what
//! was due on it is counted as late, so that nobody counts cases to know how many are.

use chrono::NaiveDate;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::slice::Facet;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::territory::Level;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "due")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub facet: Facet,
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    pub unit_level: Level,
    pub cases: i64,
}

impl ActiveModelBehavior for ActiveModel {}

pub mod turned {
    use sea_orm::entity::prelude::*;

    /// The day before which everything due is counted as late.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "turned")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub day: Date,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The day before which everything due is counted as late.
pub async fn turned_on(db: &impl ConnectionTrait) -> Result<NaiveDate> {
    Ok(only(turned::Entity::find().one(db).await?))
}

/// The same, which stays so until the transaction ends: whoever counts and whoever turns wait for each other.
pub(super) async fn held(txn: &impl ConnectionTrait) -> Result<NaiveDate> {
    Ok(only(turned::Entity::find().lock_shared().one(txn).await?))
}

/// The same for whoever turns the day or counts anew: nobody counts meanwhile.
pub(super) async fn turned_alone(txn: &impl ConnectionTrait) -> Result<NaiveDate> {
    Ok(only(turned::Entity::find().lock_exclusive().one(txn).await?))
}

fn only(row: Option<turned::Model>) -> NaiveDate {
    row.map_or(NaiveDate::MIN, |row| row.day)
}

/// Counts as late what was due before today. Gives the days turned.
pub async fn turn(house: &House) -> Result<usize> {
    let today = house.today();
    if turned_on(&house.db).await? >= today {
        return Ok(0);
    }
    let txn = db::write(&house.db).await?;
    let from = turned_alone(&txn).await?;
    if from < today {
        turn_in(&txn, today).await?;
    }
    txn.commit().await?;
    Ok(usize::try_from((today - from).num_days()).unwrap_or(0))
}

async fn turn_in(txn: &impl ConnectionTrait, today: NaiveDate) -> Result<()> {
    let late = "INSERT INTO standing (unit_code, unit_level, facet, name, open, late)
        SELECT unit_code, unit_level, facet, name, 0, CAST(SUM(cases) AS bigint) FROM due WHERE day < $1
        GROUP BY unit_code, unit_level, facet, name
        ON CONFLICT (unit_code, facet, name) DO UPDATE SET late = standing.late + excluded.late";
    let backend = txn.get_database_backend();
    txn.execute_raw(sea_orm::Statement::from_sql_and_values(backend, late, [today.into()])).await?;
    Entity::delete_many().filter(Column::Day.lt(today)).exec(txn).await?;
    turned::Entity::update_many().col_expr(turned::Column::Day, Expr::value(today)).exec(txn).await?;
    Ok(())
}
