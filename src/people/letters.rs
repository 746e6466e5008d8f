//! What we write to people who sign in. Each link works once; the letter says for how long.

use super::account;
use super::mandate;
use super::mandate::Role;
use crate::kit::House;
use crate::language::Args;
use crate::mail::Letter;
use crate::territory::Unit;

/// A way into a new account.
pub fn invitation(house: &House, account: &account::Model, role: Role, unit: &Unit, secret: &str) -> Letter {
    let language = account.lang;
    let mut args = Args::new();
    args.set("mandate", mandate::title(language, role, unit));
    Letter::new("invitation", &account.email, language, language.say("letter-invitation-subject"))
        .text(language.say_with("letter-invitation-text", &args))
        .button(language.say("letter-invitation-button"), house.link(&format!("/invite/{secret}")))
        .small(language.say("letter-invitation-small"))
        .account(account.id)
}

/// A way to a new password.
pub fn reset(house: &House, account: &account::Model, secret: &str) -> Letter {
    let language = account.lang;
    Letter::new("reset", &account.email, language, language.say("letter-reset-subject"))
        .text(language.say("letter-reset-text"))
        .button(language.say("letter-reset-button"), house.link(&format!("/reset/{secret}")))
        .small(language.say("letter-reset-small"))
        .account(account.id)
}
