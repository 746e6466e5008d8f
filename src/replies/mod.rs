//! The answer to everyone: one text told to each person behind a dossier, once, in their own language.
//!
//! `reply` is what is told, `matter` what it tells of, `person` who is told, `letters` in which words; `commands`
//! puts it down, `tell` does it a few cases at a time, `coverage` says how far it got.

mod commands;
mod forms;
mod letters;
mod matter;
mod pages;
mod queries;
mod tell;
pub mod coverage;
pub mod person;
pub mod reply;

pub use commands::NewReply;
pub use commands::Text;
pub use commands::queue;
pub use coverage::Coverage;
pub use pages::routes;
pub use person::contact;
pub use tell::Tell;
