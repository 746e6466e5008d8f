//! `/actions/export`: the actions that one sees, with the filters of the calendar, to take home.

use rocket::get;
use rocket::post;

use super::list::Asked;
use crate::actions::export;
use crate::actions::export::ActionRows;
use crate::actions::queries::Filter;
use crate::dossiers::policy;
use crate::exports;
use crate::exports::Answer;
use crate::exports::Offer;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

#[get("/actions/export?<asked..>")]
pub fn ask_export(asked: Asked<'_>, actor: &Actor) -> Result<Page> {
    let (offer, _) = offer(&asked, actor)?;
    Ok(exports::ask(actor, &offer))
}

#[post("/actions/export?<asked..>", data = "<signed>")]
pub async fn export_actions(asked: Asked<'_>, signed: Signed<'_>, house: &House) -> Result<Answer> {
    let (offer, filter) = offer(&asked, signed.actor)?;
    let rows = |_: &exports::Order| ActionRows::of(house, signed.actor, filter);
    exports::send(house, &signed, &offer, rows).await
}

fn offer(asked: &Asked<'_>, actor: &Actor) -> Result<(Offer, Filter)> {
    if !policy::may_list(actor) {
        return Err(Error::Missing);
    }
    let language = actor.language;
    let filter = Filter { before: None, ..asked.filter(actor) };
    let title = language.say("export-what-actions");
    let offer = Offer::new("actions", title, "/actions", &asked.query(), export::columns(language))
        .filters(Asked::in_words(&filter, actor))
        .meaning(vec![language.say("action-meaning-due")]);
    Ok((offer, filter))
}
