//! A document as PDF, as DOCX, as a page to print.

use rocket::Request;
use rocket::get;
use rocket::http::ContentType;
use rocket::http::Status;
use rocket::response::Responder;
use serde::Serialize;

use super::download::Download;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;
use crate::press;
use crate::press::Paper;
use crate::press::PressError;
use crate::workshop::document;
use crate::workshop::frozen;
use crate::workshop::paper;
use crate::workshop::queries;

/// The file, or why the press could not make it.
pub enum Printed {
    File(Box<Download>),
    Refused(Box<Page>),
}

impl<'r> Responder<'r, 'static> for Printed {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        match self {
            Self::File(file) => file.respond_to(request),
            Self::Refused(page) => page.respond_to(request),
        }
    }
}

#[derive(Serialize)]
struct RefusedPage {
    back: String,
    sentence: String,
}

#[get("/documents/<id>/pdf")]
pub async fn pdf(id: i64, actor: &Actor, house: &House) -> Result<Printed> {
    let (document, paper) = printable(house, actor, id).await?;
    let subject = paper.subject.clone();
    let made = press::pdf(paper).await;
    Ok(answer(&document, &subject, made, ContentType::PDF, "pdf", actor.language))
}

#[get("/documents/<id>/docx")]
pub async fn docx(id: i64, actor: &Actor, house: &House) -> Result<Printed> {
    let (document, paper) = printable(house, actor, id).await?;
    let subject = paper.subject.clone();
    let made = press::docx(paper).await;
    let kind = ContentType::new("application", "vnd.openxmlformats-officedocument.wordprocessingml.document");
    Ok(answer(&document, &subject, made, kind, "docx", actor.language))
}

#[get("/documents/<id>/print")]
pub async fn print_document(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let (document, paper) = printable(house, actor, id).await?;
    Ok(press::page(&paper, &document.href()))
}

/// What was approved, as it was; or else the document as it stands.
async fn printable(house: &House, actor: &Actor, id: i64) -> Result<(document::Model, Paper)> {
    let (document, dossier) = queries::find(&house.db, actor, id).await?;
    if let Some(paper) = frozen::read(&house.db, document.id).await? {
        return Ok((document, paper));
    }
    let version = queries::current(&house.db, document.id).await?;
    let paper = paper::of(&house.db, house.today(), &document, &version, &dossier).await?;
    Ok((document, paper))
}

fn answer(
    document: &document::Model,
    subject: &str,
    made: Result<Vec<u8>, PressError>,
    kind: ContentType,
    ending: &'static str,
    reader: Language,
) -> Printed {
    match made {
        Ok(content) => Printed::File(Box::new(Download {
            content,
            kind,
            name: format!("{} {} {subject}", document.kind.label(document.lang), document.number()),
            ending,
            plain: format!("{}-{}", document.kind.code(), document.id),
        })),
        Err(why) => Printed::Refused(Box::new(refused(&why, document, reader))),
    }
}

fn refused(why: &PressError, document: &document::Model, reader: Language) -> Page {
    tracing::error!(document = document.id, "{why}");
    let view = RefusedPage { back: document.href(), sentence: why.sentence(reader) };
    Page::new("workshop/refused.html", reader, &view).status(status(why))
}

/// What the machine lacks can be brought; the rest is our mistake.
fn status(why: &PressError) -> Status {
    match why {
        PressError::NoFont { .. } => Status::ServiceUnavailable,
        PressError::Drawing(_) | PressError::Layout(_) => Status::InternalServerError,
    }
}

#[cfg(test)]
mod tests {
    use rocket::http::Status;

    use super::status;
    use crate::press::PressError;

    #[test]
    fn a_missing_font_is_no_fault_of_ours() {
        assert_eq!(status(&PressError::NoFont { package: "fonts-hosny-amiri" }), Status::ServiceUnavailable);
        assert_eq!(status(&PressError::Layout(String::new())), Status::InternalServerError);
    }
}
