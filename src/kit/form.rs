//! What a person sends: read once, cleaned once, with its mistakes beside the fields.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rocket::Data;
use rocket::Request;
use rocket::data::FromData;
use rocket::data::Outcome;
use rocket::data::ToByteUnit;
use rocket::form::Form;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::Error;
use super::House;
use super::csrf;
use super::error::refuse;
use crate::language::Args;
use crate::language::Language;
use crate::language::folding;

/// The largest form: 5,000 characters in Arabic, each percent-encoded, several times over.
const LIMIT_KIB: u32 = 128;

/// The fields of a form, in the order sent, trimmed, in Unicode's composed form, without control
/// characters (PostgreSQL refuses NUL, and nobody types the others).
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    pub fn parse(body: &str) -> Self {
        let clean = |text: &str| -> String {
            text.replace("\r\n", "\n")
                .nfc()
                .filter(|c| !c.is_control() || *c == '\n')
                .collect::<String>()
                .trim()
                .to_owned()
        };
        let decode = |text: &str| rocket::http::RawStr::new(text).url_decode_lossy().into_owned();
        Self(
            Form::values(body)
                .map(|field| (field.name.source().to_string(), decode(field.value)))
                .map(|(name, value)| (clean(&decode(&name)), clean(&value)))
                .collect(),
        )
    }

    /// The value of a field, empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// The values of a field that may be sent several times: boxes that are ticked.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter(move |(n, value)| n == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// Whether a field was sent with something in it: a box that is ticked, a button that was pressed.
    pub fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// The same fields with one set to another value.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Everything but secrets: what may be shown again or sent once more.
    pub fn kept(&self) -> Vec<(String, String)> {
        let secret = |name: &str| name == "csrf" || name.contains("password") || name == "pin";
        self.0.iter().filter(|(name, _)| !secret(name)).cloned().collect()
    }

    fn map(&self) -> BTreeMap<String, String> {
        self.kept().into_iter().collect()
    }
}

/// What is wrong with a form: field by field, in the reader's language.
#[derive(Clone, Debug)]
pub struct Mistakes {
    language: Language,
    found: Vec<Mistake>,
}

#[derive(Clone, Debug, Serialize)]
struct Mistake {
    field: String,
    text: String,
}

impl Mistakes {
    pub fn new(language: Language) -> Self {
        Self { language, found: Vec::new() }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Notes a mistake by the key of its sentence.
    pub fn add(&mut self, field: &str, key: &str) {
        self.add_with(field, key, &Args::new());
    }

    pub fn add_with(&mut self, field: &str, key: &str, args: &Args) {
        self.found.push(Mistake { field: field.to_owned(), text: self.language.say_with(key, args) });
    }

    /// A text that must be there, of at most so many characters.
    pub fn required(&mut self, fields: &Fields, name: &str, most: usize, key: &str) -> String {
        if !fields.has(name) {
            self.add(name, key);
        }
        self.optional(fields, name, most).unwrap_or_default()
    }

    /// A text that may be left out, of at most so many characters.
    pub fn optional(&mut self, fields: &Fields, name: &str, most: usize) -> Option<String> {
        let text = fields.get(name);
        if text.chars().count() > most {
            let mut args = Args::new();
            args.set("most", most);
            self.add_with(name, "mistake-too-long", &args);
        }
        Some(text.to_owned()).filter(|text| !text.is_empty())
    }

    /// One of a set of words.
    pub fn choice<T: std::str::FromStr>(&mut self, fields: &Fields, name: &str, key: &str) -> Option<T> {
        let choice = fields.get(name).parse().ok();
        if choice.is_none() {
            self.add(name, key);
        }
        choice
    }

    /// A day as a date field sends it (`2026-07-21`), in any digits; absent when left empty.
    pub fn day(&mut self, fields: &Fields, name: &str) -> Option<NaiveDate> {
        let text = folding::latin_digits(fields.get(name));
        let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d")
            .or_else(|_| NaiveDate::parse_from_str(&text, "%d/%m/%Y"))
            .ok()
            .filter(|day| (2000..2100).contains(&chrono::Datelike::year(day)));
        if day.is_none() && !text.is_empty() {
            self.add(name, "mistake-date");
        }
        day
    }

    /// A mail address (RFC 5321) with a domain that has a dot; absent when left empty.
    pub fn email(&mut self, fields: &Fields, name: &str) -> Option<String> {
        let text = fields.get(name);
        if text.is_empty() {
            return None;
        }
        let address = text.parse::<lettre::Address>().ok();
        let good = address.filter(|a| a.domain().contains('.') && text.len() <= 254 && text.is_ascii());
        if good.is_none() {
            self.add(name, "mistake-email");
        }
        good.map(|_| text.to_lowercase())
    }

    /// Nothing wrong, or the mistakes.
    pub fn verdict<T>(self, value: impl FnOnce() -> Option<T>) -> Result<T, Self> {
        if !self.found.is_empty() {
            return Err(self);
        }
        value().ok_or(self)
    }
}

/// A form as a template shows it: what was typed, and what is wrong with it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormView {
    pub values: BTreeMap<String, String>,
    mistakes: Vec<Mistake>,
    by_field: BTreeMap<String, String>,
}

impl FormView {
    /// An empty form with some fields filled in.
    pub fn filled<'a>(values: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { values, ..Self::default() }
    }

    /// The form as it was sent.
    pub fn again(fields: &Fields) -> Self {
        Self { values: fields.map(), ..Self::default() }
    }

    /// The form as it was sent, to be mended.
    pub fn to_mend(fields: &Fields, mistakes: Mistakes) -> Self {
        let by_field = mistakes.found.iter().rev().map(|m| (m.field.clone(), m.text.clone())).collect();
        Self { values: fields.map(), mistakes: mistakes.found, by_field }
    }
}

/// A form from one of our own pages.
pub struct Posted(pub Fields);

#[rocket::async_trait]
impl<'r> FromData<'r> for Posted {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        match read(request, data).await {
            Ok(fields) => Outcome::Success(Self(fields)),
            Err(error) => Outcome::Error(refuse(request, error)),
        }
    }
}

/// Reads a form and checks that it is one of ours.
pub async fn read(request: &Request<'_>, data: Data<'_>) -> Result<Fields, Error> {
    let fields = take(request, data).await?;
    check(request, &fields)?;
    Ok(fields)
}

/// Reads a form that a page of ours sent, and leaves it in the request: a refusal shows what was typed.
pub async fn take(request: &Request<'_>, data: Data<'_>) -> Result<Fields, Error> {
    let house = House::of(request.rocket()).ok_or(Error::Missing)?;
    if !csrf::from_here(request, house) {
        return Err(Error::Forbidden);
    }
    let fields = body(data).await?;
    request.local_cache(|| Some(fields.clone()));
    Ok(fields)
}

/// Whether a form carries the token of a page that was shown to this browser.
pub fn check(request: &Request<'_>, fields: &Fields) -> Result<(), Error> {
    let house = House::of(request.rocket()).ok_or(Error::Missing)?;
    if csrf::holds(request, house, fields.get("csrf")) { Ok(()) } else { Err(Error::Stale) }
}

/// Reads a form from anywhere: only for addresses that are a secret themselves.
pub async fn body(data: Data<'_>) -> Result<Fields, Error> {
    let body = data.open(LIMIT_KIB.kibibytes()).into_bytes().await.map_err(|_| Error::Malformed)?;
    if !body.is_complete() {
        return Err(Error::TooLarge);
    }
    let text = String::from_utf8(body.into_inner()).map_err(|_| Error::Malformed)?;
    Ok(Fields::parse(&text))
}
