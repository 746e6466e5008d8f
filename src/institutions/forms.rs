//! What may be submitted about an institution, and when it is well filled in.

use rocket::http::uri::Absolute;

use super::commands::Facts;
use super::commands::NewInstitution;
use super::competence;
use super::institution::Kind;
use super::institution::Model;
use super::policy;
use crate::cases::resident::Phone;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::Mistakes;
use crate::language::folding::fold;
use crate::language::folding::latin_digits;
use crate::people::Actor;
use crate::territory;
use crate::territory::COUNTRY;
use crate::territory::Unit;

/// The longest texts, in characters, and the longest code.
const LONGEST_NAME: usize = 200;
const LONGEST_POST: usize = 250;
const LONGEST_SITE: usize = 200;
const LONGEST_CODE: usize = 64;

/// What the form is checked against.
pub struct Beside<'a> {
    pub actor: &'a Actor,
    pub catalogue: &'a Catalogue,
    /// Those that it may belong to.
    pub parents: &'a [Choice],
}

/// A new institution, or what is wrong with the form.
pub fn new_institution(fields: &Fields, beside: &Beside<'_>) -> Result<NewInstitution, Mistakes> {
    let mut mistakes = Mistakes::new(beside.actor.language);
    let kind = mistakes.choice::<Kind>(fields, "kind", "inst-mistake-kind");
    let unit = unit(&mut mistakes, fields, beside.actor);
    let facts = facts(&mut mistakes, fields, beside);
    let code = match (kind, unit) {
        (Some(kind), Some(unit)) => code(&mut mistakes, fields, kind, unit),
        _ => None,
    };
    mistakes.verdict(|| Some(NewInstitution { code: code?, kind: kind?, unit: unit?, facts }))
}

/// What may be changed of an institution, or what is wrong with the form.
pub fn changed(fields: &Fields, beside: &Beside<'_>) -> Result<Facts, Mistakes> {
    let mut mistakes = Mistakes::new(beside.actor.language);
    let facts = facts(&mut mistakes, fields, beside);
    mistakes.verdict(|| Some(facts))
}

/// An institution as the form shows it first.
pub fn filled(institution: &Model, competences: &[competence::Model], catalogue: &Catalogue) -> FormView {
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut form = FormView::filled([
        ("name_ar", institution.name_ar.clone()),
        ("name_fr", institution.name_fr.clone()),
        ("name_en", institution.name_en.clone()),
        ("addressed_ar", institution.addressed_ar.clone()),
        ("addressed_fr", institution.addressed_fr.clone()),
        ("post_ar", of(&institution.post_ar)),
        ("post_fr", of(&institution.post_fr)),
        ("email", of(&institution.email)),
        ("phone", of(&institution.phone)),
        ("site", of(&institution.site)),
        ("source", institution.source.clone()),
        ("parent", institution.parent_id.map(|id| id.to_string()).unwrap_or_default()),
    ]);
    let held = competences.iter().filter_map(|held| catalogue.get(held.category_id));
    form.values.extend(held.map(|category| (field_of(&category.code), "yes".to_owned())));
    form
}

/// The box that is ticked for a category.
pub fn field_of(category: &str) -> String {
    format!("for-{category}")
}

/// The unit that somebody means by its code or one of its names, if there is but one.
pub fn meant(words: &str) -> Option<&'static Unit> {
    let code = latin_digits(words).to_uppercase();
    territory::unit(&code).or_else(|| {
        let found = territory::find_any(words, COUNTRY, 10);
        let called: Vec<_> = found.into_iter().filter(|unit| territory::is_called(unit, words)).collect();
        // Of a province and its chief town of the same name, the province is meant.
        let widest = called.iter().map(|unit| unit.level).max()?;
        let mut of_level = called.into_iter().filter(|unit| unit.level == widest);
        let only = of_level.next()?;
        of_level.next().is_none().then_some(only)
    })
}

fn unit(mistakes: &mut Mistakes, fields: &Fields, actor: &Actor) -> Option<&'static Unit> {
    let unit = meant(fields.get("unit")).filter(|unit| policy::may_add_at(actor, unit));
    if unit.is_none() {
        mistakes.add("unit", "inst-mistake-unit");
    }
    unit
}

/// The code: its kind, a word of Latin letters, its unit: `service.water.03.531`.
fn code(mistakes: &mut Mistakes, fields: &Fields, kind: Kind, unit: &Unit) -> Option<String> {
    let typed = latin_digits(fields.get("word")).to_lowercase();
    let word = if typed.is_empty() { word_of(fields.get("name_en")) } else { typed };
    let plain =
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let place = if unit.code == COUNTRY { String::new() } else { format!(".{}", unit.code) };
    let code = format!("{}.{word}{place}", kind.code());
    if plain && code.len() <= LONGEST_CODE {
        return Some(code);
    }
    mistakes.add("word", "inst-mistake-word");
    None
}

/// The longest word of a name that can stand in a code.
fn word_of(name: &str) -> String {
    let plain = |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    fold(name).split(' ').filter(plain).max_by_key(|word| word.len()).unwrap_or_default().to_owned()
}

fn facts(mistakes: &mut Mistakes, fields: &Fields, beside: &Beside<'_>) -> Facts {
    let mut required =
        |field: &str| mistakes.required(fields, field, LONGEST_NAME, &format!("inst-mistake-{field}"));
    let names = ["name_ar", "name_fr", "name_en"].map(&mut required);
    let addressed = ["addressed_ar", "addressed_fr"].map(&mut required);
    let source = required("source");
    Facts {
        names,
        addressed,
        post: ["post_ar", "post_fr"].map(|field| mistakes.optional(fields, field, LONGEST_POST)),
        email: mistakes.email(fields, "email"),
        phone: phone(mistakes, fields),
        site: site(mistakes, fields),
        source,
        parent_id: parent(mistakes, fields, beside),
        categories: categories(fields, beside.catalogue),
    }
}

fn phone(mistakes: &mut Mistakes, fields: &Fields) -> Option<String> {
    let typed = fields.get("phone");
    let phone = Phone::parse(typed);
    if phone.is_none() && !typed.is_empty() {
        mistakes.add("phone", "mistake-phone");
    }
    phone.map(|phone| phone.as_str().to_owned())
}

/// An address on the web; `https` where nothing is said.
fn site(mistakes: &mut Mistakes, fields: &Fields) -> Option<String> {
    let typed = mistakes.optional(fields, "site", LONGEST_SITE)?;
    let full = if typed.contains("://") { typed } else { format!("https://{typed}") };
    let sound = Absolute::parse(&full).is_ok_and(|address| {
        let web = matches!(address.scheme(), "http" | "https");
        web && address.authority().is_some_and(|of| of.host().contains('.') && of.user_info().is_none())
    });
    if !sound {
        mistakes.add("site", "inst-mistake-site");
    }
    Some(full)
}

fn parent(mistakes: &mut Mistakes, fields: &Fields, beside: &Beside<'_>) -> Option<i64> {
    let typed = fields.get("parent");
    if typed.is_empty() {
        return None;
    }
    if !beside.parents.iter().any(|choice| choice.value == typed) {
        mistakes.add("parent", "inst-mistake-parent");
    }
    typed.parse().ok()
}

/// The categories and themes whose boxes are ticked.
fn categories(fields: &Fields, catalogue: &Catalogue) -> Vec<i64> {
    let all = catalogue.themes().flat_map(|theme| std::iter::once(theme).chain(catalogue.of(theme.id)));
    all.filter(|category| fields.has(&field_of(&category.code))).map(|category| category.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_meant_by_its_code_or_by_a_name_that_is_its_alone() {
        let code = |words: &str| meant(words).map(|unit| unit.code.as_str());

        assert_eq!(code("03.531"), Some("03.531"));
        assert_eq!(code("٠٣.٥٣١"), Some("03.531"));
        assert_eq!(code("تاونات"), Some("03.531"));
        assert_eq!(code("Bouhouda"), Some("03.531.07.09"));
        assert_eq!(code("المغرب"), Some("MA"));
        assert_eq!(code("Atlantide"), None);
        assert_eq!(code(""), None);
    }

    #[test]
    fn a_site_is_an_address_on_the_web() {
        let site = |typed: &str| {
            let mut mistakes = Mistakes::new(crate::language::Language::Fr);
            let fields = Fields::default().with("site", typed);
            let site = site(&mut mistakes, &fields);
            site.filter(|_| mistakes.is_empty())
        };

        assert_eq!(site("anrt.ma").as_deref(), Some("https://anrt.ma"));
        assert_eq!(site("http://anrt.ma/ar").as_deref(), Some("http://anrt.ma/ar"));
        for wrong in
            ["javascript://anrt.ma/%0aalert(1)", "anrt", "https://", "https://a b.ma", "ftp://anrt.ma"]
        {
            assert_eq!(site(wrong), None, "{wrong}");
        }
    }
}
