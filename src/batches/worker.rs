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

/// After so many failed rounds in a row a work is given up: that takes an hour.
const ATTEMPTS: i32 = 20;

/// The longest that a work waits after a failed round.
const LONGEST: Duration = Duration::from_mins(5);

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
    /// Who asked for it, with the rights they hold now; none where a clock did. One whose account is closed stops
    /// the work before anything is done.
    pub actor: Option<Actor>,
}

/// A kind of work.
#[rocket::async_trait]
pub trait Work: Send + Sync {
    /// Its name in the table of batches.
    fn kind(&self) -> &'static str;

    /// Reads once what a round needs. None where whoever asked may not any more: the work is then stopped.
    async fn begin<'a>(
        &self,
        txn: &DatabaseTransaction,
        job: &'a Job<'a>,
    ) -> Result<Option<Box<dyn Round + 'a>>>;

    /// What follows when it is cut short, in the same transaction.
    async fn cut_short(&self, _: &DatabaseTransaction, _: &Job<'_>) -> Result<()> {
        Ok(())
    }
}

/// A few cases of a work.
#[rocket::async_trait]
pub trait Round: Send + Sync {
    /// The cases after the last one treated, in the order of their keys, locked where the database locks rows.
    async fn next(&mut self, txn: &DatabaseTransaction, most: u64) -> Result<Vec<case::Model>>;

    /// Does it to one case.
    async fn treat(&self, txn: &DatabaseTransaction, case: &case::Model) -> Result<Fate>;

    /// What follows the last case, in the same transaction. Says whether that is all; else it is asked again in
    /// the next round.
    async fn end(&self, txn: &DatabaseTransaction) -> Result<bool>;
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

/// A few cases of each work that is not finished, those first whose turn is longest ago. Says how many works there
/// were.
pub async fn round(house: &House, works: &Works) -> Result<usize> {
    let waiting: Vec<i64> = batch::Entity::find()
        .select_only()
        .column(batch::Column::Id)
        .filter(batch::Column::State.eq(State::Waiting))
        .filter(batch::Column::RunAt.lte(house.now()))
        .order_by_asc(batch::Column::RunAt)
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
            Err(why) => {
                tracing::error!(batch = id, "a batch was cut short: {why:?}");
                put_off(house, works, id).await?;
            }
        }
    }
    Ok(worked)
}

/// A few cases of one work; whether there was anything to do. Two servers stand in line at its row.
async fn some(house: &House, works: &Works, id: i64) -> Result<bool> {
    let txn = db::write(&house.db).await?;
    let Some(batch) = waiting(&txn, id).await? else { return Ok(false) };
    let work = work_of(works, &batch)?;
    let clocks = Clocks::read(&txn).await?;
    let times = Times { now: house.now(), clocks: &clocks };
    let mut row = batch.clone().into_active_model();
    row.attempts = Set(0);
    row.run_at = Set(times.now);
    let asker = asker(house, &txn, &batch).await?;
    let gone = matches!(asker, Asker::Gone);
    let actor = if let Asker::Staff(actor) = asker { Some(actor) } else { None };
    let job = Job { house, batch: &batch, times, actor };
    let begun = if gone { None } else { work.begin(&txn, &job).await? };
    if let Some(mut round) = begun {
        go_on(round.as_mut(), &txn, &job, &mut row).await?;
    } else {
        tracing::warn!(batch = id, "a batch was stopped: whoever asked for it may not any more");
        work.cut_short(&txn, &job).await?;
        row.state = Set(State::Stopped);
        row.finished_at = Set(Some(job.times.now));
    }
    row.update(&txn).await?;
    txn.commit().await?;
    house.post.notify_one();
    Ok(true)
}

async fn waiting(txn: &DatabaseTransaction, id: i64) -> Result<Option<batch::Model>> {
    let found = batch::Entity::find_by_id(id).lock_exclusive().one(txn).await?;
    Ok(found.filter(|batch| batch.state == State::Waiting))
}

fn work_of<'a>(works: &'a Works, batch: &batch::Model) -> Result<&'a dyn Work> {
    let found = works.iter().find(|work| work.kind() == batch.kind);
    found.map(Box::as_ref).ok_or_else(|| Error::Broken(format!("nobody does {}", batch.kind)))
}

async fn go_on(
    round: &mut dyn Round,
    txn: &DatabaseTransaction,
    job: &Job<'_>,
    row: &mut batch::ActiveModel,
) -> Result<()> {
    let cases = round.next(txn, FEW).await?;
    let (done, skipped) = treat(round, txn, &cases).await?;
    row.cursor = Set(cases.last().map_or(job.batch.cursor, |case| case.id));
    row.done = Set(job.batch.done + done);
    row.skipped = Set(job.batch.skipped + skipped);
    if (cases.len() as u64) < FEW && round.end(txn).await? {
        row.state = Set(State::Finished);
        row.finished_at = Set(Some(job.times.now));
    }
    Ok(())
}

async fn treat(round: &dyn Round, txn: &DatabaseTransaction, cases: &[case::Model]) -> Result<(i64, i64)> {
    let (mut done, mut skipped) = (0, 0);
    for case in cases {
        // What was begun on a case that cannot be treated is taken back; the others stand.
        let point = txn.begin().await?;
        match round.treat(&point, case).await {
            Ok(Fate::Done) => {
                point.commit().await?;
                done += 1;
            }
            Ok(Fate::Skipped)
            | Err(Error::Forbidden | Error::Missing | Error::Conflict | Error::Malformed) => {
                point.rollback().await?;
                skipped += 1;
            }
            Err(error) => return Err(error),
        }
    }
    Ok((done, skipped))
}

/// Lets a work that could not go on wait, longer each time, and gives it up in the end.
async fn put_off(house: &House, works: &Works, id: i64) -> Result<()> {
    let txn = db::write(&house.db).await?;
    let Some(batch) = waiting(&txn, id).await? else { return Ok(()) };
    let now = house.now();
    let attempts = batch.attempts + 1;
    let mut row = batch.clone().into_active_model();
    row.attempts = Set(attempts);
    row.run_at = Set(now + pause(attempts));
    if attempts >= ATTEMPTS {
        tracing::error!(batch = id, attempts, "a batch was given up");
        row.state = Set(State::Failed);
        row.finished_at = Set(Some(now));
        let clocks = Clocks::read(&txn).await?;
        let job = Job { house, batch: &batch, times: Times { now, clocks: &clocks }, actor: None };
        // What it is about may be what is broken: it is given up all the same.
        let point = txn.begin().await?;
        match work_of(works, &batch) {
            Ok(work) if work.cut_short(&point, &job).await.is_ok() => point.commit().await?,
            _ => point.rollback().await?,
        }
    }
    row.update(&txn).await?;
    Ok(txn.commit().await?)
}

/// How long to wait after so many rounds that failed.
fn pause(attempts: i32) -> Duration {
    let doublings = u32::try_from(attempts).unwrap_or_default();
    Duration::from_secs(2_u64.saturating_pow(doublings)).min(LONGEST)
}

/// Who asked for a work.
enum Asker {
    Clock,
    Staff(Actor),
    /// Their account is closed.
    Gone,
}

async fn asker(house: &House, txn: &DatabaseTransaction, batch: &batch::Model) -> Result<Asker> {
    let Some(id) = batch.account_id else { return Ok(Asker::Clock) };
    let found = account::Entity::find_by_id(id).one(txn).await?;
    let Some(account) = found.filter(|account| account.state == account::State::Active) else {
        return Ok(Asker::Gone);
    };
    let (no_session, language) = (0, account.lang);
    Ok(Asker::Staff(people::actor::within(txn, house, account, no_session, language).await?))
}
