//! `/actions/<id>`: where an action stands, by which law it is waited for, what came back, what can be done now.

use std::collections::HashMap;

use rocket::get;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::new::DossierLine;
use super::rung;
use super::rung::Rung;
use crate::actions::action::Model;
use crate::actions::action::State;
use crate::actions::action::said;
use crate::actions::answer;
use crate::actions::attachment;
use crate::actions::policy;
use crate::actions::policy::Hand;
use crate::actions::queries;
use crate::actions::transitions::Deed;
use crate::actions::transitions::Need;
use crate::actions::views::ActionRow;
use crate::actions::views::Step;
use crate::actions::views::due;
use crate::actions::views::ladder;
use crate::actions::views::rows;
use crate::cases::case::Coded;
use crate::cases::letters::place_of;
use crate::cases::views::accounts;
use crate::dossiers::dossier;
use crate::dossiers::dossier::Tag;
use crate::institutions;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;

#[derive(Serialize)]
struct ShowPage {
    id: i64,
    dossier: DossierLine,
    href: String,
    version: i32,
    subject: String,
    kind: String,
    note: Option<String>,
    outcome: Option<String>,
    state: Tag,
    late: bool,
    due: Option<String>,
    source: Option<String>,
    ladder: Vec<Step>,
    facts: Vec<Fact>,
    offers: Vec<Offer>,
    may: May,
    planned: bool,
    edit: Option<String>,
    remind: Option<String>,
    proof: Option<FileView>,
    answers: Vec<AnswerView>,
    reminders: Vec<ActionRow>,
    /// Whom to address next.
    rung: Option<Rung>,
}

/// What this reader may do.
#[derive(Serialize)]
struct May {
    /// Record what becomes of the action.
    act: bool,
    /// Act for the whole dossier: plan and change actions, write, tell, record promises.
    plan: bool,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
    href: Option<String>,
}

/// A deed that may be done.
#[derive(Serialize)]
struct Offer {
    deed: &'static str,
    label: String,
    /// Whether it needs no form: one press does it.
    at_once: bool,
    /// What usually comes next; the others are side ends.
    first: bool,
}

#[derive(Serialize)]
struct FileView {
    href: String,
    name: String,
    size: String,
}

#[derive(Serialize)]
struct AnswerView {
    id: i64,
    verdict: String,
    received: String,
    words: String,
    who: Option<String>,
    document: Option<FileView>,
    /// Which document whoever replaces it has seen; empty where there is none.
    seen: String,
    tell: String,
    promise: String,
}

#[get("/actions/<id>")]
pub async fn show_action(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let (action, dossier) = queries::find(&house.db, actor, id).await?;
    Ok(page(house, actor, &action, &dossier).await?.form(&FormView::default()))
}

/// The page, for a form to be added: empty, or with what is wrong with a scan.
pub async fn page(house: &House, actor: &Actor, action: &Model, dossier: &dossier::Model) -> Result<Page> {
    let (db, language, today) = (&house.db, actor.language, house.today());
    let may = May { act: policy::may_act(actor, dossier, action), plan: policy::may_plan(actor, dossier) };
    let answers = answer::of_action(db, action.id).await?;
    let files = files(db, action, &answers, language).await?;
    let reminders = queries::reminders(db, action.id).await?;
    let view = ShowPage {
        id: action.id,
        dossier: DossierLine::of(dossier),
        href: action.href(),
        version: action.version,
        subject: action.subject.clone(),
        kind: action.kind.name(language),
        note: action.note.clone(),
        outcome: action.outcome.clone(),
        state: action.tag(language),
        late: action.is_late(today),
        due: due(action, language, today),
        source: action.clock_source.clone(),
        ladder: ladder(action, language),
        facts: facts(db, action, language).await?,
        offers: offers(actor, dossier, action),
        planned: action.state.is_planned(),
        edit: (may.plan && action.state.is_planned()).then(|| format!("{}/edit", action.href())),
        remind: (may.plan && action.state.is_waiting() && dossier.is_open())
            .then(|| format!("{}/actions/new?kind=reminder&parent={}", dossier.href(), action.id)),
        proof: action.proof_id.and_then(|id| files.get(&id)).map(|file| file.of(action)),
        answers: answered(db, action, &answers, &files, language).await?,
        reminders: rows(db, &reminders, language, today).await?,
        rung: rung::next(db, action, dossier, language, today).await?,
        may,
    };
    Ok(Page::new("actions/show.html", language, &view))
}

fn offers(actor: &Actor, dossier: &dossier::Model, action: &Model) -> Vec<Offer> {
    let offer = |deed: Deed| {
        let line = policy::line(Hand::Staff(actor), dossier, action, deed)?;
        Some(Offer {
            deed: deed.code(),
            label: said(actor.language, &format!("action-deed-{}", deed.code()), action.kind),
            at_once: line.needs == Need::Nothing,
            first: comes_next(deed, action.state),
        })
    };
    Deed::ALL.into_iter().filter_map(offer).collect()
}

/// Whether a deed usually comes next; what is answered is over, unless a second answer comes.
fn comes_next(deed: Deed, from: State) -> bool {
    match deed {
        Deed::Draft | Deed::Approve | Deed::File | Deed::Acknowledge => true,
        Deed::Answer => from != State::Answered,
        Deed::Close => from == State::Answered,
        Deed::Refuse | Deed::Withdraw | Deed::Lapse => false,
    }
}

async fn facts(db: &impl ConnectionTrait, action: &Model, language: Language) -> Result<Vec<Fact>> {
    let names = institutions::queries::names(db, action.institution_id, language).await?;
    let people = accounts(db, action.carrier_id.into_iter().collect()).await?;
    let parent = match action.parent_id {
        Some(id) => Some(queries::by_id(db, id).await?),
        None => None,
    };
    let fact = |key: &str, value: Option<String>, href: Option<String>| {
        Some(Fact { label: said(language, &format!("action-fact-{key}"), action.kind), value: value?, href })
    };
    let plain = |key: &str, value: Option<String>| fact(key, value, None);
    let day = |key: &str, day: Option<Date>| plain(key, day.map(|day| dates::day(language, day)));
    let all = [
        plain("target", action.institution_id.and_then(|id| names.get(&id).cloned())),
        plain("place", Some(place_of(action.seat()?, language))),
        plain("carrier", action.carrier_id.and_then(|id| people.get(&id).cloned())),
        plain("reference", action.reference.clone()),
        day("planned_on", action.planned_on.filter(|_| action.state.is_planned())),
        day("filed_on", action.filed_on),
        day("acknowledged_on", action.acknowledged_on),
        day("due_on", action.due_on),
        day("answered_on", action.answered_on),
        plain("verdict", action.verdict.map(|verdict| verdict.label("verdict", language))),
        day("session_ends_on", action.session_ends_on),
        day("closed_on", action.closed_on),
        fact("parent", parent.as_ref().map(|p| p.subject.clone()), parent.as_ref().map(Model::href)),
    ];
    Ok(all.into_iter().flatten().collect())
}

/// A scan that is there, before one knows below which address.
struct Kept {
    id: i64,
    name: String,
    size: String,
}

impl Kept {
    fn of(&self, action: &Model) -> FileView {
        FileView {
            href: format!("{}/files/{}", action.href(), self.id),
            name: self.name.clone(),
            size: self.size.clone(),
        }
    }
}

async fn files(
    db: &impl ConnectionTrait,
    action: &Model,
    answers: &[answer::Model],
    language: Language,
) -> Result<HashMap<i64, Kept>> {
    let ids: Vec<i64> =
        action.proof_id.into_iter().chain(answers.iter().filter_map(|answer| answer.document_id)).collect();
    let size = |bytes: i64| {
        let mut args = Args::new();
        args.set("count", (bytes + 1023) / 1024);
        language.say_with("action-file-size", &args)
    };
    let kept =
        |file: attachment::Model| (file.id, Kept { id: file.id, name: file.name, size: size(file.bytes) });
    Ok(attachment::some(db, ids).await?.into_iter().map(kept).collect())
}

async fn answered(
    db: &impl ConnectionTrait,
    action: &Model,
    answers: &[answer::Model],
    files: &HashMap<i64, Kept>,
    language: Language,
) -> Result<Vec<AnswerView>> {
    let people = accounts(db, answers.iter().filter_map(|answer| answer.recorded_by_id).collect()).await?;
    let view = |answer: &answer::Model| AnswerView {
        id: answer.id,
        verdict: answer.verdict.label("verdict", language),
        received: dates::day(language, answer.received_on),
        words: answer.words.clone(),
        who: answer.recorded_by_id.and_then(|id| people.get(&id).cloned()),
        document: answer.document_id.and_then(|id| files.get(&id)).map(|file| file.of(action)),
        seen: answer.document_id.map(|id| id.to_string()).unwrap_or_default(),
        tell: format!("/dossiers/{}/replies/new?answer={}", answer.dossier_id, answer.id),
        promise: format!("{}/promises/new?answer={}", action.href(), answer.id),
    };
    Ok(answers.iter().map(view).collect())
}
