//! Which address shows or does what.

mod deeds;
mod download;
mod files;
mod new;
mod show;

use rocket::Route;
use rocket::routes;

pub fn routes() -> Vec<Route> {
    routes![
        new::new_document,
        new::begin_document,
        show::show_document,
        show::show_version,
        deeds::save_document,
        deeds::submit_document,
        deeds::approve_document,
        deeds::return_document,
        deeds::reopen_document,
        files::pdf,
        files::docx,
        files::print_document,
    ]
}
