//! What a dossier proposes for its cases, and agreeing to it: nothing changes without it.

use chrono::Days;
use rocket::get;
use rocket::post;
use serde::Serialize;

use crate::cases::case::Coded;
use crate::cases::case::Outcome as CaseOutcome;
use crate::cases::gathering::Facet;
use crate::cases::gathering::counts;
use crate::cases::status::Status;
use crate::categories::category::Choice;
use crate::dossiers::dossier::Model;
use crate::dossiers::dossier::Outcome;
use crate::dossiers::forms;
use crate::dossiers::policy;
use crate::dossiers::propose;
use crate::dossiers::propose::What;
use crate::dossiers::queries;
use crate::dossiers::views;
use crate::dossiers::views::StatusCount;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::token;
use crate::people::Actor;
use crate::people::Signed;
use crate::territory::Level;

/// How long a carrier usually has, in days.
const USUAL_DAYS: u64 = 30;

#[derive(Serialize)]
struct ProposalPage {
    href: String,
    number: String,
    title: String,
    whats: Vec<Choice>,
    statuses: Vec<StatusCount>,
    outcomes: Vec<Choice>,
    most: usize,
}

async fn steered(house: &House, actor: &Actor, id: i64) -> Result<Model> {
    let dossier = queries::find(&house.db, actor, id).await?;
    if policy::may_steer(actor, &dossier) { Ok(dossier) } else { Err(Error::Forbidden) }
}

#[get("/dossiers/<id>/propose")]
pub async fn propose_form(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let dossier = steered(house, actor, id).await?;
    let due_on = (house.today() + Days::new(USUAL_DAYS)).to_string();
    let values = [
        ("what", suggested(&dossier).code().to_owned()),
        ("outcome", ending(&dossier).map(Coded::code).unwrap_or_default()),
        ("due_on", due_on),
        ("submission", token::fresh()),
    ];
    page(house, actor, &dossier, &FormView::filled(values)).await
}

/// What usually follows from how the dossier stands.
fn suggested(dossier: &Model) -> What {
    match dossier.outcome {
        None => What::Assign,
        Some(Outcome::Obtained | Outcome::Partly) => What::Resolve,
        Some(Outcome::Refused | Outcome::Superseded | Outcome::Withdrawn) => What::Close,
    }
}

fn ending(dossier: &Model) -> Option<CaseOutcome> {
    match dossier.outcome? {
        Outcome::Refused => Some(CaseOutcome::Refused),
        Outcome::Withdrawn => Some(CaseOutcome::Withdrawn),
        Outcome::Superseded => Some(CaseOutcome::Referred),
        Outcome::Obtained | Outcome::Partly => None,
    }
}

async fn page(house: &House, actor: &Actor, dossier: &Model, form: &FormView) -> Result<Page> {
    let language = actor.language;
    let standing = counts(&house.db, dossier.id, Facet::Status).await?;
    let count = |status: Status| standing.get(status.code()).map_or(0, |row| row.cases);
    let open = Status::OPEN.into_iter().filter(|status| count(*status) > 0);
    let possible =
        What::ALL.into_iter().filter(|what| *what != What::Assign || dossier.level != Level::Commune);
    let label = |code: &str| language.say(&format!("propose-{code}"));
    let view = ProposalPage {
        href: dossier.href(),
        number: dossier.number(),
        title: dossier.title.clone(),
        whats: possible.map(|what| views::choice(what.code(), label(what.code()), "")).collect(),
        statuses: open.map(|status| StatusCount::of(status, count(status), language)).collect(),
        outcomes: CaseOutcome::BY_STAFF
            .map(|outcome| views::choice(&outcome.code(), outcome.label("outcome", language), ""))
            .to_vec(),
        most: forms::MOST_WORDS,
    };
    Ok(Page::new("dossiers/propose.html", language, &view).form(form))
}

#[post("/dossiers/<id>/propose", data = "<sent>")]
pub async fn agree(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let dossier = steered(house, sent.actor, id).await?;
    match forms::proposal(&sent.fields, sent.actor.language, house.today()) {
        Ok(proposal) if proposal.what == What::Assign && dossier.level == Level::Commune => {
            Err(Error::Malformed)
        }
        Ok(proposal) => {
            let all = counts(&house.db, dossier.id, Facet::All).await?;
            let total = all.get("").map_or(0, |all| all.cases);
            propose::agree(house, sent.actor, &dossier, &proposal, total).await?;
            Ok(Reply::see(format!("{}?done=saved", dossier.href())))
        }
        Err(mistakes) => {
            let view = FormView::to_mend(&sent.fields, mistakes);
            Ok(page(house, sent.actor, &dossier, &view).await?.to_mend().into())
        }
    }
}
