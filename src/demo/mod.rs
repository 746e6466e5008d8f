//! A believable Taounate: 49 communes, their officials, a year of cases at every status. Everything in it is
//! invented but the territory. It is made by the same commands that people use, so that its histories, counts
//! and mails hold together as those of a real house do; only the clock is put back.
//!
//! `plot` and `paths` know how cases go, `plan` who lives with what and where, `script` who says what;
//! `stage` plays it. To start over, delete the data folder.

mod calendar;
mod cast;
mod chain;
mod chance;
mod draft;
mod lots;
mod mark;
mod paths;
mod plan;
mod plot;
mod post;
mod residents;
mod scale;
mod script;
mod stage;
mod welcome;
mod world;

use std::sync::Arc;
use std::time::Instant;

use calendar::Calendar;
use cast::Cast;
use chance::Chance;
use mark::Content;
use script::Desk;
use script::Step;
use stage::Stage;

use crate::categories::Catalogue;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::token::Key;
use crate::settings::Settings;

pub use cast::PASSWORD;
pub use welcome::welcome;

/// Where the generator starts: another number tells other stories.
const SEED: u64 = 0x7A0A_7E01;

/// What filling came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    Now {
        cases: usize,
        steps: usize,
    },
    /// The database held the demonstration already.
    Before,
}

/// Fills a fresh database; leaves one that is the demonstration as it is.
///
/// # Errors
/// One sentence that says why not: there is something else in it, or half a demonstration.
pub async fn fill(settings: &Settings) -> Result<Filled, String> {
    fill_beside(settings, 0).await
}

/// The same, with so many cases more beside those of Taounate.
///
/// # Errors
/// As `fill`.
pub async fn fill_beside(settings: &Settings, more: usize) -> Result<Filled, String> {
    let house = Arc::new(open(settings).await?);
    let broken = |why| format!("The demonstration could not be made: {why:?}");
    let filled = match mark::content(&house.db).await.map_err(broken)? {
        Content::Demo => Ok(Filled::Before),
        Content::HalfADemo => Err(half(settings)),
        Content::Work => Err(taken(settings)),
        Content::Nothing => play(&house, more).await.map_err(broken),
    };
    house.db.close_by_ref().await.map_err(|why| format!("The database cannot be closed: {why}"))?;
    filled
}

fn half(settings: &Settings) -> String {
    let (place, _) = place(settings);
    format!("{place} holds a demonstration that broke off while it was made: delete it, and start again.")
}

fn taken(settings: &Settings) -> String {
    let (place, setting) = place(settings);
    format!("{place} holds accounts or cases that are not the demonstration's: name another in {setting}.")
}

/// Where the database is, and the setting that says so.
fn place(settings: &Settings) -> (String, &'static str) {
    match &settings.database_url {
        Some(_) => ("The database of TARAFU_DATABASE_URL".to_owned(), "TARAFU_DATABASE_URL"),
        None => (format!("The data folder {}", settings.data_dir.display()), "TARAFU_DATA_DIR"),
    }
}

/// A house of its own, whose clock may be put back.
async fn open(settings: &Settings) -> Result<House, String> {
    std::fs::create_dir_all(&settings.data_dir)
        .map_err(|why| format!("TARAFU_DATA_DIR {} cannot be made: {why}", settings.data_dir.display()))?;
    let key = Key::new(settings.secret()?);
    let db = db::open_unsafely_fast(&settings.database())
        .await
        .map_err(|why| format!("TARAFU_DATABASE_URL cannot be opened: {why}"))?;
    Ok(House::new(settings.clone(), db, key))
}

async fn play(house: &Arc<House>, more: usize) -> Result<Filled> {
    let begun = Instant::now();
    let calendar = Calendar::until(house.now());
    eprintln!("Making a year of cases in Taounate; this takes a moment.");
    mark::begin(&house.db, calendar.now()).await?;
    house.pass_time(calendar.eve() - house.now());
    let cast = Cast::assemble(house, &calendar).await?;
    let (mut cases, mut steps) = tell(house, &cast, &calendar).await?;
    cast::seen(&house.db).await?;
    post::settle(&house.db, calendar.now()).await?;
    if more > 0 {
        house.pass_time(calendar.now() - house.now());
        eprintln!("Laying {more} cases beside them.");
        steps += scale::lay(house, calendar.now(), more).await?;
        cases += more;
    }
    mark::end(&house.db, calendar.now()).await?;
    eprintln!("{cases} cases in {steps} steps, made in {} s.", begun.elapsed().as_secs());
    Ok(Filled::Now { cases, steps })
}

/// Plans all cases, writes them out and plays them. Gives how many cases and steps they were.
async fn tell(house: &House, cast: &Cast, calendar: &Calendar) -> Result<(usize, usize)> {
    let catalogue = Catalogue::read(&house.db).await?;
    let mut chance = Chance::new(SEED);
    let drafts = plan::drafts(cast, &mut chance);
    let mut desk = Desk { cast, calendar, catalogue: &catalogue, chance: &mut chance };
    let scripts: Vec<_> = drafts.into_iter().map(|draft| script::write(&mut desk, draft)).collect();
    let cases = scripts.len();
    let beats = chain::agenda(calendar, &mut chance);
    let mut stage = Stage::new(house, cast, calendar, &mut chance);
    for (at, beat) in beats {
        stage.add(at, 0, Step::Chain(beat));
    }
    for (place, script) in scripts.into_iter().enumerate() {
        for (at, step) in script {
            stage.add(at, place, step);
        }
    }
    Ok((cases, stage.play().await?))
}
