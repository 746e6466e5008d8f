//! A promise: what an institution said it would do, where, by which day.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::subject::Standing;
use crate::dossiers::dossier::Tag;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;

/// How far it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    /// Its day has not come, or nobody has looked at the clock since.
    Waiting,
    /// Its day is over, and its residents are asked.
    Asked,
    Kept,
    Partly,
    Broken,
    /// It was no promise after all: recorded by mistake, or taken back by whoever made it before its day.
    Withdrawn,
}

impl State {
    pub const ALL: [Self; 6] =
        [Self::Waiting, Self::Asked, Self::Kept, Self::Partly, Self::Broken, Self::Withdrawn];

    /// Those with an official's verdict.
    pub const JUDGED: [Self; 3] = [Self::Kept, Self::Partly, Self::Broken];

    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Asked => "asked",
            Self::Kept => "kept",
            Self::Partly => "partly",
            Self::Broken => "broken",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn is_judged(self) -> bool {
        Self::JUDGED.contains(&self)
    }

    /// Whether nobody has decided yet what became of it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Asked)
    }

    /// The one table of what may follow what. A verdict may be corrected; what is withdrawn stays so.
    pub fn may_become(self, next: Self) -> bool {
        match (self, next) {
            (Self::Waiting, Self::Asked) | (Self::Waiting | Self::Asked, Self::Withdrawn) => true,
            (Self::Withdrawn, _) => false,
            (_, next) => next.is_judged() && self != next,
        }
    }

    pub fn label(self, language: Language) -> String {
        language.say(&format!("promise-state-{}", self.code()))
    }

    /// The colour of its tag.
    fn class(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Asked => "new",
            Self::Kept | Self::Partly | Self::Broken => "active",
            Self::Withdrawn => "closed",
        }
    }

    /// The icon of its tag.
    fn icon(self) -> &'static str {
        match self {
            Self::Waiting => "committed",
            Self::Asked => "need_info",
            Self::Kept => "resolved",
            Self::Partly => "check",
            Self::Broken => "alert",
            Self::Withdrawn => "closed",
        }
    }
}

impl std::str::FromStr for State {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|state| state.code() == code).ok_or(())
    }
}

/// What an official decides of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Kept,
    Partly,
    Broken,
}

impl Verdict {
    pub const ALL: [Self; 3] = [Self::Kept, Self::Partly, Self::Broken];

    /// The state that it leads to.
    pub fn state(self) -> State {
        match self {
            Self::Kept => State::Kept,
            Self::Partly => State::Partly,
            Self::Broken => State::Broken,
        }
    }
}

impl std::str::FromStr for Verdict {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|verdict| verdict.state().code() == code).ok_or(())
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "promise")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub dossier_id: i64,
    /// The number of the form it came from: the same form sent twice makes it once.
    #[sea_orm(unique)]
    pub submission: String,
    pub action_id: Option<i64>,
    pub answer_id: Option<i64>,
    pub institution_id: i64,
    /// Where it is to be kept: the dossier's territory, or a part of it.
    pub unit_code: String,
    pub words: String,
    /// The last day on which it is kept in time.
    pub due_on: Date,
    pub state: State,
    /// When its residents were asked.
    pub asked_at: Option<DateTimeUtc>,
    pub judged_on: Option<Date>,
    pub judged_by_id: Option<i64>,
    /// What the verdict rests on, or why it was withdrawn.
    pub note: Option<String>,
    /// The number of changes; each names the one it saw.
    pub version: i32,
    pub recorded_by_id: Option<i64>,
    pub recorded_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether its whole day is over: what is promised for a day may still be done on it.
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.due_on < today
    }

    /// Whether a verdict is due and nobody has given one.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.is_past(today)
    }

    /// Whether residents who were asked may say what became of it.
    pub fn standing(&self) -> Standing {
        if self.state == State::Withdrawn { Standing::Withdrawn } else { Standing::Open }
    }

    pub fn href(&self) -> String {
        format!("/promises/{}", self.id)
    }

    /// Where it stands, in words: once its day is over it waits for a verdict, whether or not it was asked about.
    pub fn tag(&self, language: Language, today: NaiveDate) -> Tag {
        let state = if self.is_late(today) { State::Asked } else { self.state };
        Tag { code: state.icon(), label: state.label(language), class: state.class() }
    }

    /// What sentences about it need: its words and its day.
    pub fn args(&self, language: Language) -> Args<'static> {
        let mut args = Args::new();
        args.set("day", dates::day(language, self.due_on));
        args.set("words", format!("\u{2068}{}\u{2069}", self.words));
        args
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        let follow =
            |state: State| State::ALL.into_iter().filter(move |next| state.may_become(*next)).count();

        assert_eq!(follow(State::Waiting), 5, "asked, a verdict, withdrawn");
        assert_eq!(follow(State::Asked), 4, "a verdict, withdrawn");
        assert!(State::JUDGED.into_iter().all(|judged| follow(judged) == 2), "another verdict");
        assert_eq!(follow(State::Withdrawn), 0);
        assert!(!State::Asked.may_become(State::Waiting));
    }
}
