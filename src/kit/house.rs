//! The running house: what every deed needs at hand.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::sync::atomic::Ordering;

use chrono::DateTime;
use chrono::Duration;
use chrono::NaiveDate;
use chrono::SubsecRound;
use chrono::Utc;
use rocket::Orbit;
use rocket::Rocket;
use rocket::tokio::sync::Notify;

use super::Db;
use super::again::Memory;
use super::limits::Limits;
use super::pulse::Pulse;
use super::shelf::Shelf;
use super::token::Key;
use super::turns::Turns;
use crate::language::dates;
use crate::settings::Settings;

/// How many exports are written at once: each reads the database as fast as it can.
const EXPORTS: usize = 4;
const EXPORTS_EACH: usize = 2;

pub struct House {
    pub settings: Settings,
    pub db: Db,
    pub key: Key,
    pub limits: Limits,
    /// What is kept at hand of the database.
    pub shelf: Shelf,
    /// Whether anything was committed.
    pub pulse: Pulse,
    /// Pages that may be sent as they were made.
    pub memory: Memory,
    /// Who is being given a list or figures to take home.
    pub exports: Arc<Turns>,
    /// Wakes the postman: there is something in the outbox.
    pub post: Notify,
    /// Wakes whoever works on many cases: there is a batch.
    pub work: Notify,
    /// Seconds by which this house's clock is ahead; only tests and the demonstration move it.
    ahead: AtomicI64,
}

impl House {
    pub fn new(settings: Settings, db: Db, key: Key) -> Self {
        Self {
            settings,
            db,
            key,
            limits: Limits::new(),
            shelf: Shelf::default(),
            pulse: Pulse::default(),
            memory: Memory::default(),
            exports: Turns::new(EXPORTS, EXPORTS_EACH),
            post: Notify::new(),
            work: Notify::new(),
            ahead: AtomicI64::new(0),
        }
    }

    /// The house that a server serves.
    pub fn of(rocket: &Rocket<Orbit>) -> Option<&Self> {
        rocket.state::<Arc<Self>>().map(|house| &**house)
    }

    /// The present moment, to the millisecond: what both databases keep without loss.
    pub fn now(&self) -> DateTime<Utc> {
        (Utc::now() + Duration::seconds(self.ahead.load(Ordering::Relaxed))).trunc_subsecs(3)
    }

    /// Today in Morocco.
    pub fn today(&self) -> NaiveDate {
        dates::day_of(self.now())
    }

    /// Moves the clock of this house.
    pub fn pass_time(&self, time: Duration) {
        self.ahead.fetch_add(time.num_seconds(), Ordering::Relaxed);
    }

    /// A full address for a path of ours.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.settings.public())
    }
}
