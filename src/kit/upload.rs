//! A file that a person hands in with a form: read from one of our own pages only, up to a limit, and trusted in
//! nothing, neither its name nor what it says it is.

use rocket::Data;
use rocket::Request;
use rocket::data::FromData;
use rocket::form::Form;
use rocket::fs::TempFile;
use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::tokio::io::AsyncReadExt;

use super::Error;
use super::Fields;
use super::House;
use super::Result;
use super::csrf;

/// The largest file, in MiB. The form around it may be a little larger.
pub const MOST: u32 = 10;

/// The longest name that is kept of a file, in characters.
const MOST_NAME: usize = 120;

/// What was handed in.
pub struct Upload {
    pub fields: Fields,
    /// Absent when no file was chosen.
    pub file: Option<File>,
}

/// A file as it came.
pub struct File {
    /// The last part of its name, without what is not seen.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The forms that bring a file have these fields.
#[derive(rocket::FromForm)]
struct Parts<'r> {
    #[field(default = "")]
    csrf: &'r str,
    #[field(default = "")]
    version: &'r str,
    file: Option<TempFile<'r>>,
}

/// Reads a form with a file that a page of ours sent.
pub async fn take<'r>(request: &'r Request<'_>, data: Data<'r>) -> Result<Upload> {
    let house = House::of(request.rocket()).ok_or(Error::Missing)?;
    if !csrf::from_here(request, house) {
        return Err(Error::Forbidden);
    }
    let parts: Parts<'_> = match Form::from_data(request, data).await {
        Outcome::Success(form) => Form::into_inner(form),
        Outcome::Error((Status::PayloadTooLarge, _)) => return Err(Error::TooLarge),
        Outcome::Error(_) | Outcome::Forward(_) => return Err(Error::Malformed),
    };
    let fields = Fields::default().with("csrf", parts.csrf).with("version", parts.version);
    let file = match parts.file {
        Some(file) if file.len() > 0 => Some(read(file).await?),
        _ => None,
    };
    Ok(Upload { fields, file })
}

async fn read(file: TempFile<'_>) -> Result<File> {
    let trouble = |why: std::io::Error| Error::Unavailable(format!("a file could not be read: {why}"));
    let raw = file.raw_name().map_or("", |name| name.dangerous_unsafe_unsanitized_raw().as_str());
    let name = tidy(raw);
    let mut bytes = Vec::new();
    file.open().await.map_err(trouble)?.read_to_end(&mut bytes).await.map_err(trouble)?;
    Ok(File { name, bytes })
}

/// The last part of a name as a person would read it: no folders, nothing that turns the order of letters around.
fn tidy(raw: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let unseen = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let seen: String = last.chars().filter(|letter| !unseen(*letter)).take(MOST_NAME).collect();
    seen.trim().trim_start_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_no_more_than_it_shows() {
        assert_eq!(tidy("C:\\temp\\..\\جواب الوزارة.pdf"), "جواب الوزارة.pdf");
        assert_eq!(tidy("../../etc/passwd"), "passwd");
        assert_eq!(tidy("facture\u{202e}fdp.exe"), "facturefdp.exe");
        assert_eq!(tidy(".htaccess\0\n"), "htaccess");
        assert_eq!(tidy(&"a".repeat(500)).len(), MOST_NAME);
    }
}
