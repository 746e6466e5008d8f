//! A mandate ends, and what its holder had in hand passes to a successor in one step: cases, dossiers, actions,
//! and with the dossiers their promises. Residents are told who follows their case now, and may object.
//!
//! `record` is the noun, `charge` what somebody has in hand by a mandate, `policy` who may, `successors` who can take
//! over, `commands` what can be done, `pass` how dossiers and actions go over, `work` what is done after the request.

mod charge;
mod commands;
mod forms;
mod letters;
mod pages;
mod pass;
mod successors;
mod views;
mod work;
pub mod policy;
pub mod record;

use rocket::Route;
use rocket::routes;

pub use commands::Wanted;
pub use commands::hand_over;
pub use successors::of as successors;
pub use work::HandOverCases;

pub fn routes() -> Vec<Route> {
    routes![pages::handover_form, pages::do_hand_over, pages::show_done]
}
