//! Promises: the dated commitments found in answers. When the day of one is over, everybody behind its dossier
//! is asked whether it was kept; an official gives a verdict beside theirs, and the ledger says of each
//! institution what it promised, what it kept, and what residents say of it.
//!
//! `promise` is the noun, `voice` what one resident says of a promise or of an answer, `ledger` the counts by
//! institution; `due` asks when a day is over. The page on which residents speak is of the room `voices`.

mod commands;
mod due;
mod export;
mod forms;
mod pages;
mod say;
mod views;
pub mod ledger;
pub mod policy;
pub mod promise;
pub mod queries;
pub mod subject;
pub mod voice;

pub use commands::NewPromise;
pub use commands::Wanted;
pub use commands::change;
pub use commands::judge;
pub use commands::record;
pub use commands::record_once;
pub use commands::withdraw;
pub use due::due;
pub use pages::routes;
pub use promise::Verdict;
pub use queries::answers_voices_of;
pub use queries::of_dossier;
pub use say::heard;
pub use say::say;
pub use subject::Subject;
pub use views::PromiseRow;
pub use views::VoiceBar;
pub use views::bars;
pub use views::rows;
pub use voice::Question;
pub use voice::Said;
pub use voice::Voices;
