//! How many of those behind a dossier were told.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::reply;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::number;
use crate::mail::mailing;
use crate::mail::mailing::Fate;

/// How far a reply got, in people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    pub total: i64,
    /// By a mail that a server took, or by phone.
    pub told: i64,
    pub waiting: i64,
    /// No mail arrived, and nobody has called yet.
    pub bounced: i64,
    /// To be called, for want of an address.
    pub phone: i64,
    /// Asked for no mails, or cannot be reached.
    pub silent: i64,
}

/// How far a reply got.
pub async fn of_reply(db: &impl ConnectionTrait, reply_id: i64) -> Result<Coverage> {
    let people = mailing::tallies(db, reply_id).await?;
    let of = |fate| people.get(&fate).copied().unwrap_or_default();
    Ok(Coverage {
        total: people.values().sum(),
        told: of(Fate::Sent) + of(Fate::Called),
        waiting: of(Fate::Waiting),
        bounced: of(Fate::Bounced),
        phone: of(Fate::Phone),
        silent: of(Fate::Silent),
    })
}

/// The latest reply of a dossier, and how far it got.
pub async fn latest_of_dossier(
    db: &impl ConnectionTrait,
    dossier_id: i64,
) -> Result<Option<(reply::Model, Coverage)>> {
    let latest = reply::Entity::find()
        .filter(reply::Column::DossierId.eq(dossier_id))
        .order_by_desc(reply::Column::Id)
        .one(db)
        .await?;
    let Some(latest) = latest else { return Ok(None) };
    let coverage = of_reply(db, latest.id).await?;
    Ok(Some((latest, coverage)))
}

/// The coverage of a reply as pages show it.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageView {
    /// Told 41 of 47, 4 bounced, 2 to be called.
    pub sentence: String,
    /// The page of the reply.
    pub href: String,
    pub rows: Vec<Row>,
    /// In percent, of those who were told.
    pub share: i64,
}

/// How many share a fate.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub label: String,
    pub people: String,
}

impl CoverageView {
    pub fn of(reply: &reply::Model, coverage: &Coverage, language: Language) -> Self {
        let row = |key: &str, people: i64| Row {
            label: language.say(&format!("reply-fate-{key}")),
            people: number(language, people),
        };
        Self {
            sentence: coverage.sentence(language),
            href: format!("/dossiers/{}/replies/{}", reply.dossier_id, reply.id),
            rows: vec![
                row("told", coverage.told),
                row("waiting", coverage.waiting),
                row("bounced", coverage.bounced),
                row("phone", coverage.phone),
                row("silent", coverage.silent),
                row("total", coverage.total),
            ],
            share: if coverage.total == 0 { 0 } else { coverage.told * 100 / coverage.total },
        }
    }
}

impl Coverage {
    /// In one sentence.
    pub fn sentence(&self, language: Language) -> String {
        let mut args = Args::new();
        let counts = [
            ("told", self.told),
            ("total", self.total),
            ("waiting", self.waiting),
            ("bounced", self.bounced),
            ("phone", self.phone),
            ("silent", self.silent),
        ];
        for (name, people) in counts {
            args.set(name, people);
        }
        language.say_with("reply-coverage", &args)
    }
}
