//! A file to keep, under a name that people can read.

use std::io::Cursor;

use rocket::Request;
use rocket::http::ContentType;
use rocket::response::Responder;
use rocket::response::Response;

/// The longest name, in characters: some file systems take no more than 255 bytes.
const LONGEST: usize = 80;

pub struct Download {
    pub content: Vec<u8>,
    pub kind: ContentType,
    /// Without its ending.
    pub name: String,
    pub ending: &'static str,
    /// For a browser that knows no other letters.
    pub plain: String,
}

impl<'r> Responder<'r, 'static> for Download {
    fn respond_to(self, _: &'r Request<'_>) -> rocket::response::Result<'static> {
        let length = self.content.len();
        let disposition = format!(
            "attachment; filename=\"{}.{ending}\"; filename*=UTF-8''{}.{ending}",
            self.plain,
            encoded(&readable(&self.name)),
            ending = self.ending,
        );
        Response::build()
            .header(self.kind)
            .raw_header("Content-Disposition", disposition)
            .raw_header("Cache-Control", "no-store")
            .sized_body(length, Cursor::new(self.content))
            .ok()
    }
}

/// Without what a file's name may not hold somewhere.
fn readable(name: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || "-_()’,،".contains(c) { c } else { ' ' };
    let text: String = name.chars().map(kept).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.chars().take(LONGEST).collect::<String>().trim().to_owned()
}

/// As RFC 8187 writes what is not ASCII.
fn encoded(name: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    name.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::encoded;
    use super::readable;

    #[test]
    fn a_name_stays_readable_and_harms_nothing() {
        assert_eq!(readable("رسالة 4/2026 : a\"b\\c\r\nd"), "رسالة 4 2026 a b c d");
        assert_eq!(encoded("é 1"), "%C3%A9%201");
    }
}
