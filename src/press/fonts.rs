//! The machine's fonts: none is in the repository, so each script takes the first of a few well-known ones.

use std::path::Path;

use typst_kit::fonts::FontStore;
use typst_kit::fonts::scan;
use typst_kit::fonts::system;

use super::PressError;
use crate::language::Language;

/// Faces for Arabic, the bookish first; a package of Debian brings the first one.
const ARABIC: [&str; 5] = ["Amiri", "Noto Naskh Arabic", "Scheherazade New", "Noto Sans Arabic", "Arial"];
const ARABIC_PACKAGE: &str = "fonts-hosny-amiri";

/// Faces for French and English. Amiri has the Latin alphabet too.
const LATIN: [&str; 7] =
    ["Noto Serif", "Libertinus Serif", "Liberation Serif", "DejaVu Serif", "Noto Sans", "Amiri", "Arial"];
const LATIN_PACKAGE: &str = "fonts-noto-core";

/// The fonts found, and the names to ask for in each language.
pub struct Fonts {
    pub store: FontStore,
    arabic: Vec<&'static str>,
    latin: Vec<&'static str>,
}

impl Fonts {
    pub fn of_system() -> Result<Self, PressError> {
        let mut store = FontStore::new();
        store.extend(system());
        Self::among(store)
    }

    pub fn of_folder(folder: &Path) -> Result<Self, PressError> {
        let mut store = FontStore::new();
        store.extend(scan(folder));
        Self::among(store)
    }

    fn among(store: FontStore) -> Result<Self, PressError> {
        let arabic = present(&store, &ARABIC);
        let latin = present(&store, &LATIN);
        if arabic.is_empty() {
            return Err(PressError::NoFont { package: ARABIC_PACKAGE });
        }
        if latin.is_empty() {
            return Err(PressError::NoFont { package: LATIN_PACKAGE });
        }
        Ok(Self { store, arabic, latin })
    }

    /// The families for a document, the language's own first.
    pub fn families(&self, language: Language) -> Vec<&'static str> {
        match language {
            Language::Ar => self.arabic.iter().chain(&self.latin).copied().collect(),
            Language::Fr | Language::En => self.latin.iter().chain(&self.arabic).copied().collect(),
        }
    }
}

fn present(store: &FontStore, wanted: &[&'static str]) -> Vec<&'static str> {
    wanted.iter().copied().filter(|name| store.book().contains_family(&name.to_lowercase())).collect()
}
