//! What may be submitted about accounts and mandates, and when it is well filled in.

use chrono::NaiveDate;

use super::actor::Actor;
use super::commands::NewAccount;
use super::commands::NewMandate;
use super::mandate::Role;
use super::policy;
use crate::kit::Fields;
use crate::kit::Mistakes;
use crate::language::Language;
use crate::territory;
use crate::territory::Unit;

pub const LONGEST_NAME: usize = 120;

/// Among how many units of one name we let people choose.
const MOST_CANDIDATES: usize = 8;

/// A form to be mended: its mistakes, and the units that its words may have meant.
pub struct ToMend {
    pub mistakes: Mistakes,
    pub candidates: Vec<&'static Unit>,
}

/// Who one is: the fields of `/account` and of an invitation.
pub fn introduction(fields: &Fields, mistakes: &mut Mistakes) -> (String, Option<Language>) {
    let name = mistakes.required(fields, "name", LONGEST_NAME, "people-name-missing");
    (name, mistakes.choice(fields, "language", "people-language-missing"))
}

/// A mail address that must be there.
pub fn email(fields: &Fields, mistakes: &mut Mistakes) -> String {
    if !fields.has("email") {
        mistakes.add("email", "people-email-missing");
    }
    mistakes.email(fields, "email").unwrap_or_default()
}

/// An account to be opened by somebody.
pub fn account(fields: &Fields, actor: &Actor, today: NaiveDate) -> Result<NewAccount, ToMend> {
    let mut mistakes = Mistakes::new(actor.language);
    let (name, language) = introduction(fields, &mut mistakes);
    let email = email(fields, &mut mistakes);
    let (first, candidates) = mandate_fields(fields, actor, today, &mut mistakes);
    let account = || {
        let NewMandate { role, unit, starts_on, ends_on } = first?;
        Some(NewAccount { name, email, language: language?, role, unit, starts_on, ends_on })
    };
    mistakes.verdict(account).map_err(|mistakes| ToMend { mistakes, candidates })
}

/// A mandate to be given by somebody.
pub fn mandate(fields: &Fields, actor: &Actor, today: NaiveDate) -> Result<NewMandate, ToMend> {
    let mut mistakes = Mistakes::new(actor.language);
    let (mandate, candidates) = mandate_fields(fields, actor, today, &mut mistakes);
    mistakes.verdict(|| mandate).map_err(|mistakes| ToMend { mistakes, candidates })
}

fn mandate_fields(
    fields: &Fields,
    actor: &Actor,
    today: NaiveDate,
    mistakes: &mut Mistakes,
) -> (Option<NewMandate>, Vec<&'static Unit>) {
    let role = mistakes.choice::<Role>(fields, "role", "people-role-missing");
    let (unit, candidates) = unit(fields, actor, role, mistakes);
    let starts_on = mistakes.day(fields, "starts_on").unwrap_or(today);
    let ends_on = mistakes.day(fields, "ends_on");
    let mandate = role.zip(unit).map(|(role, unit)| NewMandate { role, unit, starts_on, ends_on });
    (mandate, candidates)
}

/// The unit that was written by name or by code. When it may be one of several, these are given to choose
/// from, and the choice (`unit_code`) holds for as long as the words still may mean it.
fn unit(
    fields: &Fields,
    actor: &Actor,
    role: Option<Role>,
    mistakes: &mut Mistakes,
) -> (Option<&'static Unit>, Vec<&'static Unit>) {
    let words = fields.get("unit");
    if words.is_empty() {
        mistakes.add("unit", "people-unit-missing");
        return (None, Vec::new());
    }
    let candidates = candidates(words, actor, role);
    let chosen = candidates.iter().find(|unit| unit.code == fields.get("unit_code"));
    let mut called = candidates.iter().filter(|unit| territory::is_called(unit, words));
    match (chosen, called.next(), called.next()) {
        (Some(unit), _, _) | (None, Some(unit), None) => (Some(unit), Vec::new()),
        _ if candidates.is_empty() => {
            mistakes.add("unit", "people-unit-unknown");
            (None, candidates)
        }
        _ => {
            mistakes.add("unit_code", "people-unit-ambiguous");
            (None, candidates)
        }
    }
}

/// The units of that name where somebody may give that role.
fn candidates(words: &str, actor: &Actor, role: Option<Role>) -> Vec<&'static Unit> {
    let ground: Vec<&str> = if actor.holds(Role::Administrator) {
        vec![territory::COUNTRY]
    } else {
        actor.units(Role::Coordinator).map(|unit| unit.code.as_str()).collect()
    };
    let fits = |unit: &&'static Unit| match role {
        Some(role) => role.exists_at(unit.level) && policy::may_grant(actor, role, &unit.code),
        None => true,
    };
    let mut found: Vec<&'static Unit> = Vec::new();
    for within in ground {
        let there = territory::find_any(words, within, usize::MAX).into_iter().filter(fits);
        found.extend(
            there.filter(|unit| !found.iter().any(|known| known.code == unit.code)).collect::<Vec<_>>(),
        );
    }
    found.truncate(MOST_CANDIDATES);
    found
}

/// The units that a filter's words mean: those so called, or else those whose name holds the words.
pub fn meant(words: &str) -> Vec<&'static Unit> {
    let found = territory::find_any(words, territory::COUNTRY, usize::MAX);
    let called: Vec<_> = found.iter().copied().filter(|unit| territory::is_called(unit, words)).collect();
    if called.is_empty() { found } else { called }
}
