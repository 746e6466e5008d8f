//! What an order makes of a case: pure, so that it can be tested by itself.

use chrono::DateTime;
use chrono::Days;
use chrono::NaiveDate;
use chrono::Utc;

use super::order::Order;
use crate::cases::case;
use crate::cases::case::Attention;
use crate::cases::case::DueKind;
use crate::cases::case::Outcome;
use crate::cases::case::Visibility;
use crate::cases::policy::Hand;
use crate::cases::status::Deed;
use crate::cases::status::Next;
use crate::cases::status::Status;
use crate::cases::status::Transition;
use crate::cases::succession::Part;
use crate::clocks::Clocks;
use crate::clocks::What;
use crate::language::dates;
use crate::territory::Level;

/// The moment, and the delays in force.
pub struct Times<'a> {
    pub now: DateTime<Utc>,
    pub clocks: &'a Clocks,
}

impl Times<'_> {
    pub fn today(&self) -> NaiveDate {
        dates::day_of(self.now)
    }
}

/// The case after that order.
pub fn apply(
    was: &case::Model,
    line: &Transition,
    order: &Order,
    hand: Hand<'_>,
    times: &Times<'_>,
) -> case::Model {
    let mut case = was.clone();
    case.version += 1;
    place(&mut case, order, hand, times);
    milestones(&mut case, order, hand, times);
    let next = next_status(&case, line.to);
    if next != case.status {
        turn(&mut case, next, times);
    }
    attention(&mut case, order, hand);
    due(&mut case, order, times);
    case
}

/// Who has it, at which level, and what else the order says outright.
fn place(case: &mut case::Model, order: &Order, hand: Hand<'_>, times: &Times<'_>) {
    match order {
        Order::Take => case.owner_id = hand.account_id(),
        Order::Assign { level, carrier_id, due_on, .. } => {
            case.level = *level;
            case.carrier_id = *carrier_id;
            case.carrier_due_on = *due_on;
        }
        Order::PassUp { carrier_id, .. } => {
            case.level = above(case.level);
            case.carrier_id = *carrier_id;
        }
        Order::Accept => case.carrier_id = hand.account_id(),
        Order::HandBack { .. } => {
            case.level = Level::Commune;
            case.carrier_id = None;
            case.carrier_due_on = None;
        }
        Order::Close { outcome, .. } => case.outcome = Some(*outcome),
        Order::Confirm => case.outcome = Some(Outcome::Confirmed),
        Order::Lapse => case.outcome = Some(Outcome::Unconfirmed),
        Order::Merge { target_id, .. } => case.merged_into_id = Some(*target_id),
        Order::Dispute { .. } | Order::Reopen { .. } => reopen(case, times),
        Order::Hide { .. } => case.visibility = Visibility::Hidden,
        Order::Show => case.visibility = Visibility::Followed,
        Order::HandOver { to, part: Part::Owner, .. } => case.owner_id = Some(to.id),
        Order::HandOver { to, part: Part::Carrier, .. } => case.carrier_id = Some(to.id),
        _ => {}
    }
}

/// What the resident first heard, and when it was resolved.
fn milestones(case: &mut case::Model, order: &Order, hand: Hand<'_>, times: &Times<'_>) {
    let says = matches!(
        order.deed(),
        Deed::Ask | Deed::Update | Deed::Answer | Deed::Promise | Deed::Heard | Deed::Resolve | Deed::Close
    );
    if says && !matches!(hand, Hand::Resident) && case.answered_at.is_none() {
        case.answered_at = Some(times.now);
        case.answered_level = Some(case.level);
    }
    if order.deed() == Deed::Resolve {
        case.resolved_at = Some(times.now);
        case.resolved_level = Some(case.level);
    }
}

/// The level above; the national one has none.
pub fn above(level: Level) -> Level {
    match level {
        Level::Commune => Level::Province,
        Level::Province => Level::Region,
        Level::Region | Level::National => Level::National,
    }
}

/// A case taken up again gets a new day for its answer: the law's delay begins with the new complaint.
fn reopen(case: &mut case::Model, times: &Times<'_>) {
    case.reopened += 1;
    case.outcome = None;
    case.merged_into_id = None;
    case.closed_at = None;
    case.resolved_at = None;
    case.resolved_level = None;
    case.reopened_at = Some(times.now);
    if let Some(day) = times.clocks.last_day(What::Answer, times.today()) {
        case.answer_on = case.answer_on.max(day);
    }
}

fn next_status(case: &case::Model, next: Next) -> Status {
    match next {
        Next::To(status) => status,
        Next::Stay => case.status,
        Next::Back => case.status_before.unwrap_or(Status::InProgress),
        Next::ToWork if case.level == Level::Commune => Status::InProgress,
        Next::ToWork => Status::InAdvocacy,
    }
}

fn turn(case: &mut case::Model, next: Status, times: &Times<'_>) {
    match next {
        Status::NeedInfo => {
            // An untaken case is at work once somebody asks; a promise's day is over once it is questioned.
            case.status_before = Some(match case.status {
                Status::Received => Status::InProgress,
                Status::Committed => Status::Answered,
                other => other,
            });
            case.paused_on = Some(times.today());
        }
        _ => resume(case, times),
    }
    if next.is_open() {
        case.closed_at = None;
    } else {
        case.closed_at = Some(times.now);
        case.carrier_due_on = None;
    }
    case.status = next;
    case.status_at = times.now;
}

/// The days spent waiting for the resident are not counted.
fn resume(case: &mut case::Model, times: &Times<'_>) {
    case.status_before = None;
    if let Some(since) = case.paused_on.take() {
        let waited = (times.today() - since).num_days().max(0);
        case.answer_on = case.answer_on + Days::new(waited.unsigned_abs());
    }
}

/// What the owner has to look at; whatever the owner does settles it.
fn attention(case: &mut case::Model, order: &Order, hand: Hand<'_>) {
    // What the one before has not looked at is for the successor to look at.
    if matches!(order, Order::HandOver { .. }) {
        return;
    }
    let by_owner = hand.account_id().is_some() && hand.account_id() == case.owner_id;
    let news = match order.deed() {
        Deed::Reply => Some(Attention::Replied),
        Deed::Add => Some(Attention::Added),
        Deed::Dispute => Some(Attention::Disputed),
        Deed::HandBack => Some(Attention::HandedBack),
        Deed::Answer | Deed::Promise => Some(Attention::Answered),
        Deed::Reopen => Some(Attention::Reopened),
        Deed::Object => Some(Attention::Objected),
        _ => None,
    };
    // An objection stands until somebody takes the case, whatever else comes.
    let stands = case.attention == Some(Attention::Objected) && case.owner_id.is_none();
    if by_owner || !case.is_open() {
        case.attention = None;
    } else if news.is_some() && !stands {
        case.attention = news;
    }
}

/// The next day on which something is due.
fn due(case: &mut case::Model, order: &Order, times: &Times<'_>) {
    let since = dates::day_of(case.status_at);
    let day_for = |what| times.clocks.last_day(what, since);
    let promised = match order {
        Order::Answer(given) => given.promise.as_ref().map(|(day, _)| *day),
        _ => case.due_on.filter(|_| case.due_kind == Some(DueKind::Promise)),
    };
    let next = match case.status {
        Status::Received => times
            .clocks
            .last_day(What::Handover, dates::day_of(case.filed_at))
            .map(|day| (day, DueKind::Handover)),
        Status::InProgress | Status::InAdvocacy | Status::Answered => Some((case.answer_on, DueKind::Answer)),
        Status::Committed => {
            Some(promised.map_or((case.answer_on, DueKind::Answer), |day| (day, DueKind::Promise)))
        }
        Status::Resolved => day_for(What::Confirm).map(|day| (day, DueKind::Confirm)),
        Status::NeedInfo | Status::Closed | Status::Merged => None,
    };
    case.due_on = next.map(|(day, _)| day);
    case.due_kind = next.map(|(_, kind)| kind);
}

/// A new case's first dates.
pub fn begin(case: &mut case::Model, times: &Times<'_>) {
    if let Some(day) = times.clocks.last_day(What::Answer, times.today()) {
        case.answer_on = day;
    }
    due(case, &Order::Show, times);
}
