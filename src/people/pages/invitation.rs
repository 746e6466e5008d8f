//! Taking possession of an account by a link. Opening the link changes nothing: mail scanners open links too.

use rocket::Route;
use rocket::get;
use rocket::http::CookieJar;
use rocket::post;
use rocket::routes;
use serde::Serialize;

use super::gone;
use super::judge;
use super::verdict;
use super::welcome;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Posted;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::Visit;
use crate::language::Language;
use crate::people::account::State;
use crate::people::browser::Browser;
use crate::people::commands;
use crate::people::commands::Entered;
use crate::people::commands::Newcomer;
use crate::people::commands::NotDone;
use crate::people::forms;
use crate::people::mandate;
use crate::people::mandate::Role;
use crate::people::pass;
use crate::people::pass::Purpose;
use crate::people::queries;
use crate::people::queries::Person;
use crate::people::views;
use crate::territory;

pub fn routes() -> Vec<Route> {
    routes![invitation_page, accept_invitation]
}

/// A link that still opens something.
struct Invitation {
    pass: pass::Model,
    /// Whose account it is; nobody's yet for the first administrator.
    person: Option<Person>,
}

#[derive(Serialize)]
struct InvitationPage {
    /// The address that they will sign in with; theirs to give for the first administrator.
    email: Option<String>,
    mandates: Vec<String>,
    languages: Vec<views::Choice>,
}

async fn open(house: &House, token: &str) -> Result<Option<Invitation>> {
    let Some(pass) = pass::find(&house.db, token, house.now()).await? else { return Ok(None) };
    match (pass.purpose, pass.account_id) {
        (Purpose::First, None) if !queries::anybody(&house.db).await? => {
            Ok(Some(Invitation { pass, person: None }))
        }
        (Purpose::Invitation, Some(id)) => {
            let person = Some(queries::by_id(&house.db, id).await?);
            Ok(Some(Invitation { pass, person })
                .filter(|invitation| invitation.state() == Some(State::Invited)))
        }
        _ => Ok(None),
    }
}

impl Invitation {
    fn state(&self) -> Option<State> {
        self.person.as_ref().map(|person| person.account.state)
    }

    fn language(&self, visit: Visit) -> Language {
        self.person.as_ref().map_or(visit.language(), |person| visit.language_of(person.account.lang))
    }

    /// What the account is for.
    fn titles(&self, language: Language) -> Vec<String> {
        let Some(person) = &self.person else {
            let country = territory::unit(territory::COUNTRY);
            return country
                .map(|unit| mandate::title(language, Role::Administrator, unit))
                .into_iter()
                .collect();
        };
        let title =
            |m: &mandate::Model| Some(mandate::title(language, m.role, territory::unit(&m.unit_code)?));
        person.mandates.iter().filter_map(title).collect()
    }

    fn page(&self, language: Language, form: &FormView) -> Page {
        let view = InvitationPage {
            email: self.person.as_ref().map(|person| person.account.email.clone()),
            mandates: self.titles(language),
            languages: views::languages(),
        };
        Page::new("people/invite.html", language, &view).form(form)
    }
}

#[get("/invite/<token>")]
async fn invitation_page(token: &str, visit: Visit, house: &House) -> Result<Page> {
    let Some(invitation) = open(house, token).await? else { return Ok(gone(visit)) };
    let language = invitation.language(visit);
    let name = invitation.person.as_ref().map(|person| person.account.name.clone()).unwrap_or_default();
    let form = FormView::filled([("name", name), ("language", language.code().to_owned())]);
    Ok(invitation.page(language, &form))
}

#[post("/invite/<token>", data = "<form>")]
async fn accept_invitation(
    token: &str,
    form: Posted,
    visit: Visit,
    browser: Browser,
    house: &House,
    jar: &CookieJar<'_>,
) -> Result<Reply> {
    let Some(invitation) = open(house, token).await? else { return Ok(gone(visit).into()) };
    let language = invitation.language(visit);
    let to_mend = |mistakes| invitation.page(language, &FormView::to_mend(&form.0, mistakes)).to_mend();
    let (newcomer, email) = match read(&invitation, &form.0, language).await? {
        Ok(read) => read,
        Err(mistakes) => return Ok(to_mend(mistakes).into()),
    };
    let chosen = newcomer.language;
    match verdict(enter(house, &invitation, newcomer, email, browser).await, language) {
        Ok(Ok(entered)) => {
            Ok(Reply::see(format!("{}?lang={chosen}", welcome(house, visit, jar, entered).await?)))
        }
        Ok(Err(mistakes)) => Ok(to_mend(mistakes).into()),
        Err(Error::Missing) => Ok(gone(visit).into()),
        Err(error) => Err(error),
    }
}

/// The form, well filled in: who comes, and with which address if the invitation does not say.
async fn read(
    invitation: &Invitation,
    fields: &Fields,
    language: Language,
) -> Result<Result<(Newcomer, String), Mistakes>> {
    let mut mistakes = Mistakes::new(language);
    let (name, chosen) = forms::introduction(fields, &mut mistakes);
    let email = match &invitation.person {
        Some(person) => person.account.email.clone(),
        None => forms::email(fields, &mut mistakes),
    };
    let titles = invitation.titles(language).join(" ");
    judge(&mut mistakes, fields.get("new_password"), &[&name, &email, &titles]).await?;
    let password = fields.get("new_password").to_owned();
    Ok(mistakes.verdict(|| Some((Newcomer { name, language: chosen?, password }, email))))
}

async fn enter(
    house: &House,
    invitation: &Invitation,
    newcomer: Newcomer,
    email: String,
    browser: Browser,
) -> Result<Entered, NotDone> {
    match invitation.person {
        Some(_) => Ok(commands::accept(house, &invitation.pass, newcomer, browser).await?),
        None => commands::accept_first(house, &invitation.pass, email, newcomer, browser).await,
    }
}
