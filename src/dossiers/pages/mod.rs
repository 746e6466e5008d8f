//! Which address shows or does what.

mod cases;
mod change;
mod end;
mod export;
mod list;
mod new;
mod of_case;
mod proposal;

use rocket::Route;
use rocket::routes;

pub fn routes() -> Vec<Route> {
    routes![
        list::list_dossiers,
        export::ask_export,
        export::export_dossiers,
        new::new_dossier,
        new::suggested_dossier,
        new::open_dossier,
        change::change_form,
        change::change_dossier,
        end::close_form,
        end::close_dossier,
        end::reopen_form,
        end::reopen_dossier,
        cases::list_cases,
        cases::add_cases,
        cases::release_form,
        cases::release_case,
        proposal::propose_form,
        proposal::agree,
        of_case::show_dossiers,
        of_case::join_dossier,
    ]
}
