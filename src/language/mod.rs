//! The three languages: choosing one, saying a sentence of the catalogues in it, writing its dates and
//! numbers. Every sentence a person reads comes from `locales/`; nothing is glued together in code.

mod catalogue;
pub mod dates;
pub mod folding;

use std::fmt;
use std::str::FromStr;

use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde::Serialize;

pub use catalogue::Args;
pub use catalogue::number;
pub use catalogue::sources;
pub use catalogue::tenths;

/// A language that Tarafu speaks. Arabic comes first.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(2))", rename_all = "snake_case")]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Ar,
    Fr,
    En,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::Ar, Self::Fr, Self::En];

    /// The code of BCP 47.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Ar => "العربية",
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// The direction of its script, as HTML's `dir` wants it.
    pub fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::Fr | Self::En => "ltr",
        }
    }

    /// The first language of an `Accept-Language` header that we speak (RFC 9110, 12.5.4).
    pub fn accepted(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> = header.split(',').filter_map(weighed).collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.first().map(|(_, language)| *language)
    }

    /// The sentence of that key.
    pub fn say(self, key: &str) -> String {
        catalogue::say(self, key, &Args::new())
    }

    /// The sentence of that key if it is one and is the same whatever is said with it.
    pub fn constant(self, key: &str) -> Option<String> {
        catalogue::constant(self, key)
    }

    /// The sentence of that key with its arguments in place.
    pub fn say_with(self, key: &str, args: &Args) -> String {
        catalogue::say(self, key, args)
    }
}

fn weighed(part: &str) -> Option<(f32, Language)> {
    let mut pieces = part.split(';');
    let language = pieces.next()?.trim().get(..2)?.parse().ok()?;
    let weight = pieces.find_map(|p| p.trim().strip_prefix("q=")).map_or(Some(1.0), |q| q.parse().ok())?;
    (weight > 0.0).then_some((weight, language))
}

impl FromStr for Language {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code)).ok_or(())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
