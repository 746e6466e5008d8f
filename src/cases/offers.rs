//! Which deeds an account is offered on a case: those of the table that the policy allows and that make
//! sense now. Buttons and forms both ask here.

use serde::Serialize;

use super::assignment;
use super::case;
use super::case::Visibility;
use super::policy;
use super::policy::Hand;
use super::status::Deed;
use super::status::Status;
use super::status::Transition;
use super::status::transition;
use crate::people::Actor;
use crate::territory::Level;

/// A deed that may be done.
#[derive(Serialize)]
pub struct Offer {
    pub deed: &'static str,
    /// Whether it needs no form: one press does it.
    pub at_once: bool,
    /// Whether it stands out: what usually comes next.
    pub first: bool,
}

/// In the order in which they are shown.
const SHOWN: [Deed; 17] = [
    Deed::Take,
    Deed::Accept,
    Deed::Reply,
    Deed::Answer,
    Deed::Assign,
    Deed::Update,
    Deed::Ask,
    Deed::Resolve,
    Deed::Reopen,
    Deed::PassUp,
    Deed::HandBack,
    Deed::Note,
    Deed::Merge,
    Deed::Close,
    Deed::Renew,
    Deed::Hide,
    Deed::Show,
];

/// What this account may do to this case now.
pub fn of(actor: &Actor, case: &case::Model, current: Option<&assignment::Model>) -> Vec<Offer> {
    let likely = likely(case.status);
    SHOWN
        .into_iter()
        .filter_map(|deed| Some((deed, line(actor, case, deed)?)))
        .filter(|(deed, _)| makes_sense(*deed, actor, case, current))
        .map(|(deed, line)| Offer {
            deed: deed.code(),
            at_once: line.needs.is_empty(),
            first: likely.contains(&deed),
        })
        .collect()
}

/// The line of the table for a deed, if this account may do it to this case.
pub fn line(actor: &Actor, case: &case::Model, deed: Deed) -> Option<&'static Transition> {
    transition(deed, case.status).filter(|line| policy::allows(Hand::Staff(actor), case, line.who))
}

/// What usually comes next.
fn likely(status: Status) -> Vec<Deed> {
    match status {
        Status::Received => vec![Deed::Take, Deed::Assign],
        Status::InProgress => vec![Deed::Assign, Deed::Resolve],
        Status::NeedInfo => vec![Deed::Reply],
        Status::InAdvocacy => vec![Deed::Accept, Deed::Answer],
        Status::Answered | Status::Committed => vec![Deed::Resolve, Deed::Assign],
        Status::Resolved => vec![],
        Status::Closed | Status::Merged => vec![Deed::Reopen],
    }
}

fn makes_sense(deed: Deed, actor: &Actor, case: &case::Model, current: Option<&assignment::Model>) -> bool {
    let offered = current.is_some_and(|current| current.state == assignment::State::Offered);
    match deed {
        Deed::Take => case.owner_id != Some(actor.id),
        Deed::Accept => offered && case.carrier_id.is_none_or(|carrier| carrier == actor.id),
        Deed::PassUp => case.level != Level::National && current.is_some(),
        Deed::HandBack => current.is_some(),
        Deed::Hide => case.visibility == Visibility::Followed,
        Deed::Show => case.visibility == Visibility::Hidden,
        _ => true,
    }
}
