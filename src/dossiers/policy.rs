//! Who may do what with a dossier: coordinators over its territory steer it, as do the officials of a commune
//! with a dossier of that commune alone; advocates carry what is given to them or to their level.

use super::dossier::Model;
use crate::cases;
use crate::cases::case;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::covers;

/// Opens dossiers for a territory.
pub fn may_open(actor: &Actor, unit: &Unit) -> bool {
    steers(actor, &unit.code)
}

/// Opens dossiers somewhere.
pub fn may_open_somewhere(actor: &Actor) -> bool {
    actor.holds(Role::Coordinator) || actor.holds(Role::Official)
}

/// Has dossiers to look at: whoever works on cases.
pub fn may_list(actor: &Actor) -> bool {
    actor.is_staff_of_cases()
}

/// Decides about it: its words, its cases, its carrier, its end.
pub fn may_steer(actor: &Actor, dossier: &Model) -> bool {
    steers(actor, &dossier.unit_code)
}

/// Acts for it: plans and files actions, records answers, tells its residents.
pub fn may_carry(actor: &Actor, dossier: &Model) -> bool {
    may_steer(actor, dossier) || carries(actor, dossier)
}

/// Reads what residents wrote in a case that it gathers: whoever acts for the dossier, and whoever sees that case.
/// Who only carries one of its actions knows where and what about.
pub fn may_read_words(actor: &Actor, dossier: &Model, case: &case::Model) -> bool {
    may_carry(actor, dossier) || cases::policy::may_see(actor, case)
}

/// Sees it at all.
pub fn may_see(actor: &Actor, dossier: &Model) -> bool {
    may_carry(actor, dossier)
}

/// Puts that case into it, or takes it out: whoever steers the dossier and works that case.
pub fn may_gather(actor: &Actor, dossier: &Model, case: &case::Model) -> bool {
    may_steer(actor, dossier)
        && covers(&dossier.unit_code, &case.commune_code)
        && cases::policy::may_handle(actor, case)
}

fn steers(actor: &Actor, unit_code: &str) -> bool {
    actor.holds_over(Role::Coordinator, unit_code)
        || actor.units(Role::Official).any(|unit| unit.code == unit_code)
}

fn carries(actor: &Actor, dossier: &Model) -> bool {
    let at_level = |unit: &Unit| unit.level == dossier.level && covers(&unit.code, &dossier.unit_code);
    actor.units(Role::Advocate).any(at_level) && dossier.carrier_id.is_none_or(|carrier| carrier == actor.id)
}

/// Whether a territory can be carried at a level: never below itself, and not at its commune's by an advocate.
pub fn level_fits(level: Level, unit: &Unit) -> bool {
    level >= unit.level
}
