//! Signing in and out.

use rocket::Responder;
use rocket::Route;
use rocket::get;
use rocket::http::CookieJar;
use rocket::http::Header;
use rocket::http::uri::Origin;
use rocket::post;
use rocket::response::Redirect;
use rocket::routes;
use rocket::uri;
use serde::Serialize;

use super::welcome;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Posted;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::cookies;
use crate::people::actor::Perhaps;
use crate::people::browser::Browser;
use crate::people::commands;
use crate::people::seat;
use crate::people::session;

pub fn routes() -> Vec<Route> {
    routes![sign_in_page, sign_in, sign_out]
}

#[derive(Serialize)]
struct SignInPage {
    action: String,
}

/// Where one wanted to go stays in the address, so that it survives a change of language.
fn page(next: Option<&str>, visit: Visit, form: &FormView) -> Page {
    let action = uri!(sign_in(next = next.and_then(inside))).to_string();
    Page::new("people/login.html", visit.language(), &SignInPage { action }).form(form)
}

#[get("/login?<next>")]
fn sign_in_page(next: Option<&str>, visit: Visit, who: Perhaps<'_>) -> Reply {
    match who.0 {
        Some(actor) => Reply::see(next.and_then(inside).unwrap_or(seat::home(actor))),
        None => page(next, visit, &FormView::default()).into(),
    }
}

#[post("/login?<next>", data = "<form>")]
async fn sign_in(
    next: Option<&str>,
    form: Posted,
    visit: Visit,
    browser: Browser,
    house: &House,
    jar: &CookieJar<'_>,
) -> Result<Reply> {
    let Posted(fields) = form;
    let entered =
        commands::sign_in(house, visit, browser, fields.get("email"), fields.get("password")).await?;
    let Some(entered) = entered else {
        let mut mistakes = Mistakes::new(visit.language());
        mistakes.add("email", "people-sign-in-wrong");
        return Ok(page(next, visit, &FormView::to_mend(&fields, mistakes)).to_mend().into());
    };
    let home = welcome(house, visit, jar, entered).await?;
    Ok(Reply::see(next.and_then(inside).unwrap_or(home)))
}

/// Takes everything of ours from the browser, which others may use after.
#[derive(Responder)]
struct SignedOut {
    elsewhere: Redirect,
    clear: Header<'static>,
}

/// Also for those whose session has ended by itself: they, too, want to leave nothing behind.
#[post("/logout", data = "<_form>")]
async fn sign_out(
    _form: Posted,
    visit: Visit,
    browser: Browser,
    house: &House,
    who: Perhaps<'_>,
    jar: &CookieJar<'_>,
) -> Result<SignedOut> {
    if let Some(secret) = browser.before {
        session::end(&house.db, &secret).await?;
    }
    cookies::take_session(house, jar);
    // The language goes with the other cookies; the next page brings it back.
    let language = who.0.map_or(visit.language(), |actor| actor.language);
    Ok(SignedOut {
        elsewhere: Redirect::to(format!("/login?lang={language}")),
        clear: Header::new("Clear-Site-Data", "\"cookies\", \"storage\""),
    })
}

/// An address of our own to return to, and no other: browsers read `//host`, `/\host` and `/<tab>/host` as
/// somebody else's. The doors themselves are nowhere to return to.
fn inside(next: &str) -> Option<&str> {
    let ours = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '@']);
    let plain = next.chars().all(|c| c.is_ascii_graphic()) && Origin::parse(next).is_ok();
    let door = ["/login", "/logout", "/invite", "/reset"].iter().any(|door| next.starts_with(door));
    (ours && plain && !door).then_some(next)
}
