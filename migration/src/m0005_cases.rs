use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(resident()).await?;
        manager.create_table(consent()).await?;
        manager.create_table(case()).await?;
        manager.create_table(assignment()).await?;
        manager.create_table(answer()).await?;
        manager.create_table(counter()).await?;
        manager.create_table(tally()).await?;
        indexes(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["tally", "counter", "answer", "assignment", "cases", "consent", "resident"];
        seed::drop(manager, &tables).await
    }
}

async fn indexes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // Lists are read newest first within a unit, a person or a state.
    for column in
        ["commune_code", "province_code", "region_code", "category_id", "owner_id", "carrier_id", "status"]
    {
        index(manager, "cases", &[column, "id"]).await?;
    }
    for column in ["commune_code", "province_code", "region_code", "owner_id"] {
        index(manager, "cases", &[column, "due_on"]).await?;
    }
    index(manager, "cases", &["due_on"]).await?;
    index(manager, "cases", &["status", "due_on"]).await?;
    index(manager, "cases", &["owner_id", "attention"]).await?;
    index(manager, "cases", &["carrier_id", "carrier_due_on"]).await?;
    index(manager, "cases", &["province_code", "level", "status"]).await?;
    index(manager, "cases", &["region_code", "level", "status"]).await?;
    index(manager, "cases", &["merged_into_id"]).await?;
    index(manager, "cases", &["resident_id"]).await?;
    index(manager, "consent", &["resident_id"]).await?;
    index(manager, "resident", &["email"]).await?;
    index(manager, "assignment", &["case_id"]).await?;
    index(manager, "answer", &["case_id"]).await?;
    index(manager, "tally", &["parent_code", "category_id"]).await
}

fn resident() -> TableCreateStatement {
    Table::create()
        .table("resident")
        .col(big_pk_auto("id"))
        .col(string_null("name"))
        .col(string_null("phone"))
        .col(string_null("email"))
        .col(string_len("lang", 2))
        .col(timestamp_with_time_zone_null("mail_stopped_at"))
        .col(timestamp_with_time_zone("created_at"))
        .to_owned()
}

fn consent() -> TableCreateStatement {
    Table::create()
        .table("consent")
        .col(big_pk_auto("id"))
        .col(big_integer("resident_id"))
        .col(string_len("purpose", 16))
        .col(boolean("granted"))
        .col(string_len("version", 16))
        .col(string_len("lang", 2))
        .col(text("words"))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(&mut seed::key("consent", "resident_id", "resident", "id"))
        .to_owned()
}

/// `case` is a reserved word of SQL, so the table alone is in the plural.
fn case() -> TableCreateStatement {
    Table::create()
        .table("cases")
        .col(big_pk_auto("id"))
        .col(string_len_uniq("reference", 24))
        .col(string_len_uniq("submission", 64))
        .col(string_len("commune_code", 16))
        .col(string_len("province_code", 16))
        .col(string_len("region_code", 16))
        .col(big_integer("category_id"))
        .col(big_integer("resident_id"))
        .col(text("words"))
        .col(string_null("place"))
        .col(integer("people"))
        .col(string_len("channel", 16))
        .col(string_len("urgency", 16))
        .col(string_len("status", 16))
        .col(string_len_null("status_before", 16))
        .col(string_len("level", 16))
        .col(string_len("visibility", 16))
        .col(string_len_null("outcome", 16))
        .col(big_integer_null("owner_id"))
        .col(big_integer_null("carrier_id"))
        .col(big_integer_null("filed_by_id"))
        .col(big_integer_null("merged_into_id"))
        .col(string_len_null("attention", 16))
        .col(integer("reopened"))
        .col(integer("version"))
        .col(timestamp_with_time_zone("filed_at"))
        .col(timestamp_with_time_zone("status_at"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(date("answer_on"))
        .col(date_null("due_on"))
        .col(string_len_null("due_kind", 16))
        .col(date_null("paused_on"))
        .col(date_null("carrier_due_on"))
        .col(string_len("link_nonce", 64))
        .col(string_len_uniq("link_hash", 64))
        .col(string_len("pin_hash", 64))
        .foreign_key(&mut seed::key("cases", "commune_code", "unit", "code"))
        .foreign_key(&mut seed::key("cases", "category_id", "category", "id"))
        .foreign_key(&mut seed::key("cases", "resident_id", "resident", "id"))
        .foreign_key(&mut seed::key("cases", "owner_id", "account", "id"))
        .foreign_key(&mut seed::key("cases", "carrier_id", "account", "id"))
        .foreign_key(&mut seed::key("cases", "filed_by_id", "account", "id"))
        .foreign_key(&mut seed::key("cases", "merged_into_id", "cases", "id"))
        .to_owned()
}

fn assignment() -> TableCreateStatement {
    Table::create()
        .table("assignment")
        .col(big_pk_auto("id"))
        .col(big_integer("case_id"))
        .col(string_len("level", 16))
        .col(string_len("unit_code", 16))
        .col(big_integer_null("carrier_id"))
        .col(text("message"))
        .col(date_null("due_on"))
        .col(string_len("state", 16))
        .col(big_integer_null("assigned_by_id"))
        .col(timestamp_with_time_zone("assigned_at"))
        .col(timestamp_with_time_zone_null("accepted_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .foreign_key(&mut seed::key("assignment", "case_id", "cases", "id"))
        .foreign_key(&mut seed::key("assignment", "unit_code", "unit", "code"))
        .foreign_key(&mut seed::key("assignment", "carrier_id", "account", "id"))
        .to_owned()
}

fn answer() -> TableCreateStatement {
    Table::create()
        .table("answer")
        .col(big_pk_auto("id"))
        .col(big_integer("case_id"))
        .col(string("institution"))
        .col(date("received_on"))
        .col(string_len("verdict", 16))
        .col(text("words"))
        .col(date_null("promised_on"))
        .col(text_null("promise"))
        .col(big_integer_null("recorded_by_id"))
        .col(timestamp_with_time_zone("recorded_at"))
        .foreign_key(&mut seed::key("answer", "case_id", "cases", "id"))
        .to_owned()
}

/// The last number given out per province and year.
fn counter() -> TableCreateStatement {
    Table::create()
        .table("counter")
        .col(string_len("province_code", 16))
        .col(integer("year"))
        .col(big_integer("last"))
        .primary_key(Index::create().col("province_code").col("year"))
        .to_owned()
}

/// How many cases stand where, for each unit of each level; category 0 is all categories together.
fn tally() -> TableCreateStatement {
    Table::create()
        .table("tally")
        .col(string_len("unit_code", 16))
        .col(string_len("parent_code", 16))
        .col(big_integer("category_id"))
        .col(string_len("status", 16))
        .col(string_len("level", 16))
        .col(big_integer("cases"))
        .primary_key(Index::create().col("unit_code").col("category_id").col("status").col("level"))
        .to_owned()
}
