//! What people write in the course of a case: questions, answers, reasons, by what they fit.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::demo::chance::Chance;
use crate::language::Language;

/// Something that somebody writes, and when it fits.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    ar: String,
    fr: String,
    en: Option<String>,
    /// `any`, a theme, or the full code of a category.
    #[serde(rename = "for")]
    fits: Vec<String>,
    /// The level that has the case, or gets it.
    pub level: Option<String>,
    /// What must have happened before.
    needs: Option<String>,
    institution_ar: Option<String>,
    institution_fr: Option<String>,
    pub verdict: Option<String>,
    pub outcome: Option<String>,
    /// How many days a promise takes.
    pub days: Option<usize>,
}

impl Phrase {
    /// What it says; where there is no English, in French.
    pub fn say(&self, language: Language) -> String {
        match (language, &self.en) {
            (Language::Ar, _) => &self.ar,
            (Language::En, Some(english)) => english,
            _ => &self.fr,
        }
        .clone()
    }

    /// Who answers.
    pub fn institution(&self, language: Language) -> String {
        let name = if language == Language::Ar { &self.institution_ar } else { &self.institution_fr };
        name.clone().unwrap_or_default()
    }

    /// Whether it is written at that level: one that names none is written at any.
    pub fn is_of(&self, level: &str) -> bool {
        self.level.as_deref().is_none_or(|own| own == level || own == "any")
    }

    fn fits(&self, talk: &Talk) -> bool {
        let theme = talk.category.split('.').next().unwrap_or_default();
        let of_category = self.fits.iter().any(|fit| [talk.category, theme, "any"].contains(&fit.as_str()));
        of_category && self.needs.as_deref().is_none_or(|need| talk.happened.contains(&need))
    }

    fn is_particular(&self) -> bool {
        self.needs.is_some() || !self.fits.iter().any(|fit| fit == "any")
    }
}

/// All of them, by what they are.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrases {
    pub questions: Vec<Phrase>,
    /// One for each question.
    pub replies: Vec<Phrase>,
    pub assign_messages: Vec<Phrase>,
    pub hand_back_reasons: Vec<Phrase>,
    pub pass_up_reasons: Vec<Phrase>,
    pub answers: Vec<Phrase>,
    pub promises: Vec<Phrase>,
    pub resolutions: Vec<Phrase>,
    pub closings: Vec<Phrase>,
    pub not_solved: Vec<Phrase>,
    pub notes: Vec<Phrase>,
    pub updates: Vec<Phrase>,
    pub additions: Vec<Phrase>,
    pub reopen_reasons: Vec<Phrase>,
}

pub static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/phrases.json")).expect("the phrases are well formed")
});

/// What was said about a case so far.
pub struct Talk {
    category: &'static str,
    said: Vec<&'static Phrase>,
    /// What phrases may need: `answer`, `promise`, `solved`, `closed`, `no_info`, `sixty_days`.
    happened: Vec<&'static str>,
}

impl Talk {
    pub fn about(category: &'static str) -> Self {
        Self { category, said: Vec::new(), happened: Vec::new() }
    }

    pub fn happened(&mut self, what: &'static str) {
        self.happened.push(what);
    }

    /// Something fitting that was not said yet: rather what fits this case than what fits any.
    pub fn choose(
        &mut self,
        from: &'static [Phrase],
        like: impl Fn(&Phrase) -> bool,
        chance: &mut Chance,
    ) -> Option<&'static Phrase> {
        let fitting: Vec<&Phrase> = from.iter().filter(|phrase| phrase.fits(self) && like(phrase)).collect();
        let unsaid = fitting
            .iter()
            .copied()
            .filter(|phrase| !self.said.iter().any(|said| std::ptr::eq(*said, *phrase)));
        let mut choice: Vec<&Phrase> = unsaid.collect();
        if choice.is_empty() {
            choice = fitting;
        }
        let particular: Vec<&Phrase> =
            choice.iter().copied().filter(|phrase| phrase.is_particular()).collect();
        if !particular.is_empty() && chance.percent(70) {
            choice = particular;
        }
        let phrase = (!choice.is_empty()).then(|| chance.pick(&choice))?;
        self.said.push(phrase);
        Some(phrase)
    }
}
