//! A category and the catalogue of all.

use std::collections::HashMap;
use std::sync::Arc;

use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::kit::House;
use crate::kit::Result;
use crate::kit::parts::Parts;
use crate::language::Language;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "category")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub code: String,
    pub parent_id: Option<i64>,
    pub position: i32,
    pub name_ar: String,
    pub name_fr: String,
    pub name_en: String,
    pub addressee_ar: String,
    pub addressee_fr: String,
    pub addressee_en: String,
    pub retention_months: i32,
    pub retired_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Ar => &self.name_ar,
            Language::Fr => &self.name_fr,
            Language::En => &self.name_en,
        }
    }

    /// Whom cases of this kind are usually carried to.
    pub fn addressee(&self, language: Language) -> &str {
        match language {
            Language::Ar => &self.addressee_ar,
            Language::Fr => &self.addressee_fr,
            Language::En => &self.addressee_en,
        }
    }
}

/// The category above that one, or itself.
pub async fn theme_of(db: &impl ConnectionTrait, id: i64) -> Result<i64> {
    let parent: Option<Option<i64>> =
        Entity::find_by_id(id).select_only().column(Column::ParentId).into_tuple().one(db).await?;
    Ok(parent.flatten().unwrap_or(id))
}

/// A choice in a select, under the heading of its group.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub group: String,
}

/// All categories, in their order.
pub struct Catalogue {
    all: Vec<Model>,
    by_id: HashMap<i64, usize>,
    /// Parts of pages that were made of it.
    pub parts: Parts,
}

impl PartialEq for Catalogue {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all
    }
}

impl Catalogue {
    /// The catalogue that this process has at hand.
    pub async fn at_hand(house: &House) -> Result<Arc<Self>> {
        house.shelf.get(Self::read(&house.db)).await
    }

    /// The catalogue as the database has it.
    pub async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let all = Entity::find()
            .order_by_asc(Column::Position)
            .order_by_asc(Column::Id)
            .limit(1000)
            .all(db)
            .await?;
        let by_id = all.iter().enumerate().map(|(place, category)| (category.id, place)).collect();
        Ok(Self { all, by_id, parts: Parts::default() })
    }

    pub fn get(&self, id: i64) -> Option<&Model> {
        self.by_id.get(&id).map(|place| &self.all[*place])
    }

    pub fn by_code(&self, code: &str) -> Option<&Model> {
        self.all.iter().find(|category| category.code == code)
    }

    /// A category's name; empty for one that is not there.
    pub fn name(&self, id: i64, language: Language) -> &str {
        self.get(id).map_or("", |category| category.name(language))
    }

    /// A category's name after its parent's.
    pub fn full_name(&self, id: i64, language: Language) -> String {
        let parent = self.get(id).and_then(|category| self.get(category.parent_id?));
        match parent {
            Some(parent) => format!("{} – {}", parent.name(language), self.name(id, language)),
            None => self.name(id, language).to_owned(),
        }
    }

    /// The first level.
    pub fn themes(&self) -> impl Iterator<Item = &Model> {
        self.all.iter().filter(|category| category.parent_id.is_none())
    }

    /// What belongs to a theme.
    pub fn of(&self, theme: i64) -> impl Iterator<Item = &Model> {
        self.all.iter().filter(move |category| category.parent_id == Some(theme))
    }

    /// A category and, where it is a theme, all that belongs to it.
    pub fn with_children(&self, id: i64) -> Vec<i64> {
        std::iter::once(id).chain(self.of(id).map(|category| category.id)).collect()
    }

    /// What a case may be filed under: the second level, without what is retired.
    pub fn choices(&self, language: Language) -> Vec<Choice> {
        self.themes()
            .flat_map(|theme| self.of(theme.id).map(move |category| (theme, category)))
            .filter(|(theme, category)| theme.retired_at.is_none() && category.retired_at.is_none())
            .map(|(theme, category)| Choice {
                value: category.code.clone(),
                label: category.name(language).to_owned(),
                group: theme.name(language).to_owned(),
            })
            .collect()
    }

    /// The category that a new case may be filed under by that code.
    pub fn open(&self, code: &str) -> Option<&Model> {
        let category = self.by_code(code)?;
        let theme = self.get(category.parent_id?)?;
        (category.retired_at.is_none() && theme.retired_at.is_none()).then_some(category)
    }
}
