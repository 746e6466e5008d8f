//! How far an action got, and what may follow: the one table. No other code changes a state.

use super::action::Kind;
use super::action::State;

/// Something that is done to an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Draft,
    Approve,
    File,
    Acknowledge,
    Answer,
    Close,
    Refuse,
    Withdraw,
    Lapse,
}

impl Deed {
    /// In the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::Approve,
        Self::File,
        Self::Acknowledge,
        Self::Answer,
        Self::Close,
        Self::Refuse,
        Self::Withdraw,
        Self::Lapse,
    ];

    /// Its name in addresses and sentences.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Approve => "approve",
            Self::File => "file",
            Self::Acknowledge => "acknowledge",
            Self::Answer => "answer",
            Self::Close => "close",
            Self::Refuse => "refuse",
            Self::Withdraw => "withdraw",
            Self::Lapse => "lapse",
        }
    }

    /// Its name in the history of the dossier.
    pub fn event(self) -> &'static str {
        match self {
            Self::Draft => "action-draft",
            Self::Approve => "action-approve",
            Self::File => "action-file",
            Self::Acknowledge => "action-acknowledge",
            Self::Answer => "action-answer",
            Self::Close => "action-close",
            Self::Refuse => "action-refuse",
            Self::Withdraw => "action-withdraw",
            Self::Lapse => "action-lapse",
        }
    }
}

impl std::str::FromStr for Deed {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|deed| deed.code() == code).ok_or(())
    }
}

/// Who may do it; `policy` says which account is which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Acts for the dossier.
    Carrier,
    /// Decides about the dossier.
    Steerer,
    /// Nobody: a session that ended.
    Clock,
}

/// What must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing: one press does it.
    Nothing,
    /// The day, the number it is kept under, the end of the session.
    Filing,
    /// The day.
    Day,
    /// The day, what the answer is worth, and its words.
    Answer,
    /// What came of it, or why.
    Words,
}

/// One line of the table.
#[derive(Debug)]
pub struct Transition {
    pub deed: Deed,
    pub from: &'static [State],
    pub to: State,
    pub who: Who,
    pub needs: Need,
    /// Only for kinds that may go without approval, which the others may not.
    pub unapproved: bool,
}

use State::Acknowledged;
use State::Answered;
use State::Approved;
use State::Closed;
use State::Drafted;
use State::Filed;
use State::Idea;
use State::Lapsed;
use State::Refused;
use State::Withdrawn;

const UNANSWERED: &[State] = &[Idea, Drafted, Approved, Filed, Acknowledged];

const fn line(deed: Deed, from: &'static [State], to: State, who: Who, needs: Need) -> Transition {
    Transition { deed, from, to, who, needs, unapproved: false }
}

impl Transition {
    /// What the form asks for, by name.
    pub fn need(&self) -> &'static str {
        match self.needs {
            Need::Nothing => "nothing",
            Need::Filing => "filing",
            Need::Day => "day",
            Need::Answer => "answer",
            Need::Words => "words",
        }
    }

    const fn unapproved(self) -> Self {
        Self { unapproved: true, ..self }
    }
}

/// The life of an action.
pub static TRANSITIONS: &[Transition] = &[
    line(Deed::Draft, &[Idea], Drafted, Who::Carrier, Need::Nothing),
    line(Deed::Approve, &[Idea, Drafted], Approved, Who::Steerer, Need::Nothing),
    line(Deed::File, &[Approved], Filed, Who::Carrier, Need::Filing),
    line(Deed::File, &[Idea, Drafted], Filed, Who::Carrier, Need::Filing).unapproved(),
    // Whoever could approve it need not do so first.
    line(Deed::File, &[Idea, Drafted], Filed, Who::Steerer, Need::Filing),
    line(Deed::Acknowledge, &[Filed], Acknowledged, Who::Carrier, Need::Day),
    // An institution may answer twice: the second answer stands beside the first.
    line(Deed::Answer, &[Filed, Acknowledged, Answered], Answered, Who::Carrier, Need::Answer),
    line(Deed::Close, &[Filed, Acknowledged, Answered], Closed, Who::Carrier, Need::Words),
    line(Deed::Refuse, &[Filed, Acknowledged], Refused, Who::Carrier, Need::Words),
    line(Deed::Withdraw, UNANSWERED, Withdrawn, Who::Carrier, Need::Words),
    line(Deed::Lapse, UNANSWERED, Lapsed, Who::Clock, Need::Nothing),
];

/// The lines for a deed on an action of that kind at that state.
pub fn lines(deed: Deed, kind: Kind, from: State) -> impl Iterator<Item = &'static Transition> {
    TRANSITIONS.iter().filter(move |line| {
        line.deed == deed && line.from.contains(&from) && !(line.unapproved && kind.needs_approval())
    })
}

/// The states from which a deed can be done.
pub fn sources(deed: Deed) -> impl Iterator<Item = State> {
    TRANSITIONS.iter().filter(move |line| line.deed == deed).flat_map(|line| line.from).copied()
}

/// Whether a kind has that deed at all: nobody acknowledges or refuses a meeting that was held.
pub fn exists_for(deed: Deed, kind: Kind) -> bool {
    match deed {
        Deed::Approve => kind.needs_approval(),
        Deed::Draft | Deed::Acknowledge | Deed::Refuse => !kind.is_held(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(deed: Deed, kind: Kind, from: State) -> Vec<Who> {
        lines(deed, kind, from).map(|line| line.who).collect()
    }

    #[test]
    fn a_meeting_needs_no_approval_and_a_question_needs_it_or_the_one_who_gives_it() {
        assert_eq!(who(Deed::File, Kind::Meeting, Idea), [Who::Carrier, Who::Steerer]);
        assert_eq!(who(Deed::File, Kind::WrittenQuestion, Idea), [Who::Steerer]);
        assert_eq!(who(Deed::File, Kind::WrittenQuestion, Approved), [Who::Carrier]);
    }

    #[test]
    fn what_is_over_stays_over() {
        for state in [Closed, Refused, Withdrawn, Lapsed] {
            for (deed, kind) in Deed::ALL.into_iter().flat_map(|deed| Kind::ALL.map(|kind| (deed, kind))) {
                assert_eq!(lines(deed, kind, state).count(), 0, "{deed:?} follows {state:?}");
            }
        }
    }

    #[test]
    fn every_state_but_the_first_is_reached_and_none_lapses_once_answered() {
        for state in State::ALL.into_iter().filter(|state| *state != Idea) {
            assert!(TRANSITIONS.iter().any(|line| line.to == state), "{state:?} is never reached");
        }
        assert!(sources(Deed::Lapse).all(|state| state != Answered && state != Closed));
    }
}
