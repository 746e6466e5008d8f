//! The cases of a dossier: who joins and who leaves.

use rocket::get;
use rocket::post;
use serde::Serialize;

use crate::batches;
use crate::batches::Progress;
use crate::cases::case;
use crate::cases::gathering::Facet;
use crate::cases::gathering::counts;
use crate::cases::policy as case_policy;
use crate::cases::views::Beside;
use crate::cases::views::CaseRow;
use crate::cases::views::names;
use crate::categories::Catalogue;
use crate::dossiers::commands;
use crate::dossiers::dossier::Model;
use crate::dossiers::forms;
use crate::dossiers::gather::Source;
use crate::dossiers::policy;
use crate::dossiers::queries;
use crate::dossiers::views;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

const PAGE: usize = 25;

#[derive(Serialize)]
struct CasesPage {
    href: String,
    number: String,
    title: String,
    size: String,
    rows: Vec<Row>,
    older: Option<String>,
    under_way: Vec<Progress>,
    may_add: bool,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    case: CaseRow,
    /// Whether the reader may open the case itself: a carrier need not.
    opens: bool,
    release: Option<String>,
}

#[get("/dossiers/<id>/cases?<before>")]
pub async fn list_cases(id: i64, before: Option<&str>, actor: &Actor, house: &House) -> Result<Page> {
    let dossier = queries::find(&house.db, actor, id).await?;
    let before = before.and_then(|text| text.parse().ok());
    page(house, actor, &dossier, before, &FormView::default()).await
}

async fn page(
    house: &House,
    actor: &Actor,
    dossier: &Model,
    before: Option<i64>,
    form: &FormView,
) -> Result<Page> {
    let (db, language) = (&house.db, actor.language);
    let catalogue = Catalogue::read(db).await?;
    let mut found = queries::cases(db, dossier.id, before, PAGE as u64 + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let names = names(db, &found).await?;
    let beside = Beside { language, today: house.today(), catalogue: &catalogue, names: &names };
    let all = counts(db, dossier.id, Facet::All).await?;
    let under_way = batches::of_dossier(db, dossier.id).await?;
    let view = CasesPage {
        href: dossier.href(),
        number: dossier.number(),
        title: dossier.title.clone(),
        size: all.get("").map(|all| views::size(all, language)).unwrap_or_default(),
        older: found
            .last()
            .filter(|_| more)
            .map(|case| format!("{}/cases?before={}", dossier.href(), case.id)),
        rows: found.iter().map(|case| row(actor, dossier, case, &beside)).collect(),
        under_way: under_way.iter().map(|batch| Progress::of(batch, language)).collect(),
        may_add: policy::may_steer(actor, dossier) && dossier.is_open(),
    };
    Ok(Page::new("dossiers/cases.html", language, &view).form(form))
}

fn row(actor: &Actor, dossier: &Model, case: &case::Model, beside: &Beside<'_>) -> Row {
    let release = format!("{}/cases/{}/release", dossier.href(), case.reference);
    let mut shown = CaseRow::of(case, beside);
    if !policy::may_read_words(actor, dossier, case) {
        shown.title = shown.category.clone();
    }
    Row {
        case: shown,
        opens: case_policy::may_see(actor, case),
        release: policy::may_gather(actor, dossier, case).then_some(release),
    }
}

#[post("/dossiers/<id>/cases", data = "<sent>")]
pub async fn add_cases(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let actor = sent.actor;
    let dossier = queries::find(&house.db, actor, id).await?;
    if !policy::may_steer(actor, &dossier) {
        return Err(Error::Forbidden);
    }
    let known = commands::known(&house.db, actor, &forms::references(&sent.fields)).await?;
    let joining: Vec<i64> = known
        .iter()
        .filter(|case| case.is_open() && policy::may_gather(actor, &dossier, case))
        .map(|case| case.id)
        .collect();
    if joining.is_empty() {
        let mut mistakes = Mistakes::new(actor.language);
        mistakes.add("cases", "mistake-dossier-cases");
        let view = FormView::to_mend(&sent.fields, mistakes);
        return Ok(page(house, actor, &dossier, None, &view).await?.to_mend().into());
    }
    commands::add(house, actor, &dossier, &Source::Cases(joining)).await?;
    Ok(Reply::see(format!("{}/cases?done=saved", dossier.href())))
}

#[derive(Serialize)]
struct ReleasePage {
    href: String,
    number: String,
    title: String,
    reference: String,
    most: usize,
}

fn release_page(actor: &Actor, dossier: &Model, case: &case::Model, form: &FormView) -> Page {
    let view = ReleasePage {
        href: dossier.href(),
        number: dossier.number(),
        title: dossier.title.clone(),
        reference: case.reference.clone(),
        most: forms::MOST_WORDS,
    };
    Page::new("dossiers/release.html", actor.language, &view).form(form)
}

/// A dossier and a case that one may take out of it.
async fn releasable(house: &House, actor: &Actor, id: i64, reference: &str) -> Result<(Model, case::Model)> {
    let dossier = queries::find(&house.db, actor, id).await?;
    let case = crate::cases::queries::find(&house.db, actor, reference).await?;
    let inside = crate::cases::gathering::dossiers_of(&house.db, case.id).await?.contains(&dossier.id);
    match (inside, policy::may_gather(actor, &dossier, &case)) {
        (false, _) => Err(Error::Missing),
        (true, false) => Err(Error::Forbidden),
        (true, true) => Ok((dossier, case)),
    }
}

#[get("/dossiers/<id>/cases/<reference>/release")]
pub async fn release_form(id: i64, reference: &str, actor: &Actor, house: &House) -> Result<Page> {
    let (dossier, case) = releasable(house, actor, id, reference).await?;
    Ok(release_page(actor, &dossier, &case, &FormView::default()))
}

#[post("/dossiers/<id>/cases/<reference>/release", data = "<sent>")]
pub async fn release_case(id: i64, reference: &str, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (dossier, case) = releasable(house, sent.actor, id, reference).await?;
    match forms::reason(&sent.fields, sent.actor.language) {
        Ok(reason) => {
            commands::release(house, sent.actor, &dossier, &case, reason).await?;
            Ok(Reply::see(format!("{}/cases?done=saved", dossier.href())))
        }
        Err(mistakes) => {
            let view = FormView::to_mend(&sent.fields, mistakes);
            Ok(release_page(sent.actor, &dossier, &case, &view).to_mend().into())
        }
    }
}
