//! Cases: one resident's problem each, from the day it is told to the day it has an answer.
//!
//! `status` holds the one table of what may follow what; `policy` who may; `queries` what a reader sees;
//! `commands` what can be done. Nothing else changes a case.

pub mod answer;
pub mod assignment;
pub mod case;
pub mod commands;
pub mod counter;
pub mod export;
pub mod gathering;
pub mod glance;
pub mod letters;
pub mod offers;
pub mod pages;
pub mod policy;
pub mod queries;
pub mod reference;
pub mod resident;
pub mod search;
pub mod status;
pub mod succession;
pub mod tally;
pub mod timeline;
pub mod views;
mod forms;

pub use forms::carrier;
pub use forms::submission;
