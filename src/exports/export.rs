//! The log: what left the house, by whom, what for, and how much of it. A line is written before the first byte
//! leaves, and completed when the last one has, or when the reader left.

use std::str::FromStr;

use chrono::DateTime;
use chrono::Utc;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use super::form::Order;
use super::offer::Offer;
use super::policy;
use crate::kit::Db;
use crate::kit::Result;
use crate::kit::db;
use crate::language::Language;
use crate::people::Actor;

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(8))", rename_all = "snake_case")]
pub enum Format {
    /// For people: a spreadsheet.
    Xlsx,
    /// For programs.
    Csv,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Xlsx, Self::Csv];

    /// Its code, and the ending of the file's name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

impl FromStr for Format {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|format| format.code() == code).ok_or(())
    }
}

/// What for. Law 09-08 lets data serve the purpose that it was collected for, and that must be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Purpose {
    /// Working on the cases and telling their residents.
    FollowUp,
    /// Preparing a dossier or an action.
    Advocacy,
    /// A council's session, a meeting, a visit.
    Session,
    /// A report, statistics.
    Report,
    /// Handing a matter to the institution that is competent for it.
    Referral,
    /// An audit, or a request of the data protection commission.
    Control,
    Other,
}

impl Purpose {
    pub const ALL: [Self; 7] = [
        Self::FollowUp,
        Self::Advocacy,
        Self::Session,
        Self::Report,
        Self::Referral,
        Self::Control,
        Self::Other,
    ];

    pub fn label(self, language: Language) -> String {
        language.say(&format!("export-purpose-{}", self.to_value()))
    }
}

impl FromStr for Purpose {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|purpose| purpose.to_value() == code).ok_or(())
    }
}

/// How far it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    /// Under way; or the server stopped meanwhile.
    Begun,
    Whole,
    /// The reader left before its end.
    Left,
    /// It could not be read to its end.
    Failed,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "export")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub account_id: i64,
    /// The smallest unit that holds all that it could reach.
    pub unit_code: String,
    pub what: String,
    /// The list and its filters, as an address and in the words of its maker's language.
    pub address: String,
    pub filters: String,
    pub format: Format,
    pub lang: Language,
    pub purpose: Purpose,
    pub words: String,
    /// Whether it holds what residents may be known by, and why.
    pub contacts: bool,
    pub reason: Option<String>,
    pub state: State,
    /// How many rows were written.
    pub rows: i64,
    pub begun_at: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Writes down that something is about to leave.
pub async fn begin(
    db: &Db,
    actor: &Actor,
    offer: &Offer,
    order: &Order,
    now: DateTime<Utc>,
) -> Result<Model> {
    let txn = db::write(db).await?;
    let row = ActiveModel {
        id: NotSet,
        account_id: Set(actor.id),
        unit_code: Set(policy::reach(actor, offer.unit).code.clone()),
        what: Set(offer.what.to_owned()),
        address: Set(offer.address.clone()),
        filters: Set(offer.filters_in_words()),
        format: Set(order.format),
        lang: Set(actor.language),
        purpose: Set(order.purpose),
        words: Set(order.words.clone()),
        contacts: Set(order.contacts()),
        reason: Set(order.reason.clone()),
        state: Set(State::Begun),
        rows: Set(0),
        begun_at: Set(now),
        ended_at: Set(None),
    };
    let begun = row.insert(&txn).await?;
    txn.commit().await?;
    Ok(begun)
}

/// Writes down how it ended.
pub async fn end(db: &Db, id: i64, state: State, rows: i64, now: DateTime<Utc>) -> Result<()> {
    let txn = db::write(db).await?;
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state.to_value()))
        .col_expr(Column::Rows, Expr::value(rows))
        .col_expr(Column::EndedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .exec(&txn)
        .await?;
    Ok(txn.commit().await?)
}
