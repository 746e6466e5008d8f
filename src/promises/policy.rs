//! Who may what with promises: whoever acts for a dossier records what it was promised; whoever steers the
//! dossier decides whether it was kept. The ledger names no person, so observers read it too.

use super::promise::Model;
use super::promise::State;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::people::Actor;
use crate::people::Role;

/// Has promises to look at.
pub fn may_list(actor: &Actor) -> bool {
    dossiers::policy::may_list(actor)
}

/// Reads what the ledger says of institutions.
pub fn may_read_ledger(actor: &Actor) -> bool {
    may_list(actor) || actor.holds(Role::Observer)
}

/// Records what an answer to an action of the dossier promises.
pub fn may_record(actor: &Actor, dossier: &dossier::Model) -> bool {
    dossiers::policy::may_carry(actor, dossier) && dossier.is_open()
}

/// Changes what was recorded, as long as nobody was asked about it.
pub fn may_change(actor: &Actor, dossier: &dossier::Model, promise: &Model) -> bool {
    dossiers::policy::may_carry(actor, dossier) && promise.state == State::Waiting
}

/// Gives a verdict, or corrects it.
pub fn may_judge(actor: &Actor, dossier: &dossier::Model, promise: &Model) -> bool {
    dossiers::policy::may_steer(actor, dossier) && promise.state != State::Withdrawn
}

/// Takes it out of the count.
pub fn may_withdraw(actor: &Actor, dossier: &dossier::Model, promise: &Model) -> bool {
    dossiers::policy::may_steer(actor, dossier) && promise.state.may_become(State::Withdrawn)
}
