//! The cases pass after the request, a few at a time, each with an event in its history and a letter to its resident;
//! after them what is left of dossiers and actions.

use sea_orm::DatabaseTransaction;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde::Serialize;

use super::charge::Charge;
use super::commands::Wanted;
use super::pass::Count;
use super::pass::Passing;
use super::policy;
use super::record;
use super::successors;
use crate::batches::Fate;
use crate::batches::Job;
use crate::batches::Round;
use crate::batches::Work;
use crate::cases::case;
use crate::cases::commands::Order;
use crate::cases::commands::Telling;
use crate::cases::commands::perform_in;
use crate::cases::policy::Hand;
use crate::cases::succession::Part;
use crate::cases::succession::Successor;
use crate::clocks::What;
use crate::kit::Error;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::account;
use crate::territory;

/// The name of the work in the table of batches.
pub const KIND: &str = "handover";

/// How often those that are left are looked for anew: on PostgreSQL a case that another changed while we waited for
/// it falls out of those that were found, and fewer are found than there are.
const LOOKS: usize = 5;

/// How many dossiers and actions pass in a round.
const A_FEW: Count = Count { dossiers: 20, actions: 20 };

/// What the work needs to know.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Params {
    from: Seat,
    to: Seat,
    words: Option<String>,
}

/// Somebody by a mandate.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Seat {
    account_id: i64,
    role: String,
    unit: String,
}

impl Params {
    pub fn of(charge: &Charge, wanted: &Wanted) -> Self {
        let seat = |account_id, role: &str, unit: &str| Seat {
            account_id,
            role: role.to_owned(),
            unit: unit.to_owned(),
        };
        let to = &wanted.successor;
        Self {
            from: seat(charge.account_id, charge.role.code(), &charge.unit.code),
            to: seat(to.id, to.role.code(), &to.unit.code),
            words: wanted.words.clone(),
        }
    }
}

impl Seat {
    fn charge(&self) -> Result<Charge> {
        let role = self.role.parse().map_err(|()| Error::Broken(format!("no role {}", self.role)))?;
        let unit = territory::unit(&self.unit).ok_or(Error::Missing)?;
        Ok(Charge { account_id: self.account_id, role, unit })
    }

    async fn successor(&self, txn: &DatabaseTransaction) -> Result<Successor> {
        let Charge { account_id: id, role, unit } = self.charge()?;
        let account = account::Entity::find_by_id(id).one(txn).await?.ok_or(Error::Missing)?;
        Ok(Successor { id, name: account.name, role, unit })
    }
}

/// The work of passing them on.
pub struct HandOverCases;

#[rocket::async_trait]
impl Work for HandOverCases {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn begin<'a>(
        &self,
        txn: &DatabaseTransaction,
        job: &'a Job<'a>,
    ) -> Result<Option<Box<dyn Round + 'a>>> {
        let Some(actor) = &job.actor else { return Ok(None) };
        let params: Params = job.batch.read()?;
        let (charge, to) = (params.from.charge()?, params.to.successor(txn).await?);
        let goes_on = policy::may_pass(actor, charge.role, &charge.unit.code)
            && successors::still_there(txn, &to, job.times.today()).await?;
        let few = Few { job, actor, charge, to, words: params.words };
        Ok(goes_on.then(|| Box::new(few) as Box<dyn Round + 'a>))
    }
}

/// A few cases that pass.
struct Few<'a> {
    job: &'a Job<'a>,
    actor: &'a Actor,
    charge: Charge,
    to: Successor,
    words: Option<String>,
}

#[rocket::async_trait]
impl Round for Few<'_> {
    /// Those that are still with the one before, wherever the last look ended: what was changed or given to them
    /// meanwhile is found too.
    async fn next(&mut self, txn: &DatabaseTransaction, most: u64) -> Result<Vec<case::Model>> {
        let mut found = left(txn, self.charge, most).await?;
        for _ in 0..LOOKS {
            if found.len() as u64 >= most {
                break;
            }
            let before = found.len();
            found = left(txn, self.charge, most).await?;
            if found.len() == before {
                break;
            }
        }
        Ok(found)
    }

    async fn treat(&self, txn: &DatabaseTransaction, case: &case::Model) -> Result<Fate> {
        let (charge, job) = (self.charge, self.job);
        let until = job.times.clocks.last_day(What::Objection, job.times.today());
        let mut case = case.clone();
        // Whoever owned it and carried it leaves both, and the resident is told once.
        let mut telling = Telling::Here;
        for part in
            charge.parts().iter().copied().filter(|part| charge.holds(*part, &case)).collect::<Vec<Part>>()
        {
            let order = Order::HandOver { to: self.to.clone(), part, until, words: self.words.clone() };
            let hand = Hand::Delegate(self.actor);
            case = perform_in(txn, job.house, hand, &case, &order, telling, &job.times).await?;
            telling = Telling::Elsewhere;
        }
        Ok(Fate::Done)
    }

    /// After the cases, the dossiers and actions that were too many for the request.
    async fn end(&self, txn: &DatabaseTransaction) -> Result<bool> {
        let passing =
            Passing { actor: self.actor, charge: self.charge, to: &self.to, now: self.job.times.now };
        let passed = passing.some(txn, A_FEW).await?;
        record::add(txn, self.job.batch.id, passed).await?;
        Ok(passed == Count { dossiers: 0, actions: 0 })
    }
}

async fn left(txn: &DatabaseTransaction, charge: Charge, most: u64) -> Result<Vec<case::Model>> {
    let mut found: Vec<case::Model> = Vec::new();
    for part in charge.parts() {
        for case in charge.cases(*part).limit(most).lock_exclusive().all(txn).await? {
            if found.iter().all(|other| other.id != case.id) {
                found.push(case);
            }
        }
    }
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(found)
}
