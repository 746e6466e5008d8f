//! `/actions/<id>/promises/new`: recording what an answer promises.

use rocket::get;
use rocket::post;
use sea_orm::EntityTrait;
use serde::Serialize;

use crate::actions;
use crate::actions::action;
use crate::actions::answer;
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
use crate::kit::token;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::people::Signed;
use crate::promises::commands;
use crate::promises::commands::NewPromise;
use crate::promises::forms;
use crate::promises::policy;
use crate::promises::views;

#[derive(Serialize)]
struct NewPage {
    /// The number of the form.
    submission: String,
    href: String,
    subject: String,
    action: String,
    answer: Option<Answer>,
    institutions: Vec<Choice>,
    units: Vec<Choice>,
    most: usize,
    /// The day given is over already: they must say that they mean it.
    past: bool,
}

#[derive(Serialize)]
struct Answer {
    id: i64,
    when: String,
    words: String,
}

/// An action of a dossier, with the answer that is meant.
struct Source {
    dossier: dossier::Model,
    action: action::Model,
    answer: Option<answer::Model>,
}

/// The action, for whoever acts for its dossier; and the answer named, or its last one.
async fn source(house: &House, actor: &Actor, id: i64, answer: Option<i64>) -> Result<Source> {
    let action = action::Entity::find_by_id(id).one(&house.db).await?.ok_or(Error::Missing)?;
    let dossier = dossiers::queries::find(&house.db, actor, action.dossier_id).await?;
    if !policy::may_record(actor, &dossier) {
        return Err(if dossier.is_open() { Error::Forbidden } else { Error::Conflict });
    }
    let answers = answer::of_action(&house.db, id).await?;
    let answer = match answer {
        Some(wanted) => Some(answers.into_iter().find(|one| one.id == wanted).ok_or(Error::Missing)?),
        None => answers.into_iter().next(),
    };
    Ok(Source { dossier, action, answer })
}

#[get("/actions/<id>/promises/new?<answer>")]
pub async fn new_promise(id: i64, answer: Option<i64>, actor: &Actor, house: &House) -> Result<Page> {
    let source = source(house, actor, id, answer).await?;
    let institution = source.answer.as_ref().and_then(|one| one.institution_id);
    let institution = institution.or(source.action.institution_id).map(|id| id.to_string());
    let values =
        [("institution", institution.unwrap_or_default()), ("unit", source.dossier.unit_code.clone())];
    form(house, &source, actor.language, &FormView::filled(values)).await
}

#[post("/actions/<id>/promises/new", data = "<sent>")]
pub async fn record_promise(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (sent.actor, &sent.fields);
    let source = source(house, actor, id, named(fields)?).await?;
    let within = source.dossier.unit()?;
    let known = institutions::queries::all_for_choice(&house.db, within, actor.language).await?;
    match forms::wanted(fields, actor.language, within, &known, house.today()) {
        Ok(wanted) => {
            let Source { dossier, action, answer } = &source;
            let new = NewPromise { dossier, action, answer: answer.as_ref(), wanted };
            let promise = commands::record_once(house, actor, &new, &actions::submission(fields)).await?;
            Ok(Reply::see(format!("{}?done=saved", promise.href())))
        }
        Err(mistakes) => {
            let view = FormView::to_mend(fields, mistakes);
            Ok(form(house, &source, actor.language, &view).await?.to_mend().into())
        }
    }
}

/// The answer that the form names, if it names one.
fn named(fields: &Fields) -> Result<Option<i64>> {
    let text = fields.get("answer");
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Error::Malformed) }
}

async fn form(house: &House, source: &Source, language: Language, form: &FormView) -> Result<Page> {
    let within = source.dossier.unit()?;
    let view = NewPage {
        submission: form.values.get("submission").cloned().unwrap_or_else(token::fresh),
        href: format!("{}/promises/new", source.action.href()),
        subject: source.action.subject.clone(),
        action: source.action.href(),
        answer: source.answer.as_ref().map(|answer| Answer {
            id: answer.id,
            when: dates::day(language, answer.received_on),
            words: answer.words.clone(),
        }),
        institutions: institutions::queries::all_for_choice(&house.db, within, language).await?,
        units: views::parts(within, language),
        most: forms::MOST_WORDS,
        past: forms::is_past(form, house.today()),
    };
    Ok(Page::new("promises/new.html", language, &view).form(form))
}
