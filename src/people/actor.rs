//! Who is asking: the account behind a session, with the mandates that count today. A handler that names
//! `&Actor` or `Signed` is closed to strangers; what the actor may do there is the policy's to say.

use rocket::Data;
use rocket::Request;
use rocket::data::FromData;
use rocket::outcome::Outcome;
use rocket::request::FromRequest;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use super::account;
use super::bearer;
use super::mandate;
use super::mandate::Mandate;
use super::mandate::Role;
use super::seat;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::cookies;
use crate::kit::error::refuse;
use crate::kit::form;
use crate::kit::page::Seat;
use crate::kit::upload;
use crate::kit::upload::Upload;
use crate::language::Language;
use crate::territory::Unit;
use crate::territory::covers;

/// Somebody who has signed in.
#[derive(Clone, Debug)]
pub struct Actor {
    pub id: i64,
    pub name: String,
    pub email: String,
    /// The language chosen in this browser, or else their own.
    pub language: Language,
    /// Those that count today.
    pub mandates: Vec<Mandate>,
    pub session_id: i64,
}

impl Actor {
    pub fn holds(&self, role: Role) -> bool {
        self.units(role).next().is_some()
    }

    /// Whether they hold the role at that unit or at one around it.
    pub fn holds_over(&self, role: Role, unit_code: &str) -> bool {
        self.units(role).any(|unit| covers(&unit.code, unit_code))
    }

    /// Where they hold the role.
    pub fn units(&self, role: Role) -> impl Iterator<Item = &'static Unit> {
        self.mandates.iter().filter(move |mandate| mandate.role == role).map(|mandate| mandate.unit)
    }

    /// Whether cases are their work.
    pub fn is_staff_of_cases(&self) -> bool {
        [Role::Official, Role::Coordinator, Role::Advocate].into_iter().any(|role| self.holds(role))
    }
}

/// Who is asking, if anybody: found once a request.
pub async fn find<'r>(request: &'r Request<'_>) -> Result<Option<&'r Actor>> {
    let found: &Result<Option<Actor>> = request.local_cache_async(read(request)).await;
    found.as_ref().map(Option::as_ref).map_err(Clone::clone)
}

async fn read(request: &Request<'_>) -> Result<Option<Actor>> {
    let Some(house) = House::of(request.rocket()) else { return Ok(None) };
    let Some(secret) = cookies::session(house, request.cookies()) else { return Ok(None) };
    let Some(bearer) = bearer::find(&house.db, &secret, house.now(), house.today()).await? else {
        return Ok(None);
    };
    let actor = Actor {
        id: bearer.account_id,
        name: bearer.name,
        email: bearer.email,
        language: Visit::of(request).language_of(bearer.language),
        mandates: bearer.mandates,
        session_id: bearer.session_id,
    };
    // Left here for the frame of whatever page follows, be it a refusal.
    request.local_cache(|| Some::<Seat>(seat::of(&actor)));
    Ok(Some(actor))
}

/// The owner of an account, in a session of theirs.
pub async fn of(
    house: &House,
    account: account::Model,
    session_id: i64,
    language: Language,
) -> Result<Actor> {
    within(&house.db, house, account, session_id, language).await
}

/// The same as a transaction sees them.
pub async fn within(
    db: &impl ConnectionTrait,
    house: &House,
    account: account::Model,
    session_id: i64,
    language: Language,
) -> Result<Actor> {
    let today = house.today();
    let held = mandate::Entity::find()
        .filter(mandate::Column::AccountId.eq(account.id))
        .filter(mandate::on(today))
        .order_by_asc(mandate::Column::Id)
        .all(db)
        .await?;
    let mandates = held.iter().filter_map(|mandate| mandate.current(today)).collect();
    Ok(Actor { id: account.id, name: account.name, email: account.email, language, mandates, session_id })
}

async fn required<'r>(request: &'r Request<'_>) -> Result<&'r Actor> {
    find(request).await?.ok_or(Error::Unknown)
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for &'r Actor {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> rocket::request::Outcome<Self, ()> {
        match required(request).await {
            Ok(actor) => Outcome::Success(actor),
            Err(error) => Outcome::Error(refuse(request, error)),
        }
    }
}

/// Somebody who may have signed in: for pages that are open to all.
pub struct Perhaps<'r>(pub Option<&'r Actor>);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Perhaps<'r> {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> rocket::request::Outcome<Self, ()> {
        match find(request).await {
            Ok(actor) => Outcome::Success(Self(actor)),
            Err(error) => Outcome::Error(refuse(request, error)),
        }
    }
}

/// A form from one of our own pages, sent by somebody who has signed in.
pub struct Signed<'r> {
    pub actor: &'r Actor,
    pub fields: Fields,
}

#[rocket::async_trait]
impl<'r> FromData<'r> for Signed<'r> {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> rocket::data::Outcome<'r, Self> {
        match signed(request, data).await {
            Ok(signed) => Outcome::Success(signed),
            Err(error) => Outcome::Error(refuse(request, error)),
        }
    }
}

/// The form is read before the actor is asked for, so that whoever's session has ended finds again what
/// they typed; its token is checked last, for a token ends with its session.
async fn signed<'r>(request: &'r Request<'_>, data: Data<'r>) -> Result<Signed<'r>> {
    let fields = form::take(request, data).await?;
    let actor = required(request).await?;
    form::check(request, &fields)?;
    Ok(Signed { actor, fields })
}

/// A file with a form from one of our own pages, handed in by somebody who has signed in.
pub struct HandedIn<'r> {
    pub actor: &'r Actor,
    pub fields: Fields,
    /// Absent when no file was chosen.
    pub file: Option<upload::File>,
}

#[rocket::async_trait]
impl<'r> FromData<'r> for HandedIn<'r> {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> rocket::data::Outcome<'r, Self> {
        match handed_in(request, data).await {
            Ok(handed) => Outcome::Success(handed),
            Err(error) => Outcome::Error(refuse(request, error)),
        }
    }
}

/// Nobody who has not signed in leaves ten megabytes here: the actor is asked for first.
async fn handed_in<'r>(request: &'r Request<'_>, data: Data<'r>) -> Result<HandedIn<'r>> {
    let actor = required(request).await?;
    let Upload { fields, file } = upload::take(request, data).await?;
    form::check(request, &fields)?;
    Ok(HandedIn { actor, fields, file })
}
