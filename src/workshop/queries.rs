//! Finding documents and what they said. A document is seen by whoever sees its dossier.

use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::entity::prelude::*;

use super::document;
use super::version;
use crate::actions::action;
use crate::cases::case;
use crate::cases::status::Status;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::kit::Error;
use crate::kit::Result;
use crate::people::Actor;

/// The most documents of a dossier that a page shows.
const MOST: u64 = 100;

/// The most versions that a page lists.
const MOST_VERSIONS: u64 = 200;

/// The most cases that an annex lists.
pub const MOST_CASES: u64 = 1000;

/// A document of that key with its dossier, if this reader may see the dossier.
pub async fn find(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: i64,
) -> Result<(document::Model, dossier::Model)> {
    let document = document::Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)?;
    let dossier = dossiers::queries::find(db, actor, document.dossier_id).await?;
    Ok((document, dossier))
}

/// What a document says now.
pub async fn current(db: &impl ConnectionTrait, id: i64) -> Result<version::Model> {
    let newest = version::Entity::find()
        .filter(version::Column::DocumentId.eq(id))
        .order_by_desc(version::Column::Number)
        .one(db)
        .await?;
    newest.ok_or(Error::Missing)
}

/// What it said once.
pub async fn version(db: &impl ConnectionTrait, id: i64, number: i32) -> Result<version::Model> {
    let found = version::Entity::find()
        .filter(version::Column::DocumentId.eq(id))
        .filter(version::Column::Number.eq(number))
        .one(db)
        .await?;
    found.ok_or(Error::Missing)
}

/// All that it said, the newest first.
pub async fn versions(db: &impl ConnectionTrait, id: i64) -> Result<Vec<version::Model>> {
    Ok(version::Entity::find()
        .filter(version::Column::DocumentId.eq(id))
        .order_by_desc(version::Column::Number)
        .limit(MOST_VERSIONS)
        .all(db)
        .await?)
}

/// The documents of a dossier with what each says now, the newest first.
pub async fn of_dossier(
    db: &impl ConnectionTrait,
    dossier_id: i64,
) -> Result<Vec<(document::Model, version::Model)>> {
    let documents = document::Entity::find()
        .filter(document::Column::DossierId.eq(dossier_id))
        .order_by_desc(document::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let newest = "document_version.number = (SELECT MAX(v.number) FROM document_version v \
         WHERE v.document_id = document_version.document_id)";
    let says = version::Entity::find()
        .filter(version::Column::DocumentId.is_in(documents.iter().map(|document| document.id)))
        .filter(Expr::cust(newest))
        .all(db)
        .await?;
    let said = |document: document::Model| {
        let version = says.iter().find(|version| version.document_id == document.id)?;
        Some((document, version.clone()))
    };
    Ok(documents.into_iter().filter_map(said).collect())
}

/// The actions of a dossier, the newest first.
pub async fn actions(db: &impl ConnectionTrait, dossier_id: i64) -> Result<Vec<action::Model>> {
    Ok(action::Entity::find()
        .filter(action::Column::DossierId.eq(dossier_id))
        .order_by_desc(action::Column::Id)
        .limit(MOST)
        .all(db)
        .await?)
}

/// The action of that key.
pub async fn action(db: &impl ConnectionTrait, id: Option<i64>) -> Result<Option<action::Model>> {
    let Some(id) = id else { return Ok(None) };
    Ok(action::Entity::find_by_id(id).one(db).await?)
}

/// When the first and the last case of a dossier were filed, if it has any.
pub async fn filed(db: &impl ConnectionTrait, dossier_id: i64) -> Result<Option<(DateTimeUtc, DateTimeUtc)>> {
    let at = || gathered(dossier_id).select_only().column(case::Column::FiledAt);
    let first = at().order_by_asc(case::Column::FiledAt).into_tuple().one(db).await?;
    let last = at().order_by_desc(case::Column::FiledAt).into_tuple().one(db).await?;
    Ok(first.zip(last))
}

/// A case as an annex lists it.
pub struct Listed {
    pub reference: String,
    pub commune_code: String,
    pub place: Option<String>,
    pub category_id: i64,
    pub filed_at: DateTimeUtc,
    pub people: i32,
    pub status: Status,
}

type ListedRow = (String, String, Option<String>, i64, DateTimeUtc, i32, Status);

/// The cases of a dossier for its annex, by commune and then by date. Who the residents are and what they told
/// is not even read: an annex leaves the house, and a few words are enough to recognise somebody in a douar.
pub async fn listed(db: &impl ConnectionTrait, dossier_id: i64) -> Result<Vec<Listed>> {
    let rows: Vec<ListedRow> = gathered(dossier_id)
        .select_only()
        .columns([
            case::Column::Reference,
            case::Column::CommuneCode,
            case::Column::Place,
            case::Column::CategoryId,
            case::Column::FiledAt,
            case::Column::People,
            case::Column::Status,
        ])
        .order_by_asc(case::Column::CommuneCode)
        .order_by_asc(case::Column::FiledAt)
        .order_by_asc(case::Column::Id)
        .limit(MOST_CASES)
        .into_tuple()
        .all(db)
        .await?;
    let listed = |(reference, commune_code, place, category_id, filed_at, people, status): ListedRow| {
        Listed { reference, commune_code, place, category_id, filed_at, people, status }
    };
    Ok(rows.into_iter().map(listed).collect())
}

fn gathered(dossier_id: i64) -> Select<case::Entity> {
    let ids = dossiers::queries::gathered(dossier_id).into_query();
    case::Entity::find().filter(case::Column::Id.in_subquery(ids))
}
