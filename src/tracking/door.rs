//! The ways in: the first page, a reference with its PIN, a lost receipt.

use rocket::get;
use rocket::post;
use serde::Serialize;

use super::lost;
use crate::cases::case;
use crate::cases::queries;
use crate::cases::reference;
use crate::cases::reference::Secrets;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Posted;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::token;
use crate::language::folding;
use crate::people;
use crate::people::Perhaps;

/// More digits than any reference has.
const MOST_DIGITS: usize = 20;

/// What a PIN is compared with where there is no case: the hash of no PIN.
const NOBODYS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

#[derive(Serialize)]
struct HomePage {
    /// Whether this house shows its figures to everybody.
    figures: bool,
}

#[get("/")]
pub fn home(somebody: Perhaps<'_>, visit: Visit, house: &House) -> Reply {
    if let Some(actor) = somebody.0 {
        return Reply::see(people::home(actor));
    }
    let view = HomePage { figures: house.settings.public_figures };
    Page::new("tracking/home.html", visit.language(), &view).form(&FormView::default()).into()
}

#[get("/track")]
pub fn track_form(visit: Visit) -> Page {
    Page::new("tracking/track.html", visit.language(), &()).form(&FormView::default())
}

#[post("/track", data = "<form>")]
pub async fn track(form: Posted, visit: Visit, house: &House) -> Result<Reply> {
    let Posted(fields) = form;
    if let Some(case) = open(house, visit, fields.get("reference"), fields.get("pin")).await? {
        return Ok(Reply::see(format!("/t/{}", Secrets::of(&house.key, &case.link_nonce).link)));
    }
    let mut mistakes = Mistakes::new(visit.language());
    mistakes.add("reference", "track-wrong");
    let form = FormView::to_mend(&fields, mistakes);
    Ok(Page::new("tracking/track.html", visit.language(), &()).form(&form).to_mend().into())
}

/// The case of a reference, for whoever knows its PIN. A number that is none, one that nobody has, a wrong
/// PIN and a hidden case are told apart by nothing: neither the answer nor the work that it takes.
async fn open(house: &House, visit: Visit, typed: &str, pin: &str) -> Result<Option<case::Model>> {
    let digits: String = folding::only_digits(typed).chars().take(MOST_DIGITS).collect();
    house.limits.track(visit.address, &digits)?;
    let reference = reference::parse(&digits).unwrap_or(digits);
    let case = queries::by_reference(&house.db, &reference).await?;
    let pin = reference::parse_pin(pin).unwrap_or_default();
    let given = Secrets::pin_hash(&house.key, &reference, &pin);
    let kept = case.as_ref().map_or(NOBODYS, |case| case.pin_hash.as_str());
    let fits = token::same(given.as_bytes(), kept.as_bytes());
    Ok(case.filter(|_| fits))
}

#[derive(Serialize)]
struct FindPage {
    /// Whether a mail was just asked for.
    asked: bool,
}

#[get("/track/find?<asked>")]
pub fn find_form(asked: Option<&str>, visit: Visit) -> Page {
    let view = FindPage { asked: asked.is_some() };
    Page::new("tracking/find.html", visit.language(), &view).form(&FormView::default())
}

#[post("/track/find", data = "<form>")]
pub async fn find(form: Posted, visit: Visit, house: &House) -> Result<Reply> {
    let Posted(fields) = form;
    let mut mistakes = Mistakes::new(visit.language());
    if !fields.has("email") {
        mistakes.add("email", "track-mistake-email");
    }
    let address = mistakes.email(&fields, "email");
    match mistakes.verdict(|| address) {
        Ok(address) => {
            lost::ask(house, visit, &address).await?;
            Ok(Reply::see("/track/find?asked=yes"))
        }
        Err(mistakes) => {
            let form = FormView::to_mend(&fields, mistakes);
            let view = FindPage { asked: false };
            Ok(Page::new("tracking/find.html", visit.language(), &view).form(&form).to_mend().into())
        }
    }
}
