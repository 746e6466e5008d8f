use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_len;

use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Where the case of a call lies: whoever makes the calls of a commune finds them without looking through those of the
/// country.
#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut commune = string_len("commune_code", 16);
        let add = Table::alter().table("phone_task").add_column(commune.default("")).take();
        manager.alter_table(add).await?;
        // What waits was found by this, in the whole country.
        let old = Index::drop().table("phone_task").name("phone_task_done_at_id").to_owned();
        manager.drop_index(old).await?;
        manager.get_connection().execute_unprepared(FILL).await?;
        manager.get_connection().execute_unprepared(WAITING).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().table("phone_task").name("phone_task_waiting").to_owned()).await?;
        manager.alter_table(Table::alter().table("phone_task").drop_column("commune_code").take()).await?;
        index(manager, "phone_task", &["done_at", "id"]).await
    }
}

const FILL: &str = "UPDATE phone_task SET commune_code =
    (SELECT commune_code FROM cases WHERE cases.id = phone_task.case_id)";
const WAITING: &str =
    "CREATE INDEX phone_task_waiting ON phone_task (commune_code, id) WHERE done_at IS NULL";
