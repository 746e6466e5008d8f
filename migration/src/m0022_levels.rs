use sea_orm_migration::prelude::*;

use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What a level of a province or region has, the newest first: an advocate's list.
#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for unit in UNITS {
            let old = format!("cases_{unit}_level_status");
            manager.drop_index(Index::drop().table("cases").name(old).to_owned()).await?;
            index(manager, "cases", &[unit, "level", "id"]).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for unit in UNITS {
            let new = format!("cases_{unit}_level_id");
            manager.drop_index(Index::drop().table("cases").name(new).to_owned()).await?;
            index(manager, "cases", &[unit, "level", "status"]).await?;
        }
        Ok(())
    }
}

const UNITS: [&str; 2] = ["province_code", "region_code"];
