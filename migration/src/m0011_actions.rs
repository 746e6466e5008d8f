use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [attachment(), action(), action_answer()] {
            manager.create_table(table).await?;
        }
        index(manager, "attachment", &["sha256"]).await?;
        for columns in [
            ["dossier_id", "id"],
            ["carrier_id", "state"],
            ["unit_code", "due_on"],
            ["state", "due_on"],
            ["state", "session_ends_on"],
            ["institution_id", "state"],
        ] {
            index(manager, "action", &columns).await?;
        }
        index(manager, "action", &["parent_id"]).await?;
        index(manager, "action_answer", &["action_id"]).await?;
        index(manager, "action_answer", &["dossier_id", "id"]).await?;
        seed::clocks(manager, include_str!("../data/action_clocks.csv")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut theirs = Query::delete();
        theirs.from_table("clock").and_where(Expr::col("what").like("action.%"));
        manager.execute(theirs).await?;
        seed::drop(manager, &["action_answer", "action", "attachment"]).await
    }
}

/// A scan or a document; its bytes lie in the data folder under their hash.
fn attachment() -> TableCreateStatement {
    Table::create()
        .table("attachment")
        .col(big_pk_auto("id"))
        .col(string_len("sha256", 64))
        .col(string("name"))
        .col(string_len("media_type", 64))
        .col(big_integer("bytes"))
        .col(big_integer_null("uploaded_by_id"))
        .col(timestamp_with_time_zone("uploaded_at"))
        .foreign_key(&mut seed::key("attachment", "uploaded_by_id", "account", "id"))
        .to_owned()
}

fn action() -> TableCreateStatement {
    Table::create()
        .table("action")
        .col(big_pk_auto("id"))
        .col(big_integer("dossier_id"))
        .col(string_len_uniq("submission", 64))
        .col(string_len("kind", 24))
        .col(string_len("level", 16))
        .col(string_len("unit_code", 16))
        .col(big_integer_null("institution_id"))
        .col(big_integer_null("carrier_id"))
        .col(big_integer_null("parent_id"))
        .col(string("subject"))
        .col(text_null("note"))
        .col(string_len("state", 16))
        .col(string_null("reference"))
        .col(date_null("planned_on"))
        .col(date_null("filed_on"))
        .col(date_null("acknowledged_on"))
        .col(date_null("answered_on"))
        .col(date_null("closed_on"))
        .col(date_null("due_on"))
        .col(text_null("clock_source"))
        .col(date_null("session_ends_on"))
        .col(big_integer_null("proof_id"))
        .col(string_len_null("verdict", 16))
        .col(text_null("outcome"))
        .col(integer("version"))
        .col(big_integer_null("created_by_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("state_at"))
        .foreign_key(&mut seed::key("action", "dossier_id", "dossier", "id"))
        .foreign_key(&mut seed::key("action", "unit_code", "unit", "code"))
        .foreign_key(&mut seed::key("action", "institution_id", "institution", "id"))
        .foreign_key(&mut seed::key("action", "carrier_id", "account", "id"))
        .foreign_key(&mut seed::key("action", "parent_id", "action", "id"))
        .foreign_key(&mut seed::key("action", "proof_id", "attachment", "id"))
        .to_owned()
}

fn action_answer() -> TableCreateStatement {
    Table::create()
        .table("action_answer")
        .col(big_pk_auto("id"))
        .col(big_integer("action_id"))
        .col(big_integer("dossier_id"))
        .col(big_integer_null("institution_id"))
        .col(date("received_on"))
        .col(string_len("verdict", 16))
        .col(text("words"))
        .col(big_integer_null("document_id"))
        .col(big_integer_null("recorded_by_id"))
        .col(timestamp_with_time_zone("recorded_at"))
        .foreign_key(&mut seed::key("action_answer", "action_id", "action", "id"))
        .foreign_key(&mut seed::key("action_answer", "dossier_id", "dossier", "id"))
        .foreign_key(&mut seed::key("action_answer", "institution_id", "institution", "id"))
        .foreign_key(&mut seed::key("action_answer", "document_id", "attachment", "id"))
        .to_owned()
}
