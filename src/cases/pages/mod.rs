//! Which address shows or does what.

mod asked;
mod deed;
mod export;
mod filing;
mod list;
mod receipt;
mod show;

use rocket::Route;
use rocket::routes;

pub use show::Rung;
pub use show::ladder;

pub fn routes() -> Vec<Route> {
    routes![
        list::list_cases,
        export::ask_export,
        export::export_cases,
        filing::new_case,
        filing::change_case,
        filing::check_case,
        filing::check_again,
        filing::file_case,
        show::show_case,
        receipt::show_receipt,
        receipt::print_receipt,
        deed::ask_deed,
        deed::do_deed,
    ]
}
