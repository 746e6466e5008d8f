//! What somebody who asks may be answered, and what two answers have in common.

use crate::kit::page::Page;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The page.
    Shown,
    /// The deed was reached: done, or its form to be mended, or the case is not at that point.
    Done,
    /// The case is past that point.
    TooLate,
    /// Another page of ours.
    Elsewhere,
    /// To the door: who are you?
    SignIn,
    Missing,
    Forbidden,
}

impl Answer {
    pub fn is_given_by(self, method: &str, page: &Page) -> bool {
        let to_the_door = page.location().is_some_and(|to| to.starts_with("/login?next="));
        match (self, method) {
            (Self::Shown, _) => page.status == 200,
            (Self::Done, "POST") => matches!(page.status, 409 | 422) || (page.status == 303 && !to_the_door),
            (Self::Done | Self::Elsewhere, _) => page.status == 303 && !to_the_door,
            (Self::TooLate, _) => page.status == 409,
            (Self::SignIn, "POST") => page.status == 401,
            (Self::SignIn, _) => page.status == 303 && to_the_door,
            (Self::Missing, _) => page.status == 404,
            (Self::Forbidden, _) => page.status == 403,
        }
    }

    /// Whether it tells that something is there.
    pub fn tells(self) -> bool {
        !matches!(self, Self::SignIn | Self::Missing)
    }
}

/// All that an answer says, without what differs each time (tokens, the number of the request, the clock) and
/// without the address that was asked for: it stands in the links to other languages.
pub fn masked(page: &Page, path: &str) -> String {
    let encoded: String = path.bytes().map(encode).collect();
    let mut text = page.body.replace(path, "‹here›").replace(&encoded, "‹here›");
    for token in tokens(&page.body) {
        text = text.replace(token, "‹token›");
    }
    if let Some(request) = page.header("x-request-id") {
        text = text.replace(request, "‹request›");
    }
    let of_the_moment = ["x-request-id", "date", "content-length", "set-cookie"];
    let mut headers: Vec<String> = page
        .headers
        .iter()
        .filter(|(name, _)| !of_the_moment.contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {}\n", String::from_utf8_lossy(value.as_bytes())))
        .map(|line| line.replace(path, "‹here›").replace(&encoded, "‹here›"))
        .collect();
    headers.sort();
    format!("{}\n{}\n{text}", page.status, headers.concat())
}

/// The tokens in the forms of a page; to parse it for them would take longer than to be answered.
pub fn tokens(body: &str) -> impl Iterator<Item = &str> {
    body.split("name=\"csrf\" value=\"").skip(1).filter_map(|rest| rest.split('"').next())
}

/// As in `?next=`.
fn encode(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}
