//! What the page of a dossier shows.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::came::Sections;
use super::history::Step;
use crate::batches::Progress;
use crate::cases;
use crate::cases::case;
use crate::cases::letters::place_of;
use crate::cases::views::beginning;
use crate::cases::views::since;
use crate::categories::Catalogue;
use crate::dossiers::dossier::Model;
use crate::dossiers::dossier::Tag;
use crate::dossiers::ground::Bar;
use crate::dossiers::ground::Ground;
use crate::dossiers::policy;
use crate::dossiers::size;
use crate::kit::Result;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::territory::map::MapView;
use crate::territory::unit;
use crate::workshop::DocumentRow;

#[derive(Serialize)]
pub struct DossierPage {
    pub number: String,
    pub href: String,
    pub title: String,
    pub tag: Tag,
    pub demand: String,
    pub summary: String,
    pub reason: Option<String>,
    pub facts: Vec<Fact>,
    pub size: String,
    pub chain: Vec<Link>,
    pub came: Sections,
    pub documents: Vec<DocumentRow>,
    pub map: MapView,
    pub statuses: Vec<Bar>,
    /// What residents say, the newest first.
    pub evidence: Vec<Evidence>,
    pub under_way: Vec<Progress>,
    pub steps: Vec<Step>,
    pub may: May,
}

/// A link of the chain: what it is, what stands there, and whether it holds.
#[derive(Serialize)]
pub struct Link {
    pub title: String,
    pub value: String,
    /// done, here, or todo.
    pub state: &'static str,
    pub href: String,
}

#[derive(Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

/// A case as evidence: what is said, and where. Who says it stays with the case.
#[derive(Serialize)]
pub struct Evidence {
    words: String,
    place: String,
    since: String,
    reference: String,
    /// Absent where the reader may not open the case itself.
    href: Option<String>,
}

impl Evidence {
    /// None where the reader may not read what residents wrote.
    pub fn of(actor: &Actor, dossier: &Model, case: &case::Model, today: NaiveDate) -> Option<Self> {
        if !policy::may_read_words(actor, dossier, case) {
            return None;
        }
        let language = actor.language;
        let commune = unit(&case.commune_code).map_or("", |unit| unit.name(language));
        let place = case.place.as_deref().map(|place| format!("\u{2068}{place}\u{2069} – {commune}"));
        let href = format!("/cases/{}", case.reference);
        Some(Self {
            words: beginning(&case.words),
            place: place.unwrap_or_else(|| commune.to_owned()),
            since: since(language, dates::day_of(case.filed_at), today),
            reference: case.reference.clone(),
            href: Some(href).filter(|_| cases::policy::may_see(actor, case)),
        })
    }
}

/// What this reader may do.
#[derive(Serialize)]
pub struct May {
    pub steer: bool,
    pub carry: bool,
    pub open: bool,
}

impl May {
    pub fn of(actor: &Actor, dossier: &Model) -> Self {
        Self {
            steer: policy::may_steer(actor, dossier),
            carry: policy::may_carry(actor, dossier),
            open: dossier.is_open(),
        }
    }
}

/// What is said of a dossier beside its title.
pub fn facts(
    dossier: &Model,
    catalogue: &Catalogue,
    names: &HashMap<i64, String>,
    language: Language,
) -> Result<Vec<Fact>> {
    let fact = |key: &str, value: String| Fact { label: language.say(&format!("chain-{key}")), value };
    let name = |id: Option<i64>| id.and_then(|id| names.get(&id).cloned());
    let queue = || language.say("deed-queue");
    Ok(vec![
        fact("theme", catalogue.full_name(dossier.category_id, language)),
        fact("territory", place_of(dossier.unit()?, language)),
        fact("seat", place_of(dossier.seat()?, language)),
        fact("carrier", name(dossier.carrier_id).unwrap_or_else(queue)),
        fact("owner", name(dossier.owner_id).unwrap_or_default()),
        fact("opened", dossier.opened(language)),
    ])
}

/// How much it gathers, in words.
pub fn size_of(ground: &Ground, language: Language) -> String {
    ground.all.as_ref().map(|all| size(all, language)).unwrap_or_default()
}
