//! Whose figures somebody may read, and whether they see the cases behind them too.

use crate::people::Actor;
use crate::people::Role;
use crate::territory::Unit;
use crate::territory::covers;

/// Reads the figures of a unit. Coordinators and observers do so for all that lies below; officials and
/// advocates where they hold their mandate; administrators have accounts and mail to look after.
pub fn may_read(actor: &Actor, unit: &Unit) -> bool {
    actor.mandates.iter().any(|mandate| match mandate.role {
        Role::Coordinator | Role::Observer => covers(&mandate.unit.code, &unit.code),
        Role::Official | Role::Advocate => mandate.unit.code == unit.code,
        Role::Administrator => false,
    })
}

/// Sees every case that the figures of a unit count, so that a figure may lead to its list. An advocate sees
/// but some of them, an observer none.
pub fn may_list(actor: &Actor, unit: &Unit) -> bool {
    actor.holds_over(Role::Official, &unit.code) || actor.holds_over(Role::Coordinator, &unit.code)
}

/// Knows who has how many of the cases of a unit in hand: whoever shares the work there.
pub fn may_name(actor: &Actor, unit: &Unit) -> bool {
    actor.holds_over(Role::Coordinator, &unit.code)
}

/// The units to begin with, the widest first.
pub fn held(actor: &Actor) -> Vec<&'static Unit> {
    let mut units: Vec<&'static Unit> =
        actor.mandates.iter().map(|mandate| mandate.unit).filter(|unit| may_read(actor, unit)).collect();
    units.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| a.code.cmp(&b.code)));
    units.dedup_by(|a, b| a.code == b.code);
    units
}
