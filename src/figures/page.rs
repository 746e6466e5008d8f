//! The page of a unit's figures. It has a frame of its own, without who sits before it: everybody gets the same.

use serde::Serialize;

use super::data;
use super::sheet::Sheet;
use super::sheet::Shown;
use super::steps::EVERY_THEME;
use super::table;
use super::table::Table;
use super::table::address;
use super::table::days;
use crate::cases::letters::place_of;
use crate::kit::House;
use crate::kit::assets;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::language::number;

#[derive(Serialize)]
pub struct Figures {
    frame: Frame,
    unit: String,
    path: Vec<Step>,
    /// As of when, in words.
    day: Option<String>,
    stats: Vec<Stat>,
    tables: Vec<Table>,
    meanings: Vec<Meaning>,
    rules: Vec<String>,
    csv: String,
    json: String,
    credit: &'static str,
}

#[derive(Serialize)]
struct Frame {
    css: &'static str,
    icon: &'static str,
    demo: bool,
    langs: Vec<Tongue>,
}

/// The same page in another language.
#[derive(Serialize)]
struct Tongue {
    code: &'static str,
    name: &'static str,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct Step {
    name: String,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct Stat {
    label: String,
    value: String,
}

#[derive(Serialize)]
struct Meaning {
    name: String,
    means: String,
}

impl Figures {
    pub fn of(sheet: &Sheet, house: &House, language: Language) -> Self {
        let step = |unit: &'static crate::territory::Unit| Step {
            name: unit.name(language).to_owned(),
            href: address(unit),
            current: unit.code == sheet.unit.code,
        };
        let means = |name: &str| language.say(&format!("figures-means-{name}"));
        Self {
            frame: Frame::of(sheet, house, language),
            unit: place_of(sheet.unit, language),
            path: sheet.unit.path().into_iter().map(step).collect(),
            day: sheet.day.map(|day| as_of(&dates::day(language, day), language)),
            stats: sheet
                .at((&sheet.unit.code, EVERY_THEME))
                .map_or_else(Vec::new, |all| stats(all, language)),
            tables: [table::by_unit(sheet, language), table::by_theme(sheet, language)]
                .into_iter()
                .flatten()
                .collect(),
            meanings: data::MEASURES
                .into_iter()
                .map(|name| Meaning { name: label(name, language), means: means(name) })
                .collect(),
            rules: data::RULES.into_iter().map(means).collect(),
            csv: data::address("csv", sheet.unit),
            json: data::address("json", sheet.unit),
            credit: migration::facts::CREDIT,
        }
    }
}

impl Frame {
    fn of(sheet: &Sheet, house: &House, language: Language) -> Self {
        let tongue = |other: Language| Tongue {
            code: other.code(),
            name: other.own_name(),
            href: format!("{}&lang={other}", address(sheet.unit)),
            current: other == language,
        };
        Self {
            css: assets::url("app.css"),
            icon: assets::url("icon.svg"),
            demo: house.settings.demo,
            langs: Language::ALL.into_iter().map(tongue).collect(),
        }
    }
}

fn as_of(day: &str, language: Language) -> String {
    let mut args = Args::new();
    args.set("day", day);
    language.say_with("figures-day", &args)
}

fn label(name: &str, language: Language) -> String {
    language.say(&format!("figures-{name}"))
}

/// What is told of all cases of the unit.
fn stats(all: &Shown, language: Language) -> Vec<Stat> {
    let count = |count: i64| (count > 0).then(|| number(language, count));
    let time = |time: Option<i32>| time.map(|time| days(time, language));
    let values = [
        count(all.filed),
        count(all.resolved),
        time(all.first.half),
        time(all.first.most),
        time(all.solved.half),
        time(all.solved.most),
    ];
    let told = data::MEASURES.into_iter().zip(values);
    told.filter_map(|(name, value)| Some(Stat { label: label(name, language), value: value? })).collect()
}
