//! What can be done with accounts and mandates: from the pages by an actor, whom the policy judges, or from
//! the command line by whoever runs the server, who needs no leave (`by` is then `None`).

mod accounts;
mod entry;
mod first;
mod mandates;
mod passwords;

use sea_orm::DbErr;

use super::actor::Actor;
use super::mandate::Role;
use crate::kit::Error;
use crate::kit::Mistakes;
use crate::language::Language;

pub use super::password::hash as hash_password;
pub use accounts::NewAccount;
pub use accounts::create_active;
pub use accounts::disable;
pub use accounts::enable;
pub use accounts::end_sessions;
pub use accounts::invite;
pub use accounts::invite_again;
pub use entry::Entered;
pub use entry::Newcomer;
pub use entry::accept;
pub use entry::introduce;
pub use entry::sign_in;
pub use first::accept_first;
pub use first::first_administrator_link;
pub use mandates::NewMandate;
pub use mandates::end_mandate;
pub use mandates::end_mandate_in;
pub use mandates::grant;
pub use passwords::ask_reset;
pub use passwords::change_password;
pub use passwords::reset;

/// A deed that was not done.
#[derive(Debug)]
pub enum NotDone {
    /// Somebody's mistake: the field, and the key of a sentence about it.
    Mistake(&'static str, &'static str),
    Refused(Error),
}

impl NotDone {
    /// The mistake in words, for the form; a refusal is passed on.
    pub fn mistakes(self, language: Language) -> Result<Mistakes, Error> {
        match self {
            Self::Mistake(field, key) => {
                let mut mistakes = Mistakes::new(language);
                mistakes.add(field, key);
                Ok(mistakes)
            }
            Self::Refused(error) => Err(error),
        }
    }
}

impl From<Error> for NotDone {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<DbErr> for NotDone {
    fn from(error: DbErr) -> Self {
        Self::Refused(error.into())
    }
}

/// A deed without a form has no mistakes to show: what stands in its way is that things have changed.
impl From<NotDone> for Error {
    fn from(not_done: NotDone) -> Self {
        match not_done {
            NotDone::Mistake(..) => Self::Conflict,
            NotDone::Refused(error) => error,
        }
    }
}

fn number(by: Option<&Actor>) -> Option<i64> {
    by.map(|actor| actor.id)
}

fn may_grant(by: Option<&Actor>, role: Role, unit_code: &str) -> bool {
    by.is_none_or(|actor| super::policy::may_grant(actor, role, unit_code))
}
