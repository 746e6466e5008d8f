//! `/cases/export`: the list that one sees, with its filters, to take home.

use rocket::get;
use rocket::post;

use super::asked::Asked;
use crate::cases::export;
use crate::cases::export::CaseRows;
use crate::cases::policy;
use crate::cases::search::Filter;
use crate::categories::Catalogue;
use crate::exports;
use crate::exports::Answer;
use crate::exports::Offer;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

#[get("/cases/export?<asked..>")]
pub async fn ask_export(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let (offer, ..) = offer(&asked, actor, house).await?;
    Ok(exports::ask(actor, &offer))
}

#[post("/cases/export?<asked..>", data = "<signed>")]
pub async fn export_cases(asked: Asked<'_>, signed: Signed<'_>, house: &House) -> Result<Answer> {
    let (offer, filter, catalogue) = offer(&asked, signed.actor, house).await?;
    let rows = |order: &exports::Order| CaseRows::of(house, signed.actor, filter, catalogue, order);
    exports::send(house, &signed, &offer, rows).await
}

async fn offer(asked: &Asked<'_>, actor: &Actor, house: &House) -> Result<(Offer, Filter, Catalogue)> {
    if !actor.is_staff_of_cases() {
        return Err(Error::Missing);
    }
    let language = actor.language;
    let catalogue = Catalogue::read(&house.db).await?;
    let filter = asked.filter(actor, house, &catalogue);
    let contacts = if policy::may_see_some_contacts(actor) { export::personal(language) } else { Vec::new() };
    let title = language.say("cases-title");
    let offer = Offer::new("cases", title, "/cases", &asked.query(&[]), export::columns(language))
        .filters(asked.in_words(&filter, actor, &catalogue))
        .personal(contacts)
        .within(filter.unit)
        .meaning(export::meanings(language))
        .credited();
    Ok((offer, filter, catalogue))
}
