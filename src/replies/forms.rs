//! What may be submitted to tell everybody, and when it is well filled in.

use std::collections::BTreeSet;

use super::commands::Text;
use crate::kit::Fields;
use crate::kit::Mistakes;
use crate::kit::token;
use crate::language::Language;

/// The longest words for all communes, in characters.
pub const MOST_WORDS: usize = 4000;

/// The longest words for one commune: a form of five of them stays below what we take.
pub const MOST_ADAPTED: usize = 2000;

/// For how many communes the words may be adapted.
pub const ADAPTED: usize = 5;

/// What a form must fit.
pub struct Bounds {
    /// The languages in which somebody behind the dossier reads.
    pub read: Vec<Language>,
    /// The communes of its cases.
    pub communes: BTreeSet<String>,
}

/// The words, for all communes and for some.
pub fn texts(fields: &Fields, bounds: &Bounds, language: Language) -> Result<Vec<Text>, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let mut texts = Vec::new();
    for language in Language::ALL {
        let name = format!("words_{language}");
        let words = if bounds.read.contains(&language) {
            Some(mistakes.required(fields, &name, MOST_WORDS, &format!("mistake-reply-words-{language}")))
        } else {
            mistakes.optional(fields, &name, MOST_WORDS)
        };
        texts.extend(words.map(|words| Text { language, commune: None, words }));
    }
    if bounds.read.is_empty() {
        mistakes.add("words_ar", "mistake-reply-nobody");
    }
    let mut seen = BTreeSet::new();
    for number in 1..=ADAPTED {
        texts.extend(adapted(&mut mistakes, fields, bounds, &mut seen, number));
    }
    mistakes.verdict(|| Some(texts))
}

/// The words for one commune, where they differ.
fn adapted(
    mistakes: &mut Mistakes,
    fields: &Fields,
    bounds: &Bounds,
    seen: &mut BTreeSet<String>,
    number: usize,
) -> Vec<Text> {
    let field = format!("commune_{number}");
    let commune = fields.get(&field);
    let mut texts = Vec::new();
    for language in Language::ALL {
        let words = mistakes.optional(fields, &format!("words_{language}_{number}"), MOST_ADAPTED);
        texts.extend(words.map(|words| Text { language, commune: Some(commune.to_owned()), words }));
    }
    match (commune.is_empty(), texts.is_empty()) {
        (true, false) => mistakes.add(&field, "mistake-reply-commune"),
        (false, true) => mistakes.add(&field, "mistake-reply-adapted"),
        (false, false) if !bounds.communes.contains(commune) => {
            mistakes.add(&field, "mistake-reply-commune");
        }
        (false, false) if !seen.insert(commune.to_owned()) => mistakes.add(&field, "mistake-reply-twice"),
        (true, true) | (false, false) => {}
    }
    texts
}

/// The number of the form; one that lost it gets a new one.
pub fn submission(fields: &Fields) -> String {
    let sent = fields.get("submission");
    let good = sent.len() == 32 && sent.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if good { sent.to_owned() } else { token::fresh() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds() -> Bounds {
        Bounds {
            read: vec![Language::Ar, Language::Fr],
            communes: ["03.531.07.09", "03.531.01.09"].map(str::to_owned).into(),
        }
    }

    fn sent(fields: &[(&str, &str)]) -> Result<Vec<Text>, Mistakes> {
        let fields = fields.iter().fold(Fields::default(), |all, (name, value)| all.with(name, value));
        texts(&fields, &bounds(), Language::Fr)
    }

    const BOTH: [(&str, &str); 2] = [("words_ar", "جواب"), ("words_fr", "réponse")];

    #[test]
    fn every_language_that_somebody_reads_is_needed() {
        assert!(sent(&[("words_ar", "جواب")]).is_err());
        assert!(sent(&[("words_ar", "جواب"), ("words_en", "an answer")]).is_err());
        assert_eq!(sent(&BOTH).map(|texts| texts.len()).ok(), Some(2));
    }

    #[test]
    fn words_are_adapted_for_a_commune_of_the_dossier_and_once() {
        let with = |more: &[(&'static str, &'static str)]| sent(&[&BOTH, more].concat());
        let tissa = ("commune_2", "03.531.01.09");

        let adapted = with(&[tissa, ("words_fr_2", "à Tissa")]).expect("it is well filled in");
        assert_eq!(adapted.len(), 3);
        assert_eq!(adapted[2].commune.as_deref(), Some("03.531.01.09"));

        for wrong in [
            vec![tissa],
            vec![("words_fr_2", "à Tissa")],
            vec![("commune_2", "03.591.03.03"), ("words_fr_2", "ailleurs")],
            vec![tissa, ("words_fr_2", "à Tissa"), ("commune_3", "03.531.01.09"), ("words_fr_3", "encore")],
        ] {
            assert!(with(&wrong).is_err(), "{wrong:?}");
        }
    }
}
