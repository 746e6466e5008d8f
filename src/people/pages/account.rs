//! An account that one manages: its mandates, and whether its owner may come in.

use rocket::Route;
use rocket::get;
use rocket::post;
use rocket::routes;
use serde::Serialize;

use super::accounts::manages;
use super::verdict;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::actor::Actor;
use crate::people::actor::Signed;
use crate::people::commands;
use crate::people::commands::NotDone;
use crate::people::forms;
use crate::people::forms::ToMend;
use crate::people::queries;
use crate::people::queries::Person;
use crate::people::session;
use crate::people::views;
use crate::people::views::AccountPage;
use crate::territory::Unit;

pub fn routes() -> Vec<Route> {
    routes![
        show_account,
        mandate_form,
        grant_mandate,
        end_mandate,
        disable_account,
        enable_account,
        invite_again,
        end_account_sessions
    ]
}

async fn find(house: &House, actor: &Actor, id: i64) -> Result<Person> {
    manages(actor)?;
    queries::find(&house.db, actor, id, house.today()).await
}

#[get("/admin/accounts/<id>")]
async fn show_account(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let person = find(house, actor, id).await?;
    let sessions = session::of(&house.db, id, house.now()).await?.len();
    Ok(Page::new(
        "people/show.html",
        actor.language,
        &AccountPage::of(actor, &person, sessions, house.today()),
    ))
}

#[derive(Serialize)]
struct MandatePage<'a> {
    id: i64,
    name: &'a str,
    roles: Vec<views::Choice>,
    candidates: Vec<views::Choice>,
}

fn page(actor: &Actor, person: &Person, candidates: &[&'static Unit], form: &FormView) -> Page {
    let view = MandatePage {
        id: person.account.id,
        name: &person.account.name,
        roles: views::roles(actor),
        candidates: views::candidates(actor.language, candidates),
    };
    Page::new("people/mandate.html", actor.language, &view).form(form)
}

#[get("/admin/accounts/<id>/mandates/new")]
async fn mandate_form(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let person = find(house, actor, id).await?;
    let form = FormView::filled([("starts_on", house.today().to_string())]);
    Ok(page(actor, &person, &[], &form))
}

#[post("/admin/accounts/<id>/mandates/new", data = "<signed>")]
async fn grant_mandate(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    let Signed { actor, fields } = signed;
    let person = find(house, actor, id).await?;
    let ToMend { mistakes, candidates } = match forms::mandate(&fields, actor, house.today()) {
        Ok(new) => match verdict(commands::grant(house, Some(actor), id, new).await, actor.language)? {
            Ok(_) => return Ok(saved(id)),
            Err(mistakes) => ToMend { mistakes, candidates: Vec::new() },
        },
        Err(to_mend) => to_mend,
    };
    Ok(page(actor, &person, &candidates, &FormView::to_mend(&fields, mistakes)).to_mend().into())
}

#[post("/admin/accounts/<id>/mandates/<mandate_id>/end", data = "<signed>")]
async fn end_mandate(id: i64, mandate_id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    let person = find(house, signed.actor, id).await?;
    if !person.mandates.iter().any(|mandate| mandate.id == mandate_id) {
        return Err(Error::Missing);
    }
    done(id, commands::end_mandate(house, Some(signed.actor), mandate_id).await)
}

#[post("/admin/accounts/<id>/disable", data = "<signed>")]
async fn disable_account(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    done(id, commands::disable(house, Some(signed.actor), id).await)
}

#[post("/admin/accounts/<id>/enable", data = "<signed>")]
async fn enable_account(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    done(id, commands::enable(house, Some(signed.actor), id).await)
}

#[post("/admin/accounts/<id>/invitation", data = "<signed>")]
async fn invite_again(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    commands::invite_again(house, Some(signed.actor), id).await?;
    Ok(Reply::see(format!("/admin/accounts/{id}?done=invited")))
}

#[post("/admin/accounts/<id>/sessions/end", data = "<signed>")]
async fn end_account_sessions(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    commands::end_sessions(house, Some(signed.actor), id).await?;
    Ok(Reply::see(format!("/admin/accounts/{id}?done=ended")))
}

fn done(id: i64, deed: Result<(), NotDone>) -> Result<Reply> {
    deed?;
    Ok(saved(id))
}

fn saved(id: i64) -> Reply {
    Reply::see(format!("/admin/accounts/{id}?done=saved"))
}
