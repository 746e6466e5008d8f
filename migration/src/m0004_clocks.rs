use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;
use sea_orm_migration::sea_orm::prelude::Date;
use serde::Deserialize;

use crate::seed;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(Deserialize)]
struct Holiday {
    day: Date,
    name_ar: String,
    name_fr: String,
    name_en: String,
    source: String,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(clock()).await?;
        manager.create_table(holiday()).await?;
        load(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["holiday", "clock"]).await
    }
}

fn clock() -> TableCreateStatement {
    Table::create()
        .table("clock")
        .col(big_pk_auto("id"))
        .col(string_len("what", 32))
        .col(string_len_null("level", 16))
        .col(integer("days"))
        .col(boolean("working"))
        .col(string("source"))
        .col(date("valid_from"))
        .col(date_null("valid_to"))
        .to_owned()
}

fn holiday() -> TableCreateStatement {
    Table::create()
        .table("holiday")
        .col(date("day").primary_key())
        .col(string("name_ar"))
        .col(string("name_fr"))
        .col(string("name_en"))
        .col(string("source"))
        .to_owned()
}

async fn load(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    seed::clocks(manager, include_str!("../data/clocks.csv")).await?;

    let holidays = seed::rows::<Holiday>(include_str!("../data/holidays.csv"))?
        .into_iter()
        .map(|h| vec![h.day.into(), h.name_ar.into(), h.name_fr.into(), h.name_en.into(), h.source.into()])
        .collect();
    seed::insert(manager, "holiday", &["day", "name_ar", "name_fr", "name_en", "source"], holidays).await
}
