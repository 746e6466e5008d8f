//! Forms answer only to our own pages: the browser must say so (`Sec-Fetch-Site`, or `Origin` where it
//! is absent), and the form must carry a token that only a page shown to this browser has.

use data_encoding::BASE64URL_NOPAD;
use rocket::Request;

use super::House;
use super::cookies;
use super::token;

/// The token of this browser's forms, masked anew on each page so that compression tells nothing (BREACH).
pub fn token<'r>(request: &'r Request<'_>, house: &House) -> &'r str {
    &request.local_cache(|| Token(masked(request, house))).0
}

/// One for all the forms of a page.
struct Token(String);

fn masked(request: &Request<'_>, house: &House) -> String {
    let secret = house.key.sign("csrf", &[cookies::holder(request, house).as_bytes()]);
    let mask = token::random::<32>();
    let mut masked = mask.to_vec();
    masked.extend(mask.iter().zip(secret).map(|(m, s)| m ^ s));
    BASE64URL_NOPAD.encode(&masked)
}

/// Whether a token is the one of this browser.
pub fn holds(request: &Request<'_>, house: &House, token: &str) -> bool {
    let Some(holder) = cookies::held(house, request.cookies()) else { return false };
    let Ok(masked) = BASE64URL_NOPAD.decode(token.as_bytes()) else { return false };
    let Some((mask, rest)) = masked.split_at_checked(32) else { return false };
    let secret: Vec<u8> = mask.iter().zip(rest).map(|(m, r)| m ^ r).collect();
    token::same(&secret, &house.key.sign("csrf", &[holder.as_bytes()]))
}

/// Whether the browser says that the request comes from a page of ours.
pub fn from_here(request: &Request<'_>, house: &House) -> bool {
    let headers = request.headers();
    if let Some(site) = headers.get_one("Sec-Fetch-Site") {
        return site == "same-origin";
    }
    let Some(origin) = headers.get_one("Origin") else { return false };
    let host = headers.get_one("Host").unwrap_or_default();
    let here = origin.split_once("://").is_some_and(|(_, authority)| authority == host);
    origin == house.settings.public() || here
}
