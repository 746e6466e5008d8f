//! The resident's side: following a case with a link, or with a reference and a PIN, and having a say in
//! it. Whoever comes here is no account: what lets them in is what they hold.
//!
//! `door` lets in, `guest` is who came in, `record` is what is read of a case, `face` what of it may be
//! shown, `wishes` what may be asked, `pages` shows and does. Nothing that belongs to staff passes `face`.

mod course;
mod data;
mod door;
mod face;
mod guest;
mod lost;
mod pages;
mod record;
mod stop;
mod wishes;

use rocket::Route;
use rocket::routes;

use crate::kit::again::remembered;

pub use guest::Guest;

pub fn routes() -> Vec<Route> {
    let others = routes![
        door::home,
        door::track_form,
        door::track,
        door::find_form,
        door::find,
        pages::ask_again,
        pages::ask,
        data::download,
        stop::stop_form,
        stop::stop,
    ];
    [remembered(routes![pages::follow]), others].concat()
}
