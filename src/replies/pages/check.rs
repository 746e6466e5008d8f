//! A look at what everybody would be told, mail by mail; and telling them.

use rocket::get;
use rocket::post;
use rocket::response::Redirect;
use sea_orm::EntityTrait;
use serde::Serialize;

use super::answer_of;
use super::carried;
use super::new;
use crate::cases::case;
use crate::cases::gathering::Facet;
use crate::cases::gathering::counts;
use crate::cases::letters::About;
use crate::cases::queries::resident_of;
use crate::categories::category;
use crate::dossiers::dossier::Model as Dossier;
use crate::dossiers::policy;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::mail;
use crate::people::Actor;
use crate::people::Signed;
use crate::replies::commands;
use crate::replies::commands::NewReply;
use crate::replies::commands::Text;
use crate::replies::forms;
use crate::replies::letters;
use crate::replies::matter::Matter;
use crate::replies::matter::Subject;
use crate::replies::person::Own;
use crate::replies::queries;
use crate::replies::queries::Where;
use crate::replies::reply::Kind;
use crate::territory::unit;

#[derive(Serialize)]
struct CheckPage {
    href: String,
    number: String,
    title: String,
    /// How many are told.
    size: String,
    previews: Vec<Preview>,
    records: bool,
    kept: Vec<(String, String)>,
}

/// A mail as somebody would get it.
#[derive(Serialize)]
struct Preview {
    /// For which language, of which commune, and how many.
    title: String,
    lang: &'static str,
    dir: &'static str,
    subject: String,
    text: String,
}

/// For whom a mail is shown.
struct Sample {
    language: Language,
    commune: Option<String>,
    cases: i64,
}

#[post("/dossiers/<id>/replies/check", data = "<sent>")]
pub async fn check_reply(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (sent.actor, &sent.fields);
    let dossier = carried(house, actor, id).await?;
    match wanted(house, actor, &dossier, fields).await? {
        Err(mistakes) => mend(house, actor, &dossier, fields, mistakes).await,
        Ok(new) => Ok(check(house, actor, dossier, &new, fields).await?.into()),
    }
}

/// Somebody who comes here by its address has nothing to look at yet.
#[get("/dossiers/<id>/replies/check")]
pub async fn check_again(id: i64, actor: &Actor, house: &House) -> Result<Redirect> {
    let dossier = carried(house, actor, id).await?;
    Ok(Redirect::to(format!("{}/replies/new", dossier.href())))
}

#[post("/dossiers/<id>/replies", data = "<sent>")]
pub async fn send_reply(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (sent.actor, &sent.fields);
    let dossier = carried(house, actor, id).await?;
    match wanted(house, actor, &dossier, fields).await? {
        Err(mistakes) => mend(house, actor, &dossier, fields, mistakes).await,
        Ok(new) => {
            let reply_id = commands::send(house, actor, &dossier, &new, &forms::submission(fields)).await?;
            Ok(Reply::see(format!("{}/replies/{reply_id}?done=saved", dossier.href())))
        }
    }
}

async fn mend(
    house: &House,
    actor: &Actor,
    dossier: &Dossier,
    fields: &Fields,
    mistakes: Mistakes,
) -> Result<Reply> {
    let view = FormView::to_mend(fields, mistakes);
    Ok(new::again(house, actor, dossier, fields, &view).await?.to_mend().into())
}

async fn wanted(
    house: &House,
    actor: &Actor,
    dossier: &Dossier,
    fields: &Fields,
) -> Result<Result<NewReply, Mistakes>> {
    let answer = answer_of(house, dossier, fields.get("answer")).await?;
    let records = fields.has("records") && answer.is_some();
    if records && !policy::may_steer(actor, dossier) {
        return Err(Error::Forbidden);
    }
    let bounds = new::bounds(&house.db, dossier).await?;
    Ok(forms::texts(fields, &bounds, actor.language).map(|texts| NewReply {
        dossier_id: dossier.id,
        kind: if answer.is_some() { Kind::Answer } else { Kind::News },
        answer_id: answer.map(|answer| answer.id),
        promise_id: None,
        records,
        texts,
        by: Some(actor.id),
    }))
}

async fn check(
    house: &House,
    actor: &Actor,
    dossier: Dossier,
    new: &NewReply,
    fields: &Fields,
) -> Result<Page> {
    let (db, language) = (&house.db, actor.language);
    let answer = answer_of(house, &dossier, fields.get("answer")).await?;
    let subject = answer.map_or(Subject::News, Subject::Answer);
    let all = counts(db, dossier.id, Facet::All).await?;
    let mut args = Args::new();
    args.set("count", all.get("").map_or(0, |all| all.cases));
    let samples = samples(house, &dossier, &new.texts).await?;
    let matter = Matter::new(db, dossier, subject, new.texts.clone()).await?;
    let mut previews = Vec::new();
    for sample in &samples {
        previews.extend(preview(house, &matter, sample, language).await?);
    }
    let view = CheckPage {
        href: matter.dossier.href(),
        number: matter.dossier.number(),
        title: matter.dossier.title.clone(),
        size: language.say_with("reply-size", &args),
        previews,
        records: new.records,
        kept: fields.clone().with("submission", &forms::submission(fields)).kept(),
    };
    Ok(Page::new("replies/check.html", language, &view))
}

/// One for each language that somebody reads, and one for each in which a commune has words of its own.
async fn samples(house: &House, dossier: &Dossier, texts: &[Text]) -> Result<Vec<Sample>> {
    let languages = counts(&house.db, dossier.id, Facet::Lang).await?;
    let communes: Vec<&str> = texts.iter().filter_map(|text| text.commune.as_deref()).collect();
    let mut adapted = queries::by_language(&house.db, dossier.id, &communes).await?;
    adapted.retain(|(commune, language, _)| {
        texts.iter().any(|text| text.language == *language && text.commune.as_ref() == Some(commune))
    });
    let general = |language: Language| {
        let elsewhere = adapted.iter().filter(|(_, of, _)| *of == language).map(|(.., cases)| cases);
        let cases = languages.get(language.code())?.cases - elsewhere.sum::<i64>();
        Some(Sample { language, commune: None, cases })
    };
    let general: Vec<Sample> = Language::ALL.into_iter().filter_map(general).collect();
    let adapted = adapted.into_iter().map(|(commune, language, cases)| Sample {
        language,
        commune: Some(commune),
        cases,
    });
    Ok(general.into_iter().filter(|sample| sample.cases > 0).chain(adapted).collect())
}

/// The mail about a case of that language and commune. Its link is nobody's: theirs is a secret.
async fn preview(
    house: &House,
    matter: &Matter,
    sample: &Sample,
    language: Language,
) -> Result<Option<Preview>> {
    let place = match sample.commune.as_deref() {
        Some(commune) => Where::In(commune),
        None => Where::Outside(matter.adapted(sample.language)),
    };
    let found = queries::sample(&house.db, matter.dossier.id, sample.language, place).await?;
    let Some(case) = found else { return Ok(None) };
    let resident = resident_of(&house.db, &case).await?;
    let category = category::Entity::find_by_id(case.category_id).one(&house.db).await?;
    let own = [Own { case: case::Model { link_nonce: String::new(), ..case }, resident }];
    let about =
        About { house, case: &own[0].case, category: &category.ok_or(Error::Missing)?, carrier: None };
    let letter = letters::letter(&about, matter, &own, &own[0], "");
    Ok(Some(Preview {
        title: title(sample, language),
        lang: sample.language.code(),
        dir: sample.language.direction(),
        text: mail::plain(&house.settings, &letter)?,
        subject: letter.subject,
    }))
}

fn title(sample: &Sample, language: Language) -> String {
    let mut args = Args::new();
    args.set("language", sample.language.own_name());
    args.set("count", sample.cases);
    match sample.commune.as_deref().and_then(unit) {
        Some(commune) => {
            args.set("commune", commune.name(language).to_owned());
            language.say_with("reply-preview-commune", &args)
        }
        None => language.say_with("reply-preview", &args),
    }
}
