//! Which address shows or does what.

mod edit;
mod export;
mod ledger;
mod list;
mod new;
mod show;

use rocket::Route;
use rocket::routes;

pub fn routes() -> Vec<Route> {
    routes![
        list::list_promises,
        export::ask_export,
        export::export_promises,
        ledger::show_ledger,
        ledger::ask_export,
        ledger::export_ledger,
        show::show_promise,
        show::judge_promise,
        show::withdraw_promise,
        new::new_promise,
        new::record_promise,
        edit::change_form,
        edit::change_promise,
    ]
}
