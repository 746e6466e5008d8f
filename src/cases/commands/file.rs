//! Filing a case.

use chrono::Datelike;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ConnectionTrait;
use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;

use super::effects;
use super::effects::Times;
use super::rows;
use super::told;
use crate::cases::case;
use crate::cases::case::Channel;
use crate::cases::case::Urgency;
use crate::cases::case::Visibility;
use crate::cases::counter;
use crate::cases::policy;
use crate::cases::reference::Secrets;
use crate::cases::resident;
use crate::cases::resident::NewResident;
use crate::cases::status::Status;
use crate::cases::tally;
use crate::categories;
use crate::chronicle;
use crate::clocks::Clocks;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::token;
use crate::kit::token::Key;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;
use crate::territory::Unit;

/// A case as a form gives it.
#[derive(Clone, Debug)]
pub struct Filing {
    /// The number of the form, so that sending it twice files once.
    pub submission: String,
    pub commune: &'static Unit,
    pub category_id: i64,
    pub words: String,
    pub place: Option<String>,
    pub people: i32,
    pub channel: Channel,
    pub urgency: Urgency,
    pub resident: NewResident,
}

/// Files a case, once however often the form is sent.
///
/// # Errors
/// `Forbidden` if the actor files no cases in that commune.
pub async fn file(house: &House, actor: &Actor, filing: &Filing) -> Result<case::Model> {
    if !policy::may_file(actor, filing.commune) {
        return Err(Error::Forbidden);
    }
    match filed_before(&house.db, actor, &filing.submission).await? {
        Some(case) => Ok(case),
        None => match write(house, actor, filing).await {
            // The other of two at once was faster.
            Err(error) => filed_before(&house.db, actor, &filing.submission).await?.ok_or(error),
            filed => filed,
        },
    }
}

async fn filed_before(
    db: &impl ConnectionTrait,
    actor: &Actor,
    submission: &str,
) -> Result<Option<case::Model>> {
    let case = case::Entity::find().filter(case::Column::Submission.eq(submission)).one(db).await?;
    Ok(case.filter(|case| case.filed_by_id == Some(actor.id)))
}

async fn write(house: &House, actor: &Actor, filing: &Filing) -> Result<case::Model> {
    let txn = db::write(&house.db).await?;
    let clocks = Clocks::read(&txn).await?;
    let times = Times { now: house.now(), clocks: &clocks };
    let resident = resident::insert(&txn, &filing.resident, times.now).await?;
    let reference = counter::next(&txn, filing.commune, times.today().year()).await?;
    let mut new = begin(&house.key, actor, filing, resident.id, reference, &times);
    new.theme_id = categories::theme_of(&txn, filing.category_id).await?;
    effects::begin(&mut new, &times);

    let mut row = new.into_active_model().reset_all();
    row.id = NotSet;
    let case = row.insert(&txn).await?;
    chronicle::write(&txn, times.now, rows::filed(actor, &case)).await?;
    tally::moved(&txn, None, &case).await?;
    told::receipt(&txn, house, &case, &resident, times.now).await?;
    txn.commit().await?;
    house.post.notify_one();
    Ok(case)
}

/// A new case, but for its dates.
pub(super) fn begin(
    key: &Key,
    actor: &Actor,
    filing: &Filing,
    resident_id: i64,
    reference: String,
    times: &Times<'_>,
) -> case::Model {
    // Whoever works in that commune takes the case by filing it; a coordinator leaves it to the commune.
    let own = actor.holds_over(Role::Official, &filing.commune.code);
    let code_at = |level| filing.commune.at(level).map(|unit| unit.code.clone()).unwrap_or_default();
    let link_nonce = token::fresh();
    let secrets = Secrets::of(key, &link_nonce);
    case::Model {
        id: 0,
        submission: filing.submission.clone(),
        commune_code: filing.commune.code.clone(),
        province_code: code_at(Level::Province),
        region_code: code_at(Level::Region),
        category_id: filing.category_id,
        theme_id: filing.category_id,
        resident_id,
        words: filing.words.clone(),
        place: filing.place.clone(),
        people: filing.people,
        channel: filing.channel,
        urgency: filing.urgency,
        status: if own { Status::InProgress } else { Status::Received },
        status_before: None,
        level: Level::Commune,
        visibility: Visibility::Followed,
        outcome: None,
        owner_id: own.then_some(actor.id),
        carrier_id: None,
        filed_by_id: Some(actor.id),
        merged_into_id: None,
        attention: None,
        reopened: 0,
        version: 1,
        filed_at: times.now,
        status_at: times.now,
        closed_at: None,
        answered_at: None,
        answered_level: None,
        resolved_at: None,
        resolved_level: None,
        reopened_at: None,
        answer_on: times.today(),
        due_on: None,
        due_kind: None,
        paused_on: None,
        carrier_due_on: None,
        link_hash: Secrets::link_hash(&secrets.link),
        pin_hash: Secrets::pin_hash(key, &reference, &secrets.pin),
        link_nonce,
        reference,
    }
}
