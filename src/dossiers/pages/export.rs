//! `/dossiers/export`: the list that one sees, with its filters, to take home.

use rocket::get;
use rocket::post;

use super::list::Asked;
use crate::categories::Catalogue;
use crate::dossiers::export;
use crate::dossiers::export::DossierRows;
use crate::dossiers::policy;
use crate::dossiers::queries::Filter;
use crate::exports;
use crate::exports::Answer;
use crate::exports::Offer;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

#[get("/dossiers/export?<asked..>")]
pub async fn ask_export(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let (offer, ..) = offer(&asked, actor, house).await?;
    Ok(exports::ask(actor, &offer))
}

#[post("/dossiers/export?<asked..>", data = "<signed>")]
pub async fn export_dossiers(asked: Asked<'_>, signed: Signed<'_>, house: &House) -> Result<Answer> {
    let (offer, filter, catalogue) = offer(&asked, signed.actor, house).await?;
    let rows = |_: &exports::Order| DossierRows::of(house, signed.actor, filter, catalogue);
    exports::send(house, &signed, &offer, rows).await
}

async fn offer(asked: &Asked<'_>, actor: &Actor, house: &House) -> Result<(Offer, Filter, Catalogue)> {
    if !policy::may_list(actor) {
        return Err(Error::Missing);
    }
    let language = actor.language;
    let catalogue = Catalogue::read(&house.db).await?;
    let filter = Filter { before: None, ..asked.filter(actor, &catalogue) };
    let title = language.say("dossiers-title");
    let offer = Offer::new("dossiers", title, "/dossiers", &asked.query(), export::columns(language))
        .filters(asked.in_words(&filter, actor, &catalogue));
    Ok((offer, filter, catalogue))
}
