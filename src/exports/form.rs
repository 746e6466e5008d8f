//! What is asked of whoever takes something home.

use super::export::Format;
use super::export::Purpose;
use super::offer::Offer;
use crate::kit::Fields;
use crate::kit::Mistakes;
use crate::language::Language;

/// The most characters of a purpose and of a reason.
pub const MOST: usize = 300;

/// What was asked for.
#[derive(Clone, Debug)]
pub struct Order {
    pub format: Format,
    pub purpose: Purpose,
    pub words: String,
    /// Why residents must be known; absent where they need not.
    pub reason: Option<String>,
}

impl Order {
    /// Whether the columns about residents are wanted.
    pub fn contacts(&self) -> bool {
        self.reason.is_some()
    }
}

/// Reads the form; a box that was not offered counts for nothing.
pub fn read(fields: &Fields, offer: &Offer, language: Language) -> Result<Order, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let format = mistakes.choice(fields, "format", "mistake-choice");
    let purpose = mistakes.choice(fields, "purpose", "export-mistake-purpose");
    let words = mistakes.required(fields, "words", MOST, "export-mistake-words");
    let wanted = !offer.personal.is_empty() && fields.has("contacts");
    let reason = wanted.then(|| mistakes.required(fields, "reason", MOST, "export-mistake-reason"));
    mistakes.verdict(|| Some(Order { format: format?, purpose: purpose?, words, reason }))
}
