use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::seed;
use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(handover()).await?;
        for column in ["mandate_id", "batch_id"] {
            index(manager, "handover", &[column]).await?;
        }
        for column in ["owner_id", "carrier_id"] {
            index(manager, "dossier", &[column, "status"]).await?;
        }
        index(manager, "cases", &["attention", "due_on"]).await?;
        seed::clocks(manager, include_str!("../data/handover_clocks.csv")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut theirs = Query::delete();
        theirs.from_table("clock").and_where(Expr::col("what").eq("objection"));
        manager.execute(theirs).await?;
        let name = "cases_attention_due_on";
        manager.drop_index(Index::drop().name(name).table("cases").to_owned()).await?;
        for column in ["carrier_id", "owner_id"] {
            let name = format!("dossier_{column}_status");
            manager.drop_index(Index::drop().name(name).table("dossier").to_owned()).await?;
        }
        seed::drop(manager, &["handover"]).await
    }
}

/// What somebody leaves to a successor when a mandate ends.
fn handover() -> TableCreateStatement {
    Table::create()
        .table("handover")
        .col(big_pk_auto("id"))
        .col(big_integer("mandate_id"))
        .col(big_integer("from_id"))
        .col(big_integer("to_id"))
        .col(big_integer("dossiers"))
        .col(big_integer("actions"))
        .col(big_integer_null("batch_id"))
        .col(big_integer_null("made_by_id"))
        .col(timestamp_with_time_zone("made_at"))
        .foreign_key(&mut seed::key("handover", "mandate_id", "mandate", "id"))
        .foreign_key(&mut seed::key("handover", "from_id", "account", "id"))
        .foreign_key(&mut seed::key("handover", "to_id", "account", "id"))
        .foreign_key(&mut seed::key("handover", "batch_id", "batch", "id"))
        .to_owned()
}
