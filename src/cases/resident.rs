//! The person behind a case, how they may be reached, and what they agreed to.

use sea_orm::ActiveValue::NotSet;
use sea_orm::IntoActiveModel;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::kit::lines::Rows;
use crate::kit::lines::coded;
use crate::language::Language;
use crate::language::folding::latin_digits;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "resident")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    #[serde(deserialize_with = "coded")]
    pub lang: Language,
    /// Since when they want no more mails.
    pub mail_stopped_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// The resident of that key.
pub fn of_key(id: i64) -> impl Ask<Answer = Option<Model>> {
    Rows::<Entity>::new("WHERE id = $1", [id.into()]).map(|rows| Ok(rows.into_iter().next()))
}

impl Model {
    /// The address to write to, if there is one and mails are wanted.
    pub fn mailbox(&self) -> Option<&str> {
        self.email.as_deref().filter(|_| self.mail_stopped_at.is_none())
    }
}

/// What a resident agreed to, or not, in which words.
pub mod consent {
    use sea_orm::entity::prelude::*;

    use crate::language::Language;

    /// What for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
    #[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
    pub enum Purpose {
        /// Keeping the name with the case.
        Name,
        /// Calling about the case.
        Phone,
        /// Writing about the case.
        Email,
    }

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "consent")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub resident_id: i64,
        pub purpose: Purpose,
        pub granted: bool,
        pub version: String,
        pub lang: Language,
        /// The words that were read out or shown.
        pub words: String,
        pub at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

use consent::Purpose;

/// The version of the words of consent; a change of the sentences `consent-…` moves it.
pub const CONSENT_VERSION: &str = "2026-11";

/// A resident as a form gives them. Contacts are there only with consent.
#[derive(Clone, Debug)]
pub struct NewResident {
    pub name: Option<String>,
    pub phone: Option<Phone>,
    pub email: Option<String>,
    pub language: Language,
}

impl NewResident {
    /// The row of somebody who gave what is in it at that moment.
    pub fn row(&self, now: DateTimeUtc) -> Model {
        Model {
            id: 0,
            name: self.name.clone(),
            phone: self.phone.as_ref().map(|phone| phone.0.clone()),
            email: self.email.clone(),
            lang: self.language,
            mail_stopped_at: None,
            created_at: now,
        }
    }

    /// What they agreed to by giving it.
    pub fn purposes(&self) -> impl Iterator<Item = Purpose> {
        let given = [
            (Purpose::Name, self.name.is_some()),
            (Purpose::Phone, self.phone.is_some()),
            (Purpose::Email, self.email.is_some()),
        ];
        given.into_iter().filter(|(_, there)| *there).map(|(purpose, _)| purpose)
    }
}

/// Keeps a resident with the consent to each thing they gave.
pub async fn insert(txn: &impl ConnectionTrait, new: &NewResident, now: DateTimeUtc) -> Result<Model> {
    let row = ActiveModel { id: NotSet, ..new.row(now).into_active_model().reset_all() };
    let resident = row.insert(txn).await?;
    for purpose in new.purposes() {
        agree(txn, &resident, purpose, Given::Yes, now).await?;
    }
    Ok(resident)
}

/// Whether consent is given or withdrawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Given {
    Yes,
    Withdrawn,
}

/// Consent, or its withdrawal, with the words in the resident's language.
pub fn consent(resident: &Model, purpose: Purpose, given: Given, now: DateTimeUtc) -> consent::Model {
    consent::Model {
        id: 0,
        resident_id: resident.id,
        purpose,
        granted: given == Given::Yes,
        version: CONSENT_VERSION.to_owned(),
        lang: resident.lang,
        words: resident.lang.say(&format!("consent-{}", purpose.to_value())),
        at: now,
    }
}

/// Records consent, or its withdrawal.
pub async fn agree(
    txn: &impl ConnectionTrait,
    resident: &Model,
    purpose: Purpose,
    given: Given,
    now: DateTimeUtc,
) -> Result<()> {
    let row = consent(resident, purpose, given, now).into_active_model().reset_all();
    consent::ActiveModel { id: NotSet, ..row }.insert(txn).await?;
    Ok(())
}

/// What a resident agreed to so far, oldest first.
pub async fn consents(db: &impl ConnectionTrait, resident_id: i64) -> Result<Vec<consent::Model>> {
    Ok(consent::Entity::find().filter(consent::Column::ResidentId.eq(resident_id)).limit(100).all(db).await?)
}

/// A telephone number in the international form (ITU-T E.164): `+212661234567`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone(String);

impl Phone {
    /// Reads a number as people write it: Moroccan (`06 61 23 45 67`, `+212 …`, `00212…`) or of another
    /// country with its code, in either digit family.
    pub fn parse(typed: &str) -> Option<Self> {
        let kept: String = latin_digits(typed)
            .chars()
            .filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{200e}' | '\u{200f}'))
            .collect();
        let number = match kept.strip_prefix("00") {
            Some(rest) => format!("+{rest}"),
            None if kept.starts_with('0') => format!("+212{}", &kept[1..]),
            None => kept,
        };
        let digits = number.strip_prefix('+').filter(|rest| rest.bytes().all(|b| b.is_ascii_digit()))?;
        let good = match digits.strip_prefix("212") {
            Some(national) => national.len() == 9 && national.starts_with(['5', '6', '7', '8']),
            None => (8..=15).contains(&digits.len()) && !digits.starts_with('0'),
        };
        good.then(|| Self(number.clone()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}
