//! Everything that is kept about a resident and their case, to take away (law 09-08, art. 7).

use chrono::DateTime;
use chrono::Utc;
use rocket::get;
use rocket::http::Header;
use rocket::response::Responder;
use sea_orm::ConnectionTrait;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::guest::Guest;
use crate::cases::case;
use crate::cases::case::Coded;
use crate::cases::resident;
use crate::cases::status::Deed;
use crate::categories::Catalogue;
use crate::chronicle;
use crate::chronicle::event;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::Visit;
use crate::kit::lines::Ask;
use crate::language::Language;
use crate::mail::outbox;
use crate::mail::phone;
use crate::territory::unit;

/// The most mails and calls that are listed.
const MOST: u64 = 500;

#[derive(Serialize)]
struct Kept {
    made_at: DateTime<Utc>,
    contact: Contact,
    consents: Vec<Consent>,
    case: Told,
    events: Vec<Happened>,
    mails: Vec<Mail>,
    calls: Vec<Call>,
}

#[derive(Serialize)]
struct Contact {
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    language: Language,
    mails_stopped_at: Option<DateTime<Utc>>,
    kept_since: DateTime<Utc>,
}

#[derive(Serialize)]
struct Consent {
    purpose: String,
    granted: bool,
    words: String,
    version: String,
    language: Language,
    at: DateTime<Utc>,
}

#[derive(Serialize)]
struct Told {
    reference: String,
    commune: String,
    category: String,
    place: Option<String>,
    people: i32,
    channel: String,
    words: String,
    status: &'static str,
    outcome: Option<String>,
    filed_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
}

/// A step of the history that the resident may read.
#[derive(Serialize)]
struct Happened {
    at: DateTime<Utc>,
    by: String,
    what: String,
    status: String,
    words: Option<String>,
}

#[derive(Serialize)]
struct Mail {
    to: String,
    subject: String,
    written_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
}

#[derive(Serialize)]
struct Call {
    words: String,
    asked_at: DateTime<Utc>,
    made_at: Option<DateTime<Utc>>,
}

/// A file to keep, rather than a page.
#[derive(Responder)]
#[response(content_type = "json")]
pub struct Download {
    text: String,
    disposition: Header<'static>,
}

#[get("/t/<link>/data")]
pub async fn download(link: &str, visit: Visit, house: &House) -> Result<Download> {
    let guest = Guest::come(house, visit, link).await?;
    let kept = kept(house, &guest).await?;
    let text = serde_json::to_string_pretty(&kept).map_err(|why| Error::Broken(why.to_string()))?;
    let disposition = format!("attachment; filename=\"tarafu-{}.json\"", guest.case.reference);
    Ok(Download { text, disposition: Header::new("Content-Disposition", disposition) })
}

async fn kept(house: &House, guest: &Guest) -> Result<Kept> {
    let (db, id) = (&house.db, guest.case.id);
    let catalogue = Catalogue::read(db).await?;
    let events = chronicle::of_case(id).of(db).await?;
    let consents = resident::consents(db, guest.resident.id).await?;
    Ok(Kept {
        made_at: house.now(),
        contact: contact(&guest.resident),
        consents: consents.into_iter().map(consent).collect(),
        case: told(&guest.case, &catalogue, guest.language),
        events: events.into_iter().filter(|event| !event.internal).map(happened).collect(),
        mails: mails(db, id).await?,
        calls: calls(db, id).await?,
    })
}

fn contact(resident: &resident::Model) -> Contact {
    Contact {
        name: resident.name.clone(),
        phone: resident.phone.clone(),
        email: resident.email.clone(),
        language: resident.lang,
        mails_stopped_at: resident.mail_stopped_at,
        kept_since: resident.created_at,
    }
}

fn consent(given: resident::consent::Model) -> Consent {
    Consent {
        purpose: given.purpose.code(),
        granted: given.granted,
        words: given.words,
        version: given.version,
        language: given.lang,
        at: given.at,
    }
}

fn told(case: &case::Model, catalogue: &Catalogue, language: Language) -> Told {
    Told {
        reference: case.reference.clone(),
        commune: unit(&case.commune_code).map_or_else(String::new, |unit| unit.full_name(language)),
        category: catalogue.full_name(case.category_id, language),
        place: case.place.clone(),
        people: case.people,
        channel: case.channel.code(),
        words: case.words.clone(),
        status: case.status.code(),
        outcome: case.outcome.map(Coded::code),
        filed_at: case.filed_at,
        closed_at: case.closed_at,
    }
}

fn happened(event: event::Model) -> Happened {
    // What officials write to a carrier is between them.
    let between = [Deed::Assign.code(), Deed::PassUp.code()].contains(&event.deed.as_str());
    Happened {
        at: event.at,
        by: event.actor.code(),
        status: event.status_to,
        words: event.words.filter(|_| !between),
        what: event.deed,
    }
}

/// Without those to accounts.
async fn mails(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Mail>> {
    let mails = outbox::Entity::find()
        .filter(outbox::Column::CaseId.eq(case_id))
        .filter(outbox::Column::AccountId.is_null())
        .order_by_asc(outbox::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let mail = |mail: outbox::Model| Mail {
        to: mail.recipient,
        subject: mail.subject,
        written_at: mail.created_at,
        sent_at: mail.sent_at,
    };
    Ok(mails.into_iter().map(mail).collect())
}

async fn calls(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Call>> {
    let calls = phone::Entity::find()
        .filter(phone::Column::CaseId.eq(case_id))
        .order_by_asc(phone::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let call =
        |call: phone::Model| Call { words: call.words, asked_at: call.created_at, made_at: call.done_at };
    Ok(calls.into_iter().map(call).collect())
}
