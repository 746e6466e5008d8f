//! Every deed of the table has one address: its form, and the doing of it.

use rocket::get;
use rocket::http::Status as Http;
use rocket::post;
use serde::Serialize;

use super::new::DossierLine;
use crate::actions::action::Model;
use crate::actions::action::State;
use crate::actions::action::said;
use crate::actions::commands;
use crate::actions::forms;
use crate::actions::policy;
use crate::actions::policy::Hand;
use crate::actions::queries;
use crate::actions::transitions::Deed;
use crate::actions::transitions::lines;
use crate::actions::views::verdicts;
use crate::cases::case::Coded;
use crate::categories::category::Choice;
use crate::dossiers::dossier;
use crate::dossiers::dossier::Tag;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

#[derive(Serialize)]
struct DeedPage {
    dossier: DossierLine,
    href: String,
    subject: String,
    kind: String,
    kind_label: String,
    state: Tag,
    deed: &'static str,
    /// What the deed is called for this kind.
    title: String,
    words_label: String,
    day_label: String,
    need: &'static str,
    held: bool,
    session: bool,
    verdicts: Vec<Choice>,
    version: i32,
    most: usize,
}

#[get("/actions/<id>/<deed>", rank = 2)]
pub async fn ask_deed(id: i64, deed: &str, actor: &Actor, house: &House) -> Result<Page> {
    let (action, dossier) = queries::find(&house.db, actor, id).await?;
    let deed: Deed = deed.parse().map_err(|()| Error::Missing)?;
    let line = policy::line(Hand::Staff(actor), &dossier, &action, deed).ok_or(Error::Missing)?;
    let session = action.session_ends_on.map(|day| day.to_string()).unwrap_or_default();
    let values = [("on", house.today().to_string()), ("session_ends_on", session)];
    Ok(form(actor, &dossier, &action, deed, line.need(), &FormView::filled(values)))
}

#[post("/actions/<id>/<deed>", data = "<sent>", rank = 2)]
pub async fn do_deed(id: i64, deed: &str, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (sent.actor, &sent.fields);
    let (action, dossier) = queries::find(&house.db, actor, id).await?;
    let deed: Deed = deed.parse().map_err(|()| Error::Missing)?;
    let Some(line) = policy::line(Hand::Staff(actor), &dossier, &action, deed) else {
        return refused(actor, &dossier, &action, deed, fields);
    };
    match forms::order(deed, &action, fields, actor.language, house.today()) {
        Err(mistakes) => {
            let view = FormView::to_mend(fields, mistakes);
            Ok(form(actor, &dossier, &action, deed, line.need(), &view).to_mend().into())
        }
        Ok(order) if seen(fields)? == action.version => {
            match commands::perform(house, Hand::Staff(actor), &dossier, &action, &order).await {
                Ok(now) => Ok(Reply::see(back(actor, &dossier, &now))),
                Err(Error::Conflict) => Ok(conflict(actor, &action, deed, fields)),
                Err(error) => Err(error),
            }
        }
        Ok(_) => Ok(conflict(actor, &action, deed, fields)),
    }
}

/// The action again; or the list, for whoever saw it only as long as it was theirs to carry.
fn back(actor: &Actor, dossier: &dossier::Model, now: &Model) -> String {
    let stays = policy::may_act(actor, dossier, now);
    if stays { format!("{}?done=saved", now.href()) } else { "/actions?done=saved".to_owned() }
}

/// The version that the form was made from.
fn seen(fields: &Fields) -> Result<i32> {
    fields.get("version").parse().map_err(|_| Error::Malformed)
}

/// A deed that the table does not offer: somebody was first, or it was never theirs.
fn refused(
    actor: &Actor,
    dossier: &dossier::Model,
    action: &Model,
    deed: Deed,
    fields: &Fields,
) -> Result<Reply> {
    let possible = State::ALL.into_iter().flat_map(|state| lines(deed, action.kind, state));
    let theirs = lines(deed, action.kind, action.state).next().is_none()
        && possible.into_iter().any(|line| policy::allows(Hand::Staff(actor), dossier, action, line.who));
    if theirs { Ok(conflict(actor, action, deed, fields)) } else { Err(Error::Forbidden) }
}

#[derive(Serialize)]
struct ConflictPage {
    href: String,
    subject: String,
    title: String,
    state: Tag,
    kept: Vec<String>,
}

/// 409, with what was typed.
fn conflict(actor: &Actor, action: &Model, deed: Deed, fields: &Fields) -> Reply {
    let typed = ["words", "reference"].map(|name| fields.get(name).to_owned());
    let view = ConflictPage {
        href: action.href(),
        subject: action.subject.clone(),
        title: title(actor, action, deed),
        state: action.tag(actor.language),
        kept: typed.into_iter().filter(|text| !text.is_empty()).collect(),
    };
    Page::new("actions/conflict.html", actor.language, &view).status(Http::Conflict).into()
}

/// What a deed is called for that kind of action.
fn title(actor: &Actor, action: &Model, deed: Deed) -> String {
    said(actor.language, &format!("action-deed-{}", deed.code()), action.kind)
}

fn form(
    actor: &Actor,
    dossier: &dossier::Model,
    action: &Model,
    deed: Deed,
    need: &'static str,
    form: &FormView,
) -> Page {
    let language = actor.language;
    let label = |what: &str| said(language, &format!("action-{what}-{}", deed.code()), action.kind);
    let view = DeedPage {
        dossier: DossierLine::of(dossier),
        href: action.href(),
        subject: action.subject.clone(),
        kind: action.kind.code(),
        kind_label: action.kind.name(language),
        state: action.tag(language),
        deed: deed.code(),
        title: title(actor, action, deed),
        words_label: if matches!(need, "words" | "answer") { label("words") } else { String::new() },
        day_label: if matches!(need, "filing" | "day" | "answer") { label("day") } else { String::new() },
        need,
        held: action.kind.is_held(),
        session: action.kind.has_session(),
        verdicts: verdicts(language),
        version: action.version,
        most: forms::MOST_WORDS,
    };
    Page::new("actions/deed.html", language, &view).form(form)
}
