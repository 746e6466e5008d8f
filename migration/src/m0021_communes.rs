use sea_orm_migration::prelude::*;

use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The oldest open cases of a commune; what is over is most of a commune, and not in the way.
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE INDEX cases_oldest_open ON cases (commune_code, filed_at)
                WHERE status NOT IN ('closed', 'merged')",
            )
            .await?;
        // The dossiers that gather cases of a commune.
        index(manager, "dossier_tally", &["name", "facet", "dossier_id"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, name) in
            [("dossier_tally", "dossier_tally_name_facet_dossier_id"), ("cases", "cases_oldest_open")]
        {
            manager.drop_index(Index::drop().table(table).name(name).to_owned()).await?;
        }
        Ok(())
    }
}
