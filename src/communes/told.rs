//! Figures in words: what is told of too few is that they are too few.

use serde::Serialize;

use crate::cases::tally::spell::LEAST;
use crate::cases::tally::spell::Times;
use crate::language::Args;
use crate::language::Language;

/// A share in words, or that it would be of too few.
pub fn percent(share: Option<i64>, language: Language) -> String {
    let Some(share) = share else { return few(language) };
    let mut args = Args::new();
    args.set("share", share);
    language.say_with("commune-percent", &args)
}

/// A figure in words, and how many it is of.
#[derive(Serialize)]
pub struct Told {
    pub value: String,
    pub of: Option<String>,
}

impl From<String> for Told {
    fn from(value: String) -> Self {
        Self { value, of: None }
    }
}

/// A median with how many it is of, or that they would be too few.
pub fn times(times: Option<Times>, language: Language) -> Told {
    let Some(times) = times else { return few(language).into() };
    let mut args = Args::new();
    args.set("days", times.median);
    args.set("n", times.n);
    Told { value: language.say_with("commune-days", &args), of: Some(language.say_with("commune-of", &args)) }
}

fn few(language: Language) -> String {
    let mut args = Args::new();
    args.set("least", LEAST);
    language.say_with("commune-few", &args)
}
