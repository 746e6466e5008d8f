//! The outbox: a mail is a row, written in the transaction of the change that causes it.

use std::collections::BTreeMap;

use chrono::DateTime;
use chrono::Utc;
use sea_orm::Condition;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::Letter;
use super::face;
use super::mailing;
use super::mailing::Fate;
use super::message;
use super::phone;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::token;
use crate::language::Language;
use crate::settings::Settings;

/// How many mails are taken out for one person: far more than there can be mailings under way.
const MOST_WITHDRAWN: u64 = 1_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// To be sent, for the first time or again.
    Waiting,
    /// A server has taken it.
    Sent,
    /// Refused for good, or for too long.
    Failed,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Fixed here, so that a mail sent twice is one mail to whoever reads it.
    #[sea_orm(unique)]
    pub message_id: String,
    pub letter: String,
    pub case_id: Option<i64>,
    pub account_id: Option<i64>,
    pub recipient: String,
    pub lang: Language,
    pub subject: String,
    /// Empty once it is sent, as are the next two: they hold links and PINs, of which only hashes may stay.
    pub plain: String,
    pub html: String,
    pub short: String,
    /// Inside the mail; taken away with its words.
    pub picture: Option<Vec<u8>>,
    /// Such as `image/png`.
    pub picture_kind: Option<String>,
    /// The first mail about the case to this recipient; none when it is this one.
    pub thread_id: Option<String>,
    pub unsubscribe_url: Option<String>,
    /// The mailing that it is part of.
    pub mailing_id: Option<i64>,
    pub state: State,
    pub attempts: i32,
    pub created_at: DateTime<Utc>,
    /// Not to be tried before.
    pub run_at: DateTime<Utc>,
    /// Not to be tried after; set by the first refusal.
    pub give_up_at: Option<DateTime<Utc>>,
    /// In somebody's hands until then.
    pub locked_until: Option<DateTime<Utc>>,
    pub sent_at: Option<DateTime<Utc>>,
    /// The mail server's last words about it.
    pub server_said: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Puts a letter in the outbox. It leaves when the transaction is committed, or never.
pub async fn put(
    txn: &impl ConnectionTrait,
    house: &House,
    letter: &Letter,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut row = row(&house.settings, letter, now)?;
    row.thread_id = thread(txn, &row).await?;
    let new = ActiveModel { id: sea_orm::NotSet, ..row.into() };
    Entity::insert(new.reset_all()).exec_without_returning(txn).await?;
    match letter.mailing {
        Some(mailing) => mailing::count(txn, mailing, Fate::Waiting, 1).await,
        None => Ok(()),
    }
}

/// The name of a new mail among all mails of the world.
pub fn message_id(house: &House) -> String {
    new_message_id(&house.settings)
}

/// A letter as a row that is not in the outbox yet.
pub(super) fn row(settings: &Settings, letter: &Letter, now: DateTime<Utc>) -> Result<Model> {
    let message_id = new_message_id(settings);
    let picture = letter.picture.as_ref();
    Ok(Model {
        id: 0,
        letter: letter.kind.to_owned(),
        case_id: letter.case_id,
        account_id: letter.account_id,
        recipient: letter.to.trim().to_owned(),
        lang: letter.language,
        subject: message::one_line(&letter.subject),
        plain: face::plain(settings, letter)?,
        html: face::html(settings, letter, &message::picture_id(&message_id))?,
        message_id,
        short: letter.short.clone(),
        picture: picture.map(|picture| picture.bytes.clone()),
        picture_kind: picture.map(|picture| picture.kind.to_owned()),
        thread_id: None,
        unsubscribe_url: letter.unsubscribe.clone(),
        mailing_id: letter.mailing,
        state: State::Waiting,
        attempts: 0,
        created_at: now,
        run_at: now,
        give_up_at: None,
        locked_until: None,
        sent_at: None,
        server_said: None,
    })
}

fn new_message_id(settings: &Settings) -> String {
    let sender = settings.sender();
    let domain = sender.as_ref().map_or("localhost", |sender| sender.email.domain());
    format!("<{}@{domain}>", token::fresh())
}

/// The first mail about the same case to the same recipient.
async fn thread(db: &impl ConnectionTrait, row: &Model) -> Result<Option<String>> {
    let Some(case_id) = row.case_id else { return Ok(None) };
    let first = Entity::find()
        .select_only()
        .column(Column::MessageId)
        .filter(Column::CaseId.eq(case_id))
        .filter(Column::Recipient.eq(&row.recipient))
        .order_by_asc(Column::Id);
    Ok(first.into_tuple().one(db).await?)
}

/// Mails of a state, newest first, from the one before that number.
pub async fn listed(
    db: &impl ConnectionTrait,
    state: State,
    before_id: Option<i64>,
    limit: u64,
) -> Result<Vec<Model>> {
    let mut mails = Entity::find().filter(Column::State.eq(state));
    if let Some(id) = before_id {
        mails = mails.filter(Column::Id.lt(id));
    }
    Ok(mails.order_by_desc(Column::Id).limit(limit).all(db).await?)
}

/// How many mails wait, are sent, have failed.
pub async fn counts(db: &impl ConnectionTrait) -> Result<(i64, i64, i64)> {
    let counts: Vec<(State, i64)> = Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "mails")
        .group_by(Column::State)
        .into_tuple()
        .all(db)
        .await?;
    let of = |state| counts.iter().find(|count| count.0 == state).map_or(0, |count| count.1);
    Ok((of(State::Waiting), of(State::Sent), of(State::Failed)))
}

/// The mail of that number.
pub async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Model> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}

/// Sends a failed mail once more, as patiently as the first time.
///
/// # Errors
/// `Conflict` if it has not failed, or not any more.
pub async fn retry(txn: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<()> {
    let mail = Entity::find_by_id(id).lock_exclusive().one(txn).await?.ok_or(Error::Missing)?;
    if mail.state != State::Failed {
        return Err(Error::Conflict);
    }
    put_back(txn, &[mail], now).await
}

/// Sends the failed mails once more, the oldest first, so many at the most; the number of them.
pub async fn retry_some(txn: &impl ConnectionTrait, most: u64, now: DateTime<Utc>) -> Result<usize> {
    let failed = Entity::find().filter(Column::State.eq(State::Failed)).order_by_asc(Column::Id).limit(most);
    let failed = failed.lock_exclusive().all(txn).await?;
    put_back(txn, &failed, now).await?;
    Ok(failed.len())
}

async fn put_back(txn: &impl ConnectionTrait, failed: &[Model], now: DateTime<Utc>) -> Result<()> {
    let anew = ActiveModel {
        state: Set(State::Waiting),
        attempts: Set(0),
        run_at: Set(now),
        give_up_at: Set(None),
        locked_until: Set(None),
        ..Default::default()
    };
    let ids = failed.iter().map(|mail| mail.id);
    Entity::update_many().set(anew).filter(Column::Id.is_in(ids)).exec(txn).await?;
    count_again(txn, failed, Fate::Bounced, Fate::Waiting).await
}

/// Those whom some mails were for are counted elsewhere in their mailings, but for those who were called.
async fn count_again(txn: &impl ConnectionTrait, mails: &[Model], from: Fate, to: Fate) -> Result<()> {
    let called = phone::called(txn, mails).await?;
    let mut people: BTreeMap<i64, i64> = BTreeMap::new();
    for mail in mails.iter().filter(|mail| !called.contains(&mail.id)) {
        if let Some(mailing) = mail.mailing_id {
            *people.entry(mailing).or_default() += 1;
        }
    }
    for (mailing, people) in people {
        mailing::moved(txn, mailing, from, to, people).await?;
    }
    Ok(())
}

/// Takes out what mailings still have for whoever wants no more mails. What the postman has in hand goes its way.
pub async fn withdraw(txn: &impl ConnectionTrait, recipient: &str, now: DateTime<Utc>) -> Result<()> {
    let mails = Entity::find()
        .filter(Column::Recipient.eq(recipient.trim()))
        .filter(Column::MailingId.is_not_null())
        .filter(Column::State.eq(State::Waiting))
        .filter(Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(now)))
        .order_by_asc(Column::Id)
        .limit(MOST_WITHDRAWN)
        .lock_exclusive()
        .all(txn)
        .await?;
    if mails.is_empty() {
        return Ok(());
    }
    let ids = mails.iter().map(|mail| mail.id);
    Entity::delete_many().filter(Column::Id.is_in(ids)).exec(txn).await?;
    count_again(txn, &mails, Fate::Waiting, Fate::Silent).await
}

/// Takes out what waits of a letter for an account that wants it no more. What the postman has in hand goes its way.
pub async fn withdraw_letter(
    txn: &impl ConnectionTrait,
    account_id: i64,
    letter: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account_id))
        .filter(Column::State.eq(State::Waiting))
        .filter(Column::Letter.eq(letter))
        .filter(Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(now)))
        .exec(txn)
        .await?;
    Ok(())
}

/// Where the mail of a mailing about a case stands, held until the transaction ends.
pub(super) async fn state_of(
    txn: &impl ConnectionTrait,
    mailing_id: i64,
    case_id: i64,
) -> Result<Option<State>> {
    let mail = Entity::find()
        .filter(Column::CaseId.eq(case_id))
        .filter(Column::MailingId.eq(mailing_id))
        .lock_exclusive()
        .one(txn)
        .await?;
    Ok(mail.map(|mail| mail.state))
}
