//! Opening the database and writing to it.

use std::time::Duration;

use migration::Migrator;
use sea_orm::ConnectOptions;
use sea_orm::Database;
use sea_orm::DatabaseConnection;
use sea_orm::DatabaseTransaction;
use sea_orm::DbErr;
use sea_orm::SqliteTransactionMode;
use sea_orm::TransactionOptions;
use sea_orm::TransactionTrait;
use sea_orm_migration::MigratorTrait;

/// The pool of connections.
pub type Db = DatabaseConnection;

/// Opens the database and brings it to the present state.
pub async fn open(url: &str) -> Result<Db, DbErr> {
    let db = connect(url).await?;
    Migrator::up(&db, None).await?;
    Ok(db)
}

/// The same for filling the demonstration and nothing else: no commit waits for the disk, so that a thousand
/// of them take seconds. A power cut would lose or spoil the file; a demonstration is then made anew.
pub async fn open_unsafely_fast(url: &str) -> Result<Db, DbErr> {
    let db = connect_with(url, "OFF").await?;
    Migrator::up(&db, None).await?;
    Ok(db)
}

/// Opens the database as it is.
pub async fn connect(url: &str) -> Result<Db, DbErr> {
    // NORMAL loses acknowledged commits in a power cut.
    connect_with(url, "FULL").await
}

async fn connect_with(url: &str, synchronous: &'static str) -> Result<Db, DbErr> {
    let mut options = ConnectOptions::new(url);
    options.sqlx_logging(false).acquire_timeout(Duration::from_secs(8));
    if url.starts_with("sqlite") {
        // Four readers beside the writer gave twice the rate of one on two cores; eight were slower.
        options.max_connections(4).min_connections(1).test_before_acquire(false);
        options.map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", synchronous)
                .pragma("foreign_keys", "ON")
                // What is erased must be gone from the file too.
                .pragma("secure_delete", "ON")
                .pragma("trusted_schema", "OFF")
                .pragma("busy_timeout", "5000")
                // Of a file of 300 MB, rows are read no faster when it is mapped or with a larger cache, and each
                // line to it would then count up to 288 MB as this process's own.
                .pragma("mmap_size", "0")
                .pragma("cache_size", "-8000")
                .pragma("temp_store", "MEMORY")
                .statement_cache_capacity(256)
        });
    } else {
        options.max_connections(16).min_connections(1);
    }
    Database::connect(options).await
}

/// A transaction that writes. On SQLite it takes the write lock at once: a transaction that reads first
/// and writes later fails where another wrote between, whatever the busy timeout.
pub async fn write(db: &Db) -> Result<DatabaseTransaction, DbErr> {
    db.begin_with_options(TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    })
    .await
}
