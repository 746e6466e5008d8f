//! What is read of those who have the cases of a unit in hand: the ones with the most, from lines of figures.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::MOST;
use crate::cases::tally::Facet;
use crate::cases::tally::Pace;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::cases::tally::Span;
use crate::cases::tally::Standing;
use crate::cases::tally::read;
use crate::cases::views::accounts;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::people::Mandate;
use crate::people::queries::mandates_of;
use crate::territory::Unit;

pub struct Question {
    pub unit: &'static Unit,
    /// In which what took time happened.
    pub period: Period,
    pub today: NaiveDate,
}

/// Somebody who has cases in hand.
pub struct Person {
    pub id: i64,
    pub name: String,
    pub standing: Standing,
    pub pace: Pace,
    /// Those that count today.
    pub mandates: Vec<Mandate>,
}

pub struct Known {
    /// All that is open in the unit.
    pub whole: Standing,
    pub people: Vec<Person>,
    /// Whether there are more than these.
    pub more: bool,
}

impl Question {
    pub async fn of(&self, db: &impl ConnectionTrait, facet: Facet) -> Result<Known> {
        let most = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
        let people = read::people(self.unit, facet, self.today, most);
        let (whole, mut standing) = (read::standing_of(self.unit, self.today), people).of(db).await?;
        let more = standing.len() > MOST;
        standing.truncate(MOST);
        Ok(Known {
            whole,
            people: if standing.is_empty() { Vec::new() } else { self.people(db, facet, standing).await? },
            more,
        })
    }

    async fn people(
        &self,
        db: &impl ConnectionTrait,
        facet: Facet,
        standing: Vec<(i64, Standing)>,
    ) -> Result<Vec<Person>> {
        let ids: Vec<i64> = standing.iter().map(|(id, _)| *id).collect();
        let slice = |id| if facet == Facet::Carrier { Slice::Carrier(id) } else { Slice::Owner(id) };
        let slices: Vec<Slice> = ids.iter().copied().map(slice).collect();
        let paces = read::pace_of(self.unit, &slices, Span::Year, self.period).of(db).await?;
        let mut paces: HashMap<Slice, Pace> = paces.into_iter().collect();
        let mut names = accounts(db, ids.clone()).await?;
        let mut mandates = mandates_of(db, ids, self.today).await?;
        let person = |(id, standing)| Person {
            id,
            name: names.remove(&id).unwrap_or_default(),
            standing,
            pace: paces.remove(&slice(id)).unwrap_or_default(),
            mandates: mandates.remove(&id).unwrap_or_default(),
        };
        Ok(standing.into_iter().map(person).collect())
    }
}
