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

use crate::kit::again::remembered;

pub use show::Rung;
pub use show::ladder;

pub fn routes() -> Vec<Route> {
    let others = routes![
        export::ask_export,
        export::export_cases,
        filing::new_case,
        filing::change_case,
        filing::check_case,
        filing::check_again,
        filing::file_case,
        receipt::show_receipt,
        receipt::print_receipt,
        deed::ask_deed,
        deed::do_deed,
    ];
    [remembered(routes![list::list_cases, show::show_case]), others].concat()
}
