use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [promise(), voice(), voice_tally(), ledger()] {
            manager.create_table(table).await?;
        }
        for columns in [["dossier_id", "id"], ["state", "due_on"], ["institution_id", "id"]] {
            index(manager, "promise", &columns).await?;
        }
        let mut once = Index::create();
        once.name("voice_once").table("voice").col("question").col("subject_id").col("contact").unique();
        manager.create_index(once).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["ledger", "voice_tally", "voice", "promise"]).await
    }
}

fn promise() -> TableCreateStatement {
    Table::create()
        .table("promise")
        .col(big_pk_auto("id"))
        .col(big_integer("dossier_id"))
        .col(string_len_uniq("submission", 64))
        .col(big_integer_null("action_id"))
        .col(big_integer_null("answer_id"))
        .col(big_integer("institution_id"))
        .col(string_len("unit_code", 16))
        .col(text("words"))
        .col(date("due_on"))
        .col(string_len("state", 16))
        .col(timestamp_with_time_zone_null("asked_at"))
        .col(date_null("judged_on"))
        .col(big_integer_null("judged_by_id"))
        .col(text_null("note"))
        .col(integer("version"))
        .col(big_integer_null("recorded_by_id"))
        .col(timestamp_with_time_zone("recorded_at"))
        .foreign_key(&mut seed::key("promise", "dossier_id", "dossier", "id"))
        .foreign_key(&mut seed::key("promise", "action_id", "action", "id"))
        .foreign_key(&mut seed::key("promise", "answer_id", "action_answer", "id"))
        .foreign_key(&mut seed::key("promise", "institution_id", "institution", "id"))
        .foreign_key(&mut seed::key("promise", "unit_code", "unit", "code"))
        .to_owned()
}

/// What one resident says of an answer or a promise; a later word replaces the earlier one.
fn voice() -> TableCreateStatement {
    Table::create()
        .table("voice")
        .col(big_pk_auto("id"))
        .col(string_len("question", 16))
        .col(big_integer("subject_id"))
        .col(string_len("contact", 64))
        .col(big_integer("case_id"))
        .col(string_len("said", 16))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(&mut seed::key("voice", "case_id", "cases", "id"))
        .to_owned()
}

fn voice_tally() -> TableCreateStatement {
    Table::create()
        .table("voice_tally")
        .col(string_len("question", 16))
        .col(big_integer("subject_id"))
        .col(string_len("said", 16))
        .col(big_integer("people"))
        .primary_key(Index::create().col("question").col("subject_id").col("said"))
        .to_owned()
}

/// What an institution promised, kept, answered; and what residents say of it.
fn ledger() -> TableCreateStatement {
    Table::create()
        .table("ledger")
        .col(big_integer("institution_id"))
        .col(string_len("facet", 16))
        .col(string_len("name", 16))
        .col(big_integer("count"))
        .primary_key(Index::create().col("institution_id").col("facet").col("name"))
        .foreign_key(&mut seed::key("ledger", "institution_id", "institution", "id"))
        .to_owned()
}
