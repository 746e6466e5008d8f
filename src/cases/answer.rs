//! What an institution answered, what the answer is worth, and what it promises.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::kit::lines::Rows;
use crate::kit::lines::coded;

/// What the answer is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Verdict {
    Answers,
    Partly,
    Evades,
    Refuses,
    Transfers,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "answer")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub case_id: i64,
    pub institution: String,
    pub received_on: Date,
    #[serde(deserialize_with = "coded")]
    pub verdict: Verdict,
    pub words: String,
    pub promised_on: Option<Date>,
    pub promise: Option<String>,
    pub recorded_by_id: Option<i64>,
    pub recorded_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The answers to a case, newest first.
pub fn of_case(case_id: i64) -> Rows<Entity> {
    Rows::new("WHERE case_id = $1 ORDER BY id DESC LIMIT 50", [case_id.into()])
}
