//! Tells one case after the other, each from its filing until now, in the order in which they were filed.

use std::collections::HashMap;

use chrono::DateTime;
use chrono::Datelike;
use chrono::Duration;
use chrono::Utc;
use chrono::Weekday;

use super::AHEAD;
use super::Left;
use super::endings::Endings;
use super::land::Land;
use super::land::Place;
use super::tales::Tales;
use super::told::Told;
use crate::cases::case::Channel;
use crate::cases::case::Outcome;
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
use crate::demo::paths::path;
use crate::demo::plot::Beat;
use crate::demo::plot::Ending;
use crate::demo::plot::Plot;
use crate::demo::script;
use crate::demo::script::Desk;
use crate::demo::script::Step;
use crate::demo::world::residents::Residents;
use crate::demo::world::stories::Story;
use crate::demo::world::words::PHRASES;
use crate::demo::world::words::Phrase;
use crate::demo::world::words::Talk;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::language::dates;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;

/// How fast a case goes, in hundredths of the usual pauses: most about so, a few four times as slow.
const PACES: [usize; 10] = [40, 55, 70, 85, 100, 100, 125, 160, 240, 420];

/// In a hundred, how many cases tell of what another in the commune tells already.
const JOINING: usize = 2;

/// No case joins one that is older, in days.
const OLD: usize = 40;

/// What institutions say that are asked in vain or in part.
const VERDICTS: [(&str, f64); 5] =
    [("answers", 40.0), ("partly", 25.0), ("evades", 12.0), ("refuses", 13.0), ("transfers", 10.0)];

/// How problems are heard while offices are closed, and while they are open where the story does not say.
const CLOSED: [(Channel, f64); 3] = [(Channel::Online, 55.0), (Channel::Phone, 35.0), (Channel::Field, 10.0)];
const OPEN: [(Channel, f64); 6] = [
    (Channel::Office, 40.0),
    (Channel::Phone, 22.0),
    (Channel::Online, 15.0),
    (Channel::Field, 10.0),
    (Channel::Meeting, 8.0),
    (Channel::Letter, 5.0),
];

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
    world: World<'w>,
    chance: Chance,
    tales: Tales,
    endings: Endings,
    verdicts: Lots<&'static str>,
    channels: [Lots<Channel>; 2],
    counters: Counters,
    last_case: i64,
    last_resident: i64,
    /// By commune, a case of late that another may join.
    joinable: HashMap<&'static str, Joinable>,
    /// When everybody last did something.
    seen: HashMap<i64, DateTime<Utc>>,
}

struct Joinable {
    id: i64,
    reference: String,
    category: &'static str,
    filed: usize,
    until: Option<DateTime<Utc>>,
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
            channels: [Lots::of(CLOSED), Lots::of(OPEN)],
            counters,
            last_case: last.0,
            last_resident: last.1,
            joinable: HashMap::new(),
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
        match self.joins(place, day) {
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
        let told = self.live(place, draft, at, None)?;
        self.offer(place, story, day, &told.life);
        Ok(told)
    }

    fn draft(&mut self, place: &'w Place, story: &'static Story, ending: Ending, filed: usize) -> Draft<'w> {
        let owner = self.owner(place);
        let by_coordinator = ending.is_new() || self.chance.percent(12);
        let filer = if by_coordinator { self.coordinator(place) } else { owner };
        Draft {
            commune: place.commune,
            story,
            resident: Residents::anyone(story.lang, &mut self.chance),
            ending,
            owner,
            filer,
            filed,
            beats: Vec::new(),
            talk: Talk::about(&story.category),
            answer: None,
            promise: None,
            joins: None,
        }
    }

    /// An official, the first of the commune more often than the last; where there is none, a coordinator.
    fn owner(&mut self, place: &'w Place) -> &'w Actor {
        let officials = self.world.cast.officials(place.commune);
        if officials.is_empty() {
            return self.coordinator(place);
        }
        officials[self.chance.below(officials.len()).min(self.chance.below(officials.len()))]
    }

    fn coordinator(&mut self, place: &'w Place) -> &'w Actor {
        let coordinators = self.world.cast.coordinators(place.commune, Level::Province);
        self.chance.pick(&coordinators)
    }

    fn answer(&mut self, draft: &mut Draft) -> Option<&'static Phrase> {
        let verdict = match draft.ending {
            Ending::Closed(Outcome::Refused) => "refuses",
            Ending::Answered => self.verdicts.draw(&mut self.chance),
            _ => self.chance.pick(&["answers", "answers", "partly"]),
        };
        let of_verdict = |answer: &Phrase| answer.verdict.as_deref() == Some(verdict);
        let found = draft.talk.choose(&PHRASES.answers, of_verdict, &mut self.chance);
        // Not every category has every verdict.
        found.or_else(|| draft.talk.choose(&PHRASES.answers, |_| true, &mut self.chance))
    }

    /// Puts the beats on days, the first after the filing, the later ones perhaps after now.
    fn pace(&mut self, draft: &mut Draft, plot: Plot, place: &Place) {
        let level = draft.answer.and_then(|answer| answer.level.as_deref()?.parse().ok());
        let mut beats = path(plot, level, &mut self.chance);
        let is_taken = draft.filer.holds_over(Role::Official, &draft.commune.code);
        if !is_taken && !plot.ending.is_new() {
            beats.insert(0, Beat::Take);
        }
        let pace = place.pace * self.chance.pick(&PACES);
        let mut ago = draft.filed;
        for beat in beats {
            let Some(then) = ago.checked_sub(self.pause(beat, pace)) else { return };
            ago = self.on_a_working_day(beat, then);
            draft.beats.push((beat, ago));
        }
    }

    /// In days of the calendar; `pace` is in parts of ten thousand.
    fn pause(&mut self, beat: Beat, pace: usize) -> usize {
        let (least, most) = beat.pause();
        let usual = self.chance.between(least, most) * 7 / 6;
        match beat {
            // The clock is never late.
            Beat::Lapse => 16,
            // Within the sixty days of the law.
            Beat::Reopen => usual.min(55),
            Beat::Confirm | Beat::Dispute => usual.min(14),
            _ => (usual * pace / 10_000).max(1),
        }
    }

    /// What officials would do on a Sunday waits for Monday, mostly, and some of Friday's and Saturday's too.
    fn on_a_working_day(&mut self, beat: Beat, ago: usize) -> usize {
        let by_resident =
            matches!(beat, Beat::Reply | Beat::Add | Beat::Confirm | Beat::Dispute | Beat::Lapse);
        let (waits, days) = match self.world.calendar.day(ago).weekday() {
            Weekday::Fri => (30, 3),
            Weekday::Sat => (65, 2),
            Weekday::Sun => (90, 1),
            _ => return ago,
        };
        if by_resident || !self.chance.percent(waits) { ago } else { ago.saturating_sub(days) }
    }

    /// Another case of the commune that this one joins.
    fn joins(&mut self, place: &Place, day: usize) -> Option<Joined> {
        if !self.chance.percent(JOINING) {
            return None;
        }
        let joinable = self.joinable.get(place.commune.code.as_str())?;
        let joined = day.checked_sub(self.chance.between(1, 8))?;
        let moment = self.world.calendar.moment(joined, &mut self.chance);
        let is_young = joinable.filed - day <= OLD && moment < self.world.calendar.now();
        let still_open = joinable.until.is_none_or(|until| moment < until);
        (is_young && still_open).then(|| Joined {
            id: joinable.id,
            reference: joinable.reference.clone(),
            category: joinable.category,
            moment,
        })
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
        self.live(place, draft, at, Some(joined))
    }

    /// Others may join it from now on, for as long as it is open.
    fn offer(&mut self, place: &Place, story: &'static Story, filed: usize, life: &Life) {
        if life.case.reopened > 0 || (life.case.closed_at.is_some() && !self.chance.percent(20)) {
            return;
        }
        let joinable = Joinable {
            id: life.case.id,
            reference: life.case.reference.clone(),
            category: &story.category,
            filed,
            until: life.case.closed_at,
        };
        self.joinable.insert(&place.commune.code, joinable);
    }

    fn live(
        &mut self,
        place: &'w Place,
        draft: Draft<'w>,
        at: DateTime<Utc>,
        joined: Option<Joined>,
    ) -> Result<Told> {
        let world = &self.world;
        let filer = draft.filer;
        let mut desk = Desk {
            cast: world.cast,
            calendar: world.calendar,
            catalogue: world.catalogue,
            chance: &mut self.chance,
        };
        let mut filing = script::filing(&mut desk, &draft);
        let steps = script::follow(&mut desk, draft);
        self.vary(&mut filing, place, at);
        let reference = self.counters.next(place.commune, dates::day_of(at).year())?;
        self.last_case += 1;
        self.last_resident += 1;
        let category = self.world.catalogue.get(filing.category_id).ok_or(Error::Missing)?;
        let numbers = Numbers {
            case_id: self.last_case,
            resident_id: self.last_resident,
            theme_id: category.parent_id.unwrap_or(category.id),
            reference,
        };
        let times = Times { now: at, clocks: self.world.clocks };
        let life = Life::begin(&self.world.house.key, filer, &filing, numbers, &times)?;
        let mut told = Told::new(life);
        self.saw(Hand::Staff(filer), at);
        for (at, step) in steps {
            let Step::Do(hand, order) = step else { continue };
            if at >= self.world.calendar.now() {
                break;
            }
            self.perform(&mut told, hand, &place.elsewhere.order(order), at)?;
        }
        if let Some(joined) = joined {
            let hand = Hand::Staff(self.coordinator(place));
            let order = Order::Merge { target_id: joined.id, target: joined.reference };
            self.perform(&mut told, hand, &order, joined.moment)?;
        }
        Ok(told)
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
        let open = Calendar::is_office_hour(at);
        if !open || self.chance.percent(50) {
            filing.channel = *self.channels[usize::from(open)].draw(&mut self.chance);
        }
        if filing.people > 1 {
            let part = self.chance.between(50, 170);
            filing.people = (filing.people * i32::try_from(part).unwrap_or(100) / 100).max(2);
        }
    }
}

/// The case that another joins, and when.
struct Joined {
    id: i64,
    reference: String,
    category: &'static str,
    moment: DateTime<Utc>,
}

/// So that a mistake in the tables of the demonstration says where it is.
pub fn mistaken(told: usize, why: &Error) -> Error {
    Error::Broken(format!("case {told} cannot be told: {why:?}"))
}
