//! Where a case stands, and what may follow: the one table of transitions. No other code changes a status.

use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde::Serialize;

/// The status of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Received,
    InProgress,
    NeedInfo,
    InAdvocacy,
    Answered,
    Committed,
    Resolved,
    Closed,
    Merged,
}

/// What a status means for whoever counts: is somebody at work, waited for, or is it over?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    New,
    Active,
    Waiting,
    Closed,
}

impl Class {
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Active => "active",
            Self::Waiting => "waiting",
            Self::Closed => "closed",
        }
    }
}

impl Status {
    pub const ALL: [Self; 9] = [
        Self::Received,
        Self::InProgress,
        Self::NeedInfo,
        Self::InAdvocacy,
        Self::Answered,
        Self::Committed,
        Self::Resolved,
        Self::Closed,
        Self::Merged,
    ];

    /// Every status of a case that is not over.
    pub const OPEN: [Self; 7] = [
        Self::Received,
        Self::InProgress,
        Self::NeedInfo,
        Self::InAdvocacy,
        Self::Answered,
        Self::Committed,
        Self::Resolved,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InProgress => "in_progress",
            Self::NeedInfo => "need_info",
            Self::InAdvocacy => "in_advocacy",
            Self::Answered => "answered",
            Self::Committed => "committed",
            Self::Resolved => "resolved",
            Self::Closed => "closed",
            Self::Merged => "merged",
        }
    }

    pub fn class(self) -> Class {
        match self {
            Self::Received => Class::New,
            Self::InProgress | Self::InAdvocacy | Self::Answered => Class::Active,
            Self::NeedInfo | Self::Committed | Self::Resolved => Class::Waiting,
            Self::Closed | Self::Merged => Class::Closed,
        }
    }

    pub fn is_open(self) -> bool {
        self.class() != Class::Closed
    }
}

impl std::str::FromStr for Status {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|status| status.code() == code).ok_or(())
    }
}

/// Something that is done to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    Take,
    Ask,
    Reply,
    Add,
    Assign,
    Accept,
    HandBack,
    PassUp,
    Answer,
    Promise,
    Resolve,
    Confirm,
    Dispute,
    Lapse,
    Close,
    Merge,
    Reopen,
    Update,
    Note,
    Told,
    Renew,
    Hide,
    Show,
    StopMail,
    ResumeMail,
    Gather,
    Release,
    Heard,
    HandOver,
    Object,
}

impl Deed {
    pub const ALL: [Self; 30] = [
        Self::Take,
        Self::Ask,
        Self::Reply,
        Self::Add,
        Self::Assign,
        Self::Accept,
        Self::HandBack,
        Self::PassUp,
        Self::Answer,
        Self::Promise,
        Self::Resolve,
        Self::Confirm,
        Self::Dispute,
        Self::Lapse,
        Self::Close,
        Self::Merge,
        Self::Reopen,
        Self::Update,
        Self::Note,
        Self::Told,
        Self::Renew,
        Self::Hide,
        Self::Show,
        Self::StopMail,
        Self::ResumeMail,
        Self::Gather,
        Self::Release,
        Self::Heard,
        Self::HandOver,
        Self::Object,
    ];

    /// Its name in addresses, events and sentences.
    pub fn code(self) -> &'static str {
        match self {
            Self::Take => "take",
            Self::Ask => "ask",
            Self::Reply => "reply",
            Self::Add => "add",
            Self::Assign => "assign",
            Self::Accept => "accept",
            Self::HandBack => "hand-back",
            Self::PassUp => "pass-up",
            Self::Answer => "answer",
            Self::Promise => "promise",
            Self::Resolve => "resolve",
            Self::Confirm => "confirm",
            Self::Dispute => "dispute",
            Self::Lapse => "lapse",
            Self::Close => "close",
            Self::Merge => "merge",
            Self::Reopen => "reopen",
            Self::Update => "update",
            Self::Note => "note",
            Self::Told => "told",
            Self::Renew => "renew",
            Self::Hide => "hide",
            Self::Show => "show",
            Self::StopMail => "stop-mail",
            Self::ResumeMail => "resume-mail",
            Self::Gather => "gather",
            Self::Release => "release",
            Self::Heard => "heard",
            Self::HandOver => "hand-over",
            Self::Object => "object",
        }
    }
}

impl std::str::FromStr for Deed {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|deed| deed.code() == code).ok_or(())
    }
}

/// Who may do it. For accounts, `policy` says which of them is which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Works the cases of its commune: its officials, and the coordinators above.
    Handler,
    /// Has the ball: the carrier, its level's queue, the coordinators of that level.
    Carrier,
    /// Either of the two.
    HandlerOrCarrier,
    /// A coordinator over the commune.
    Coordinator,
    /// The resident behind the case.
    Resident,
    /// The resident, or a handler on their behalf.
    ResidentOrHandler,
    /// Nobody: a clock that ran out.
    Clock,
    /// Whoever acts for a dossier that gathers the case, or for the mandate that it belongs to.
    Delegate,
    /// The same, or a clock that ran out.
    DelegateOrClock,
}

/// Where a transition leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    To(Status),
    /// Where it was.
    Stay,
    /// Where it was before the question.
    Back,
    /// Back to work: with the commune, or with the level that has the ball.
    ToWork,
}

/// What must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Words: a question, a reply, a reason, an explanation, a note.
    Words,
    /// The level, the carrier or its queue, the day it is due.
    Assignment,
    /// A carrier of the level above, or its queue.
    Carrier,
    /// Who answered, when, with what verdict.
    Answer,
    /// The day promised and the promise.
    Promise,
    /// How it ended.
    Outcome,
    /// The case that it joins.
    Target,
}

/// What the resident is told by it: the letter, if any.
pub type Letter = Option<&'static str>;

/// One line of the table.
pub struct Transition {
    pub deed: Deed,
    pub from: &'static [Status],
    pub to: Next,
    pub who: Who,
    pub needs: &'static [Need],
    /// The letter to the resident and to those whose cases joined this one.
    pub tells: Letter,
    /// Not shown to the resident.
    pub internal: bool,
}

use Status::Answered;
use Status::Closed;
use Status::Committed;
use Status::InAdvocacy;
use Status::InProgress;
use Status::Merged;
use Status::NeedInfo;
use Status::Received;
use Status::Resolved;

const AT_WORK: &[Status] = &[InProgress, NeedInfo, InAdvocacy, Answered, Committed];
const ALL_OPEN: &[Status] = &Status::OPEN;
const ALL: &[Status] = &Status::ALL;

const fn line(deed: Deed, from: &'static [Status], to: Next, who: Who) -> Transition {
    Transition { deed, from, to, who, needs: &[], tells: None, internal: false }
}

impl Transition {
    const fn needs(self, needs: &'static [Need]) -> Self {
        Self { needs, ..self }
    }

    const fn tells(self, letter: &'static str) -> Self {
        Self { tells: Some(letter), ..self }
    }

    const fn internal(self) -> Self {
        Self { internal: true, ..self }
    }
}

/// The life of a case.
pub static TRANSITIONS: &[Transition] = &[
    line(Deed::Take, &[Received], Next::To(InProgress), Who::Handler).tells("taken"),
    line(Deed::Take, AT_WORK, Next::Stay, Who::Handler).internal(),
    line(
        Deed::Ask,
        &[Received, InProgress, InAdvocacy, Answered, Committed],
        Next::To(NeedInfo),
        Who::Handler,
    )
    .needs(&[Need::Words])
    .tells("question"),
    line(Deed::Reply, &[NeedInfo], Next::Back, Who::ResidentOrHandler).needs(&[Need::Words]),
    // Also when it is over: erasure is asked for then. The page offers it while the case is open.
    line(Deed::Add, ALL, Next::Stay, Who::Resident).needs(&[Need::Words]),
    line(
        Deed::Assign,
        &[Received, InProgress, InAdvocacy, Answered, Committed],
        Next::To(InAdvocacy),
        Who::Handler,
    )
    .needs(&[Need::Assignment, Need::Words])
    .tells("assigned"),
    line(Deed::Accept, &[InAdvocacy], Next::Stay, Who::Carrier),
    line(Deed::HandBack, &[InAdvocacy, Answered, Committed], Next::To(InProgress), Who::Carrier)
        .needs(&[Need::Words])
        .internal(),
    line(Deed::PassUp, &[InAdvocacy, Answered], Next::To(InAdvocacy), Who::Carrier)
        .needs(&[Need::Carrier, Need::Words])
        .tells("assigned"),
    line(Deed::Answer, AT_WORK, Next::To(Answered), Who::HandlerOrCarrier)
        .needs(&[Need::Answer, Need::Words])
        .tells("answer"),
    line(Deed::Promise, AT_WORK, Next::To(Committed), Who::HandlerOrCarrier)
        .needs(&[Need::Answer, Need::Words, Need::Promise])
        .tells("promise"),
    line(Deed::Resolve, AT_WORK, Next::To(Resolved), Who::Handler).needs(&[Need::Words]).tells("resolved"),
    line(Deed::Confirm, &[Resolved], Next::To(Closed), Who::Resident),
    line(Deed::Dispute, &[Resolved], Next::ToWork, Who::Resident).needs(&[Need::Words]).tells("reopened"),
    line(Deed::Lapse, &[Resolved], Next::To(Closed), Who::Clock).tells("closed"),
    line(Deed::Close, ALL_OPEN, Next::To(Closed), Who::Handler)
        .needs(&[Need::Outcome, Need::Words])
        .tells("closed"),
    line(
        Deed::Merge,
        &[Received, InProgress, NeedInfo, InAdvocacy, Answered, Committed],
        Next::To(Merged),
        Who::Handler,
    )
    .needs(&[Need::Target])
    .tells("merged"),
    line(Deed::Reopen, &[Closed, Merged], Next::ToWork, Who::ResidentOrHandler)
        .needs(&[Need::Words])
        .tells("reopened"),
    line(Deed::Update, ALL_OPEN, Next::Stay, Who::HandlerOrCarrier).needs(&[Need::Words]).tells("update"),
    line(Deed::Note, ALL, Next::Stay, Who::HandlerOrCarrier).needs(&[Need::Words]).internal(),
    line(Deed::Told, ALL, Next::Stay, Who::Handler).internal(),
    line(Deed::Renew, ALL, Next::Stay, Who::Handler).tells("renewed"),
    line(Deed::Hide, ALL, Next::Stay, Who::Coordinator).needs(&[Need::Words]).internal(),
    line(Deed::Show, ALL, Next::Stay, Who::Coordinator).internal(),
    line(Deed::StopMail, ALL, Next::Stay, Who::Resident),
    line(Deed::ResumeMail, ALL, Next::Stay, Who::Resident),
    line(Deed::Gather, ALL_OPEN, Next::Stay, Who::Delegate),
    line(Deed::Release, ALL, Next::Stay, Who::Delegate).needs(&[Need::Words]).internal(),
    // The mail goes to each person once, however many cases they have: the dossier sends it.
    line(Deed::Heard, ALL, Next::Stay, Who::DelegateOrClock).needs(&[Need::Words]),
    line(Deed::HandOver, ALL_OPEN, Next::Stay, Who::Delegate).tells("handover"),
    line(Deed::Object, ALL_OPEN, Next::Stay, Who::Resident).needs(&[Need::Words]),
];

/// The line for a deed on a case of that status, if the table has one.
pub fn transition(deed: Deed, from: Status) -> Option<&'static Transition> {
    TRANSITIONS.iter().find(|line| line.deed == deed && line.from.contains(&from))
}
