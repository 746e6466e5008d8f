use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let first = date_null("first_answered_on").take();
        manager.alter_table(Table::alter().table("action").add_column(first).to_owned()).await?;
        manager.get_connection().execute_unprepared(FIRST).await?;
        manager.create_table(conduct()).await?;
        index(manager, "conduct", &["unit_code", "facet", "year", "institution_id"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["conduct"]).await?;
        let column = Table::alter().table("action").drop_column("first_answered_on").to_owned();
        manager.alter_table(column).await
    }
}

/// An institution that answers twice has kept its delay, or not, with the first answer.
const FIRST: &str = "UPDATE action SET first_answered_on = COALESCE(
    (SELECT MIN(received_on) FROM action_answer WHERE action_id = action.id), answered_on)
    WHERE answered_on IS NOT NULL";

/// What became of what was filed with an institution for the dossiers of a unit, by the year in which it was filed.
fn conduct() -> TableCreateStatement {
    Table::create()
        .table("conduct")
        .col(string_len("unit_code", 16))
        .col(big_integer("institution_id"))
        .col(integer("year"))
        .col(string_len("facet", 16))
        .col(string_len("name", 16))
        .col(big_integer("actions"))
        .primary_key(
            Index::create().col("unit_code").col("institution_id").col("year").col("facet").col("name"),
        )
        .foreign_key(&mut seed::key("conduct", "institution_id", "institution", "id"))
        .to_owned()
}
