//! Tells one case after the other, each from its filing until now, in the order in which they were filed.

use std::collections::HashMap;

use chrono::DateTime;
use chrono::Datelike;
use chrono::Duration;
use chrono::Utc;

use super::AHEAD;
use super::Left;
use super::channels::Channels;
use super::endings::Endings;
use super::joining::Joinables;
use super::joining::Joined;
use super::land::Land;
use super::land::Place;
use super::plan::VERDICTS;
use super::tales::Tales;
use super::told::Told;
use crate::cases::commands::Filing;
use crate::cases::commands::Life;
use crate::cases::commands::Numbers;
use crate::cases::commands::Order;
use crate::cases::commands::Times;
use crate::cases::counter::Counters;
use crate::cases::policy::Hand;
use crate::categories::Catalogue;
use crate::clocks::Clocks;
use crate::demo::calendar::Calendar;
use crate::demo::cast::Cast;
use crate::demo::chance::Chance;
use crate::demo::draft::Draft;
use crate::demo::lots::Lots;
use crate::demo::plot::Ending;
use crate::demo::script;
use crate::demo::script::Desk;
use crate::demo::script::Step;
use crate::demo::world::words::PHRASES;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::language::dates;
use crate::people::Actor;

/// What the author knows before the first case.
pub struct World<'w> {
    pub house: &'w House,
    pub cast: &'w Cast,
    pub land: &'w Land,
    pub calendar: &'w Calendar,
    pub catalogue: &'w Catalogue,
    pub clocks: &'w Clocks,
}

pub struct Author<'w> {
    pub(super) world: World<'w>,
    pub(super) chance: Chance,
    tales: Tales,
    endings: Endings,
    pub(super) verdicts: Lots<&'static str>,
    channels: Channels,
    counters: Counters,
    last_case: i64,
    last_resident: i64,
    joinables: Joinables,
    /// When everybody last did something.
    seen: HashMap<i64, DateTime<Utc>>,
}

impl<'w> Author<'w> {
    /// Behind the cases and residents of these numbers.
    pub fn new(world: World<'w>, chance: Chance, counters: Counters, last: (i64, i64)) -> Self {
        Self {
            world,
            chance,
            tales: Tales::read(),
            endings: Endings::read(),
            verdicts: Lots::of(VERDICTS),
            channels: Channels::read(),
            counters,
            last_case: last.0,
            last_resident: last.1,
            joinables: Joinables::default(),
            seen: HashMap::new(),
        }
    }

    /// Moments of a day that are past, in their order.
    pub fn moments(&mut self, day: usize, many: usize) -> Vec<DateTime<Utc>> {
        let (now, calendar) = (self.world.calendar.now(), self.world.calendar);
        let drawn = std::iter::repeat_with(|| calendar.moment(day, &mut self.chance)).take(many * 50);
        let mut moments: Vec<_> = drawn.filter(|moment| *moment < now).take(many).collect();
        // Of a day that has hardly begun, hardly a moment is past.
        while moments.len() < many {
            moments.push(now - Duration::seconds(30 + i64::try_from(moments.len()).unwrap_or_default()));
        }
        moments.sort_unstable();
        moments
    }

    /// What is to be kept when all is told.
    pub fn leave(self) -> Left {
        Left { counters: self.counters, seen: self.seen }
    }

    /// A case filed at that moment of that day, as it is now.
    pub fn tell(&mut self, day: usize, at: DateTime<Utc>) -> Result<Told> {
        let land = self.world.land;
        let place = land.draw(&mut self.chance);
        match self.joinables.draw(place, day, self.world.calendar, &mut self.chance) {
            Some(joined) => self.tell_joining(place, day, at, joined),
            None => self.tell_plot(place, day, at),
        }
    }

    fn tell_plot(&mut self, place: &'w Place, day: usize, at: DateTime<Utc>) -> Result<Told> {
        let on = dates::day_of(at);
        let story = self.tales.draw(place.commune, on, &mut self.chance);
        let plot = self.endings.draw(day - AHEAD, &mut self.chance);
        let mut draft = self.draft(place, story, plot.ending, day);
        draft.answer = self.answer(&mut draft);
        draft.promise = draft.talk.choose(&PHRASES.promises, |_| true, &mut self.chance);
        self.pace(&mut draft, plot, place);
        let told = self.live(place, draft, at)?;
        self.joinables.offer(place, story, day, &told.life, &mut self.chance);
        Ok(told)
    }

    fn tell_joining(
        &mut self,
        place: &'w Place,
        day: usize,
        at: DateTime<Utc>,
        joined: Joined,
    ) -> Result<Told> {
        let story = self.tales.of(joined.category, place.commune, &mut self.chance);
        let draft = self.draft(place, story, Ending::InProgress, day);
        let mut told = self.live(place, draft, at)?;
        let hand = Hand::Staff(self.coordinator(place));
        let order = Order::Merge { target_id: joined.id, target: joined.reference };
        self.perform(&mut told, hand, &order, joined.moment)?;
        Ok(told)
    }

    /// Everything that happens to a case until now.
    fn live(&mut self, place: &'w Place, draft: Draft<'w>, at: DateTime<Utc>) -> Result<Told> {
        let filer = draft.filer;
        let mut desk = Desk {
            cast: self.world.cast,
            calendar: self.world.calendar,
            catalogue: self.world.catalogue,
            chance: &mut self.chance,
        };
        let mut filing = script::filing(&mut desk, &draft);
        let steps = script::follow(&mut desk, draft);
        self.vary(&mut filing, place, at);
        let mut told = Told::new(self.begin(filer, &filing, at)?);
        for (at, step) in steps {
            let Step::Do(hand, order) = step else { continue };
            if at >= self.world.calendar.now() {
                break;
            }
            self.perform(&mut told, hand, &place.elsewhere.order(order), at)?;
        }
        Ok(told)
    }

    fn begin(&mut self, filer: &Actor, filing: &Filing, at: DateTime<Utc>) -> Result<Life> {
        self.last_case += 1;
        self.last_resident += 1;
        let category = self.world.catalogue.get(filing.category_id).ok_or(Error::Missing)?;
        let numbers = Numbers {
            case_id: self.last_case,
            resident_id: self.last_resident,
            theme_id: category.parent_id.unwrap_or(category.id),
            reference: self.counters.next(filing.commune, dates::day_of(at).year())?,
        };
        self.saw(Hand::Staff(filer), at);
        let times = Times { now: at, clocks: self.world.clocks };
        Life::begin(&self.world.house.key, filer, filing, numbers, &times)
    }

    fn perform(&mut self, told: &mut Told, hand: Hand<'_>, order: &Order, at: DateTime<Utc>) -> Result<()> {
        let times = Times { now: at, clocks: self.world.clocks };
        let line = told.life.perform(hand, order, &times)?;
        self.saw(hand, at);
        told.call(&self.world, line, order, at, &mut self.chance)
    }

    fn saw(&mut self, hand: Hand<'_>, at: DateTime<Utc>) {
        if let Some(id) = hand.account_id() {
            let seen = self.seen.entry(id).or_insert(at);
            *seen = at.max(*seen);
        }
    }

    /// The same story is told elsewhere by others, in another way.
    fn vary(&mut self, filing: &mut Filing, place: &Place, at: DateTime<Utc>) {
        filing.words = place.elsewhere.say(&filing.words);
        filing.channel = self.channels.draw(filing.channel, at, &mut self.chance);
        if filing.people > 1 {
            let part = self.chance.between(50, 170);
            filing.people = (filing.people * i32::try_from(part).unwrap_or(100) / 100).max(2);
        }
    }
}

/// So that a mistake in the tables of the demonstration says where it is.
pub fn mistaken(told: usize, why: &Error) -> Error {
    Error::Broken(format!("case {told} cannot be told: {why:?}"))
}
