//! Dossiers and actions pass: as many as a request can wait for at once, the others with the cases.

use std::collections::BTreeMap;

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ActiveValue::Set;
use sea_orm::DatabaseTransaction;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait as _;
use serde_json::json;

use super::charge::Charge;
use crate::actions::action;
use crate::cases::succession::Successor;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::Result;
use crate::people::Actor;
use crate::people::Role;

/// Who hands over what to whom, when.
pub struct Passing<'a> {
    pub actor: &'a Actor,
    pub charge: Charge,
    pub to: &'a Successor,
    pub now: DateTime<Utc>,
}

/// So many dossiers and actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub dossiers: u64,
    pub actions: u64,
}

impl Passing<'_> {
    /// Passes so many at the most, and says how many passed.
    pub async fn some(&self, txn: &DatabaseTransaction, most: Count) -> Result<Count> {
        let dossiers: Vec<i64> = self
            .charge
            .dossiers()
            .select_only()
            .column(dossier::Column::Id)
            .limit(most.dossiers)
            .into_tuple()
            .all(txn)
            .await?;
        let actions: Vec<(i64, i64)> = self
            .charge
            .actions()
            .select_only()
            .columns([action::Column::Id, action::Column::DossierId])
            .limit(most.actions)
            .into_tuple()
            .all(txn)
            .await?;
        let (actions, of): (Vec<i64>, Vec<i64>) = actions.into_iter().unzip();
        let held = hold(txn, dossiers.iter().copied().chain(of)).await?;
        let passed = Count {
            dossiers: self.dossiers(txn, &dossiers).await?,
            actions: self.actions(txn, &actions, &held).await?,
        };
        Ok(passed)
    }

    /// Those that are still theirs, now that nobody else changes them.
    async fn dossiers(&self, txn: &DatabaseTransaction, ids: &[i64]) -> Result<u64> {
        let theirs = self.charge.dossiers().filter(dossier::Column::Id.is_in(ids.iter().copied()));
        let theirs = theirs.all(txn).await?;
        for dossier in &theirs {
            self.dossier(txn, dossier).await?;
        }
        Ok(theirs.len() as u64)
    }

    async fn dossier(&self, txn: &DatabaseTransaction, was: &dossier::Model) -> Result<()> {
        let mut change = dossier::ActiveModel { version: Set(was.version + 1), ..Default::default() };
        let part = if self.charge.role == Role::Advocate {
            change.carrier_id = Set(Some(self.to.id));
            "carrier"
        } else {
            change.owner_id = Set(Some(self.to.id));
            "owner"
        };
        dossier::Entity::update_many().set(change).filter(dossier::Column::Id.eq(was.id)).exec(txn).await?;
        let facts = json!({ "to": self.to.id, "part": part });
        dossiers::note(txn, self.now, was, self.actor, "handover", facts, None).await
    }

    async fn actions(
        &self,
        txn: &DatabaseTransaction,
        ids: &[i64],
        held: &BTreeMap<i64, dossier::Model>,
    ) -> Result<u64> {
        let theirs = self.charge.actions().filter(action::Column::Id.is_in(ids.iter().copied()));
        let theirs = theirs.lock_exclusive().all(txn).await?;
        for action in &theirs {
            let dossier = held.get(&action.dossier_id).ok_or(Error::Missing)?;
            self.action(txn, action, dossier).await?;
        }
        Ok(theirs.len() as u64)
    }

    async fn action(
        &self,
        txn: &DatabaseTransaction,
        was: &action::Model,
        dossier: &dossier::Model,
    ) -> Result<()> {
        action::Entity::update_many()
            .col_expr(action::Column::CarrierId, Expr::value(self.to.id))
            .col_expr(action::Column::Version, Expr::col(action::Column::Version).add(1))
            .filter(action::Column::Id.eq(was.id))
            .exec(txn)
            .await?;
        let facts = json!({ "action": was.id, "to": self.to.id });
        dossiers::note(txn, self.now, dossier, self.actor, "action-handover", facts, None).await
    }
}

/// Dossiers are held before their actions, in one order, as in everything that changes both.
async fn hold(
    txn: &DatabaseTransaction,
    ids: impl Iterator<Item = i64>,
) -> Result<BTreeMap<i64, dossier::Model>> {
    let held = dossier::Entity::find()
        .filter(dossier::Column::Id.is_in(ids))
        .order_by_asc(dossier::Column::Id)
        .lock_exclusive()
        .all(txn)
        .await?;
    Ok(held.into_iter().map(|dossier| (dossier.id, dossier)).collect())
}
