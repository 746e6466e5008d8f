//! Work of which the house does so much at once, and for nobody all of it.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use super::Error;
use super::Result;

/// After how long somebody who was not served may ask again.
const PAUSE: Duration = Duration::from_secs(30);

pub struct Turns {
    most: usize,
    each: usize,
    /// Whose turn it is, once for each turn.
    taken: Mutex<Vec<i64>>,
}

/// A turn, until it is dropped.
pub struct Turn {
    of: Arc<Turns>,
    account_id: i64,
}

impl Turns {
    /// So many at once, and so many of them for one account.
    pub fn new(most: usize, each: usize) -> Arc<Self> {
        Arc::new(Self { most, each, taken: Mutex::default() })
    }

    /// # Errors
    /// `TooOften` if the account has its share, `Busy` if all are taken.
    pub fn take(self: &Arc<Self>, account_id: i64) -> Result<Turn> {
        let mut taken = self.taken();
        if taken.iter().filter(|id| **id == account_id).count() >= self.each {
            return Err(Error::TooOften(PAUSE));
        }
        if taken.len() >= self.most {
            return Err(Error::Busy(PAUSE));
        }
        taken.push(account_id);
        Ok(Turn { of: Arc::clone(self), account_id })
    }

    fn taken(&self) -> MutexGuard<'_, Vec<i64>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut taken = self.of.taken();
        if let Some(place) = taken.iter().position(|id| *id == self.account_id) {
            taken.swap_remove(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_takes_all_turns_and_whoever_is_done_makes_room() {
        let turns = Turns::new(3, 2);
        let [a, b] = [turns.take(1), turns.take(1)].map(|turn| turn.expect("a turn"));

        assert!(matches!(turns.take(1), Err(Error::TooOften(_))));
        let c = turns.take(2).expect("a turn");
        assert!(matches!(turns.take(3), Err(Error::Busy(_))));

        drop((a, c));
        let [d, e] = [turns.take(1), turns.take(3)].map(|turn| turn.expect("a turn"));
        drop((b, d, e));
        assert!(turns.taken().is_empty());
    }
}
