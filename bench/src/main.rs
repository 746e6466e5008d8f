//! What a page costs: loads cases, starts the release binary on each database, signs in, asks for pages and sends forms
//! over HTTP, and prints a table. CONTRIBUTING says how.

mod cluster;
mod http;
mod load;
mod proc;
mod report;
mod scene;
mod server;
mod statements;
mod store;

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use clap::ValueEnum;
use cluster::Cluster;
use load::Driver;
use load::MANY;
use proc::Memory;
use report::Row;
use report::Run;
use rocket::tokio::time::sleep;
use scene::Errand;
use scene::Scene;
use server::Server;
use statements::Ear;

/// How long the last forms of a drive take to be answered.
const SETTLING: Duration = Duration::from_secs(1);

/// What a page of Tarafu costs.
#[derive(Parser)]
struct Arguments {
    /// How many cases there are; may be given several times
    #[arg(long, default_values_t = [1000, 100_000])]
    cases: Vec<u64>,
    /// On which database; may be given several times
    #[arg(long, value_enum, default_values_t = [Kind::Sqlite, Kind::Postgres])]
    on: Vec<Kind>,
    /// A PostgreSQL that runs on this machine already, whose user may create databases: postgres://user@host/postgres
    #[arg(long)]
    postgres: Option<String>,
    /// Seconds for each page
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Who signs in, with the password of the demonstration
    #[arg(long, default_value = "nadia.el-ouazzani@example.org")]
    email: String,
    /// Another page, as name=/address; may be given several times
    #[arg(long = "page", value_parser = named)]
    pages: Vec<(String, String)>,
    /// Take compressed pages, as browsers do
    #[arg(long)]
    gzip: bool,
    /// A binary that is there already, rather than the one of this source
    #[arg(long)]
    binary: Option<PathBuf>,
    /// Where the databases stay from one run to the next
    #[arg(long, default_value_os_t = std::env::temp_dir().join("tarafu-bench"))]
    folder: PathBuf,
    /// Where the table goes, beside the screen
    #[arg(long, default_value = "target/bench.md")]
    report: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Sqlite,
    Postgres,
}

fn named(text: &str) -> Result<(String, String), String> {
    let (name, path) = text.split_once('=').ok_or("must be name=/address")?;
    Ok((name.to_owned(), path.to_owned()))
}

#[rocket::main]
async fn main() -> ExitCode {
    match run(&Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("bench: {sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> Result<(), String> {
    let binary = arguments.binary.clone().map_or_else(build, Ok)?;
    std::fs::create_dir_all(&arguments.folder).map_err(|why| why.to_string())?;
    let mut report = String::new();
    for kind in &arguments.on {
        let cluster = match kind {
            Kind::Sqlite => None,
            Kind::Postgres => Some(cluster(arguments).await?),
        };
        for cases in &arguments.cases {
            let run = measure(arguments, &binary, cluster.as_ref(), *cases).await?;
            let table = run.markdown();
            println!("{table}");
            report.push_str(&table);
            report.push('\n');
        }
    }
    std::fs::write(&arguments.report, report)
        .map_err(|why| format!("{} cannot be written: {why}", arguments.report.display()))
}

fn build() -> Result<PathBuf, String> {
    let built = Command::new("cargo").args(["build", "--release", "--package", "tarafu"]).status();
    match built {
        Ok(status) if status.success() => Ok(target().join("release/tarafu")),
        Ok(_) => Err("the release binary was not built".to_owned()),
        Err(why) => Err(format!("cargo cannot be run: {why}")),
    }
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from)
}

async fn cluster(arguments: &Arguments) -> Result<Cluster, String> {
    match &arguments.postgres {
        Some(url) => Cluster::given(url).await,
        None => Cluster::start(&arguments.folder.join("postgres"), server::free_port()?),
    }
}

/// A server with so many cases, page after page; what writes comes last.
async fn measure(
    arguments: &Arguments,
    binary: &Path,
    cluster: Option<&Cluster>,
    cases: u64,
) -> Result<Run, String> {
    let store = store::copy(binary, &arguments.folder, cluster, cases).await?;
    let server = Server::start(binary, &store).await?;
    sleep(Duration::from_secs(2)).await;
    let idle = proc::memory(server.pid());
    let ear = Ear::open(&store).await?;
    let scene = Scene::set(&server.base, &ear.house, &arguments.email).await?;
    let mut bench = Bench {
        driver: Driver::new(&server.base, &store.folder, arguments.gzip)?,
        time: Duration::from_secs(arguments.seconds),
        database: cluster.map(|cluster| cluster.pid),
        ear,
        scene,
        run: Run {
            database: if cluster.is_some() { "PostgreSQL" } else { "SQLite" },
            cases,
            ready_after: server.ready_after,
            sync: statements::sync(&store.folder).map_err(|why| why.to_string())?,
            idle,
            busy: idle,
            rows: Vec::new(),
            missing: Vec::new(),
        },
        server,
    };
    bench.drive(&Errand::nothing()).await?;
    for errand in Errand::all(&bench.scene, &arguments.pages) {
        bench.drive(&errand).await?;
    }
    bench.ear.close().await;
    Ok(bench.run)
}

struct Bench {
    server: Server,
    driver: Driver,
    time: Duration,
    /// The process whose children are the database's.
    database: Option<u32>,
    ear: Ear,
    scene: Scene,
    run: Run,
}

impl Bench {
    /// Once to warm up, then alone, then many at once. A form is made anew for each drive: the cases change by it.
    async fn drive(&mut self, errand: &Errand) -> Result<(), String> {
        let page = self.scene.page(errand).await?;
        let bytes = match scene::look(&self.server.base, &page).await? {
            (200, bytes) => bytes,
            (404, _) if page.form.is_none() => {
                self.run.missing.push(page.name);
                return Ok(());
            }
            (status, _) => return Err(format!("{} answers {status}", page.path)),
        };
        eprintln!("{}", page.name);
        self.driver.drive(&page, MANY, Duration::from_secs(1))?;
        let page = self.scene.page(errand).await?;
        let alone = self.driver.drive(&page, 1, self.time)?;
        let page = self.scene.page(errand).await?;
        let before = self.spent();
        let many = self.driver.drive(&page, MANY, self.time)?;
        let after = self.spent();
        self.note(proc::memory(self.server.pid()));
        let each = |spent: Duration| spent.div_f64(count(many.pages));
        let cpu = each(after.0.saturating_sub(before.0));
        let database = each(after.1.saturating_sub(before.1));
        // The last forms of the drive are still on their way, and change the cases that the next look would change.
        sleep(SETTLING).await;
        let page = self.scene.page(errand).await?;
        let asked = self.ear.ask(&page).await?;
        self.run.rows.push(Row { name: page.name, many, alone, cpu, database, asked, bytes });
        Ok(())
    }

    /// The time that the server and the database have computed so far.
    fn spent(&self) -> (Duration, Duration) {
        (proc::cpu(self.server.pid()), self.database.map_or(Duration::ZERO, proc::cpu_of_children))
    }

    fn note(&mut self, memory: Memory) {
        self.run.busy.resident = self.run.busy.resident.max(memory.resident);
        self.run.busy.own = self.run.busy.own.max(memory.own);
    }
}

fn count(pages: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "pages of a few seconds")]
    let pages = pages.max(1) as f64;
    pages
}
