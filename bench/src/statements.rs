//! What a page asks of the database, and how long that takes with nothing around it.

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;
use std::time::Instant;

use rocket::http::Header;
use rocket::local::asynchronous::Client;
use rocket::tokio::time::sleep;
use sea_orm::ConnectionTrait;
use sea_orm::Statement;
use tarafu::kit::Db;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token::Key;
use tarafu::server;
use tarafu::settings::Settings;

use crate::scene::ANEW;
use crate::scene::Form;
use crate::scene::Page;
use crate::store::Store;

/// How often a page is asked for, to tell its own statements from those of what goes on beside.
const LOOKS: usize = 9;
/// How often its statements are then repeated.
const REPEATS: u32 = 200;

/// A page's part in the database.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub statements: usize,
    /// One after another over one connection, prepared. Of a form: as long as they took in its transaction, without
    /// the commit.
    pub took: Duration,
}

/// What was said to the database, and how long each took.
type Heard = Arc<Mutex<Vec<(Statement, Duration)>>>;

/// The house in this process, with an ear at its database.
pub struct Ear {
    pub house: Arc<House>,
    heard: Heard,
    client: Client,
}

impl Ear {
    pub async fn open(store: &Store) -> Result<Self, String> {
        let settings = Settings {
            data_dir: store.folder.clone(),
            database_url: Some(store.database()),
            ..Settings::default()
        };
        let key = Key::new(settings.secret()?);
        let mut db = db::connect(&store.database()).await.map_err(|why| why.to_string())?;
        let heard = Heard::default();
        let ear = Arc::clone(&heard);
        db.set_metric_callback(move |said| {
            if let Ok(mut heard) = ear.lock() {
                heard.push((said.statement.clone(), said.elapsed));
            }
        });
        let house = Arc::new(House::new(settings, db, key));
        let rocket = server::build(Arc::clone(&house));
        let client =
            Client::untracked(rocket).await.map_err(|why| format!("the house is not built: {why}"))?;
        // What is done once at the start is over by then.
        sleep(Duration::from_secs(1)).await;
        Ok(Self { house, heard, client })
    }

    /// A page's statements, and their time.
    pub async fn ask(&self, page: &Page) -> Result<Asked, String> {
        let mut all = Vec::new();
        for look in 0..LOOKS {
            self.take();
            self.come(page, look).await?;
            all.push(self.take());
        }
        // What goes on beside only adds.
        all.sort_by_key(Vec::len);
        let fewest = all.first().map_or(0, Vec::len);
        all.retain(|heard| heard.len() == fewest);
        let took = match &page.form {
            Some(_) => median(all.iter().map(|heard| heard.iter().map(|(_, took)| *took).sum()).collect()),
            None => repeat(&self.house.db, all.first().map_or(&[], Vec::as_slice)).await?,
        };
        self.take();
        Ok(Asked { statements: fewest, took })
    }

    /// Ends what goes on beside.
    pub async fn close(self) {
        self.client.terminate().await;
    }

    fn take(&self) -> Vec<(Statement, Duration)> {
        self.heard.lock().map(|mut heard| std::mem::take(&mut *heard)).unwrap_or_default()
    }

    async fn come(&self, page: &Page, look: usize) -> Result<(), String> {
        let mut request = match &page.form {
            None => self.client.get(page.path.replace(ANEW, &tarafu::kit::token::fresh())),
            Some(form) => {
                let (path, body) = filled(form, look);
                self.client.post(path).body(body)
            }
        };
        request.add_header(Header::new("Content-Type", "application/x-www-form-urlencoded"));
        request.add_header(Header::new("Sec-Fetch-Site", "same-origin"));
        if let Some((name, value)) = page.cookie.as_deref().and_then(|cookie| cookie.split_once('=')) {
            request = request.cookie((name.to_owned(), value.to_owned()));
        }
        let answer = request.dispatch().await;
        let status = answer.status();
        // A page is not made before it is read.
        let _ = answer.into_bytes().await;
        if status.code < 400 { Ok(()) } else { Err(format!("{} answers {status}", page.path)) }
    }
}

/// The form of the nth look: each at another case.
fn filled(form: &Form, look: usize) -> (String, String) {
    let target = &form.targets[look % form.targets.len()];
    let submission = &tarafu::kit::token::fresh();
    let body = form.body.replace("SUBMISSION", submission).replace("VERSION", &target.version.to_string());
    (target.path.clone(), body)
}

async fn repeat(db: &Db, heard: &[(Statement, Duration)]) -> Result<Duration, String> {
    let mut begun = Instant::now();
    for round in 0..=REPEATS {
        // The first round prepares them.
        if round == 1 {
            begun = Instant::now();
        }
        for (statement, _) in heard {
            db.query_all_raw(statement.clone()).await.map_err(|why| why.to_string())?;
        }
    }
    Ok(begun.elapsed() / REPEATS)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// How long this disk takes to keep four kilobytes.
pub fn sync(folder: &Path) -> std::io::Result<Duration> {
    use std::io::Write as _;
    let path = folder.join("sync");
    let mut file = std::fs::File::create(&path)?;
    let mut times = Vec::new();
    for _ in 0..50 {
        let begun = Instant::now();
        file.write_all(&[0; 4096])?;
        file.sync_data()?;
        times.push(begun.elapsed());
    }
    std::fs::remove_file(path)?;
    Ok(median(times))
}
