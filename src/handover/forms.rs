//! What may be submitted, and when it is well filled in.

use super::commands::Wanted;
use crate::cases::succession::Successor;
use crate::kit::Fields;
use crate::kit::Mistakes;
use crate::language::Language;

/// The longest word to the residents, in characters.
pub const MOST_WORDS: usize = 2000;

/// To whom, with which words, and whether the mandate ends with it.
pub fn wanted(fields: &Fields, candidates: &[Successor], language: Language) -> Result<Wanted, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let chosen: Option<i64> = fields.get("successor").parse().ok();
    let successor = candidates.iter().find(|candidate| Some(candidate.id) == chosen).cloned();
    if successor.is_none() {
        mistakes.add("successor", "handover-mistake-successor");
    }
    let words = mistakes.optional(fields, "words", MOST_WORDS);
    mistakes.verdict(|| Some(Wanted { successor: successor?, words, end: fields.has("end") }))
}
