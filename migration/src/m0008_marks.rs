use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What a database says about itself: whether it is a demonstration.
#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mark = Table::create()
            .table("mark")
            .col(string_len("key", 32).primary_key())
            .col(string("value"))
            .to_owned();
        manager.create_table(mark).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["mark"]).await
    }
}
