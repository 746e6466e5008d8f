//! Mail. A letter is written once, in its reader's language, and put in the outbox by the transaction of
//! the change it tells of; the postman carries it from there, as often as it takes. This room carries any
//! letter and knows none: what is in them belongs to the rooms that write them.
//!
//! A letter's journey: `letter` (what is said) → `face` (as text and as HTML) → `outbox` (the row) →
//! `claims` (whose turn it is, and what became of it) → `message` (the mail as it travels) → `postman`
//! (the journey itself, over the `lines` to a `transport`). What no address takes is told by `phone`.

mod claims;
mod face;
pub mod letter;
mod lines;
mod message;
pub mod outbox;
mod patience;
pub mod phone;
pub mod postman;
mod transport;

pub use letter::Block;
pub use letter::Letter;
pub use transport::Transport;
pub use transport::transport;
