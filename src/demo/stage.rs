//! The past played through: every step at its moment, by the same commands that people use, with the clock
//! of the house put back to it.

use std::collections::BTreeMap;
use std::collections::HashMap;

use chrono::DateTime;
use chrono::Utc;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use super::calendar::Calendar;
use super::cast::Cast;
use super::chain::Chain;
use super::chance::Chance;
use super::script::Step;
use crate::cases::case;
use crate::cases::commands;
use crate::cases::commands::Order;
use crate::cases::policy::Hand;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::mail::phone;
use crate::territory::Level;
use crate::territory::unit;

/// How many steps between two lines of progress.
const LINE: usize = 400;

/// A step with the place of its case in the plan; the number tells steps of one moment apart.
type Agenda<'c> = BTreeMap<(DateTime<Utc>, usize), (usize, Step<'c>)>;

pub struct Stage<'c, 's> {
    house: &'s House,
    cast: &'c Cast,
    calendar: &'s Calendar,
    chance: &'s mut Chance,
    agenda: Agenda<'c>,
    added: usize,
    /// The cases as they are, by their place in the plan.
    cases: BTreeMap<usize, case::Model>,
    places: HashMap<i64, usize>,
    last_call: i64,
    chain: Chain,
}

impl<'c, 's> Stage<'c, 's> {
    pub fn new(house: &'s House, cast: &'c Cast, calendar: &'s Calendar, chance: &'s mut Chance) -> Self {
        Self {
            house,
            cast,
            calendar,
            chance,
            agenda: Agenda::new(),
            added: 0,
            cases: BTreeMap::new(),
            places: HashMap::new(),
            last_call: 0,
            chain: Chain::default(),
        }
    }

    /// Puts a step on the agenda.
    pub fn add(&mut self, at: DateTime<Utc>, place: usize, step: Step<'c>) {
        self.added += 1;
        self.agenda.insert((at, self.added), (place, step));
    }

    /// Plays them all in the order of time. Gives how many they were.
    pub async fn play(&mut self) -> Result<usize> {
        let mut played = 0;
        while let Some(((at, _), (place, step))) = self.agenda.pop_first() {
            self.house.pass_time(at - self.house.now());
            self.take(place, step).await?;
            self.calls(at).await?;
            played += 1;
            if played % LINE == 0 {
                eprintln!("  {played} steps, until {}", at.date_naive());
            }
        }
        Ok(played)
    }

    async fn take(&mut self, place: usize, step: Step<'c>) -> Result<()> {
        let (hand, order) = match step {
            Step::File(actor, filing) => {
                let case = commands::file(self.house, actor, &filing).await?;
                self.places.insert(case.id, place);
                self.cases.insert(place, case);
                return Ok(());
            }
            Step::Join(hand, target) => {
                let target = self.case(target)?;
                (hand, Order::Merge { target_id: target.id, target: target.reference.clone() })
            }
            Step::Do(hand, order) => (hand, order),
            Step::Chain(beat) => {
                self.chain.play(self.house, self.cast, beat).await?;
                return self.look_again().await;
            }
        };
        let case = commands::perform(self.house, hand, self.case(place)?, &order).await?;
        self.cases.insert(place, case);
        Ok(())
    }

    /// The cases as they are now that a dossier has moved many of them.
    async fn look_again(&mut self) -> Result<()> {
        for case in case::Entity::find().all(&self.house.db).await? {
            if let Some(place) = self.places.get(&case.id) {
                self.cases.insert(*place, case);
            }
        }
        Ok(())
    }

    fn case(&self, place: usize) -> Result<&case::Model> {
        self.cases.get(&place).ok_or(Error::Missing)
    }

    /// Whoever has no address is called: mostly within days, and of late not always yet.
    async fn calls(&mut self, at: DateTime<Utc>) -> Result<()> {
        let news = phone::Entity::find()
            .filter(phone::Column::Id.gt(self.last_call))
            .order_by_asc(phone::Column::Id);
        for call in news.all(&self.house.db).await? {
            self.last_call = call.id;
            let days = self.chance.between(1, 4);
            let place = self.places.get(&call.case_id).copied().ok_or(Error::Missing)?;
            let hand = self.caller(place)?;
            if let Some(then) = self.calendar.later(at, days, self.chance) {
                self.add(then, place, Step::Do(hand, Order::Told { task_id: call.id }));
            }
        }
        Ok(())
    }

    /// The owner, or for what is nobody's the coordinator.
    fn caller(&self, place: usize) -> Result<Hand<'c>> {
        let case = self.case(place)?;
        let owner = case.owner_id.and_then(|id| self.cast.owner_of(id));
        let commune = unit(&case.commune_code).ok_or(Error::Missing)?;
        let coordinator = || self.cast.coordinators(commune, Level::Province).first().copied();
        owner.or_else(coordinator).map(Hand::Staff).ok_or(Error::Missing)
    }
}
