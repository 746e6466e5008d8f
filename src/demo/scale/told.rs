//! A case that was told, with the calls that wait for its official.

use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;

use super::author::World;
use crate::cases::commands::Life;
use crate::cases::commands::Order;
use crate::cases::letters;
use crate::cases::letters::About;
use crate::cases::status::Transition;
use crate::demo::chance::Chance;
use crate::kit::Error;
use crate::kit::Result;
use crate::mail::phone;

/// For so many days a call may wait.
const DAYS: i64 = 9;

/// In a hundred, how many calls of these days were not made yet; all older ones were.
const WAITING: usize = 35;

pub struct Told {
    pub life: Life,
    pub calls: Vec<phone::Model>,
}

impl Told {
    pub fn new(life: Life) -> Self {
        Self { life, calls: Vec::new() }
    }

    /// Whoever has no address is to be called about what was done of late.
    pub fn call(
        &mut self,
        world: &World<'_>,
        line: &Transition,
        order: &Order,
        at: DateTime<Utc>,
        chance: &mut Chance,
    ) -> Result<()> {
        let resident = &self.life.resident;
        let callable = resident.mailbox().is_none() && resident.phone.is_some();
        let of_late = at > world.calendar.now() - Duration::days(DAYS);
        let Some(kind) = line.tells.filter(|_| callable && of_late && resident.mail_stopped_at.is_none())
        else {
            return Ok(());
        };
        if !chance.percent(WAITING) {
            return Ok(());
        }
        let case = &self.life.case;
        let category = world.catalogue.get(case.category_id).ok_or(Error::Missing)?;
        let carrier = case.carrier_id.and_then(|id| world.cast.owner_of(id)).map(|actor| actor.name.clone());
        let about = About { house: world.house, case, category, carrier };
        let words = letters::by_phone(&about, kind, resident.lang, case, order);
        self.calls.push(phone::Model {
            id: 0,
            case_id: case.id,
            commune_code: case.commune_code.clone(),
            letter: kind.to_owned(),
            reason: phone::Reason::NoEmail,
            words,
            created_at: at,
            done_at: None,
            done_by_id: None,
            mailing_id: None,
        });
        Ok(())
    }
}
