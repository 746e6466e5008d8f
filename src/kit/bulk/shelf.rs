//! Indexes put aside while very many rows are written: made at the end from all rows they cost a third.

use sea_orm::ConnectionTrait;
use sea_orm::DbBackend;
use sea_orm::FromQueryResult;
use sea_orm::Statement;

use crate::kit::Db;
use crate::kit::Result;

/// The indexes that were put aside.
pub struct Shelf(Vec<Index>);

#[derive(FromQueryResult)]
struct Index {
    name: String,
    /// The statement that makes it.
    made_by: String,
}

const ON_SQLITE: &str = "SELECT name, sql AS made_by FROM sqlite_master \
    WHERE type = 'index' AND tbl_name = ? AND sql NOT LIKE 'CREATE UNIQUE %' ORDER BY name";

const ON_POSTGRES: &str = "SELECT indexname AS name, indexdef AS made_by FROM pg_indexes \
    WHERE schemaname = current_schema() AND tablename = $1 AND indexdef NOT LIKE 'CREATE UNIQUE %' ORDER BY 1";

impl Shelf {
    /// Puts aside the indexes of some tables, but those that keep a column unique.
    pub async fn take(db: &Db, tables: &[&str]) -> Result<Self> {
        let backend = db.get_database_backend();
        let sql = if backend == DbBackend::Postgres { ON_POSTGRES } else { ON_SQLITE };
        let mut indexes = Vec::new();
        for table in tables {
            let of_table = Statement::from_sql_and_values(backend, sql, [(*table).into()]);
            indexes.extend(Index::find_by_statement(of_table).all(db).await?);
        }
        for index in &indexes {
            db.execute_unprepared(&format!("DROP INDEX \"{}\"", index.name)).await?;
        }
        Ok(Self(indexes))
    }

    /// Puts the next one back; says whether there was one.
    pub async fn put_back(&mut self, db: &Db) -> Result<bool> {
        match self.0.pop() {
            Some(index) => db.execute_unprepared(&index.made_by).await.map(|_| true).map_err(Into::into),
            None => Ok(false),
        }
    }
}
