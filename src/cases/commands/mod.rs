//! What can be done. Each deed is one transaction that writes the new state (guarded by the version that
//! was seen), one event, the tallies, and the mails; all of it or none of it.

mod effects;
mod file;
mod lapse;
mod life;
mod order;
mod perform;
mod rows;
mod told;

pub use effects::Times;
pub use file::Filing;
pub use file::file;
pub use lapse::lapse;
pub use life::Life;
pub use life::Numbers;
pub use order::AnswerGiven;
pub use order::Order;
pub use perform::Telling;
pub use perform::perform;
pub use perform::perform_in;
