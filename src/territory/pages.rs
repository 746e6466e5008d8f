//! The commune picker: a page that finds a commune and leads back with it. It needs no script.

use rocket::Route;
use rocket::get;
use rocket::http::uri::Origin;
use rocket::routes;
use serde::Serialize;

use super::COUNTRY;
use super::Unit;
use super::find;
use super::unit;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::Visit;
use crate::language::Language;

pub fn routes() -> Vec<Route> {
    routes![pick]
}

const MOST: usize = 30;

#[derive(Serialize)]
struct Picker<'a> {
    words: &'a str,
    /// Where to go with the commune chosen, and under which name it is given there.
    back: String,
    within: &'a str,
    found: Vec<Found<'a>>,
    asked: bool,
}

#[derive(Serialize)]
struct Found<'a> {
    href: String,
    name: &'a str,
    province: &'a str,
    /// Its name in the other script, for those who read that.
    other: &'a str,
}

#[get("/communes/pick?<q>&<back>&<within>")]
fn pick(q: Option<&str>, back: Option<&str>, within: Option<&str>, visit: Visit) -> Result<Page> {
    let language = visit.language();
    let words = q.unwrap_or_default().trim();
    let back = inner(back.unwrap_or("/cases"))?;
    let within = within.filter(|code| unit(code).is_some()).unwrap_or(COUNTRY);
    let found =
        find(words, within, MOST).into_iter().map(|commune| shown(commune, &back, language)).collect();
    let view = Picker { words, back, within, found, asked: !words.is_empty() };
    Ok(Page::new("territory/pick.html", language, &view).form(&FormView::filled([("q", words.to_owned())])))
}

/// Only an address of our own may be returned to.
fn inner(back: &str) -> Result<String> {
    let ours = back.starts_with('/') && !back.starts_with("//") && !back.contains('\\');
    if ours && Origin::parse(back).is_ok() { Ok(back.to_owned()) } else { Err(Error::Malformed) }
}

fn shown<'a>(commune: &'static Unit, back: &str, language: Language) -> Found<'a> {
    let joint = if back.contains('?') { '&' } else { '?' };
    let other = if language == Language::Ar { Language::Fr } else { Language::Ar };
    Found {
        href: format!("{back}{joint}commune={}", commune.code),
        name: commune.name(language),
        province: commune.at(super::Level::Province).map_or("", |province| province.name(language)),
        other: commune.name(other),
    }
}
