//! A draft written out: every beat becomes an order with its words, the hand that gives it and its moment.

mod advocacy;
mod commune;

use chrono::DateTime;
use chrono::Days;
use chrono::NaiveDate;
use chrono::Utc;

use super::calendar;
use super::calendar::Calendar;
use super::cast::Cast;
use super::chain;
use super::chance::Chance;
use super::draft::Draft;
use super::plot::Beat;
use super::world::places;
use super::world::words::Phrase;
use crate::cases::case::Channel;
use crate::cases::case::Coded;
use crate::cases::case::Urgency;
use crate::cases::commands::Filing;
use crate::cases::commands::Order;
use crate::cases::policy::Hand;
use crate::categories::Catalogue;
use crate::kit::token;
use crate::people::Actor;
use crate::territory::Level;

/// A thing to do, when its time comes.
pub enum Step<'c> {
    File(&'c Actor, Box<Filing>),
    Do(Hand<'c>, Order),
    /// Join the case of that place in the plan.
    Join(Hand<'c>, usize),
    /// What is done for a dossier, and through it for many cases.
    Chain(chain::Beat),
}

/// What every script is written with.
pub struct Desk<'c, 'p> {
    pub cast: &'c Cast,
    pub calendar: &'p Calendar,
    pub catalogue: &'p Catalogue,
    pub chance: &'p mut Chance,
}

/// The steps of a case with their moments.
pub fn write<'c>(desk: &mut Desk<'c, '_>, draft: Draft<'c>) -> Vec<(DateTime<Utc>, Step<'c>)> {
    let filing = Step::File(draft.filer, Box::new(filing(desk, &draft)));
    let mut steps = vec![(desk.calendar.moment(draft.filed, desk.chance), filing)];
    steps.extend(follow(desk, draft));
    steps
}

/// What follows the filing.
pub fn follow<'c>(desk: &mut Desk<'c, '_>, draft: Draft<'c>) -> Vec<(DateTime<Utc>, Step<'c>)> {
    let mut script = Script {
        desk,
        draft,
        level: Level::Commune,
        carrier: None,
        asked: None,
        resolved_on: NaiveDate::MIN,
    };
    let beats = std::mem::take(&mut script.draft.beats);
    beats.into_iter().map(|(beat, ago)| (script.moment(beat, ago), script.step(beat, ago))).collect()
}

/// A case as it is told.
pub fn filing(desk: &mut Desk<'_, '_>, draft: &Draft<'_>) -> Filing {
    let story = draft.story;
    let place = desk.chance.pick(&places::douars(draft.commune)).name(story.lang);
    // Where a story names no place, the official mostly asked.
    let told = story.text.contains("{douar}") || desk.chance.percent(80);
    Filing {
        submission: token::fresh(),
        commune: draft.commune,
        category_id: desk.catalogue.open(&story.category).expect("stories are of open categories").id,
        words: story.text.replace("{douar}", place),
        place: told.then(|| place.to_owned()),
        people: story.people,
        channel: Channel::parse(&story.channel).expect("stories come by channels that exist"),
        urgency: Urgency::parse(&story.urgency).expect("stories are of an urgency that exists"),
        resident: draft.resident.clone(),
    }
}

/// A script while it is being written.
struct Script<'c, 'p, 'd> {
    desk: &'d mut Desk<'c, 'p>,
    draft: Draft<'c>,
    /// The level that has the case.
    level: Level,
    /// Who carries it, or is asked to.
    carrier: Option<&'c Actor>,
    /// The place of the last question among the phrases, which is the place of its reply.
    asked: Option<usize>,
    resolved_on: NaiveDate,
}

impl<'c> Script<'c, '_, '_> {
    fn moment(&mut self, beat: Beat, ago: usize) -> DateTime<Utc> {
        match beat {
            Beat::Lapse => calendar::midnight(self.resolved_on + Days::new(16)),
            _ => self.desk.calendar.moment(ago, self.desk.chance),
        }
    }

    fn step(&mut self, beat: Beat, ago: usize) -> Step<'c> {
        if self.draft.filed > ago + self.desk.calendar.sixty_days() {
            self.draft.talk.happened("sixty_days");
        }
        if let (Beat::Join, Some(target)) = (beat, self.draft.joins) {
            return Step::Join(self.coordinator(), target);
        }
        let (hand, order) = self.order(beat, self.desk.calendar.day(ago));
        Step::Do(hand, order)
    }

    fn order(&mut self, beat: Beat, day: NaiveDate) -> (Hand<'c>, Order) {
        let owner = Hand::Staff(self.draft.owner);
        match beat {
            Beat::Take | Beat::Join => (owner, Order::Take),
            Beat::Ask => (owner, self.ask()),
            Beat::Reply => (self.resident_or_owner(), self.reply()),
            Beat::Add => (Hand::Resident, self.add()),
            Beat::Update => self.update(),
            Beat::Note => self.note(),
            Beat::Assign(level) => self.assign_to_somebody(level, day),
            Beat::Queue(level) => self.assign_to_queue(level, day),
            Beat::Accept => (self.carrying(), Order::Accept),
            Beat::HandBack => self.hand_back(),
            Beat::PassUp => self.pass_up(),
            Beat::Evade => self.evade(day),
            Beat::Answer => self.answer(day),
            Beat::Promise => self.promise(day),
            Beat::Resolve => (owner, self.resolve(day)),
            Beat::Confirm => (Hand::Resident, Order::Confirm),
            Beat::Dispute => (Hand::Resident, self.dispute()),
            Beat::Lapse => (Hand::Clock, Order::Lapse),
            Beat::Close(outcome) => (owner, self.close(outcome)),
            Beat::Reopen => (self.resident_or_owner(), self.reopen()),
            Beat::StopMail => (Hand::Resident, Order::StopMail),
        }
    }

    fn phrase(&mut self, from: &'static [Phrase], like: impl Fn(&Phrase) -> bool) -> &'static Phrase {
        self.draft.talk.choose(from, like, self.desk.chance).expect("something of every kind fits any case")
    }

    /// Words by the resident or for them, in their language.
    fn told(&mut self, from: &'static [Phrase], like: impl Fn(&Phrase) -> bool) -> String {
        self.phrase(from, like).say(self.draft.resident.language)
    }

    /// Words between officials, in the writer's language.
    fn written(&mut self, by: &Actor, from: &'static [Phrase], like: impl Fn(&Phrase) -> bool) -> String {
        self.phrase(from, like).say(by.language)
    }

    fn coordinator(&mut self) -> Hand<'c> {
        Hand::Staff(self.desk.chance.pick(&self.desk.cast.coordinators(self.draft.commune, Level::Province)))
    }
}
