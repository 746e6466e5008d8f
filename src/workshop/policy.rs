//! Who may do what with the documents of a dossier: whoever carries it writes and submits, whoever steers it
//! approves or sends back. Whoever sees the dossier reads them.

use super::document::Deed;
use crate::dossiers::dossier;
use crate::dossiers::policy;
use crate::people::Actor;

/// Writes documents for that dossier.
pub fn may_write(actor: &Actor, dossier: &dossier::Model) -> bool {
    policy::may_carry(actor, dossier)
}

/// Decides about them.
pub fn may_decide(actor: &Actor, dossier: &dossier::Model) -> bool {
    policy::may_steer(actor, dossier)
}

pub fn may(actor: &Actor, dossier: &dossier::Model, deed: Deed) -> bool {
    match deed {
        Deed::Write | Deed::Submit | Deed::Reopen => may_write(actor, dossier),
        Deed::Approve | Deed::Return => may_decide(actor, dossier),
    }
}
