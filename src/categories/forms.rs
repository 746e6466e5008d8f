//! What may be submitted about a category, and when it is well filled in.

use super::Catalogue;
use super::category::Model;
use super::commands::Code;
use super::commands::NewCategory;
use super::commands::Words;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::Mistakes;
use crate::language::Language;
use crate::language::folding::fold;
use crate::language::folding::latin_digits;

/// The longest name and the longest addressee, in characters.
const LONGEST_NAME: usize = 120;
const LONGEST_ADDRESSEE: usize = 200;

/// How long a closed case may be kept, in months.
const MONTHS: std::ops::RangeInclusive<i32> = 1..=120;
const POSITIONS: std::ops::RangeInclusive<i32> = 0..=9999;

/// A new category, or what is wrong with the form.
pub fn new_category(
    fields: &Fields,
    language: Language,
    catalogue: &Catalogue,
) -> Result<NewCategory, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let parent = parent(&mut mistakes, fields, catalogue);
    let code = code(&mut mistakes, fields, parent);
    let words = words(&mut mistakes, fields);
    mistakes
        .verdict(|| Some(NewCategory { code: code?, parent_id: parent.map(|theme| theme.id), words: words? }))
}

/// What may be changed of a category, or what is wrong with the form.
pub fn changed(fields: &Fields, language: Language) -> Result<Words, Mistakes> {
    let mut mistakes = Mistakes::new(language);
    let words = words(&mut mistakes, fields);
    mistakes.verdict(|| words)
}

/// A category as the form shows it first.
pub fn filled(category: &Model) -> FormView {
    FormView::filled([
        ("name_ar", category.name_ar.clone()),
        ("name_fr", category.name_fr.clone()),
        ("name_en", category.name_en.clone()),
        ("addressee_ar", category.addressee_ar.clone()),
        ("addressee_fr", category.addressee_fr.clone()),
        ("addressee_en", category.addressee_en.clone()),
        ("retention", category.retention_months.to_string()),
        ("position", category.position.to_string()),
    ])
}

/// The theme that a category belongs to; none for a theme.
fn parent<'a>(mistakes: &mut Mistakes, fields: &Fields, catalogue: &'a Catalogue) -> Option<&'a Model> {
    if !fields.has("parent") {
        return None;
    }
    let theme =
        catalogue.themes().find(|theme| theme.code == fields.get("parent") && theme.retired_at.is_none());
    if theme.is_none() {
        mistakes.add("parent", "cat-mistake-parent");
    }
    theme
}

/// The code: what was typed, or else the beginning of the English name, after the theme's own code.
fn code(mistakes: &mut Mistakes, fields: &Fields, parent: Option<&Model>) -> Option<Code> {
    let typed = latin_digits(fields.get("word")).to_lowercase();
    let word = if typed.is_empty() { word_of(fields.get("name_en")) } else { typed };
    let code = Code::compose(parent.map(|theme| theme.code.as_str()), &word);
    if code.is_none() {
        mistakes.add("word", "cat-mistake-word");
    }
    code
}

/// The first word of a name that can stand in a code.
fn word_of(name: &str) -> String {
    let plain = |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    fold(name).split(' ').find(plain).unwrap_or_default().to_owned()
}

fn words(mistakes: &mut Mistakes, fields: &Fields) -> Option<Words> {
    let mut text =
        |field: &str, most| mistakes.required(fields, field, most, &format!("cat-mistake-{field}"));
    let names = ["name_ar", "name_fr", "name_en"].map(|field| text(field, LONGEST_NAME));
    let addressees =
        ["addressee_ar", "addressee_fr", "addressee_en"].map(|field| text(field, LONGEST_ADDRESSEE));
    let retention_months = number(mistakes, fields, "retention", MONTHS);
    let position = number(mistakes, fields, "position", POSITIONS);
    Some(Words { names, addressees, retention_months: retention_months?, position: position? })
}

fn number(
    mistakes: &mut Mistakes,
    fields: &Fields,
    field: &str,
    sensible: std::ops::RangeInclusive<i32>,
) -> Option<i32> {
    let number = latin_digits(fields.get(field)).parse().ok().filter(|number| sensible.contains(number));
    if number.is_none() {
        mistakes.add(field, &format!("cat-mistake-{field}"));
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_made_of_the_first_plain_word_of_a_name() {
        assert_eq!(word_of("Écoles & cantines"), "ecoles");
        assert_eq!(word_of("الماء: water"), "water");
        assert_eq!(word_of("الماء"), "");
    }
}
