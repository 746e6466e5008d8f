//! The resident's word on a promise or an answer, by the secret link of their case. Looking counts for nothing,
//! for mail programs open every link; one press of a button does.

mod pages;

use rocket::Route;
use rocket::routes;

pub fn routes() -> Vec<Route> {
    routes![pages::on_promise, pages::of_promise, pages::on_answer, pages::of_answer]
}
