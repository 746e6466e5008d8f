//! The program itself, as an operator runs it: started, killed, started again, told to stop.

use std::fs::File;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::ExitStatus;
use std::time::Duration;
use std::time::Instant;

use data_encoding::BASE64;
use rocket::tokio;
use tarafu::settings::Settings;

use crate::kit::keeper::Keeper;
use crate::kit::smtp::Smtp;

/// The secret key of these stories: it must be the same in every life.
pub const KEY: [u8; 32] = [7; 32];

/// Far more than it takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);
const PAUSE: Duration = Duration::from_millis(5);

pub struct Program {
    pub settings: Settings,
    folder: PathBuf,
    binary: PathBuf,
    http: reqwest::Client,
    life: Option<Child>,
    _guard: Keeper,
}

impl Program {
    /// Not started yet. The folder goes with it.
    pub fn new(folder: PathBuf, database: &str, smtp: &Smtp) -> Self {
        let port = quiet_port();
        let settings = Settings {
            data_dir: folder.clone(),
            database_url: Some(database.to_owned()),
            port,
            public_url: Some(format!("http://127.0.0.1:{port}")),
            secret_key: Some(BASE64.encode(&KEY)),
            smtp_url: Some(smtp.url()),
            mail_from: "Tarafu <tarafu@tarafu.example>".to_owned(),
            ..Settings::default()
        };
        let guard = Keeper::start(GUARD, &[&folder.to_string_lossy()]).expect("every Unix has a shell").0;
        let http = reqwest::Client::builder().no_proxy().build().expect("an HTTP client can be made");
        Self { settings, binary: kept(&folder), folder, http, life: None, _guard: guard }
    }

    pub fn base(&self) -> String {
        self.settings.public()
    }

    /// Starts it, and says how long it took until it was ready.
    pub async fn start(&mut self) -> Duration {
        self.begin();
        let begun = Instant::now();
        let ready = format!("{}/readyz", self.base());
        while !self.http.get(&ready).send().await.is_ok_and(|answer| answer.status().is_success()) {
            let ended = self.life.as_mut().expect("it was started").try_wait().expect("we are its parent");
            assert!(ended.is_none(), "it ended by itself ({ended:?}):\n{}", self.log());
            assert!(begun.elapsed() < PATIENCE, "it is not ready after {PATIENCE:?}:\n{}", self.log());
            tokio::time::sleep(PAUSE).await;
        }
        begun.elapsed()
    }

    /// Starts it and does not wait for it.
    pub fn begin(&mut self) {
        let log = File::options().create(true).append(true).open(self.folder.join("log"));
        let log = log.expect("the folder is ours");
        let life = Command::new(&self.binary)
            .env_clear()
            .envs(self.environment())
            .current_dir(&self.folder)
            .stdout(log.try_clone().expect("a file can be shared"))
            .stderr(log)
            .spawn()
            .expect("the program can be started");
        std::fs::write(self.folder.join("pid"), life.id().to_string()).expect("the folder is ours");
        self.life = Some(life);
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let of = |value: &Option<String>| value.clone().unwrap_or_default();
        vec![
            ("TARAFU_DATA_DIR", self.folder.to_string_lossy().into_owned()),
            ("TARAFU_DATABASE_URL", of(&self.settings.database_url)),
            ("TARAFU_PORT", self.settings.port.to_string()),
            ("TARAFU_PUBLIC_URL", of(&self.settings.public_url)),
            ("TARAFU_SECRET_KEY", of(&self.settings.secret_key)),
            ("TARAFU_SMTP_URL", of(&self.settings.smtp_url)),
            ("TARAFU_MAIL_FROM", self.settings.mail_from.clone()),
        ]
    }

    /// The number under which the system knows it in this life.
    pub fn pid(&self) -> u32 {
        self.life.as_ref().expect("it was started").id()
    }

    /// SIGKILL: no goodbye of any kind.
    pub fn kill(&mut self) {
        let mut life = self.life.take().expect("it was started");
        life.kill().expect("it is ours to kill");
        self.buried(life.wait().expect("we are its parent"));
    }

    /// SIGTERM: it may finish what it is at. Says how it ended, and after how long.
    pub async fn stop(&mut self) -> (ExitStatus, Duration) {
        let mut life = self.life.take().expect("it was started");
        let (pid, begun) = (life.id().to_string(), Instant::now());
        let told = Command::new("sh").args(["-c", r#"kill -s TERM "$1""#, "sh", &pid]).status();
        assert!(told.expect("every Unix has a shell").success(), "it was gone before it was told to go");
        loop {
            if let Some(ended) = life.try_wait().expect("we are its parent") {
                return (self.buried(ended), begun.elapsed());
            }
            assert!(begun.elapsed() < PATIENCE, "it does not stop:\n{}", self.log());
            tokio::time::sleep(PAUSE).await;
        }
    }

    fn buried(&self, ended: ExitStatus) -> ExitStatus {
        std::fs::write(self.folder.join("pid"), "").expect("the folder is ours");
        ended
    }

    /// All that it said in all its lives.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }
}

/// The program under a name of its own: a build beside us must not change it between two lives.
fn kept(folder: &std::path::Path) -> PathBuf {
    let (built, kept) = (PathBuf::from(env!("CARGO_BIN_EXE_tarafu")), folder.join("tarafu"));
    if std::fs::hard_link(&built, &kept).is_ok() { kept } else { built }
}

/// A free port that no outgoing call is given while the program is dead and its port is nobody's.
fn quiet_port() -> u16 {
    let from = 15_000 + u16::from(tarafu::kit::token::random::<1>()[0]) * 60;
    let free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    (from..32_000).find(free).expect("this machine has a free port below those it gives to callers")
}

/// Should the tests end without a word, the program ends too.
const GUARD: &str = r#"
echo ready
cat >/dev/null
pid=$(cat "$1/pid" 2>/dev/null)
[ -z "$pid" ] || kill -s KILL "$pid" 2>/dev/null
rm -rf "$1"
"#;
