//! `/radar`: what recurs in a unit.

use rocket::Route;
use rocket::get;
use rocket::routes;
use rocket::tokio::task::block_in_place;

use super::finding;
use super::policy;
use super::queries;
use super::views::Known;
use super::views::Radar;
use crate::categories::Catalogue;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::people::Actor;
use crate::territory;
use crate::territory::Unit;

pub fn routes() -> Vec<Route> {
    routes![show_radar]
}

#[get("/radar?<unit>")]
async fn show_radar(unit: Option<&str>, actor: &Actor, house: &House) -> Result<Page> {
    let unit = asked(unit, actor).ok_or(Error::Missing)?;
    let catalogue = Catalogue::at_hand(house).await?;
    let heard = queries::heard(&house.db, actor, unit, house.today()).await?;
    let findings = block_in_place(|| finding::find(&heard, territory::are_neighbours));
    let known = Known { unit, heard: &heard, findings: &findings, catalogue: &catalogue };
    let form = FormView::filled([("unit", unit.code.clone())]);
    Ok(Page::new("radar/radar.html", actor.language, &Radar::of(actor, &known)).form(&form))
}

/// The unit of the address, or the widest that one may listen to. A foreign unit is missing.
fn asked(code: Option<&str>, actor: &Actor) -> Option<&'static Unit> {
    match code.filter(|code| !code.is_empty()) {
        Some(code) => territory::unit(code).filter(|unit| policy::may_listen(actor, unit)),
        None => policy::held(actor).first().copied(),
    }
}
