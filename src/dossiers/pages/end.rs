//! Closing a dossier with what came of it, and opening it again.

use rocket::get;
use rocket::post;
use serde::Serialize;

use crate::categories::category::Choice;
use crate::dossiers::commands;
use crate::dossiers::dossier::Model;
use crate::dossiers::forms;
use crate::dossiers::policy;
use crate::dossiers::queries;
use crate::dossiers::views;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

#[derive(Serialize)]
struct EndPage {
    href: String,
    number: String,
    title: String,
    /// What is done: close, or reopen.
    deed: &'static str,
    outcomes: Vec<Choice>,
    most: usize,
}

/// A dossier that one steers, as long as the deed can be done.
async fn steered(house: &House, actor: &Actor, id: i64, open: bool) -> Result<Model> {
    let dossier = queries::find(&house.db, actor, id).await?;
    match (policy::may_steer(actor, &dossier), dossier.is_open() == open) {
        (false, _) => Err(Error::Forbidden),
        (true, false) => Err(Error::Conflict),
        (true, true) => Ok(dossier),
    }
}

fn page(actor: &Actor, dossier: &Model, deed: &'static str, form: &FormView) -> Page {
    let view = EndPage {
        href: dossier.href(),
        number: dossier.number(),
        title: dossier.title.clone(),
        deed,
        outcomes: views::outcomes(actor.language),
        most: forms::MOST_WORDS,
    };
    Page::new("dossiers/end.html", actor.language, &view).form(form)
}

#[get("/dossiers/<id>/close")]
pub async fn close_form(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let dossier = steered(house, actor, id, true).await?;
    Ok(page(actor, &dossier, "close", &FormView::default()))
}

#[post("/dossiers/<id>/close", data = "<sent>")]
pub async fn close_dossier(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let dossier = steered(house, sent.actor, id, true).await?;
    match forms::end(&sent.fields, sent.actor.language) {
        Ok((outcome, words)) => {
            commands::close(house, sent.actor, &dossier, outcome, &words).await?;
            // What came of it proposes what becomes of its cases.
            Ok(Reply::see(format!("{}/propose?done=saved", dossier.href())))
        }
        Err(mistakes) => {
            let view = FormView::to_mend(&sent.fields, mistakes);
            Ok(page(sent.actor, &dossier, "close", &view).to_mend().into())
        }
    }
}

#[get("/dossiers/<id>/reopen")]
pub async fn reopen_form(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let dossier = steered(house, actor, id, false).await?;
    Ok(page(actor, &dossier, "reopen", &FormView::default()))
}

#[post("/dossiers/<id>/reopen", data = "<sent>")]
pub async fn reopen_dossier(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let dossier = steered(house, sent.actor, id, false).await?;
    match forms::reason(&sent.fields, sent.actor.language) {
        Ok(reason) => {
            commands::reopen(house, sent.actor, &dossier, &reason).await?;
            Ok(Reply::see(format!("{}?done=saved", dossier.href())))
        }
        Err(mistakes) => {
            let view = FormView::to_mend(&sent.fields, mistakes);
            Ok(page(sent.actor, &dossier, "reopen", &view).to_mend().into())
        }
    }
}
