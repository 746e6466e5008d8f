use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::history;
use crate::seed;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(event()).await?;
        let mut once = Index::create();
        once.name("event_case_id_seq").table("event").col("case_id").col("seq").unique();
        manager.create_index(once).await?;
        history::append_only(manager, "event", "case_id").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["event"]).await?;
        history::forget(manager, "event").await
    }
}

/// What people wrote (`words`, with its salt) may be erased when its time is over; the digest stays in
/// the chain, so that the rest can still be verified.
fn event() -> TableCreateStatement {
    Table::create()
        .table("event")
        .col(big_pk_auto("id"))
        .col(big_integer("case_id"))
        .col(integer("seq"))
        .col(timestamp_with_time_zone("at"))
        .col(string_len("actor", 16))
        .col(big_integer_null("account_id"))
        .col(string_len("deed", 24))
        .col(string_len_null("status_from", 16))
        .col(string_len("status_to", 16))
        .col(boolean("internal"))
        .col(text("facts"))
        .col(text_null("words"))
        .col(string_len_null("words_salt", 64))
        .col(string_len_null("words_digest", 64))
        .col(string_len("prev_hash", 64))
        .col(string_len("hash", 64))
        .foreign_key(&mut seed::key("event", "case_id", "cases", "id"))
        .foreign_key(&mut seed::key("event", "account_id", "account", "id"))
        .to_owned()
}
