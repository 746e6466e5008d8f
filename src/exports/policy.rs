//! Who reads what left the house: coordinators what lies within their units, administrators all. What may leave is
//! decided by the room that it leaves from.

use crate::people::Actor;
use crate::people::Role;
use crate::territory::COUNTRY;
use crate::territory::Unit;
use crate::territory::covers;
use crate::territory::unit;
use crate::territory::units;

/// Reads the log.
pub fn may_read(actor: &Actor) -> bool {
    actor.holds(Role::Coordinator) || actor.holds(Role::Administrator)
}

/// The smallest unit that holds all that somebody may reach within a unit.
pub fn reach(actor: &Actor, within: Option<&'static Unit>) -> &'static Unit {
    let held = actor.mandates.iter().map(|mandate| mandate.unit);
    let met = held.filter_map(|held| match within {
        None => Some(held),
        Some(narrow) if covers(&held.code, &narrow.code) => Some(narrow),
        Some(wide) if covers(&wide.code, &held.code) => Some(held),
        Some(_) => None,
    });
    met.reduce(around).or(within).or_else(|| unit(COUNTRY)).unwrap_or(&units()[0])
}

/// The smallest unit that holds both.
fn around(one: &'static Unit, other: &'static Unit) -> &'static Unit {
    if covers(&one.code, &other.code) {
        one
    } else {
        unit(&one.parent).map_or(one, |wider| around(wider, other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::people::Mandate;

    fn reached(held: &[&str], within: Option<&str>) -> &'static str {
        let mandate =
            |code: &&str| Mandate { id: 0, role: Role::Official, unit: unit(code).expect("a unit") };
        let actor = Actor {
            id: 1,
            name: String::new(),
            email: String::new(),
            language: Language::Fr,
            mandates: held.iter().map(mandate).collect(),
            session_id: 0,
        };
        &reach(&actor, within.and_then(unit)).code
    }

    #[test]
    fn an_export_lies_where_its_rows_can_lie() {
        assert_eq!(reached(&["03.531.07.09"], None), "03.531.07.09");
        assert_eq!(reached(&["03.531.07.09", "03.531.01.09"], None), "03.531");
        assert_eq!(reached(&["03.531.07.09", "03.591.03.03"], None), "03");
        assert_eq!(reached(&["03.531", "MA"], None), "MA");
        assert_eq!(reached(&["03.531"], Some("03.531.07.09")), "03.531.07.09");
        assert_eq!(reached(&["03.531"], Some("03")), "03.531");
        assert_eq!(reached(&["03.531", "03.591"], Some("03.591")), "03.591");
        assert_eq!(reached(&["03.531"], Some("03.591")), "03.591");
    }
}
