//! A case with everything that is written about it, told in memory by the same rules as `file` and `perform`:
//! for whoever makes very many of them and writes their rows together.

use super::Filing;
use super::Times;
use super::effects;
use super::file;
use super::order::Order;
use super::perform::allowed;
use super::perform::sensible;
use super::rows;
use crate::cases::answer;
use crate::cases::assignment;
use crate::cases::assignment::State;
use crate::cases::case;
use crate::cases::policy;
use crate::cases::policy::Hand;
use crate::cases::resident;
use crate::cases::resident::Given;
use crate::cases::resident::consent;
use crate::cases::resident::consent::Purpose;
use crate::cases::status::Transition;
use crate::chronicle;
use crate::chronicle::GENESIS;
use crate::chronicle::event;
use crate::kit::Error;
use crate::kit::Result;
use crate::kit::token::Key;
use crate::people::Actor;

/// What a new case gets from the database.
#[derive(Clone, Debug)]
pub struct Numbers {
    pub case_id: i64,
    pub resident_id: i64,
    /// The category above its own.
    pub theme_id: i64,
    pub reference: String,
}

/// A case and its rows.
#[derive(Clone, Debug)]
pub struct Life {
    pub case: case::Model,
    pub resident: resident::Model,
    pub consents: Vec<consent::Model>,
    /// Oldest first.
    pub history: Vec<event::Model>,
    /// The last of them is the one that the case has, if it has any.
    pub assignments: Vec<assignment::Model>,
    pub answers: Vec<answer::Model>,
}

impl Life {
    /// A case is filed.
    ///
    /// # Errors
    /// `Forbidden` if the actor files no cases in that commune.
    pub fn begin(
        key: &Key,
        actor: &Actor,
        filing: &Filing,
        numbers: Numbers,
        times: &Times<'_>,
    ) -> Result<Self> {
        if !policy::may_file(actor, filing.commune) {
            return Err(Error::Forbidden);
        }
        let mut resident = filing.resident.row(times.now);
        resident.id = numbers.resident_id;
        let agreed = |purpose| resident::consent(&resident, purpose, Given::Yes, times.now);
        let consents = filing.resident.purposes().map(agreed).collect();
        let mut case = file::begin(key, actor, filing, resident.id, numbers.reference, times);
        case.id = numbers.case_id;
        case.theme_id = numbers.theme_id;
        effects::begin(&mut case, times);
        let first = chronicle::chained(times.now, &rows::filed(actor, &case), GENESIS.to_owned());
        let (assignments, answers) = (Vec::new(), Vec::new());
        Ok(Self { case, resident, consents, history: vec![first], assignments, answers })
    }

    /// What is ordered is done to it. Whether a carrier holds the mandate, and whether the case that it joins is
    /// open, is for the caller to know.
    ///
    /// # Errors
    /// As `perform`; `Malformed` for what reaches beyond the case: calls, dossiers, successors.
    pub fn perform(
        &mut self,
        hand: Hand<'_>,
        order: &Order,
        times: &Times<'_>,
    ) -> Result<&'static Transition> {
        let line = allowed(hand, &self.case, order)?;
        sensible(hand, &self.case, order, times)?;
        let case = effects::apply(&self.case, line, order, hand, times);
        let before = self.history.last().map_or(GENESIS, |event| &event.hash).to_owned();
        let entry = rows::done(hand, &self.case, &case, line, order);
        self.history.push(chronicle::chained(times.now, &entry, before));
        self.case = case;
        self.beside(hand, order, times)?;
        Ok(line)
    }

    fn beside(&mut self, hand: Hand<'_>, order: &Order, times: &Times<'_>) -> Result<()> {
        match order {
            Order::Assign { message, .. } => self.assign(hand, message, State::Ended, times)?,
            Order::PassUp { reason, .. } => self.assign(hand, reason, State::PassedUp, times)?,
            Order::Accept => self.accept(hand, times),
            Order::HandBack { .. } => self.end(State::HandedBack, times),
            Order::Answer(given) => self.answers.push(rows::answered(hand, &self.case, given, times)),
            Order::StopMail => {
                self.resident.mail_stopped_at = Some(times.now);
                self.agree(Given::Withdrawn, times);
            }
            Order::ResumeMail => {
                self.resident.mail_stopped_at = None;
                self.agree(Given::Yes, times);
            }
            Order::Told { .. }
            | Order::Renew
            | Order::Gather { .. }
            | Order::Release { .. }
            | Order::HandOver { .. }
            | Order::Object { .. } => return Err(Error::Malformed),
            _ if !self.case.is_open() => self.end(State::Ended, times),
            _ => {}
        }
        Ok(())
    }

    fn current(&mut self) -> Option<&mut assignment::Model> {
        self.assignments.last_mut().filter(|assignment| assignment.ended_at.is_none())
    }

    fn assign(&mut self, hand: Hand<'_>, message: &str, before: State, times: &Times<'_>) -> Result<()> {
        self.end(before, times);
        self.assignments.push(rows::offered(hand, &self.case, message, times)?);
        Ok(())
    }

    fn accept(&mut self, hand: Hand<'_>, times: &Times<'_>) {
        if let Some(current) = self.current() {
            current.state = State::Accepted;
            current.carrier_id = hand.account_id();
            current.accepted_at = Some(times.now);
        }
    }

    fn end(&mut self, state: State, times: &Times<'_>) {
        if let Some(current) = self.current() {
            current.state = state;
            current.ended_at = Some(times.now);
        }
    }

    fn agree(&mut self, given: Given, times: &Times<'_>) {
        self.consents.push(resident::consent(&self.resident, Purpose::Email, given, times.now));
    }
}
