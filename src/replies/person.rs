//! Who is told: a person, however many cases they have, known by what reaches them.

use std::collections::HashMap;

use sea_orm::ActiveValue::Set;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use super::reply::person;
use crate::cases::case;
use crate::cases::case::Visibility;
use crate::cases::gathering;
use crate::cases::resident;
use crate::dossiers::queries::gathered;
use crate::kit::House;
use crate::kit::Result;

/// The most cases of one person that a letter names.
const NAMED: usize = 20;

/// The most cases of one person that are looked through.
const MOST: u64 = 100;

/// How far a case that joined one that joined another is followed.
const DEPTH: usize = 4;

/// A person by the keyed hash of their address or number; without either, each case has its own.
pub fn contact(house: &House, resident: &resident::Model, case_id: i64) -> String {
    match (&resident.email, &resident.phone) {
        (Some(email), _) => house.key.seal("contact", &[email.to_lowercase().as_bytes()]),
        (None, Some(phone)) => house.key.seal("contact", &[phone.as_bytes()]),
        (None, None) => format!("case:{case_id}"),
    }
}

/// Notes that a reply reaches somebody; whether it does so for the first time.
pub async fn first_time(
    txn: &impl ConnectionTrait,
    reply_id: i64,
    contact: &str,
    case_id: i64,
) -> Result<bool> {
    let row = person::ActiveModel {
        reply_id: Set(reply_id),
        contact: Set(contact.to_owned()),
        case_id: Set(case_id),
    };
    let keys =
        OnConflict::columns([person::Column::ReplyId, person::Column::Contact]).do_nothing().to_owned();
    Ok(person::Entity::insert(row).on_conflict(keys).exec_without_returning(txn).await? == 1)
}

/// A case with its resident.
pub struct Own {
    pub case: case::Model,
    pub resident: resident::Model,
}

/// How somebody is reached.
pub enum Way {
    Mail(String),
    Phone,
    /// They asked for no mails, follow no case, or left nothing to reach them by.
    None,
}

impl Own {
    pub fn way(&self) -> Way {
        if self.case.visibility == Visibility::Hidden || self.resident.mail_stopped_at.is_some() {
            return Way::None;
        }
        match (self.resident.mailbox(), &self.resident.phone) {
            (Some(to), _) => Way::Mail(to.to_owned()),
            (None, Some(_)) => Way::Phone,
            (None, None) => Way::None,
        }
    }

    fn is_reached(&self) -> bool {
        !matches!(self.way(), Way::None)
    }
}

/// The cases of one person that a dossier carries, the one first through which they are told.
pub async fn theirs(txn: &impl ConnectionTrait, dossier_id: i64, own: Own) -> Result<Vec<Own>> {
    let mut others = others(txn, dossier_id, &own).await?;
    let speaks = if own.is_reached() { None } else { others.iter().position(Own::is_reached) };
    let first = speaks.map(|place| others.remove(place));
    let mut all: Vec<Own> = first.into_iter().chain(std::iter::once(own)).chain(others).collect();
    all.truncate(NAMED);
    Ok(all)
}

async fn others(txn: &impl ConnectionTrait, dossier_id: i64, own: &Own) -> Result<Vec<Own>> {
    use resident::Column;
    let same = match (&own.resident.email, &own.resident.phone) {
        (Some(email), _) => Column::Email.eq(email),
        (None, Some(phone)) => Column::Email.is_null().and(Column::Phone.eq(phone)),
        (None, None) => return Ok(Vec::new()),
    };
    let residents =
        resident::Entity::find().filter(same).order_by_asc(Column::Id).limit(MOST).all(txn).await?;
    let ids = residents.iter().map(|resident| resident.id);
    let cases = case::Entity::find()
        .filter(case::Column::ResidentId.is_in(ids))
        .filter(case::Column::Id.ne(own.case.id))
        .order_by_asc(case::Column::Id)
        .limit(MOST)
        .all(txn)
        .await?;
    let inside = inside(txn, dossier_id, &cases).await?;
    let carried = |case: &case::Model| {
        inside.contains(&case.id) || case.merged_into_id.is_some_and(|id| inside.contains(&id))
    };
    let with_resident = |case: case::Model| {
        let resident = residents.iter().find(|resident| resident.id == case.resident_id)?.clone();
        Some(Own { case, resident })
    };
    Ok(cases.into_iter().filter(carried).filter_map(with_resident).collect())
}

/// Which of some cases, and of those that they joined, a dossier gathers.
async fn inside(txn: &impl ConnectionTrait, dossier_id: i64, cases: &[case::Model]) -> Result<Vec<i64>> {
    let ids = cases.iter().flat_map(|case| std::iter::once(case.id).chain(case.merged_into_id));
    gathers(txn, dossier_id, ids.collect()).await
}

async fn gathers(txn: &impl ConnectionTrait, dossier_id: i64, ids: Vec<i64>) -> Result<Vec<i64>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(gathered(dossier_id).filter(gathering::Column::CaseId.is_in(ids)).into_tuple().all(txn).await?)
}

/// The cases that joined some of a dossier, and those that joined them, each with the one of the dossier to which
/// it came. Those that the dossier gathers itself, and what joined those, have their own turn.
pub async fn joined(txn: &impl ConnectionTrait, dossier_id: i64, to: &[i64]) -> Result<HashMap<i64, i64>> {
    let mut found: HashMap<i64, i64> = HashMap::new();
    let mut last: HashMap<i64, i64> = to.iter().map(|id| (*id, *id)).collect();
    for _ in 0..DEPTH {
        let next: Vec<(i64, i64)> = case::Entity::find()
            .select_only()
            .columns([case::Column::Id, case::Column::MergedIntoId])
            .filter(case::Column::MergedIntoId.is_in(last.keys().copied()))
            .into_tuple()
            .all(txn)
            .await?;
        let inside = gathers(txn, dossier_id, next.iter().map(|(id, _)| *id).collect()).await?;
        let new = next.into_iter().filter(|(id, _)| !inside.contains(id) && !found.contains_key(id));
        last = new.filter_map(|(id, into)| Some((id, *last.get(&into)?))).collect();
        if last.is_empty() {
            break;
        }
        found.extend(&last);
    }
    Ok(found)
}
