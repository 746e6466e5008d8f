//! A Postgres of our own: one throwaway server for the whole test run, one database for each test.
//!
//! Migrating takes longer than most tests, so it is done once, and each test gets a copy of the result.
//! Set `TEST_DATABASE_URL` to use a server that runs already (its user must be allowed to create databases).

use super::cannot_run;
use super::free_port;
use super::keeper::Keeper;
use super::program;
use reqwest::Url;
use rocket::tokio::sync::OnceCell;
use sea_orm::ConnectOptions;
use sea_orm::ConnectionTrait;
use sea_orm::Database;
use sea_orm::DatabaseConnection;
use sea_orm::Statement;
use std::path::PathBuf;
use std::process;
use std::sync::OnceLock;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

static SERVER: OnceLock<Option<Server>> = OnceLock::new();
static TEMPLATE: OnceCell<String> = OnceCell::const_new();
static COUNT: AtomicU32 = AtomicU32::new(0);

struct Server {
    /// The maintenance database, from which the others are created.
    url: Url,
    _keeper: Option<Keeper>,
}

/// The URL of a new, migrated database. `migrate` is given the URL of an empty one, once for the whole test run,
/// and must have closed its connections when it returns. `None` (and a line that says so) without a server.
pub async fn fresh_database<F, Done>(migrate: F) -> Option<String>
where
    F: FnOnce(String) -> Done,
    Done: Future<Output = ()>,
{
    let server = server()?;
    let template = TEMPLATE.get_or_init(|| server.template(migrate)).await;

    let name = new_name();
    server.tell(&[&format!("CREATE DATABASE {name} TEMPLATE {template}")]).await;
    Some(server.url_of(&name))
}

/// The URL of a new database with nothing in it: for stories about migrations themselves.
pub async fn empty_database() -> Option<String> {
    let server = server()?;
    let name = new_name();
    server.create_empty(&name).await;
    Some(server.url_of(&name))
}

impl Server {
    async fn template<F, Done>(&self, migrate: F) -> String
    where
        F: FnOnce(String) -> Done,
        Done: Future<Output = ()>,
    {
        self.sweep().await;
        let name = new_name();
        self.create_empty(&name).await;
        migrate(self.url_of(&name)).await;

        // Postgres copies only a database that nobody is connected to.
        self.tell(&[
            &format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"),
            &format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"),
        ])
        .await;
        name
    }

    async fn create_empty(&self, name: &str) {
        self.tell(&[&format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")]).await;
    }

    /// On a server that stays, the databases of earlier runs are removed by the next one, an hour later at the soonest.
    async fn sweep(&self) {
        let db = self.connect().await;
        let like = r"SELECT datname FROM pg_database WHERE datname LIKE 'tarafu\_test\_%'";
        let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), like)).await;

        for row in rows.expect("the names of the databases can be read") {
            let name: String = row.try_get("", "datname").expect("a database has a name");
            let made = name.split('_').nth(2).and_then(|seconds| seconds.parse::<u64>().ok());
            if made.is_some_and(|made| made + 3600 < now()) {
                // One that is still in use refuses, and may.
                let _ = db.execute_unprepared(&format!("DROP DATABASE IF EXISTS {name}")).await;
            }
        }
        db.close().await.expect("a connection can be closed");
    }

    /// Says this to the maintenance database, over a connection of its own: every test has another runtime, and a
    /// connection cannot move between them.
    async fn tell(&self, sentences: &[&str]) {
        let db = self.connect().await;
        for sql in sentences {
            db.execute_unprepared(sql)
                .await
                .unwrap_or_else(|error| panic!("PostgreSQL refused “{sql}”: {error}"));
        }
        db.close().await.expect("a connection can be closed");
    }

    async fn connect(&self) -> DatabaseConnection {
        let mut options = ConnectOptions::new(self.url.as_str());
        options.max_connections(1).sqlx_logging(false);
        let db = Database::connect(options).await;
        db.unwrap_or_else(|error| panic!("PostgreSQL does not answer at {}: {error}", self.url))
    }

    fn url_of(&self, database: &str) -> String {
        let mut url = self.url.clone();
        url.set_path(database);
        url.into()
    }
}

fn server() -> Option<&'static Server> {
    SERVER.get_or_init(|| given().or_else(start)).as_ref()
}

fn given() -> Option<Server> {
    let url = std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())?;
    let url = Url::parse(&url).expect("TEST_DATABASE_URL is a URL such as postgres://user@host/postgres");
    Some(Server { url, _keeper: None })
}

fn start() -> Option<Server> {
    let Some(bin) = newest_binaries() else {
        cannot_run(
            "No PostgreSQL is installed (/usr/lib/postgresql/*/bin or PATH) and TEST_DATABASE_URL is not set",
        );
        return None;
    };

    // Somebody may take the port between our finding and Postgres's using it; three times running is no accident.
    let (keeper, url) = (0..3)
        .find_map(|_| Keeper::start(SCRIPT, &[&bin.to_string_lossy(), &free_port().to_string()]).ok())
        .expect("PostgreSQL starts (its own words are above)");
    Some(Server { url: Url::parse(&url).expect("the script prints a URL"), _keeper: Some(keeper) })
}

/// Debian and Ubuntu keep them out of `PATH`, one folder a version; others have them in it.
fn newest_binaries() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(f32, PathBuf)> = folders
        .filter_map(|folder| Some((folder.file_name().to_str()?.parse().ok()?, folder.path().join("bin"))))
        .filter(|(_, bin)| bin.join("initdb").is_file())
        .collect();
    versions.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    versions.pop().map(|(_, bin)| bin).or_else(|| Some(program(&["initdb"])?.parent()?.to_owned()))
}

/// Says when it was made, so that leftovers can be told from what is in use.
fn new_name() -> String {
    format!("tarafu_test_{}_{}_{}", now(), process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock is past 1970").as_secs()
}

/// Given the folder of the binaries and a port. `initdb` refuses to work for root, who therefore borrows the account
/// `postgres`. Nothing that this server holds need survive it: so it never waits for the disk, and is stopped
/// without writing what it has not written yet (half a second instead of six).
const SCRIPT: &str = r#"
bin=$1 port=$2
if [ "$(id -u)" = 0 ]; then as() { runuser -u postgres -- "$@"; }; else as() { "$@"; }; fi

dir=$(mktemp -d "${TMPDIR:-/tmp}/tarafu-postgres.XXXXXX") || exit 1
trap 'as "$bin/pg_ctl" stop -w -m immediate -D "$dir/data" >/dev/null 2>&1; cd / && rm -rf "$dir"' EXIT
trap '' PIPE
cd "$dir" && { [ "$(id -u)" != 0 ] || chown postgres .; } || exit 1

options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200
 -c fsync=off -c full_page_writes=off -c synchronous_commit=off"

if ! { as "$bin/initdb" -N -A trust -U postgres -E UTF8 --locale=C.UTF-8 -D "$dir/data" >"$dir/said" 2>&1 &&
       as "$bin/pg_ctl" start -w -D "$dir/data" -l "$dir/data/log" -o "$options" >>"$dir/said" 2>&1; }; then
    cat "$dir/said" "$dir/data/log" >&2 2>/dev/null
    exit 1
fi
echo "postgres://postgres@127.0.0.1:$port/postgres"
cat >/dev/null
"#;
