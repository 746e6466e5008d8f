//! For those who watch over the server: is the process there, and can it work?

use rocket::Route;
use rocket::get;
use rocket::http::Status;
use rocket::routes;

use crate::kit::House;

pub fn routes() -> Vec<Route> {
    routes![healthz, readyz]
}

/// The process answers; nothing else is asked.
#[get("/healthz")]
fn healthz() -> &'static str {
    "ok"
}

/// The database answers.
#[get("/readyz")]
async fn readyz(house: &House) -> (Status, &'static str) {
    match house.db.ping().await {
        Ok(()) => (Status::Ok, "ready"),
        Err(_) => (Status::ServiceUnavailable, "the database does not answer"),
    }
}
