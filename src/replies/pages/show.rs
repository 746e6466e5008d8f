//! How far a reply got: who was told, who is still to be called.

use std::collections::HashMap;

use rocket::get;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::batches;
use crate::batches::Progress;
use crate::cases::case;
use crate::cases::case::Coded;
use crate::cases::policy as case_policy;
use crate::cases::resident;
use crate::cases::views::since;
use crate::dossiers;
use crate::dossiers::dossier::Model as Dossier;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::mail::phone;
use crate::people::Actor;
use crate::replies::commands::Params;
use crate::replies::commands::WORK;
use crate::replies::coverage;
use crate::replies::coverage::CoverageView;
use crate::replies::queries;
use crate::replies::reply;
use crate::replies::reply::text;
use crate::territory::unit;

/// How many calls a page shows.
const PAGE: usize = 25;

#[derive(Serialize)]
struct ReplyPage {
    dossier: String,
    number: String,
    title: String,
    kind: String,
    queued: String,
    finished: Option<String>,
    /// The day on which it was cut short.
    stopped: Option<String>,
    progress: Option<Progress>,
    coverage: CoverageView,
    calls: Vec<Call>,
    more: Option<String>,
    texts: Vec<Told>,
}

/// Somebody whom no mail reaches. Their name and number are for those who may know them.
#[derive(Serialize)]
struct Call {
    reference: String,
    /// Absent where the reader may not open the case.
    href: Option<String>,
    commune: String,
    since: String,
    reason: String,
    name: Option<String>,
    phone: Option<String>,
}

/// Words that were told.
#[derive(Serialize)]
struct Told {
    label: String,
    lang: &'static str,
    words: String,
}

#[get("/dossiers/<id>/replies/<reply_id>?<after>", rank = 2)]
pub async fn show_reply(
    id: i64,
    reply_id: i64,
    after: Option<&str>,
    actor: &Actor,
    house: &House,
) -> Result<Page> {
    let dossier = dossiers::queries::find(&house.db, actor, id).await?;
    let reply = queries::find(&house.db, dossier.id, reply_id).await?;
    let after = after.and_then(|text| text.parse().ok()).unwrap_or_default();
    let view = page(house, actor, &dossier, &reply, after).await?;
    Ok(Page::new("replies/show.html", actor.language, &view))
}

async fn page(
    house: &House,
    actor: &Actor,
    dossier: &Dossier,
    reply: &reply::Model,
    after: i64,
) -> Result<ReplyPage> {
    let (db, language) = (&house.db, actor.language);
    let coverage = coverage::of_reply(db, reply.id).await?;
    let coverage = CoverageView::of(reply, &coverage, language);
    let mut waiting = phone::waiting_of(db, reply.id, after, PAGE as u64 + 1).await?;
    let more = waiting.len() > PAGE;
    waiting.truncate(PAGE);
    let last = waiting.last().filter(|_| more);
    let texts = queries::texts(db, reply.id).await?;
    let stopped = reply.state == reply::State::Stopped;
    let moment = |at: DateTimeUtc| dates::moment(language, at);
    Ok(ReplyPage {
        dossier: dossier.href(),
        number: dossier.number(),
        title: dossier.title.clone(),
        kind: reply.kind.label("reply-kind", language),
        queued: moment(reply.created_at),
        finished: reply.finished_at.filter(|_| !stopped).map(moment),
        stopped: reply.finished_at.filter(|_| stopped).map(|at| dates::day(language, dates::day_of(at))),
        progress: progress(db, reply, language).await?,
        more: last.map(|task| format!("{}?after={}", coverage.href, task.id)),
        calls: calls(house, actor, &waiting).await?,
        texts: texts.into_iter().map(|text| told(text, language)).collect(),
        coverage,
    })
}

/// The work on it, while it is under way, or as far as it got.
async fn progress(
    db: &impl ConnectionTrait,
    reply: &reply::Model,
    language: Language,
) -> Result<Option<Progress>> {
    for batch in batches::of_dossier(db, reply.dossier_id).await? {
        if batch.kind == WORK && batch.read::<Params>()?.reply_id == reply.id {
            return Ok(Some(Progress::of(&batch, language)));
        }
    }
    Ok(None)
}

async fn calls(house: &House, actor: &Actor, tasks: &[phone::Model]) -> Result<Vec<Call>> {
    let cases = case::Entity::find()
        .filter(case::Column::Id.is_in(tasks.iter().map(|task| task.case_id)))
        .all(&house.db)
        .await?;
    let known = cases.iter().filter(|case| case_policy::may_see_contact(actor, case));
    let residents = resident::Entity::find()
        .filter(resident::Column::Id.is_in(known.map(|case| case.resident_id)))
        .all(&house.db)
        .await?;
    let residents: HashMap<i64, resident::Model> =
        residents.into_iter().map(|resident| (resident.id, resident)).collect();
    let call = |task: &phone::Model| {
        let case = cases.iter().find(|case| case.id == task.case_id)?;
        Some(call(house, actor, task, case, residents.get(&case.resident_id)))
    };
    Ok(tasks.iter().filter_map(call).collect())
}

fn call(
    house: &House,
    actor: &Actor,
    task: &phone::Model,
    case: &case::Model,
    known: Option<&resident::Model>,
) -> Call {
    let language = actor.language;
    Call {
        reference: case.reference.clone(),
        href: case_policy::may_see(actor, case).then(|| format!("/cases/{}", case.reference)),
        commune: unit(&case.commune_code).map_or("", |unit| unit.name(language)).to_owned(),
        since: since(language, dates::day_of(task.created_at), house.today()),
        reason: task.reason.label("phone-reason", language),
        name: known.and_then(|resident| resident.name.clone()),
        phone: known.and_then(|resident| resident.phone.clone()),
    }
}

fn told(text: text::Model, language: Language) -> Told {
    let mut args = Args::new();
    args.set("language", text.lang.own_name());
    let label = match unit(&text.commune_code).filter(|_| !text.commune_code.is_empty()) {
        Some(commune) => {
            args.set("commune", commune.name(language).to_owned());
            language.say_with("reply-words-commune", &args)
        }
        None => language.say_with("reply-words", &args),
    };
    Told { label, lang: text.lang.code(), words: text.words }
}
