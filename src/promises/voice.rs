//! What one resident says of a promise or of an answer; a later word replaces the earlier one.

use std::collections::HashMap;

use sea_orm::ActiveValue::Set;
use sea_orm::ExprTrait as _;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use super::ledger::Facet;
use crate::kit::Result;
use crate::language::Language;

/// What residents are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Question {
    /// Was this promise kept?
    Promise,
    /// Does this answer solve your problem?
    Answer,
}

impl Question {
    pub fn code(self) -> &'static str {
        match self {
            Self::Promise => "promise",
            Self::Answer => "answer",
        }
    }

    /// Where the ledger counts what is said to it.
    pub fn facet(self) -> Facet {
        match self {
            Self::Promise => Facet::Voice,
            Self::Answer => Facet::Answer,
        }
    }
}

/// What is said: of a promise that it was kept, in part, or not; of an answer that it helps, in part, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Said {
    Kept,
    Partly,
    Broken,
}

impl Said {
    pub const ALL: [Self; 3] = [Self::Kept, Self::Partly, Self::Broken];

    pub fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Partly => "partly",
            Self::Broken => "broken",
        }
    }

    pub fn label(self, question: Question, language: Language) -> String {
        language.say(&format!("said-{}-{}", question.code(), self.code()))
    }
}

impl std::str::FromStr for Said {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|said| said.code() == code).ok_or(())
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "voice")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub question: Question,
    /// The promise, or the answer.
    pub subject_id: i64,
    /// Whoever speaks, by the keyed hash of their address or number, so that nobody counts twice.
    pub contact: String,
    /// The case by whose link they came.
    pub case_id: i64,
    pub said: Said,
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

pub mod tally {
    use sea_orm::entity::prelude::*;

    use super::Question;
    use super::Said;

    /// How many people say that.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "voice_tally")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub question: Question,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub said: Said,
        pub people: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// How many people say what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    pub kept: i64,
    pub partly: i64,
    pub broken: i64,
}

impl Voices {
    pub fn total(&self) -> i64 {
        self.kept + self.partly + self.broken
    }

    pub fn of(&self, said: Said) -> i64 {
        match said {
            Said::Kept => self.kept,
            Said::Partly => self.partly,
            Said::Broken => self.broken,
        }
    }

    /// What more people say than anything else, if they agree on something.
    pub fn foremost(&self) -> Option<Said> {
        let leads =
            |said: &Said| Said::ALL.iter().all(|other| other == said || self.of(*other) < self.of(*said));
        Said::ALL.into_iter().find(leads)
    }

    fn add(&mut self, said: Said, people: i64) {
        match said {
            Said::Kept => self.kept += people,
            Said::Partly => self.partly += people,
            Said::Broken => self.broken += people,
        }
    }
}

/// What is said of some promises or answers, by key.
pub async fn counts(
    db: &impl ConnectionTrait,
    question: Question,
    subjects: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, Voices>> {
    let rows = tally::Entity::find()
        .filter(tally::Column::Question.eq(question))
        .filter(tally::Column::SubjectId.is_in(subjects))
        .all(db)
        .await?;
    let mut counts: HashMap<i64, Voices> = HashMap::new();
    for row in rows {
        counts.entry(row.subject_id).or_default().add(row.said, row.people);
    }
    Ok(counts)
}

/// What is said of one.
pub async fn of(db: &impl ConnectionTrait, question: Question, subject_id: i64) -> Result<Voices> {
    Ok(counts(db, question, [subject_id]).await?.remove(&subject_id).unwrap_or_default())
}

/// Counts people who say that: more, or fewer.
pub(super) async fn moved(
    txn: &impl ConnectionTrait,
    question: Question,
    subject_id: i64,
    changes: &[(Said, i64)],
) -> Result<()> {
    let rows = changes.iter().map(|(said, people)| tally::ActiveModel {
        question: Set(question),
        subject_id: Set(subject_id),
        said: Set(*said),
        people: Set(*people),
    });
    let keys = [tally::Column::Question, tally::Column::SubjectId, tally::Column::Said];
    let sum = Expr::col((tally::Entity, tally::Column::People)).add(Expr::cust("excluded.people"));
    tally::Entity::insert_many(rows)
        .on_conflict(OnConflict::columns(keys).value(tally::Column::People, sum).to_owned())
        .exec_without_returning(txn)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_foremost_word_is_one_that_stands_alone() {
        let voices = |kept, partly, broken| Voices { kept, partly, broken }.foremost();

        assert_eq!(voices(0, 0, 0), None);
        assert_eq!(voices(3, 1, 3), None);
        assert_eq!(voices(3, 1, 4), Some(Said::Broken));
        assert_eq!(voices(1, 2, 1), Some(Said::Partly));
    }
}
