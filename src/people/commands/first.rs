//! The first administrator: an empty house prints a link, and whoever opens it becomes its administrator.
//! There is no account and no password that every house would share.

use super::NewAccount;
use super::NotDone;
use super::create_active;
use super::entry::Entered;
use super::entry::Newcomer;
use super::entry::begin;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::people::browser::Browser;
use crate::people::mandate::Role;
use crate::people::pass;
use crate::people::pass::Purpose;
use crate::people::password;
use crate::people::queries;
use crate::territory;

/// The one-time link for the first administrator, while there is no account at all. An earlier link ends.
pub async fn first_administrator_link(house: &House) -> Result<Option<String>> {
    let txn = db::write(&house.db).await?;
    if queries::anybody(&txn).await? {
        return Ok(None);
    }
    pass::end_first(&txn).await?;
    let secret = pass::give(&txn, Purpose::First, None, house.now()).await?;
    txn.commit().await?;
    Ok(Some(house.link(&format!("/invite/{secret}"))))
}

/// Opens the house's first account, with the mandate of an administrator, to whoever has the link.
pub async fn accept_first(
    house: &House,
    pass: &pass::Model,
    email: String,
    newcomer: Newcomer,
    browser: Browser,
) -> Result<Entered, NotDone> {
    let hash = password::hash(newcomer.password).await?;
    let now = house.now();
    let txn = db::write(&house.db).await?;
    pass.spend(&txn, now).await?;
    if queries::anybody(&txn).await? {
        return Err(Error::Missing.into());
    }
    let new = NewAccount {
        name: newcomer.name,
        email,
        language: newcomer.language,
        role: Role::Administrator,
        unit: territory::unit(territory::COUNTRY).ok_or(Error::Missing)?,
        starts_on: house.today(),
        ends_on: None,
    };
    let id = create_active(&txn, &new, &hash, now).await?;
    let session = begin(&txn, id, browser, now).await?;
    let account = queries::by_id(&txn, id).await?.account;
    txn.commit().await?;
    tracing::info!(account = id, "first administrator");
    Ok(Entered { account, session })
}
