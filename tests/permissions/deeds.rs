//! Who may do what to a case at which point of its life, written down by hand from the design.

use super::actors::Who;
use super::scene::Story;
use super::scene::Story::*;

/// Whose deed it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Those who work the cases of the commune.
    Handlers,
    /// Those who have the ball above it.
    Carriers,
    Either,
    Coordinators,
    /// The resident alone, or a clock: never an account.
    NoAccount,
}

/// A deed, whose it is, and on which cases of the scene it can be done now.
pub struct Deed {
    pub code: &'static str,
    pub hand: Hand,
    pub now: &'static [Story],
}

const fn deed(code: &'static str, hand: Hand, now: &'static [Story]) -> Deed {
    Deed { code, hand, now }
}

use Hand::*;

/// Received or being worked on, and nobody is waited for.
const IN_HAND: &[Story] =
    &[Received, Hidden, Tissa, Mikkes, Carried, Regional, Provincial, National, Answered, Committed];
/// Taken by somebody, and not resolved.
const AT_WORK: &[Story] =
    &[Asked, Hidden, Tissa, Carried, Regional, Provincial, National, Answered, Committed];
const NOT_RESOLVED: &[Story] =
    &[Received, Asked, Hidden, Tissa, Mikkes, Carried, Regional, Provincial, National, Answered, Committed];
const OPEN: &[Story] = &[
    Received, Asked, Hidden, Tissa, Mikkes, Carried, Regional, Provincial, National, Answered, Committed,
    Resolved,
];
const OVER: &[Story] = &[Closed, Merged];
const ALWAYS: &[Story] = &Story::ALL;
const NEVER: &[Story] = &[];

pub const DEEDS: &[Deed] = &[
    deed("take", Handlers, NOT_RESOLVED),
    deed("ask", Handlers, IN_HAND),
    deed("reply", Handlers, &[Asked]),
    deed("add", NoAccount, NEVER),
    deed("assign", Handlers, IN_HAND),
    deed("accept", Carriers, &[Carried, Regional, Provincial, National]),
    deed("hand-back", Carriers, &[Carried, Regional, Provincial, National, Answered]),
    deed("pass-up", Carriers, &[Carried, Regional, Provincial, National, Answered]),
    deed("answer", Either, AT_WORK),
    deed("promise", Either, AT_WORK),
    deed("resolve", Handlers, AT_WORK),
    deed("confirm", NoAccount, NEVER),
    deed("dispute", NoAccount, NEVER),
    deed("lapse", NoAccount, NEVER),
    deed("close", Handlers, OPEN),
    deed("merge", Handlers, NOT_RESOLVED),
    deed("reopen", Handlers, OVER),
    deed("update", Either, OPEN),
    deed("note", Either, ALWAYS),
    deed("told", Handlers, ALWAYS),
    deed("renew", Handlers, ALWAYS),
    deed("hide", Coordinators, ALWAYS),
    deed("show", Coordinators, ALWAYS),
    deed("stop-mail", NoAccount, NEVER),
    deed("resume-mail", NoAccount, NEVER),
    // The dossiers do these, after asking their own policy; the addresses of a case never.
    deed("gather", NoAccount, NEVER),
    deed("release", NoAccount, NEVER),
    deed("heard", NoAccount, NEVER),
    deed("hand-over", NoAccount, NEVER),
    deed("object", NoAccount, NEVER),
];

impl Deed {
    /// Whether it is theirs on that case at all, at one point of its life or another.
    pub fn is_of(&self, who: Who, story: Story) -> bool {
        let handles = story.handlers().contains(&who);
        let carries = story.carriers().contains(&who);
        match self.hand {
            Handlers => handles,
            Carriers => carries,
            Either => handles || carries,
            Coordinators => story.coordinators().contains(&who),
            NoAccount => false,
        }
    }
}
