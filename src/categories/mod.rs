//! What cases are about: two levels, as data, in three languages, each with its usual addressee and the
//! months that a closed case is kept. A category that is no longer used is retired, never deleted.

pub mod category;
mod commands;
mod forms;
mod pages;

pub use category::Catalogue;
pub use category::theme_of;
pub use pages::routes;
