//! Filing a case.

use chrono::Datelike;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::ConnectionTrait;
use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::sea_query::OnConflict;
use serde_json::json;

use super::effects;
use super::effects::Times;
use super::told;
use crate::cases::case;
use crate::cases::case::Channel;
use crate::cases::case::Urgency;
use crate::cases::case::Visibility;
use crate::cases::policy;
use crate::cases::reference;
use crate::cases::reference::Secrets;
use crate::cases::resident;
use crate::cases::resident::NewResident;
use crate::cases::status::Status;
use crate::cases::tally;
use crate::categories;
use crate::chronicle;
use crate::chronicle::By;
use crate::clocks::Clocks;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::token;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::Level;
use crate::territory::Unit;

mod counter {
    use sea_orm::entity::prelude::*;

    /// The last number given out in a province in a year.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "counter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub province_code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub year: i32,
        pub last: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

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
    let reference = next_reference(&txn, filing.commune, &times).await?;
    let mut new = begin(house, actor, filing, &resident, reference, &times);
    new.theme_id = categories::theme_of(&txn, filing.category_id).await?;
    effects::begin(&mut new, &times);

    let mut row = new.into_active_model().reset_all();
    row.id = NotSet;
    let case = row.insert(&txn).await?;
    record(&txn, actor, &case, &times).await?;
    tally::moved(&txn, None, &case).await?;
    told::receipt(&txn, house, &case, &resident, times.now).await?;
    txn.commit().await?;
    house.post.notify_one();
    Ok(case)
}

/// The next number of the province in this year.
async fn next_reference(
    txn: &impl ConnectionTrait,
    commune: &'static Unit,
    times: &Times<'_>,
) -> Result<String> {
    let province = commune.at(Level::Province).ok_or(Error::Malformed)?;
    let year = times.today().year();
    let first =
        counter::ActiveModel { province_code: Set(province.code.clone()), year: Set(year), last: Set(1) };
    let next = Expr::col((counter::Entity, counter::Column::Last)).add(1);
    let given = counter::Entity::insert(first)
        .on_conflict(
            OnConflict::columns([counter::Column::ProvinceCode, counter::Column::Year])
                .value(counter::Column::Last, next)
                .to_owned(),
        )
        .exec_with_returning(txn)
        .await?;
    let own_digits = province.code.rsplit('.').next().unwrap_or_default();
    Ok(reference::compose(own_digits, year, given.last))
}

fn begin(
    house: &House,
    actor: &Actor,
    filing: &Filing,
    resident: &resident::Model,
    reference: String,
    times: &Times<'_>,
) -> case::Model {
    // Whoever works in that commune takes the case by filing it; a coordinator leaves it to the commune.
    let own = actor.holds_over(Role::Official, &filing.commune.code);
    let code_at = |level| filing.commune.at(level).map(|unit| unit.code.clone()).unwrap_or_default();
    let link_nonce = token::fresh();
    let secrets = Secrets::of(&house.key, &link_nonce);
    case::Model {
        id: 0,
        submission: filing.submission.clone(),
        commune_code: filing.commune.code.clone(),
        province_code: code_at(Level::Province),
        region_code: code_at(Level::Region),
        category_id: filing.category_id,
        theme_id: filing.category_id,
        resident_id: resident.id,
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
        pin_hash: Secrets::pin_hash(&house.key, &reference, &secrets.pin),
        link_nonce,
        reference,
    }
}

async fn record(
    txn: &impl ConnectionTrait,
    actor: &Actor,
    case: &case::Model,
    times: &Times<'_>,
) -> Result<()> {
    let entry = chronicle::Entry {
        case_id: case.id,
        seq: case.version,
        by: By::Staff,
        account_id: Some(actor.id),
        deed: "file",
        status_from: None,
        status_to: case.status.code(),
        internal: false,
        facts: json!({ "commune": case.commune_code, "channel": case::Coded::code(case.channel) }),
        words: Some(&case.words),
    };
    chronicle::write(txn, times.now, entry).await
}
