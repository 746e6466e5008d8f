//! Changing what a dossier says, and who carries it.

use rocket::get;
use rocket::http::Status;
use rocket::post;
use serde::Serialize;

use super::new::carrier_holds;
use super::new::carriers;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::dossiers::commands;
use crate::dossiers::commands::Wanted;
use crate::dossiers::dossier::Model;
use crate::dossiers::forms;
use crate::dossiers::policy;
use crate::dossiers::queries;
use crate::dossiers::views;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

#[derive(Serialize)]
struct ChangePage {
    href: String,
    number: String,
    version: i32,
    categories: Vec<Choice>,
    levels: Vec<Choice>,
    carriers: Vec<Choice>,
    most: usize,
    /// Somebody was first: what they wrote is in the form, and what stands now beside it.
    changed: Option<Now>,
}

/// What stands now.
#[derive(Serialize)]
struct Now {
    title: String,
    demand: String,
}

#[get("/dossiers/<id>/edit")]
pub async fn change_form(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let dossier = steered(house, actor, id).await?;
    let catalogue = Catalogue::read(&house.db).await?;
    let values = [
        ("title", dossier.title.clone()),
        ("category", catalogue.get(dossier.category_id).map(|c| c.code.clone()).unwrap_or_default()),
        ("demand", dossier.demand.clone()),
        ("summary_ar", dossier.summary_ar.clone()),
        ("summary_fr", dossier.summary_fr.clone()),
        ("level", dossier.level.code().to_owned()),
        ("carrier", dossier.carrier_id.map(|id| id.to_string()).unwrap_or_default()),
    ];
    form(house, actor, &dossier, &FormView::filled(values), None).await
}

/// An open dossier that one steers; whoever only carries it is refused.
async fn steered(house: &House, actor: &Actor, id: i64) -> Result<Model> {
    let dossier = queries::find(&house.db, actor, id).await?;
    if policy::may_steer(actor, &dossier) { Ok(dossier) } else { Err(Error::Forbidden) }
}

#[post("/dossiers/<id>/edit", data = "<sent>")]
pub async fn change_dossier(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (sent.actor, &sent.fields);
    let dossier = steered(house, actor, id).await?;
    let seen: i32 = fields.get("version").parse().map_err(|_| Error::Malformed)?;
    match wanted(house, actor, &dossier, fields).await? {
        Err(mistakes) => {
            let view = FormView::to_mend(fields, mistakes);
            Ok(form(house, actor, &dossier, &view, None).await?.to_mend().into())
        }
        Ok(_) if seen != dossier.version => conflict(house, actor, &dossier, fields).await,
        Ok(wanted) => match commands::change(house, actor, &dossier, &wanted).await {
            Ok(()) => Ok(Reply::see(format!("{}?done=saved", dossier.href()))),
            Err(Error::Conflict) => conflict(house, actor, &dossier, fields).await,
            Err(error) => Err(error),
        },
    }
}

async fn wanted(
    house: &House,
    actor: &Actor,
    dossier: &Model,
    fields: &Fields,
) -> Result<Result<Wanted, Mistakes>> {
    let unit = dossier.unit()?;
    let catalogue = Catalogue::read(&house.db).await?;
    let mut mistakes = Mistakes::new(actor.language);
    let wanted = forms::wanted(&mut mistakes, fields, &catalogue, Some(unit));
    if let Some(wanted) = &wanted
        && !carrier_holds(house, unit, wanted.level, wanted.carrier_id).await?
    {
        mistakes.add("carrier", "mistake-carrier");
    }
    Ok(mistakes.verdict(|| wanted))
}

/// 409, with what they wrote in the form.
async fn conflict(house: &House, actor: &Actor, seen: &Model, fields: &Fields) -> Result<Reply> {
    let now = queries::find(&house.db, actor, seen.id).await?;
    let changed = Some(Now { title: now.title.clone(), demand: now.demand.clone() });
    let page = form(house, actor, &now, &FormView::again(fields), changed).await?;
    Ok(page.status(Status::Conflict).into())
}

async fn form(
    house: &House,
    actor: &Actor,
    dossier: &Model,
    form: &FormView,
    changed: Option<Now>,
) -> Result<Page> {
    let language = actor.language;
    let unit = dossier.unit()?;
    let catalogue = Catalogue::read(&house.db).await?;
    let view = ChangePage {
        href: dossier.href(),
        number: dossier.number(),
        version: dossier.version,
        categories: views::categories(&catalogue, language),
        levels: views::levels(Some(unit), language),
        carriers: carriers(house, Some(unit), language).await?,
        most: forms::MOST_WORDS,
        changed,
    };
    Ok(Page::new("dossiers/edit.html", language, &view).form(form))
}
