//! What becomes of a case: where it stands in the end, and the beats of which its way there is made.

use super::chance::Chance;
use crate::cases::case::Outcome;
use crate::territory::Level;

/// Where a case stands when the demonstration opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// New, and nobody's.
    Received,
    /// Nobody's for longer than it should be.
    Neglected,
    InProgress,
    NeedInfo,
    InAdvocacy(Level),
    Answered,
    Committed,
    /// The promised day is past.
    Overdue,
    Resolved,
    Confirmed,
    Lapsed,
    Closed(Outcome),
}

impl Ending {
    /// Whether nobody has taken it.
    pub fn is_new(self) -> bool {
        matches!(self, Self::Received | Self::Neglected)
    }

    /// How many working days nothing has happened since the last beat, at least and at most.
    pub fn quiet(self) -> (usize, usize) {
        match self {
            Self::Received => (0, 9),
            Self::Neglected => (16, 22),
            Self::InProgress => (0, 85),
            Self::NeedInfo => (0, 13),
            Self::InAdvocacy(_) => (0, 55),
            Self::Answered => (0, 28),
            // Its promise says when.
            Self::Committed | Self::Overdue => (0, 0),
            Self::Resolved => (0, 8),
            Self::Confirmed | Self::Lapsed | Self::Closed(_) => (1, 265),
        }
    }
}

/// How many cases end how, and how many of these had been closed once before.
const ENDINGS: [(Ending, usize, usize); 21] = [
    (Ending::Received, 20, 0),
    (Ending::Neglected, 2, 0),
    (Ending::InProgress, 70, 4),
    (Ending::NeedInfo, 25, 0),
    (Ending::InAdvocacy(Level::Province), 40, 2),
    (Ending::InAdvocacy(Level::Region), 32, 1),
    (Ending::InAdvocacy(Level::National), 23, 0),
    (Ending::Answered, 38, 1),
    (Ending::Committed, 23, 0),
    (Ending::Overdue, 7, 0),
    (Ending::Resolved, 22, 1),
    (Ending::Confirmed, 45, 3),
    (Ending::Lapsed, 12, 0),
    (Ending::Closed(Outcome::Refused), 8, 0),
    (Ending::Closed(Outcome::NotFeasible), 6, 0),
    (Ending::Closed(Outcome::Referred), 8, 0),
    (Ending::Closed(Outcome::BeforeCourt), 3, 0),
    (Ending::Closed(Outcome::OutOfScope), 4, 0),
    (Ending::Closed(Outcome::NoInfo), 5, 0),
    (Ending::Closed(Outcome::Withdrawn), 3, 0),
    (Ending::Closed(Outcome::Abusive), 1, 0),
];

/// The ending of a case, and whether it was closed once before.
#[derive(Clone, Copy, Debug)]
pub struct Plot {
    pub ending: Ending,
    pub reopened: bool,
}

/// The plots of all cases but those that join others, in any order.
pub fn plots(chance: &mut Chance) -> Vec<Plot> {
    let all = ENDINGS.into_iter().flat_map(|(ending, cases, reopened)| {
        (0..cases).map(move |nth| Plot { ending, reopened: nth < reopened })
    });
    let mut plots: Vec<Plot> = all.collect();
    chance.shuffle(&mut plots);
    plots
}

/// One thing that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    Take,
    Ask,
    Reply,
    Add,
    Update,
    Note,
    /// To an advocate by name.
    Assign(Level),
    /// To the queue of a level.
    Queue(Level),
    Accept,
    HandBack,
    PassUp,
    /// An answer that says nothing.
    Evade,
    /// The answer that counts.
    Answer,
    Promise,
    Resolve,
    Confirm,
    Dispute,
    Lapse,
    Close(Outcome),
    /// Into another case.
    Join,
    Reopen,
    StopMail,
}

impl Beat {
    /// How many working days go by before it, at least and at most.
    pub fn pause(self) -> (usize, usize) {
        match self {
            Self::Take | Self::Accept | Self::Ask => (1, 5),
            Self::Reply | Self::Note | Self::Confirm | Self::Dispute => (1, 7),
            Self::Add | Self::Update | Self::Assign(_) | Self::Queue(_) => (3, 12),
            Self::HandBack | Self::StopMail => (3, 10),
            Self::Join => (2, 8),
            Self::PassUp | Self::Evade => (10, 28),
            Self::Answer | Self::Promise => (12, 34),
            // Whoever was asked had three weeks.
            Self::Close(Outcome::NoInfo) => (18, 24),
            Self::Resolve | Self::Close(_) => (6, 22),
            // Fifteen days after it was resolved, and the Sundays between.
            Self::Lapse => (15, 15),
            // Within the sixty days of the law.
            Self::Reopen => (5, 30),
        }
    }
}
