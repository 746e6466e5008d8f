//! Loading the tables of facts that come with the product.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::prelude::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The rows of a table of facts.
pub fn rows<T: DeserializeOwned>(table: &str) -> Result<Vec<T>, DbErr> {
    csv::Reader::from_reader(table.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|mistake| DbErr::Custom(mistake.to_string()))
}

#[derive(Deserialize)]
struct Clock {
    what: String,
    level: Option<String>,
    days: i32,
    working: bool,
    source: String,
    valid_from: Date,
}

/// Loads delays into the table of clocks.
pub async fn clocks(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let row = |c: Clock| {
        let level = c.level.filter(|level| !level.is_empty());
        let (working, source, from) = (c.working.into(), c.source.into(), c.valid_from.into());
        vec![c.what.into(), level.into(), c.days.into(), working, source, from]
    };
    let columns = ["what", "level", "days", "working", "source", "valid_from"];
    insert(manager, "clock", &columns, rows::<Clock>(table)?.into_iter().map(row).collect()).await
}

/// Inserts rows a few hundred at a time: a database bounds the values of one statement.
pub async fn insert(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
    rows: Vec<Vec<Expr>>,
) -> Result<(), DbErr> {
    for some in rows.chunks(500) {
        let mut insert = Query::insert();
        insert.into_table(table).columns(columns.iter().copied());
        for row in some {
            insert.values(row.iter().cloned()).map_err(|mistake| DbErr::Custom(mistake.to_string()))?;
        }
        manager.execute(insert).await?;
    }
    Ok(())
}

/// An index under the usual name: the table and its columns.
pub async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    let mut index = Index::create();
    index.name(format!("{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    manager.create_index(index).await
}

/// Lets the rows of a table go of each other: SQLite drops no table whose rows hold on to one another.
pub async fn unlink(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<(), DbErr> {
    let mut update = Query::update();
    update.table(table).value(column, Option::<i64>::None);
    manager.execute(update).await
}

/// Drops tables in the order given.
pub async fn drop(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables {
        manager.drop_table(Table::drop().table(*table).to_owned()).await?;
    }
    Ok(())
}

/// The last step's key to another table, named after both.
pub fn key(
    from: &'static str,
    column: &'static str,
    to: &'static str,
    target: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("{from}_{column}"))
        .from(from, column)
        .to(to, target)
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
