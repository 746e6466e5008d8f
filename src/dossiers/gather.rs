//! Cases join a dossier: one by one, and after the request where they are many.

use sea_orm::DatabaseTransaction;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde::Serialize;
use serde_json::json;

use super::commands;
use super::dossier::Model;
use super::policy;
use super::queries::gathered;
use crate::batches;
use crate::batches::Fate;
use crate::batches::Job;
use crate::batches::Round;
use crate::batches::Work;
use crate::cases::case;
use crate::cases::commands::Order;
use crate::cases::commands::Telling;
use crate::cases::commands::Times;
use crate::cases::commands::perform_in;
use crate::cases::policy::Hand;
use crate::cases::queries::visible_to;
use crate::cases::search::Filter;
use crate::cases::status::Status;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::people::Actor;
use crate::territory;

/// Which cases.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Source {
    /// These.
    Cases(Vec<i64>),
    /// All that a search finds when it is begun.
    Search(Search),
}

/// A search as the address of a list holds it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Search {
    pub unit: Option<String>,
    pub statuses: Vec<String>,
    pub categories: Vec<i64>,
    pub level: Option<String>,
    /// The newest case that there was.
    pub last: i64,
}

impl Search {
    /// The search as lists know it. A case that is over joins nothing.
    pub fn filter(&self) -> Filter {
        let wanted: Vec<Status> = self.statuses.iter().filter_map(|code| code.parse().ok()).collect();
        let open = wanted.iter().copied().filter(|status| status.is_open());
        Filter {
            unit: self.unit.as_deref().and_then(territory::unit),
            statuses: if wanted.is_empty() { Status::OPEN.to_vec() } else { open.collect() },
            categories: self.categories.clone(),
            level: self.level.as_deref().and_then(|code| code.parse().ok()),
            ..Filter::default()
        }
    }
}

/// A case joins a dossier, with an event in its own history.
pub async fn join(
    txn: &impl ConnectionTrait,
    house: &House,
    actor: &Actor,
    dossier: &Model,
    case: &case::Model,
    times: &Times<'_>,
) -> Result<()> {
    if !policy::may_gather(actor, dossier, case) {
        return Err(Error::Forbidden);
    }
    let order = Order::Gather { dossier_id: dossier.id, title: dossier.title.clone() };
    perform_in(txn, house, Hand::Delegate(actor), case, &order, Telling::Here, times).await?;
    Ok(())
}

/// Leaves many cases to a batch.
pub async fn ask(
    txn: &DatabaseTransaction,
    house: &House,
    actor: &Actor,
    dossier: &Model,
    source: &Source,
) -> Result<()> {
    let total = match source {
        Source::Cases(ids) => i64::try_from(ids.len()).unwrap_or(i64::MAX),
        // Nobody counts what a search finds: a million cases would be walked through for a figure.
        Source::Search(_) => 0,
    };
    let now = house.now();
    let kind = Gather.kind();
    batches::ask(txn, kind, Some(dossier.id), source, total, Some(actor.id), now).await?;
    Ok(())
}

/// The work of gathering.
pub struct Gather;

#[rocket::async_trait]
impl Work for Gather {
    fn kind(&self) -> &'static str {
        "gather"
    }

    async fn begin<'a>(
        &self,
        txn: &DatabaseTransaction,
        job: &'a Job<'a>,
    ) -> Result<Option<Box<dyn Round + 'a>>> {
        let Some((actor, dossier)) = commands::still_steered(txn, job).await? else { return Ok(None) };
        Ok(Some(Box::new(Gathering { job, actor, dossier, source: job.batch.read()? })))
    }
}

/// A few cases that join.
struct Gathering<'a> {
    job: &'a Job<'a>,
    actor: &'a Actor,
    dossier: Model,
    source: Source,
}

#[rocket::async_trait]
impl Round for Gathering<'_> {
    async fn next(&mut self, txn: &DatabaseTransaction, most: u64) -> Result<Vec<case::Model>> {
        let after = case::Entity::find()
            .filter(case::Column::Id.gt(self.job.batch.cursor))
            .filter(visible_to(self.actor))
            .filter(case::Column::Id.not_in_subquery(gathered(self.dossier.id).into_query()))
            .order_by_asc(case::Column::Id)
            .limit(most)
            .lock_exclusive();
        let wanted = match &self.source {
            Source::Cases(ids) => after.filter(case::Column::Id.is_in(ids.iter().copied())),
            Source::Search(search) => {
                after.filter(case::Column::Id.lte(search.last)).filter(search.filter().condition())
            }
        };
        Ok(wanted.all(txn).await?)
    }

    async fn treat(&self, txn: &DatabaseTransaction, case: &case::Model) -> Result<Fate> {
        if !self.dossier.is_open() {
            return Ok(Fate::Skipped);
        }
        join(txn, self.job.house, self.actor, &self.dossier, case, &self.job.times).await?;
        Ok(Fate::Done)
    }

    async fn end(&self, txn: &DatabaseTransaction) -> Result<bool> {
        let facts = json!({ "batch": self.job.batch.id });
        commands::note(txn, self.job.times.now, &self.dossier, self.actor, "gather", facts, None).await?;
        Ok(true)
    }
}
