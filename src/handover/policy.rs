//! Who hands over: whoever may give the mandate, and so take it away. Observers and administrators have nothing
//! in hand.

use crate::people::Actor;
use crate::people::Role;
use crate::people::mandate;
use crate::people::policy::may_grant;

/// Whether somebody may pass on what is in hand by that mandate, be it over or not.
pub fn may_hand_over(actor: &Actor, mandate: &mandate::Model) -> bool {
    may_pass(actor, mandate.role, &mandate.unit_code)
}

/// Whether somebody may pass on what is in hand by that role at that unit.
pub fn may_pass(actor: &Actor, role: Role, unit_code: &str) -> bool {
    role.is_succeeded() && may_grant(actor, role, unit_code)
}
