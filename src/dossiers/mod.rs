//! Dossiers: many cases, one demand, one carrier. A dossier gathers cases of one territory and is carried to
//! whoever can answer; what comes back goes to everybody behind it.
//!
//! `dossier` is the noun, `policy` who may, `queries` what a reader sees, `commands` what can be done,
//! `gather` and `propose` what is done to many cases after the request. The page that shows a dossier whole
//! is of the room `chain`, for it tells of actions, promises and answers too.

mod commands;
mod export;
mod forms;
pub mod gather;
mod pages;
mod propose;
mod views;
pub mod dossier;
pub mod ground;
pub mod policy;
pub mod queries;

pub use commands::NewDossier;
pub use commands::Wanted;
pub use commands::add;
pub use commands::lock;
pub use commands::note;
pub use commands::open;
pub use gather::Gather;
pub use pages::routes;
pub use propose::Propose;
pub use views::DossierRow;
pub use views::size;
