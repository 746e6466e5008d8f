//! Changing an action that is not filed yet.

use rocket::get;
use rocket::http::Status;
use rocket::post;

use super::new::ActionForm;
use super::new::wanted;
use crate::actions::action::Model;
use crate::actions::commands;
use crate::actions::policy;
use crate::actions::queries;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

#[get("/actions/<id>/edit")]
pub async fn edit_form(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let (action, dossier) = mine(house, actor, id).await?;
    if !action.state.is_planned() {
        return Err(Error::Conflict);
    }
    let key = |id: Option<i64>| id.map(|id| id.to_string()).unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let values = [
        ("subject", action.subject.clone()),
        ("note", action.note.clone().unwrap_or_default()),
        ("level", action.level.code().to_owned()),
        ("institution", key(action.institution_id)),
        ("carrier", key(action.carrier_id)),
        ("parent", key(action.parent_id)),
        ("planned_on", day(action.planned_on)),
        ("session_ends_on", day(action.session_ends_on)),
    ];
    let view = ActionForm::again(house, actor, &dossier, &action, None).await?;
    Ok(Page::new("actions/form.html", actor.language, &view).form(&FormView::filled(values)))
}

async fn mine(house: &House, actor: &Actor, id: i64) -> Result<(Model, dossier::Model)> {
    let (action, dossier) = queries::find(&house.db, actor, id).await?;
    if policy::may_plan(actor, &dossier) { Ok((action, dossier)) } else { Err(Error::Forbidden) }
}

#[post("/actions/<id>/edit", data = "<sent>")]
pub async fn edit_action(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (sent.actor, &sent.fields);
    let (action, dossier) = mine(house, actor, id).await?;
    let seen: i32 = fields.get("version").parse().map_err(|_| Error::Malformed)?;
    // What it is, and what it reminds of, stay what they were.
    let kept = fields.clone().with("parent", &action.parent_id.map(|id| id.to_string()).unwrap_or_default());
    match wanted(house, actor, &dossier, action.kind, &kept).await? {
        Err(mistakes) => {
            let view = ActionForm::again(house, actor, &dossier, &action, None).await?;
            let form = FormView::to_mend(fields, mistakes);
            Ok(Page::new("actions/form.html", actor.language, &view).form(&form).to_mend().into())
        }
        Ok(_) if seen != action.version => conflict(house, actor, &action, &dossier, fields).await,
        Ok(wanted) => match commands::change(house, actor, &dossier, &action, &wanted).await {
            Ok(()) => Ok(Reply::see(format!("{}?done=saved", action.href()))),
            Err(Error::Conflict) => conflict(house, actor, &action, &dossier, fields).await,
            Err(error) => Err(error),
        },
    }
}

/// 409, with what they wrote in the form.
async fn conflict(
    house: &House,
    actor: &Actor,
    seen: &Model,
    dossier: &dossier::Model,
    fields: &Fields,
) -> Result<Reply> {
    let now = queries::by_id(&house.db, seen.id).await?;
    let changed = Some(std::iter::once(now.subject.clone()).chain(now.note.clone()).collect());
    let view = ActionForm::again(house, actor, dossier, &now, changed).await?;
    let page = Page::new("actions/form.html", actor.language, &view).form(&FormView::again(fields));
    Ok(page.status(Status::Conflict).into())
}
