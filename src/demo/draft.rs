//! A case as it is planned.

use super::plot::Beat;
use super::plot::Ending;
use super::world::stories::Story;
use super::world::words::Phrase;
use super::world::words::Talk;
use crate::cases::resident::NewResident;
use crate::people::Actor;
use crate::territory::Unit;

/// A case to be told. Days are counted back, as in the calendar.
pub struct Draft<'c> {
    pub commune: &'static Unit,
    pub story: &'static Story,
    pub resident: NewResident,
    pub ending: Ending,
    pub owner: &'c Actor,
    pub filer: &'c Actor,
    pub filed: usize,
    pub beats: Vec<(Beat, usize)>,
    pub talk: Talk,
    pub answer: Option<&'static Phrase>,
    pub promise: Option<&'static Phrase>,
    /// The place in the plan of the case that it joins.
    pub joins: Option<usize>,
}

impl Draft<'_> {
    /// The day of the last beat.
    pub fn last(&self) -> usize {
        self.beats.last().map_or(self.filed, |(_, ago)| *ago)
    }

    /// Whether another can join it: it is open, was never closed, and is not too new.
    pub fn can_be_joined(&self) -> bool {
        let open = matches!(self.ending, Ending::InProgress | Ending::InAdvocacy(_) | Ending::Committed);
        let never_closed = !self.beats.iter().any(|(beat, _)| *beat == Beat::Reopen);
        open && never_closed && self.filed > 12
    }
}
