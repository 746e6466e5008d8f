//! Writing what everybody behind a dossier is told.

use rocket::get;
use rocket::post;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use super::answer_of;
use super::carried;
use crate::actions::answer;
use crate::cases::case::Coded;
use crate::cases::gathering::Facet;
use crate::cases::gathering::counts;
use crate::categories::category::Choice;
use crate::dossiers::dossier::Model as Dossier;
use crate::dossiers::policy;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::token;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::people::Signed;
use crate::replies::forms;
use crate::replies::forms::Bounds;
use crate::territory::unit;

#[derive(Serialize)]
struct NewPage {
    href: String,
    number: String,
    title: String,
    answer: Option<Answered>,
    /// The words for all communes.
    areas: Vec<Area>,
    communes: Vec<Choice>,
    /// The words for one commune each.
    adapted: Vec<Adapted>,
    /// Whether some of them are filled in.
    any_adapted: bool,
    may_record: bool,
    most: usize,
    most_adapted: usize,
    submission: String,
}

/// The answer that is told.
#[derive(Serialize)]
struct Answered {
    id: i64,
    received: String,
    verdict: String,
    words: String,
}

/// Words in a language.
#[derive(Serialize)]
struct Area {
    name: String,
    label: String,
    /// How many cases it is for.
    hint: String,
    required: bool,
}

#[derive(Serialize)]
struct Adapted {
    commune: String,
    areas: Vec<Area>,
}

#[get("/dossiers/<id>/replies/new?<answer>")]
pub async fn new_reply(id: i64, answer: Option<&str>, actor: &Actor, house: &House) -> Result<Page> {
    let dossier = carried(house, actor, id).await?;
    let answer = answer_of(house, &dossier, answer.unwrap_or_default()).await?;
    let mut values = vec![("submission", token::fresh())];
    if let Some(answer) = &answer {
        values.push((field_of(&answer.words), answer.words.clone()));
    }
    form(house, actor, &dossier, answer.as_ref(), &FormView::filled(values)).await
}

/// The field of the language that some words are written in: an institution writes in Arabic or in French.
fn field_of(words: &str) -> &'static str {
    let (arabic, latin) = words.chars().fold((0, 0), |(arabic, latin), letter| match letter {
        '\u{0600}'..='\u{06ff}' => (arabic + 1, latin),
        letter if letter.is_alphabetic() => (arabic, latin + 1),
        _ => (arabic, latin),
    });
    if arabic >= latin { "words_ar" } else { "words_fr" }
}

/// Back from the look at it, with everything as it was.
#[post("/dossiers/<id>/replies/new", data = "<sent>")]
pub async fn change_reply(id: i64, sent: Signed<'_>, house: &House) -> Result<Page> {
    let dossier = carried(house, sent.actor, id).await?;
    again(house, sent.actor, &dossier, &sent.fields, &FormView::again(&sent.fields)).await
}

pub async fn again(
    house: &House,
    actor: &Actor,
    dossier: &Dossier,
    fields: &Fields,
    form: &FormView,
) -> Result<Page> {
    let answer = answer_of(house, dossier, fields.get("answer")).await?;
    self::form(house, actor, dossier, answer.as_ref(), form).await
}

/// What a form about a dossier must fit.
pub async fn bounds(db: &impl ConnectionTrait, dossier: &Dossier) -> Result<Bounds> {
    let languages = counts(db, dossier.id, Facet::Lang).await?;
    let communes = counts(db, dossier.id, Facet::Commune).await?;
    Ok(Bounds {
        read: languages.keys().filter_map(|code| code.parse().ok()).collect(),
        communes: communes.into_keys().collect(),
    })
}

async fn form(
    house: &House,
    actor: &Actor,
    dossier: &Dossier,
    answer: Option<&answer::Model>,
    form: &FormView,
) -> Result<Page> {
    let language = actor.language;
    let bounds = bounds(&house.db, dossier).await?;
    let languages = counts(&house.db, dossier.id, Facet::Lang).await?;
    let of = |written: Language| languages.get(written.code()).map_or(0, |row| row.cases);
    let area = |written| general(written, of(written), language);
    let sent =
        |number: usize| form.values.get(&format!("commune_{number}")).is_some_and(|code| !code.is_empty());
    let view = NewPage {
        href: dossier.href(),
        number: dossier.number(),
        title: dossier.title.clone(),
        answer: answer.map(|answer| answered(answer, language)),
        areas: Language::ALL.map(area).into(),
        communes: communes(&bounds, language),
        adapted: (1..=forms::ADAPTED).map(|number| adapted(&bounds, number, language)).collect(),
        any_adapted: (1..=forms::ADAPTED).any(sent),
        may_record: answer.is_some() && policy::may_steer(actor, dossier),
        most: forms::MOST_WORDS,
        most_adapted: forms::MOST_ADAPTED,
        submission: form.values.get("submission").cloned().unwrap_or_else(token::fresh),
    };
    Ok(Page::new("replies/new.html", language, &view).form(form))
}

fn answered(answer: &answer::Model, language: Language) -> Answered {
    Answered {
        id: answer.id,
        received: dates::day(language, answer.received_on),
        verdict: answer.verdict.label("verdict", language),
        words: answer.words.clone(),
    }
}

fn general(written: Language, cases: i64, language: Language) -> Area {
    let mut args = Args::new();
    args.set("language", written.own_name());
    args.set("count", cases);
    Area {
        name: format!("words_{written}"),
        label: language.say_with("reply-words", &args),
        hint: language.say_with("reply-words-hint", &args),
        required: cases > 0,
    }
}

fn adapted(bounds: &Bounds, number: usize, language: Language) -> Adapted {
    let area = |written: &Language| {
        let mut args = Args::new();
        args.set("language", written.own_name());
        Area {
            name: format!("words_{written}_{number}"),
            label: language.say_with("reply-words", &args),
            hint: String::new(),
            required: false,
        }
    };
    Adapted { commune: format!("commune_{number}"), areas: bounds.read.iter().map(area).collect() }
}

/// The communes of a dossier, in the order of their names.
fn communes(bounds: &Bounds, language: Language) -> Vec<Choice> {
    let choice = |code: &String| {
        let label = unit(code)?.name(language).to_owned();
        Some(Choice { value: code.clone(), label, group: String::new() })
    };
    let mut found: Vec<Choice> = bounds.communes.iter().filter_map(choice).collect();
    found.sort_by(|a, b| a.label.cmp(&b.label));
    found
}

#[cfg(test)]
mod tests {
    use super::field_of;

    #[test]
    fn an_answer_fills_the_field_of_its_language() {
        assert_eq!(field_of("برمجت محطة جديدة (4G) بالدوار."), "words_ar");
        assert_eq!(field_of("Une station est prévue à دوار الزاوية en 2027."), "words_fr");
    }
}
