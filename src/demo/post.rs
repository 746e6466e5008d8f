//! What became of the mails: the old ones were taken by a server, a few were refused, and those of the last
//! days wait to be read. None of them ever leaves.

use std::collections::HashSet;

use chrono::DateTime;
use chrono::Duration;
use chrono::Utc;
use sea_orm::ActiveValue::Set;
use sea_orm::DatabaseTransaction;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;

use crate::cases::case;
use crate::cases::resident;
use crate::kit::Db;
use crate::kit::Result;
use crate::kit::db;
use crate::mail::mailing;
use crate::mail::mailing::Fate;
use crate::mail::outbox;
use crate::mail::outbox::Column;
use crate::mail::outbox::State;
use crate::mail::phone;

/// How many residents' addresses turn out to take no mail.
const REFUSED: usize = 4;

/// Settles the outbox as of now.
pub async fn settle(db: &Db, now: DateTime<Utc>) -> Result<()> {
    let txn = db::write(db).await?;
    for mail in refused(&txn, now - Duration::days(2)).await? {
        refuse(&txn, mail).await?;
    }
    take(&txn, now - Duration::days(2)).await?;
    Ok(txn.commit().await?)
}

/// The latest mails to residents of open cases who can be called instead, one a case.
async fn refused(txn: &DatabaseTransaction, before: DateTime<Utc>) -> Result<Vec<outbox::Model>> {
    let mails = outbox::Entity::find()
        .filter(Column::AccountId.is_null())
        .filter(Column::CreatedAt.lt(before))
        .order_by_desc(Column::Id)
        .limit(200)
        .all(txn)
        .await?;
    let (mut chosen, mut seen) = (Vec::new(), HashSet::new());
    for mail in mails {
        if chosen.len() < REFUSED && seen.insert(mail.case_id) && is_last_and_callable(txn, &mail).await? {
            chosen.push(mail);
        }
    }
    Ok(chosen)
}

async fn is_last_and_callable(txn: &DatabaseTransaction, mail: &outbox::Model) -> Result<bool> {
    let Some(case) = case::Entity::find_by_id(mail.case_id.unwrap_or_default()).one(txn).await? else {
        return Ok(false);
    };
    let resident = resident::Entity::find_by_id(case.resident_id).one(txn).await?;
    let to_them =
        outbox::Entity::find().filter(Column::CaseId.eq(case.id)).filter(Column::AccountId.is_null());
    let later = to_them.filter(Column::Id.gt(mail.id)).one(txn).await?;
    let callable =
        resident.is_some_and(|resident| resident.phone.is_some() && resident.mail_stopped_at.is_none());
    Ok(case.is_open() && case.owner_id.is_some() && callable && later.is_none())
}

/// Whom no mail reaches is to be called.
async fn refuse(txn: &DatabaseTransaction, mail: outbox::Model) -> Result<()> {
    let case_id = mail.case_id.unwrap_or_default();
    let (letter, words) = (&mail.letter, &mail.short);
    phone::note(txn, case_id, phone::Reason::Bounced, letter, words, mail.mailing_id, mail.created_at)
        .await?;
    let refused = outbox::ActiveModel {
        id: Set(mail.id),
        state: Set(State::Failed),
        attempts: Set(1),
        server_said: Set(Some("550 5.1.1 mailbox unavailable".to_owned())),
        ..Default::default()
    };
    refused.update(txn).await?;
    match mail.mailing_id {
        Some(mailing) => mailing::moved(txn, mailing, Fate::Waiting, Fate::Bounced, 1).await,
        None => Ok(()),
    }
}

/// A mail that was taken keeps no words, here as in the postman's hands.
async fn take(txn: &DatabaseTransaction, before: DateTime<Utc>) -> Result<()> {
    let of_mailings: Vec<(Option<i64>, i64)> = outbox::Entity::find()
        .select_only()
        .column(Column::MailingId)
        .column_as(Column::Id.count(), "mails")
        .filter(Column::State.eq(State::Waiting))
        .filter(Column::CreatedAt.lt(before))
        .filter(Column::MailingId.is_not_null())
        .group_by(Column::MailingId)
        .into_tuple()
        .all(txn)
        .await?;
    for (mailing, mails) in of_mailings.into_iter().filter_map(|(id, mails)| Some((id?, mails))) {
        mailing::moved(txn, mailing, Fate::Waiting, Fate::Sent, mails).await?;
    }
    let taken = outbox::ActiveModel {
        state: Set(State::Sent),
        attempts: Set(1),
        server_said: Set(Some("250 (demonstration)".to_owned())),
        plain: Set(String::new()),
        html: Set(String::new()),
        short: Set(String::new()),
        ..Default::default()
    };
    outbox::Entity::update_many()
        .set(taken)
        .col_expr(Column::SentAt, Expr::col(Column::CreatedAt))
        .filter(Column::State.eq(State::Waiting))
        .filter(Column::CreatedAt.lt(before))
        .exec(txn)
        .await?;
    Ok(())
}
