//! What may be submitted about a document, and when it is well filled in.

use std::str::FromStr;

use super::commands::Sent;
use super::commands::Text;
use super::document::Deed;
use super::document::Kind;
use crate::categories::category::Choice;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::Mistakes;
use crate::language::Language;

pub const MOST_SUBJECT: usize = 300;
/// The longest body, in characters: some six pages. A form sends a letter of Arabic in six bytes and a curly
/// apostrophe in nine, and all that this form holds must fit in what `kit::form` reads, or whoever writes long is
/// refused as too large before their words are looked at.
pub const MOST_BODY: usize = 12_000;
pub const MOST_REMARK: usize = 2000;

/// What is asked for when a document is begun.
pub struct Asked {
    pub kind: Kind,
    pub language: Language,
    pub institution_id: Option<i64>,
    pub action_id: Option<i64>,
}

/// A document to be begun, for one of these institutions and actions.
pub fn asked(
    fields: &Fields,
    institutions: &[Choice],
    actions: &[Choice],
    language: Language,
) -> Result<Asked, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let kind = mistakes.choice::<Kind>(fields, "kind", "mistake-choice");
    let written = mistakes.choice::<Language>(fields, "lang", "mistake-choice");
    let institution_id = one_of(&mut mistakes, fields, "institution", institutions);
    let action_id = one_of(&mut mistakes, fields, "action", actions);
    mistakes.verdict(|| Some(Asked { kind: kind?, language: written?, institution_id, action_id }))
}

/// The key that was chosen, if any.
fn one_of(mistakes: &mut Mistakes, fields: &Fields, name: &str, choices: &[Choice]) -> Option<i64> {
    let chosen = fields.get(name);
    let known = choices.iter().find(|choice| choice.value == chosen);
    if known.is_none() && !chosen.is_empty() {
        mistakes.add(name, "mistake-choice");
    }
    known.and_then(|choice| i64::from_str(&choice.value).ok())
}

/// What comes with a deed. The text comes along where the form holds it.
///
/// # Errors
/// `Malformed` if the form does not say which version was seen.
pub fn sent(fields: &Fields, deed: Deed, language: Language) -> Result<Result<Sent, Mistakes>, Error> {
    let version = fields.get("version").parse().map_err(|_| Error::Malformed)?;
    let mut mistakes = Mistakes::new(language);
    let holds_text = deed == Deed::Write || fields.kept().iter().any(|(name, _)| name == "body");
    let text = holds_text.then(|| Text {
        subject: mistakes.required(fields, "subject", MOST_SUBJECT, "mistake-workshop-subject"),
        body: mistakes.required(fields, "body", MOST_BODY, "mistake-workshop-body"),
    });
    let remark = match deed {
        Deed::Return => Some(mistakes.required(fields, "remark", MOST_REMARK, "mistake-workshop-remark")),
        _ => None,
    };
    let annex = holds_text.then(|| fields.has("annex"));
    Ok(mistakes.verdict(|| Some(Sent { version, text, annex, remark })))
}
