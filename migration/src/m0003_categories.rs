use std::collections::HashMap;

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;
use serde::Deserialize;

use crate::seed;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(Deserialize)]
struct Category {
    code: String,
    parent: String,
    position: i32,
    name_ar: String,
    name_fr: String,
    name_en: String,
    addressee_ar: String,
    addressee_fr: String,
    addressee_en: String,
    retention_months: i32,
}

const COLUMNS: [&str; 11] = [
    "id",
    "code",
    "parent_id",
    "position",
    "name_ar",
    "name_fr",
    "name_en",
    "addressee_ar",
    "addressee_fr",
    "addressee_en",
    "retention_months",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("category")
                    .col(big_pk_auto("id"))
                    .col(string_len_uniq("code", 64))
                    .col(big_integer_null("parent_id"))
                    .col(integer("position"))
                    .col(string("name_ar"))
                    .col(string("name_fr"))
                    .col(string("name_en"))
                    .col(string("addressee_ar"))
                    .col(string("addressee_fr"))
                    .col(string("addressee_en"))
                    .col(integer("retention_months"))
                    .col(timestamp_with_time_zone_null("retired_at"))
                    .foreign_key(&mut seed::key("category", "parent_id", "category", "id"))
                    .to_owned(),
            )
            .await?;
        load(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::unlink(manager, "category", "parent_id").await?;
        seed::drop(manager, &["category"]).await
    }
}

/// The position of a seeded category is its key too, so that a parent is known before it is inserted.
async fn load(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let categories = seed::rows::<Category>(include_str!("../data/categories.csv"))?;
    let ids: HashMap<_, _> = categories.iter().map(|c| (c.code.clone(), i64::from(c.position))).collect();
    let (parents, children): (Vec<_>, Vec<_>) = categories.into_iter().partition(|c| c.parent.is_empty());
    let rows = parents.into_iter().chain(children).map(|c| row(&ids, c)).collect();
    seed::insert(manager, "category", &COLUMNS, rows).await?;
    if manager.get_database_backend() == sea_orm_migration::sea_orm::DatabaseBackend::Postgres {
        let next = "SELECT setval(pg_get_serial_sequence('category', 'id'), 1000)";
        manager.get_connection().execute_unprepared(next).await?;
    }
    Ok(())
}

fn row(ids: &HashMap<String, i64>, category: Category) -> Vec<Expr> {
    vec![
        ids[&category.code].into(),
        category.code.into(),
        ids.get(&category.parent).copied().into(),
        category.position.into(),
        category.name_ar.into(),
        category.name_fr.into(),
        category.name_en.into(),
        category.addressee_ar.into(),
        category.addressee_fr.into(),
        category.addressee_en.into(),
        category.retention_months.into(),
    ]
}
