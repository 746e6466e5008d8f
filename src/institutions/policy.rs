//! Who may read the registry, and who may change which institution.

use super::institution;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Unit;

/// Reads the registry: everybody who works on cases, and administrators.
pub fn may_read(actor: &Actor) -> bool {
    actor.is_staff_of_cases() || actor.holds(Role::Administrator)
}

/// Adds institutions at all.
pub fn may_add(actor: &Actor) -> bool {
    actor.holds(Role::Administrator) || actor.holds(Role::Coordinator)
}

/// Adds institutions that serve that unit.
pub fn may_add_at(actor: &Actor, unit: &Unit) -> bool {
    actor.holds(Role::Administrator) || actor.holds_over(Role::Coordinator, &unit.code)
}

/// Changes that institution, retires it, brings it back: administrators, and the coordinators of a unit that
/// covers its own and stands no lower than it does: a national agency for one province is not the province's.
pub fn may_edit(actor: &Actor, institution: &institution::Model) -> bool {
    let theirs = |unit: &Unit| {
        crate::territory::covers(&unit.code, &institution.unit_code) && unit.level >= institution.level
    };
    actor.holds(Role::Administrator) || actor.units(Role::Coordinator).any(theirs)
}
