//! Advocacy actions: what is done for a dossier with an institution, by whom, by when; and what came back.
//!
//! `action` and `answer` are the nouns, `transitions` says what may follow what, `entitled` who may carry which kind,
//! `policy` who may, `queries` what a reader sees, `commands` what can be done, `attachment` the scans.

mod commands;
mod export;
mod forms;
mod letters;
mod pages;
pub mod action;
pub mod answer;
pub mod attachment;
pub mod conduct;
pub mod entitled;
pub mod policy;
pub mod queries;
pub mod transitions;
pub mod views;

pub use commands::Answered;
pub use commands::Filing;
pub use commands::Order;
pub use commands::Wanted;
pub use commands::lapse;
pub use commands::perform;
pub use commands::plan;
pub use commands::plan_once;
pub use forms::submission;
pub use pages::routes;
