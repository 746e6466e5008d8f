//! What was told, as rows on their way into the database.

use sea_orm::DbBackend;

use super::told::Told;
use crate::cases::answer;
use crate::cases::assignment;
use crate::cases::case;
use crate::cases::resident;
use crate::cases::resident::consent;
use crate::chronicle::event;
use crate::kit::Result;
use crate::kit::bulk::Keys;
use crate::kit::bulk::Sheet;
use crate::mail::phone;

/// Some cases with everything that belongs to them.
pub struct Rows {
    pub cases: usize,
    pub events: usize,
    residents: Sheet,
    consents: Sheet,
    filed: Sheet,
    history: Sheet,
    assignments: Sheet,
    answers: Sheet,
    calls: Sheet,
}

impl Rows {
    pub fn none(backend: DbBackend) -> Self {
        Self {
            cases: 0,
            events: 0,
            residents: Sheet::of::<resident::Entity>(backend, Keys::Given),
            consents: Sheet::of::<consent::Entity>(backend, Keys::Made),
            filed: Sheet::of::<case::Entity>(backend, Keys::Given),
            history: Sheet::of::<event::Entity>(backend, Keys::Made),
            assignments: Sheet::of::<assignment::Entity>(backend, Keys::Made),
            answers: Sheet::of::<answer::Entity>(backend, Keys::Made),
            calls: Sheet::of::<phone::Entity>(backend, Keys::Made),
        }
    }

    pub fn add(&mut self, told: &Told) -> Result<()> {
        let life = &told.life;
        self.cases += 1;
        self.events += life.history.len();
        self.residents.push(&life.resident)?;
        self.filed.push(&life.case)?;
        life.consents.iter().try_for_each(|row| self.consents.push(row))?;
        life.history.iter().try_for_each(|row| self.history.push(row))?;
        life.assignments.iter().try_for_each(|row| self.assignments.push(row))?;
        life.answers.iter().try_for_each(|row| self.answers.push(row))?;
        told.calls.iter().try_for_each(|row| self.calls.push(row))
    }

    /// What others refer to comes first.
    pub fn sheets(self) -> Vec<Sheet> {
        vec![
            self.residents,
            self.consents,
            self.filed,
            self.history,
            self.assignments,
            self.answers,
            self.calls,
        ]
    }
}
