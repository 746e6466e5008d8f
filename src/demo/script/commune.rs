//! What happens between a resident and the commune.

use chrono::NaiveDate;

use super::Script;
use crate::cases::case::Coded;
use crate::cases::case::Outcome;
use crate::cases::commands::Order;
use crate::cases::policy::Hand;
use crate::demo::world::words::PHRASES;
use crate::people::Actor;

impl<'c> Script<'c, '_, '_> {
    /// Now and then the official writes down what the resident said.
    pub fn resident_or_owner(&mut self) -> Hand<'c> {
        if self.desk.chance.percent(75) { Hand::Resident } else { Hand::Staff(self.draft.owner) }
    }

    pub fn ask(&mut self) -> Order {
        let question = self.phrase(&PHRASES.questions, |_| true);
        self.asked = PHRASES.questions.iter().position(|one| std::ptr::eq(one, question));
        Order::Ask { question: question.say(self.draft.resident.language) }
    }

    pub fn reply(&mut self) -> Order {
        let reply = &PHRASES.replies[self.asked.unwrap_or_default()];
        Order::Reply { words: reply.say(self.draft.resident.language) }
    }

    pub fn add(&mut self) -> Order {
        Order::Add { words: self.told(&PHRASES.additions, |_| true) }
    }

    pub fn update(&mut self) -> (Hand<'c>, Order) {
        let by = self.owner_or_carrier();
        let level = self.level.code();
        (Hand::Staff(by), Order::Update { words: self.told(&PHRASES.updates, |update| update.is_of(level)) })
    }

    pub fn note(&mut self) -> (Hand<'c>, Order) {
        let by = self.owner_or_carrier();
        (Hand::Staff(by), Order::Note { words: self.written(by, &PHRASES.notes, |_| true) })
    }

    fn owner_or_carrier(&mut self) -> &'c Actor {
        self.carrier.filter(|_| self.desk.chance.percent(50)).unwrap_or(self.draft.owner)
    }

    pub fn resolve(&mut self, day: NaiveDate) -> Order {
        self.resolved_on = day;
        self.draft.talk.happened("solved");
        Order::Resolve { explanation: self.told(&PHRASES.resolutions, |_| true) }
    }

    pub fn dispute(&mut self) -> Order {
        Order::Dispute { reason: self.told(&PHRASES.not_solved, |_| true) }
    }

    pub fn close(&mut self, outcome: Outcome) -> Order {
        let code = outcome.code();
        let explanation = self.told(&PHRASES.closings, |closing| closing.outcome.as_deref() == Some(&code));
        self.draft.talk.happened(if outcome == Outcome::NoInfo { "no_info" } else { "closed" });
        Order::Close { outcome, explanation }
    }

    pub fn reopen(&mut self) -> Order {
        Order::Reopen { reason: self.told(&PHRASES.reopen_reasons, |_| true) }
    }
}
