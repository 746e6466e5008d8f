//! People who sign in: their accounts, their mandates, their sessions; the guard that says who is asking;
//! and the pages where accounts are managed. An account's rights are the union of its current mandates.

pub mod account;
pub mod actor;
pub mod commands;
pub mod mandate;
pub mod pass;
pub mod password;
pub mod policy;
pub mod queries;
pub mod session;
mod bearer;
mod browser;
mod forms;
mod letters;
mod pages;
mod seat;
mod views;

pub use actor::Actor;
pub use actor::HandedIn;
pub use actor::Perhaps;
pub use actor::Signed;
pub use commands::first_administrator_link;
pub use mandate::Mandate;
pub use mandate::Role;
pub use pages::routes;
pub use seat::home;
