//! What can be done. Each deed is one transaction that writes the new state (guarded by the version that
//! was seen), one event, the tallies, and the mails; all of it or none of it.

mod effects;
mod file;
mod lapse;
mod order;
mod perform;
mod told;

pub use effects::Times;
pub use file::Filing;
pub use file::file;
pub use lapse::lapse;
pub use order::AnswerGiven;
pub use order::Order;
pub use perform::Telling;
pub use perform::perform;
pub use perform::perform_in;
