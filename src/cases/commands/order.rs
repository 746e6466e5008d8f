//! A deed with what was given for it.

use chrono::NaiveDate;
use serde_json::Value;
use serde_json::json;

use crate::cases::answer::Verdict;
use crate::cases::case::Coded;
use crate::cases::case::Outcome;
use crate::cases::status::Deed;
use crate::cases::succession::Part;
use crate::cases::succession::Successor;
use crate::territory::Level;

/// An institution's answer, as it is recorded.
#[derive(Clone, Debug)]
pub struct AnswerGiven {
    pub institution: String,
    pub received_on: NaiveDate,
    pub verdict: Verdict,
    pub words: String,
    /// A dated promise that the answer holds.
    pub promise: Option<(NaiveDate, String)>,
}

/// What somebody asks to be done to a case.
#[derive(Clone, Debug)]
pub enum Order {
    Take,
    Ask {
        question: String,
    },
    Reply {
        words: String,
    },
    Add {
        words: String,
    },
    Assign {
        level: Level,
        carrier_id: Option<i64>,
        due_on: Option<NaiveDate>,
        message: String,
    },
    Accept,
    HandBack {
        reason: String,
    },
    PassUp {
        carrier_id: Option<i64>,
        reason: String,
    },
    Answer(AnswerGiven),
    Resolve {
        explanation: String,
    },
    Confirm,
    Dispute {
        reason: String,
    },
    Lapse,
    Close {
        outcome: Outcome,
        explanation: String,
    },
    Merge {
        target_id: i64,
        target: String,
    },
    Reopen {
        reason: String,
    },
    Update {
        words: String,
    },
    Note {
        words: String,
    },
    /// The resident was told by phone.
    Told {
        task_id: i64,
    },
    /// A new PIN and link, for a receipt that was lost or seen by others.
    Renew,
    Hide {
        reason: String,
    },
    Show,
    StopMail,
    ResumeMail,
    /// The case joins those that a dossier gathers.
    Gather {
        dossier_id: i64,
        title: String,
    },
    /// It leaves them.
    Release {
        dossier_id: i64,
        title: String,
        reason: String,
    },
    /// The resident is told what a dossier brought.
    Heard {
        dossier_id: i64,
        words: String,
    },
    /// Whoever had the case holds the mandate no more: another takes their part.
    HandOver {
        to: Successor,
        part: Part,
        /// The last day on which the resident may object.
        until: Option<NaiveDate>,
        /// What the resident is told besides.
        words: Option<String>,
    },
    /// The resident does not want that successor.
    Object {
        reason: String,
    },
}

impl Order {
    pub fn deed(&self) -> Deed {
        match self {
            Self::Take => Deed::Take,
            Self::Ask { .. } => Deed::Ask,
            Self::Reply { .. } => Deed::Reply,
            Self::Add { .. } => Deed::Add,
            Self::Assign { .. } => Deed::Assign,
            Self::Accept => Deed::Accept,
            Self::HandBack { .. } => Deed::HandBack,
            Self::PassUp { .. } => Deed::PassUp,
            Self::Answer(AnswerGiven { promise: None, .. }) => Deed::Answer,
            Self::Answer(AnswerGiven { promise: Some(_), .. }) => Deed::Promise,
            Self::Resolve { .. } => Deed::Resolve,
            Self::Confirm => Deed::Confirm,
            Self::Dispute { .. } => Deed::Dispute,
            Self::Lapse => Deed::Lapse,
            Self::Close { .. } => Deed::Close,
            Self::Merge { .. } => Deed::Merge,
            Self::Reopen { .. } => Deed::Reopen,
            Self::Update { .. } => Deed::Update,
            Self::Note { .. } => Deed::Note,
            Self::Told { .. } => Deed::Told,
            Self::Renew => Deed::Renew,
            Self::Hide { .. } => Deed::Hide,
            Self::Show => Deed::Show,
            Self::StopMail => Deed::StopMail,
            Self::ResumeMail => Deed::ResumeMail,
            Self::Gather { .. } => Deed::Gather,
            Self::Release { .. } => Deed::Release,
            Self::Heard { .. } => Deed::Heard,
            Self::HandOver { .. } => Deed::HandOver,
            Self::Object { .. } => Deed::Object,
        }
    }

    /// What somebody wrote.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Ask { question: words }
            | Self::Reply { words }
            | Self::Add { words }
            | Self::Assign { message: words, .. }
            | Self::HandBack { reason: words }
            | Self::PassUp { reason: words, .. }
            | Self::Answer(AnswerGiven { words, .. })
            | Self::Resolve { explanation: words }
            | Self::Dispute { reason: words }
            | Self::Close { explanation: words, .. }
            | Self::Reopen { reason: words }
            | Self::Update { words }
            | Self::Note { words }
            | Self::Hide { reason: words }
            | Self::Release { reason: words, .. }
            | Self::Heard { words, .. }
            | Self::Object { reason: words } => Some(words),
            Self::HandOver { words, .. } => words.as_deref(),
            _ => None,
        }
    }

    /// What was given besides words, without anything about a person.
    pub fn facts(&self) -> Value {
        match self {
            Self::Assign { level, carrier_id, due_on, .. } => {
                json!({ "level": level.code(), "carrier": carrier_id, "due_on": due_on })
            }
            Self::PassUp { carrier_id, .. } => json!({ "carrier": carrier_id }),
            Self::Answer(given) => json!({
                "institution": given.institution,
                "received_on": given.received_on,
                "verdict": given.verdict.code(),
                "promised_on": given.promise.as_ref().map(|(day, _)| day),
            }),
            Self::Close { outcome, .. } => json!({ "outcome": outcome.code() }),
            Self::Merge { target, .. } => json!({ "target": target }),
            Self::Gather { dossier_id, title } | Self::Release { dossier_id, title, .. } => {
                json!({ "dossier": dossier_id, "title": title })
            }
            Self::Heard { dossier_id, .. } => json!({ "dossier": dossier_id }),
            Self::HandOver { to, part, .. } => json!({ "to": to.id, "part": part.code() }),
            _ => json!({}),
        }
    }
}
