//! Dashboards: how many cases stand where, for a unit and the units right below. Read from the tallies that
//! `cases` keeps in its own transactions, so a figure and the list behind it agree; nothing here knows a
//! person.

mod export;
mod figures;
mod map;
mod pages;
mod period;
pub mod policy;
mod queries;
mod silence;
mod views;
mod visit;
mod workload;

pub use pages::asked;
pub use pages::routes;
