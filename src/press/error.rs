//! Why a document could not be made.

use std::fmt;

use crate::kit;
use crate::language::Args;
use crate::language::Language;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PressError {
    /// The machine has no font for the script; the package of Debian that brings one.
    NoFont { package: &'static str },
    /// A drawing is not SVG that can be read.
    Drawing(String),
    /// Our mistake: a template, or the engine itself.
    Layout(String),
}

impl PressError {
    /// What to tell who asked for the document.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::NoFont { package } => {
                let mut args = Args::new();
                args.set("package", *package);
                language.say_with("press-error-font", &args)
            }
            Self::Drawing(_) => language.say("press-error-drawing"),
            Self::Layout(_) => language.say("press-error-layout"),
        }
    }
}

/// For the log.
impl fmt::Display for PressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFont { .. } => f.write_str(&self.sentence(Language::En)),
            Self::Drawing(words) => write!(f, "a drawing cannot be read: {words}"),
            Self::Layout(words) => write!(f, "a document cannot be laid out: {words}"),
        }
    }
}

impl std::error::Error for PressError {}

impl From<PressError> for kit::Error {
    fn from(error: PressError) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<kit::Error> for PressError {
    fn from(error: kit::Error) -> Self {
        Self::Layout(format!("{error:?}"))
    }
}
