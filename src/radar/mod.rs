//! The radar: problems that come back. Open cases of one category that were filed close together in time, in
//! one commune or in communes that hang together as neighbours, are one finding; the words that its cases
//! share and the rest does not are given as part of the reason. What it found is told in plain numbers, so
//! that whoever reads it can count again, and leads in one step to a dossier. It changes nothing.

pub mod finding;
mod pages;
mod policy;
mod queries;
mod views;
mod words;

pub use pages::routes;
