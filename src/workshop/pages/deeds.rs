//! Saving a document, submitting it, approving it, sending it back, opening it again. What is written in the form
//! goes along with the button that is pressed, so that nobody loses it.

use rocket::http::Status;
use rocket::post;

use super::show::page;
use super::show::view;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;
use crate::workshop::commands;
use crate::workshop::document::Deed;
use crate::workshop::forms;
use crate::workshop::policy;
use crate::workshop::queries;

#[post("/documents/<id>", data = "<sent>")]
pub async fn save_document(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    perform(id, Deed::Write, &sent, house).await
}

#[post("/documents/<id>/submit", data = "<sent>")]
pub async fn submit_document(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    perform(id, Deed::Submit, &sent, house).await
}

#[post("/documents/<id>/approve", data = "<sent>")]
pub async fn approve_document(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    perform(id, Deed::Approve, &sent, house).await
}

#[post("/documents/<id>/return", data = "<sent>")]
pub async fn return_document(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    perform(id, Deed::Return, &sent, house).await
}

#[post("/documents/<id>/reopen", data = "<sent>")]
pub async fn reopen_document(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    perform(id, Deed::Reopen, &sent, house).await
}

async fn perform(id: i64, deed: Deed, form: &Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (form.actor, &form.fields);
    let (document, dossier) = queries::find(&house.db, actor, id).await?;
    if !policy::may(actor, &dossier, deed) {
        return Err(Error::Forbidden);
    }
    match forms::sent(fields, deed, actor.language)? {
        Ok(sent) => match commands::perform(house, actor, &document, &dossier, deed, &sent).await {
            Ok(()) => Ok(Reply::see(format!("{}?done=saved", document.href()))),
            Err(Error::Conflict) => conflict(house, actor, id, fields).await,
            Err(error) => Err(error),
        },
        Err(mistakes) => {
            let mut view = view(house, actor, &document, &dossier).await?;
            // What is mended was seen at the version it came from.
            view.version = fields.get("version").parse().unwrap_or(view.version);
            let form = FormView::to_mend(fields, mistakes);
            Ok(page(actor, &view, &form).to_mend().into())
        }
    }
}

/// 409, with what they wrote: in the form, or, where the document takes no more, beside it.
async fn conflict(house: &House, actor: &Actor, id: i64, fields: &Fields) -> Result<Reply> {
    let (document, dossier) = queries::find(&house.db, actor, id).await?;
    let mut view = view(house, actor, &document, &dossier).await?;
    view.overtaken = view.versions.iter().find(|row| row.current).map(|row| row.said.clone());
    view.kept = Some(fields.get("body").to_owned()).filter(|body| !body.is_empty() && !view.may.write);
    let form = if fields.has("body") {
        FormView::again(fields)
    } else {
        FormView::filled([("subject", view.subject.clone()), ("body", view.body.clone())])
    };
    Ok(page(actor, &view, &form).status(Status::Conflict).into())
}
