//! Who may manage whose account. Administrators manage all; a coordinator manages what lies within their
//! unit, and coordinators strictly below it. An account that one may not manage is not there.

use super::actor::Actor;
use super::mandate;
use super::mandate::Role;
use crate::territory::Level;
use crate::territory::covers;

/// Whether somebody has accounts to manage at all.
pub fn may_open_accounts(actor: &Actor) -> bool {
    actor.holds(Role::Administrator) || actor.holds(Role::Coordinator)
}

/// Whether somebody may give that role at that unit, or take it away.
pub fn may_grant(actor: &Actor, role: Role, unit_code: &str) -> bool {
    let within = |outer: &str| match role {
        Role::Official | Role::Advocate | Role::Observer => covers(outer, unit_code),
        Role::Coordinator => covers(outer, unit_code) && outer != unit_code,
        Role::Administrator => false,
    };
    actor.holds(Role::Administrator) || actor.units(Role::Coordinator).any(|unit| within(&unit.code))
}

/// The roles that somebody may give somewhere.
pub fn roles(actor: &Actor) -> Vec<Role> {
    let somewhere = |role: Role| match role {
        _ if actor.holds(Role::Administrator) => true,
        Role::Administrator => false,
        Role::Coordinator => actor.units(Role::Coordinator).any(|unit| unit.level > Level::Province),
        Role::Official | Role::Advocate | Role::Observer => actor.holds(Role::Coordinator),
    };
    Role::ALL.into_iter().filter(|role| somewhere(*role)).collect()
}

/// Whether somebody may end that mandate: nobody ends their own last one as administrator, or there might
/// be none left.
pub fn may_end(actor: &Actor, mandate: &mandate::Model) -> bool {
    let own_last = mandate.account_id == actor.id
        && mandate.role == Role::Administrator
        && actor.units(Role::Administrator).count() < 2;
    may_grant(actor, mandate.role, &mandate.unit_code) && !own_last
}

/// Whether an account with those mandates, past ones left out, is there for somebody.
pub fn may_see(actor: &Actor, mandates: &[mandate::Model]) -> bool {
    actor.holds(Role::Administrator)
        || mandates.iter().any(|mandate| may_grant(actor, mandate.role, &mandate.unit_code))
}

/// Whether somebody may do what concerns the whole account: disable it, end its sessions, invite it again.
/// All its mandates must be theirs to give, and nobody locks themselves out.
pub fn may_manage(actor: &Actor, account_id: i64, mandates: &[mandate::Model]) -> bool {
    let all_theirs = mandates.iter().all(|mandate| may_grant(actor, mandate.role, &mandate.unit_code));
    account_id != actor.id && may_see(actor, mandates) && all_theirs
}
