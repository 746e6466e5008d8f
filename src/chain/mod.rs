//! The chain on one screen: `/dossiers/<id>` tells of the cases behind a dossier, the actions taken for it, the
//! answers and promises that came back, and who was told. It only reads; every deed belongs to the room below.

mod came;
mod history;
mod pages;
mod views;

use rocket::Route;
use rocket::routes;

pub fn routes() -> Vec<Route> {
    routes![pages::show_dossier]
}
