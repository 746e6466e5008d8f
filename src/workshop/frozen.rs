//! What an approved document looks like on paper, word for word and figure for figure: cases, carriers and names go
//! on changing, what was approved does not.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::kit::Error;
use crate::kit::Result;
use crate::press::Paper;

/// A column of its own beside the rest of the document, for it is large and lists do not need it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "document")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// As JSON.
    pub paper: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps the paper of a document that is approved.
pub async fn keep(txn: &impl ConnectionTrait, id: i64, paper: &Paper) -> Result<()> {
    let text = serde_json::to_string(paper).map_err(|why| Error::Broken(format!("a paper: {why}")))?;
    put(txn, id, Some(text)).await
}

/// Forgets it: the document is written anew.
pub async fn forget(txn: &impl ConnectionTrait, id: i64) -> Result<()> {
    put(txn, id, None).await
}

async fn put(txn: &impl ConnectionTrait, id: i64, paper: Option<String>) -> Result<()> {
    let change = ActiveModel { paper: Set(paper), ..Default::default() };
    Entity::update_many().set(change).filter(Column::Id.eq(id)).exec(txn).await?;
    Ok(())
}

/// The paper that was approved, if it was.
pub async fn read(db: &impl ConnectionTrait, id: i64) -> Result<Option<Paper>> {
    let kept = Entity::find_by_id(id).one(db).await?.and_then(|document| document.paper);
    let broken = |why| Error::Broken(format!("the paper of the document {id}: {why}"));
    kept.map(|text| serde_json::from_str(&text).map_err(broken)).transpose()
}
