//! A case: one resident's problem, or one group's, in one commune.

use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::status::Class;
use super::status::Status;
use crate::language::Language;
use crate::language::dates;
use crate::territory::Level;

/// How the problem was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Channel {
    Office,
    Phone,
    Meeting,
    Field,
    Letter,
    Online,
}

/// How pressing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Urgency {
    Normal,
    High,
    Urgent,
}

/// Whether the resident may follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Visibility {
    Followed,
    Hidden,
}

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Outcome {
    Confirmed,
    Unconfirmed,
    Refused,
    NotFeasible,
    Referred,
    BeforeCourt,
    OutOfScope,
    NoInfo,
    Withdrawn,
    Abusive,
}

impl Outcome {
    /// What an official may close a case with; the other two are the resident's word and its absence.
    pub const BY_STAFF: [Self; 8] = [
        Self::Refused,
        Self::NotFeasible,
        Self::Referred,
        Self::BeforeCourt,
        Self::OutOfScope,
        Self::NoInfo,
        Self::Withdrawn,
        Self::Abusive,
    ];
}

/// What the next date is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum DueKind {
    Handover,
    Answer,
    Promise,
    Confirm,
}

/// What happened that the owner has not acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Attention {
    Replied,
    Added,
    Disputed,
    HandedBack,
    Answered,
    Reopened,
    /// The resident does not want the successor who was given the case.
    Objected,
}

/// The words that enums of ours are written in: one place for their codes, parsing and choices.
pub trait Coded: ActiveEnum<Value = String> + Copy {
    fn code(self) -> String {
        self.to_value()
    }

    fn parse(code: &str) -> Option<Self> {
        Self::try_from_value(&code.to_owned()).ok()
    }

    fn label(self, prefix: &str, language: Language) -> String {
        language.say(&format!("{prefix}-{}", self.to_value()))
    }
}

impl<T: ActiveEnum<Value = String> + Copy> Coded for T {}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub reference: String,
    /// The number of the form it came from: the same form sent twice files one case.
    #[sea_orm(unique)]
    pub submission: String,
    pub commune_code: String,
    pub province_code: String,
    pub region_code: String,
    pub category_id: i64,
    /// The category above, or the category itself.
    pub theme_id: i64,
    pub resident_id: i64,
    /// What happens, as it was told.
    pub words: String,
    /// Where exactly: a douar, a quarter.
    pub place: Option<String>,
    /// How many people live with it.
    pub people: i32,
    pub channel: Channel,
    pub urgency: Urgency,
    pub status: Status,
    /// The status to return to when a question is answered.
    pub status_before: Option<Status>,
    /// The level that has the ball.
    pub level: Level,
    pub visibility: Visibility,
    pub outcome: Option<Outcome>,
    pub owner_id: Option<i64>,
    pub carrier_id: Option<i64>,
    pub filed_by_id: Option<i64>,
    pub merged_into_id: Option<i64>,
    pub attention: Option<Attention>,
    /// How often it was reopened.
    pub reopened: i32,
    /// The number of changes; each names the one it saw.
    pub version: i32,
    pub filed_at: DateTimeUtc,
    pub status_at: DateTimeUtc,
    pub closed_at: Option<DateTimeUtc>,
    /// When its resident first heard something from whoever works it: a question, an update, an answer, an end.
    pub answered_at: Option<DateTimeUtc>,
    /// The level that had it then.
    pub answered_level: Option<Level>,
    /// When it was resolved, unless that was disputed.
    pub resolved_at: Option<DateTimeUtc>,
    pub resolved_level: Option<Level>,
    /// When it was last taken up again.
    pub reopened_at: Option<DateTimeUtc>,
    /// The legal day of the answer, moved by the days spent waiting for the resident.
    pub answer_on: Date,
    /// The next day on which something is due; absent while nothing is.
    pub due_on: Option<Date>,
    pub due_kind: Option<DueKind>,
    /// Since when the resident is waited for.
    pub paused_on: Option<Date>,
    pub carrier_due_on: Option<Date>,
    /// What the secret link and the PIN are derived from.
    pub link_nonce: String,
    #[sea_orm(unique)]
    pub link_hash: String,
    pub pin_hash: String,
}

impl ActiveModelBehavior for ActiveModel {}

/// A status as a tag shows it.
#[derive(Clone, Debug, Serialize)]
pub struct StatusTag {
    pub code: &'static str,
    pub label: String,
    pub class: &'static str,
}

/// Where a case stands, and what is due next.
#[derive(Clone, Copy)]
pub struct Standing {
    pub status: Status,
    pub level: Level,
    pub outcome: Option<Outcome>,
    pub due_on: Option<Date>,
    pub due_kind: Option<DueKind>,
}

impl Standing {
    /// Whether something is due and its day is over. Waiting for the resident is not being late.
    pub fn is_late(&self, today: Date) -> bool {
        self.due_on.is_some_and(|day| day < today) && self.due_kind != Some(DueKind::Confirm)
    }

    /// Its status in words: at which level it is carried, for when something is promised, how it ended.
    pub fn tag(&self, language: Language) -> StatusTag {
        let mut args = crate::language::Args::new();
        let key = match (self.status, self.due_on, self.outcome) {
            (Status::InAdvocacy, ..) => format!("status-in_advocacy-{}", self.level.code()),
            (Status::Committed, Some(day), _) => {
                args.set("day", dates::day(language, day));
                "status-committed".to_owned()
            }
            (Status::Closed, _, Some(outcome)) => format!("status-closed-{}", outcome.code()),
            (status, ..) => format!("status-{}", status.code()),
        };
        StatusTag {
            code: self.status.code(),
            label: language.say_with(&key, &args),
            class: self.status.class().code(),
        }
    }

    /// What is due next, and when, in words.
    pub fn due(&self, language: Language) -> Option<String> {
        let (day, kind) = self.due_on.zip(self.due_kind)?;
        let mut args = crate::language::Args::new();
        args.set("day", dates::day(language, day));
        Some(language.say_with(&format!("due-{}", kind.code()), &args))
    }
}

impl Model {
    pub fn standing(&self) -> Standing {
        Standing {
            status: self.status,
            level: self.level,
            outcome: self.outcome,
            due_on: self.due_on,
            due_kind: self.due_kind,
        }
    }

    pub fn is_open(&self) -> bool {
        self.status.class() != Class::Closed
    }
}
