//! Mail. A letter is written once, in its reader's language, and put in the outbox by the transaction of
//! the change it tells of; the postman carries it from there, as often as it takes. This room carries any
//! letter and knows none: what is in them belongs to the rooms that write them.
//!
//! A letter's journey: `letter` (what is said) → `face` (as text and as HTML) → `outbox` (the row) → `claims`
//! (whose turn it is, and what became of it) → `postman` (who carries them, round after round) → `message`
//! (the mail as it travels) → `counter` (where it is handed over, on a line of the `transport`). `patience`
//! says when to try again; what no mail tells is told by `phone`;
//! `mailing` counts how far one text to many people got.

mod claims;
mod counter;
mod face;
pub mod letter;
pub mod mailing;
mod message;
pub mod outbox;
mod patience;
pub mod phone;
pub mod postman;
mod transport;

pub use face::plain;
pub use letter::Block;
pub use letter::Letter;
pub use letter::Picture;
pub use letter::Table;
pub use transport::Transport;
pub use transport::transport;
