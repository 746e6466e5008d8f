//! Tarafu keeps a resident's problem until it has an answer.
//!
//! The rooms stand in order, from the ground to the roof: a room uses only rooms above it in this list
//! (a test reads the list and the imports).

pub mod language;
pub mod settings;
pub mod kit;
pub mod mail;
pub mod territory;
pub mod silence;
pub mod press;
pub mod plots;
pub mod people;
pub mod exports;
pub mod chronicle;
pub mod clocks;
pub mod categories;
pub mod cases;
pub mod institutions;
pub mod radar;
pub mod batches;
pub mod dossiers;
pub mod actions;
pub mod replies;
pub mod promises;
pub mod workshop;
pub mod chain;
pub mod handover;
pub mod tracking;
pub mod voices;
pub mod desk;
pub mod dashboards;
pub mod digest;
pub mod communes;
pub mod figures;
pub mod admin;
pub mod demo;
pub mod health;
pub mod server;
