//! Opening the database and writing to it.

use std::ops::Deref;
use std::time::Duration;

use migration::Migrator;
use rocket::tokio::sync::Semaphore;
use rocket::tokio::sync::SemaphorePermit;
use rocket::tokio::time::timeout;
use sea_orm::Condition;
use sea_orm::ConnAcquireErr;
use sea_orm::ConnectOptions;
use sea_orm::ConnectionTrait;
use sea_orm::Database;
use sea_orm::DatabaseConnection;
use sea_orm::DatabaseTransaction;
use sea_orm::DbBackend;
use sea_orm::DbErr;
use sea_orm::ExecResult;
use sea_orm::QueryResult;
use sea_orm::SqliteTransactionMode;
use sea_orm::Statement;
use sea_orm::TransactionOptions;
use sea_orm::TransactionTrait;
use sea_orm::sea_query::Expr;
use sea_orm_migration::MigratorTrait;

/// How long somebody waits for a connection, or for their turn to write.
const PATIENCE: Duration = Duration::from_secs(8);

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
    options.sqlx_logging(false).acquire_timeout(PATIENCE);
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
                .pragma("cache_size", "-2000")
                .pragma("temp_store", "MEMORY")
                .statement_cache_capacity(256)
        });
    } else {
        options.max_connections(16).min_connections(1);
    }
    Database::connect(options).await
}

/// Whose turn it is to write to SQLite, which has one writer at a time. Those who find it busy there sleep for up to a tenth
/// of a second, over and over, and whoever comes later may be served first; here they wait in a row.
static TURN: Semaphore = Semaphore::const_new(1);

/// A transaction that writes. It is undone unless it is committed.
pub struct Write {
    txn: DatabaseTransaction,
    /// Given back after the transaction is over.
    _turn: Option<SemaphorePermit<'static>>,
}

/// Begins to write. On SQLite this takes the write lock at once: a transaction that reads first and writes later fails
/// where another wrote between, whatever the busy timeout.
pub async fn write(db: &Db) -> Result<Write, DbErr> {
    let turn = match db.get_database_backend() {
        DbBackend::Sqlite => Some(turn().await?),
        _ => None,
    };
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    Ok(Write { txn: db.begin_with_options(options).await?, _turn: turn })
}

async fn turn() -> Result<SemaphorePermit<'static>, DbErr> {
    let turn = timeout(PATIENCE, TURN.acquire()).await;
    turn.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?
        .map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed))
}

impl Write {
    pub async fn commit(self) -> Result<(), DbErr> {
        self.txn.commit().await
    }

    pub async fn rollback(self) -> Result<(), DbErr> {
        self.txn.rollback().await
    }
}

impl Deref for Write {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.txn
    }
}

#[rocket::async_trait]
impl ConnectionTrait for Write {
    fn get_database_backend(&self) -> DbBackend {
        self.txn.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.txn.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.txn.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.txn.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.txn.query_all_raw(statement).await
    }
}

/// What any of these holds for; nothing, if there are none. One of them stands alone: beside any other, even one that is
/// never true, SQLite finds no index and looks through the whole table.
pub fn any_of(conditions: impl IntoIterator<Item = Condition>) -> Condition {
    let mut conditions: Vec<Condition> = conditions.into_iter().collect();
    if conditions.iter().any(Condition::is_empty) {
        return Condition::all();
    }
    match conditions.pop() {
        None => Condition::all().add(Expr::cust("1 = 0")),
        Some(only) if conditions.is_empty() => only,
        Some(last) => conditions.into_iter().fold(Condition::any(), Condition::add).add(last),
    }
}

/// A transaction that only reads: a page of many questions is of one moment, and the pool's connection is taken and
/// looked after once. Nothing may be asked of the pool itself meanwhile, lest everybody waits for everybody.
pub async fn read(db: &Db) -> Result<DatabaseTransaction, DbErr> {
    db.begin().await
}
