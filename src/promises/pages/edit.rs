//! Changing what was recorded of a promise, as long as nobody was asked about it.

use rocket::get;
use rocket::http::Status;
use rocket::post;
use serde::Serialize;

use crate::categories::category::Choice;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::institutions;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::people::Signed;
use crate::promises::commands;
use crate::promises::forms;
use crate::promises::promise::Model;
use crate::promises::promise::State;
use crate::promises::queries;
use crate::promises::views;

#[derive(Serialize)]
struct EditPage {
    href: String,
    version: i32,
    institutions: Vec<Choice>,
    units: Vec<Choice>,
    most: usize,
    /// The day given is over already: they must say that they mean it.
    past: bool,
    /// Somebody was first: what they wrote is in the form, and what stands now beside it.
    changed: Option<Now>,
}

/// What stands now.
#[derive(Serialize)]
struct Now {
    words: String,
    day: String,
}

/// A promise of a dossier that one acts for; whoever only sees it is refused.
async fn carried(house: &House, actor: &Actor, id: i64) -> Result<(Model, dossier::Model)> {
    let (promise, dossier) = queries::find(&house.db, actor, id).await?;
    if dossiers::policy::may_carry(actor, &dossier) { Ok((promise, dossier)) } else { Err(Error::Forbidden) }
}

#[get("/promises/<id>/edit")]
pub async fn change_form(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let (promise, dossier) = carried(house, actor, id).await?;
    if promise.state != State::Waiting {
        return Err(Error::Conflict);
    }
    let values = [
        ("words", promise.words.clone()),
        ("due_on", promise.due_on.to_string()),
        ("institution", promise.institution_id.to_string()),
        ("unit", promise.unit_code.clone()),
    ];
    form(house, actor.language, &promise, &dossier, &FormView::filled(values), None).await
}

#[post("/promises/<id>/edit", data = "<sent>")]
pub async fn change_promise(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (sent.actor, &sent.fields);
    let (promise, dossier) = carried(house, actor, id).await?;
    let version: i32 = fields.get("version").parse().map_err(|_| Error::Malformed)?;
    let within = dossier.unit()?;
    let known = institutions::queries::all_for_choice(&house.db, within, actor.language).await?;
    match forms::wanted(fields, actor.language, within, &known, house.today()) {
        Err(mistakes) => {
            let view = FormView::to_mend(fields, mistakes);
            Ok(form(house, actor.language, &promise, &dossier, &view, None).await?.to_mend().into())
        }
        Ok(wanted) => {
            let seen = Model { version, ..promise };
            match commands::change(house, actor, &dossier, &seen, &wanted).await {
                Ok(()) => Ok(Reply::see(format!("{}?done=saved", seen.href()))),
                Err(Error::Conflict) => conflict(house, actor, id, fields).await,
                Err(error) => Err(error),
            }
        }
    }
}

/// 409, with what they wrote in the form.
async fn conflict(house: &House, actor: &Actor, id: i64, fields: &Fields) -> Result<Reply> {
    let (promise, dossier) = carried(house, actor, id).await?;
    let now = Now { words: promise.words.clone(), day: dates::day(actor.language, promise.due_on) };
    let view = FormView::again(fields);
    let page = form(house, actor.language, &promise, &dossier, &view, Some(now)).await?;
    Ok(page.status(Status::Conflict).into())
}

async fn form(
    house: &House,
    language: Language,
    promise: &Model,
    dossier: &dossier::Model,
    form: &FormView,
    changed: Option<Now>,
) -> Result<Page> {
    let within = dossier.unit()?;
    let view = EditPage {
        href: promise.href(),
        version: promise.version,
        institutions: institutions::queries::all_for_choice(&house.db, within, language).await?,
        units: views::parts(within, language),
        most: forms::MOST_WORDS,
        past: forms::is_past(form, house.today()),
        changed,
    };
    Ok(Page::new("promises/edit.html", language, &view).form(form))
}
