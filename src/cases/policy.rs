//! Who may: the one place that knows. Pure functions of a reader and a case; handlers, lists and buttons
//! all ask here.

use super::case;
use super::status::Who;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;
use crate::territory::Unit;

/// Who is at work on a case.
#[derive(Clone, Copy)]
pub enum Hand<'a> {
    Staff(&'a Actor),
    /// The resident, known by their link or PIN.
    Resident,
    /// A clock that ran out.
    Clock,
    /// An account that another room, having asked its own policy, lets act for its cases: for a dossier, for a mandate.
    Delegate(&'a Actor),
}

impl Hand<'_> {
    pub fn account_id(self) -> Option<i64> {
        match self {
            Self::Staff(actor) | Self::Delegate(actor) => Some(actor.id),
            Self::Resident | Self::Clock => None,
        }
    }
}

/// Works the cases of a commune: its officials, and the coordinators of any unit around it.
pub fn may_handle(actor: &Actor, case: &case::Model) -> bool {
    handles(actor, &case.commune_code)
}

fn handles(actor: &Actor, commune: &str) -> bool {
    actor.holds_over(Role::Official, commune) || actor.holds_over(Role::Coordinator, commune)
}

/// Files cases of that commune.
pub fn may_file(actor: &Actor, commune: &Unit) -> bool {
    commune.level == Level::Commune && handles(actor, &commune.code)
}

/// Files cases at all.
pub fn may_file_somewhere(actor: &Actor) -> bool {
    actor.holds(Role::Official) || actor.holds(Role::Coordinator)
}

/// Triage: a coordinator over the commune.
pub fn may_coordinate(actor: &Actor, case: &case::Model) -> bool {
    actor.holds_over(Role::Coordinator, &case.commune_code)
}

/// Has the ball: the advocate it is assigned to, one of the level whose queue holds it, or a coordinator
/// of that very level.
pub fn may_carry(actor: &Actor, case: &case::Model) -> bool {
    advocates(actor, case) || (case.level != Level::Commune && holds_at_level(actor, Role::Coordinator, case))
}

fn advocates(actor: &Actor, case: &case::Model) -> bool {
    holds_at_level(actor, Role::Advocate, case) && case.carrier_id.is_none_or(|carrier| carrier == actor.id)
}

fn holds_at_level(actor: &Actor, role: Role, case: &case::Model) -> bool {
    actor
        .units(role)
        .any(|unit| unit.level == case.level && crate::territory::covers(&unit.code, &case.commune_code))
}

/// Sees the case at all.
pub fn may_see(actor: &Actor, case: &case::Model) -> bool {
    may_handle(actor, case) || advocates(actor, case)
}

/// Sees who the resident is: whoever handles the case, and the advocate to whom it is assigned by name.
pub fn may_see_contact(actor: &Actor, case: &case::Model) -> bool {
    may_handle(actor, case) || (advocates(actor, case) && case.carrier_id == Some(actor.id))
}

/// Whether it makes sense to offer contacts with a list: whoever handles cases, or has some assigned to them, knows
/// some residents. Of each case `may_see_contact` decides.
pub fn may_see_some_contacts(actor: &Actor) -> bool {
    actor.is_staff_of_cases()
}

/// Whether that hand may do what the table gives to `who`.
pub fn allows(hand: Hand<'_>, case: &case::Model, who: Who) -> bool {
    let staff =
        |may: fn(&Actor, &case::Model) -> bool| matches!(hand, Hand::Staff(actor) if may(actor, case));
    let delegated = matches!(hand, Hand::Delegate(_));
    match who {
        Who::Handler => staff(may_handle),
        Who::Carrier => staff(may_carry),
        Who::HandlerOrCarrier => staff(may_handle) || staff(may_carry) || delegated,
        Who::Delegate => delegated,
        Who::DelegateOrClock => delegated || matches!(hand, Hand::Clock),
        Who::Coordinator => staff(may_coordinate),
        Who::Resident => matches!(hand, Hand::Resident),
        Who::ResidentOrHandler => matches!(hand, Hand::Resident) || staff(may_handle),
        Who::Clock => matches!(hand, Hand::Clock),
    }
}
