//! Which address shows or does what.

mod deed;
mod edit;
mod export;
mod files;
mod list;
mod new;
mod rung;
mod show;

use rocket::Route;
use rocket::routes;

pub fn routes() -> Vec<Route> {
    routes![
        list::list_actions,
        export::ask_export,
        export::export_actions,
        new::new_action,
        new::plan_action,
        show::show_action,
        edit::edit_form,
        edit::edit_action,
        deed::ask_deed,
        deed::do_deed,
        files::hand_in_proof,
        files::hand_in_document,
        files::download,
    ]
}
