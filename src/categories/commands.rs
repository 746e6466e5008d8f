//! What administrators do to categories: open one, change its words, retire it, bring it back. Its code never
//! changes, for other programs rely on it; and nothing is deleted, for cases rely on it.

use sea_orm::ActiveValue::Set;
use sea_orm::DbErr;
use sea_orm::QuerySelect;
use sea_orm::SqlErr;
use sea_orm::entity::prelude::*;

use super::category::ActiveModel;
use super::category::Catalogue;
use super::category::Column;
use super::category::Entity;
use super::category::Model;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Result;
use crate::kit::db;
use crate::kit::token;
use crate::people::Actor;
use crate::people::Role;

/// Manages the categories.
pub fn may_manage(actor: &Actor) -> bool {
    actor.holds(Role::Administrator)
}

/// The code of a category: words of `a`–`z` and `0`–`9`; a category's follows its theme's after a dot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// As many characters as the database keeps of it.
    const LONGEST: usize = 64;

    /// A code under a theme's, or that of a theme; none if the word cannot stand in one.
    pub fn compose(theme: Option<&str>, word: &str) -> Option<Self> {
        let plain =
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        let code = theme.map_or_else(|| word.to_owned(), |theme| format!("{theme}.{word}"));
        (plain && code.len() <= Self::LONGEST).then_some(Self(code))
    }
}

/// What may be changed of a category. Names and addressees in Arabic, French and English.
#[derive(Clone, Debug)]
pub struct Words {
    pub names: [String; 3],
    pub addressees: [String; 3],
    pub retention_months: i32,
    pub position: i32,
}

/// A category to be opened.
#[derive(Clone, Debug)]
pub struct NewCategory {
    pub code: Code,
    /// Its theme; none when it is one itself.
    pub parent_id: Option<i64>,
    pub words: Words,
}

/// Opens a category, unless its code is taken: then there is none.
///
/// # Errors
/// `Forbidden` to whoever does not administer.
pub async fn open(house: &House, actor: &Actor, new: NewCategory) -> Result<Option<i64>> {
    if !may_manage(actor) {
        return Err(Error::Forbidden);
    }
    let mut row = written(new.words);
    row.code = Set(new.code.0);
    row.parent_id = Set(new.parent_id);
    row.retired_at = Set(None);
    let _change = house.shelf.change::<Catalogue>();
    match row.insert(&house.db).await {
        Ok(category) => {
            tracing::info!(category = category.code, by = actor.id, "category opened");
            Ok(Some(category.id))
        }
        Err(error) if is_taken(&error) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

/// Changes the words of a category, if they are still those that were seen.
///
/// # Errors
/// `Forbidden` to whoever does not administer; `Conflict` if somebody else changed them in between.
pub async fn change(house: &House, actor: &Actor, id: i64, seen: &str, words: Words) -> Result<()> {
    if !may_manage(actor) {
        return Err(Error::Forbidden);
    }
    let _change = house.shelf.change::<Catalogue>();
    let txn = db::write(&house.db).await?;
    // Locked, so that of two who both saw the same words the slower finds the new ones.
    let category = Entity::find_by_id(id).lock_exclusive().one(&txn).await?.ok_or(Error::Missing)?;
    if fingerprint(&category) != seen {
        return Err(Error::Conflict);
    }
    Entity::update_many().set(written(words)).filter(Column::Id.eq(id)).exec(&txn).await?;
    txn.commit().await?;
    tracing::info!(category = category.code, by = actor.id, "category changed");
    Ok(())
}

/// What a form was made from, in a few characters: another one means that somebody changed it since.
pub fn fingerprint(category: &Model) -> String {
    let Model { name_ar, name_fr, name_en, addressee_ar, addressee_fr, addressee_en, .. } = category;
    let words =
        [name_ar, name_fr, name_en, addressee_ar, addressee_fr, addressee_en].map(String::as_str).join("\n");
    token::hash(&format!("{words}\n{}\n{}", category.retention_months, category.position))[..32].to_owned()
}

fn written(words: Words) -> ActiveModel {
    let [ar, fr, en] = words.names.map(Set);
    let named = ActiveModel { name_ar: ar, name_fr: fr, name_en: en, ..Default::default() };
    let [ar, fr, en] = words.addressees.map(Set);
    ActiveModel {
        addressee_ar: ar,
        addressee_fr: fr,
        addressee_en: en,
        retention_months: Set(words.retention_months),
        position: Set(words.position),
        ..named
    }
}

/// No new case is filed under it; those that were keep their name.
///
/// # Errors
/// `Forbidden` to whoever does not administer; `Conflict` if it is retired already.
pub async fn retire(house: &House, actor: &Actor, id: i64) -> Result<()> {
    set_retired(house, actor, id, Some(house.now())).await
}

/// Cases may be filed under it again.
///
/// # Errors
/// `Forbidden` to whoever does not administer; `Conflict` if it is not retired.
pub async fn bring_back(house: &House, actor: &Actor, id: i64) -> Result<()> {
    set_retired(house, actor, id, None).await
}

async fn set_retired(house: &House, actor: &Actor, id: i64, since: Option<DateTimeUtc>) -> Result<()> {
    if !may_manage(actor) {
        return Err(Error::Forbidden);
    }
    let still_otherwise =
        if since.is_some() { Column::RetiredAt.is_null() } else { Column::RetiredAt.is_not_null() };
    let _change = house.shelf.change::<Catalogue>();
    let changed = Entity::update_many()
        .col_expr(Column::RetiredAt, Expr::value(since))
        .filter(Column::Id.eq(id))
        .filter(still_otherwise)
        .exec(&house.db)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Entity::find_by_id(id).one(&house.db).await?.map_or(Error::Missing, |_| Error::Conflict));
    }
    tracing::info!(
        category = id,
        retired = since.is_some(),
        by = actor.id,
        "category retired or brought back"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_follows_its_theme_and_holds_nothing_but_letters_and_digits() {
        let code = |theme, word| Code::compose(theme, word).map(|code| code.0);

        assert_eq!(code(None, "water"), Some("water".to_owned()));
        assert_eq!(code(Some("water"), "wells2"), Some("water.wells2".to_owned()));
        for wrong in ["", "Water", "eau-potable", "a.b", "ماء", "a b"] {
            assert_eq!(code(Some("water"), wrong), None, "{wrong}");
        }
        assert_eq!(code(Some("water"), &"x".repeat(60)), None);
    }
}
