use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::history;
use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [dossier(), dossier_case(), dossier_tally(), dossier_place(), dossier_event(), batch()] {
            manager.create_table(table).await?;
        }
        for column in ["unit_code", "province_code", "region_code", "carrier_id", "status"] {
            index(manager, "dossier", &[column, "id"]).await?;
        }
        index(manager, "dossier_case", &["case_id"]).await?;
        index(manager, "batch", &["state", "run_at"]).await?;
        index(manager, "batch", &["dossier_id", "id"]).await?;
        let mut once = Index::create();
        once.name("dossier_event_dossier_id_seq")
            .table("dossier_event")
            .col("dossier_id")
            .col("seq")
            .unique();
        manager.create_index(once).await?;
        history::append_only(manager, "dossier_event", "dossier_id").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["batch"]).await?;
        seed::drop(manager, &["dossier_event"]).await?;
        history::forget(manager, "dossier_event").await?;
        seed::drop(manager, &["dossier_place", "dossier_tally", "dossier_case", "dossier"]).await
    }
}

fn dossier() -> TableCreateStatement {
    Table::create()
        .table("dossier")
        .col(big_pk_auto("id"))
        .col(string_len_uniq("submission", 64))
        .col(string("title"))
        .col(big_integer("category_id"))
        .col(text("demand"))
        .col(text("summary_ar"))
        .col(text("summary_fr"))
        .col(string_len("level", 16))
        .col(string_len("unit_code", 16))
        .col(string_len("province_code", 16))
        .col(string_len("region_code", 16))
        .col(big_integer_null("carrier_id"))
        .col(big_integer_null("owner_id"))
        .col(string_len("origin", 16))
        .col(text_null("reason"))
        .col(string_len("status", 16))
        .col(string_len_null("outcome", 16))
        .col(timestamp_with_time_zone("opened_at"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(integer("version"))
        .col(integer("events"))
        .foreign_key(&mut seed::key("dossier", "category_id", "category", "id"))
        .foreign_key(&mut seed::key("dossier", "unit_code", "unit", "code"))
        .foreign_key(&mut seed::key("dossier", "carrier_id", "account", "id"))
        .foreign_key(&mut seed::key("dossier", "owner_id", "account", "id"))
        .to_owned()
}

/// Which cases a dossier gathers now, with what it is counted under.
fn dossier_case() -> TableCreateStatement {
    Table::create()
        .table("dossier_case")
        .col(big_integer("dossier_id"))
        .col(big_integer("case_id"))
        .col(timestamp_with_time_zone("joined_at"))
        .col(big_integer_null("joined_by_id"))
        .primary_key(Index::create().col("dossier_id").col("case_id"))
        .foreign_key(&mut seed::key("dossier_case", "dossier_id", "dossier", "id"))
        .foreign_key(&mut seed::key("dossier_case", "case_id", "cases", "id"))
        .to_owned()
}

/// How many cases, people and places a dossier gathers: by commune, by status, by language, in all.
fn dossier_tally() -> TableCreateStatement {
    Table::create()
        .table("dossier_tally")
        .col(big_integer("dossier_id"))
        .col(string_len("facet", 16))
        .col(string_len("name", 16))
        .col(big_integer("cases"))
        .col(big_integer("people"))
        .col(big_integer("places"))
        .primary_key(Index::create().col("dossier_id").col("facet").col("name"))
        .foreign_key(&mut seed::key("dossier_tally", "dossier_id", "dossier", "id"))
        .to_owned()
}

/// The douars and quarters named in a dossier's cases, folded, so that each counts once.
fn dossier_place() -> TableCreateStatement {
    Table::create()
        .table("dossier_place")
        .col(big_integer("dossier_id"))
        .col(string_len("commune_code", 16))
        .col(string("place"))
        .col(big_integer("cases"))
        .primary_key(Index::create().col("dossier_id").col("commune_code").col("place"))
        .foreign_key(&mut seed::key("dossier_place", "dossier_id", "dossier", "id"))
        .to_owned()
}

fn dossier_event() -> TableCreateStatement {
    Table::create()
        .table("dossier_event")
        .col(big_pk_auto("id"))
        .col(big_integer("dossier_id"))
        .col(integer("seq"))
        .col(timestamp_with_time_zone("at"))
        .col(string_len("actor", 16))
        .col(big_integer_null("account_id"))
        .col(string_len("deed", 32))
        .col(text("facts"))
        .col(text_null("words"))
        .col(string_len_null("words_salt", 64))
        .col(string_len_null("words_digest", 64))
        .col(string_len("prev_hash", 64))
        .col(string_len("hash", 64))
        .foreign_key(&mut seed::key("dossier_event", "dossier_id", "dossier", "id"))
        .foreign_key(&mut seed::key("dossier_event", "account_id", "account", "id"))
        .to_owned()
}

/// One deed on many cases, done a few at a time after the request that asked for it.
fn batch() -> TableCreateStatement {
    Table::create()
        .table("batch")
        .col(big_pk_auto("id"))
        .col(string_len("kind", 16))
        .col(big_integer_null("dossier_id"))
        .col(text("params"))
        .col(big_integer("cursor"))
        .col(big_integer("total"))
        .col(big_integer("done"))
        .col(big_integer("skipped"))
        .col(string_len("state", 16))
        .col(big_integer_null("account_id"))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone("run_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .foreign_key(&mut seed::key("batch", "dossier_id", "dossier", "id"))
        .foreign_key(&mut seed::key("batch", "account_id", "account", "id"))
        .to_owned()
}
