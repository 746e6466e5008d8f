//! What the log shows.

use sea_orm::ActiveEnum;
use serde::Serialize;

use super::export::Model;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;

/// The lists and figures that have a name in the catalogues; any other is shown by its code.
const NAMED: [&str; 9] =
    ["cases", "dossiers", "actions", "promises", "ledger", "dashboard", "map", "workload", "communes"];

/// An export as the log shows it.
#[derive(Serialize)]
pub struct ExportRow {
    number: String,
    at: String,
    by: String,
    what: String,
    /// As the list was narrowed, in its maker's language.
    filters: String,
    lang: &'static str,
    format: String,
    purpose: String,
    words: String,
    /// Why residents had to be known; absent where they were left out.
    reason: Option<String>,
    state: String,
}

impl ExportRow {
    pub fn of(export: &Model, by: Option<&String>, language: Language) -> Self {
        let named = NAMED.contains(&export.what.as_str());
        let what =
            if named { language.say(&format!("export-what-{}", export.what)) } else { export.what.clone() };
        Self {
            number: export.id.to_string(),
            at: dates::moment(language, export.begun_at),
            by: by.cloned().unwrap_or_default(),
            what,
            filters: export.filters.clone(),
            lang: export.lang.code(),
            format: export.format.code().to_uppercase(),
            purpose: export.purpose.label(language),
            words: export.words.clone(),
            reason: export.reason.clone().filter(|_| export.contacts),
            state: state(export, language),
        }
    }
}

/// How far it got, with the number of rows that left.
fn state(export: &Model, language: Language) -> String {
    let mut args = Args::new();
    args.set("count", export.rows);
    language.say_with(&format!("export-state-{}", export.state.to_value()), &args)
}
