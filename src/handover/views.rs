//! What the pages of a handover show.

use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::charge;
use super::charge::COUNTED;
use super::charge::Charge;
use super::charge::count;
use super::charge::first_actions;
use super::charge::first_cases;
use super::charge::first_dossiers;
use crate::actions::action;
use crate::batches::Progress;
use crate::cases::case;
use crate::cases::succession::Successor;
use crate::dossiers::dossier;
use crate::kit::Result;
use crate::language::Language;
use crate::language::number;
use crate::people::Actor;

#[derive(Serialize)]
pub struct HandoverPage {
    pub href: String,
    pub account: String,
    /// Whose mandate, for the middle of a sentence.
    pub name: String,
    pub mandate: String,
    pub over: bool,
    /// What passes, kind by kind, where there is any.
    pub heaps: Vec<Heap>,
    pub candidates: Vec<Candidate>,
    /// The last day on which a resident may object, if it were done today.
    pub until: Option<String>,
    pub most: usize,
}

/// Things of one kind that pass.
#[derive(Serialize)]
pub struct Heap {
    label: String,
    count: String,
    /// The first of them, for whoever sees them.
    links: Vec<Link>,
    note: Option<String>,
}

#[derive(Serialize)]
struct Link {
    label: String,
    href: String,
}

/// Somebody who can take over.
#[derive(Serialize)]
pub struct Candidate {
    value: i64,
    label: String,
    hint: String,
}

#[derive(Serialize)]
pub struct DonePage {
    pub href: String,
    pub account: String,
    pub sentence: String,
    pub facts: Vec<Fact>,
    pub progress: Option<Progress>,
    /// What is still with the one before, once the cases have passed.
    pub left: Option<String>,
}

#[derive(Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

impl Candidate {
    pub fn of(successor: &Successor, language: Language) -> Self {
        Self { value: successor.id, label: successor.name.clone(), hint: successor.function(language) }
    }
}

/// What passes, heap by heap, leaving out what there is none of.
pub async fn heaps(db: &impl ConnectionTrait, actor: &Actor, charge: Charge) -> Result<Vec<Heap>> {
    let mut heaps = Vec::new();
    for part in charge.parts() {
        let found = count(db, charge.cases(*part), case::Column::Id, COUNTED).await?;
        let first = first_cases(db, actor, charge.cases(*part)).await?;
        heaps.push(heap(actor, part.code(), found, first.iter().map(case_link).collect()));
    }
    let found = count(db, charge.dossiers(), dossier::Column::Id, COUNTED).await?;
    let first = first_dossiers(db, actor, charge.dossiers()).await?;
    heaps.push(heap(actor, "dossiers", found, first.iter().map(dossier_link).collect()));
    let found = count(db, charge.actions(), action::Column::Id, COUNTED).await?;
    let first = first_actions(db, actor, charge.actions()).await?;
    heaps.push(heap(actor, "actions", found, first.iter().map(action_link).collect()));
    let promises = heap(actor, "promises", charge.promises(db).await?, Vec::new());
    let note = promises.as_ref().map(|_| actor.language.say("handover-promises-note"));
    heaps.push(promises.map(|heap| Heap { note, ..heap }));
    Ok(heaps.into_iter().flatten().collect())
}

fn heap(actor: &Actor, code: &str, found: usize, links: Vec<Link>) -> Option<Heap> {
    let language = actor.language;
    let label = language.say(&format!("handover-{code}"));
    (found > 0).then(|| Heap { label, count: counted(found, language), links, note: None })
}

fn case_link(case: &case::Model) -> Link {
    Link { label: case.reference.clone(), href: format!("/cases/{}", case.reference) }
}

fn dossier_link(dossier: &dossier::Model) -> Link {
    Link { label: dossier.title.clone(), href: dossier.href() }
}

fn action_link(action: &action::Model) -> Link {
    Link { label: action.subject.clone(), href: format!("/dossiers/{}", action.dossier_id) }
}

/// A number that is told up to a bound only.
fn counted(found: usize, language: Language) -> String {
    let most = usize::try_from(charge::COUNTED).unwrap_or(usize::MAX);
    let told = number(language, i64::try_from(found.min(most)).unwrap_or(i64::MAX));
    // One order in every direction of the script around it.
    if found > most { format!("\u{2066}{told}+\u{2069}") } else { told }
}
