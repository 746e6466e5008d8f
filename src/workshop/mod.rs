//! Documents written in the product: letters, questions, requests, reminders and briefs for a dossier, prefilled
//! in its words and figures, kept in versions, approved by whoever steers the dossier, then laid out by the press.
//!
//! `document` and `version` are the nouns, `policy` who may, `drafts` what a new one says, `paper` what the press
//! gets, with `figures` for the table, the map and the annex; `frozen` keeps the paper of what is approved.

mod commands;
mod drafts;
mod figures;
mod forms;
mod frozen;
mod pages;
mod paper;
mod signatory;
mod styles;
mod views;
pub mod document;
pub mod policy;
pub mod queries;
pub mod version;

pub use commands::NewDocument;
pub use commands::Text;
pub use commands::write;
pub use commands::write_once;
pub use pages::routes;
pub use views::DocumentRow;
pub use views::rows;
