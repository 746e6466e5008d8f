//! What almost every page reads and hardly anything changes, kept at hand in this process. A change made here is seen at
//! once; one made by another process on the same database within `LIFE`.

use std::any::Any;
use std::any::TypeId;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;
use std::time::Instant;

use super::Result;

/// How long something is believed without another look.
const LIFE: Duration = Duration::from_secs(2);

/// One of each kind.
#[derive(Default)]
pub struct Shelf(Mutex<HashMap<TypeId, Place>>);

#[derive(Default)]
struct Place {
    /// How often it was changed here.
    changes: u64,
    kept: Option<(Instant, Arc<dyn Any + Send + Sync>)>,
}

impl Shelf {
    /// What is at hand, or else what is read now; if that is the same, what is at hand stays, with all that was made of it.
    pub async fn get<T: PartialEq + Send + Sync + 'static>(
        &self,
        read: impl Future<Output = Result<T>>,
    ) -> Result<Arc<T>> {
        let changes = match self.look::<T>() {
            Ok(kept) => return Ok(kept),
            Err(changes) => changes,
        };
        let value = Arc::new(read.await?);
        Ok(self.put(changes, value))
    }

    /// To be held while such things are changed, until after the commit: when it is let go, whatever became of the change,
    /// nothing that was read before is believed any more.
    pub fn change<T: 'static>(&self) -> Change<'_> {
        Change { shelf: self, kind: TypeId::of::<T>() }
    }

    fn look<T: Send + Sync + 'static>(&self) -> Result<Arc<T>, u64> {
        let Ok(mut places) = self.0.lock() else { return Err(0) };
        let place = places.entry(TypeId::of::<T>()).or_default();
        let fresh = place.kept.as_ref().filter(|(since, _)| since.elapsed() < LIFE);
        let kept = fresh.and_then(|(_, kept)| Arc::clone(kept).downcast().ok());
        kept.ok_or(place.changes)
    }

    /// Unless it was changed while it was read.
    fn put<T: PartialEq + Send + Sync + 'static>(&self, changes: u64, value: Arc<T>) -> Arc<T> {
        let Ok(mut places) = self.0.lock() else { return value };
        let place = places.entry(TypeId::of::<T>()).or_default();
        if place.changes != changes {
            return value;
        }
        let before = place.kept.as_ref().and_then(|(_, kept)| Arc::clone(kept).downcast::<T>().ok());
        let value = before.filter(|before| *before == value).unwrap_or(value);
        place.kept = Some((Instant::now(), Arc::clone(&value) as Arc<dyn Any + Send + Sync>));
        value
    }
}

/// A change under way.
pub struct Change<'a> {
    shelf: &'a Shelf,
    kind: TypeId,
}

impl Drop for Change<'_> {
    fn drop(&mut self) {
        let Ok(mut places) = self.shelf.0.lock() else { return };
        let place = places.entry(self.kind).or_default();
        *place = Place { changes: place.changes + 1, kept: None };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rocket::async_test]
    async fn a_thing_is_read_once_until_it_changes() {
        let shelf = Shelf::default();
        let get = async |number: u32| *shelf.get(async { Ok(number) }).await.expect("read");

        assert_eq!(get(1).await, 1);
        assert_eq!(get(2).await, 1);
        drop(shelf.change::<u32>());
        assert_eq!(get(3).await, 3);
    }

    #[rocket::async_test]
    async fn what_was_read_before_a_change_is_not_kept_after_it() {
        let shelf = Shelf::default();
        let while_it_changes = async {
            drop(shelf.change::<u32>());
            Ok(1)
        };

        shelf.get::<u32>(while_it_changes).await.expect("read");

        assert_eq!(*shelf.get(async { Ok(2_u32) }).await.expect("read"), 2);
    }
}
