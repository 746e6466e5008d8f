//! What the pages of accounts show.

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::Utc;
use serde::Serialize;

use super::account::State;
use super::actor::Actor;
use super::mandate;
use super::mandate::Role;
use super::policy;
use super::queries::Person;
use super::session;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::territory;
use crate::territory::Unit;

/// One of a list to choose from.
#[derive(Serialize)]
pub struct Choice {
    pub value: &'static str,
    pub label: String,
    pub hint: String,
}

/// The languages, each in itself.
pub fn languages() -> Vec<Choice> {
    let choice = |language: Language| Choice {
        value: language.code(),
        label: language.own_name().to_owned(),
        hint: String::new(),
    };
    Language::ALL.into_iter().map(choice).collect()
}

/// The roles that somebody may give.
pub fn roles(actor: &Actor) -> Vec<Choice> {
    let choice = |role: Role| Choice {
        value: role.code(),
        label: role.label(actor.language),
        hint: actor.language.say(&format!("people-role-hint-{}", role.code())),
    };
    policy::roles(actor).into_iter().map(choice).collect()
}

/// Units of one name, told apart by their province and their level.
pub fn candidates(language: Language, units: &[&'static Unit]) -> Vec<Choice> {
    let choice = |unit: &&'static Unit| Choice {
        value: &unit.code,
        label: unit.full_name(language),
        hint: unit.level.label(language),
    };
    units.iter().map(choice).collect()
}

/// A mandate in a list.
#[derive(Serialize)]
pub struct MandateRow {
    id: i64,
    title: String,
    period: String,
    over: bool,
    /// Whether the reader may end it.
    end: bool,
    /// Whether what its holder has in hand may pass to a successor, also after its end.
    hand_over: bool,
}

impl MandateRow {
    fn of(actor: &Actor, mandate: &mandate::Model, today: NaiveDate) -> Option<Self> {
        let over = mandate.is_over(today);
        Some(Self {
            id: mandate.id,
            title: mandate::title(actor.language, mandate.role, territory::unit(&mandate.unit_code)?),
            period: period(actor.language, mandate),
            over,
            end: !over && policy::may_end(actor, mandate),
            hand_over: mandate.role.is_succeeded(),
        })
    }
}

fn period(language: Language, mandate: &mandate::Model) -> String {
    let mut args = Args::new();
    args.set("from", dates::day(language, mandate.starts_on));
    match mandate.ends_on {
        None => language.say_with("people-period-open", &args),
        Some(last) => {
            args.set("to", dates::day(language, last));
            language.say_with("people-period", &args)
        }
    }
}

/// The mandates of an account that a reader may know: those that are theirs to give.
fn mandates(actor: &Actor, person: &Person, today: NaiveDate) -> Vec<MandateRow> {
    let theirs = |m: &&mandate::Model| policy::may_grant(actor, m.role, &m.unit_code);
    person.mandates.iter().filter(theirs).filter_map(|m| MandateRow::of(actor, m, today)).collect()
}

/// An account in the list.
#[derive(Serialize)]
pub struct AccountRow {
    id: i64,
    name: String,
    email: String,
    state: &'static str,
    state_label: String,
    mandates: Vec<MandateRow>,
}

impl AccountRow {
    pub fn of(actor: &Actor, person: &Person, today: NaiveDate) -> Self {
        let mut mandates = mandates(actor, person, today);
        mandates.retain(|mandate| !mandate.over);
        Self {
            id: person.account.id,
            name: person.account.name.clone(),
            email: person.account.email.clone(),
            state: person.account.state.code(),
            state_label: person.account.state.label(actor.language),
            mandates,
        }
    }
}

/// An account by itself, with what its reader may do.
#[derive(Serialize)]
pub struct AccountPage {
    id: i64,
    name: String,
    email: String,
    language: &'static str,
    state_label: String,
    created: String,
    seen: String,
    mandates: Vec<MandateRow>,
    sessions: usize,
    deeds: Vec<Deed>,
}

/// Something that its reader may do with a whole account, and where to ask for it.
#[derive(Serialize)]
struct Deed {
    way: &'static str,
    label: String,
    kind: &'static str,
}

fn deeds(language: Language, state: State, sessions: usize) -> Vec<Deed> {
    let ways = [
        ("invitation", "people-invite-again", "quiet", state == State::Invited),
        ("sessions/end", "people-sessions-end-all", "quiet", sessions > 0),
        ("enable", "people-enable", "quiet", state == State::Disabled),
        ("disable", "people-disable", "danger", state != State::Disabled),
    ];
    let open = ways.into_iter().filter(|(.., open)| *open);
    open.map(|(way, key, kind, _)| Deed { way, label: language.say(key), kind }).collect()
}

impl AccountPage {
    pub fn of(actor: &Actor, person: &Person, sessions: usize, today: NaiveDate) -> Self {
        let (account, language) = (&person.account, actor.language);
        let manage = policy::may_manage(actor, account.id, &person.standing(today));
        Self {
            id: account.id,
            name: account.name.clone(),
            email: account.email.clone(),
            language: account.lang.own_name(),
            state_label: account.state.label(language),
            created: dates::day(language, dates::day_of(account.created_at)),
            seen: match account.seen_at {
                Some(at) => dates::moment(language, at),
                None => language.say("people-never"),
            },
            mandates: mandates(actor, person, today),
            sessions,
            deeds: if manage { deeds(language, account.state, sessions) } else { Vec::new() },
        }
    }
}

/// A session in one's own list.
#[derive(Serialize)]
pub struct SessionRow {
    id: i64,
    agent: String,
    since: String,
    seen: String,
    /// Whether it is the reader's present one.
    this: bool,
}

impl SessionRow {
    pub fn of(actor: &Actor, session: &session::Model) -> Self {
        let moment = |at: DateTime<Utc>| dates::moment(actor.language, at);
        Self {
            id: session.id,
            agent: session.agent.clone(),
            since: moment(session.created_at),
            seen: moment(session.seen_at),
            this: session.id == actor.session_id,
        }
    }
}
