//! A PostgreSQL on this machine, as Debian installs it: durable, with its usual settings.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use sea_orm::ConnectionTrait;
use sea_orm::Database;
use sea_orm::Statement;

use crate::store;

pub struct Cluster {
    /// Without a database's name.
    base: String,
    /// The process from which its backends descend.
    pub pid: u32,
    /// Where one of our own lies, to be stopped when we are done.
    own: Option<PathBuf>,
}

impl Cluster {
    /// A server that runs already, whose user must be allowed to create databases.
    pub async fn given(url: &str) -> Result<Self, String> {
        let base = url.rsplit_once('/').map_or(url, |(base, _)| base).to_owned();
        let db = Database::connect(url).await.map_err(|why| format!("{url} does not answer: {why}"))?;
        let ask = Statement::from_string(db.get_database_backend(), "SHOW data_directory");
        let row = db.query_one_raw(ask).await.map_err(|why| why.to_string())?;
        let folder: String = row.ok_or("no data_directory")?.try_get_by(0).map_err(|why| why.to_string())?;
        db.close().await.map_err(|why| why.to_string())?;
        Ok(Self { base, pid: pid(Path::new(&folder))?, own: None })
    }

    /// One of our own in that folder, made there if need be.
    pub fn start(folder: &Path, port: u16) -> Result<Self, String> {
        let data = folder.join("data");
        let script = "set -e; cd /\n\
            if [ \"$(id -u)\" = 0 ]; then as() { runuser -u postgres -- \"$@\"; }; else as() { \"$@\"; }; fi\n\
            bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)\n\
            mkdir -p \"$1\"; [ \"$(id -u)\" != 0 ] || chown postgres \"$1\"\n\
            [ -d \"$1/data\" ] || as \"$bin/initdb\" -A trust -U postgres -E UTF8 --locale=C.UTF-8 -D \"$1/data\"\n\
            as \"$bin/pg_ctl\" start -w -D \"$1/data\" -l \"$1/log\" \
            -o \"-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories=''\"";
        shell(script, &[&folder.to_string_lossy(), &port.to_string()])?;
        let base = format!("postgres://postgres@127.0.0.1:{port}");
        Ok(Self { base, pid: pid(&data)?, own: Some(data) })
    }

    pub fn url_of(&self, database: &str) -> String {
        format!("{}/{database}", self.base)
    }

    pub async fn tell(&self, sql: &str) -> Result<(), String> {
        store::tell(&self.url_of("postgres"), sql).await
    }

    pub async fn drop(&self, database: &str) -> Result<(), String> {
        self.tell(&format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)")).await
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let Some(data) = &self.own else { return };
        let script = "cd /\n\
            if [ \"$(id -u)\" = 0 ]; then as() { runuser -u postgres -- \"$@\"; }; else as() { \"$@\"; }; fi\n\
            bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)\n\
            as \"$bin/pg_ctl\" stop -w -m fast -D \"$1\"";
        if let Err(why) = shell(script, &[&data.to_string_lossy()]) {
            eprintln!("PostgreSQL was not stopped: {why}");
        }
    }
}

/// The first line of `postmaster.pid`.
fn pid(data: &Path) -> Result<u32, String> {
    let file = data.join("postmaster.pid");
    let text =
        fs::read_to_string(&file).map_err(|why| format!("{} cannot be read: {why}", file.display()))?;
    text.lines().next().and_then(|line| line.trim().parse().ok()).ok_or("no process".to_owned())
}

fn shell(script: &str, arguments: &[&str]) -> Result<(), String> {
    let output = Command::new("bash").args(["-c", script, "bash"]).args(arguments).output();
    let output = output.map_err(|why| format!("bash cannot be run: {why}"))?;
    if output.status.success() {
        return Ok(());
    }
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    Err(format!("PostgreSQL: {out}{err}"))
}
