//! `/promises/export`: the promises that one sees, with the filters of the list, to take home.

use rocket::get;
use rocket::post;

use super::list::Asked;
use crate::exports;
use crate::exports::Answer;
use crate::exports::Offer;
use crate::institutions;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;
use crate::promises::export;
use crate::promises::export::PromiseRows;
use crate::promises::policy;
use crate::promises::queries::Filter;

#[get("/promises/export?<asked..>")]
pub async fn ask_export(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let (offer, _) = offer(&asked, actor, house).await?;
    Ok(exports::ask(actor, &offer))
}

#[post("/promises/export?<asked..>", data = "<signed>")]
pub async fn export_promises(asked: Asked<'_>, signed: Signed<'_>, house: &House) -> Result<Answer> {
    let (offer, filter) = offer(&asked, signed.actor, house).await?;
    let rows = |_: &exports::Order| PromiseRows::of(house, signed.actor, filter);
    exports::send(house, &signed, &offer, rows).await
}

async fn offer(asked: &Asked<'_>, actor: &Actor, house: &House) -> Result<(Offer, Filter)> {
    if !policy::may_list(actor) {
        return Err(Error::Missing);
    }
    let language = actor.language;
    let filter = asked.whole();
    let which = language.say(&format!("promises-which-{}", filter.which.code()));
    let mut filters = vec![(language.say("promises-state"), which)];
    let names = institutions::queries::names(&house.db, filter.institution, language).await?;
    filters.extend(names.into_values().map(|name| (language.say("promises-institution"), name)));
    let title = language.say("promises-title");
    let query = asked.query(filter.which);
    let offer = Offer::new("promises", title, "/promises", &query, export::columns(language))
        .filters(filters)
        .meaning(vec![language.say("promise-meaning-voices")]);
    Ok((offer, filter))
}
