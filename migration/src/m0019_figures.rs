use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(edition()).await?;
        manager.create_table(figure()).await?;
        index(manager, "figure", &["parent_code"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["figure", "edition"]).await
    }
}

/// The months in which figures were made public, by their first days; the key lets each happen once.
fn edition() -> TableCreateStatement {
    Table::create().table("edition").col(date("month").primary_key()).col(date("day")).to_owned()
}

/// What has been made public of a unit's cases of a theme, or of all (0). `…_of` is how many cases the times
/// beside it were taken from, in full steps; times are in days.
fn figure() -> TableCreateStatement {
    Table::create()
        .table("figure")
        .col(string_len("unit_code", 16))
        .col(big_integer("theme_id"))
        .col(string_len("parent_code", 16))
        .col(big_integer("filed"))
        .col(big_integer("resolved"))
        .col(big_integer("first_of"))
        .col(integer_null("first_half"))
        .col(integer_null("first_most"))
        .col(big_integer("solved_of"))
        .col(integer_null("solved_half"))
        .col(integer_null("solved_most"))
        .primary_key(Index::create().col("unit_code").col("theme_id"))
        .to_owned()
}
