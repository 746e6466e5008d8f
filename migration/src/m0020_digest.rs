use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Who holds a role; the mails that wait for an account.
const INDEXES: [(&str, &[&str]); 2] =
    [("mandate", &["role", "account_id"]), ("outbox", &["account_id", "state"])];

const COLUMNS: [(&str, &str); 3] = [("account", "digest"), ("outbox", "picture"), ("outbox", "picture_kind")];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for ((table, _), column) in COLUMNS.into_iter().zip(columns()) {
            manager.alter_table(Table::alter().table(table).add_column(column).to_owned()).await?;
        }
        for table in [digest_sent(), digest_standing()] {
            manager.create_table(table).await?;
        }
        for (table, columns) in INDEXES {
            index(manager, table, columns).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, columns) in INDEXES {
            let name = format!("{table}_{}", columns.join("_"));
            manager.drop_index(Index::drop().name(name).table(table).to_owned()).await?;
        }
        seed::drop(manager, &["digest_standing", "digest_sent"]).await?;
        for (table, column) in COLUMNS {
            manager.alter_table(Table::alter().table(table).drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}

/// Whether somebody wants the weekly digest; the picture inside a mail, emptied with its words.
fn columns() -> [ColumnDef; 3] {
    [
        boolean("digest").default(true).take(),
        blob_null("picture").take(),
        string_len_null("picture_kind", 32).take(),
    ]
}

/// Who was written the digest of which week (its Monday): once, whoever writes.
fn digest_sent() -> TableCreateStatement {
    Table::create()
        .table("digest_sent")
        .col(big_integer("account_id"))
        .col(date("week"))
        .col(timestamp_with_time_zone("at"))
        .primary_key(Index::create().col("account_id").col("week"))
        .foreign_key(&mut seed::key("digest_sent", "account_id", "account", "id"))
        .to_owned()
}

/// What was open and late in a unit when the digest of a week first told of it, for the next one to compare with.
fn digest_standing() -> TableCreateStatement {
    Table::create()
        .table("digest_standing")
        .col(string_len("unit_code", 16))
        .col(date("week"))
        .col(big_integer("open"))
        .col(big_integer("late"))
        .primary_key(Index::create().col("unit_code").col("week"))
        .foreign_key(&mut seed::key("digest_standing", "unit_code", "unit", "code"))
        .to_owned()
}
