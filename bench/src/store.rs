//! Where the cases are: loaded once into a store that stays, and copied for each run, so that what one run files
//! does not slow the next.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use sea_orm::ConnectionTrait;
use sea_orm::Database;

use crate::cluster::Cluster;

/// A data folder, and the address of a database where that is not a file in it.
pub struct Store {
    pub folder: PathBuf,
    pub url: Option<String>,
}

impl Store {
    /// What the server and its commands are told of it.
    pub fn tell<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("TARAFU_DATA_DIR", &self.folder);
        match &self.url {
            Some(url) => command.env("TARAFU_DATABASE_URL", url),
            None => command.env_remove("TARAFU_DATABASE_URL"),
        }
    }

    /// The address of its database.
    pub fn database(&self) -> String {
        let file = || format!("sqlite://{}?mode=rw", self.folder.join("tarafu.sqlite").display());
        self.url.clone().unwrap_or_else(file)
    }
}

/// A fresh copy of the store with so many cases, which is made first where it is not there yet.
pub async fn copy(
    binary: &Path,
    folder: &Path,
    cluster: Option<&Cluster>,
    cases: u64,
) -> Result<Store, String> {
    let kind = if cluster.is_some() { "postgres" } else { "sqlite" };
    let kept = folder.join(format!("{kind}-{cases}"));
    let name = format!("tarafu_bench_{cases}");
    let done = kept.join("loaded");
    if !done.exists() {
        load(binary, &fresh(kept.clone(), &name, cluster).await?, cases)?;
        fs::write(&done, "").map_err(|why| why.to_string())?;
    }
    let run = folder.join(format!("{kind}-run"));
    let store = match cluster {
        None => Store { folder: run.clone(), url: None },
        Some(cluster) => {
            cluster.drop("tarafu_bench_run").await?;
            cluster.tell(&format!("CREATE DATABASE tarafu_bench_run TEMPLATE {name}")).await?;
            Store { folder: run.clone(), url: Some(cluster.url_of("tarafu_bench_run")) }
        }
    };
    copy_files(&kept, &run).map_err(|why| format!("{} cannot be copied: {why}", kept.display()))?;
    Ok(store)
}

/// An empty store; what a broken run left there goes.
async fn fresh(kept: PathBuf, name: &str, cluster: Option<&Cluster>) -> Result<Store, String> {
    // Not there is as good as gone.
    let _ = fs::remove_dir_all(&kept);
    fs::create_dir_all(&kept).map_err(|why| format!("{} cannot be made: {why}", kept.display()))?;
    let url = match cluster {
        None => None,
        Some(cluster) => {
            cluster.drop(name).await?;
            cluster.tell(&format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")).await?;
            Some(cluster.url_of(name))
        }
    };
    Ok(Store { folder: kept, url })
}

fn load(binary: &Path, store: &Store, cases: u64) -> Result<(), String> {
    eprintln!("loading {cases} cases into {}", store.folder.display());
    let mut demo = Command::new(binary);
    demo.args(["demo", "--no-serve", "--cases", &cases.to_string()]).stdout(Stdio::null());
    let loaded = store.tell(&mut demo).status().map_err(|why| format!("the demo cannot be made: {why}"))?;
    if loaded.success() { Ok(()) } else { Err("the demo was not made".to_owned()) }
}

fn copy_files(from: &Path, to: &Path) -> std::io::Result<()> {
    // Not there is as good as gone.
    let _ = fs::remove_dir_all(to);
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}

/// Says this to a database, over a connection of its own.
pub async fn tell(url: &str, sql: &str) -> Result<(), String> {
    let db = Database::connect(url).await.map_err(|why| format!("{url} does not answer: {why}"))?;
    let told = db.execute_unprepared(sql).await.map_err(|why| format!("the database refused “{sql}”: {why}"));
    db.close().await.map_err(|why| why.to_string())?;
    told.map(|_| ())
}
