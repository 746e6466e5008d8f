//! As much of a case as a line of a list says.

use std::borrow::Cow;

use chrono::NaiveDate;
use sea_orm::Select;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use super::case;
use super::case::Attention;
use super::case::Column;
use super::case::DueKind;
use super::case::Outcome;
use super::case::Standing;
use super::case::Urgency;
use super::status::Status;
use crate::kit::Result;
use crate::kit::lines;
use crate::kit::lines::coded;
use crate::kit::lines::coded_perhaps;
use crate::territory::Level;

/// Of the words no more than a line can take.
const WORDS: &str = r#"substr("cases"."words", 1, 400)"#;
const OWNER: &str = r#"(SELECT name FROM account WHERE account.id = "cases"."owner_id")"#;

/// In the order of `columns`.
#[derive(Clone, Debug, Deserialize)]
pub struct Glance<'a> {
    pub id: i64,
    pub reference: Cow<'a, str>,
    pub words: Cow<'a, str>,
    pub commune_code: Cow<'a, str>,
    pub category_id: i64,
    #[serde(deserialize_with = "coded")]
    pub urgency: Urgency,
    #[serde(deserialize_with = "coded")]
    pub status: Status,
    #[serde(deserialize_with = "coded")]
    pub level: Level,
    #[serde(deserialize_with = "coded_perhaps")]
    pub outcome: Option<Outcome>,
    #[serde(deserialize_with = "coded_perhaps")]
    pub attention: Option<Attention>,
    pub status_at: DateTimeUtc,
    pub due_on: Option<NaiveDate>,
    #[serde(deserialize_with = "coded_perhaps")]
    pub due_kind: Option<DueKind>,
    pub owner_id: Option<i64>,
    /// The owner's name.
    pub owner: Option<String>,
}

fn columns() -> [Expr; 15] {
    let column = |of: Column| Expr::col((case::Entity, of));
    [
        column(Column::Id),
        column(Column::Reference),
        Expr::cust(WORDS),
        column(Column::CommuneCode),
        column(Column::CategoryId),
        column(Column::Urgency),
        column(Column::Status),
        column(Column::Level),
        column(Column::Outcome),
        column(Column::Attention),
        column(Column::StatusAt),
        column(Column::DueOn),
        column(Column::DueKind),
        column(Column::OwnerId),
        Expr::cust(OWNER),
    ]
}

impl Glance<'static> {
    /// At all that the query finds.
    pub async fn at(db: &impl ConnectionTrait, query: Select<case::Entity>) -> Result<Vec<Self>> {
        lines::found(db, query, columns()).await
    }
}

impl<'a> Glance<'a> {
    pub fn of(case: &'a case::Model, owner: Option<String>) -> Self {
        Self {
            id: case.id,
            reference: Cow::Borrowed(&case.reference),
            words: Cow::Borrowed(&case.words),
            commune_code: Cow::Borrowed(&case.commune_code),
            category_id: case.category_id,
            urgency: case.urgency,
            status: case.status,
            level: case.level,
            outcome: case.outcome,
            attention: case.attention,
            status_at: case.status_at,
            due_on: case.due_on,
            due_kind: case.due_kind,
            owner_id: case.owner_id,
            owner,
        }
    }

    pub fn standing(&self) -> Standing {
        Standing {
            status: self.status,
            level: self.level,
            outcome: self.outcome,
            due_on: self.due_on,
            due_kind: self.due_kind,
        }
    }
}
