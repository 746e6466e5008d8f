//! `/dashboard/export`: what happened in a unit week by week, to take home.

use std::collections::HashMap;

use chrono::NaiveDate;
use rocket::get;
use rocket::post;

use super::pages::Wanted;
use super::queries::HAPPENED;
use super::queries::Question;
use super::views::query;
use super::views::weeks_label;
use crate::cases::letters::place_of;
use crate::cases::tally::Pace;
use crate::categories::Catalogue;
use crate::categories::category;
use crate::exports;
use crate::exports::Answer;
use crate::exports::Figures;
use crate::exports::Kind;
use crate::exports::Offer;
use crate::exports::Row;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::language::Args;
use crate::language::Language;
use crate::people::Actor;
use crate::people::Signed;
use crate::territory::Unit;

#[get("/dashboard/export?<wanted..>")]
pub async fn ask_export(wanted: Wanted<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let catalogue = Catalogue::at_hand(house).await?;
    let (question, theme) = wanted.read(actor, &catalogue, house.today())?;
    Ok(exports::ask(actor, &offer(&question, theme, actor.language)))
}

#[post("/dashboard/export?<wanted..>", data = "<signed>")]
pub async fn export_weeks(wanted: Wanted<'_>, signed: Signed<'_>, house: &House) -> Result<Answer> {
    let catalogue = Catalogue::at_hand(house).await?;
    let (question, theme) = wanted.read(signed.actor, &catalogue, house.today())?;
    let offer = offer(&question, theme, signed.actor.language);
    let counted = question.weeks(question.weeks.period()).of(&house.db).await?;
    exports::send(house, &signed, &offer, |_| Figures::new(rows(&question, &counted))).await
}

fn offer(question: &Question, theme: Option<&category::Model>, language: Language) -> Offer {
    let happened = HAPPENED.map(|measure| (measure.column(), Kind::Whole));
    let all: Vec<_> = std::iter::once(("week", Kind::Date)).chain(happened).collect();
    let columns = exports::columns(language, "figure", &all);
    let meanings = all.iter().map(|(code, _)| language.say(&format!("figure-{code}-means")));
    let weeks = (language.say("dash-period"), weeks_label(question.weeks.count, language));
    let query = query(question.unit, theme, question.weeks);
    Offer::new("dashboard", title("dash-weeks-of", question.unit, language), "/dashboard", &query, columns)
        .filters(filters(question.unit, theme, language).chain([weeks]).collect())
        .within(Some(question.unit))
        .meaning(meanings.collect())
}

/// «Weekly figures, province of Taounate».
pub fn title(key: &str, unit: &Unit, language: Language) -> String {
    let mut args = Args::new();
    args.set("unit", place_of(unit, language));
    language.say_with(key, &args)
}

/// The unit, and the theme where there is one, in words.
pub fn filters(
    unit: &'static Unit,
    theme: Option<&category::Model>,
    language: Language,
) -> impl Iterator<Item = (String, String)> {
    let theme = theme.map(|theme| (language.say("dash-head-theme"), theme.name(language).to_owned()));
    std::iter::once((language.say("filter-unit"), unit.full_name(language))).chain(theme)
}

/// Every week that was asked for, those in which nothing happened too.
fn rows(question: &Question, counted: &[(NaiveDate, Pace)]) -> Vec<Row> {
    let counted: HashMap<NaiveDate, &Pace> = counted.iter().map(|(monday, pace)| (*monday, pace)).collect();
    let row = |monday: NaiveDate| {
        let of = |measure| counted.get(&monday).map_or(0, |pace| pace.of(measure)).into();
        std::iter::once(monday.into()).chain(HAPPENED.map(of)).collect()
    };
    question.weeks.mondays().map(row).collect()
}
