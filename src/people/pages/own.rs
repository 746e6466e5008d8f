//! One's own account: name, language, password, mandates, sessions.

use rocket::Route;
use rocket::get;
use rocket::post;
use rocket::routes;
use serde::Serialize;

use super::judge;
use super::verdict;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::Visit;
use crate::people::account;
use crate::people::actor::Actor;
use crate::people::actor::Signed;
use crate::people::commands;
use crate::people::forms;
use crate::people::mandate::Role;
use crate::people::queries;
use crate::people::session;
use crate::people::views;

pub fn routes() -> Vec<Route> {
    routes![own_page, introduce, password_page, change_password, end_own_session, end_other_sessions]
}

#[derive(Serialize)]
struct OwnPage {
    email: String,
    mandates: Vec<String>,
    languages: Vec<views::Choice>,
    sessions: Vec<views::SessionRow>,
    /// Whether there are any but the present one.
    others: bool,
    /// Whether the weekly digest comes, for those it is written for.
    digest: Option<bool>,
}

async fn page(house: &House, actor: &Actor, account: &account::Model, form: &FormView) -> Result<Page> {
    let sessions = session::of(&house.db, actor.id, house.now()).await?;
    let view = OwnPage {
        email: actor.email.clone(),
        mandates: actor.mandates.iter().map(|mandate| mandate.title(actor.language)).collect(),
        languages: views::languages(),
        others: sessions.len() > 1,
        sessions: sessions.iter().map(|session| views::SessionRow::of(actor, session)).collect(),
        digest: actor.holds(Role::Coordinator).then_some(account.digest),
    };
    Ok(Page::new("people/account.html", actor.language, &view).form(form))
}

#[get("/account")]
async fn own_page(actor: &Actor, house: &House) -> Result<Page> {
    let account = queries::by_id(&house.db, actor.id).await?.account;
    let form =
        FormView::filled([("name", account.name.clone()), ("language", account.lang.code().to_owned())]);
    page(house, actor, &account, &form).await
}

/// The language is asked for in the next address as well, so that it is also the one of this browser.
#[post("/account", data = "<signed>")]
async fn introduce(signed: Signed<'_>, house: &House) -> Result<Reply> {
    let Signed { actor, fields } = signed;
    let mut mistakes = Mistakes::new(actor.language);
    let (name, language) = forms::introduction(&fields, &mut mistakes);
    match mistakes.verdict(|| Some((name, language?))) {
        Ok((name, language)) => {
            commands::introduce(house, actor, name, language).await?;
            Ok(Reply::see(format!("/account?done=saved&lang={language}")))
        }
        Err(mistakes) => {
            let account = queries::by_id(&house.db, actor.id).await?.account;
            let form = FormView::to_mend(&fields, mistakes);
            Ok(page(house, actor, &account, &form).await?.to_mend().into())
        }
    }
}

#[derive(Serialize)]
struct PasswordPage<'a> {
    email: &'a str,
}

fn password_form(actor: &Actor, form: &FormView) -> Page {
    Page::new("people/password.html", actor.language, &PasswordPage { email: &actor.email }).form(form)
}

#[get("/account/password")]
fn password_page(actor: &Actor) -> Page {
    password_form(actor, &FormView::default())
}

#[post("/account/password", data = "<signed>")]
async fn change_password(signed: Signed<'_>, visit: Visit, house: &House) -> Result<Reply> {
    let Signed { actor, fields } = signed;
    let new = fields.get("new_password");
    let titles: Vec<String> = actor.mandates.iter().map(|mandate| mandate.title(actor.language)).collect();
    let mut mistakes = Mistakes::new(actor.language);
    judge(&mut mistakes, new, &[&actor.name, &actor.email, &titles.join(" ")]).await?;
    if mistakes.is_empty() {
        let done = commands::change_password(house, visit, actor, fields.get("old_password"), new).await;
        match verdict(done, actor.language)? {
            Ok(()) => return Ok(Reply::see("/account?done=password")),
            Err(why) => mistakes = why,
        }
    }
    Ok(password_form(actor, &FormView::to_mend(&fields, mistakes)).to_mend().into())
}

#[post("/account/sessions/<id>/end", data = "<signed>")]
async fn end_own_session(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    if session::end_one(&house.db, signed.actor.id, id).await? {
        Ok(Reply::see("/account?done=ended"))
    } else {
        Err(Error::Missing)
    }
}

#[post("/account/sessions/end", data = "<signed>")]
async fn end_other_sessions(signed: Signed<'_>, house: &House) -> Result<Reply> {
    session::end_others(&house.db, signed.actor.id, signed.actor.session_id).await?;
    Ok(Reply::see("/account?done=ended"))
}
