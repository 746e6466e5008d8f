//! What a new document says before anybody edits it: the formulas of Moroccan administrations around the demand,
//! the summary and the figures of a dossier.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::commands::Text;
use super::document::Kind;
use super::figures::by_size;
use super::queries;
use super::styles;
use crate::actions::action;
use crate::categories::Catalogue;
use crate::dossiers::dossier;
use crate::dossiers::ground::Ground;
use crate::institutions::Institution;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::unit;

/// So many communes are named in a text; of the others it says how many they are.
const NAMED: usize = 14;

/// What a draft is made from.
pub struct Matter<'a> {
    pub dossier: &'a dossier::Model,
    pub ground: &'a Ground,
    pub institution: Option<&'a Institution>,
    pub action: Option<&'a action::Model>,
    pub theme: String,
    /// When the first and the last case were filed.
    pub filed: Option<(NaiveDate, NaiveDate)>,
}

/// The draft of a document of that kind for a dossier.
pub async fn draft(
    db: &impl ConnectionTrait,
    dossier: &dossier::Model,
    kind: Kind,
    language: Language,
    institution: Option<&Institution>,
    action: Option<&action::Model>,
) -> Result<Text> {
    let ground = Ground::read(db, dossier.id).await?;
    let catalogue = Catalogue::read(db).await?;
    let filed = queries::filed(db, dossier.id).await?;
    let matter = Matter {
        dossier,
        ground: &ground,
        institution,
        action,
        theme: catalogue.name(dossier.category_id, language).to_owned(),
        filed: filed.map(|(first, last)| (dates::day_of(first), dates::day_of(last))),
    };
    text(&matter, kind, language)
}

fn text(matter: &Matter<'_>, kind: Kind, language: Language) -> Result<Text> {
    let mut args = Args::new();
    spoken_to(matter, language, &mut args);
    cited(matter, language, &mut args);
    args.set("matter", matter.dossier.title.clone());
    args.set("theme", matter.theme.clone());
    args.set("place", place(matter.dossier.unit()?, language));
    args.set("demand", matter.dossier.demand.clone());
    args.set("summary", matter.dossier.summary(language).to_owned());
    args.set("facts", facts(matter, language, "workshop-facts"));
    args.set("brief", facts(matter, language, "workshop-facts-brief"));
    args.set("council", council(matter)?.code());
    let say = |part: &str| tidy(&language.say_with(&format!("workshop-{part}-{}", kind.code()), &args));
    Ok(Text { subject: say("subject"), body: say("body") })
}

/// Who is spoken to: `title` is «السيد العامل», `salutation` «السيد العامل المحترم،».
fn spoken_to(matter: &Matter<'_>, language: Language, args: &mut Args<'static>) {
    let Some(long) = matter.institution.map(|institution| institution.addressed(language)) else {
        args.set("title", language.say("workshop-title-nobody"));
        args.set("salutation", language.say("workshop-salutation-nobody"));
        return;
    };
    let mut whom = Args::new();
    whom.set("title", styles::short(long, language));
    whom.set("gender", styles::gender(long).code());
    args.set("title", styles::short(long, language));
    args.set("salutation", language.say_with("workshop-salutation", &whom));
}

/// The earlier letter, as far as its number and its day are known.
fn cited(matter: &Matter<'_>, language: Language, args: &mut Args<'static>) {
    let reference = matter.action.and_then(|action| action.reference.clone());
    let day = matter.action.and_then(|action| action.filed_on);
    let known = match (&reference, day) {
        (Some(_), Some(_)) => "whole",
        (None, Some(_)) => "day",
        _ => "no",
    };
    args.set("cited", known);
    args.set("reference", reference.unwrap_or_default());
    args.set("day", day.map(|day| dates::day(language, day)).unwrap_or_default());
}

/// The council whose law is named: the addressee's, or that of the territory.
fn council(matter: &Matter<'_>) -> Result<Level> {
    let own = matter.dossier.unit()?.level;
    Ok(matter.institution.map_or(own, |institution| institution.level))
}

/// A territory within a sentence: «إقليم تاونات», « la province de Taounate ».
pub fn place(unit: &Unit, language: Language) -> String {
    let kind = match (unit.level, unit.kind.as_str()) {
        (Level::Province, "prefecture") => "prefecture",
        (level, _) => level.code(),
    };
    let mut args = Args::new();
    args.set("unit", unit.name(language).to_owned());
    language.say_with(&format!("workshop-place-{kind}"), &args)
}

/// How many cases, from where, about how many people, between which days; nothing for an empty dossier.
fn facts(matter: &Matter<'_>, language: Language, key: &str) -> String {
    let (Some(all), Some((first, last))) = (&matter.ground.all, matter.filed) else { return String::new() };
    let count = |key: &str, count: i64| {
        let mut args = Args::new();
        args.set("count", count);
        language.say_with(key, &args)
    };
    let communes = i64::try_from(matter.ground.communes.len()).unwrap_or(i64::MAX);
    let mut args = Args::new();
    args.set("cases", count("workshop-cases", all.cases));
    args.set("communes", count("workshop-communes", communes));
    args.set("names", names(matter.ground, language));
    args.set("people", count("workshop-people", all.people));
    args.set("places", count("workshop-places", all.places));
    args.set("placed", if all.places > 0 { "yes" } else { "no" });
    args.set("days", if first == last { "one" } else { "two" });
    args.set("first", dates::day(language, first));
    args.set("last", dates::day(language, last));
    language.say_with(key, &args)
}

/// The names of the communes, those with most cases first.
fn names(ground: &Ground, language: Language) -> String {
    let communes = by_size(ground);
    let known = communes.iter().take(NAMED).filter_map(|row| unit(&row.name));
    let separator = if language == Language::Ar { "، " } else { ", " };
    let names = known.map(|unit| unit.name(language)).collect::<Vec<_>>().join(separator);
    let mut args = Args::new();
    args.set("names", names);
    args.set("count", communes.len().saturating_sub(NAMED));
    language.say_with("workshop-names", &args)
}

/// Without the marks that sentences of pages bring along, and without gaps where something is not known.
fn tidy(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
    let mut paragraphs: Vec<String> = Vec::new();
    for paragraph in plain.split("\n\n") {
        let lines: Vec<&str> = paragraph.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            paragraphs.push(lines.join("\n"));
        }
    }
    paragraphs.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn what_is_not_known_leaves_no_gap() {
        assert_eq!(tidy("a\n\n\n\n \n\nb \u{2068}4G\u{2069}\nc\n"), "a\n\nb 4G\nc");
    }
}
