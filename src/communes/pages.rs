//! `/communes/<code>`: the sheet of a commune. `/communes`: the communes of a unit side by side.

use rocket::Route;
use rocket::get;
use rocket::routes;

use super::gaps::Order;
use super::queries;
use super::queries::Behind;
use super::queries::Known;
use super::sheet::Sheet;
use super::table::Asked;
use super::table::Ground;
use super::table::Table;
use crate::categories::Catalogue;
use crate::dashboards::asked;
use crate::dashboards::policy;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::again::remembered;
use crate::kit::db;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::unit;

pub fn routes() -> Vec<Route> {
    let exports = routes![super::export::ask_export, super::export::export_communes];
    [remembered(routes![show_commune, compare_communes]), exports].concat()
}

#[get("/communes/<code>")]
async fn show_commune(code: &str, actor: &Actor, house: &House) -> Result<Page> {
    let commune = unit(code).filter(|unit| unit.level == Level::Commune && policy::may_read(actor, unit));
    let commune = commune.ok_or(Error::Missing)?;
    let today = house.today();
    let catalogue = Catalogue::at_hand(house).await?;
    let db = db::read(&house.db).await?;
    let known = Known::read(&db, commune, today).await?;
    let lists = policy::may_list(actor, commune);
    let behind = if lists { Some(Behind::read(&db, actor, commune).await?) } else { None };
    let sheet = Sheet::of(actor, &known, behind.as_ref(), &catalogue, today);
    Ok(Page::new("communes/sheet.html", actor.language, &sheet))
}

/// The communes that an address asks for.
#[derive(rocket::FromForm)]
pub struct Wanted<'r> {
    unit: Option<&'r str>,
    by: Option<&'r str>,
    gap: Option<&'r str>,
}

impl Wanted<'_> {
    /// As far as this actor may ask for them.
    pub fn read(&self, actor: &Actor) -> Result<Asked> {
        let unit = asked(self.unit, actor).ok_or(Error::Missing)?;
        let order = Order::ALL.into_iter().find(|order| self.by == Some(order.code()));
        let gap = self.gap.and_then(|code| code.parse().ok());
        Ok(Asked { unit, order: order.unwrap_or_default(), gap })
    }
}

#[get("/communes?<wanted..>")]
async fn compare_communes(wanted: Wanted<'_>, actor: &Actor, house: &House) -> Result<Reply> {
    let asked = wanted.read(actor)?;
    if asked.unit.level == Level::Commune {
        return Ok(Reply::see(format!("/communes/{}", asked.unit.code)));
    }
    let table = Table::of(actor, &asked, ground(house, asked.unit).await?, house.today());
    Ok(Page::new("communes/table.html", actor.language, &table).into())
}

/// The communes of a province or a region; those of the whole country stand on no one page.
pub async fn ground(house: &House, unit: &'static Unit) -> Result<Ground> {
    let (db, today) = (&house.db, house.today());
    if unit.level == Level::National {
        return Ok(Ground::default());
    }
    Ok(Ground {
        communes: queries::all_of(db, unit, today).await?,
        provinces: queries::provinces_of(db, unit, today).await?,
    })
}
