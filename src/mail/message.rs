//! A row of the outbox as the mail that travels: the same bytes at every attempt.

use lettre::Address;
use lettre::Message;
use lettre::message::Attachment;
use lettre::message::Mailbox;
use lettre::message::MultiPart;
use lettre::message::SinglePart;
use lettre::message::header::ContentType;
use lettre::message::header::HeaderName;
use lettre::message::header::HeaderValue;

use super::outbox::Model;
use crate::kit::token;
use crate::settings::Settings;

/// The mail. It cannot be made for an address that is none; the error is a sentence.
pub fn compose(settings: &Settings, row: &Model) -> Result<Message, String> {
    let to: Address = row.recipient.parse().map_err(|why| format!("This is not a mail address: {why}"))?;
    let mut mail = Message::builder()
        .from(settings.sender()?)
        .to(Mailbox::new(None, to))
        .subject(row.subject.as_str())
        .date(row.created_at.into())
        .message_id(Some(row.message_id.clone()))
        .raw_header(header("Content-Language", row.lang.code()))
        // Neither servers (RFC 3834) nor Exchange shall answer that somebody is on holiday.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"));
    if let Some(first) = &row.thread_id {
        mail = mail.in_reply_to(first.clone()).references(first.clone());
    }
    if let Some(url) = row.unsubscribe_url.as_deref().filter(|url| is_plain(url)) {
        mail = mail
            .raw_header(header("List-Unsubscribe", &format!("<{url}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    mail.multipart(body(row)?).map_err(|why| why.to_string())
}

/// The faces, and the picture that they show (RFC 2387).
fn body(row: &Model) -> Result<MultiPart, String> {
    let Some((bytes, kind)) = row.picture.as_ref().zip(row.picture_kind.as_deref()) else {
        return Ok(faces(row));
    };
    let media_type = ContentType::parse(kind).map_err(|why| format!("This is no kind of picture: {why}"))?;
    // Some mail programs list what has no name as an unknown file.
    let name = kind.replace('/', ".");
    let picture = Attachment::new_inline_with_name(picture_id(&row.message_id), name);
    Ok(MultiPart::related()
        .boundary(boundary(row, "related"))
        .multipart(faces(row))
        .singlepart(picture.body(bytes.clone(), media_type)))
}

/// The name of a mail's picture among all pictures of the world (RFC 2392).
pub fn picture_id(message_id: &str) -> String {
    format!("picture.{}", message_id.trim_matches(['<', '>']))
}

/// The mail's own boundary, not a random one.
fn boundary(row: &Model, of: &str) -> String {
    token::hash(&format!("{of}{}", row.message_id))[..40].to_owned()
}

/// Both faces, the better one last (RFC 2046, 5.1.4).
fn faces(row: &Model) -> MultiPart {
    MultiPart::alternative()
        .boundary(boundary(row, "alternative"))
        .singlepart(SinglePart::plain(row.plain.clone()))
        .singlepart(SinglePart::html(row.html.clone()))
}

/// A header that goes out as it is: one line of visible ASCII and spaces.
fn header(name: &'static str, value: &str) -> HeaderValue {
    let name = HeaderName::new_from_ascii_str(name);
    HeaderValue::dangerous_new_pre_encoded(name, value.to_owned(), value.to_owned())
}

/// Whether an address of ours can stand in a header as it is.
fn is_plain(url: &str) -> bool {
    url.len() < 900 && url.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'<' && byte != b'>')
}

/// Words that can stand in a header: one line, and no character that turns the words around it. What was
/// isolated for its direction is marked in the older way, which every mail program knows.
pub fn one_line(words: &str) -> String {
    let kept = words.chars().filter_map(|letter| match letter {
        '\u{2066}' | '\u{2068}' | '\u{2069}' => Some('\u{200e}'),
        '\u{2067}' | '\u{202a}'..='\u{202e}' | '\u{feff}' => None,
        '\u{2028}' | '\u{2029}' => Some(' '),
        letter if letter.is_control() => Some(' '),
        letter => Some(letter),
    });
    kept.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use mail_parser::MessageParser;

    use super::*;
    use crate::language::Language;
    use crate::mail::Letter;
    use crate::mail::outbox;

    /// What people have tried to slip into a header, alone or behind an innocent word.
    const PAYLOADS: [&str; 31] = [
        "\r\nBcc: spy@evil.example",
        "\nBcc: spy@evil.example",
        "\rBcc: spy@evil.example",
        "\n\rBcc: spy@evil.example",
        "\r\n Bcc: spy@evil.example",
        "\r\n\tBcc: spy@evil.example",
        "\r\n\r\n<script>alert(1)</script>",
        "\n\n--\nContent-Type: text/html",
        "\r\n.\r\nMAIL FROM:<spy@evil.example>",
        "\u{2028}Bcc: spy@evil.example",
        "\u{2029}Bcc: spy@evil.example",
        "\u{85}Bcc: spy@evil.example",
        "\u{b}Bcc: spy@evil.example",
        "\u{c}Bcc: spy@evil.example",
        "\0Bcc: spy@evil.example",
        "%0d%0aBcc: spy@evil.example",
        "%0aBcc:%20spy@evil.example",
        "\\r\\nBcc: spy@evil.example",
        "嘊嘍Bcc: spy@evil.example",
        "=?utf-8?q?=0D=0ABcc:_spy@evil.example?=",
        "=?utf-8?b?DQpCY2M6IHNweUBldmlsLmV4YW1wbGU=?=",
        "=?us-ascii?q?=0A?= Bcc: spy@evil.example",
        ",spy@evil.example",
        ", <spy@evil.example>",
        ">, <spy@evil.example>",
        ";spy@evil.example",
        "\" <spy@evil.example>",
        "\u{202e}elpmaxe.live@yps",
        "\u{2067}spy@evil.example\u{2066}",
        "\u{feff}\u{200b}spy@evil.example",
        ">\r\nBcc: <spy@evil.example",
    ];

    const AT: &str = "fatima@douar.example";

    fn mail(to: &str, subject: &str, unsubscribe: &str) -> Option<Vec<u8>> {
        let settings = Settings::default();
        let letter =
            Letter::new("update", to, Language::Ar, subject).text("جديد في طلبكم").unsubscribe(unsubscribe);
        let row = outbox::row(&settings, &letter, DateTime::UNIX_EPOCH).expect("the frame is well formed");
        compose(&settings, &row).ok().map(|mail| mail.formatted())
    }

    /// The names of the headers, if the mail has but one recipient and one part of each kind.
    fn headers(mail: &[u8]) -> Vec<String> {
        let mail = MessageParser::default().parse(mail).expect("it is a mail");
        let to = mail.to().and_then(mail_parser::Address::as_list).unwrap_or_default();
        assert_eq!(to.iter().filter_map(|to| to.address()).collect::<Vec<_>>(), [AT]);
        assert_eq!((mail.text_body_count(), mail.html_body_count()), (1, 1));
        mail.headers_raw().map(|(name, _)| name.to_owned()).collect()
    }

    #[test]
    fn nothing_in_a_subject_becomes_a_header() {
        let honest = headers(&mail(AT, "جديد", "https://tarafu.example/t/1").expect("it is made"));

        for payload in PAYLOADS {
            for subject in [payload.to_owned(), format!("جديد{payload}"), format!("news {payload}")] {
                let mail = mail(AT, &subject, "https://tarafu.example/t/1").expect("it is made");
                assert_eq!(headers(&mail), honest, "{subject:?}");
            }
        }
    }

    #[test]
    fn nothing_in_an_address_becomes_a_second_one() {
        for payload in PAYLOADS {
            for to in [format!("{AT}{payload}"), format!("{payload}{AT}"), payload.to_owned()] {
                if let Some(mail) = mail(&to, "جديد", "https://tarafu.example/t/1") {
                    let mail = MessageParser::default().parse(&mail).expect("it is a mail");
                    assert_eq!(
                        mail.to().and_then(mail_parser::Address::as_list).map(<[_]>::len),
                        Some(1),
                        "{to:?}"
                    );
                    assert!(mail.bcc().is_none(), "{to:?}");
                }
            }
        }
    }

    #[test]
    fn nothing_in_a_link_becomes_a_header() {
        let without = headers(&mail(AT, "جديد", "not\nplain").expect("it is made"));

        for payload in PAYLOADS {
            let url = format!("https://tarafu.example/t/1{payload}");
            let mut names = headers(&mail(AT, "جديد", &url).expect("it is made"));
            names.retain(|name| !name.starts_with("List-Unsubscribe"));
            assert_eq!(names, without, "{url:?}");
        }
    }

    #[test]
    fn a_retry_is_the_same_to_the_byte() {
        let settings = Settings::default();
        let letter = Letter::new("update", AT, Language::Fr, "Du nouveau").quote("رد\nréponse");
        let row = outbox::row(&settings, &letter, DateTime::UNIX_EPOCH).expect("the frame is well formed");

        let [once, again] = [(); 2].map(|()| compose(&settings, &row).expect("it is made").formatted());

        assert_eq!(once, again);
    }

    #[test]
    fn what_was_isolated_keeps_its_direction() {
        assert_eq!(
            one_line("طلبكم \u{2068}531-26-00042-7\u{2069}\u{202e}\r\n"),
            "طلبكم \u{200e}531-26-00042-7\u{200e}"
        );
    }
}
