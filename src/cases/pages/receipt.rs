//! The receipt: reference, PIN and link, on the screen and on paper. Only whoever just made it sees it:
//! afterwards the PIN is the resident's alone, and a lost one is replaced by a new one.

use chrono::Duration;
use qrcode::Color;
use qrcode::QrCode;
use rocket::get;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::cases::case;
use crate::cases::queries;
use crate::cases::reference::Secrets;
use crate::categories::Catalogue;
use crate::chronicle::event;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::territory::unit;

/// For how long the receipt can be shown again, in hours.
const SHOWN_HOURS: i64 = 24;

#[derive(Serialize)]
struct ReceiptPage {
    reference: String,
    pin: String,
    link: String,
    track: String,
    qr: Qr,
    commune: String,
    category: String,
    filed_on: String,
    answer_on: String,
    has_email: bool,
    /// Languages to print it in.
    prints: Vec<Print>,
}

#[derive(Clone, Serialize)]
struct Print {
    href: String,
    name: &'static str,
    code: &'static str,
}

/// A QR code as one SVG path.
#[derive(Serialize)]
struct Qr {
    size: usize,
    path: String,
}

#[get("/cases/<reference>/receipt")]
pub async fn show_receipt(reference: &str, actor: &Actor, house: &House) -> Result<Page> {
    let view = page(reference, actor, house, actor.language).await?;
    Ok(Page::new("cases/receipt.html", actor.language, &view))
}

/// On paper it speaks the resident's language, unless asked otherwise by `?lang=` of its own link.
#[get("/cases/<reference>/receipt/print?<in>")]
pub async fn print_receipt(
    reference: &str,
    r#in: Option<&str>,
    actor: &Actor,
    house: &House,
) -> Result<Page> {
    let language = r#in.and_then(|code| code.parse().ok()).unwrap_or(actor.language);
    let view = page(reference, actor, house, language).await?;
    Ok(Page::new("cases/receipt_print.html", language, &view))
}

async fn page(reference: &str, actor: &Actor, house: &House, language: Language) -> Result<ReceiptPage> {
    let case = queries::find(&house.db, actor, reference).await?;
    if !just_made(house, actor, &case).await? {
        return Err(Error::Missing);
    }
    let catalogue = Catalogue::at_hand(house).await?;
    let resident = queries::resident_of(&house.db, &case).await?;
    let secrets = Secrets::of(&house.key, &case.link_nonce);
    let link = house.link(&format!("/t/{}", secrets.link));
    Ok(ReceiptPage {
        qr: qr(&link)?,
        link,
        pin: format!("{} {}", &secrets.pin[..4], &secrets.pin[4..]),
        track: house.link("/track").split_once("://").map_or_else(String::new, |(_, rest)| rest.to_owned()),
        commune: unit(&case.commune_code).map_or_else(String::new, |unit| unit.full_name(language)),
        category: catalogue.name(case.category_id, language).to_owned(),
        filed_on: dates::day(language, dates::day_of(case.filed_at)),
        answer_on: dates::day(language, case.answer_on),
        has_email: resident.email.is_some(),
        prints: Language::ALL.map(|l| print(&case, l)).to_vec(),
        reference: case.reference,
    })
}

fn print(case: &case::Model, language: Language) -> Print {
    let href = format!("/cases/{}/receipt/print?in={language}", case.reference);
    Print { href, name: language.own_name(), code: language.code() }
}

/// Whether this account made the present PIN within the last day, by filing or by renewing.
async fn just_made(house: &House, actor: &Actor, case: &case::Model) -> Result<bool> {
    let made = event::Entity::find()
        .filter(event::Column::CaseId.eq(case.id))
        .filter(event::Column::Deed.is_in(["file", "renew"]))
        .order_by_desc(event::Column::Seq)
        .one(&house.db)
        .await?;
    let recent = |event: &event::Model| event.at + Duration::hours(SHOWN_HOURS) > house.now();
    Ok(made.is_some_and(|event| event.account_id == Some(actor.id) && recent(&event)))
}

fn qr(text: &str) -> Result<Qr> {
    let code = QrCode::new(text).map_err(|why| Error::Broken(why.to_string()))?;
    let size = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
    let squares: Vec<String> =
        dark.map(|(place, _)| format!("M{} {}h1v1h-1z", place % size, place / size)).collect();
    Ok(Qr { size, path: squares.concat() })
}
