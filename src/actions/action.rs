//! An action: a letter, a question, a meeting… for a dossier, with a target, a carrier and a clock.

use sea_orm::entity::prelude::*;

use crate::cases::answer::Verdict;
use crate::cases::case::Coded;
use crate::dossiers::dossier::Tag;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::unit;

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(24))", rename_all = "snake_case")]
pub enum Kind {
    Letter,
    Reminder,
    Meeting,
    FieldVisit,
    /// A point on the agenda of a communal, provincial or regional council.
    AgendaItem,
    WrittenQuestion,
    OralQuestion,
    CommitteeRequest,
    Petition,
    /// A referral to the Mediator of the Kingdom.
    Mediator,
    /// A filing on the national complaints portal.
    Portal,
    Press,
}

impl Kind {
    pub const ALL: [Self; 12] = [
        Self::Letter,
        Self::Reminder,
        Self::Meeting,
        Self::FieldVisit,
        Self::AgendaItem,
        Self::WrittenQuestion,
        Self::OralQuestion,
        Self::CommitteeRequest,
        Self::Petition,
        Self::Mediator,
        Self::Portal,
        Self::Press,
    ];

    /// Whether somebody who steers the dossier must agree before it is filed.
    pub fn needs_approval(self) -> bool {
        !matches!(self, Self::Meeting | Self::FieldVisit | Self::Press | Self::Portal)
    }

    /// Whether it is held rather than filed: nobody gives it a number.
    pub fn is_held(self) -> bool {
        matches!(self, Self::Meeting | Self::FieldVisit | Self::Press)
    }

    /// Whether it is taken up in a session, or lapses with it.
    pub fn has_session(self) -> bool {
        matches!(self, Self::AgendaItem | Self::WrittenQuestion | Self::OralQuestion | Self::CommitteeRequest)
    }

    /// Its name in sentences.
    pub fn name(self, language: Language) -> String {
        self.label("action-kind", language)
    }
}

/// How far it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Idea,
    Drafted,
    Approved,
    Filed,
    Acknowledged,
    Answered,
    Closed,
    /// The council's bureau, or the institution, did not take it.
    Refused,
    Withdrawn,
    /// Its session ended without it.
    Lapsed,
}

impl State {
    pub const ALL: [Self; 10] = [
        Self::Idea,
        Self::Drafted,
        Self::Approved,
        Self::Filed,
        Self::Acknowledged,
        Self::Answered,
        Self::Closed,
        Self::Refused,
        Self::Withdrawn,
        Self::Lapsed,
    ];

    /// Whether it has not been filed yet: its words may still change.
    pub fn is_planned(self) -> bool {
        matches!(self, Self::Idea | Self::Drafted | Self::Approved)
    }

    /// Whether an answer is waited for.
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::Filed | Self::Acknowledged)
    }

    fn class(self) -> &'static str {
        match self {
            Self::Idea => "new",
            Self::Drafted | Self::Approved => "waiting",
            Self::Filed | Self::Acknowledged | Self::Answered => "active",
            Self::Closed | Self::Withdrawn => "closed",
            Self::Refused | Self::Lapsed => "late",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Idea => "new",
            Self::Drafted => "in_progress",
            Self::Approved => "check",
            Self::Filed => "actions",
            Self::Acknowledged => "received",
            Self::Answered => "answered",
            Self::Closed | Self::Withdrawn => "closed",
            Self::Refused => "alert",
            Self::Lapsed => "late",
        }
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "action")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub dossier_id: i64,
    /// The number of the form it came from: the same form sent twice makes it once.
    #[sea_orm(unique)]
    pub submission: String,
    pub kind: Kind,
    pub level: Level,
    /// The unit of its level in which the dossier's territory lies.
    pub unit_code: String,
    pub institution_id: Option<i64>,
    pub carrier_id: Option<i64>,
    /// What it reminds of.
    pub parent_id: Option<i64>,
    pub subject: String,
    pub note: Option<String>,
    pub state: State,
    /// Under which number the institution keeps it.
    pub reference: Option<String>,
    pub planned_on: Option<Date>,
    pub filed_on: Option<Date>,
    pub acknowledged_on: Option<Date>,
    /// When the last answer came, and when the first did.
    pub answered_on: Option<Date>,
    pub first_answered_on: Option<Date>,
    pub closed_on: Option<Date>,
    /// The last day of the legal delay, from the clock in force when it was filed.
    pub due_on: Option<Date>,
    /// The text that sets the delay.
    pub clock_source: Option<String>,
    /// The last day of the session in which it can still be taken.
    pub session_ends_on: Option<Date>,
    /// The scan of the stamped copy.
    pub proof_id: Option<i64>,
    /// What the last answer is worth.
    pub verdict: Option<Verdict>,
    pub outcome: Option<String>,
    pub version: i32,
    pub created_by_id: Option<i64>,
    pub created_at: DateTimeUtc,
    pub state_at: DateTimeUtc,
}

impl State {
    /// Where nothing more is awaited of it.
    pub const OVER: [Self; 4] = [Self::Closed, Self::Refused, Self::Withdrawn, Self::Lapsed];
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether its legal delay is over without an answer.
    pub fn is_late(&self, today: Date) -> bool {
        self.state.is_waiting() && self.due_on.is_some_and(|day| day < today)
    }

    pub fn href(&self) -> String {
        format!("/actions/{}", self.id)
    }

    /// The unit of its level: where it is done.
    pub fn seat(&self) -> Result<&'static Unit> {
        unit(&self.unit_code).ok_or(Error::Missing)
    }

    /// How far it got, in the words of its kind.
    pub fn tag(&self, language: Language) -> Tag {
        Tag {
            code: self.state.icon(),
            label: said(language, &format!("action-state-{}", self.state.code()), self.kind),
            class: self.state.class(),
        }
    }

    /// What it is called among people: its kind and its subject.
    pub fn args(&self, language: Language) -> Args<'static> {
        let mut args = Args::new();
        args.set("kind", self.kind.code());
        args.set("name", self.kind.name(language));
        args.set("subject", format!("\u{2068}{}\u{2069}", self.subject));
        args
    }
}

/// A sentence that differs from kind to kind.
pub fn said(language: Language, key: &str, kind: Kind) -> String {
    let mut args = Args::new();
    args.set("kind", kind.code());
    language.say_with(key, &args)
}
