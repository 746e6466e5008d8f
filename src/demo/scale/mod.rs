//! Very many cases beside those of Taounate: in the region around it, or when they are more than a few thousand in
//! the whole country. Each lives by the same rules as if people had worked on it (`cases::commands::Life`), and has
//! its whole history; only the rows are written together. No mail is written: all of them would be old.
//!
//! `land`, `days`, `tales` and `endings` say where, when, what and how it goes; `author` tells the cases one after
//! the other, `rows` hands them over to be written.

mod author;
mod channels;
mod days;
mod elsewhere;
mod endings;
mod joining;
mod land;
mod plan;
mod progress;
mod rows;
mod staff;
mod tales;
mod told;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::DateTime;
use chrono::Timelike;
use chrono::Utc;
use chrono_tz::Africa::Casablanca;
use rocket::tokio::sync::mpsc;
use rocket::tokio::sync::mpsc::Sender;
use rocket::tokio::task::spawn_blocking;

use super::calendar::Calendar;
use super::cast::Cast;
use super::chance::Chance;
use crate::cases::counter::Counters;
use crate::cases::tally;
use crate::cases::tally::recount;
use crate::categories::Catalogue;
use crate::clocks::Clocks;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::bulk;
use crate::kit::bulk::Shelf;
use crate::kit::db;
use author::Author;
use author::World;
use author::mistaken;
use land::Land;
use progress::Progress;
use rows::Rows;

/// Where this generator starts.
const SEED: u64 = 0x7A0A_7E02;

/// How many days of the calendar are yet to come: what a case would come to after that is of no interest.
const AHEAD: usize = 400;

/// How many cases are written together.
const TOGETHER: usize = 4_000;

/// From so many cases on, indexes are made afterwards.
const MANY: usize = 20_000;

/// The tables whose indexes cost the most.
const INDEXED: [&str; 2] = ["cases", "resident"];

/// What is filled here.
const FILLED: [&str; 9] =
    ["account", "mandate", "resident", "consent", "cases", "event", "assignment", "answer", "phone_task"];

/// What counts them.
const COUNTED: [&str; 4] = ["tally", "standing", "pace", "due"];

/// Lays so many cases beside those that are there. Gives how many events they have.
pub async fn lay(house: &Arc<House>, now: DateTime<Utc>, cases: usize) -> Result<usize> {
    let mut chance = Chance::new(SEED);
    let land = land::land(cases, &mut chance);
    let calendar = Calendar::around(now, AHEAD, AHEAD + days::DAYS);
    let cast = staff::assemble(house, &land, calendar.eve(), &mut chance).await?;
    let desk = Desk {
        house: house.clone(),
        cast,
        land,
        calendar,
        catalogue: Catalogue::read(&house.db).await?,
        clocks: Clocks::read(&house.db).await?,
        counters: Counters::read(&house.db).await?,
        last: (bulk::last(&house.db, "cases").await?, bulk::last(&house.db, "resident").await?),
        cases,
        chance,
    };
    let mut shelf = match cases {
        MANY.. => Some(Shelf::take(&house.db, &INDEXED).await?),
        _ => None,
    };
    let mut progress = Progress::of(cases);
    let (events, left) = write(house, desk, &mut progress).await?;
    progress.say("Accounts and numbers");
    settle(house, left).await?;
    if let Some(shelf) = &mut shelf {
        progress.say("Indexes");
        while shelf.put_back(&house.db).await? {}
    }
    bulk::look_through(&house.db, &FILLED).await?;
    progress.say("Figures");
    tally::turn(house).await?;
    recount::rebuild(&house.db).await?;
    bulk::look_through(&house.db, &COUNTED).await?;
    Ok(events)
}

/// What the author takes along into a thread of their own.
struct Desk {
    house: Arc<House>,
    cast: Cast,
    land: Land,
    calendar: Calendar,
    catalogue: Catalogue,
    clocks: Clocks,
    counters: Counters,
    last: (i64, i64),
    cases: usize,
    chance: Chance,
}

/// What the author leaves behind.
struct Left {
    counters: Counters,
    seen: HashMap<i64, DateTime<Utc>>,
}

/// One thread tells while the database writes what was told before.
async fn write(house: &House, desk: Desk, progress: &mut Progress) -> Result<(usize, Left)> {
    let (told, mut to_write) = mpsc::channel(1);
    let author = spawn_blocking(move || tell(desk, &told));
    let (mut cases, mut events) = (0, 0);
    while let Some(rows) = to_write.recv().await {
        let rows: Rows = rows;
        (cases, events) = (cases + rows.cases, events + rows.events);
        bulk::write(&house.db, rows.sheets()).await?;
        progress.reached(cases);
    }
    let left = author.await.map_err(|why| Error::Broken(why.to_string()))??;
    Ok((events, left))
}

fn tell(desk: Desk, told: &Sender<Rows>) -> Result<Left> {
    let world = World {
        house: &desk.house,
        cast: &desk.cast,
        land: &desk.land,
        calendar: &desk.calendar,
        catalogue: &desk.catalogue,
        clocks: &desk.clocks,
    };
    let backend = desk.house.db.get_database_backend();
    let mut chance = desk.chance;
    let passed = passed(desk.calendar.now());
    let days = days::days(&desk.calendar, AHEAD, passed, desk.cases, &mut chance);
    let mut author = Author::new(world, chance, desk.counters, desk.last);
    let mut rows = Rows::none(backend);
    for (day, many) in days {
        for at in author.moments(day, many) {
            rows.add(&author.tell(day, at).map_err(|why| mistaken(rows.cases, &why))?)?;
            if rows.cases == TOGETHER {
                let full = std::mem::replace(&mut rows, Rows::none(backend));
                // Whoever wrote them has failed, and says so.
                if told.blocking_send(full).is_err() {
                    return Ok(author.leave());
                }
            }
        }
    }
    if rows.cases > 0 {
        // As above.
        let _ = told.blocking_send(rows);
    }
    Ok(author.leave())
}

/// How much of a day's cases has come by that hour of it.
fn passed(now: DateTime<Utc>) -> f64 {
    let hour = now.with_timezone(&Casablanca).hour();
    f64::from(hour.saturating_sub(8).min(10)) / 10.0
}

/// What goes on behind so many rows: numbers, and when everybody was last seen.
async fn settle(house: &House, left: Left) -> Result<()> {
    for table in INDEXED {
        bulk::count_on(&house.db, table).await?;
    }
    let txn = db::write(&house.db).await?;
    left.counters.keep(&txn).await?;
    txn.commit().await?;
    staff::seen(house, left.seen).await
}
