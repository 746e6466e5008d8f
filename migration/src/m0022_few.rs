use sea_orm_migration::prelude::*;

use crate::seed::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The few of many cases that somebody waits to see: an advocate's, and what lies on a desk. Indexes of nothing else, so
/// that they are small, and no case pays for them that is not among these.
#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for unit in UNITS {
            let old = format!("cases_{unit}_level_status");
            manager.drop_index(Index::drop().table("cases").name(old).to_owned()).await?;
            index(manager, "cases", &[unit, "level", "id"]).await?;
        }
        for (name, columns, which) in FEW {
            let sql = format!("CREATE INDEX {name} ON cases ({columns}) WHERE {which}");
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, ..) in FEW {
            manager.drop_index(Index::drop().table("cases").name(name).to_owned()).await?;
        }
        for unit in UNITS {
            let new = format!("cases_{unit}_level_id");
            manager.drop_index(Index::drop().table("cases").name(new).to_owned()).await?;
            index(manager, "cases", &[unit, "level", "status"]).await?;
        }
        Ok(())
    }
}

const UNITS: [&str; 2] = ["province_code", "region_code"];

const NEW: &str = "status = 'received' AND owner_id IS NULL";
const OBJECTED: &str = "attention = 'objected'";
const QUEUED: &str = "status = 'in_advocacy' AND carrier_id IS NULL";
const NATIONAL: &str = "level = 'national'";

/// What each is called, what it is ordered by, and which cases it holds.
const FEW: [(&str, &str, &str); 11] = [
    ("cases_new_commune", "commune_code, due_on", NEW),
    ("cases_new_province", "province_code, due_on", NEW),
    ("cases_new_region", "region_code, due_on", NEW),
    ("cases_new", "due_on", NEW),
    ("cases_objected_province", "province_code, due_on", OBJECTED),
    ("cases_objected_region", "region_code, due_on", OBJECTED),
    ("cases_queued_province", "province_code, level, status, carrier_due_on", QUEUED),
    ("cases_queued_region", "region_code, level, status, carrier_due_on", QUEUED),
    ("cases_queued", "level, status, carrier_due_on", QUEUED),
    ("cases_national", "level, id", NATIONAL),
    ("cases_national_due", "level, due_on", NATIONAL),
];
