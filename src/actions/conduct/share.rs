//! What one action adds to the conduct of its institution: pure.

use std::collections::BTreeMap;

use chrono::Datelike;
use chrono::NaiveDate;
use sea_orm::DerivePartialModel;
use sea_orm::entity::prelude::*;

use super::Model;
use crate::actions::action;
use crate::actions::action::Kind;
use crate::actions::action::State;
use crate::cases::answer::Verdict;
use crate::cases::case::Coded;
use crate::territory::Unit;
use crate::territory::unit;

/// The part of an action that is counted.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "action::Entity")]
pub struct Counted {
    pub id: i64,
    pub dossier_id: i64,
    pub kind: Kind,
    pub institution_id: Option<i64>,
    pub state: State,
    pub filed_on: Option<NaiveDate>,
    pub first_answered_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub verdict: Option<Verdict>,
}

impl From<&action::Model> for Counted {
    fn from(action: &action::Model) -> Self {
        Self {
            id: action.id,
            dossier_id: action.dossier_id,
            kind: action.kind,
            institution_id: action.institution_id,
            state: action.state,
            filed_on: action.filed_on,
            first_answered_on: action.first_answered_on,
            due_on: action.due_on,
            verdict: action.verdict,
        }
    }
}

/// What actions are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Facet {
    /// All of them.
    Filed,
    /// Those with an answer, by what the last one is worth.
    Verdict,
    /// Those that do not wait for a day: what became of their delay.
    Clock,
    /// Those that wait, by the last day of their delay.
    Due,
}

/// What became of the delay of an action that does not wait for a day. With those that do, all that was filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Answered within it.
    Kept,
    /// Answered after it.
    Late,
    /// Answered; the law sets no delay.
    Free,
    /// Waiting; the law sets no delay.
    Open,
    /// It ended without an answer: refused, withdrawn, lapsed, closed.
    Over,
}

impl Clock {
    pub fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Late => "late",
            Self::Free => "free",
            Self::Open => "open",
            Self::Over => "over",
        }
    }
}

/// A line of an institution in one unit: whose, the year of the filing, what is counted.
pub type Line = (i64, i32, Facet, String);

/// The lines that an action stands in. What was not filed with an institution stands in none; nor does what is held
/// rather than filed, nor a reminder, which asks for the same again.
pub fn of(action: &Counted) -> Vec<Line> {
    let (Some(institution), Some(filed)) = (action.institution_id, action.filed_on) else {
        return Vec::new();
    };
    if action.kind.is_held() || action.kind == Kind::Reminder {
        return Vec::new();
    }
    let line = |facet, name: String| (institution, filed.year(), facet, name);
    let verdict = action.verdict.map(|verdict| line(Facet::Verdict, verdict.code()));
    let (facet, name) = delay(action);
    [Some(line(Facet::Filed, String::new())), verdict, Some(line(facet, name))]
        .into_iter()
        .flatten()
        .collect()
}

fn delay(action: &Counted) -> (Facet, String) {
    let clock = |clock: Clock| (Facet::Clock, clock.code().to_owned());
    match (action.first_answered_on, action.due_on) {
        (Some(answered), Some(due)) if answered <= due => clock(Clock::Kept),
        (Some(_), Some(_)) => clock(Clock::Late),
        (Some(_), None) => clock(Clock::Free),
        (None, _) if !action.state.is_waiting() => clock(Clock::Over),
        (None, Some(due)) => (Facet::Due, due.to_string()),
        (None, None) => clock(Clock::Open),
    }
}

/// What actions add to each line of each unit.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Shares(pub BTreeMap<(&'static str, Line), i64>);

impl Shares {
    /// Adds lines (`sign` 1) or takes them away (-1), in a territory and all units around it.
    pub fn add(&mut self, territory: &str, lines: Vec<Line>, sign: i64) {
        let units = unit(territory).map(Unit::path).unwrap_or_default();
        for line in lines {
            for unit in &units {
                *self.0.entry((unit.code.as_str(), line.clone())).or_default() += sign;
            }
        }
    }

    /// Takes away what is stored.
    pub fn take(&mut self, row: Model) {
        // What is stored of no unit stays as drift.
        let code = unit(&row.unit_code).map_or("", |unit| unit.code.as_str());
        let line = (row.institution_id, row.year, row.facet, row.name);
        *self.0.entry((code, line)).or_default() -= row.actions;
    }

    /// What did not come to nothing, as rows in the order of their keys.
    pub fn rows(&self) -> impl Iterator<Item = Model> {
        self.0.iter().filter(|(_, actions)| **actions != 0).map(|((unit, line), actions)| {
            let (institution_id, year, facet, name) = line.clone();
            Model { unit_code: (*unit).to_owned(), institution_id, year, facet, name, actions: *actions }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn letter(state: State, answered: &str, due: &str) -> Counted {
        Counted {
            id: 1,
            dossier_id: 1,
            kind: Kind::Letter,
            institution_id: Some(7),
            state,
            filed_on: day("2025-12-30"),
            first_answered_on: day(answered),
            due_on: day(due),
            verdict: day(answered).map(|_| Verdict::Evades),
        }
    }

    fn delay_of(state: State, answered: &str, due: &str) -> (Facet, String) {
        let (_, _, facet, name) = of(&letter(state, answered, due)).pop().expect("three lines or two");
        (facet, name)
    }

    #[test]
    fn an_answer_on_the_last_day_keeps_the_delay() {
        let clock = |name: &str| (Facet::Clock, name.to_owned());

        assert_eq!(delay_of(State::Answered, "2026-02-28", "2026-02-28"), clock("kept"));
        assert_eq!(delay_of(State::Closed, "2026-03-01", "2026-02-28"), clock("late"));
        assert_eq!(delay_of(State::Answered, "2026-02-28", ""), clock("free"));
        assert_eq!(delay_of(State::Refused, "", "2026-02-28"), clock("over"));
        assert_eq!(delay_of(State::Acknowledged, "", ""), clock("open"));
        assert_eq!(delay_of(State::Filed, "", "2026-02-28"), (Facet::Due, "2026-02-28".to_owned()));
    }

    #[test]
    fn it_is_counted_in_the_year_of_its_filing_with_its_verdict() {
        let lines = of(&letter(State::Answered, "2026-02-28", ""));

        assert!(lines.iter().all(|(institution, year, ..)| (*institution, *year) == (7, 2025)));
        assert_eq!(lines[1], (7, 2025, Facet::Verdict, "evades".to_owned()));
    }

    #[test]
    fn what_is_planned_held_or_a_reminder_is_not_counted() {
        let letter = letter(State::Filed, "", "");
        for action in [
            Counted { filed_on: None, ..letter.clone() },
            Counted { institution_id: None, ..letter.clone() },
            Counted { kind: Kind::Meeting, ..letter.clone() },
            Counted { kind: Kind::Reminder, ..letter.clone() },
        ] {
            assert_eq!(of(&action), [], "{action:?}");
        }
    }

    #[test]
    fn what_is_taken_back_leaves_nothing() {
        let lines = || of(&letter(State::Filed, "", "2026-02-28"));
        let mut shares = Shares::default();
        shares.add("03.531", lines(), 1);
        assert_eq!(shares.rows().count(), 6, "two lines in the province, the region and the country");

        shares.add("03.531", lines(), -1);
        assert_eq!(shares.rows().count(), 0);
    }
}
