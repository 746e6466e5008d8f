//! The list of accounts that one manages, and inviting somebody.

use rocket::Route;
use rocket::get;
use rocket::post;
use rocket::routes;
use rocket::uri;
use serde::Serialize;

use super::verdict;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::actor::Actor;
use crate::people::actor::Signed;
use crate::people::commands;
use crate::people::forms;
use crate::people::forms::ToMend;
use crate::people::policy;
use crate::people::queries;
use crate::people::queries::A_PAGE;
use crate::people::queries::Filter;
use crate::people::views;
use crate::people::views::AccountRow;
use crate::territory::Unit;

pub fn routes() -> Vec<Route> {
    routes![list_accounts, invitation_form, invite_account]
}

#[derive(Serialize)]
struct AccountsPage {
    rows: Vec<AccountRow>,
    roles: Vec<views::Choice>,
    /// How many of the filters are set.
    filters: usize,
    more: Option<String>,
}

/// For those who manage none, there is no such page.
pub fn manages(actor: &Actor) -> Result<()> {
    if policy::may_open_accounts(actor) { Ok(()) } else { Err(Error::Missing) }
}

#[get("/admin/accounts?<q>&<role>&<unit>&<after>")]
async fn list_accounts(
    q: Option<&str>,
    role: Option<&str>,
    unit: Option<&str>,
    after: Option<i64>,
    actor: &Actor,
    house: &House,
) -> Result<Page> {
    manages(actor)?;
    let [words, role, place] = [q, role, unit].map(|given| given.unwrap_or_default().trim());
    let filter = Filter {
        words: words.to_owned(),
        role: role.parse().ok(),
        units: Some(place).filter(|place| !place.is_empty()).map(forms::meant),
    };
    let mut people = queries::list(&house.db, actor, &filter, after, house.today()).await?;
    let more = people.len() > A_PAGE;
    people.truncate(A_PAGE);
    let last = people.last().filter(|_| more).map(|person| person.account.id);
    let further = |id| uri!(list_accounts(Some(words), Some(role), Some(place), Some(id))).to_string();
    let view = AccountsPage {
        rows: people.iter().map(|person| AccountRow::of(actor, person, house.today())).collect(),
        roles: views::roles(actor),
        filters: [role, place].iter().filter(|given| !given.is_empty()).count(),
        more: last.map(further),
    };
    let form =
        FormView::filled([("q", words), ("role", role), ("unit", place)].map(|(n, v)| (n, v.to_owned())));
    Ok(Page::new("people/accounts.html", actor.language, &view).form(&form))
}

#[derive(Serialize)]
struct InvitePage {
    languages: Vec<views::Choice>,
    roles: Vec<views::Choice>,
    candidates: Vec<views::Choice>,
}

fn page(actor: &Actor, candidates: &[&'static Unit], form: &FormView) -> Page {
    let view = InvitePage {
        languages: views::languages(),
        roles: views::roles(actor),
        candidates: views::candidates(actor.language, candidates),
    };
    Page::new("people/new.html", actor.language, &view).form(form)
}

#[get("/admin/accounts/new")]
fn invitation_form(actor: &Actor, house: &House) -> Result<Page> {
    manages(actor)?;
    let today = house.today().to_string();
    let form = FormView::filled([("language", "ar".to_owned()), ("starts_on", today)]);
    Ok(page(actor, &[], &form))
}

#[post("/admin/accounts/new", data = "<signed>")]
async fn invite_account(signed: Signed<'_>, house: &House) -> Result<Reply> {
    let Signed { actor, fields } = signed;
    manages(actor)?;
    let ToMend { mistakes, candidates } = match forms::account(&fields, actor, house.today()) {
        Ok(new) => match verdict(commands::invite(house, Some(actor), new).await, actor.language)? {
            Ok(id) => return Ok(Reply::see(format!("/admin/accounts/{id}?done=invited"))),
            Err(mistakes) => ToMend { mistakes, candidates: Vec::new() },
        },
        Err(to_mend) => to_mend,
    };
    Ok(page(actor, &candidates, &FormView::to_mend(&fields, mistakes)).to_mend().into())
}
