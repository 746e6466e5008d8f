//! `/dashboard/map`: one figure of all units within another, on a map and in its table.

mod what;

use chrono::Datelike;
use chrono::NaiveDate;
use rocket::get;
use serde::Serialize;

use self::what::Question;
use self::what::What;
use super::pages::asked;
use super::pages::theme;
use super::policy;
use crate::cases::letters::place_of;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::categories::Catalogue;
use crate::categories::category;
use crate::categories::category::Choice;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::map::MapView;
use crate::territory::map::Reading;
use crate::territory::map::Subject;
use crate::territory::map::measured;

/// How many years one may ask for, the present one with them.
const YEARS: i32 = 5;

#[derive(rocket::FromForm)]
pub struct Asked<'r> {
    unit: Option<&'r str>,
    by: Option<&'r str>,
    what: Option<&'r str>,
    year: Option<&'r str>,
    category: Option<&'r str>,
}

#[derive(Serialize)]
struct MapPage {
    unit: String,
    code: &'static str,
    back: String,
    map: MapView,
    whats: Vec<Choice>,
    levels: Vec<Choice>,
    years: Vec<Choice>,
    themes: Vec<Choice>,
    /// Whether the year matters.
    of_a_year: bool,
}

#[get("/dashboard/map?<wanted..>")]
pub async fn show_map(wanted: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let unit = asked(wanted.unit, actor).ok_or(Error::Missing)?;
    let catalogue = Catalogue::at_hand(house).await?;
    let theme = theme(&catalogue, wanted.category);
    let what = wanted.what.and_then(What::parse).unwrap_or(What::Open);
    let today = house.today();
    let year = year(wanted.year, today);
    let level = level(wanted.by, unit);
    let slice = theme.map_or(Slice::All, |theme| Slice::Theme(theme.id));
    let question = Question { what, slice, within: unit, year: of_year(year), today };
    let drawing = Drawing { actor, what, theme, year };
    let map = drawing.map(house, &question, level).await?;
    let language = actor.language;
    let view = MapPage {
        unit: place_of(unit, language),
        code: &unit.code,
        back: format!("/dashboard?unit={}", unit.code),
        map,
        whats: What::ALL.map(|what| choice(what.code(), name(what, language))).into(),
        levels: levels(unit).map(|level| choice(level.code(), plural(level, language))).collect(),
        years: (0..YEARS)
            .map(|ago| (today.year() - ago).to_string())
            .map(|y| choice(&y, y.clone()))
            .collect(),
        themes: super::views::themes(&catalogue, language),
        of_a_year: what.is_of_a_year(),
    };
    let values = [
        ("what", what.code().to_owned()),
        ("by", level.code().to_owned()),
        ("year", year.to_string()),
        ("category", theme.map(|theme| theme.code.clone()).unwrap_or_default()),
    ];
    Ok(Page::new("dashboards/map.html", language, &view).form(&FormView::filled(values)))
}

fn choice(value: &str, label: String) -> Choice {
    Choice { value: value.to_owned(), label, group: String::new() }
}

fn name(what: What, language: Language) -> String {
    language.say(&format!("dash-map-{}", what.code()))
}

fn plural(level: Level, language: Language) -> String {
    language.say(&format!("dash-map-by-{}", level.code()))
}

/// The levels below a unit, the nearest first; a commune is its own.
fn levels(unit: &'static Unit) -> impl Iterator<Item = Level> {
    let nearest = children(&unit.code).first().map_or(unit.level, |child| child.level);
    Level::ALL.into_iter().rev().filter(move |level| *level <= nearest)
}

fn level(by: Option<&str>, unit: &'static Unit) -> Level {
    let wanted = by.and_then(|code| code.parse().ok());
    let mut levels = levels(unit);
    let nearest = levels.next().unwrap_or(unit.level);
    wanted.filter(|level| *level <= nearest).unwrap_or(nearest)
}

fn year(wanted: Option<&str>, today: NaiveDate) -> i32 {
    let years = today.year() - YEARS + 1..=today.year();
    wanted.and_then(|year| year.parse().ok()).filter(|year| years.contains(year)).unwrap_or(today.year())
}

fn of_year(year: i32) -> Period {
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    Period { from: first(year), to: first(year + 1) }
}

/// What is drawn, for whom.
struct Drawing<'a> {
    actor: &'a Actor,
    what: What,
    theme: Option<&'a category::Model>,
    year: i32,
}

impl Drawing<'_> {
    /// Communes of more than one province are aimed at by their province.
    async fn map(&self, house: &House, question: &Question, level: Level) -> Result<MapView> {
        let (unit, language) = (question.within, self.actor.language);
        let readings = question.ask(&house.db, level).await?;
        let (mut cells, legend) = measured(self.what.measure(), self.linked(readings), language);
        if level < Level::Province && unit.level > Level::Province {
            let provinces = question.ask(&house.db, Level::Province).await?;
            cells.extend(measured(self.what.measure(), self.linked(provinces), language).0);
        }
        let measure = self.what.measure().name(language);
        let subject = Subject { title: self.title(unit), measure, legend };
        Ok(MapView::down_to(unit, level, language, &cells, subject))
    }

    fn linked(
        &self,
        readings: Vec<(&'static Unit, Reading)>,
    ) -> Vec<(&'static Unit, Reading, Option<String>)> {
        readings.into_iter().map(|(unit, reading)| (unit, reading, self.href(unit))).collect()
    }

    /// The map of a unit, the sheet of a commune.
    fn href(&self, unit: &Unit) -> Option<String> {
        if !policy::may_read(self.actor, unit) {
            return None;
        }
        if unit.level == Level::Commune {
            return Some(format!("/communes/{}", unit.code));
        }
        let theme = self.theme.map(|theme| format!("&category={}", theme.code)).unwrap_or_default();
        Some(format!("/dashboard/map?unit={}&what={}&year={}{theme}", unit.code, self.what.code(), self.year))
    }

    /// «Cases filed in 2026: province of Taounate · Roads».
    fn title(&self, unit: &'static Unit) -> String {
        let language = self.actor.language;
        let mut args = Args::new();
        args.set("what", name(self.what, language));
        args.set("unit", place_of(unit, language));
        args.set("year", self.year.to_string());
        args.set("theme", self.theme.map_or("", |theme| theme.name(language)));
        let of_a_year = if self.what.is_of_a_year() { "-year" } else { "" };
        let of_a_theme = if self.theme.is_some() { "-theme" } else { "" };
        language.say_with(&format!("dash-map-title{of_a_year}{of_a_theme}"), &args)
    }
}
