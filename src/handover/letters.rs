//! What we write to whoever takes over. The residents' letters are of the room `cases`.

use crate::kit::House;
use crate::language::Args;
use crate::language::number;
use crate::mail::Letter;
use crate::people::account;
use crate::people::mandate;
use crate::territory::Unit;

/// What passed, and from whom.
pub struct Passed<'a> {
    pub from: &'a str,
    pub role: mandate::Role,
    pub unit: &'static Unit,
    pub cases: i64,
    pub dossiers: i64,
    pub actions: i64,
}

pub fn succession(house: &House, to: &account::Model, passed: &Passed<'_>) -> Letter {
    let language = to.lang;
    let mut args = Args::new();
    args.set("from", format!("\u{2068}{}\u{2069}", passed.from));
    args.set("mandate", mandate::title(language, passed.role, passed.unit));
    let fact = |key: &str, count: i64| (language.say(key), number(language, count));
    Letter::new("succession", &to.email, language, language.say("letter-succession-subject"))
        .text(language.say_with("letter-succession-text", &args))
        .facts(vec![
            fact("handover-done-cases", passed.cases),
            fact("handover-done-dossiers", passed.dossiers),
            fact("handover-done-actions", passed.actions),
        ])
        .text(language.say("letter-succession-next"))
        .button(language.say("letter-succession-button"), house.link("/desk"))
        .account(to.id)
}
