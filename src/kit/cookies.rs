//! The two cookies that say who a browser is: a visitor's before signing in, the session's after.

use rocket::Request;
use rocket::http::Cookie;
use rocket::http::CookieJar;
use rocket::http::SameSite;

use super::House;
use super::token;

/// The name of a cookie: with `__Host-` where it travels over https only (RFC 6265bis, 4.1.3.2).
fn name(house: &House, name: &str) -> String {
    if house.settings.secure() { format!("__Host-{name}") } else { name.to_owned() }
}

fn build(house: &House, short: &str, value: String) -> Cookie<'static> {
    Cookie::build((name(house, short), value))
        .path("/")
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(house.settings.secure())
        .build()
}

/// The secret of the session, if the browser has one.
pub fn session(house: &House, jar: &CookieJar<'_>) -> Option<String> {
    jar.get(&name(house, "tarafu-session")).map(|cookie| cookie.value().to_owned())
}

/// Gives the browser a session, until it is closed or the session ends.
pub fn give_session(house: &House, jar: &CookieJar<'_>, secret: String) {
    jar.add(build(house, "tarafu-session", secret));
}

/// Takes the session from the browser.
pub fn take_session(house: &House, jar: &CookieJar<'_>) {
    jar.remove(build(house, "tarafu-session", String::new()));
}

/// What ties a form to this browser: its session, or else a visitor's number, given here if need be.
pub fn holder(request: &Request<'_>, house: &House) -> String {
    request
        .local_cache(|| held(house, request.cookies()).unwrap_or_else(|| fresh(house, request.cookies())))
        .clone()
}

/// The same, if the browser already has it.
pub fn held(house: &House, jar: &CookieJar<'_>) -> Option<String> {
    let visitor = || jar.get(&name(house, "tarafu-visit")).map(|cookie| cookie.value().to_owned());
    session(house, jar).or_else(visitor)
}

fn fresh(house: &House, jar: &CookieJar<'_>) -> String {
    let number = token::fresh();
    jar.add(build(house, "tarafu-visit", number.clone()));
    number
}
