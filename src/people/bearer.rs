//! Who bears a session: the account behind it with the mandates that count today. It is asked on every page, so it is one
//! question to the database.

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::Utc;
use sea_orm::FromQueryResult;
use sea_orm::JoinType;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use super::account;
use super::account::State;
use super::mandate;
use super::mandate::Mandate;
use super::mandate::Role;
use super::session;
use crate::kit::Db;
use crate::kit::Result;
use crate::kit::token;
use crate::language::Language;
use crate::territory::unit;

/// More mandates than anybody holds at once.
const MOST_MANDATES: u64 = 200;

/// Somebody who may come in.
pub struct Bearer {
    pub session_id: i64,
    pub account_id: i64,
    pub name: String,
    pub email: String,
    pub language: Language,
    pub mandates: Vec<Mandate>,
}

/// One for each mandate, and one for whoever has none.
#[derive(FromQueryResult)]
struct Row {
    session_id: i64,
    created_at: DateTimeUtc,
    seen_at: DateTimeUtc,
    account_id: i64,
    name: String,
    email: String,
    lang: Language,
    state: State,
    mandate_id: Option<i64>,
    role: Option<Role>,
    unit_code: Option<String>,
}

/// Whoever bears that secret, if their session still lasts and they may still come in.
pub async fn find(db: &Db, secret: &str, now: DateTime<Utc>, today: NaiveDate) -> Result<Option<Bearer>> {
    let rows = rows(db, &token::hash(secret), today).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    if !session::lasts(first.created_at, first.seen_at, now) || first.state != State::Active {
        return Ok(None);
    }
    session::note(db, first.session_id, first.seen_at, now).await;
    Ok(Some(Bearer {
        session_id: first.session_id,
        account_id: first.account_id,
        name: first.name.clone(),
        email: first.email.clone(),
        language: first.lang,
        mandates: rows.iter().filter_map(Row::mandate).collect(),
    }))
}

async fn rows(db: &Db, secret_hash: &str, today: NaiveDate) -> Result<Vec<Row>> {
    let mandates = account::Relation::Mandate.def().on_condition(move |_, _| mandate::on(today));
    Ok(session::Entity::find()
        .select_only()
        .column_as(session::Column::Id, "session_id")
        .columns([session::Column::CreatedAt, session::Column::SeenAt, session::Column::AccountId])
        .columns([
            account::Column::Name,
            account::Column::Email,
            account::Column::Lang,
            account::Column::State,
        ])
        .column_as(mandate::Column::Id, "mandate_id")
        .columns([mandate::Column::Role, mandate::Column::UnitCode])
        .join(JoinType::InnerJoin, session::Relation::Account.def())
        .join(JoinType::LeftJoin, mandates)
        .filter(session::Column::SecretHash.eq(secret_hash))
        .order_by_asc(mandate::Column::Id)
        .limit(MOST_MANDATES)
        .into_model()
        .all(db)
        .await?)
}

impl Row {
    fn mandate(&self) -> Option<Mandate> {
        let unit = unit(self.unit_code.as_deref()?)?;
        Some(Mandate { id: self.mandate_id?, role: self.role?, unit })
    }
}
