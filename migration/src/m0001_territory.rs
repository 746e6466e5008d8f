use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;
use serde::Deserialize;

use crate::facts;
use crate::seed;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(Deserialize)]
struct Unit {
    code: String,
    parent_code: String,
    level: String,
    kind: String,
    name_fr: String,
    name_ar: String,
    population_2024: Option<i32>,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("unit")
                    .col(string_len("code", 16).primary_key())
                    .col(string_len_null("parent_code", 16))
                    .col(string_len("level", 16))
                    .col(string_len("kind", 16))
                    .col(string("name_fr"))
                    .col(string("name_ar"))
                    .col(integer_null("population"))
                    .to_owned(),
            )
            .await?;
        seed::index(manager, "unit", &["parent_code"]).await?;

        let units = seed::rows::<Unit>(facts::UNITS)?.into_iter().map(row).collect();
        let columns = ["code", "parent_code", "level", "kind", "name_fr", "name_ar", "population"];
        seed::insert(manager, "unit", &columns, units).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::drop(manager, &["unit"]).await
    }
}

fn row(unit: Unit) -> Vec<Expr> {
    let parent = Some(unit.parent_code).filter(|code| !code.is_empty());
    vec![
        unit.code.into(),
        parent.into(),
        unit.level.into(),
        unit.kind.into(),
        unit.name_fr.into(),
        unit.name_ar.into(),
        unit.population_2024.into(),
    ]
}
