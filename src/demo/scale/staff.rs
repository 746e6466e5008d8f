//! The people at work in all these communes: more officials where more people live, coordinators and advocates in
//! every province and region. All have the one password of the demonstration.

use std::collections::BTreeMap;
use std::collections::HashMap;

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use super::land::Land;
use super::land::Place;
use crate::demo::cast::Cast;
use crate::demo::chance::Chance;
use crate::demo::world::residents;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::people::Role;
use crate::people::account;
use crate::people::commands::NewAccount;
use crate::people::commands::NotDone;
use crate::people::commands::create_active;
use crate::people::mandate;
use crate::territory::Level;
use crate::territory::Unit;

/// An official for so many people.
const PEOPLE: i32 = 14_000;

/// A commune has no more of them.
const MOST: i32 = 40;

/// Calls in whoever is missing since that moment, and gives everybody.
pub async fn assemble(house: &House, land: &Land, since: DateTime<Utc>, chance: &mut Chance) -> Result<Cast> {
    let before = everybody(house).await?;
    let hash = account::Entity::find().one(&house.db).await?.and_then(|account| account.password_hash);
    let hash = hash.ok_or(Error::Missing)?;
    let txn = db::write(&house.db).await?;
    were_there(&txn, since).await?;
    let mut opened = 0;
    for (role, unit) in missing(&before, land) {
        opened += 1;
        let new = somebody(role, unit, opened, since, chance);
        create_active(&txn, &new, &hash, since).await.map_err(mistaken)?;
    }
    txn.commit().await?;
    everybody(house).await
}

fn mistaken(why: NotDone) -> Error {
    match why {
        NotDone::Refused(error) => error,
        NotDone::Mistake(field, mistake) => Error::Broken(format!("{field}: {mistake}")),
    }
}

/// Those of Taounate did not begin only when its demonstration does.
async fn were_there(txn: &impl ConnectionTrait, since: DateTime<Utc>) -> Result<()> {
    mandate::Entity::update_many()
        .col_expr(mandate::Column::StartsOn, Expr::value(dates::day_of(since)))
        .exec(txn)
        .await?;
    account::Entity::update_many().col_expr(account::Column::CreatedAt, Expr::value(since)).exec(txn).await?;
    Ok(())
}

async fn everybody(house: &House) -> Result<Cast> {
    let today = house.today();
    let mut mandates: HashMap<i64, Vec<mandate::Mandate>> = HashMap::new();
    for held in mandate::Entity::find().order_by_asc(mandate::Column::Id).all(&house.db).await? {
        mandates.entry(held.account_id).or_default().extend(held.current(today));
    }
    let accounts = account::Entity::find().order_by_asc(account::Column::Id).all(&house.db).await?;
    let actor = |account: account::Model| Actor {
        id: account.id,
        name: account.name,
        email: account.email,
        language: account.lang,
        mandates: mandates.remove(&account.id).unwrap_or_default(),
        session_id: 0,
    };
    Ok(Cast::of(accounts.into_iter().map(actor).collect()))
}

/// The seats that nobody holds, the widest unit first, each as often as it wants holders.
fn missing(cast: &Cast, land: &Land) -> Vec<(Role, &'static Unit)> {
    let mut seats = Vec::new();
    for unit in above(land) {
        for (role, wanted) in wanted(unit) {
            let there = match role {
                Role::Advocate => cast.advocates(unit, unit.level).len(),
                _ => cast.coordinators(unit, unit.level).len(),
            };
            seats.extend(std::iter::repeat_n((role, unit), wanted.saturating_sub(there)));
        }
    }
    let unstaffed = |place: &&Place| place.staffed && cast.officials(place.commune).is_empty();
    for place in land.items().iter().filter(unstaffed) {
        seats.extend(std::iter::repeat_n((Role::Official, place.commune), officials(place.commune)));
    }
    seats
}

/// The country, the regions and the provinces in which the communes lie.
fn above(land: &Land) -> Vec<&'static Unit> {
    let paths = land.items().iter().flat_map(|place| place.commune.path());
    let units = paths.filter(|unit| unit.level != Level::Commune);
    let by_width: BTreeMap<_, _> =
        units.map(|unit| ((std::cmp::Reverse(unit.level), unit.code.as_str()), unit)).collect();
    by_width.into_values().collect()
}

fn wanted(unit: &Unit) -> [(Role, usize); 2] {
    let (coordinators, advocates) = match unit.level {
        Level::National => (2, 60),
        Level::Region => (2, 6),
        _ if unit.population.is_some_and(|people| people > 600_000) => (3, 4),
        _ => (1, 2),
    };
    [(Role::Coordinator, coordinators), (Role::Advocate, advocates)]
}

fn officials(commune: &Unit) -> usize {
    let people = commune.population.unwrap_or_default();
    usize::try_from(Ord::min(people / PEOPLE + 1, MOST)).unwrap_or(1)
}

fn somebody(
    role: Role,
    unit: &'static Unit,
    number: usize,
    since: DateTime<Utc>,
    chance: &mut Chance,
) -> NewAccount {
    let (arabic, french) = residents::name(chance);
    let language = if chance.percent(80) { Language::Ar } else { Language::Fr };
    NewAccount {
        email: format!("{}.{number}@example.org", residents::mailbox(&french)),
        name: if language == Language::Ar { arabic } else { french },
        language,
        role,
        unit,
        starts_on: dates::day_of(since),
        ends_on: None,
    }
}

/// Whoever did something was there to do it.
pub async fn seen(house: &House, last: HashMap<i64, DateTime<Utc>>) -> Result<()> {
    let txn = db::write(&house.db).await?;
    let later = |moment| {
        let before = Expr::col(account::Column::SeenAt);
        before.clone().is_null().or(before.lt(moment))
    };
    for (id, moment) in last {
        account::Entity::update_many()
            .col_expr(account::Column::SeenAt, Expr::value(moment))
            .filter(account::Column::Id.eq(id))
            .filter(later(moment))
            .exec(&txn)
            .await?;
    }
    Ok(txn.commit().await?)
}
