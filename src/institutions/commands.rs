//! What is done to the registry: adding an institution, changing it, retiring it, bringing it back.

use sea_orm::ActiveValue::Set;
use sea_orm::DatabaseTransaction;
use sea_orm::DbErr;
use sea_orm::SqlErr;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;

use super::competence;
use super::competence::USUAL_RANK;
use super::institution;
use super::institution::ActiveModel;
use super::institution::Column;
use super::institution::Entity;
use super::institution::Kind;
use super::policy;
use super::queries;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::people::Actor;
use crate::territory::Unit;

/// What may be changed of an institution. Names in Arabic, French and English; the rest in Arabic and French.
#[derive(Clone, Debug)]
pub struct Facts {
    pub names: [String; 3],
    pub addressed: [String; 2],
    pub post: [Option<String>; 2],
    pub email: Option<String>,
    pub phone: Option<String>,
    pub site: Option<String>,
    pub source: String,
    pub parent_id: Option<i64>,
    /// Categories and themes that it answers for.
    pub categories: Vec<i64>,
}

/// An institution to be added.
#[derive(Clone, Debug)]
pub struct NewInstitution {
    pub code: String,
    pub kind: Kind,
    /// The territory that it serves; it stands at its level.
    pub unit: &'static Unit,
    pub facts: Facts,
}

/// Adds an institution, unless its code is taken: then there is none.
///
/// # Errors
/// `Forbidden` to whoever may not add one at that unit.
pub async fn add(house: &House, actor: &Actor, new: NewInstitution) -> Result<Option<i64>> {
    if !policy::may_add_at(actor, new.unit) {
        return Err(Error::Forbidden);
    }
    let txn = db::write(&house.db).await?;
    let mut row = written(&new.facts);
    row.code = Set(new.code);
    row.kind = Set(new.kind);
    row.level = Set(new.unit.level);
    row.unit_code = Set(new.unit.code.clone());
    row.version = Set(1);
    row.created_at = Set(house.now());
    let added = match row.insert(&txn).await {
        Ok(added) => added,
        Err(error) if is_taken(&error) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    answer_for(&txn, added.id, &new.facts.categories).await?;
    txn.commit().await?;
    tracing::info!(institution = added.code, by = actor.id, "institution added");
    Ok(Some(added.id))
}

fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

/// Changes an institution, if it is still as it was seen.
///
/// # Errors
/// `Forbidden` to whoever may not change it; `Conflict` if somebody else changed it in between.
pub async fn change(house: &House, actor: &Actor, id: i64, seen: i32, facts: &Facts) -> Result<()> {
    let txn = db::write(&house.db).await?;
    let found = queries::find(&txn, id).await?;
    if !policy::may_edit(actor, &found) {
        return Err(Error::Forbidden);
    }
    let mut row = written(facts);
    row.version = Set(seen.saturating_add(1));
    let changed = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(id))
        .filter(Column::Version.eq(seen))
        .exec(&txn)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::Conflict);
    }
    answer_for(&txn, id, &facts.categories).await?;
    txn.commit().await?;
    tracing::info!(institution = found.code, by = actor.id, "institution changed");
    Ok(())
}

fn written(facts: &Facts) -> ActiveModel {
    let Facts { names, addressed, post, email, phone, site, source, parent_id, .. } = facts.clone();
    let [ar, fr, en] = names.map(Set);
    let named = ActiveModel { name_ar: ar, name_fr: fr, name_en: en, ..Default::default() };
    let [ar, fr] = addressed.map(Set);
    let addressed = ActiveModel { addressed_ar: ar, addressed_fr: fr, ..named };
    let [ar, fr] = post.map(Set);
    ActiveModel {
        post_ar: ar,
        post_fr: fr,
        email: Set(email),
        phone: Set(phone),
        site: Set(site),
        source: Set(source),
        parent_id: Set(parent_id),
        ..addressed
    }
}

/// Makes it answer for these and no others; those that it answered for keep their rank.
async fn answer_for(txn: &DatabaseTransaction, id: i64, categories: &[i64]) -> Result<()> {
    let held: Vec<i64> =
        queries::competences(txn, id).await?.into_iter().map(|held| held.category_id).collect();
    competence::Entity::delete_many()
        .filter(competence::Column::InstitutionId.eq(id))
        .filter(competence::Column::CategoryId.is_not_in(categories.iter().copied()))
        .exec(txn)
        .await?;
    let added = categories.iter().filter(|category| !held.contains(category)).map(|category| {
        competence::ActiveModel {
            institution_id: Set(id),
            category_id: Set(*category),
            rank: Set(USUAL_RANK),
        }
    });
    let added: Vec<_> = added.collect();
    if !added.is_empty() {
        competence::Entity::insert_many(added).exec_without_returning(txn).await?;
    }
    Ok(())
}

/// No action is addressed to it any more; those that were keep its name.
///
/// # Errors
/// `Forbidden` to whoever may not change it; `Conflict` if it is retired already.
pub async fn retire(house: &House, actor: &Actor, id: i64) -> Result<()> {
    set_retired(house, actor, id, Some(house.now())).await
}

/// Actions may be addressed to it again.
///
/// # Errors
/// `Forbidden` to whoever may not change it; `Conflict` if it is not retired.
pub async fn bring_back(house: &House, actor: &Actor, id: i64) -> Result<()> {
    set_retired(house, actor, id, None).await
}

async fn set_retired(house: &House, actor: &Actor, id: i64, since: Option<DateTimeUtc>) -> Result<()> {
    let txn = db::write(&house.db).await?;
    let found: institution::Model = queries::find(&txn, id).await?;
    if !policy::may_edit(actor, &found) {
        return Err(Error::Forbidden);
    }
    let still_otherwise =
        if since.is_some() { Column::RetiredAt.is_null() } else { Column::RetiredAt.is_not_null() };
    let changed = Entity::update_many()
        .col_expr(Column::RetiredAt, Expr::value(since))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id))
        .filter(still_otherwise)
        .exec(&txn)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::Conflict);
    }
    txn.commit().await?;
    tracing::info!(
        institution = found.code,
        retired = since.is_some(),
        by = actor.id,
        "institution retired or brought back"
    );
    Ok(())
}
