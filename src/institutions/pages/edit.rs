//! Adding an institution and changing one.

use rocket::get;
use rocket::http::Status;
use rocket::post;

use super::theirs;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::institutions::commands;
use crate::institutions::forms;
use crate::institutions::forms::Beside;
use crate::institutions::institution::Model;
use crate::institutions::policy;
use crate::institutions::queries;
use crate::institutions::views;
use crate::institutions::views::FormPage;
use crate::institutions::views::Row;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;
use crate::people::Role;
use crate::people::Signed;
use crate::territory;
use crate::territory::COUNTRY;
use crate::territory::Unit;

/// For those who add none, there is no such page.
fn adds(actor: &Actor) -> Result<()> {
    if policy::may_add(actor) { Ok(()) } else { Err(Error::Missing) }
}

#[get("/institutions/new")]
pub async fn new_institution(actor: &Actor, house: &House) -> Result<Page> {
    adds(actor)?;
    let catalogue = Catalogue::read(&house.db).await?;
    let unit = own_unit(actor);
    let parents = parents(house, unit, actor.language).await?;
    let form = FormView::filled([("unit", unit.map_or("", |unit| unit.name(actor.language)).to_owned())]);
    Ok(blank(&catalogue, parents, actor.language).form(&form))
}

/// Where a coordinator adds institutions mostly.
fn own_unit(actor: &Actor) -> Option<&'static Unit> {
    actor.units(Role::Coordinator).next()
}

async fn parents(house: &House, unit: Option<&'static Unit>, language: Language) -> Result<Vec<Choice>> {
    match unit.or_else(|| territory::unit(COUNTRY)) {
        Some(unit) => queries::parents_for_choice(&house.db, unit, None, language).await,
        None => Ok(Vec::new()),
    }
}

fn blank(catalogue: &Catalogue, parents: Vec<Choice>, language: Language) -> Page {
    let view = FormPage {
        institution: None,
        action: "/institutions/new".to_owned(),
        back: "/institutions".to_owned(),
        version: 0,
        overtaken: false,
        kinds: views::kinds(language),
        parents,
        themes: views::themes(catalogue, language),
    };
    Page::new("institutions/form.html", language, &view)
}

#[post("/institutions/new", data = "<signed>")]
pub async fn add_institution(signed: Signed<'_>, house: &House) -> Result<Reply> {
    let Signed { actor, fields } = signed;
    adds(actor)?;
    let catalogue = Catalogue::read(&house.db).await?;
    let unit = forms::meant(fields.get("unit")).or_else(|| own_unit(actor));
    let parents = parents(house, unit, actor.language).await?;
    let beside = Beside { actor, catalogue: &catalogue, parents: &parents };
    let mistakes = match forms::new_institution(&fields, &beside) {
        Ok(new) => match commands::add(house, actor, new).await? {
            Some(id) => return Ok(Reply::see(format!("{}?done=saved", views::address(id)))),
            None => taken(actor.language),
        },
        Err(mistakes) => mistakes,
    };
    let page = blank(&catalogue, parents, actor.language);
    Ok(page.form(&FormView::to_mend(&fields, mistakes)).to_mend().into())
}

fn taken(language: Language) -> Mistakes {
    let mut mistakes = Mistakes::new(language);
    mistakes.add("word", "inst-mistake-taken");
    mistakes
}

/// Whether the form still shows what is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Now,
    Before,
}

/// An institution that is there, with what its form is made from.
struct Existing {
    institution: Model,
    catalogue: Catalogue,
    parents: Vec<Choice>,
}

impl Existing {
    async fn read(house: &House, actor: &Actor, id: i64) -> Result<Self> {
        let institution = theirs(&house.db, actor, id).await?;
        let unit = institution.unit().ok_or(Error::Missing)?;
        let parents =
            queries::parents_for_choice(&house.db, unit, Some(&institution), actor.language).await?;
        Ok(Self { catalogue: Catalogue::read(&house.db).await?, institution, parents })
    }

    fn page(&self, version: i32, when: Seen, language: Language) -> Page {
        let address = views::address(self.institution.id);
        let view = FormPage {
            institution: Some(Row::of(&self.institution, language)),
            action: format!("{address}/edit"),
            back: address,
            version,
            overtaken: when == Seen::Before,
            kinds: Vec::new(),
            parents: self.parents.clone(),
            themes: views::themes(&self.catalogue, language),
        };
        Page::new("institutions/form.html", language, &view)
    }
}

#[get("/institutions/<id>/edit")]
pub async fn edit_institution(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let existing = Existing::read(house, actor, id).await?;
    let competences = queries::competences(&house.db, id).await?;
    let form = forms::filled(&existing.institution, &competences, &existing.catalogue);
    Ok(existing.page(existing.institution.version, Seen::Now, actor.language).form(&form))
}

#[post("/institutions/<id>/edit", data = "<signed>")]
pub async fn change_institution(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    let Signed { actor, fields } = signed;
    let existing = Existing::read(house, actor, id).await?;
    let seen = version(&fields)?;
    let beside = Beside { actor, catalogue: &existing.catalogue, parents: &existing.parents };
    match forms::changed(&fields, &beside) {
        Err(mistakes) => {
            let page = existing.page(seen, Seen::Now, actor.language);
            Ok(page.form(&FormView::to_mend(&fields, mistakes)).to_mend().into())
        }
        Ok(facts) => match commands::change(house, actor, id, seen, &facts).await {
            Ok(()) => Ok(Reply::see(format!("{}?done=saved", views::address(id)))),
            // Their words are kept, and sent again they overwrite what the other wrote.
            Err(Error::Conflict) => {
                let now = Existing::read(house, actor, id).await?;
                let page = now.page(now.institution.version, Seen::Before, actor.language);
                Ok(page.form(&FormView::again(&fields)).status(Status::Conflict).into())
            }
            Err(error) => Err(error),
        },
    }
}

/// The version that the form was made from.
fn version(fields: &Fields) -> Result<i32> {
    fields.get("version").parse().map_err(|_| Error::Malformed)
}
