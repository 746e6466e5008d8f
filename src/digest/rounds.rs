//! Writing the digests: a few accounts at a time, each piece in one transaction that also says who has theirs. What
//! is cut short goes on where it was, in the next round or after the next start.

use std::collections::BTreeMap;
use std::time::Duration;

use rocket::tokio::time::Instant;

use super::figures;
use super::figures::Figures;
use super::letters;
use super::letters::Content;
use super::letters::UNITS;
use super::picture;
use super::recipients;
use super::told;
use super::week::Week;
use crate::cases::tally::Standing;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::language::Language;
use crate::mail::Letter;
use crate::mail::outbox;
use crate::people::account;
use crate::territory::Unit;

/// How many accounts at a time.
const SOME: u64 = 5;

/// How long a round may go on to begin with the next few: whatever else the clock does waits meanwhile.
const SHIFT: Duration = Duration::from_secs(3);

/// A digest that is written and not yet in the outbox.
struct Written {
    account_id: i64,
    letter: Letter,
    /// What it says of the present of its units.
    told: Vec<(&'static str, Standing)>,
}

/// Writes the digests that are due, as many as a round has time for. Gives how many those were.
pub async fn round(house: &House) -> Result<usize> {
    let Some(week) = Week::due_at(house.now()) else { return Ok(0) };
    let end = Instant::now() + SHIFT;
    let (mut written, mut after) = (0, 0);
    while Instant::now() < end {
        let accounts = recipients::next(&house.db, week, house.today(), after, SOME).await?;
        let Some(last) = accounts.last() else { break };
        after = last.id;
        match some(house, week, &accounts).await {
            Ok(count) => written += count,
            // They come again in the next round; the others are written to all the same.
            Err(error) => tracing::error!(after, "some digests were not written: {error:?}"),
        }
    }
    if written > 0 {
        house.post.notify_one();
    }
    Ok(written)
}

async fn some(house: &House, week: Week, accounts: &[account::Model]) -> Result<usize> {
    let mut units = recipients::territories(&house.db, accounts, house.today()).await?;
    let mut written = Vec::new();
    for account in accounts {
        let units = units.remove(&account.id).unwrap_or_default();
        match write(house, week, account, &units).await {
            Ok(digest) => written.push(digest),
            Err(error) => tracing::error!(account = account.id, "a digest was not written: {error:?}"),
        }
    }
    put(house, week, written).await
}

/// Reads the figures and says them, before any transaction that others would wait for.
async fn write(
    house: &House,
    week: Week,
    account: &account::Model,
    units: &[&'static Unit],
) -> Result<Written> {
    let mut all = Vec::new();
    for unit in units.iter().take(UNITS) {
        all.push(figures::read(&house.db, unit, week, house.today()).await?);
    }
    let content = Content {
        week,
        figures: &all,
        picture: picture_of(&all, account.lang, week).await,
        more: units.len().saturating_sub(UNITS),
    };
    Ok(Written {
        account_id: account.id,
        letter: letters::digest(house, account, content),
        told: all.iter().map(|figures| (figures.unit.code.as_str(), figures.now)).collect(),
    })
}

/// The course of the widest unit. A digest whose picture cannot be drawn says its figures all the same.
async fn picture_of(all: &[Figures], language: Language, week: Week) -> Option<crate::mail::Picture> {
    let figures = all.first().filter(|figures| figures.moved())?;
    match picture::of(figures, language, week).await {
        Ok(picture) => Some(picture),
        Err(why) => {
            tracing::error!("the picture of a digest could not be drawn: {why}");
            None
        }
    }
}

/// Puts them in the outbox, but for those who have theirs by now or want it no more.
async fn put(house: &House, week: Week, written: Vec<Written>) -> Result<usize> {
    let now = house.now();
    let accounts: Vec<i64> = written.iter().map(|digest| digest.account_id).collect();
    let txn = db::write(&house.db).await?;
    let still = recipients::still(&txn, week, house.today(), &accounts).await?;
    let (mut count, mut told) = (0, BTreeMap::new());
    for digest in written {
        let wanted = still.iter().any(|account| account.id == digest.account_id);
        if wanted && recipients::take(&txn, digest.account_id, week, now).await? {
            outbox::put(&txn, house, &digest.letter, now).await?;
            told.extend(digest.told);
            count += 1;
        }
    }
    told::keep(&txn, told, week).await?;
    txn.commit().await?;
    Ok(count)
}
