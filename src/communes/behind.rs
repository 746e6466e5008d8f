//! What a sheet shows those who see the cases behind its figures: the oldest of them, and what is done about them.

use chrono::NaiveDate;
use serde::Serialize;

use super::queries::Behind;
use crate::cases::case;
use crate::cases::case::StatusTag;
use crate::cases::views::beginning;
use crate::cases::views::since;
use crate::categories::Catalogue;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::dossiers::dossier::Tag;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::promises::promise;

/// So many dossiers are shown.
const DOSSIERS: usize = 4;

#[derive(Serialize)]
pub struct BehindView {
    oldest: Vec<CaseLine>,
    dossiers: Vec<DossierLine>,
    /// How many dossiers more.
    more: usize,
    promises: Vec<PromiseLine>,
}

#[derive(Serialize)]
struct CaseLine {
    reference: String,
    theme: String,
    since: String,
    status: StatusTag,
    late: bool,
}

#[derive(Serialize)]
struct DossierLine {
    title: String,
    number: String,
    /// Absent where the reader may know of it but not open it.
    href: Option<String>,
    cases: String,
    tag: Tag,
}

#[derive(Serialize)]
struct PromiseLine {
    words: String,
    href: String,
    institution: String,
    day: String,
    tag: Tag,
}

impl BehindView {
    pub fn of(actor: &Actor, behind: &Behind, catalogue: &Catalogue, today: NaiveDate) -> Self {
        let language = actor.language;
        let dossiers = behind.dossiers.iter().take(DOSSIERS);
        Self {
            oldest: behind.oldest.iter().map(|case| CaseLine::of(case, catalogue, language, today)).collect(),
            dossiers: dossiers.map(|(dossier, cases)| DossierLine::of(actor, dossier, *cases)).collect(),
            more: behind.dossiers.len().saturating_sub(DOSSIERS),
            promises: behind
                .promises
                .iter()
                .map(|(promise, institution)| PromiseLine::of(promise, institution, language, today))
                .collect(),
        }
    }
}

impl CaseLine {
    fn of(case: &case::Model, catalogue: &Catalogue, language: Language, today: NaiveDate) -> Self {
        Self {
            reference: case.reference.clone(),
            theme: catalogue.name(case.category_id, language).to_owned(),
            since: since(language, dates::day_of(case.filed_at), today),
            status: case.standing().tag(language),
            late: case.standing().is_late(today),
        }
    }
}

impl DossierLine {
    fn of(actor: &Actor, dossier: &dossier::Model, cases: i64) -> Self {
        let mut args = Args::new();
        args.set("count", cases);
        Self {
            title: dossier.title.clone(),
            number: dossier.number(),
            href: dossiers::policy::may_see(actor, dossier).then(|| dossier.href()),
            cases: actor.language.say_with("commune-dossier-cases", &args),
            tag: dossier.tag(actor.language),
        }
    }
}

impl PromiseLine {
    fn of(promise: &promise::Model, institution: &str, language: Language, today: NaiveDate) -> Self {
        Self {
            words: beginning(&promise.words),
            href: promise.href(),
            institution: institution.to_owned(),
            day: dates::day(language, promise.due_on),
            tag: promise.tag(language, today),
        }
    }
}
