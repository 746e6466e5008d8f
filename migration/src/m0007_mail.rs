use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(outbox()).await?;
        manager.create_table(phone_task()).await?;
        seed::index(manager, "outbox", &["state", "run_at"]).await?;
        seed::index(manager, "outbox", &["state", "id"]).await?;
        seed::index(manager, "outbox", &["case_id"]).await?;
        seed::index(manager, "phone_task", &["done_at", "id"]).await?;
        seed::index(manager, "phone_task", &["case_id", "done_at"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["phone_task", "outbox"]).await
    }
}

fn outbox() -> TableCreateStatement {
    Table::create()
        .table("outbox")
        .col(big_pk_auto("id"))
        .col(string_uniq("message_id"))
        .col(string_len("letter", 32))
        .col(big_integer_null("case_id"))
        .col(big_integer_null("account_id"))
        .col(string("recipient"))
        .col(string_len("lang", 2))
        .col(text("subject"))
        .col(text("plain"))
        .col(text("html"))
        .col(text("short"))
        .col(string_null("thread_id"))
        .col(text_null("unsubscribe_url"))
        .col(string_len("state", 16))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("run_at"))
        .col(timestamp_with_time_zone_null("give_up_at"))
        .col(timestamp_with_time_zone_null("locked_until"))
        .col(timestamp_with_time_zone_null("sent_at"))
        .col(text_null("server_said"))
        .foreign_key(&mut seed::key("outbox", "case_id", "cases", "id"))
        .foreign_key(&mut seed::key("outbox", "account_id", "account", "id"))
        .to_owned()
}

/// What must be told by phone, for want of an address that takes mail.
fn phone_task() -> TableCreateStatement {
    Table::create()
        .table("phone_task")
        .col(big_pk_auto("id"))
        .col(big_integer("case_id"))
        .col(string_len("letter", 32))
        .col(string_len("reason", 16))
        .col(text("words"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(big_integer_null("done_by_id"))
        .foreign_key(&mut seed::key("phone_task", "case_id", "cases", "id"))
        .foreign_key(&mut seed::key("phone_task", "done_by_id", "account", "id"))
        .to_owned()
}
