//! The lost receipt: whoever left an address finds their cases again by mail.

use std::time::Duration;

use rocket::tokio::time::Instant;
use rocket::tokio::time::sleep_until;
use sea_orm::ConnectionTrait;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;

use crate::cases::case;
use crate::cases::case::Visibility;
use crate::cases::letters::isolated;
use crate::cases::queries;
use crate::cases::reference::Secrets;
use crate::categories::Catalogue;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::db;
use crate::language::Args;
use crate::language::Language;
use crate::mail::Letter;
use crate::mail::outbox;
use crate::territory::unit;

/// Asking takes this long whether or not the address is known.
const STEADY: Duration = Duration::from_millis(400);

/// The most cases that one mail lists.
const MOST: u64 = 10;

/// Sends the cases of an address to it, if it has any. Whether it had is told by neither the answer nor
/// its time.
pub async fn ask(house: &House, visit: Visit, address: &str) -> Result<()> {
    house.limits.reset(visit.address, address)?;
    let answer_at = Instant::now() + STEADY;
    let sent = send(house, address).await;
    sleep_until(answer_at).await;
    sent
}

/// Also where mails were stopped: this one was asked for.
async fn send(house: &House, address: &str) -> Result<()> {
    let cases = newest(&house.db, address).await?;
    let Some(first) = cases.first() else { return Ok(()) };
    let language = queries::resident_of(&house.db, first).await?.lang;
    let catalogue = Catalogue::at_hand(house).await?;
    let letter = letter(house, &catalogue, first, &cases, language, address);
    let txn = db::write(&house.db).await?;
    outbox::put(&txn, house, &letter, house.now()).await?;
    txn.commit().await?;
    house.post.notify_one();
    Ok(())
}

/// The newest cases of the residents of that address, of those that they may follow.
async fn newest(db: &impl ConnectionTrait, address: &str) -> Result<Vec<case::Model>> {
    use crate::cases::resident;
    let residents = Query::select()
        .column(resident::Column::Id)
        .from(resident::Entity)
        .and_where(resident::Column::Email.eq(address))
        .to_owned();
    Ok(case::Entity::find()
        .filter(case::Column::ResidentId.in_subquery(residents))
        .filter(case::Column::Visibility.eq(Visibility::Followed))
        .order_by_desc(case::Column::Id)
        .limit(MOST)
        .all(db)
        .await?)
}

/// It belongs to the newest case, so that it goes when that case's mails go.
fn letter(
    house: &House,
    catalogue: &Catalogue,
    first: &case::Model,
    cases: &[case::Model],
    language: Language,
    address: &str,
) -> Letter {
    let letter = Letter::new("lost", address, language, language.say("track-lost-subject"))
        .about(first.id)
        .short(language.say("track-lost-short"))
        .text(language.say("track-lost-lead"));
    let letter = cases.iter().fold(letter, |letter, case| {
        let link = Secrets::of(&house.key, &case.link_nonce).link;
        letter
            .heading(isolated(&case.reference))
            .text(about(catalogue, case, language))
            .button(language.say("track-lost-open"), house.link(&format!("/t/{link}")))
    });
    letter.small(language.say("track-lost-small"))
}

fn about(catalogue: &Catalogue, case: &case::Model, language: Language) -> String {
    let mut args = Args::new();
    args.set("category", catalogue.name(case.category_id, language).to_owned());
    args.set("commune", unit(&case.commune_code).map_or_else(String::new, |unit| unit.full_name(language)));
    language.say_with("track-lost-case", &args)
}
