//! A document as the press gets it: the letterhead of the dossier's territory, the text in blocks, who signs, and
//! the figures where they are wanted.

use std::time::Duration;

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::document;
use super::document::Kind;
use super::document::State;
use super::figures;
use super::queries;
use super::signatory;
use super::version;
use crate::actions::action;
use crate::cases::letters::place_of;
use crate::dossiers::dossier;
use crate::dossiers::ground::Ground;
use crate::institutions;
use crate::institutions::Institution;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::press;
use crate::press::Block;
use crate::press::Paper;
use crate::territory::Level;

/// The document as it would be laid out today.
pub async fn of(
    db: &impl ConnectionTrait,
    today: NaiveDate,
    document: &document::Model,
    version: &version::Model,
    dossier: &dossier::Model,
) -> Result<Paper> {
    let language = document.lang;
    let day = document.approved_at.map_or(today, dates::day_of);
    let institution = institution(db, document.institution_id).await?;
    let action = queries::action(db, document.action_id).await?;
    let (salutation, text) = opening(&version.body);
    let mut paper = Paper {
        sender: sender(dossier, language)?,
        place_and_day: place_and_day(dossier, day, language)?,
        number: Some(document.number()),
        addressee: addressee(institution.as_ref(), language),
        references: references(dossier, action.as_ref(), language),
        reading_time: reading(document.kind, &version.body, language),
        salutation: salutation.map(str::to_owned),
        paragraphs: blocks(text),
        signature: signatory::lines(db, dossier, language, day).await?,
        draft: (document.state != State::Approved).then(|| language.say("workshop-watermark")),
        ..Paper::new(language, document.kind.printed(), version.subject.clone())
    };
    if document.has_figures() {
        let ground = Ground::read(db, dossier.id).await?;
        paper.paragraphs.extend(figures::blocks(dossier, &ground, language)?);
        paper.annexes.extend(figures::annex(db, dossier, &ground, language).await?);
    }
    Ok(paper)
}

/// The institution that a document addresses.
pub async fn institution(db: &impl ConnectionTrait, id: Option<i64>) -> Result<Option<Institution>> {
    match id {
        Some(id) => Ok(Some(institutions::queries::find(db, id).await?)),
        None => Ok(None),
    }
}

/// The kingdom, then the territory from the region down.
fn sender(dossier: &dossier::Model, language: Language) -> Result<Vec<String>> {
    let within = dossier.unit()?.path().into_iter().filter(|unit| unit.level != Level::National);
    let kingdom = language.say("workshop-kingdom");
    Ok(std::iter::once(kingdom).chain(within.map(|unit| place_of(unit, language))).collect())
}

fn place_and_day(dossier: &dossier::Model, day: NaiveDate, language: Language) -> Result<String> {
    let unit = dossier.unit()?;
    let mut args = Args::new();
    args.set("named", if unit.level == Level::National { "no" } else { "yes" });
    args.set("place", unit.name(language).to_owned());
    args.set("day", dates::day(language, day));
    Ok(language.say_with("workshop-place-and-day", &args))
}

fn addressee(institution: Option<&Institution>, language: Language) -> Vec<String> {
    let Some(institution) = institution else { return Vec::new() };
    let mut args = Args::new();
    args.set("addressed", institution.addressed(language).to_owned());
    let to = language.say_with("workshop-addressee", &args);
    std::iter::once(to).chain(institution.post(language).map(str::to_owned)).collect()
}

fn references(dossier: &dossier::Model, action: Option<&action::Model>, language: Language) -> Vec<String> {
    let mut args = Args::new();
    args.set("number", dossier.number());
    let own = language.say_with("workshop-reference-dossier", &args);
    let earlier = action.and_then(|action| Some((action.reference.clone()?, action.filed_on?)));
    let cited = earlier.map(|(reference, day)| {
        let mut args = Args::new();
        args.set("reference", reference);
        args.set("day", dates::day(language, day));
        language.say_with("workshop-reference-action", &args)
    });
    cited.into_iter().chain([own]).collect()
}

/// How long an oral question takes to read, in words; nothing for what is not read aloud.
pub fn reading(kind: Kind, body: &str, language: Language) -> Option<String> {
    (kind == Kind::OralQuestion).then(|| lasting(press::reading_time(body, language), language))
}

fn lasting(time: Duration, language: Language) -> String {
    let count = |key: &str, count: u64| {
        let mut args = Args::new();
        args.set("count", count);
        language.say_with(key, &args)
    };
    let (minutes, seconds) = (time.as_secs() / 60, time.as_secs() % 60);
    let mut args = Args::new();
    args.set("minutes", count("workshop-minutes", minutes));
    args.set("seconds", count("workshop-seconds", seconds));
    args.set(
        "of",
        match (minutes, seconds) {
            (0, _) => "seconds",
            (_, 0) => "minutes",
            _ => "both",
        },
    );
    language.say_with("workshop-reading", &args)
}

/// The first paragraph apart if it greets: one line that ends in a comma.
fn opening(body: &str) -> (Option<&str>, &str) {
    match body.split_once("\n\n") {
        Some((first, rest)) if !first.contains('\n') && first.trim_end().ends_with([',', '،']) => {
            (Some(first.trim_end()), rest)
        }
        _ => (None, body),
    }
}

/// Plain text in blocks: an empty line between paragraphs, lines that begin with «- » a list.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for paragraph in text.split("\n\n") {
        for line in paragraph.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match (line.strip_prefix("- "), blocks.last_mut()) {
                (Some(point), Some(Block::List(points))) => points.push(point.trim().to_owned()),
                (Some(point), _) => blocks.push(Block::List(vec![point.trim().to_owned()])),
                (None, _) => blocks.push(Block::Text(line.to_owned())),
            }
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::blocks;
    use super::lasting;
    use super::opening;
    use crate::language::Language;
    use crate::press::Block;

    #[test]
    fn an_empty_line_parts_paragraphs_and_a_dash_makes_a_point() {
        let made = blocks("a\nb\n\n- one\n- two\n\nc - d\n");

        let shown: Vec<String> = made
            .iter()
            .map(|block| match block {
                Block::Text(text) => text.clone(),
                Block::List(points) => points.join("+"),
                _ => String::new(),
            })
            .collect();
        assert_eq!(shown, ["a", "b", "one+two", "c - d"]);
    }

    #[test]
    fn only_a_greeting_stands_apart() {
        assert_eq!(opening("Monsieur le Wali,\n\nJ’ai"), (Some("Monsieur le Wali,"), "J’ai"));
        assert_eq!(opening("J’ai l’honneur\n\nde"), (None, "J’ai l’honneur\n\nde"));
    }

    #[test]
    fn time_is_said_as_one_says_it() {
        let said = |seconds| lasting(Duration::from_secs(seconds), Language::Ar);

        assert_eq!(said(120), "دقيقتان");
        assert_eq!(said(130), "دقيقتان و10 ثوان");
        assert_eq!(said(45), "45 ثانية");
    }
}
