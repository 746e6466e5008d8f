//! Who is told: a person, however many cases they have, known by what reaches them.

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
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let ids = cases.iter().flat_map(|case| std::iter::once(case.id).chain(case.merged_into_id));
    Ok(gathered(dossier_id).filter(gathering::Column::CaseId.is_in(ids)).into_tuple().all(txn).await?)
}

/// The cases that joined one, and those that joined them, but for those that the dossier gathers itself: they
/// have their own turn. Held until the transaction ends where the database locks rows.
pub async fn joined(
    txn: &impl ConnectionTrait,
    dossier_id: i64,
    to: &case::Model,
) -> Result<Vec<case::Model>> {
    let (mut found, mut last) = (Vec::new(), vec![to.id]);
    for _ in 0..DEPTH {
        let next = case::Entity::find()
            .filter(case::Column::MergedIntoId.is_in(std::mem::take(&mut last)))
            .order_by_asc(case::Column::Id)
            .lock_exclusive()
            .all(txn)
            .await?;
        if next.is_empty() {
            break;
        }
        last.extend(next.iter().map(|case| case.id));
        found.extend(next);
    }
    let inside = inside(txn, dossier_id, &found).await?;
    found.retain(|case| !inside.contains(&case.id));
    Ok(found)
}
