//! Taking something home: the page that shows what would leave and asks what for, and the file.

use rocket::Request;
use rocket::http::ContentType;
use rocket::response::Responder;
use rocket::response::Response;
use sea_orm::ActiveEnum;
use serde::Serialize;

use super::book::Book;
use super::cells::Column;
use super::cells::Rows;
use super::export;
use super::export::Format;
use super::export::Purpose;
use super::form;
use super::form::Order;
use super::notes;
use super::offer::Offer;
use super::policy;
use super::stream;
use super::stream::Body;
use super::stream::Job;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::assets;
use crate::language::Language;
use crate::people::Actor;
use crate::people::Signed;

#[derive(Serialize)]
struct AskPage<'a> {
    title: &'a str,
    back: &'a str,
    action: &'a str,
    filters: &'a [(String, String)],
    columns: String,
    /// How many.
    count: usize,
    /// Columns about residents; empty where they are not offered.
    personal: String,
    formats: Vec<Choice>,
    purposes: Vec<Choice>,
    most: usize,
    may_read_log: bool,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
    hint: Option<String>,
}

/// The page that shows what would leave.
pub fn ask(actor: &Actor, offer: &Offer) -> Page {
    let usual = [("format", Format::Xlsx.code().to_owned())];
    page(actor, offer).form(&FormView::filled(usual))
}

fn page(actor: &Actor, offer: &Offer) -> Page {
    let language = actor.language;
    let view = AskPage {
        title: &offer.title,
        back: &offer.address,
        action: &offer.form,
        filters: &offer.filters,
        columns: headings(&offer.columns),
        count: offer.columns.len(),
        personal: headings(&offer.personal),
        formats: Format::ALL.map(|format| of_format(format, language)).into(),
        purposes: Purpose::ALL.map(|purpose| of_purpose(purpose, language)).into(),
        most: form::MOST,
        may_read_log: policy::may_read(actor),
    };
    Page::new("exports/ask.html", language, &view)
}

fn headings(columns: &[Column]) -> String {
    columns.iter().map(|column| column.heading.as_str()).collect::<Vec<_>>().join(" · ")
}

fn of_format(format: Format, language: Language) -> Choice {
    let say = |key: String| language.say(&key);
    Choice {
        value: format.code().to_owned(),
        label: say(format!("export-format-{}", format.code())),
        hint: Some(say(format!("export-format-{}-hint", format.code()))),
    }
}

fn of_purpose(purpose: Purpose, language: Language) -> Choice {
    Choice { value: purpose.to_value(), label: purpose.label(language), hint: None }
}

/// What a form for an export is answered with.
pub enum Answer {
    /// The form, to be mended.
    Page(Box<Page>),
    File(Box<File>),
}

/// Writes down what leaves and for what, and begins to send it. `rows` are read as they leave, a page at a time, in
/// the order of the offer's columns, then of its personal ones if the order is one with contacts.
///
/// # Errors
/// `TooOften` and `Busy` when somebody, or everybody, takes too much at once.
pub async fn send<R: Rows + 'static>(
    house: &House,
    signed: &Signed<'_>,
    offer: &Offer,
    rows: impl FnOnce(&Order) -> R,
) -> Result<Answer> {
    let actor = signed.actor;
    let order = match form::read(&signed.fields, offer, actor.language) {
        Ok(order) => order,
        Err(mistakes) => {
            let form = FormView::to_mend(&signed.fields, mistakes);
            return Ok(Answer::Page(Box::new(page(actor, offer).form(&form).to_mend())));
        }
    };
    let turn = house.exports.take(actor.id)?;
    house.limits.export(actor.id)?;
    let log = export::begin(&house.db, actor, offer, &order, house.now()).await?;
    let columns =
        if order.contacts() { [&offer.columns[..], &offer.personal].concat() } else { offer.columns.clone() };
    let about = notes::about(actor, offer, &log);
    let book = Book::open(order.format, about, &columns, actor.language)
        .map_err(|why| Error::Broken(format!("an export could not be begun: {why}")))?;
    let body = stream::begin(Job {
        db: house.db.clone(),
        id: log.id,
        begun_at: log.begun_at,
        language: actor.language,
        book,
        rows: Box::new(rows(&order)),
        notes: notes::of(actor, offer, &log),
        turn,
    })?;
    Ok(Answer::File(Box::new(File {
        body,
        format: order.format,
        disposition: notes::disposition(actor, offer, &log),
    })))
}

/// A file on its way.
pub struct File {
    body: Body,
    format: Format,
    disposition: String,
}

impl<'r> Responder<'r, 'static> for Answer {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        match self {
            Self::Page(page) => page.respond_to(request),
            Self::File(file) => file.respond_to(request),
        }
    }
}

impl<'r> Responder<'r, 'static> for File {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let mut response = Response::build();
        response
            .raw_header("Content-Disposition", self.disposition)
            // Should a browser open it all the same, it can do nothing.
            .raw_header("Content-Security-Policy", "default-src 'none'; sandbox")
            .max_chunk_size(64 * 1024);
        match self.format {
            Format::Xlsx => response.header(xlsx()).streamed_body(self.body),
            Format::Csv if assets::takes_gzip(request) => response
                .header(ContentType::CSV)
                .raw_header("Content-Encoding", "gzip")
                .raw_header("Vary", "Accept-Encoding")
                .streamed_body(self.body.compressed()),
            Format::Csv => response.header(ContentType::CSV).streamed_body(self.body),
        };
        response.ok()
    }
}

fn xlsx() -> ContentType {
    ContentType::new("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")
}
