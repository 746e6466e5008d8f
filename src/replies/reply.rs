//! What is told, about what, and how far it got.

use sea_orm::entity::prelude::*;

/// What it tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Kind {
    /// An institution's answer.
    Answer,
    /// A promise whose day has come: was it kept?
    Promise,
    /// Anything else that those behind the dossier should know.
    News,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Draft,
    Queued,
    Finished,
    /// Cut short before everybody was told.
    Stopped,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "reply")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub dossier_id: i64,
    /// The number of the form it came from: the same form sent twice tells everybody once.
    #[sea_orm(unique)]
    pub submission: String,
    pub kind: Kind,
    pub answer_id: Option<i64>,
    pub promise_id: Option<i64>,
    pub state: State,
    pub version: i32,
    pub created_by_id: Option<i64>,
    pub created_at: DateTimeUtc,
    pub queued_at: Option<DateTimeUtc>,
    pub finished_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

pub mod text {
    use sea_orm::entity::prelude::*;

    use crate::language::Language;

    /// The words in a language: for all communes, or instead for the one of that code.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "reply_text")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub reply_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lang: Language,
        /// Empty for all communes.
        #[sea_orm(primary_key, auto_increment = false)]
        pub commune_code: String,
        pub words: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod person {
    use sea_orm::entity::prelude::*;

    /// Somebody whom it has reached already, by the keyed hash of their address or number.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "reply_person")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub reply_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub contact: String,
        pub case_id: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
