//! What can be ordered, with what each deed needs.

use sea_orm::entity::prelude::*;

use crate::actions::transitions::Deed;
use crate::cases::answer::Verdict;

/// A deed with what it needs.
#[derive(Clone, Debug)]
pub enum Order {
    Draft,
    Approve,
    File(Filing),
    Acknowledge { on: Date },
    Answer(Answered),
    Close { words: String },
    Refuse { words: String },
    Withdraw { words: String },
    Lapse,
}

/// When and under which number it was filed, or when it was held.
#[derive(Clone, Debug)]
pub struct Filing {
    pub on: Date,
    pub reference: Option<String>,
    pub session_ends_on: Option<Date>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answered {
    pub on: Date,
    pub verdict: Verdict,
    pub words: String,
}

impl Order {
    pub fn deed(&self) -> Deed {
        match self {
            Self::Draft => Deed::Draft,
            Self::Approve => Deed::Approve,
            Self::File(_) => Deed::File,
            Self::Acknowledge { .. } => Deed::Acknowledge,
            Self::Answer(_) => Deed::Answer,
            Self::Close { .. } => Deed::Close,
            Self::Refuse { .. } => Deed::Refuse,
            Self::Withdraw { .. } => Deed::Withdraw,
            Self::Lapse => Deed::Lapse,
        }
    }

    /// What somebody wrote with it.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Close { words } | Self::Refuse { words } | Self::Withdraw { words } => Some(words),
            Self::Answer(answer) => Some(&answer.words),
            Self::Draft | Self::Approve | Self::File(_) | Self::Acknowledge { .. } | Self::Lapse => None,
        }
    }
}
