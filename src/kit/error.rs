//! The refusals. A person's mistake in a form is not among them: it goes back beside its field.

use std::time::Duration;

use rocket::Request;
use rocket::http::Header;
use rocket::http::Status;
use rocket::response::Responder;
use rocket::response::Response;
use sea_orm::DbErr;
use serde::Serialize;

use super::Page;
use super::Visit;
use super::form::Fields;

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request is not answered as asked.
#[derive(Clone, Debug)]
pub enum Error {
    /// 400: the request itself is malformed.
    Malformed,
    /// 401: who are you?
    Unknown,
    /// 403: seen, but not yours to do.
    Forbidden,
    /// 403: the form did not come from a page of ours, or from one too old.
    Stale,
    /// 404: not there, or not yours to know.
    Missing,
    /// 409: somebody was first.
    Conflict,
    /// 413: more than we take.
    TooLarge,
    /// 429: too often; try again after this long.
    TooOften(Duration),
    /// 500: our mistake.
    Broken(String),
    /// 503: as much of this is being done as can be done at once; try again after this long.
    Busy(Duration),
    /// 503: the database cannot be used just now.
    Unavailable(String),
}

impl Error {
    pub fn status(&self) -> Status {
        match self {
            Self::Malformed => Status::BadRequest,
            Self::Unknown => Status::Unauthorized,
            Self::Forbidden | Self::Stale => Status::Forbidden,
            Self::Missing => Status::NotFound,
            Self::Conflict => Status::Conflict,
            Self::TooLarge => Status::PayloadTooLarge,
            Self::TooOften(_) => Status::TooManyRequests,
            Self::Broken(_) => Status::InternalServerError,
            Self::Busy(_) | Self::Unavailable(_) => Status::ServiceUnavailable,
        }
    }

    /// The key of the sentence about it.
    fn key(&self) -> &'static str {
        match self {
            Self::Stale => "stale",
            Self::Busy(_) => "busy",
            other => key_of(other.status()),
        }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        let words = error.to_string();
        let passing =
            ["locked", "full", "pool", "connection", "Connection", "disk I/O", "terminating", "deadlock"];
        match error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Unavailable(words),
            _ if passing.iter().any(|word| words.contains(word)) => Self::Unavailable(words),
            _ => Self::Broken(words),
        }
    }
}

impl From<tera::Error> for Error {
    fn from(error: tera::Error) -> Self {
        Self::Broken(format!("{error:?}"))
    }
}

#[derive(Serialize)]
struct ErrorPage {
    status: u16,
    key: &'static str,
    /// What was sent, when it would otherwise be lost.
    kept: Vec<(String, String)>,
    /// Where it was sent.
    action: String,
    request_id: String,
}

/// The page of a refusal, with what was typed when the refused request carried something.
pub fn page(request: &Request<'_>, error: &Error) -> Page {
    let visit = Visit::of(request);
    let status = error.status();
    let fields = request.local_cache(|| None::<Fields>);
    let kept = match (fields, error) {
        (
            Some(fields),
            Error::Unknown | Error::Stale | Error::Unavailable(_) | Error::Busy(_) | Error::TooOften(_),
        ) => fields.kept(),
        _ => Vec::new(),
    };
    let view = ErrorPage {
        status: status.code,
        key: error.key(),
        kept,
        action: request.uri().to_string(),
        request_id: super::journal::id(request).to_owned(),
    };
    Page::new("error.html", visit.language(), &view).status(status)
}

impl<'r> Responder<'r, 'static> for Error {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        match &self {
            Self::Broken(words) => tracing::error!(request = super::journal::id(request), "{words}"),
            Self::Unavailable(words) => tracing::warn!(request = super::journal::id(request), "{words}"),
            _ => {}
        }
        if matches!(self, Self::Unknown) && request.method() == rocket::http::Method::Get {
            return super::page::to_sign_in(request).respond_to(request);
        }
        let mut response = page(request, &self).respond_to(request)?;
        if let Some(seconds) = pause(&self) {
            response.set_header(Header::new("Retry-After", seconds.to_string()));
        }
        Ok::<Response<'static>, Status>(response)
    }
}

fn pause(error: &Error) -> Option<u64> {
    match error {
        Error::TooOften(time) | Error::Busy(time) => Some(time.as_secs().max(1)),
        Error::Unavailable(_) => Some(10),
        _ => None,
    }
}

fn key_of(status: Status) -> &'static str {
    match status.code {
        401 => "unknown",
        403 => "forbidden",
        404 => "missing",
        409 => "conflict",
        413 => "too-large",
        429 => "too-often",
        503 => "unavailable",
        400..=499 => "malformed",
        _ => "broken",
    }
}

/// Answers what Rocket itself refuses: no such route, a body that is too large, a handler that broke.
#[rocket::catch(default)]
pub fn catch(status: Status, request: &Request<'_>) -> Error {
    if let Some(error) = request.local_cache(|| Refusal(std::sync::Mutex::new(None))).take() {
        return error;
    }
    match status.code {
        401 => Error::Unknown,
        403 => Error::Forbidden,
        // 422 is Rocket's word for an address with a word where a number stands.
        404 | 405 | 422 => Error::Missing,
        413 => Error::TooLarge,
        503 => Error::Unavailable(String::new()),
        400..=499 => Error::Malformed,
        _ => Error::Broken(format!("status {}", status.code)),
    }
}

/// A guard's refusal on its way to the catcher.
struct Refusal(std::sync::Mutex<Option<Error>>);

impl Refusal {
    fn take(&self) -> Option<Error> {
        self.0.lock().ok()?.take()
    }
}

/// Leaves a guard's refusal for the catcher and gives the status to fail with.
pub fn refuse(request: &Request<'_>, error: Error) -> (Status, ()) {
    let status = error.status();
    let refusal = request.local_cache(|| Refusal(std::sync::Mutex::new(None)));
    if let Ok(mut place) = refusal.0.lock() {
        *place = Some(error);
    }
    (status, ())
}
