//! Who bears a session: the account behind it with the mandates that count today. It is asked on every page, so it is one
//! question to the database.

use chrono::DateTime;
use chrono::NaiveDate;
use chrono::Utc;
use serde::Deserialize;

use super::account::State;
use super::mandate;
use super::mandate::Mandate;
use super::mandate::Role;
use super::session;
use crate::kit::Db;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::kit::lines::Lines;
use crate::kit::lines::coded;
use crate::kit::lines::coded_perhaps;
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

/// The session and its account, as they stand in each line.
#[derive(Deserialize)]
struct Held {
    session_id: i64,
    created_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    account_id: i64,
    name: String,
    email: String,
    #[serde(deserialize_with = "coded")]
    lang: Language,
    #[serde(deserialize_with = "coded")]
    state: State,
}

/// A mandate, one a line; nothing in the only line of whoever has none.
#[derive(Deserialize)]
struct Counted {
    id: Option<i64>,
    #[serde(deserialize_with = "coded_perhaps")]
    role: Option<Role>,
    unit_code: Option<String>,
}

/// Whoever bears that secret, if their session still lasts and they may still come in.
pub async fn find(db: &Db, secret: &str, now: DateTime<Utc>, today: NaiveDate) -> Result<Option<Bearer>> {
    let lines = lines(&token::hash(secret), today).of(db).await?;
    let mandates = lines.iter().filter_map(|(_, counted)| counted.mandate()).collect();
    let Some((held, _)) = lines.into_iter().next() else { return Ok(None) };
    if !session::lasts(held.created_at, held.seen_at, now) || held.state != State::Active {
        return Ok(None);
    }
    session::note(db, held.session_id, held.seen_at, now).await;
    Ok(Some(Bearer {
        session_id: held.session_id,
        account_id: held.account_id,
        name: held.name,
        email: held.email,
        language: held.lang,
        mandates,
    }))
}

fn lines(secret_hash: &str, today: NaiveDate) -> Lines<Held, Counted> {
    let rest = format!(
        "FROM session JOIN account ON account.id = session.account_id
            LEFT JOIN mandate ON mandate.account_id = account.id AND {}
        WHERE session.secret_hash = $1 ORDER BY mandate.id LIMIT {MOST_MANDATES}",
        mandate::on_as("$2")
    );
    let held = [
        "session.id",
        "session.created_at",
        "session.seen_at",
        "account.id",
        "account.name",
        "account.email",
        "account.lang",
        "account.state",
    ];
    let counted = ["mandate.id", "mandate.role", "mandate.unit_code"];
    Lines::new(&held, counted, rest, [secret_hash.into(), today.into()])
}

impl Counted {
    fn mandate(&self) -> Option<Mandate> {
        let unit = unit(self.unit_code.as_deref()?)?;
        Some(Mandate { id: self.id?, role: self.role?, unit })
    }
}
