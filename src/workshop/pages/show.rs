//! A document as its writers see it, and what it said once.

use rocket::get;
use serde::Serialize;

use crate::dossiers::dossier;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Args;
use crate::language::dates;
use crate::people::Actor;
use crate::workshop::document;
use crate::workshop::paper;
use crate::workshop::queries;
use crate::workshop::version;
use crate::workshop::views;
use crate::workshop::views::Around;
use crate::workshop::views::DocumentPage;

#[get("/documents/<id>")]
pub async fn show_document(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let (document, dossier) = queries::find(&house.db, actor, id).await?;
    let view = view(house, actor, &document, &dossier).await?;
    let form = filled(&document, &view);
    Ok(page(actor, &view, &form))
}

pub fn page(actor: &Actor, view: &DocumentPage, form: &FormView) -> Page {
    Page::new("workshop/show.html", actor.language, view).form(form)
}

/// The form as the document stands.
fn filled(document: &document::Model, view: &DocumentPage) -> FormView {
    let annex = if document.annex { "yes" } else { "" };
    let values =
        [("subject", view.subject.clone()), ("body", view.body.clone()), ("annex", annex.to_owned())];
    FormView::filled(values)
}

pub async fn view(
    house: &House,
    actor: &Actor,
    document: &document::Model,
    dossier: &dossier::Model,
) -> Result<DocumentPage> {
    let versions = queries::versions(&house.db, document.id).await?;
    let said = queries::current(&house.db, document.id).await?;
    let institution = paper::institution(&house.db, document.institution_id).await?;
    let names = views::names(&house.db, document, &versions).await?;
    let around = Around { dossier, institution: institution.as_ref(), versions: &versions, names: &names };
    Ok(DocumentPage::of(document, &said, &around, actor))
}

#[derive(Serialize)]
struct VersionPage {
    back: String,
    number: String,
    label: String,
    said: String,
    lang: &'static str,
    dir: &'static str,
    subject: String,
    body: String,
}

#[get("/documents/<id>/versions/<number>")]
pub async fn show_version(id: i64, number: i32, actor: &Actor, house: &House) -> Result<Page> {
    let (document, _) = queries::find(&house.db, actor, id).await?;
    let version = queries::version(&house.db, document.id, number).await?;
    let names = views::names(&house.db, &document, std::slice::from_ref(&version)).await?;
    let mut args = Args::new();
    args.set("n", version.number);
    let view = VersionPage {
        back: document.href(),
        number: document.number(),
        label: actor.language.say_with("workshop-version", &args),
        said: written(&version, &names, actor),
        lang: document.lang.code(),
        dir: document.lang.direction(),
        subject: version.subject,
        body: version.body,
    };
    Ok(Page::new("workshop/version.html", actor.language, &view))
}

fn written(
    version: &version::Model,
    names: &std::collections::HashMap<i64, String>,
    actor: &Actor,
) -> String {
    let name = version.written_by_id.and_then(|id| names.get(&id)).map(String::as_str).unwrap_or_default();
    let when = dates::moment(actor.language, version.written_at);
    views::sentence("workshop-written-by", name, &when, actor.language)
}
