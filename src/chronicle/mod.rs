//! What happened to a case, in order, never rewritten: each event carries the hash of the one before,
//! so that nobody can slip one in, take one out or put back a date without being found.

mod chain;
pub mod dossier;
pub mod event;

pub use chain::Entry;
pub use chain::GENESIS;
pub use chain::broken_at;
pub use chain::chained;
pub use chain::of_case;
pub use chain::write;
pub use event::By;
