//! `/cases/<reference>/dossiers`: the dossiers that gather a case, and joining one.

use std::collections::HashMap;

use rocket::get;
use rocket::post;
use serde::Serialize;

use crate::cases;
use crate::cases::case;
use crate::cases::case::StatusTag;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::dossiers::commands;
use crate::dossiers::gather::Source;
use crate::dossiers::policy;
use crate::dossiers::queries;
use crate::dossiers::views;
use crate::dossiers::views::DossierRow;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Signed;

#[derive(Serialize)]
struct OfCasePage {
    reference: String,
    href: String,
    status: StatusTag,
    rows: Vec<DossierRow>,
    joinable: Vec<Choice>,
    /// A new dossier that begins with this case.
    opens: bool,
}

#[get("/cases/<reference>/dossiers")]
pub async fn show_dossiers(reference: &str, actor: &Actor, house: &House) -> Result<Page> {
    let case = cases::queries::find(&house.db, actor, reference).await?;
    page(house, actor, &case, &FormView::default()).await
}

async fn page(house: &House, actor: &Actor, case: &case::Model, form: &FormView) -> Result<Page> {
    let (db, language) = (&house.db, actor.language);
    let catalogue = Catalogue::read(db).await?;
    let found = queries::of_case(db, case.id).await?;
    let nobody = HashMap::new();
    let row = |dossier| {
        let mut row = DossierRow::of(dossier, None, &catalogue, &nobody, language);
        row.href = row.href.filter(|_| policy::may_see(actor, dossier));
        row
    };
    let joinable = if case.is_open() { queries::joinable(db, actor, case).await? } else { Vec::new() };
    let view = OfCasePage {
        reference: case.reference.clone(),
        href: format!("/cases/{}", case.reference),
        status: case.standing().tag(language),
        rows: found.iter().map(row).collect(),
        joinable: joinable
            .iter()
            .map(|dossier| {
                let label = format!("{} – {}", dossier.number(), dossier.title);
                views::choice(&dossier.id.to_string(), label, "")
            })
            .collect(),
        opens: case.is_open() && policy::may_open_somewhere(actor) && cases::policy::may_handle(actor, case),
    };
    Ok(Page::new("dossiers/of_case.html", language, &view).form(form))
}

#[post("/cases/<reference>/dossiers", data = "<sent>")]
pub async fn join_dossier(reference: &str, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let actor = sent.actor;
    let case = cases::queries::find(&house.db, actor, reference).await?;
    let wanted: Option<i64> = sent.fields.get("dossier").parse().ok();
    let joinable = queries::joinable(&house.db, actor, &case).await?;
    let chosen = joinable.into_iter().find(|dossier| Some(dossier.id) == wanted && case.is_open());
    if let Some(dossier) = chosen {
        commands::add(house, actor, &dossier, &Source::Cases(vec![case.id])).await?;
        return Ok(Reply::see(format!("/cases/{}/dossiers?done=saved", case.reference)));
    }
    let mut mistakes = Mistakes::new(actor.language);
    mistakes.add("dossier", "mistake-dossier");
    let view = FormView::to_mend(&sent.fields, mistakes);
    Ok(page(house, actor, &case, &view).await?.to_mend().into())
}
