//! `/figures`, and the same as data. Where the house is not open to that, there is no such page.

use chrono::NaiveDate;
use rocket::Route;
use rocket::get;
use rocket::http::ContentType;
use rocket::routes;

use super::answer::Public;
use super::data;
use super::page::Figures;
use super::sheet::Sheet;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::page::render;
use crate::territory;
use crate::territory::COUNTRY;
use crate::territory::Unit;

pub fn routes() -> Vec<Route> {
    routes![show_figures, csv, json]
}

#[get("/figures?<unit>")]
async fn show_figures(unit: Option<&str>, visit: Visit, house: &House) -> Result<Public> {
    let sheet = Sheet::near(house, asked(house, unit)?).await?;
    let language = visit.language();
    let page = render("figures/unit.html", language, &Figures::of(&sheet, house, language))?;
    let headers = vec![("Content-Language", language.code().to_owned())];
    Ok(Public { kind: ContentType::HTML, bytes: page.into_bytes(), headers })
}

#[get("/figures.csv?<unit>")]
async fn csv(unit: Option<&str>, house: &House) -> Result<Public> {
    let sheet = Sheet::deep(house, asked(house, unit)?).await?;
    let name = format!("attachment; filename=\"{}\"", file(sheet.unit, sheet.day));
    let meanings = format!("<{}>; rel=\"describedby\"", house.link(&data::address("json", sheet.unit)));
    let headers = vec![("Content-Disposition", name), ("Link", meanings)];
    Ok(Public { kind: ContentType::CSV, bytes: data::csv(&sheet)?, headers })
}

#[get("/figures.json?<unit>")]
async fn json(unit: Option<&str>, house: &House) -> Result<Public> {
    let sheet = Sheet::deep(house, asked(house, unit)?).await?;
    Ok(Public { kind: ContentType::JSON, bytes: data::json(&sheet, house)?, headers: Vec::new() })
}

/// The unit asked for, or the country.
fn asked(house: &House, unit: Option<&str>) -> Result<&'static Unit> {
    let open = house.settings.public_figures;
    territory::unit(unit.unwrap_or(COUNTRY)).filter(|_| open).ok_or(Error::Missing)
}

fn file(unit: &Unit, day: Option<NaiveDate>) -> String {
    let day = day.map(|day| format!("-{day}")).unwrap_or_default();
    format!("tarafu-figures-{}{day}.csv", unit.code)
}
