//! `/communes/<code>`: the sheet of a commune.

use rocket::Route;
use rocket::get;
use rocket::routes;

use super::queries::Behind;
use super::queries::Known;
use super::sheet::Sheet;
use crate::categories::Catalogue;
use crate::dashboards::policy;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::unit;

pub fn routes() -> Vec<Route> {
    routes![show_commune]
}

#[get("/communes/<code>")]
async fn show_commune(code: &str, actor: &Actor, house: &House) -> Result<Page> {
    let commune = unit(code).filter(|unit| unit.level == Level::Commune && policy::may_read(actor, unit));
    let commune = commune.ok_or(Error::Missing)?;
    let (db, today) = (&house.db, house.today());
    let known = Known::read(db, commune, today).await?;
    let behind = match policy::may_list(actor, commune) {
        true => Some(Behind::read(db, actor, commune).await?),
        false => None,
    };
    let catalogue = Catalogue::read(db).await?;
    let sheet = Sheet::of(actor, &known, behind.as_ref(), &catalogue, today);
    Ok(Page::new("communes/sheet.html", actor.language, &sheet))
}
