//! The server: every room's routes under one roof, and what goes on beside the requests.

use std::sync::Arc;
use std::time::Duration;

use rocket::Build;
use rocket::Ignite;
use rocket::Rocket;
use rocket::config::Ident;
use rocket::config::Shutdown;
use rocket::data::Limits;
use rocket::data::ToByteUnit;
use rocket::fairing::AdHoc;
use rocket::http::uncased::Uncased;
use rocket::tokio::runtime::Handle;
use rocket::tokio::sync::oneshot;
use rocket::tokio::task::JoinHandle;
use rocket::tokio::time;

use crate::actions;
use crate::batches;
use crate::batches::Works;
use crate::cases;
use crate::digest;
use crate::dossiers::Gather;
use crate::dossiers::Propose;
use crate::figures;
use crate::handover::HandOverCases;
use crate::kit;
use crate::kit::House;
use crate::kit::assets;
use crate::kit::db;
use crate::kit::error;
use crate::kit::headers::Headers;
use crate::kit::journal::Journal;
use crate::kit::page;
use crate::kit::token::Key;
use crate::kit::upload;
use crate::mail;
use crate::press;
use crate::promises;
use crate::replies::Tell;
use crate::settings::Settings;

/// How often time is looked at: what lapses, what may be forgotten.
const ROUND: Duration = Duration::from_mins(1);

/// How long a file that is on its way to somebody may take to arrive when the server stops.
const GRACE: Duration = Duration::from_secs(3);

/// Opens the database and makes the house.
///
/// # Errors
/// One sentence about what cannot be had.
pub async fn open(settings: Settings) -> Result<House, String> {
    let secret = settings.secret()?;
    if let Some(url) = &settings.smtp_url {
        mail::transport(url).map_err(|why| format!("TARAFU_SMTP_URL cannot be used: {why}"))?;
    }
    std::fs::create_dir_all(&settings.data_dir)
        .map_err(|why| format!("TARAFU_DATA_DIR {} cannot be made: {why}", settings.data_dir.display()))?;
    let db = db::open(&settings.database())
        .await
        .map_err(|why| format!("TARAFU_DATABASE_URL cannot be opened: {why}"))?;
    cases::tally::recount::rebuild_if_never(&db)
        .await
        .map_err(|why| format!("The figures could not be counted: {why:?}"))?;
    Ok(House::new(settings, db, Key::new(secret)))
}

/// The server of a house, ready to be launched.
pub fn build(house: Arc<House>) -> Rocket<Build> {
    rocket::custom(config(&house.settings))
        .manage(house)
        .attach(Journal)
        .attach(Headers)
        .attach(AdHoc::on_liftoff("beside", |rocket| Box::pin(async move { beside(rocket) })))
        .attach(AdHoc::on_shutdown("beside", |rocket| Box::pin(finish(rocket))))
        .manage(Beside::default())
        .register("/", rocket::catchers![error::catch])
        .mount("/", rocket::routes![assets::serve])
        .mount("/", crate::health::routes())
        .mount("/", crate::territory::pages::routes())
        .mount("/", crate::people::routes())
        .mount("/", crate::exports::routes())
        .mount("/", crate::categories::routes())
        .mount("/", cases::pages::routes())
        .mount("/", crate::dossiers::routes())
        .mount("/", crate::radar::routes())
        .mount("/", crate::workshop::routes())
        .mount("/", crate::chain::routes())
        .mount("/", crate::handover::routes())
        .mount("/", crate::institutions::routes())
        .mount("/", promises::routes())
        .mount("/", actions::routes())
        .mount("/", crate::replies::routes())
        .mount("/", crate::tracking::routes())
        .mount("/", crate::voices::routes())
        .mount("/", crate::desk::routes())
        .mount("/", crate::dashboards::routes())
        .mount("/", digest::routes())
        .mount("/", crate::communes::routes())
        .mount("/", figures::routes())
        .mount("/", crate::admin::routes())
}

fn config(settings: &Settings) -> rocket::Config {
    rocket::Config {
        address: settings.address,
        port: settings.port,
        ident: Ident::none(),
        // Nobody's word for where they come from is taken unless a proxy is configured.
        ip_header: settings.ip_header.clone().map(Uncased::from_owned),
        limits: Limits::default()
            .limit("file", upload::MOST.mebibytes())
            .limit("data-form", (upload::MOST + 1).mebibytes()),
        shutdown: Shutdown { grace: 5, mercy: 3, ..Shutdown::default() },
        cli_colors: false,
        ..rocket::Config::release_default()
    }
}

/// What goes on beside the requests.
#[derive(Default)]
struct Beside(std::sync::Mutex<Vec<JoinHandle<()>>>);

/// What is done to many cases after the request that asked for it.
pub fn works() -> Works {
    Arc::new(vec![Box::new(Gather), Box::new(Propose), Box::new(Tell), Box::new(HandOverCases)])
}

fn beside(rocket: &Rocket<rocket::Orbit>) {
    let (Some(house), Some(place)) = (rocket.state::<Arc<House>>(), rocket.state::<Beside>()) else { return };
    let (post, time, many) = (house.clone(), house.clone(), house.clone());
    let (until_post, until_time, until_many) = (rocket.shutdown(), rocket.shutdown(), rocket.shutdown());
    let mut tasks = vec![
        rocket::tokio::spawn(async move { watch(&time, until_time).await }),
        apart(async move { batches::work(&many, &works(), until_many).await }),
    ];
    // The demonstration writes to nobody, whatever the settings say.
    if !house.settings.demo {
        tasks.push(apart(async move { mail::postman::work(&post, until_post).await }));
    }
    if let Ok(mut place) = place.0.lock() {
        place.extend(tasks);
    }
}

/// On a thread of its own: no request waits for a turn behind a letter that is being written.
fn apart(work: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
    let runtime = Handle::current();
    let (done, finished) = oneshot::channel::<()>();
    // No thread of the runtime's own: that would wait for it even when everything else has broken down.
    std::thread::spawn(move || {
        runtime.block_on(work);
        drop(done);
    });
    rocket::tokio::spawn(async move {
        // It says nothing; that it has gone is what was waited for.
        let _ = finished.await;
    })
}

/// Rocket does not wait for what was started beside it, so we do.
async fn finish(rocket: &Rocket<rocket::Orbit>) {
    if let Some(house) = rocket.state::<Arc<House>>() {
        house.exports.finish(GRACE).await;
    }
    let Some(place) = rocket.state::<Beside>() else { return };
    let tasks = place.0.lock().map(|mut tasks| std::mem::take(&mut *tasks)).unwrap_or_default();
    for task in tasks {
        if let Err(why) = task.await {
            tracing::error!("what went on beside the requests broke: {why}");
        }
    }
}

/// Looks at the time once a minute.
async fn watch(house: &House, shutdown: rocket::Shutdown) {
    let mut rounds = time::interval(ROUND);
    rocket::tokio::pin!(shutdown);
    loop {
        rocket::tokio::select! {
            () = &mut shutdown => return,
            _ = rounds.tick() => {
                house.limits.sweep();
                note("days turned", cases::tally::turn(house).await);
                note("cases lapsed", cases::commands::lapse(house).await);
                note("actions lapsed with their session", actions::lapse(house).await);
                note("promises are due", promises::due(house).await);
                note("digests written", digest::round(house).await);
                note("figures were made public", figures::publish(house).await);
            }
        }
    }
}

/// What a look at the time came to.
fn note(what: &str, done: kit::Result<usize>) {
    match done {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "{what}"),
        Err(why) => tracing::error!("not done ({what}): {why:?}"),
    }
}

/// Serves until told to stop.
pub async fn serve(house: Arc<House>) -> Result<(), String> {
    page::check().map_err(|why| format!("{why:?}"))?;
    rocket::tokio::task::spawn_blocking(warm_the_press);
    let rocket: Rocket<Ignite> = build(house).ignite().await.map_err(|why| sentence(&why))?;
    let config = rocket.config();
    tracing::info!("listening on http://{}:{}", config.address, config.port);
    rocket.launch().await.map_err(|why| sentence(&why))?;
    Ok(())
}

/// Finds the fonts before anybody waits for them, and says so at once where there are none.
fn warm_the_press() {
    if let Err(why) = press::check() {
        tracing::warn!("documents cannot be printed: {why}");
    }
}

fn sentence(why: &rocket::Error) -> String {
    match why.kind() {
        rocket::error::ErrorKind::Bind(cause) => {
            format!("TARAFU_ADDRESS or TARAFU_PORT cannot be listened on: {cause}")
        }
        other => format!("The server could not start: {other}"),
    }
}
