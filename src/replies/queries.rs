//! What is read of replies. Whoever may see the dossier may see what was told for it.

use sea_orm::JoinType;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::reply;
use super::reply::text;
use crate::cases::case;
use crate::cases::gathering;
use crate::cases::resident;
use crate::kit::Error;
use crate::kit::Result;
use crate::language::Language;

/// The most texts of a reply: three languages, for all communes and for some.
const TEXTS: u64 = 100;

/// The reply of that number, if it is the dossier's.
pub async fn find(db: &impl ConnectionTrait, dossier_id: i64, id: i64) -> Result<reply::Model> {
    let found = reply::Entity::find_by_id(id).filter(reply::Column::DossierId.eq(dossier_id)).one(db).await?;
    found.ok_or(Error::Missing)
}

/// The reply of that number, inside a deed.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<reply::Model> {
    reply::Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}

/// The words of a reply: for all communes first, then for some.
pub async fn texts(db: &impl ConnectionTrait, reply_id: i64) -> Result<Vec<text::Model>> {
    Ok(text::Entity::find()
        .filter(text::Column::ReplyId.eq(reply_id))
        .order_by_asc(text::Column::CommuneCode)
        .order_by_asc(text::Column::Lang)
        .limit(TEXTS)
        .all(db)
        .await?)
}

/// The cases of a dossier with whoever is behind them.
fn with_residents(dossier_id: i64) -> Select<case::Entity> {
    let gathered = case::Entity::belongs_to(gathering::Entity)
        .from(case::Column::Id)
        .to(gathering::Column::CaseId)
        .into();
    let behind = case::Entity::belongs_to(resident::Entity)
        .from(case::Column::ResidentId)
        .to(resident::Column::Id)
        .into();
    case::Entity::find()
        .join(JoinType::InnerJoin, gathered)
        .join(JoinType::InnerJoin, behind)
        .filter(gathering::Column::DossierId.eq(dossier_id))
}

/// Of which communes.
pub enum Where<'a> {
    In(&'a str),
    Outside(Vec<&'a str>),
}

/// The first case of a dossier whose resident reads that language there.
pub async fn sample(
    db: &impl ConnectionTrait,
    dossier_id: i64,
    language: Language,
    place: Where<'_>,
) -> Result<Option<case::Model>> {
    let there = match place {
        Where::In(commune) => case::Column::CommuneCode.eq(commune),
        Where::Outside(communes) => case::Column::CommuneCode.is_not_in(communes),
    };
    Ok(with_residents(dossier_id)
        .filter(resident::Column::Lang.eq(language))
        .filter(case::Column::Visibility.eq(case::Visibility::Followed))
        .filter(there)
        .order_by_asc(case::Column::Id)
        .one(db)
        .await?)
}

/// How many cases of a dossier are of some communes, by the language of their residents.
pub async fn by_language(
    db: &impl ConnectionTrait,
    dossier_id: i64,
    communes: &[&str],
) -> Result<Vec<(String, Language, i64)>> {
    if communes.is_empty() {
        return Ok(Vec::new());
    }
    Ok(with_residents(dossier_id)
        .filter(case::Column::CommuneCode.is_in(communes.iter().copied()))
        .select_only()
        .column(case::Column::CommuneCode)
        .column(resident::Column::Lang)
        .column_as(case::Column::Id.count(), "cases")
        .group_by(case::Column::CommuneCode)
        .group_by(resident::Column::Lang)
        .order_by_asc(case::Column::CommuneCode)
        .order_by_asc(resident::Column::Lang)
        .into_tuple()
        .all(db)
        .await?)
}
