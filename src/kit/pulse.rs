//! Whether anything was committed since: a mark of the database that stays the same just as long as everything that can
//! be read in it does, whoever writes, this process or another.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;
use std::sync::Mutex;

use rocket::tokio::sync::OnceCell;
use sea_orm::ConnectionTrait;
use sea_orm::DbBackend;
use sea_orm::DbErr;
use sea_orm::Statement;

use super::Db;

/// The mark of a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beat(Vec<u8>);

#[derive(Default)]
pub struct Pulse(OnceCell<Option<WalIndex>>);

impl Pulse {
    /// The mark of this moment. What is read after it was taken, while a later one equals it, is what stands there now.
    /// Absent where nothing can be said.
    pub async fn beat(&self, db: &Db) -> Option<Beat> {
        let beat = match db.get_database_backend() {
            DbBackend::Sqlite => self.wal_index(db).await?.header(),
            _ => snapshot(db).await.ok().flatten(),
        };
        beat.map(Beat)
    }

    async fn wal_index(&self, db: &Db) -> Option<&WalIndex> {
        let found = self.0.get_or_init(async || file_of(db).await.ok().flatten().map(WalIndex::beside));
        found.await.as_ref()
    }
}

/// Which transactions PostgreSQL shows at this moment: two equal ones show the same rows.
async fn snapshot(db: &Db) -> Result<Option<Vec<u8>>, DbErr> {
    let ask = Statement::from_string(DbBackend::Postgres, "SELECT txid_current_snapshot()::text");
    let row = db.query_one_raw(ask).await?;
    row.map(|row| row.try_get_by_index::<String>(0).map(String::into_bytes)).transpose()
}

/// The file of a database in SQLite; absent when it has none.
async fn file_of(db: &Db) -> Result<Option<String>, DbErr> {
    let ask = Statement::from_string(DbBackend::Sqlite, "PRAGMA database_list");
    let row = db.query_one_raw(ask).await?;
    let file: Option<String> = row.map(|row| row.try_get("", "file")).transpose()?;
    Ok(file.filter(|file| !file.is_empty()))
}

/// The head of SQLite's index of its log, which each commit rewrites before it returns (sqlite.org/walformat.html, 2.3).
/// `PRAGMA data_version` says the same after a trip to a connection's thread, which costs as much as a page.
struct WalIndex {
    path: PathBuf,
    /// Kept open for as long as the house: closing any descriptor of a file lets go of this process's locks on it, SQLite's
    /// among them (fcntl(2)).
    file: Mutex<Option<File>>,
}

impl WalIndex {
    /// Two copies, of which one is whole at any time.
    const HEAD: usize = 96;

    fn beside(database: String) -> Self {
        Self { path: PathBuf::from(format!("{database}-shm")), file: Mutex::new(None) }
    }

    fn header(&self) -> Option<Vec<u8>> {
        let mut place = self.file.lock().ok()?;
        // The last connection takes the file away with it; the next makes another.
        let gone = |file: &File| file.metadata().map_or(true, |facts| facts.nlink() == 0);
        if place.as_ref().is_none_or(gone) {
            *place = Some(File::open(&self.path).ok()?);
        }
        let mut head = [0; Self::HEAD];
        place.as_ref()?.read_exact_at(&mut head, 0).ok()?;
        let (one, other) = head.split_at(Self::HEAD / 2);
        (one == other && Self::is_known(one)).then(|| one.to_vec())
    }

    /// The format that is described there, and made ready by some connection.
    fn is_known(head: &[u8]) -> bool {
        let version = head.first_chunk().map(|bytes| u32::from_ne_bytes(*bytes));
        version == Some(3_007_000) && head.get(12) == Some(&1)
    }
}
