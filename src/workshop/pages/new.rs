//! Beginning a document: of which kind, in which language, to whom.

use rocket::get;
use rocket::post;
use serde::Serialize;

use crate::actions;
use crate::actions::action;
use crate::categories::category::Choice;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::institutions;
use crate::kit::Error;
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
use crate::workshop::commands;
use crate::workshop::commands::NewDocument;
use crate::workshop::document::Kind;
use crate::workshop::drafts;
use crate::workshop::forms;
use crate::workshop::forms::Asked;
use crate::workshop::paper;
use crate::workshop::policy;
use crate::workshop::queries;
use crate::workshop::views::Above;

#[derive(Serialize)]
struct NewPage {
    /// The number of the form.
    submission: String,
    dossier: Above,
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
    institutions: Vec<Choice>,
    actions: Vec<Choice>,
}

/// What an address may choose beforehand.
#[derive(rocket::FromForm)]
pub struct Chosen<'r> {
    #[field(default = "")]
    kind: &'r str,
    #[field(default = "")]
    lang: &'r str,
    #[field(default = "")]
    institution: &'r str,
    #[field(default = "")]
    action: &'r str,
}

#[get("/dossiers/<id>/documents/new?<chosen..>")]
pub async fn new_document(id: i64, chosen: Chosen<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let dossier = open(house, actor, id).await?;
    let action = action(house, &dossier, chosen.action).await?;
    let of_action = action.and_then(|action| action.institution_id).map(|id| id.to_string());
    let written = chosen.lang.parse().unwrap_or(actor.language);
    let values = [
        ("kind", chosen.kind.parse().unwrap_or(Kind::Letter).code().to_owned()),
        ("lang", written.code().to_owned()),
        (
            "institution",
            Some(chosen.institution.to_owned()).filter(|id| !id.is_empty()).or(of_action).unwrap_or_default(),
        ),
        ("action", chosen.action.to_owned()),
    ];
    form(house, actor, &dossier, &FormView::filled(values)).await
}

/// A dossier that one may write for.
async fn open(house: &House, actor: &Actor, id: i64) -> Result<dossier::Model> {
    let dossier = dossiers::queries::find(&house.db, actor, id).await?;
    match (policy::may_write(actor, &dossier), dossier.is_open()) {
        (false, _) => Err(Error::Forbidden),
        (true, false) => Err(Error::Conflict),
        (true, true) => Ok(dossier),
    }
}

async fn action(house: &House, dossier: &dossier::Model, id: &str) -> Result<Option<action::Model>> {
    let found = queries::action(&house.db, id.parse().ok()).await?;
    Ok(found.filter(|action| action.dossier_id == dossier.id))
}

#[post("/dossiers/<id>/documents", data = "<sent>")]
pub async fn begin_document(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (sent.actor, &sent.fields);
    let dossier = open(house, actor, id).await?;
    let institutions = institutions(house, &dossier, actor.language).await?;
    let actions = actions(house, &dossier, actor.language).await?;
    match forms::asked(fields, &institutions, &actions, actor.language) {
        Ok(asked) => {
            let new = drafted(house, &dossier, &asked).await?;
            let document =
                commands::write_once(house, actor, &dossier, &new, &actions::submission(fields)).await?;
            Ok(Reply::see(document.href()))
        }
        Err(mistakes) => {
            let view = FormView::to_mend(fields, mistakes);
            Ok(form(house, actor, &dossier, &view).await?.to_mend().into())
        }
    }
}

async fn drafted(house: &House, dossier: &dossier::Model, asked: &Asked) -> Result<NewDocument> {
    let institution = paper::institution(&house.db, asked.institution_id).await?;
    let action = queries::action(&house.db, asked.action_id).await?;
    let text =
        drafts::draft(&house.db, dossier, asked.kind, asked.language, institution.as_ref(), action.as_ref());
    Ok(NewDocument {
        kind: asked.kind,
        language: asked.language,
        institution_id: asked.institution_id,
        action_id: asked.action_id,
        text: text.await?,
    })
}

async fn form(house: &House, actor: &Actor, dossier: &dossier::Model, form: &FormView) -> Result<Page> {
    let language = actor.language;
    let choice = |value: &str, label: String| Choice { value: value.to_owned(), label, group: String::new() };
    let view = NewPage {
        submission: form.values.get("submission").cloned().unwrap_or_else(token::fresh),
        dossier: Above::of(dossier),
        kinds: Kind::ALL.map(|kind| choice(kind.code(), kind.label(language))).to_vec(),
        languages: Language::ALL.map(|of| choice(of.code(), of.own_name().to_owned())).to_vec(),
        institutions: institutions(house, dossier, language).await?,
        actions: actions(house, dossier, language).await?,
    };
    Ok(Page::new("workshop/new.html", language, &view).form(form))
}

async fn institutions(house: &House, dossier: &dossier::Model, language: Language) -> Result<Vec<Choice>> {
    institutions::queries::all_for_choice(&house.db, dossier.unit()?, language).await
}

async fn actions(house: &House, dossier: &dossier::Model, language: Language) -> Result<Vec<Choice>> {
    let choice = |action: action::Model| {
        let day = action.filed_on.map(|day| format!(" – {}", dates::day(language, day))).unwrap_or_default();
        Choice {
            value: action.id.to_string(),
            label: format!("{}{day}", action.subject),
            group: String::new(),
        }
    };
    Ok(queries::actions(&house.db, dossier.id).await?.into_iter().map(choice).collect())
}
