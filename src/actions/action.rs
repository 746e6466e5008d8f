//! An action: a letter, a question, a meeting… for a dossier, with a target, a carrier and a clock.

use sea_orm::entity::prelude::*;

use crate::cases::answer::Verdict;
use crate::territory::Level;

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

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "action")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub dossier_id: i64,
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
    pub answered_on: Option<Date>,
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
        matches!(self.state, State::Filed | State::Acknowledged) && self.due_on.is_some_and(|day| day < today)
    }

    pub fn href(&self) -> String {
        format!("/actions/{}", self.id)
    }
}
