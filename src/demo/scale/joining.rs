//! Cases that tell of what another in the commune tells already: the coordinator joins them to it.

use std::collections::HashMap;

use chrono::DateTime;
use chrono::Utc;

use super::land::Place;
use crate::cases::commands::Life;
use crate::demo::calendar::Calendar;
use crate::demo::chance::Chance;
use crate::demo::world::stories::Story;

/// In a hundred, how many cases join another, where there is one.
const JOINING: usize = 2;

/// No case joins one that is older, in days.
const OLD: usize = 40;

/// In a hundred, how many cases can be joined that were closed later.
const CLOSED: usize = 20;

/// By commune, a case of late that another may join.
#[derive(Default)]
pub struct Joinables(HashMap<&'static str, Joinable>);

struct Joinable {
    id: i64,
    reference: String,
    category: &'static str,
    /// The day, as the calendar counts it.
    filed: usize,
    /// When it was closed.
    until: Option<DateTime<Utc>>,
}

/// The case that another joins, and when.
pub struct Joined {
    pub id: i64,
    pub reference: String,
    pub category: &'static str,
    pub moment: DateTime<Utc>,
}

impl Joinables {
    /// What a case that was filed on that day joins, if it does.
    pub fn draw(
        &self,
        place: &Place,
        day: usize,
        calendar: &Calendar,
        chance: &mut Chance,
    ) -> Option<Joined> {
        if !chance.percent(JOINING) {
            return None;
        }
        let joinable = self.0.get(place.commune.code.as_str())?;
        let joined = day.checked_sub(chance.between(1, 8))?;
        let moment = calendar.moment(joined, chance);
        let is_young = joinable.filed - day <= OLD && moment < calendar.now();
        let still_open = joinable.until.is_none_or(|until| moment < until);
        (is_young && still_open).then(|| Joined {
            id: joinable.id,
            reference: joinable.reference.clone(),
            category: joinable.category,
            moment,
        })
    }

    /// Others may join a case from now on, for as long as it is open.
    pub fn offer(
        &mut self,
        place: &Place,
        story: &'static Story,
        filed: usize,
        life: &Life,
        chance: &mut Chance,
    ) {
        if life.case.reopened > 0 || (life.case.closed_at.is_some() && !chance.percent(CLOSED)) {
            return;
        }
        let joinable = Joinable {
            id: life.case.id,
            reference: life.case.reference.clone(),
            category: &story.category,
            filed,
            until: life.case.closed_at,
        };
        self.0.insert(&place.commune.code, joinable);
    }
}
