//! What a dossier proposes for its cases: to be assigned with it, to be called solved, to be closed. It is done
//! only when somebody says so, to the cases at the statuses they chose, and each resident is told as ever.

use chrono::NaiveDate;
use sea_orm::DatabaseTransaction;
use serde::Deserialize;
use serde::Serialize;
use serde_json::json;

use super::commands;
use super::dossier::Model;
use super::policy;
use super::queries;
use crate::batches;
use crate::batches::Fate;
use crate::batches::Job;
use crate::batches::Round;
use crate::batches::Work;
use crate::cases::case;
use crate::cases::case::Coded;
use crate::cases::case::Outcome;
use crate::cases::commands::Order;
use crate::cases::commands::Telling;
use crate::cases::commands::perform_in;
use crate::cases::policy::Hand;
use crate::cases::status::Status;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::people::Actor;
use crate::territory::Level;

/// What is to be done to each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Assign,
    Resolve,
    Close,
}

impl What {
    pub const ALL: [Self; 3] = [Self::Assign, Self::Resolve, Self::Close];

    pub fn code(self) -> &'static str {
        match self {
            Self::Assign => "assign",
            Self::Resolve => "resolve",
            Self::Close => "close",
        }
    }
}

impl std::str::FromStr for What {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|what| what.code() == code).ok_or(())
    }
}

/// A proposal that somebody has agreed to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Proposal {
    /// The number of the form: sent twice, it is agreed to once.
    pub submission: String,
    pub what: What,
    /// Only cases that stand there.
    pub statuses: Vec<String>,
    pub words: String,
    /// How they end, where they are closed.
    pub outcome: Option<String>,
    /// By when the carrier is to account for them, where they are assigned.
    pub due_on: Option<NaiveDate>,
}

impl Proposal {
    fn concerns(&self, status: Status) -> bool {
        self.statuses.iter().any(|code| code == status.code())
    }

    fn order(&self, dossier: &Model) -> Option<Order> {
        let words = self.words.clone();
        match self.what {
            What::Assign if dossier.level == Level::Commune => None,
            What::Assign => Some(Order::Assign {
                level: dossier.level,
                carrier_id: dossier.carrier_id,
                due_on: self.due_on,
                message: words,
            }),
            What::Resolve => Some(Order::Resolve { explanation: words }),
            What::Close => {
                let outcome = Outcome::parse(self.outcome.as_deref()?)?;
                Some(Order::Close { outcome, explanation: words })
            }
        }
    }
}

/// Does what was proposed to the cases of a dossier, a few at a time.
///
/// # Errors
/// `Forbidden` if the actor does not steer the dossier.
pub async fn agree(
    house: &House,
    actor: &Actor,
    dossier: &Model,
    proposal: &Proposal,
    total: i64,
) -> Result<()> {
    if !policy::may_steer(actor, dossier) {
        return Err(Error::Forbidden);
    }
    let txn = db::write(&house.db).await?;
    commands::lock(&txn, dossier.id).await?;
    if batches::was_asked(&txn, Propose.kind(), dossier.id, proposal).await? {
        return Ok(());
    }
    let now = house.now();
    let facts = json!({ "what": proposal.what.code(), "statuses": proposal.statuses });
    commands::note(&txn, now, dossier, actor, "propose", facts, Some(&proposal.words)).await?;
    let kind = Propose.kind();
    batches::ask(&txn, kind, Some(dossier.id), proposal, total, Some(actor.id), now).await?;
    txn.commit().await?;
    house.work.notify_one();
    Ok(())
}

/// The work of doing so.
pub struct Propose;

#[rocket::async_trait]
impl Work for Propose {
    fn kind(&self) -> &'static str {
        "propose"
    }

    async fn begin<'a>(
        &self,
        txn: &DatabaseTransaction,
        job: &'a Job<'a>,
    ) -> Result<Option<Box<dyn Round + 'a>>> {
        let Some((actor, dossier)) = commands::still_steered(txn, job).await? else { return Ok(None) };
        Ok(Some(Box::new(Doing { job, actor, dossier, proposal: job.batch.read()? })))
    }
}

/// A few cases to which it is done.
struct Doing<'a> {
    job: &'a Job<'a>,
    actor: &'a Actor,
    dossier: Model,
    proposal: Proposal,
}

#[rocket::async_trait]
impl Round for Doing<'_> {
    async fn next(&mut self, txn: &DatabaseTransaction, most: u64) -> Result<Vec<case::Model>> {
        queries::next_cases(txn, self.dossier.id, self.job.batch.cursor, most).await
    }

    async fn treat(&self, txn: &DatabaseTransaction, case: &case::Model) -> Result<Fate> {
        if !self.proposal.concerns(case.status) {
            return Ok(Fate::Skipped);
        }
        let order = self.proposal.order(&self.dossier).ok_or(Error::Malformed)?;
        let (house, times) = (self.job.house, &self.job.times);
        perform_in(txn, house, Hand::Staff(self.actor), case, &order, Telling::Here, times).await?;
        Ok(Fate::Done)
    }

    async fn end(&self, _: &DatabaseTransaction) -> Result<bool> {
        Ok(true)
    }
}
