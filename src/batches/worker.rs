//! Whoever does it: a few cases of each work in turn, with a rest after each few, so that nobody who asks
//! for a page waits for long.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use rocket::tokio;
use rocket::tokio::time::sleep;
use rocket::tokio::time::timeout;
use sea_orm::ActiveValue::Set;
use sea_orm::DatabaseTransaction;
use sea_orm::IntoActiveModel;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::TransactionTrait;
use sea_orm::entity::prelude::*;

use super::batch;
use super::batch::State;
use crate::cases::case;
use crate::cases::commands::Times;
use crate::clocks::Clocks;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::people;
use crate::people::Actor;
use crate::people::account;

/// How many cases a transaction treats. More would keep other writers waiting.
const FEW: u64 = 20;

/// How many works take turns.
const TURNS: u64 = 20;

/// How long to look for news when nobody brings any: another process may have asked.
const POLL: Duration = Duration::from_secs(2);

/// How long to let the database recover.
const RECOVERY: Duration = Duration::from_secs(5);

/// The worker rests this many times as long as it worked.
const REST: u32 = 3;

/// What became of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Done,
    Skipped,
}

/// A work in hand.
pub struct Job<'a> {
    pub house: &'a House,
    pub batch: &'a batch::Model,
    pub times: Times<'a>,
    /// Who asked for it, with the rights they hold now.
    pub actor: Option<Actor>,
}

/// A kind of work.
#[rocket::async_trait]
pub trait Work: Send + Sync {
    /// Its name in the table of batches.
    fn kind(&self) -> &'static str;

    /// The cases after the last one treated, in the order of their keys, locked where the database locks rows.
    async fn next(&self, txn: &DatabaseTransaction, job: &Job<'_>, most: u64) -> Result<Vec<case::Model>>;

    /// Does it to one case.
    async fn treat(&self, txn: &DatabaseTransaction, job: &Job<'_>, case: &case::Model) -> Result<Fate>;

    /// What follows the last case, in the same transaction.
    async fn end(&self, txn: &DatabaseTransaction, job: &Job<'_>) -> Result<()>;
}

/// All kinds of work.
pub type Works = Arc<Vec<Box<dyn Work>>>;

/// Works until told to stop; what is in hand is then still brought to its end.
pub async fn work(house: &House, works: &Works, shutdown: impl Future<Output = ()>) {
    let mut shutdown = pin!(shutdown);
    loop {
        let begun = Instant::now();
        let rest = match round(house, works).await {
            Ok(0) => POLL,
            Ok(_) => begun.elapsed() * REST,
            Err(why) => {
                tracing::error!("a batch was cut short: {why:?}");
                RECOVERY
            }
        };
        let waiting = async {
            if rest == POLL {
                let _ = timeout(POLL, house.work.notified()).await;
            } else {
                sleep(rest).await;
            }
        };
        tokio::select! {
            () = waiting => {}
            () = &mut shutdown => return,
        }
    }
}

/// A few cases of each work that is not finished. Says how many works there were.
pub async fn round(house: &House, works: &Works) -> Result<usize> {
    let waiting: Vec<i64> = batch::Entity::find()
        .select_only()
        .column(batch::Column::Id)
        .filter(batch::Column::State.eq(State::Waiting))
        .order_by_asc(batch::Column::Id)
        .limit(TURNS)
        .into_tuple()
        .all(&house.db)
        .await?;
    let mut worked = 0;
    for id in waiting {
        match some(house, works, id).await {
            Ok(true) => worked += 1,
            Ok(false) => {}
            // One that cannot go on must not hold up the others.
            Err(why) => tracing::error!(batch = id, "a batch was cut short: {why:?}"),
        }
    }
    Ok(worked)
}

/// A few cases of one work; whether there was anything to do. Two servers stand in line at its row.
async fn some(house: &House, works: &Works, id: i64) -> Result<bool> {
    let txn = db::write(&house.db).await?;
    let found = batch::Entity::find_by_id(id).lock_exclusive().one(&txn).await?;
    let Some(batch) = found.filter(|batch| batch.state == State::Waiting) else { return Ok(false) };
    let work = works
        .iter()
        .find(|work| work.kind() == batch.kind)
        .ok_or_else(|| Error::Broken(format!("nobody does {}", batch.kind)))?;
    let clocks = Clocks::read(&txn).await?;
    let actor = actor(house, &txn, &batch).await?;
    let job = Job { house, batch: &batch, times: Times { now: house.now(), clocks: &clocks }, actor };
    let cases = work.next(&txn, &job, FEW).await?;
    let (done, skipped) = treat(work.as_ref(), &txn, &job, &cases).await?;
    let mut row = batch.clone().into_active_model();
    row.cursor = Set(cases.last().map_or(batch.cursor, |case| case.id));
    row.done = Set(batch.done + done);
    row.skipped = Set(batch.skipped + skipped);
    if (cases.len() as u64) < FEW {
        row.state = Set(State::Finished);
        row.finished_at = Set(Some(job.times.now));
        work.end(&txn, &job).await?;
    }
    row.update(&txn).await?;
    txn.commit().await?;
    house.post.notify_one();
    Ok(true)
}

async fn treat(
    work: &dyn Work,
    txn: &DatabaseTransaction,
    job: &Job<'_>,
    cases: &[case::Model],
) -> Result<(i64, i64)> {
    let (mut done, mut skipped) = (0, 0);
    for case in cases {
        // What was begun on a case that cannot be treated is taken back; the others stand.
        let point = txn.begin().await?;
        match work.treat(&point, job, case).await {
            Ok(Fate::Done) => {
                point.commit().await?;
                done += 1;
            }
            Ok(Fate::Skipped) | Err(Error::Forbidden | Error::Conflict | Error::Malformed) => {
                point.rollback().await?;
                skipped += 1;
            }
            Err(error) => return Err(error),
        }
    }
    Ok((done, skipped))
}

async fn actor(house: &House, txn: &DatabaseTransaction, batch: &batch::Model) -> Result<Option<Actor>> {
    let Some(id) = batch.account_id else { return Ok(None) };
    let Some(account) = account::Entity::find_by_id(id).one(txn).await? else { return Ok(None) };
    let (no_session, language) = (0, account.lang);
    Ok(Some(people::actor::within(txn, house, account, no_session, language).await?))
}
