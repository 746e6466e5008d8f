//! A new password for those who forgot theirs.

use rocket::Route;
use rocket::get;
use rocket::post;
use rocket::routes;
use serde::Serialize;

use super::gone;
use super::judge;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Posted;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::Visit;
use crate::people::account;
use crate::people::account::State;
use crate::people::commands;
use crate::people::forms;
use crate::people::pass;
use crate::people::pass::Purpose;
use crate::people::queries;

pub fn routes() -> Vec<Route> {
    routes![ask_reset_page, ask_reset, reset_page, reset]
}

#[get("/reset")]
fn ask_reset_page(visit: Visit) -> Page {
    Page::new("people/reset_ask.html", visit.language(), &()).form(&FormView::default())
}

#[post("/reset", data = "<form>")]
async fn ask_reset(form: Posted, visit: Visit, house: &House) -> Result<Page> {
    let language = visit.language();
    let mut mistakes = Mistakes::new(language);
    let email = forms::email(&form.0, &mut mistakes);
    match mistakes.verdict(|| Some(email)) {
        Ok(email) => {
            commands::ask_reset(house, visit, &email).await?;
            Ok(Page::new("people/reset_sent.html", language, &()))
        }
        Err(mistakes) => {
            let form = FormView::to_mend(&form.0, mistakes);
            Ok(Page::new("people/reset_ask.html", language, &()).form(&form).to_mend())
        }
    }
}

#[derive(Serialize)]
struct ResetPage {
    email: String,
}

/// The pass and whose it is, while both are good.
async fn open(house: &House, token: &str) -> Result<Option<(pass::Model, account::Model)>> {
    let pass = pass::find(&house.db, token, house.now()).await?.filter(|pass| pass.purpose == Purpose::Reset);
    let Some((pass, id)) = pass.and_then(|pass| pass.account_id.map(|id| (pass, id))) else {
        return Ok(None);
    };
    let account = queries::by_id(&house.db, id).await?.account;
    Ok(Some((pass, account)).filter(|(_, account)| account.state == State::Active))
}

fn page(account: account::Model, visit: Visit, form: &FormView) -> Page {
    let language = visit.language_of(account.lang);
    Page::new("people/reset.html", language, &ResetPage { email: account.email }).form(form)
}

#[get("/reset/<token>")]
async fn reset_page(token: &str, visit: Visit, house: &House) -> Result<Page> {
    let Some((_, account)) = open(house, token).await? else { return Ok(gone(visit)) };
    Ok(page(account, visit, &FormView::default()))
}

#[post("/reset/<token>", data = "<form>")]
async fn reset(token: &str, form: Posted, visit: Visit, house: &House) -> Result<Reply> {
    let Some((pass, account)) = open(house, token).await? else { return Ok(gone(visit).into()) };
    let password = form.0.get("new_password");
    let mut mistakes = Mistakes::new(visit.language_of(account.lang));
    judge(&mut mistakes, password, &[&account.name, &account.email]).await?;
    if !mistakes.is_empty() {
        return Ok(page(account, visit, &FormView::to_mend(&form.0, mistakes)).to_mend().into());
    }
    match commands::reset(house, &pass, password).await {
        Ok(()) => Ok(Reply::see("/login?done=password")),
        Err(Error::Missing) => Ok(gone(visit).into()),
        Err(error) => Err(error),
    }
}
