//! `/institutions`: the registry, for everybody who works on cases and for administrators; for all others it is
//! not there.

mod edit;
mod list;

use rocket::Route;
use rocket::get;
use rocket::post;
use rocket::routes;
use sea_orm::ConnectionTrait;

use super::commands;
use super::institution::Model;
use super::policy;
use super::queries;
use super::views;
use super::views::Around;
use super::views::ShowPage;
use crate::categories::Catalogue;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

pub fn routes() -> Vec<Route> {
    routes![
        list::list_institutions,
        edit::new_institution,
        edit::add_institution,
        show_institution,
        edit::edit_institution,
        edit::change_institution,
        retire_institution,
        bring_back_institution
    ]
}

/// For whoever may not read the registry, there is none.
fn reads(actor: &Actor) -> Result<()> {
    if policy::may_read(actor) { Ok(()) } else { Err(Error::Missing) }
}

/// The institution of that key, if it is this actor's to change.
async fn theirs(db: &impl ConnectionTrait, actor: &Actor, id: i64) -> Result<Model> {
    reads(actor)?;
    let institution = queries::find(db, id).await?;
    if policy::may_edit(actor, &institution) { Ok(institution) } else { Err(Error::Forbidden) }
}

#[get("/institutions/<id>")]
async fn show_institution(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    reads(actor)?;
    let db = &house.db;
    let institution = queries::find(db, id).await?;
    let parent = match institution.parent_id {
        Some(parent) => Some(queries::find(db, parent).await?),
        None => None,
    };
    let around = Around {
        catalogue: &Catalogue::read(db).await?,
        competences: &queries::competences(db, id).await?,
        parent: parent.as_ref(),
        children: &queries::children(db, id).await?,
        may_edit: policy::may_edit(actor, &institution),
    };
    let view = ShowPage::of(&institution, &around, actor.language);
    Ok(Page::new("institutions/show.html", actor.language, &view))
}

#[post("/institutions/<id>/retire", data = "<signed>")]
async fn retire_institution(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    theirs(&house.db, signed.actor, id).await?;
    commands::retire(house, signed.actor, id).await?;
    Ok(Reply::see(format!("{}?done=saved", views::address(id))))
}

#[post("/institutions/<id>/restore", data = "<signed>")]
async fn bring_back_institution(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    theirs(&house.db, signed.actor, id).await?;
    commands::bring_back(house, signed.actor, id).await?;
    Ok(Reply::see(format!("{}?done=saved", views::address(id))))
}
