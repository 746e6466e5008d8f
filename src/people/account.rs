//! A person who signs in. An account by itself may do nothing: mandates say what.

use sea_orm::entity::prelude::*;

use crate::language::Language;

/// Whether somebody may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    /// Has a link in the mail and no password yet.
    Invited,
    Active,
    Disabled,
}

impl State {
    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }

    pub fn label(self, language: Language) -> String {
        language.say(&format!("people-state-{}", self.code()))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// In lower case; one account an address.
    #[sea_orm(unique)]
    pub email: String,
    pub name: String,
    pub lang: Language,
    pub password_hash: Option<String>,
    pub state: State,
    pub created_at: DateTimeUtc,
    /// When they last signed in.
    pub seen_at: Option<DateTimeUtc>,
    /// Whether they want the weekly digest, should their mandates entitle them to it.
    pub digest: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(has_many = "super::mandate::Entity")]
    Mandate,
    #[sea_orm(has_many = "super::session::Entity")]
    Session,
}

impl Related<super::mandate::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Mandate.def()
    }
}

impl Related<super::session::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Session.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
