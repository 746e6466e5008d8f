//! Very many rows at once, as no page ever writes them: on PostgreSQL by COPY, on SQLite by statements of many
//! rows, which are prepared once. Meant for a database that nobody else writes to meanwhile.

mod copy;
mod sheet;
mod shelf;

use sea_orm::ConnectionTrait;
use sea_orm::DbBackend;
use sea_orm::Statement;

use super::Db;
use super::Error;
use super::Result;
use super::db;
pub use sheet::Keys;
use sheet::Rows;
pub use sheet::Sheet;
pub use shelf::Shelf;

/// Writes the sheets in their order and empties them; on SQLite, all of it or none of it.
pub async fn write(db: &Db, sheets: Vec<Sheet>) -> Result<()> {
    if db.get_database_backend() == DbBackend::Postgres {
        return copy(db, sheets).await;
    }
    let txn = db::write(db).await?;
    for sheet in sheets {
        for (sql, values) in sheet.statements() {
            txn.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)).await?;
        }
    }
    Ok(txn.commit().await?)
}

async fn copy(db: &Db, sheets: Vec<Sheet>) -> Result<()> {
    let pool = db.get_postgres_connection_pool();
    let mut line = pool.acquire().await.map_err(failed)?;
    for sheet in sheets {
        let (sql, Rows::Text(text)) = (sheet.copy(), sheet.rows) else { continue };
        let mut copy = line.copy_in_raw(&sql).await.map_err(failed)?;
        copy.send(text).await.map_err(failed)?;
        copy.finish().await.map_err(failed)?;
    }
    Ok(())
}

fn failed(why: sea_orm::sqlx::Error) -> Error {
    sea_orm::DbErr::Exec(sea_orm::RuntimeErr::SqlxError(why.into())).into()
}

/// Lets PostgreSQL look at tables that have just been filled, which it would else do while pages are read; SQLite
/// plans by its indexes alone.
pub async fn look_through(db: &Db, tables: &[&str]) -> Result<()> {
    if db.get_database_backend() == DbBackend::Postgres {
        db.execute_unprepared(&format!("VACUUM (ANALYZE) {}", tables.join(", "))).await?;
    }
    Ok(())
}

/// The last number of a table; 0 of an empty one.
pub async fn last(db: &Db, table: &str) -> Result<i64> {
    let last = format!("SELECT coalesce(max(id), 0) AS last FROM {table}");
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), last)).await?;
    Ok(row.ok_or(Error::Missing)?.try_get("", "last")?)
}

/// Lets a table's own numbers continue behind those that were given: SQLite sees to it by itself.
pub async fn count_on(db: &Db, table: &str) -> Result<()> {
    if db.get_database_backend() == DbBackend::Postgres {
        let next = format!("SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}");
        db.execute_unprepared(&next).await?;
    }
    Ok(())
}
