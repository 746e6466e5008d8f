//! `/dashboard/workload`: how the work of a unit is shared among those who have it in hand, and how institutions deal
//! with what is filed with them for its dossiers. It helps to share, and ranks nobody: people are named to the
//! coordinators over the unit only, institutions to whoever reads its figures.

pub mod export;
mod inhabitants;
mod institutions;
mod people;
mod queries;

use chrono::Datelike;
use chrono::NaiveDate;
use rocket::get;
use serde::Serialize;

use super::pages::asked;
use crate::actions::conduct;
use crate::cases::letters::place_of;
use crate::cases::tally::Facet;
use crate::cases::tally::Period;
use crate::cases::tally::spell::LEAST;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::people::Actor;
use crate::territory::Unit;
use institutions::Institutions;
use people::Side;

/// So many people or institutions are shown, those with the most.
const MOST: usize = 50;

/// The figures that are explained, in the order in which they are met.
const MEANINGS: [&str; 9] = ["share", "time", "load", "filed", "answered", "kept", "rate", "least", "names"];

/// So many years can be chosen.
const YEARS: i32 = 6;

#[derive(Serialize)]
struct WorkloadPage {
    unit: String,
    code: &'static str,
    years: Vec<YearWay>,
    /// Who is answerable for cases, and who carries them.
    sides: Vec<Side>,
    institutions: Institutions,
    /// Where those are taken home.
    export: String,
    /// What each figure counts, in a sentence.
    meanings: Vec<String>,
    /// So many people or institutions are listed.
    most: usize,
    credit: &'static str,
}

#[derive(Serialize)]
struct YearWay {
    /// Absent for all of them.
    year: Option<String>,
    href: String,
    current: bool,
}

#[derive(rocket::FromForm)]
pub struct Asked<'r> {
    unit: Option<&'r str>,
    year: Option<&'r str>,
}

/// What an address asks for, as far as its reader may.
struct Chosen {
    unit: &'static Unit,
    /// Those that can be chosen.
    years: Vec<i32>,
    /// The one that is; none for all of them.
    year: Option<i32>,
}

impl Chosen {
    async fn read(wanted: &Asked<'_>, actor: &Actor, house: &House) -> Result<Self> {
        let unit = asked(wanted.unit, actor).ok_or(Error::Missing)?;
        let years = years(conduct::since(&house.db, unit).await?, house.today());
        let year = wanted.year.and_then(|year| year.parse().ok()).filter(|year| years.contains(year));
        Ok(Self { unit, years, year })
    }

    /// What the address says of the same unit and a year.
    fn query(&self, year: Option<i32>) -> String {
        let year = year.map_or_else(String::new, |year| format!("&year={year}"));
        format!("unit={}{year}", self.unit.code)
    }
}

#[get("/dashboard/workload?<wanted..>")]
pub async fn show_workload(wanted: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let chosen = Chosen::read(&wanted, actor, house).await?;
    let (unit, year, today) = (chosen.unit, chosen.year, house.today());
    let question = queries::Question { unit, period: period(year), today };
    let mut sides = Vec::new();
    for facet in [Facet::Owner, Facet::Carrier] {
        let known = question.of(&house.db, facet).await?;
        sides.push(Side::of(actor, unit, facet, &known));
    }
    let view = WorkloadPage {
        unit: place_of(unit, actor.language),
        code: &unit.code,
        years: ways(&chosen),
        sides,
        institutions: Institutions::read(&house.db, actor, unit, year, today).await?,
        export: format!("/dashboard/workload/export?{}", chosen.query(year)),
        meanings: meanings(&MEANINGS, actor.language),
        most: MOST,
        credit: migration::facts::CREDIT,
    };
    Ok(Page::new("dashboards/workload.html", actor.language, &view))
}

fn meanings(keys: &[&str], language: Language) -> Vec<String> {
    let mut args = Args::new();
    args.set("least", LEAST);
    keys.iter().map(|key| language.say_with(&format!("workload-means-{key}"), &args)).collect()
}

/// The last years, the newest first, back to when anything was filed with an institution; this one and the one before
/// in any case.
fn years(since: Option<i32>, today: NaiveDate) -> Vec<i32> {
    let now = today.year();
    let first = since.unwrap_or(now).clamp(now - YEARS + 1, now - 1);
    (first..=now).rev().collect()
}

fn period(year: Option<i32>) -> Period {
    let begins = |year| NaiveDate::from_ymd_opt(year, 1, 1);
    match year.and_then(|year| begins(year).zip(begins(year + 1))) {
        Some((from, to)) => Period { from, to },
        None => Period::EVER,
    }
}

fn ways(chosen: &Chosen) -> Vec<YearWay> {
    let way = |year: Option<i32>| YearWay {
        year: year.map(|year| year.to_string()),
        href: format!("/dashboard/workload?{}", chosen.query(year)),
        current: chosen.year == year,
    };
    std::iter::once(None).chain(chosen.years.iter().copied().map(Some)).map(way).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_go_back_to_the_first_filing_but_not_for_ever() {
        let today = "2026-11-25".parse().expect("a day");

        assert_eq!(years(None, today), [2026, 2025]);
        assert_eq!(years(Some(2026), today), [2026, 2025]);
        assert_eq!(years(Some(2024), today), [2026, 2025, 2024]);
        assert_eq!(years(Some(1999), today).len(), 6);
    }
}
