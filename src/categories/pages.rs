//! `/admin/categories`: both levels, for administrators; for all others it is not there.

use rocket::Route;
use rocket::get;
use rocket::http::Status;
use rocket::post;
use rocket::routes;
use serde::Serialize;

use super::Catalogue;
use super::category::Choice;
use super::category::Model;
use super::commands;
use super::forms;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;
use crate::people::Signed;

pub fn routes() -> Vec<Route> {
    routes![
        list_categories,
        new_category,
        open_category,
        show_category,
        change_category,
        retire_category,
        bring_back_category
    ]
}

/// How long a closed case is kept unless somebody says otherwise.
const USUAL_MONTHS: i32 = 24;

#[derive(Serialize)]
struct ListPage {
    themes: Vec<Theme>,
}

#[derive(Serialize)]
struct Theme {
    #[serde(flatten)]
    row: Row,
    categories: Vec<Row>,
    add: String,
}

#[derive(Serialize)]
struct Row {
    href: String,
    name: String,
    code: String,
    addressee: String,
    months: i32,
    retired: bool,
}

impl Row {
    fn of(category: &Model, language: Language) -> Self {
        Self {
            href: address(category.id),
            name: category.name(language).to_owned(),
            code: category.code.clone(),
            addressee: category.addressee(language).to_owned(),
            months: category.retention_months,
            retired: category.retired_at.is_some(),
        }
    }
}

fn address(id: i64) -> String {
    format!("/admin/categories/{id}")
}

fn manages(actor: &Actor) -> Result<()> {
    if commands::may_manage(actor) { Ok(()) } else { Err(Error::Missing) }
}

#[get("/admin/categories")]
async fn list_categories(actor: &Actor, house: &House) -> Result<Page> {
    manages(actor)?;
    let catalogue = Catalogue::read(&house.db).await?;
    let theme = |theme: &Model| Theme {
        row: Row::of(theme, actor.language),
        categories: catalogue.of(theme.id).map(|category| Row::of(category, actor.language)).collect(),
        add: format!("/admin/categories/new?parent={}", theme.code),
    };
    let view = ListPage { themes: catalogue.themes().map(theme).collect() };
    Ok(Page::new("categories/list.html", actor.language, &view))
}

#[derive(Serialize)]
struct FormPage {
    /// The category, if it is there already.
    category: Option<Row>,
    /// What the form was made from.
    seen: Option<String>,
    /// Whether somebody else changed it since the form was shown.
    overtaken: bool,
    themes: Vec<Choice>,
}

#[get("/admin/categories/new?<parent>")]
async fn new_category(parent: Option<&str>, actor: &Actor, house: &House) -> Result<Page> {
    manages(actor)?;
    let catalogue = Catalogue::read(&house.db).await?;
    let form = FormView::filled([
        ("parent", parent.unwrap_or_default().to_owned()),
        ("retention", USUAL_MONTHS.to_string()),
        ("position", next_position(&catalogue, parent).to_string()),
    ]);
    Ok(blank(&catalogue, actor.language).form(&form))
}

/// Behind the last of its theme, or behind all of them.
fn next_position(catalogue: &Catalogue, parent: Option<&str>) -> i32 {
    let theme = parent.and_then(|code| catalogue.by_code(code));
    let last = match theme {
        Some(theme) => {
            catalogue.of(theme.id).map(|category| category.position).max().or(Some(theme.position))
        }
        None => catalogue.themes().map(|theme| theme.position).max(),
    };
    last.unwrap_or_default().saturating_add(if theme.is_some() { 1 } else { 10 })
}

fn blank(catalogue: &Catalogue, language: Language) -> Page {
    let themes = catalogue.themes().filter(|theme| theme.retired_at.is_none());
    let choice = |theme: &Model| Choice {
        value: theme.code.clone(),
        label: theme.name(language).to_owned(),
        group: String::new(),
    };
    let view =
        FormPage { category: None, seen: None, overtaken: false, themes: themes.map(choice).collect() };
    Page::new("categories/form.html", language, &view)
}

#[post("/admin/categories/new", data = "<signed>")]
async fn open_category(signed: Signed<'_>, house: &House) -> Result<Reply> {
    let Signed { actor, fields } = signed;
    manages(actor)?;
    let catalogue = Catalogue::read(&house.db).await?;
    let mistakes = match forms::new_category(&fields, actor.language, &catalogue) {
        Ok(new) => match commands::open(house, actor, new).await? {
            Some(_) => return Ok(Reply::see("/admin/categories?done=saved")),
            None => taken(actor.language),
        },
        Err(mistakes) => mistakes,
    };
    Ok(blank(&catalogue, actor.language).form(&FormView::to_mend(&fields, mistakes)).to_mend().into())
}

fn taken(language: Language) -> Mistakes {
    let mut mistakes = Mistakes::new(language);
    mistakes.add("word", "cat-mistake-taken");
    mistakes
}

#[get("/admin/categories/<id>")]
async fn show_category(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    manages(actor)?;
    let catalogue = Catalogue::read(&house.db).await?;
    let category = catalogue.get(id).ok_or(Error::Missing)?;
    let seen = commands::fingerprint(category);
    Ok(existing(category, seen, Seen::Now, actor.language).form(&forms::filled(category)))
}

/// Whether the form still shows what is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Now,
    Before,
}

fn existing(category: &Model, seen: String, when: Seen, language: Language) -> Page {
    let view = FormPage {
        category: Some(Row::of(category, language)),
        seen: Some(seen),
        overtaken: when == Seen::Before,
        themes: Vec::new(),
    };
    Page::new("categories/form.html", language, &view)
}

#[post("/admin/categories/<id>", data = "<signed>")]
async fn change_category(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    let Signed { actor, fields } = signed;
    manages(actor)?;
    let catalogue = Catalogue::read(&house.db).await?;
    let category = catalogue.get(id).ok_or(Error::Missing)?;
    let seen = fields.get("seen");
    match forms::changed(&fields, actor.language) {
        Err(mistakes) => {
            let page = existing(category, seen.to_owned(), Seen::Now, actor.language);
            Ok(page.form(&FormView::to_mend(&fields, mistakes)).to_mend().into())
        }
        Ok(words) => match commands::change(house, actor, id, seen, words).await {
            Ok(()) => Ok(Reply::see("/admin/categories?done=saved")),
            // Their words are kept, and sent again they overwrite what the other wrote.
            Err(Error::Conflict) => {
                let page = existing(category, commands::fingerprint(category), Seen::Before, actor.language);
                Ok(page.form(&FormView::again(&fields)).status(Status::Conflict).into())
            }
            Err(error) => Err(error),
        },
    }
}

#[post("/admin/categories/<id>/retire", data = "<signed>")]
async fn retire_category(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    manages(signed.actor)?;
    commands::retire(house, signed.actor, id).await?;
    Ok(Reply::see(format!("{}?done=saved", address(id))))
}

#[post("/admin/categories/<id>/restore", data = "<signed>")]
async fn bring_back_category(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    manages(signed.actor)?;
    commands::bring_back(house, signed.actor, id).await?;
    Ok(Reply::see(format!("{}?done=saved", address(id))))
}
