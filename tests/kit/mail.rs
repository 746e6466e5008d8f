//! A mail as it arrived: its envelope, its bytes, and what a mail program makes of them.

use mail_parser::Address;
use mail_parser::HeaderValue;
use mail_parser::Message;
use mail_parser::MessageParser;
use mail_parser::MimeHeaders;
use mail_parser::PartType;

#[derive(Clone, Debug)]
pub struct Mail {
    /// The envelope: where a bounce would go. Empty for a mail that must not bounce.
    pub envelope_from: String,
    /// The envelope: who receives it, whatever the headers say.
    pub envelope_to: Vec<String>,
    pub raw: Vec<u8>,
    pub from: String,
    pub from_name: String,
    pub to: Vec<String>,
    pub subject: String,
    /// Without angle brackets, as are the next two.
    pub message_id: String,
    pub in_reply_to: Option<String>,
    pub references: Vec<String>,
    /// The plain text, empty when there is none.
    pub text: String,
    /// The HTML, empty when there is none.
    pub html: String,
    /// Every header of the mail, in order, unfolded but otherwise as it was sent.
    pub headers: Vec<(String, String)>,
    pub attachments: Vec<Attachment>,
}

#[derive(Clone, Debug)]
pub struct Attachment {
    pub name: String,
    /// Such as `application/pdf`.
    pub media_type: String,
    /// The name by which the HTML shows it, without angle brackets.
    pub content_id: Option<String>,
    pub inline: bool,
    pub bytes: Vec<u8>,
}

impl Mail {
    pub fn read(envelope_from: &str, envelope_to: &[String], raw: Vec<u8>) -> Self {
        let message = MessageParser::default().parse(&raw).expect("what was sent is a mail");
        let sender = message.from().and_then(Address::first);

        Self {
            envelope_from: envelope_from.to_owned(),
            envelope_to: envelope_to.to_vec(),
            from: sender.and_then(|sender| sender.address()).unwrap_or_default().to_owned(),
            from_name: sender.and_then(|sender| sender.name()).unwrap_or_default().to_owned(),
            to: message.to().map(addresses).unwrap_or_default(),
            subject: message.subject().unwrap_or_default().to_owned(),
            message_id: message.message_id().unwrap_or_default().to_owned(),
            in_reply_to: texts(message.in_reply_to()).into_iter().next(),
            references: texts(message.references()),
            text: body(&message, |part| if let PartType::Text(text) = part { Some(text) } else { None }),
            html: body(&message, |part| if let PartType::Html(html) = part { Some(html) } else { None }),
            headers: message.headers_raw().map(|(name, value)| (name.to_owned(), unfolded(value))).collect(),
            attachments: attachments(&message),
            raw: raw.clone(),
        }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// The addresses of pages in the plain text.
    pub fn links(&self) -> Vec<String> {
        let ends = |letter: char| {
            letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '\u{2068}' | '\u{2069}')
        };
        let words =
            self.text.split(ends).filter(|word| word.starts_with("http://") || word.starts_with("https://"));
        words.map(|word| word.trim_end_matches(['.', ',', ';', ')', '،', '؛']).to_owned()).collect()
    }

    /// The first link of the plain text with this in it, such as `/t/`.
    #[track_caller]
    pub fn link(&self, part: &str) -> String {
        let Some(link) = self.links().into_iter().find(|link| link.contains(part)) else {
            panic!("no link with “{part}” in this mail:\n{}", self.text);
        };
        link
    }

    pub fn is_to(&self, address: &str) -> bool {
        self.envelope_to.iter().any(|to| to.eq_ignore_ascii_case(address))
    }
}

/// The part of this kind that a reader would see. (The parser's own `body_text` makes a text out of the HTML where
/// there is none, and a test would then not notice that it is missing.)
fn body<'a>(
    message: &'a Message<'a>,
    of_kind: fn(&'a PartType<'a>) -> Option<&'a std::borrow::Cow<'a, str>>,
) -> String {
    let shown = message.text_bodies().chain(message.html_bodies());
    shown.filter_map(|part| of_kind(&part.body)).map(ToString::to_string).next().unwrap_or_default()
}

fn attachments(message: &Message) -> Vec<Attachment> {
    let parts = message.attachments().map(|part| Attachment {
        name: part.attachment_name().unwrap_or_default().to_owned(),
        media_type: part.content_type().map(media_type).unwrap_or_default(),
        content_id: part.content_id().map(ToOwned::to_owned),
        inline: part.content_disposition().is_some_and(mail_parser::ContentType::is_inline),
        bytes: part.contents().to_vec(),
    });
    parts.collect()
}

fn media_type(of: &mail_parser::ContentType) -> String {
    of.subtype().map_or_else(|| of.ctype().to_owned(), |subtype| format!("{}/{subtype}", of.ctype()))
}

fn addresses(of: &Address) -> Vec<String> {
    of.iter().filter_map(|one| one.address()).map(ToOwned::to_owned).collect()
}

fn texts(value: &HeaderValue) -> Vec<String> {
    match value {
        HeaderValue::Text(text) => vec![text.to_string()],
        HeaderValue::TextList(texts) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

fn unfolded(value: &str) -> String {
    value.replace("\r\n", "").trim().to_owned()
}
