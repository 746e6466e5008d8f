//! Advocacy actions: what is done for a dossier with an institution, by whom, by when; and what came back.

pub mod action;
pub mod answer;
