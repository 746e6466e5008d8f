//! The application in this process, on a database of its own, with a mail server of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::LazyLock;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

use rocket::Shutdown;
use rocket::tokio::task::JoinHandle;
use sea_orm::TransactionTrait;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token::Key;
use tarafu::people;
use tarafu::people::account;
use tarafu::people::commands::NewAccount;
use tarafu::server;
use tarafu::settings::Settings;
use tarafu::territory;

use crate::cast;
use crate::cast::PASSWORD;
use crate::cast::Person;
use crate::kit;
use crate::kit::client::Visitor;
use crate::kit::page::Page;
use crate::kit::postgres;
use crate::kit::smtp::Smtp;

/// A database that the application runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// The running application.
pub struct Running {
    pub house: Arc<House>,
    pub smtp: Smtp,
    pub base: String,
    pub backend: Backend,
    shutdown: Shutdown,
    server: Option<JoinHandle<()>>,
    folder: PathBuf,
}

static COUNT: AtomicU32 = AtomicU32::new(0);

/// One migrated and peopled SQLite file, copied for each test: laying the foundation costs more than a story.
static FOUNDATION: rocket::tokio::sync::OnceCell<PathBuf> = rocket::tokio::sync::OnceCell::const_new();

/// Hashing a password is slow on purpose, so the cast shares one.
static HASH: LazyLock<rocket::tokio::sync::OnceCell<String>> =
    LazyLock::new(rocket::tokio::sync::OnceCell::new);

/// A folder for one test.
pub fn new_folder() -> PathBuf {
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("tarafu-tests-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for this test can be made");
    folder
}

async fn people_in(url: String) {
    let db = db::open(&url).await.expect("an empty database can be migrated");
    let hash = HASH
        .get_or_init(|| async { people::password::hash(PASSWORD.to_owned()).await.expect("hashed") })
        .await;
    let now = chrono::Utc::now();
    let txn = db.begin().await.expect("a transaction begins");
    for person in cast::ALL {
        let unit = territory::unit(person.unit).expect("the cast lives somewhere");
        let starts_on = now.date_naive() - chrono::Days::new(400);
        let (name, email) = (person.name.to_owned(), person.email.to_owned());
        let new = NewAccount {
            name,
            email,
            language: person.language,
            role: person.role,
            unit,
            starts_on,
            ends_on: None,
        };
        people::commands::create_active(&txn, &new, hash, now).await.expect("the cast is new here");
    }
    txn.commit().await.expect("the cast is written");
    db.close().await.expect("the foundation is closed");
}

async fn sqlite(folder: &std::path::Path) -> String {
    let foundation = FOUNDATION
        .get_or_init(|| async {
            let file = new_folder().join("foundation.sqlite");
            people_in(format!("sqlite://{}?mode=rwc", file.display())).await;
            file
        })
        .await;
    let file = folder.join("tarafu.sqlite");
    std::fs::copy(foundation, &file).expect("the foundation can be copied");
    format!("sqlite://{}?mode=rwc", file.display())
}

/// The URL of a new database, migrated and with the cast in it; `None` where there is no such server here.
pub async fn database(backend: Backend, folder: &std::path::Path) -> Option<String> {
    match backend {
        Backend::Sqlite => Some(sqlite(folder).await),
        Backend::Postgres => postgres::fresh_database(people_in).await,
    }
}

impl Running {
    /// Starts the application on that database; `None` where there is no such server here.
    pub async fn on(backend: Backend) -> Option<Self> {
        Self::with(backend, |settings| settings).await
    }

    /// The same with other settings.
    pub async fn with(backend: Backend, change: impl FnOnce(Settings) -> Settings) -> Option<Self> {
        let folder = new_folder();
        let url = database(backend, &folder).await?;
        let smtp = Smtp::start();
        let port = kit::free_port();
        let settings = change(Settings {
            data_dir: folder.clone(),
            database_url: Some(url.clone()),
            port,
            public_url: Some(format!("http://127.0.0.1:{port}")),
            smtp_url: Some(smtp.url()),
            mail_from: "Tarafu <tarafu@tarafu.example>".to_owned(),
            ..Settings::default()
        });
        Some(Self::serve(settings, Key::new(vec![7; 32]), smtp, backend).await)
    }

    /// Starts it over a database that is filled already, with the key that is kept beside it.
    pub async fn over(settings: Settings, backend: Backend) -> Self {
        let port = kit::free_port();
        let public_url = Some(format!("http://127.0.0.1:{port}"));
        let key = Key::new(settings.secret().expect("the key was kept"));
        Self::serve(Settings { port, public_url, ..settings }, key, Smtp::start(), backend).await
    }

    async fn serve(settings: Settings, key: Key, smtp: Smtp, backend: Backend) -> Self {
        let (base, folder) = (format!("http://127.0.0.1:{}", settings.port), settings.data_dir.clone());
        let db = db::connect(&settings.database()).await.expect("the database can be opened");
        let house = Arc::new(House::new(settings, db, key));
        let rocket = server::build(Arc::clone(&house)).ignite().await.expect("the server is well built");
        let shutdown = rocket.shutdown();
        let server = rocket::tokio::spawn(async move {
            rocket.launch().await.expect("the server runs");
        });
        let running = Self { house, smtp, base, backend, shutdown, server: Some(server), folder };
        running.wait_until_ready().await;
        running
    }

    async fn wait_until_ready(&self) {
        for _ in 0..400 {
            let there = rocket::tokio::net::TcpStream::connect(self.base.trim_start_matches("http://")).await;
            if there.is_ok() {
                return;
            }
            rocket::tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("the server does not listen at {}", self.base);
    }

    /// Somebody who comes by, in Arabic.
    pub fn visitor(&self) -> Visitor {
        Visitor::at(&self.base).speaking("ar")
    }

    /// Somebody of the cast who has signed in.
    pub async fn signed_in(&self, person: &Person) -> Visitor {
        sign_in(&self.base, person).await
    }

    /// The account of somebody of the cast, as a deed's hand.
    pub async fn actor(&self, person: &Person) -> people::Actor {
        let account = people::queries::by_email(&self.house.db, person.email)
            .await
            .expect("read")
            .expect("the cast is there");
        let language = account.lang;
        people::actor::of(&self.house, account::Model::clone(&account), 0, language).await.expect("an actor")
    }

    /// Stops the application and waits for it.
    pub async fn stop(mut self) {
        self.shutdown.clone().notify();
        if let Some(mut server) = self.server.take() {
            // A browser's idle line would hold the server for its whole grace.
            if rocket::tokio::time::timeout(std::time::Duration::from_millis(300), &mut server).await.is_err()
            {
                server.abort();
            }
        }
        std::fs::remove_dir_all(&self.folder).expect("the folder of this test can go");
    }
}

/// Somebody of the cast who has signed in there.
pub async fn sign_in(base: &str, person: &Person) -> Visitor {
    let mut visitor = Visitor::at(base).speaking(person.language.code());
    visitor.get("/login").await;
    visitor.form("/login").fill("email", person.email).fill("password", PASSWORD).submit().await.is(303);
    visitor
}

/// Files a case by the pages, as an official does; gives its reference.
pub async fn file_case(visitor: &mut Visitor, fields: &[(&str, &str)]) -> String {
    visitor.get("/cases/new").await.is(200);
    let mut form = visitor.form("/cases/check");
    for (name, value) in
        [("category", "network.mobile"), ("words", "لا توجد تغطية لشبكة الهاتف بالدوار منذ شهر.")]
    {
        form = form.fill(name, value);
    }
    for (name, value) in fields {
        form = if name.starts_with("consent-") { form.tick(name) } else { form.fill(name, value) };
    }
    form.submit().await.is(200);
    visitor.form("/cases").submit().await.is(303);
    let page: &Page = visitor.follow().await.is(200);
    reference_on(page)
}

/// The first reference that a page shows.
pub fn reference_on(page: &Page) -> String {
    let text = page.text();
    let is_reference = |word: &&str| tarafu::cases::reference::parse(word).is_some_and(|r| r == **word);
    text.split_whitespace()
        .find(is_reference)
        .unwrap_or_else(|| panic!("no reference on the page: {text}"))
        .to_owned()
}

/// Tells a story on SQLite, and then on PostgreSQL.
pub async fn on_each_database<Story>(story: Story)
where
    Story: AsyncFn(&Running),
{
    for backend in [Backend::Sqlite, Backend::Postgres] {
        if let Some(running) = Running::on(backend).await {
            eprintln!("on {:?}, at {}", running.backend, running.base);
            story(&running).await;
            running.stop().await;
        }
    }
}
