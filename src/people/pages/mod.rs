//! The doors of the house, one's own account, and the accounts that one manages.

mod account;
mod accounts;
mod door;
mod invitation;
mod own;
mod reset;

use rocket::Route;
use rocket::http::CookieJar;
use rocket::http::Status;

use super::actor;
use super::commands::Entered;
use super::commands::NotDone;
use super::password;
use super::seat;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::cookies;
use crate::language::Language;

pub fn routes() -> Vec<Route> {
    [
        door::routes(),
        invitation::routes(),
        reset::routes(),
        own::routes(),
        accounts::routes(),
        account::routes(),
    ]
    .concat()
}

/// Gives the browser its session, and says which page its owner needs first.
async fn welcome(house: &House, visit: Visit, jar: &CookieJar<'_>, entered: Entered) -> Result<&'static str> {
    cookies::give_session(house, jar, entered.session.secret);
    let language = visit.language_of(entered.account.lang);
    let actor = actor::of(house, entered.account, entered.session.id, language).await?;
    Ok(seat::home(&actor))
}

/// The page of a link that was used, is too old, or never was: they all look the same.
fn gone(visit: Visit) -> Page {
    Page::new("people/gone.html", visit.language(), &()).status(Status::NotFound)
}

/// Notes what is wrong with a new password of somebody of whom these words are known.
async fn judge(mistakes: &mut Mistakes, password: &str, about: &[&str]) -> Result<()> {
    if let Some(key) = password::weakness(password, about).await? {
        mistakes.add("new_password", key);
    }
    Ok(())
}

/// A deed, or the mistakes that stand in its way.
fn verdict<T>(done: Result<T, NotDone>, language: Language) -> Result<Result<T, Mistakes>> {
    done.map_or_else(|not_done| not_done.mistakes(language).map(Err), |done| Ok(Ok(done)))
}
