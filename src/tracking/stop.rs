//! No more mails: with one press in the mail program itself (RFC 8058), or with one press on a page.

use rocket::get;
use rocket::post;
use serde::Serialize;

use super::guest::Guest;
use super::pages::settle;
use super::wishes::Wish;
use crate::cases::commands::Order;
use crate::cases::letters::isolated;
use crate::kit::House;
use crate::kit::OneClick;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::Visit;

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

#[post("/t/<link>/unsubscribe", data = "<_click>")]
pub async fn stop(link: &str, _click: OneClick, visit: Visit, house: &House) -> Result<Page> {
    let guest = Guest::come(house, visit, link).await?;
    settle(house, &guest.link, Wish::Mail, &Order::StopMail).await?;
    let stopped = true;
    Ok(page(&guest, stopped))
}
