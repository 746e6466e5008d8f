//! Whom an action addresses: the one place that reads the table of institutions.

use std::collections::HashMap;

use sea_orm::ExprTrait as _;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;

use crate::categories::category::Choice;
use crate::kit::Result;
use crate::language::Language;
use crate::territory::Unit;

/// The most institutions that a form lists.
const MOST: u64 = 500;

/// What some institutions are called.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: Vec<i64>,
    language: Language,
) -> Result<HashMap<i64, String>> {
    Ok(known(db, ids).await?.into_iter().map(|id| (id, name(id, language))).collect())
}

/// Whom somebody may address for a territory.
pub async fn choices(
    db: &impl ConnectionTrait,
    _territory: &'static Unit,
    language: Language,
) -> Result<Vec<Choice>> {
    let mut all = Query::select();
    all.column("id").from("institution").order_by("id", sea_orm::Order::Asc).limit(MOST);
    let rows = db.query_all(&all).await?;
    let ids: Vec<i64> = rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?;
    let choice = |id: i64| Choice { value: id.to_string(), label: name(id, language), group: String::new() };
    Ok(ids.into_iter().map(choice).collect())
}

/// Whether there is such an institution.
pub async fn exists(db: &impl ConnectionTrait, id: i64) -> Result<bool> {
    Ok(!known(db, vec![id]).await?.is_empty())
}

fn name(id: i64, language: Language) -> String {
    let mut args = crate::language::Args::new();
    args.set("number", id);
    language.say_with("action-target-number", &args)
}

async fn known(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<i64>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut some = Query::select();
    some.column("id").from("institution").and_where(Expr::col("id").is_in(ids)).limit(MOST);
    let rows = db.query_all(&some).await?;
    Ok(rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?)
}
