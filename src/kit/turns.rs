//! Work of which the house does so much at once, and for nobody all of it.

use std::sync::Arc;
use std::time::Duration;

use rocket::tokio::sync::watch;
use rocket::tokio::time::timeout;

use super::Error;
use super::Result;

/// After how long somebody who was not served may ask again.
const PAUSE: Duration = Duration::from_secs(30);

pub struct Turns {
    most: usize,
    each: usize,
    /// Whose turn it is, once for each turn.
    taken: watch::Sender<Vec<i64>>,
    /// Whether the house closes.
    closing: watch::Sender<bool>,
}

/// A turn, until it is dropped.
pub struct Turn {
    of: Arc<Turns>,
    account_id: i64,
}

impl Turns {
    /// So many at once, and so many of them for one account.
    pub fn new(most: usize, each: usize) -> Arc<Self> {
        let (taken, closing) = (watch::Sender::default(), watch::Sender::default());
        Arc::new(Self { most, each, taken, closing })
    }

    /// # Errors
    /// `TooOften` if the account has its share, `Busy` if all are taken.
    pub fn take(self: &Arc<Self>, account_id: i64) -> Result<Turn> {
        let mut verdict = Ok(());
        self.taken.send_if_modified(|taken| {
            let own = taken.iter().filter(|id| **id == account_id).count();
            verdict = match taken.len() {
                _ if own >= self.each => Err(Error::TooOften(PAUSE)),
                all if all >= self.most => Err(Error::Busy(PAUSE)),
                _ => Ok(()),
            };
            if verdict.is_ok() {
                taken.push(account_id);
            }
            verdict.is_ok()
        });
        verdict.map(|()| Turn { of: Arc::clone(self), account_id })
    }

    /// Waits until every turn is over; those that take longer are called off, and given as long again to end.
    pub async fn finish(&self, patience: Duration) {
        let mut taken = self.taken.subscribe();
        if timeout(patience, taken.wait_for(Vec::is_empty)).await.is_err() {
            self.closing.send_replace(true);
            if timeout(patience, taken.wait_for(Vec::is_empty)).await.is_err() {
                tracing::warn!("something did not end in time");
            }
        }
    }
}

impl Turn {
    /// Waits until it is called off.
    pub async fn called_off(&self) {
        // The sender is in `self`, so it is there as long as this waits.
        let _ = self.of.closing.subscribe().wait_for(|closing| *closing).await;
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.of.taken.send_modify(|taken| {
            if let Some(place) = taken.iter().position(|id| *id == self.account_id) {
                taken.swap_remove(place);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_takes_all_turns_and_whoever_is_done_makes_room() {
        let turns = Turns::new(3, 2);
        let take = |account_id| turns.take(account_id).expect("a turn");
        let own = [take(1), take(1)];

        assert!(matches!(turns.take(1), Err(Error::TooOften(_))));
        let other = take(2);
        assert!(matches!(turns.take(3), Err(Error::Busy(_))));

        drop((own, other));
        drop([take(1), take(3), take(3)]);
        assert!(turns.taken.borrow().is_empty());
    }

    #[rocket::async_test]
    async fn a_house_that_closes_waits_and_then_calls_off() {
        let turns = Turns::new(2, 2);
        let turn = turns.take(1).expect("a turn");
        let work = rocket::tokio::spawn(async move { turn.called_off().await });

        turns.finish(Duration::from_millis(50)).await;

        work.await.expect("it ended by itself");
        assert!(turns.taken.borrow().is_empty());
    }
}
