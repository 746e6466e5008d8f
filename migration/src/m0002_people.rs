use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(account()).await?;
        manager.create_table(mandate()).await?;
        manager.create_table(session()).await?;
        manager.create_table(pass()).await?;
        seed::index(manager, "mandate", &["account_id"]).await?;
        seed::index(manager, "mandate", &["unit_code", "role"]).await?;
        seed::index(manager, "session", &["account_id"]).await?;
        seed::index(manager, "pass", &["account_id"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["pass", "session", "mandate", "account"]).await
    }
}

fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(big_pk_auto("id"))
        .col(string_uniq("email"))
        .col(string("name"))
        .col(string_len("lang", 2))
        .col(string_null("password_hash"))
        .col(string_len("state", 16))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("seen_at"))
        .to_owned()
}

fn mandate() -> TableCreateStatement {
    Table::create()
        .table("mandate")
        .col(big_pk_auto("id"))
        .col(big_integer("account_id"))
        .col(string_len("role", 16))
        .col(string_len("unit_code", 16))
        .col(date("starts_on"))
        .col(date_null("ends_on"))
        .col(big_integer_null("granted_by_id"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut seed::key("mandate", "account_id", "account", "id"))
        .foreign_key(&mut seed::key("mandate", "unit_code", "unit", "code"))
        .to_owned()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(big_pk_auto("id"))
        .col(string_uniq("secret_hash"))
        .col(big_integer("account_id"))
        .col(string("agent"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("seen_at"))
        .foreign_key(&mut seed::key("session", "account_id", "account", "id"))
        .to_owned()
}

/// What an emailed link opens once: an invitation or a new password.
fn pass() -> TableCreateStatement {
    Table::create()
        .table("pass")
        .col(big_pk_auto("id"))
        .col(string_uniq("secret_hash"))
        .col(string_len("purpose", 16))
        .col(big_integer_null("account_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .foreign_key(&mut seed::key("pass", "account_id", "account", "id"))
        .to_owned()
}
