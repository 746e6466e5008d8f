//! What the desk shows.

use std::collections::HashMap;

use serde::Serialize;

use super::pile::Pile;
use super::queries::COUNTED;
use super::queries::Found;
use super::queries::SHOWN;
use crate::cases::case;
use crate::cases::policy;
use crate::cases::resident;
use crate::cases::status::Status;
use crate::cases::views::Beside;
use crate::cases::views::CaseRow;
use crate::cases::views::since;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::language::number;
use crate::mail::phone;
use crate::people::Actor;

#[derive(Serialize)]
pub struct DeskPage {
    day: String,
    /// Only those with something in them.
    piles: Vec<PileView>,
    calls: Option<Calls>,
    mine: Vec<Entry>,
    mine_title: String,
    mine_list: &'static str,
    mine_list_label: String,
    may_file: bool,
}

#[derive(Serialize)]
struct PileView {
    title: String,
    count: String,
    urgent: bool,
    entries: Vec<Entry>,
    list: String,
    list_label: String,
}

/// A case in a pile.
#[derive(Serialize)]
struct Entry {
    #[serde(flatten)]
    row: CaseRow,
    badges: Vec<Badge>,
}

#[derive(Serialize)]
struct Badge {
    text: String,
    kind: &'static str,
}

#[derive(Serialize)]
struct Calls {
    count: String,
    /// Whether there are more than are shown.
    more: bool,
    rows: Vec<Call>,
}

#[derive(Serialize)]
struct Call {
    #[serde(flatten)]
    row: CaseRow,
    /// Since when the resident waits for it.
    waits: String,
    name: Option<String>,
    phone: Option<String>,
    reason: phone::Reason,
}

impl DeskPage {
    pub fn of(actor: &Actor, found: &Found, beside: &Beside<'_>) -> Self {
        let piles = found.piles.iter().filter(|(_, cases)| !cases.is_empty());
        let handles = policy::may_file_somewhere(actor);
        let [title, list, label] = if handles {
            ["desk-mine", "/cases?owner=me", "desk-mine-list"]
        } else {
            ["desk-carrying", "/cases?owner=carried", "desk-carried-list"]
        };
        Self {
            day: dates::day(beside.language, beside.today),
            piles: piles.map(|(pile, cases)| PileView::of(actor, *pile, cases, beside)).collect(),
            calls: Calls::of(actor, found, beside),
            mine: found.mine.iter().map(|case| Entry::of(None, case, beside)).collect(),
            mine_title: beside.language.say(title),
            mine_list: list,
            mine_list_label: beside.language.say(label),
            may_file: handles,
        }
    }
}

impl PileView {
    fn of(actor: &Actor, pile: Pile, cases: &[case::Model], beside: &Beside<'_>) -> Self {
        let language = beside.language;
        Self {
            title: language.say(&format!("desk-{}", pile.code())),
            count: counted(cases.len(), language),
            urgent: pile.is_urgent(),
            entries: cases.iter().take(SHOWN).map(|case| Entry::of(Some(pile), case, beside)).collect(),
            list: pile.list(actor),
            list_label: language.say(&format!("desk-{}-list", pile.code())),
        }
    }
}

impl Entry {
    fn of(pile: Option<Pile>, case: &case::Model, beside: &Beside<'_>) -> Self {
        let row = CaseRow::of(case, beside);
        let day = match pile {
            Some(pile) if pile.is_of_carriers() => carrier_day(case, beside),
            _ => day(case, &row, pile == Some(Pile::Soon), beside.language),
        };
        let urgent = row.urgent.then(|| Badge { text: beside.language.say("desk-urgent"), kind: "urgent" });
        let news = row.attention.clone().map(|text| Badge { text, kind: "soon" });
        Self { badges: [urgent, day, news].into_iter().flatten().collect(), row }
    }
}

/// What is overdue or soon due. A promise's day stands in the status already.
fn day(case: &case::Model, row: &CaseRow, soon: bool, language: Language) -> Option<Badge> {
    let promised = case.status == Status::Committed;
    match row.late {
        true if promised => Some(Badge { text: language.say("desk-overdue"), kind: "late" }),
        true => row.due.clone().map(|text| Badge { text, kind: "late" }),
        false if soon && !promised => row.due.clone().map(|text| Badge { text, kind: "soon" }),
        false => None,
    }
}

/// By when the carrier is to account for it.
fn carrier_day(case: &case::Model, beside: &Beside<'_>) -> Option<Badge> {
    let day = case.carrier_due_on?;
    let mut args = Args::new();
    args.set("day", dates::day(beside.language, day));
    let kind = if day < beside.today { "late" } else { "soon" };
    Some(Badge { text: beside.language.say_with("desk-carrier-day", &args), kind })
}

impl Calls {
    fn of(actor: &Actor, found: &Found, beside: &Beside<'_>) -> Option<Self> {
        let residents: HashMap<i64, &resident::Model> =
            found.residents.iter().map(|one| (one.id, one)).collect();
        let call = |(task, case): &(phone::Model, case::Model)| {
            let known = residents.get(&case.resident_id).filter(|_| policy::may_see_contact(actor, case));
            Call {
                row: CaseRow::of(case, beside),
                waits: since(beside.language, dates::day_of(task.created_at), beside.today),
                name: known.and_then(|resident| resident.name.clone()),
                phone: known.and_then(|resident| resident.phone.clone()),
                reason: task.reason,
            }
        };
        let rows: Vec<Call> = found.calls.iter().take(SHOWN).map(call).collect();
        let count = counted(found.calls.len(), beside.language);
        (!rows.is_empty()).then_some(Self { count, more: found.calls.len() > SHOWN, rows })
    }
}

/// A number that is told up to a bound only.
fn counted(cases: usize, language: Language) -> String {
    let told = number(language, i64::try_from(cases.min(COUNTED)).unwrap_or(i64::MAX));
    // One order in every direction of the script around it.
    if cases > COUNTED { format!("\u{2066}{told}+\u{2069}") } else { told }
}
