//! What a document said each time it was saved.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "document_version")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub document_id: i64,
    /// From 1.
    pub number: i32,
    pub subject: String,
    /// Plain text: an empty line between paragraphs, «- » before the points of a list.
    pub body: String,
    pub written_by_id: Option<i64>,
    pub written_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
