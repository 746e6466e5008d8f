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

use super::mailing;
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
    if !any_due(&house.db, now).await? {
        return Ok(Vec::new());
    }
    let txn = db::write(&house.db).await?;
    let mut mails = next(&txn, now).await?;
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

async fn any_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool> {
    for queue in [Queue::One, Queue::Many] {
        let due = due(now, queue).select_only().column(Column::Id);
        if due.into_tuple::<i64>().one(db).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Those written to one person first, then those of mailings as far as there is room.
async fn next(txn: &DatabaseTransaction, now: DateTime<Utc>) -> Result<Vec<Model>> {
    let mut mails = Vec::new();
    for queue in [Queue::One, Queue::Many] {
        let room = BATCH - mails.len() as u64;
        if room > 0 {
            let due = due(now, queue).limit(room);
            mails.extend(due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked).all(txn).await?);
        }
    }
    Ok(mails)
}

/// Where a mail waits: a receipt is not held up by ten thousand answers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Queue {
    /// Written to one person.
    One,
    /// Part of a mailing.
    Many,
}

/// Mails that may be sent now, the longest due first.
fn due(now: DateTime<Utc>, queue: Queue) -> Select<Entity> {
    let of = match queue {
        Queue::One => Column::MailingId.is_null(),
        Queue::Many => Column::MailingId.is_not_null(),
    };
    Entity::find()
        .filter(Column::State.eq(State::Waiting))
        .filter(of)
        .filter(Column::RunAt.lte(now))
        .filter(Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(now)))
        .filter(Expr::not_exists(earlier(queue)))
        .order_by_asc(Column::RunAt)
        .order_by_asc(Column::Id)
}

/// Mails about the same case to the same recipient that must arrive before. Those of mailings are waited for
/// by one another only.
fn earlier(queue: Queue) -> SelectStatement {
    let of = |column| Expr::col(("earlier", column));
    let waited_for = (queue == Queue::One).then(|| of(Column::MailingId).is_null());
    Query::select()
        .expr(Expr::val(1))
        .from_as(Entity, "earlier")
        .and_where(of(Column::CaseId).equals((Entity, Column::CaseId)))
        .and_where(of(Column::Recipient).equals((Entity, Column::Recipient)))
        .and_where(of(Column::State).eq(State::Waiting.to_value()))
        .and_where(of(Column::Id).lt(Expr::col((Entity, Column::Id))))
        .and_where_option(waited_for)
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
    if ours {
        follow(&txn, mail, outcome, now).await?;
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
        picture: Set(None),
        picture_kind: Set(None),
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

/// What follows for the person it was for: how their mailing counts them, and a call where no mail arrives.
async fn follow(txn: &DatabaseTransaction, mail: &Model, outcome: State, now: DateTime<Utc>) -> Result<()> {
    // Whoever was called while the mail was tried again is told, and stays so.
    let called = !phone::called(txn, std::slice::from_ref(mail)).await?.is_empty();
    let from = if called { mailing::Fate::Called } else { mailing::Fate::Waiting };
    let to = match outcome {
        State::Sent => mailing::Fate::Sent,
        State::Failed if !called => mailing::Fate::Bounced,
        State::Failed | State::Waiting => return Ok(()),
    };
    if let Some(mailing) = mail.mailing_id {
        mailing::moved(txn, mailing, from, to, 1).await?;
    }
    if outcome == State::Failed { tell_by_phone(txn, mail, now).await } else { Ok(()) }
}

async fn tell_by_phone(txn: &DatabaseTransaction, mail: &Model, now: DateTime<Utc>) -> Result<()> {
    let (Some(case_id), None) = (mail.case_id, mail.account_id) else { return Ok(()) };
    if let Some(mailing) = mail.mailing_id
        && phone::asked(txn, mailing, case_id).await?
    {
        return Ok(());
    }
    let words = if mail.short.is_empty() { &mail.subject } else { &mail.short };
    phone::note(txn, case_id, phone::Reason::Bounced, &mail.letter, words, mail.mailing_id, now).await
}
