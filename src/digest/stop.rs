//! No more digests: with one press in the mail program itself (RFC 8058), on the page that the mail leads to, or on
//! the page of one's account; and digests again.

use rocket::get;
use rocket::post;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::letters::KIND;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::OneClick;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::db;
use crate::kit::token;
use crate::mail::outbox;
use crate::people::Signed;
use crate::people::account;

#[derive(Serialize)]
struct StopPage {
    href: String,
    stopped: bool,
}

/// Where an account's digests are stopped. The address is the secret, and good for nothing else.
pub fn stop_path(house: &House, account_id: i64) -> String {
    format!("/digest/{account_id}-{}/unsubscribe", code(house, account_id))
}

fn code(house: &House, account_id: i64) -> String {
    token::spell(&house.key.sign("digest", &[&account_id.to_be_bytes()])[..20])
}

/// Whose digests such an address stops.
async fn account(house: &House, link: &str) -> Result<account::Model> {
    let (number, code_given) = link.split_once('-').ok_or(Error::Missing)?;
    let id: i64 = number.parse().map_err(|_| Error::Missing)?;
    if !token::same(code(house, id).as_bytes(), code_given.as_bytes()) {
        return Err(Error::Missing);
    }
    account::Entity::find_by_id(id).one(&house.db).await?.ok_or(Error::Missing)
}

fn page(house: &House, visit: Visit, account: &account::Model, stopped: bool) -> Page {
    let view = StopPage { href: stop_path(house, account.id), stopped };
    Page::new("digest/stop.html", visit.language_of(account.lang), &view)
}

/// Only asks: mail programs open the links of a mail to look at them.
#[get("/digest/<link>/unsubscribe")]
pub async fn stop_form(link: &str, visit: Visit, house: &House) -> Result<Page> {
    let account = account(house, link).await?;
    Ok(page(house, visit, &account, !account.digest))
}

#[post("/digest/<link>/unsubscribe", data = "<_click>")]
pub async fn stop(link: &str, _click: OneClick, visit: Visit, house: &House) -> Result<Page> {
    let account = account(house, link).await?;
    let wanted = false;
    want(house, account.id, wanted).await?;
    Ok(page(house, visit, &account, !wanted))
}

#[post("/account/digest", data = "<signed>")]
pub async fn switch(signed: Signed<'_>, house: &House) -> Result<Reply> {
    want(house, signed.actor.id, signed.fields.get("digest") == "on").await?;
    Ok(Reply::see("/account?done=saved"))
}

/// Whether somebody wants digests. One that still waits in the outbox does not leave it when they do not.
async fn want(house: &House, account_id: i64, wanted: bool) -> Result<()> {
    let txn = db::write(&house.db).await?;
    account::Entity::update_many()
        .col_expr(account::Column::Digest, Expr::value(wanted))
        .filter(account::Column::Id.eq(account_id))
        .exec(&txn)
        .await?;
    if !wanted {
        outbox::withdraw_letter(&txn, account_id, KIND, house.now()).await?;
    }
    txn.commit().await?;
    tracing::info!(account = account_id, wanted, "weekly digest");
    Ok(())
}
