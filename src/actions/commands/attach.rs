//! Handing in the scan of a stamped copy, or the document of an answer.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use serde_json::json;

use super::facts;
use super::note;
use super::store;
use crate::actions::action;
use crate::actions::action::Model;
use crate::actions::answer;
use crate::actions::attachment;
use crate::actions::attachment::Scan;
use crate::actions::policy;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::people::Actor;

/// Keeps the scan that proves the filing of an action as it was seen.
///
/// # Errors
/// `Forbidden` if the actor does not act for the dossier; `Conflict` if the action was changed meanwhile, or is not
/// filed yet.
pub async fn proof(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    was: &Model,
    scan: &Scan,
) -> Result<()> {
    if !policy::may_act(actor, dossier, was) {
        return Err(Error::Forbidden);
    }
    if was.state.is_planned() {
        return Err(Error::Conflict);
    }
    scan.keep(house).await?;
    let txn = db::write(&house.db).await?;
    dossiers::lock(&txn, dossier.id).await?;
    let row = attachment::insert(&txn, scan, actor.id, house.now()).await?;
    let change = action::ActiveModel { proof_id: Set(Some(row.id)), ..Default::default() };
    let action = store(&txn, was, change).await?;
    let mut facts = facts(&action);
    facts["file"] = json!({ "id": row.id, "sha256": row.sha256, "bytes": row.bytes });
    note(&txn, house.now(), &action, Some(actor.id), "action-proof", facts, None).await?;
    Ok(txn.commit().await?)
}

/// Keeps the document of an answer, in the place of the one named, if there is one.
///
/// # Errors
/// `Forbidden` if the actor does not act for the dossier; `Conflict` if the answer has another document than that.
pub async fn document(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    action: &Model,
    answer: &answer::Model,
    replaces: Option<i64>,
    scan: &Scan,
) -> Result<()> {
    if !policy::may_act(actor, dossier, action) {
        return Err(Error::Forbidden);
    }
    if answer.document_id != replaces {
        return Err(Error::Conflict);
    }
    scan.keep(house).await?;
    let txn = db::write(&house.db).await?;
    let row = attachment::insert(&txn, scan, actor.id, house.now()).await?;
    let change = answer::ActiveModel { document_id: Set(Some(row.id)), ..Default::default() };
    let held = replaces.map_or(answer::Column::DocumentId.is_null(), |id| answer::Column::DocumentId.eq(id));
    let own = answer::Column::Id.eq(answer.id);
    let written = answer::Entity::update_many().set(change).filter(own).filter(held).exec(&txn).await?;
    if written.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    let mut facts = facts(action);
    facts["answer"] = json!(answer.id);
    facts["file"] = json!({ "id": row.id, "sha256": row.sha256, "bytes": row.bytes });
    note(&txn, house.now(), action, Some(actor.id), "action-document", facts, None).await?;
    Ok(txn.commit().await?)
}
