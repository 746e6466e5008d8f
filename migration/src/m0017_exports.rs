use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(export()).await?;
        index(manager, "export", &["unit_code", "id"]).await?;
        index(manager, "export", &["account_id"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["export"]).await
    }
}

/// What somebody took out of the house: a list or figures, what for, and how much of it.
fn export() -> TableCreateStatement {
    Table::create()
        .table("export")
        .col(big_pk_auto("id"))
        .col(big_integer("account_id"))
        .col(string_len("unit_code", 16))
        .col(string_len("what", 24))
        .col(text("address"))
        .col(text("filters"))
        .col(string_len("format", 8))
        .col(string_len("lang", 2))
        .col(string_len("purpose", 16))
        .col(text("words"))
        .col(boolean("contacts"))
        .col(text_null("reason"))
        .col(string_len("state", 16))
        .col(big_integer("rows"))
        .col(timestamp_with_time_zone("begun_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .foreign_key(&mut seed::key("export", "account_id", "account", "id"))
        .foreign_key(&mut seed::key("export", "unit_code", "unit", "code"))
        .to_owned()
}
