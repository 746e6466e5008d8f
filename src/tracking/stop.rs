//! No more mails: with one press in the mail program itself (RFC 8058), or with one press on a page.

use rocket::Data;
use rocket::Request;
use rocket::data::FromData;
use rocket::form::Form;
use rocket::get;
use rocket::outcome::Outcome;
use rocket::post;
use serde::Serialize;

use super::guest::Guest;
use super::pages::settle;
use super::wishes::Wish;
use crate::cases::commands::Order;
use crate::cases::letters::isolated;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::error::refuse;

#[derive(Serialize)]
struct StopPage {
    isolated: String,
    href: String,
    stopped: bool,
}

fn page(guest: &Guest, stopped: bool) -> Page {
    let view = StopPage { isolated: isolated(&guest.case.reference), href: guest.href(), stopped };
    Page::new("tracking/stop.html", guest.language, &view)
}

/// Only asks: mail programs open the links of a mail to look at them.
#[get("/t/<link>/unsubscribe")]
pub async fn stop_form(link: &str, visit: Visit, house: &House) -> Result<Page> {
    let guest = Guest::come(house, visit, link).await?;
    Ok(page(&guest, guest.resident.mail_stopped_at.is_some()))
}

/// The press of a button in a mail program: from anywhere and without a cookie; the link is the secret.
pub struct OneClick;

#[derive(rocket::FromForm)]
struct Click<'r> {
    #[field(name = "List-Unsubscribe")]
    asked: &'r str,
}

/// In either of the two encodings that RFC 8058 (3.2) allows.
#[rocket::async_trait]
impl<'r> FromData<'r> for OneClick {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> rocket::data::Outcome<'r, Self> {
        match Form::<Click<'r>>::from_data(request, data).await {
            Outcome::Success(click) if click.asked == "One-Click" => Outcome::Success(Self),
            _ => Outcome::Error(refuse(request, Error::Malformed)),
        }
    }
}

#[post("/t/<link>/unsubscribe", data = "<_click>")]
pub async fn stop(link: &str, _click: OneClick, visit: Visit, house: &House) -> Result<Page> {
    let guest = Guest::come(house, visit, link).await?;
    settle(house, &guest.link, Wish::Mail, &Order::StopMail).await?;
    let stopped = true;
    Ok(page(&guest, stopped))
}
