//! A document: what it is, in which language, to whom, and how far it got.

use std::str::FromStr;

use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::language::Language;
use crate::press;

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(24))", rename_all = "snake_case")]
pub enum Kind {
    Letter,
    WrittenQuestion,
    OralQuestion,
    AgendaItem,
    Reminder,
    Brief,
}

impl Kind {
    pub const ALL: [Self; 6] = [
        Self::Letter,
        Self::WrittenQuestion,
        Self::OralQuestion,
        Self::AgendaItem,
        Self::Reminder,
        Self::Brief,
    ];

    /// The word for it in addresses and catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::WrittenQuestion => "written-question",
            Self::OralQuestion => "oral-question",
            Self::AgendaItem => "agenda-item",
            Self::Reminder => "reminder",
            Self::Brief => "brief",
        }
    }

    pub fn label(self, language: Language) -> String {
        language.say(&format!("press-kind-{}", self.code()))
    }

    pub fn printed(self) -> press::Kind {
        match self {
            Self::Letter => press::Kind::Letter,
            Self::WrittenQuestion => press::Kind::WrittenQuestion,
            Self::OralQuestion => press::Kind::OralQuestion,
            Self::AgendaItem => press::Kind::AgendaItem,
            Self::Reminder => press::Kind::Reminder,
            Self::Brief => press::Kind::Brief,
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or(())
    }
}

/// How far it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Draft,
    /// Waits for whoever steers the dossier.
    Submitted,
    Approved,
    /// Sent back with a remark.
    Returned,
}

/// What is done to a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Write,
    Submit,
    Approve,
    Return,
    /// A new version of what was approved.
    Reopen,
}

impl State {
    /// The one table of what may follow. What is approved is never edited: it is opened again first.
    pub fn after(self, deed: Deed) -> Option<Self> {
        match (self, deed) {
            (Self::Draft | Self::Submitted, Deed::Write) | (Self::Approved, Deed::Reopen) => {
                Some(Self::Draft)
            }
            // What was remarked stays until it is submitted again.
            (Self::Returned, Deed::Write) | (Self::Submitted, Deed::Return) => Some(Self::Returned),
            (Self::Draft | Self::Returned, Deed::Submit) => Some(Self::Submitted),
            (Self::Draft | Self::Submitted, Deed::Approve) => Some(Self::Approved),
            _ => None,
        }
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "document")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub dossier_id: i64,
    /// The number of the form it came from: the same form sent twice makes it once.
    #[sea_orm(unique)]
    pub submission: String,
    /// What it is written for, or reminds of.
    pub action_id: Option<i64>,
    pub kind: Kind,
    pub lang: Language,
    pub institution_id: Option<i64>,
    pub state: State,
    /// Whether it brings figures, a map and the list of cases.
    pub annex: bool,
    /// Why it was sent back.
    pub remark: Option<String>,
    pub approved_by_id: Option<i64>,
    pub approved_at: Option<DateTimeUtc>,
    /// The number of changes; each names the one it saw.
    pub version: i32,
    pub created_by_id: Option<i64>,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// How a state is shown.
#[derive(Clone, Debug, Serialize)]
pub struct Tag {
    pub code: &'static str,
    pub label: String,
    pub class: &'static str,
}

impl Model {
    pub fn href(&self) -> String {
        format!("/documents/{}", self.id)
    }

    /// Its number as people write it: 14/2026.
    pub fn number(&self) -> String {
        format!("{}/{}", self.id, self.created_at.format("%Y"))
    }

    /// Whether it brings figures, a map and the list of cases: a brief always does.
    pub fn has_figures(&self) -> bool {
        self.annex || self.kind == Kind::Brief
    }

    pub fn tag(&self, language: Language) -> Tag {
        let (code, class) = match self.state {
            State::Draft => ("in_progress", "active"),
            State::Submitted => ("received", "new"),
            State::Approved => ("answered", "closed"),
            State::Returned => ("need_info", "waiting"),
        };
        Tag { code, label: language.say(&format!("workshop-state-{}", self.state.to_value())), class }
    }
}

#[cfg(test)]
mod tests {
    use super::Deed;
    use super::State;

    #[test]
    fn what_is_approved_is_only_opened_again() {
        for deed in [Deed::Write, Deed::Submit, Deed::Approve, Deed::Return] {
            assert_eq!(State::Approved.after(deed), None, "{deed:?}");
        }
        assert_eq!(State::Approved.after(Deed::Reopen), Some(State::Draft));
    }

    #[test]
    fn what_was_sent_back_is_submitted_anew_before_it_is_approved() {
        assert_eq!(State::Returned.after(Deed::Approve), None);
        assert_eq!(State::Returned.after(Deed::Submit), Some(State::Submitted));
        assert_eq!(State::Submitted.after(Deed::Approve), Some(State::Approved));
        assert_eq!(State::Draft.after(Deed::Return), None);
    }
}
