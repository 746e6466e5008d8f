//! `/exports`: what left the house, newest first.

use rocket::Route;
use rocket::get;
use rocket::routes;
use serde::Serialize;

use super::export;
use super::policy;
use super::queries;
use super::views::ExportRow;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::people::Actor;

pub fn routes() -> Vec<Route> {
    routes![list_exports]
}

#[derive(Serialize)]
struct LogPage {
    rows: Vec<ExportRow>,
    older: Option<String>,
}

#[get("/exports?<before>")]
async fn list_exports(before: Option<i64>, actor: &Actor, house: &House) -> Result<Page> {
    if !policy::may_read(actor) {
        return Err(Error::Missing);
    }
    let mut exports = queries::list(&house.db, actor, before).await?;
    let more = exports.len() > queries::PAGE;
    exports.truncate(queries::PAGE);
    let makers = queries::makers(&house.db, &exports).await?;
    let row = |export: &export::Model| ExportRow::of(export, makers.get(&export.account_id), actor.language);
    let view = LogPage {
        rows: exports.iter().map(row).collect(),
        older: exports.last().filter(|_| more).map(|last| format!("/exports?before={}", last.id)),
    };
    Ok(Page::new("exports/log.html", actor.language, &view))
}
