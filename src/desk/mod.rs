//! The desk: what needs somebody today, as a few piles of cases and the calls to make. It changes nothing;
//! what is done about a case is done on the case's own pages.

mod pages;
mod pile;
pub mod queries;
mod views;

pub use pages::routes;
