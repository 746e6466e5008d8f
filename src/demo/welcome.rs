//! What the one who starts the demonstration reads first: where it is, who may sign in, and what a resident
//! has in hand.

use std::fmt::Write;

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use super::cast::PASSWORD;
use super::cast::Person;
use super::cast::people;
use super::world::places::BOUHOUDA;
use crate::cases::case;
use crate::cases::reference::Secrets;
use crate::cases::status::Status;
use crate::kit::House;
use crate::language::Language;
use crate::people::mandate;

/// One of each kind, by their keys in the table of people.
const SHOWN: [&str; 7] = [
    "bouhouda-1",
    "coordinator-province-1",
    "coordinator-region-1",
    "advocate-region-1",
    "advocate-nation-1",
    "observer",
    "administrator",
];

/// What residents wait for, or are waited for.
const WAITING: [(Status, &str); 2] =
    [(Status::Resolved, "Asked whether it is solved:"), (Status::NeedInfo, "Asked a question:")];

/// The words printed before the demonstration is served.
pub async fn welcome(house: &House) -> Result<String, String> {
    let mut words = format!("Tarafu's demonstration is at {}\n\n", house.settings.public());
    let _ = writeln!(words, "Whoever signs in does so with the password {PASSWORD}:\n");
    for person in SHOWN.iter().filter_map(|key| people().iter().find(|person| person.key == *key)) {
        let _ = writeln!(words, "  {:<24} {:<38} {}", person.name_fr, title(person), person.email);
    }
    let (accounts, mails) = (house.link("/admin/accounts"), house.link("/admin/mail"));
    let _ = writeln!(words, "\nEvery commune has its official: all accounts are at {accounts}.");
    let _ = writeln!(words, "No mail leaves: whoever signs in reads those of the last days at {mails}.");
    words.push_str("\nTwo residents, each with a receipt in hand:\n");
    for (status, waits) in WAITING {
        let case = shown(house, status).await.map_err(|why| format!("A case could not be read: {why}"))?;
        words.extend(case.map(|case| receipt(house, &case, waits)));
    }
    Ok(words)
}

fn title(person: &Person) -> String {
    mandate::title(Language::En, person.role(), person.unit())
}

/// The newest case at a status, rather one of Bouhouda, so that its official can be asked as well.
async fn shown(house: &House, status: Status) -> Result<Option<case::Model>, DbErr> {
    let found =
        || case::Entity::find().filter(case::Column::Status.eq(status)).order_by_desc(case::Column::Id);
    let near = found().filter(case::Column::CommuneCode.eq(BOUHOUDA)).one(&house.db).await?;
    match near {
        Some(case) => Ok(Some(case)),
        None => found().one(&house.db).await,
    }
}

fn receipt(house: &House, case: &case::Model, waits: &str) -> String {
    let secrets = Secrets::of(&house.key, &case.link_nonce);
    let link = house.link(&format!("/t/{}", secrets.link));
    let track = house.link("/track");
    format!("\n  {waits}\n  {track} with {} and PIN {}\n  {link}\n", case.reference, secrets.pin)
}
