use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(document()).await?;
        manager.create_table(document_version()).await?;
        index(manager, "document", &["dossier_id", "id"]).await?;
        index(manager, "document", &["action_id"]).await?;
        let mut once = Index::create();
        once.name("document_version_once")
            .table("document_version")
            .col("document_id")
            .col("number")
            .unique();
        manager.create_index(once).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["document_version", "document"]).await
    }
}

fn document() -> TableCreateStatement {
    Table::create()
        .table("document")
        .col(big_pk_auto("id"))
        .col(big_integer("dossier_id"))
        .col(string_len_uniq("submission", 64))
        .col(big_integer_null("action_id"))
        .col(string_len("kind", 24))
        .col(string_len("lang", 2))
        .col(big_integer_null("institution_id"))
        .col(string_len("state", 16))
        .col(boolean("annex"))
        .col(text_null("remark"))
        .col(text_null("paper"))
        .col(big_integer_null("approved_by_id"))
        .col(timestamp_with_time_zone_null("approved_at"))
        .col(integer("version"))
        .col(big_integer_null("created_by_id"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut seed::key("document", "dossier_id", "dossier", "id"))
        .foreign_key(&mut seed::key("document", "action_id", "action", "id"))
        .foreign_key(&mut seed::key("document", "institution_id", "institution", "id"))
        .to_owned()
}

/// What a document said each time it was saved; the last is what it says.
fn document_version() -> TableCreateStatement {
    Table::create()
        .table("document_version")
        .col(big_pk_auto("id"))
        .col(big_integer("document_id"))
        .col(integer("number"))
        .col(text("subject"))
        .col(text("body"))
        .col(big_integer_null("written_by_id"))
        .col(timestamp_with_time_zone("written_at"))
        .foreign_key(&mut seed::key("document_version", "document_id", "document", "id"))
        .to_owned()
}
