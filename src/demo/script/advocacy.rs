//! What happens above the commune: somebody carries a case to an institution, and something comes back.

use chrono::Days;
use chrono::NaiveDate;

use super::Script;
use crate::cases::answer::Verdict;
use crate::cases::case::Coded;
use crate::cases::commands::AnswerGiven;
use crate::cases::commands::Order;
use crate::cases::policy::Hand;
use crate::demo::world::words::PHRASES;
use crate::demo::world::words::Phrase;
use crate::language::Language;
use crate::people::Actor;
use crate::territory::Level;

/// The days that an advocate is given.
const GIVEN: [u64; 4] = [15, 20, 30, 45];

impl<'c> Script<'c, '_, '_> {
    pub fn assign_to_somebody(&mut self, level: Level, day: NaiveDate) -> (Hand<'c>, Order) {
        self.carrier = Some(self.advocate(level));
        self.assign(level, day)
    }

    pub fn assign_to_queue(&mut self, level: Level, day: NaiveDate) -> (Hand<'c>, Order) {
        self.carrier = None;
        self.assign(level, day)
    }

    /// The owner assigns; wider than the province, as often the coordinator.
    fn assign(&mut self, level: Level, day: NaiveDate) -> (Hand<'c>, Order) {
        self.level = level;
        let by_coordinator = if level == Level::Province { 25 } else { 50 };
        let owner = Hand::Staff(self.draft.owner);
        let hand = if self.desk.chance.percent(by_coordinator) { self.coordinator() } else { owner };
        let days = self.desk.chance.pick(&GIVEN);
        let due_on = self.desk.chance.percent(80).then(|| day + Days::new(days));
        let message = self.told(&PHRASES.assign_messages, |message| message.is_of(level.code()));
        (hand, Order::Assign { level, carrier_id: self.carrier_id(), due_on, message })
    }

    fn advocate(&mut self, level: Level) -> &'c Actor {
        self.desk.chance.pick(&self.desk.cast.advocates(self.draft.commune, level))
    }

    fn carrier_id(&self) -> Option<i64> {
        self.carrier.map(|carrier| carrier.id)
    }

    /// Whoever was asked; from a queue, whoever takes it.
    pub fn carrying(&mut self) -> Hand<'c> {
        let carrier = self.carrier.unwrap_or_else(|| self.advocate(self.level));
        self.carrier = Some(carrier);
        Hand::Staff(carrier)
    }

    pub fn hand_back(&mut self) -> (Hand<'c>, Order) {
        let hand = self.carrying();
        let reason = self.told(&PHRASES.hand_back_reasons, |_| true);
        self.level = Level::Commune;
        self.carrier = None;
        (hand, Order::HandBack { reason })
    }

    pub fn pass_up(&mut self) -> (Hand<'c>, Order) {
        let hand = self.carrying();
        self.level = if self.level == Level::Province { Level::Region } else { Level::National };
        let level = self.level.code();
        let reason = self.told(&PHRASES.pass_up_reasons, |reason| reason.is_of(level));
        let by_name = self.desk.chance.percent(60);
        self.carrier = by_name.then(|| self.advocate(self.level));
        (hand, Order::PassUp { carrier_id: self.carrier_id(), reason })
    }

    pub fn evade(&mut self, day: NaiveDate) -> (Hand<'c>, Order) {
        let level = self.level.code();
        let evasion = self.phrase(&PHRASES.answers, |answer| {
            answer.verdict.as_deref() == Some("evades") && answer.level.as_deref() == Some(level)
        });
        (self.carrying(), Order::Answer(self.given(evasion, day)))
    }

    pub fn answer(&mut self, day: NaiveDate) -> (Hand<'c>, Order) {
        let answer = self.draft.answer.expect("a case that is answered was planned with an answer");
        (self.receiving(), Order::Answer(self.given(answer, day)))
    }

    pub fn promise(&mut self, day: NaiveDate) -> (Hand<'c>, Order) {
        let answer = self.draft.answer.expect("a promise comes in an answer");
        let promise = self.draft.promise.expect("a case with a promise was planned with one");
        self.draft.talk.happened("promise");
        let promised = promised(promise, day, self.draft.resident.language);
        let given = AnswerGiven { promise: Some(promised), ..self.given(answer, day) };
        (self.receiving(), Order::Answer(given))
    }

    /// Whoever carries the case gets the answer; where nobody does, its owner.
    fn receiving(&mut self) -> Hand<'c> {
        Hand::Staff(self.carrier.unwrap_or(self.draft.owner))
    }

    /// An answer that came some days ago and promises nothing.
    fn given(&mut self, answer: &Phrase, day: NaiveDate) -> AnswerGiven {
        self.draft.talk.happened("answer");
        let language = self.draft.resident.language;
        let ago = u64::try_from(self.desk.chance.below(4)).unwrap_or_default();
        let verdict = answer.verdict.as_deref().and_then(Verdict::parse);
        AnswerGiven {
            institution: answer.institution(language),
            received_on: day - Days::new(ago),
            verdict: verdict.expect("answers have a verdict that exists"),
            words: answer.say(language),
            promise: None,
        }
    }
}

fn promised(promise: &Phrase, day: NaiveDate, language: Language) -> (NaiveDate, String) {
    let days = u64::try_from(promise.days.unwrap_or_default()).unwrap_or_default();
    (day + Days::new(days), promise.say(language))
}
