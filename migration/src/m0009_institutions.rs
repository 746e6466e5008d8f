use std::collections::HashMap;

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;
use sea_orm_migration::sea_orm::DatabaseBackend;
use sea_orm_migration::sea_orm::prelude::ChronoDateTimeUtc;
use sea_orm_migration::sea_orm::prelude::ChronoUtc;
use serde::Deserialize;

use crate::offices;
use crate::offices::Office;
use crate::seed;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// A line of the table of competences: an institution's code, or `council@commune` for all of a kind and level.
#[derive(Deserialize)]
struct Competence {
    category: String,
    institution: String,
    rank: i32,
}

const COLUMNS: [&str; 17] = [
    "id",
    "code",
    "kind",
    "level",
    "unit_code",
    "parent_id",
    "name_ar",
    "name_fr",
    "name_en",
    "addressed_ar",
    "addressed_fr",
    "post_ar",
    "post_fr",
    "site",
    "source",
    "version",
    "created_at",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(institution()).await?;
        manager.create_table(competence()).await?;
        seed::index(manager, "institution", &["unit_code", "kind"]).await?;
        seed::index(manager, "institution", &["kind", "id"]).await?;
        seed::index(manager, "institution", &["parent_id"]).await?;
        seed::index(manager, "competence", &["category_id"]).await?;
        load(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        seed::unlink(manager, "institution", "parent_id").await?;
        seed::drop(manager, &["competence", "institution"]).await
    }
}

fn institution() -> TableCreateStatement {
    Table::create()
        .table("institution")
        .col(big_pk_auto("id"))
        .col(string_len_uniq("code", 64))
        .col(string_len("kind", 16))
        .col(string_len("level", 16))
        .col(string_len("unit_code", 16))
        .col(big_integer_null("parent_id"))
        .col(string("name_ar"))
        .col(string("name_fr"))
        .col(string("name_en"))
        .col(string("addressed_ar"))
        .col(string("addressed_fr"))
        .col(string_null("post_ar"))
        .col(string_null("post_fr"))
        .col(string_null("email"))
        .col(string_null("phone"))
        .col(string_null("site"))
        .col(string("source"))
        .col(timestamp_with_time_zone_null("retired_at"))
        .col(integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut seed::key("institution", "unit_code", "unit", "code"))
        .foreign_key(&mut seed::key("institution", "parent_id", "institution", "id"))
        .to_owned()
}

/// What an institution answers for; a theme stands for all that belongs to it. The smaller the rank, the
/// sooner it is addressed among those of its level.
fn competence() -> TableCreateStatement {
    Table::create()
        .table("competence")
        .col(big_integer("institution_id"))
        .col(big_integer("category_id"))
        .col(integer("rank"))
        .primary_key(Index::create().col("institution_id").col("category_id"))
        .foreign_key(&mut seed::key("competence", "institution_id", "institution", "id"))
        .foreign_key(&mut seed::key("competence", "category_id", "category", "id"))
        .to_owned()
}

/// The place among the seeds is an institution's key too, so that a parent is known before it is inserted.
async fn load(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let (offices, now) = (offices::all()?, ChronoUtc::now());
    let ids: HashMap<String, i64> =
        (1..).zip(&offices).map(|(id, office)| (office.code.clone(), id)).collect();
    let rows = offices.into_iter().map(|office| row(&ids, office, now)).collect();
    seed::insert(manager, "institution", &COLUMNS, rows).await?;
    if manager.get_database_backend() == DatabaseBackend::Postgres {
        let next =
            "SELECT setval(pg_get_serial_sequence('institution', 'id'), (SELECT max(id) FROM institution))";
        manager.get_connection().execute_unprepared(next).await?;
    }
    for line in seed::rows::<Competence>(include_str!("../data/competences.csv"))? {
        give(manager, line).await?;
    }
    Ok(())
}

fn row(ids: &HashMap<String, i64>, office: Office, now: ChronoDateTimeUtc) -> Vec<Expr> {
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    vec![
        ids[&office.code].into(),
        office.code.into(),
        office.kind.into(),
        office.level.into(),
        office.unit.into(),
        ids.get(&office.parent).copied().into(),
        office.name_ar.into(),
        office.name_fr.into(),
        office.name_en.into(),
        office.addressed_ar.into(),
        office.addressed_fr.into(),
        filled(office.post_ar).into(),
        filled(office.post_fr).into(),
        filled(office.site).into(),
        office.source.into(),
        1.into(),
        now.into(),
    ]
}

/// One statement a line, so that the council of every commune costs no more than a ministry.
async fn give(manager: &SchemaManager<'_>, line: Competence) -> Result<(), DbErr> {
    let of = |column: &'static str| Expr::col(("institution", column));
    let whose = match line.institution.split_once('@') {
        Some((kind, level)) => of("kind").eq(kind).and(of("level").eq(level)),
        None => of("code").eq(line.institution),
    };
    let mut found = Query::select();
    found
        .column(("institution", "id"))
        .column(("category", "id"))
        .expr(Expr::value(line.rank))
        .from("institution")
        .from("category")
        .and_where(whose)
        .and_where(Expr::col(("category", "code")).eq(line.category));
    let mut insert = Query::insert();
    insert
        .into_table("competence")
        .columns(["institution_id", "category_id", "rank"])
        .select_from(found)
        .map_err(|mistake| DbErr::Custom(mistake.to_string()))?;
    manager.execute(insert).await
}
