//! Whose turn it is, and what became of it. A mail is claimed for a while and not for ever: should the
//! process end in between, the claim runs out and the mail is sent again, under the same Message-ID.

use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;
use sea_orm::Condition;
use sea_orm::DatabaseTransaction;
use sea_orm::ExprTrait as _;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::LockBehavior;
use sea_orm::sea_query::LockType;
use sea_orm::sea_query::Query;
use sea_orm::sea_query::SelectStatement;

use super::message::one_line;
use super::outbox::ActiveModel;
use super::outbox::Column;
use super::outbox::Entity;
use super::outbox::Model;
use super::outbox::State;
use super::patience;
use super::phone;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;

/// How many mails are claimed at once.
const BATCH: u64 = 10;

/// How long a claim holds: longer than a round can take, however slow the server.
const LEASE: Duration = Duration::minutes(2);

/// What became of a mail, with the words of the server.
#[derive(Debug)]
pub enum Fate {
    Sent(String),
    Later(String),
    Never(String),
}

/// Takes the next mails in hand.
pub async fn claim(house: &House) -> Result<Vec<Model>> {
    let now = house.now();
    // Mostly there is nothing, and to find that out nobody needs SQLite's one write lock.
    if due(now).select_only().column(Column::Id).into_tuple::<i64>().one(&house.db).await?.is_none() {
        return Ok(Vec::new());
    }
    let txn = db::write(&house.db).await?;
    let others = (LockType::Update, LockBehavior::SkipLocked);
    let mut mails = due(now).limit(BATCH).lock_with_behavior(others.0, others.1).all(&txn).await?;
    Entity::update_many()
        .set(ActiveModel { locked_until: Set(Some(now + LEASE)), ..Default::default() })
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.is_in(mails.iter().map(|mail| mail.id)))
        .exec(&txn)
        .await?;
    txn.commit().await?;
    for mail in &mut mails {
        mail.attempts += 1;
    }
    Ok(mails)
}

/// Mails that may be sent now, the longest due first.
fn due(now: DateTime<Utc>) -> Select<Entity> {
    Entity::find()
        .filter(Column::State.eq(State::Waiting))
        .filter(Column::RunAt.lte(now))
        .filter(Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(now)))
        .filter(Expr::not_exists(earlier()))
        .order_by_asc(Column::RunAt)
        .order_by_asc(Column::Id)
}

/// Mails about the same case to the same recipient that must arrive before.
fn earlier() -> SelectStatement {
    let of = |column| Expr::col(("earlier", column));
    Query::select()
        .expr(Expr::val(1))
        .from_as(Entity, "earlier")
        .and_where(of(Column::CaseId).equals((Entity, Column::CaseId)))
        .and_where(of(Column::Recipient).equals((Entity, Column::Recipient)))
        .and_where(of(Column::State).eq(State::Waiting.to_value()))
        .and_where(of(Column::Id).lt(Expr::col((Entity, Column::Id))))
        .take()
}

/// Writes down what became of a mail. If it never arrives, a resident must be told all the same.
pub async fn record(house: &House, mail: &Model, fate: &Fate) -> Result<()> {
    let now = house.now();
    let (outcome, change) = match fate {
        Fate::Sent(said) => (State::Sent, sent(said, now)),
        Fate::Later(said) => later(mail, said, now),
        Fate::Never(said) => (State::Failed, failed(said)),
    };
    let mut update = Entity::update_many().set(change).filter(Column::Id.eq(mail.id));
    update = update.filter(Column::State.eq(State::Waiting));
    if outcome != State::Sent {
        // Somebody else's claim is not ours to undo, should ours have run out.
        update = update.filter(Column::Attempts.eq(mail.attempts));
    }
    let txn = db::write(&house.db).await?;
    let ours = update.exec(&txn).await?.rows_affected == 1;
    if ours && outcome == State::Failed {
        tell_by_phone(&txn, mail, now).await?;
    }
    txn.commit().await?;
    tracing::info!(mail = mail.id, attempt = mail.attempts, ?outcome, "mail");
    Ok(())
}

/// Lets go of mails that were not tried.
pub async fn hand_back(house: &House, mails: &[Model]) -> Result<()> {
    let txn = db::write(&house.db).await?;
    for mail in mails {
        let back =
            ActiveModel { attempts: Set(mail.attempts - 1), locked_until: Set(None), ..Default::default() };
        let ours = Entity::update_many().set(back).filter(Column::Id.eq(mail.id));
        ours.filter(Column::Attempts.eq(mail.attempts)).exec(&txn).await?;
    }
    Ok(txn.commit().await?)
}

fn sent(said: &str, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel {
        state: Set(State::Sent),
        sent_at: Set(Some(now)),
        server_said: heard(said),
        locked_until: Set(None),
        plain: Set(String::new()),
        html: Set(String::new()),
        short: Set(String::new()),
        unsubscribe_url: Set(None),
        ..Default::default()
    }
}

/// Refused for now; for good if that has been going on for too long.
fn later(mail: &Model, said: &str, now: DateTime<Utc>) -> (State, ActiveModel) {
    let end = mail.give_up_at.unwrap_or_else(|| patience::end(now));
    let Some(next) = patience::next(mail.attempts, now, end) else { return (State::Failed, failed(said)) };
    let change = ActiveModel {
        run_at: Set(next),
        give_up_at: Set(Some(end)),
        server_said: heard(said),
        locked_until: Set(None),
        ..Default::default()
    };
    (State::Waiting, change)
}

fn failed(said: &str) -> ActiveModel {
    ActiveModel {
        state: Set(State::Failed),
        server_said: heard(said),
        locked_until: Set(None),
        ..Default::default()
    }
}

/// The server's words, as long as a person would read.
fn heard(said: &str) -> sea_orm::ActiveValue<Option<String>> {
    Set(Some(one_line(said).chars().take(500).collect()))
}

async fn tell_by_phone(txn: &DatabaseTransaction, mail: &Model, now: DateTime<Utc>) -> Result<(), DbErr> {
    let (Some(case_id), None) = (mail.case_id, mail.account_id) else { return Ok(()) };
    let words = if mail.short.is_empty() { &mail.subject } else { &mail.short };
    phone::note(txn, case_id, phone::Reason::Bounced, &mail.letter, words, now).await
}
