//! Whose cases the radar may read for somebody: where they see every case, so that a finding is never half of
//! what is there without saying so.

use crate::people::Actor;
use crate::people::Role;
use crate::territory::Unit;

/// Coordinators at any unit they cover; officials for their commune. Advocates see but some cases, observers
/// and administrators none.
pub fn may_listen(actor: &Actor, unit: &Unit) -> bool {
    actor.holds_over(Role::Coordinator, &unit.code) || actor.holds_over(Role::Official, &unit.code)
}

/// The units to begin with, the widest first.
pub fn held(actor: &Actor) -> Vec<&'static Unit> {
    let mut units: Vec<&'static Unit> =
        [Role::Coordinator, Role::Official].into_iter().flat_map(|role| actor.units(role)).collect();
    units.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| a.code.cmp(&b.code)));
    units.dedup_by(|a, b| a.code == b.code);
    units
}
