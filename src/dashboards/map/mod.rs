//! `/dashboard/map`: one figure of all units within another, on a map and in its table.

pub mod export;
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
    /// Where its figures, and the others of the same units, are taken home.
    export: String,
    whats: Vec<Choice>,
    levels: Vec<Choice>,
    years: Vec<Choice>,
    themes: Vec<Choice>,
    /// Whether the year matters.
    of_a_year: bool,
}

/// What an address asks for, as far as its reader may.
struct Chosen<'c> {
    unit: &'static Unit,
    what: What,
    level: Level,
    year: i32,
    theme: Option<&'c category::Model>,
}

impl<'c> Chosen<'c> {
    fn read(wanted: &Asked<'_>, actor: &Actor, catalogue: &'c Catalogue, today: NaiveDate) -> Result<Self> {
        let unit = asked(wanted.unit, actor).ok_or(Error::Missing)?;
        Ok(Self {
            unit,
            what: wanted.what.and_then(What::parse).unwrap_or(What::Open),
            level: level(wanted.by, unit),
            year: year(wanted.year, today),
            theme: theme(catalogue, wanted.category),
        })
    }

    fn question(&self, today: NaiveDate) -> Question {
        let slice = self.theme.map_or(Slice::All, |theme| Slice::Theme(theme.id));
        Question { what: self.what, slice, within: self.unit, year: of_year(self.year), today }
    }

    /// What the address of the map of another unit says.
    fn query(&self, unit: &Unit) -> String {
        let theme = self.theme.map(|theme| format!("&category={}", theme.code)).unwrap_or_default();
        format!("unit={}&what={}&year={}{theme}", unit.code, self.what.code(), self.year)
    }

    /// What the address of this map says.
    fn whole_query(&self) -> String {
        format!("{}&by={}", self.query(self.unit), self.level.code())
    }
}

#[get("/dashboard/map?<wanted..>")]
pub async fn show_map(wanted: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let catalogue = Catalogue::at_hand(house).await?;
    let today = house.today();
    let chosen = Chosen::read(&wanted, actor, &catalogue, today)?;
    let Chosen { unit, what, level, year, theme } = chosen;
    let map = Drawing { actor, chosen: &chosen }.map(house, &chosen.question(today)).await?;
    let language = actor.language;
    let view = MapPage {
        unit: place_of(unit, language),
        code: &unit.code,
        back: format!("/dashboard?unit={}", unit.code),
        map,
        export: format!("/dashboard/map/export?{}", chosen.whole_query()),
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
    chosen: &'a Chosen<'a>,
}

impl Drawing<'_> {
    /// Communes of more than one province are aimed at by their province.
    async fn map(&self, house: &House, question: &Question) -> Result<MapView> {
        let Chosen { unit, level, what, .. } = *self.chosen;
        let language = self.actor.language;
        let readings = question.ask(&house.db, level).await?;
        let (mut cells, legend) = measured(what.measure(), self.linked(readings), language);
        if level < Level::Province && unit.level > Level::Province {
            let provinces = question.ask(&house.db, Level::Province).await?;
            cells.extend(measured(what.measure(), self.linked(provinces), language).0);
        }
        let measure = what.measure().name(language);
        let subject = Subject { title: self.title(), measure, legend };
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
        Some(format!("/dashboard/map?{}", self.chosen.query(unit)))
    }

    /// «Cases filed in 2026: province of Taounate · Roads».
    fn title(&self) -> String {
        let (language, chosen) = (self.actor.language, self.chosen);
        let mut args = Args::new();
        args.set("what", name(chosen.what, language));
        args.set("unit", place_of(chosen.unit, language));
        args.set("year", chosen.year.to_string());
        args.set("theme", chosen.theme.map_or("", |theme| theme.name(language)));
        let of_a_year = if chosen.what.is_of_a_year() { "-year" } else { "" };
        let of_a_theme = if chosen.theme.is_some() { "-theme" } else { "" };
        language.say_with(&format!("dash-map-title{of_a_year}{of_a_theme}"), &args)
    }
}
