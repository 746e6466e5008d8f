//! Who may do what with an action: its dossier says, and the table of transitions.

use super::action::Model;
use super::action::State;
use super::entitled;
use super::transitions::Deed;
use super::transitions::Transition;
use super::transitions::Who;
use super::transitions::exists_for;
use super::transitions::lines;
use crate::dossiers::dossier;
use crate::dossiers::policy;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Unit;

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

/// Records what becomes of an action: whoever acts for its dossier, and its own carrier, whatever the level of the
/// dossier.
pub fn may_act(actor: &Actor, dossier: &dossier::Model, action: &Model) -> bool {
    policy::may_carry(actor, dossier) || carries(actor, dossier, action)
}

/// Carries an action that is not over, as an advocate where it is done, by a mandate that entitles to it today.
/// `dossiers::queries::visible_to` lets the same people see its dossier.
fn carries(actor: &Actor, dossier: &dossier::Model, action: &Model) -> bool {
    let Ok(territory) = dossier.unit() else { return false };
    let sits_at = |unit: &Unit| unit.code == action.unit_code && unit.level == action.level;
    let seats = entitled::seats(action.kind, action.level, territory);
    action.carrier_id == Some(actor.id)
        && !State::OVER.contains(&action.state)
        && actor.units(Role::Advocate).any(sits_at)
        && seats.iter().any(|seat| seat.role == Role::Advocate && sits_at(seat.unit))
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

#[cfg(test)]
mod tests {
    use sea_orm::ActiveEnum as _;

    use super::State;
    use crate::dossiers;

    #[test]
    fn what_is_over_is_over_in_both_rooms() {
        assert_eq!(State::OVER.map(|state| state.to_value()), dossiers::queries::ACTIONS_OVER);
    }
}
