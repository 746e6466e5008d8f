//! Scans: handing them in, and taking them home. A browser shows none of them in a page of ours.

use rocket::get;
use rocket::http::ContentType;
use rocket::http::Header;
use rocket::post;
use rocket::tokio::fs::File;
use sea_orm::entity::prelude::*;

use super::show;
use crate::actions::action::Model;
use crate::actions::answer;
use crate::actions::attachment;
use crate::actions::attachment::Scan;
use crate::actions::commands;
use crate::actions::queries;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Reply;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::HandedIn;

#[post("/actions/<id>/proof", data = "<sent>")]
pub async fn hand_in_proof(id: i64, sent: HandedIn<'_>, house: &House) -> Result<Reply> {
    let (action, dossier) = queries::find(&house.db, sent.actor, id).await?;
    may_hand_in(sent.actor, &dossier, &action)?;
    let seen: Option<i32> = sent.fields.get("version").parse().ok();
    let actor = sent.actor;
    match scan(sent, "file").await? {
        Err(form) => to_mend(house, actor, &action, &dossier, &form).await,
        Ok(_) if seen != Some(action.version) => Err(Error::Conflict),
        Ok(scan) => {
            commands::proof(house, actor, &dossier, &action, &scan).await?;
            Ok(Reply::see(format!("{}?done=saved", action.href())))
        }
    }
}

#[post("/actions/<id>/answers/<answer_id>/document", data = "<sent>")]
pub async fn hand_in_document(id: i64, answer_id: i64, sent: HandedIn<'_>, house: &House) -> Result<Reply> {
    let (action, dossier) = queries::find(&house.db, sent.actor, id).await?;
    let answer = answer::by_id(&house.db, answer_id).await?;
    if answer.action_id != action.id {
        return Err(Error::Missing);
    }
    may_hand_in(sent.actor, &dossier, &action)?;
    let actor = sent.actor;
    // What was seen of an answer is its document.
    let replaces: Option<i64> = sent.fields.get("version").parse().ok();
    match scan(sent, &format!("document-{answer_id}")).await? {
        Err(form) => to_mend(house, actor, &action, &dossier, &form).await,
        Ok(scan) => {
            commands::document(house, actor, &dossier, &action, &answer, replaces, &scan).await?;
            Ok(Reply::see(format!("{}?done=saved", action.href())))
        }
    }
}

/// Nothing is read of a file from somebody whose deed it is not.
fn may_hand_in(actor: &Actor, dossier: &dossier::Model, action: &Model) -> Result<()> {
    if crate::actions::policy::may_act(actor, dossier, action) { Ok(()) } else { Err(Error::Forbidden) }
}

/// What was handed in, or what is wrong with it, said beside that field.
async fn scan(sent: HandedIn<'_>, field: &str) -> Result<Result<Scan, FormView>> {
    let HandedIn { actor, fields, file } = sent;
    let mistake = match file {
        None => "mistake-file-none",
        Some(file) => match Scan::of(file).await? {
            Some(scan) => return Ok(Ok(scan)),
            None => "mistake-file-type",
        },
    };
    let mut mistakes = Mistakes::new(actor.language);
    mistakes.add(field, mistake);
    Ok(Err(FormView::to_mend(&fields, mistakes)))
}

async fn to_mend(
    house: &House,
    actor: &Actor,
    action: &Model,
    dossier: &dossier::Model,
    form: &FormView,
) -> Result<Reply> {
    Ok(show::page(house, actor, action, dossier).await?.form(form).to_mend().into())
}

/// A file to be kept, not shown.
#[derive(rocket::Responder)]
pub struct Download {
    bytes: File,
    kind: ContentType,
    disposition: Header<'static>,
    /// Should a browser open it all the same, it can do nothing.
    policy: Header<'static>,
}

#[get("/actions/<id>/files/<attachment_id>")]
pub async fn download(id: i64, attachment_id: i64, actor: &Actor, house: &House) -> Result<Download> {
    let (action, _) = queries::find(&house.db, actor, id).await?;
    if !belongs(&house.db, &action, attachment_id).await? {
        return Err(Error::Missing);
    }
    let scan = attachment::by_id(&house.db, attachment_id).await?;
    let lost = |why: std::io::Error| Error::Broken(format!("the scan {} is lost: {why}", scan.sha256));
    let bytes = File::open(attachment::path(house, &scan.sha256)).await.map_err(lost)?;
    Ok(Download {
        bytes,
        kind: ContentType::parse_flexible(&scan.media_type).unwrap_or(ContentType::Binary),
        disposition: Header::new("Content-Disposition", disposition(&scan.name)),
        policy: Header::new("Content-Security-Policy", "default-src 'none'; sandbox"),
    })
}

/// Whether a scan is the proof of an action, or the document of one of its answers.
async fn belongs(db: &impl ConnectionTrait, action: &Model, attachment_id: i64) -> Result<bool> {
    if action.proof_id == Some(attachment_id) {
        return Ok(true);
    }
    let answered = answer::Entity::find()
        .filter(answer::Column::ActionId.eq(action.id))
        .filter(answer::Column::DocumentId.eq(attachment_id))
        .one(db)
        .await?;
    Ok(answered.is_some())
}

/// RFC 6266, with the name in UTF-8 (RFC 8187) for all and in ASCII for old programs.
fn disposition(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("bin", |(_, ending)| ending);
    let encoded: String = name.bytes().map(encode).collect();
    format!("attachment; filename=\"scan.{ending}\"; filename*=UTF-8''{encoded}")
}

fn encode(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_any_script_survives_the_header() {
        assert_eq!(
            disposition("جواب \"1\".pdf"),
            "attachment; filename=\"scan.pdf\"; filename*=UTF-8''%D8%AC%D9%88%D8%A7%D8%A8%20%221%22.pdf"
        );
    }
}
