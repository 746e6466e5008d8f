//! The weekly digest: on Monday morning, one mail to each coordinator with the figures of their territories and a
//! picture of the weeks before. Figures only: nothing in it is about a person.
//!
//! `week` says when it is due, `recipients` for whom, `figures` what is told, `letters` in which words, `rounds`
//! writes it, once each, whoever writes; `stop` ends it.

mod figures;
mod letters;
mod picture;
mod recipients;
mod rounds;
mod stop;
mod told;
mod week;

use rocket::Route;
use rocket::routes;

pub use rounds::round;
pub use stop::stop_path;

pub fn routes() -> Vec<Route> {
    routes![stop::stop_form, stop::stop, stop::switch]
}
