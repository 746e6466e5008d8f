//! `/admin` and the outbox at `/admin/mail`.

use rocket::Request;
use rocket::Route;
use rocket::get;
use rocket::http::ContentType;
use rocket::post;
use rocket::response::Responder;
use rocket::response::Response;
use rocket::routes;
use sea_orm::ActiveEnum;
use serde::Serialize;

use super::commands;
use super::policy;
use super::queries;
use super::views;
use super::views::MailPage;
use super::views::MailRow;
use super::views::STATES;
use super::views::Tab;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::mail::outbox;
use crate::mail::outbox::State;
use crate::people::Actor;
use crate::people::Signed;

pub fn routes() -> Vec<Route> {
    routes![show_admin, list_mails, show_mail, show_mail_html, retry_mail, retry_mails]
}

#[derive(Serialize)]
struct AdminPage {
    waiting: String,
    waiting_list: String,
    failed: String,
    failed_list: String,
    /// Whether a server is configured that takes mails.
    smtp: bool,
}

#[get("/admin")]
async fn show_admin(actor: &Actor, house: &House) -> Result<Page> {
    if !policy::may_administer(actor) {
        return Err(Error::Missing);
    }
    let [waiting, failed] =
        [queries::count(&house.db, State::Waiting).await?, queries::count(&house.db, State::Failed).await?];
    let view = AdminPage {
        waiting: views::bounded(waiting, actor.language),
        waiting_list: views::list(State::Waiting),
        failed: views::bounded(failed, actor.language),
        failed_list: views::list(State::Failed),
        smtp: house.settings.smtp_url.is_some(),
    };
    Ok(Page::new("admin/index.html", actor.language, &view))
}

#[derive(Serialize)]
struct MailsPage {
    tabs: Vec<Tab>,
    /// The state of all the mails shown.
    state: String,
    rows: Vec<MailRow>,
    older: Option<String>,
    smtp: bool,
    administers: bool,
    /// Whether the failed ones are shown, and may be tried again.
    retry: bool,
}

/// For whoever may not read the outbox, there is none.
fn reads(actor: &Actor, house: &House) -> Result<()> {
    if policy::may_read_outbox(actor, &house.settings) { Ok(()) } else { Err(Error::Missing) }
}

#[get("/admin/mail?<state>&<before>")]
async fn list_mails(state: Option<&str>, before: Option<i64>, actor: &Actor, house: &House) -> Result<Page> {
    reads(actor, house)?;
    let asked = state.and_then(|code| State::try_from_value(&code.to_owned()).ok()).unwrap_or(State::Waiting);
    let (mails, older) = queries::page(&house.db, asked, before).await?;
    let mut tabs = Vec::new();
    for state in STATES {
        tabs.push(Tab::of(state, queries::count(&house.db, state).await?, asked, actor.language));
    }
    let last = mails.last().filter(|_| older).map(|mail| mail.id);
    let administers = policy::may_administer(actor);
    let view = MailsPage {
        tabs,
        state: views::state(asked, actor.language),
        older: last.map(|id| format!("{}&before={id}", views::list(asked))),
        smtp: house.settings.smtp_url.is_some(),
        administers,
        retry: administers && asked == State::Failed && !mails.is_empty(),
        rows: mails.iter().map(|mail| MailRow::of(mail, house.now(), actor.language)).collect(),
    };
    Ok(Page::new("admin/mails.html", actor.language, &view))
}

#[get("/admin/mail/<id>")]
async fn show_mail(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    reads(actor, house)?;
    let mail = outbox::find(&house.db, id).await?;
    // What stands in a mail is a resident's; who looked at it can be found out.
    tracing::info!(mail = id, by = actor.id, "mail read");
    let may_retry = policy::may_administer(actor);
    let view = MailPage::of(&mail, &house.settings.mail_from, may_retry, house.now(), actor.language);
    Ok(Page::new("admin/mail.html", actor.language, &view))
}

/// The mail as its reader sees it, by itself in a window of its own.
#[get("/admin/mail/<id>/html")]
async fn show_mail_html(id: i64, actor: &Actor, house: &House) -> Result<Face> {
    reads(actor, house)?;
    let mail = outbox::find(&house.db, id).await?;
    tracing::info!(mail = id, by = actor.id, "mail read");
    if mail.html.is_empty() { Err(Error::Missing) } else { Ok(Face(mail.html)) }
}

/// The HTML of a mail, which is none of our pages: no script, no form, nothing from elsewhere, and no access
/// to what our pages know.
struct Face(String);

const ALONE: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'";

impl<'r> Responder<'r, 'static> for Face {
    fn respond_to(self, _: &'r Request<'_>) -> rocket::response::Result<'static> {
        Response::build()
            .header(ContentType::HTML)
            .raw_header("Content-Security-Policy", ALONE)
            .sized_body(self.0.len(), std::io::Cursor::new(self.0))
            .ok()
    }
}

#[post("/admin/mail/<id>/retry", data = "<signed>")]
async fn retry_mail(id: i64, signed: Signed<'_>, house: &House) -> Result<Reply> {
    reads(signed.actor, house)?;
    commands::retry(house, signed.actor, id).await?;
    Ok(Reply::see(format!("/admin/mail/{id}?done=retried")))
}

#[post("/admin/mail/retry", data = "<signed>")]
async fn retry_mails(signed: Signed<'_>, house: &House) -> Result<Reply> {
    reads(signed.actor, house)?;
    commands::retry_all(house, signed.actor).await?;
    Ok(Reply::see("/admin/mail?state=waiting&done=retried"))
}
