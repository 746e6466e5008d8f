//! Who may do what with an action: its dossier says, and the table of transitions.

use super::action::Model;
use super::transitions::Deed;
use super::transitions::Transition;
use super::transitions::Who;
use super::transitions::exists_for;
use super::transitions::lines;
use crate::dossiers::dossier;
use crate::dossiers::policy;
use crate::people::Actor;

/// Whose hand does it.
#[derive(Clone, Copy)]
pub enum Hand<'a> {
    Staff(&'a Actor),
    /// A session that ended.
    Clock,
}

/// Plans actions for a dossier, and changes them as long as they are not filed.
pub fn may_plan(actor: &Actor, dossier: &dossier::Model) -> bool {
    policy::may_carry(actor, dossier)
}

/// Records what becomes of an action: whoever acts for its dossier, and its own carrier, whatever their level.
pub fn may_act(actor: &Actor, dossier: &dossier::Model, action: &Model) -> bool {
    policy::may_carry(actor, dossier) || action.carrier_id == Some(actor.id)
}

/// Whether that hand is the one that the table asks for.
pub fn allows(hand: Hand<'_>, dossier: &dossier::Model, action: &Model, who: Who) -> bool {
    match (hand, who) {
        (Hand::Staff(actor), Who::Carrier) => may_act(actor, dossier, action),
        (Hand::Staff(actor), Who::Steerer) => policy::may_steer(actor, dossier),
        (Hand::Clock, Who::Clock) => true,
        _ => false,
    }
}

/// The line of the table for a deed, if that hand may do it to that action now.
pub fn line(
    hand: Hand<'_>,
    dossier: &dossier::Model,
    action: &Model,
    deed: Deed,
) -> Option<&'static Transition> {
    lines(deed, action.kind, action.state)
        .find(|line| exists_for(deed, action.kind) && allows(hand, dossier, action, line.who))
}
