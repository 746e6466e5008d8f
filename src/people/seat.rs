//! How an actor appears in the frame of each page, and where they may go from there.

use super::actor::Actor;
use super::mandate::Role;
use super::policy;
use crate::kit::page::NavItem;
use crate::kit::page::Seat;

/// Their name, their first mandate and their ways.
pub fn of(actor: &Actor) -> Seat {
    // Of several mandates, the one given first.
    let mandate = actor.mandates.first().map_or_else(String::new, |mandate| mandate.title(actor.language));
    Seat { name: actor.name.clone(), mandate, nav: nav(actor) }
}

/// The page that somebody needs first.
pub fn home(actor: &Actor) -> &'static str {
    nav(actor).first().map_or("/account", |item| item.href)
}

fn nav(actor: &Actor) -> Vec<NavItem> {
    let cases = actor.is_staff_of_cases();
    let files = actor.holds(Role::Official) || actor.holds(Role::Coordinator);
    let administers = actor.holds(Role::Administrator);
    let ways = [
        ("desk", "/desk", cases),
        ("cases", "/cases", cases),
        ("new", "/cases/new", files),
        ("dossiers", "/dossiers", cases),
        ("admin", "/admin", administers),
        ("accounts", "/admin/accounts", !administers && policy::may_open_accounts(actor)),
        ("dashboard", "/dashboard", actor.mandates.iter().any(|mandate| mandate.role != Role::Administrator)),
    ];
    ways.into_iter()
        .filter(|(_, _, open)| *open)
        .map(|(key, href, _)| NavItem {
            key,
            href,
            label: actor.language.say(&format!("nav-{key}")),
            current: false,
            count: None,
        })
        .collect()
}
