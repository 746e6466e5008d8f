//! `/dashboard/map/export`: all that a map can tell of its units, to take home.

use chrono::NaiveDate;
use rocket::get;
use rocket::post;
use sea_orm::ConnectionTrait;

use super::Asked;
use super::Chosen;
use super::name;
use super::plural;
use super::what::Question;
use super::what::What;
use crate::categories::Catalogue;
use crate::dashboards::export::filters;
use crate::dashboards::export::title;
use crate::exports;
use crate::exports::Answer;
use crate::exports::Cell;
use crate::exports::Column;
use crate::exports::Figures;
use crate::exports::Kind;
use crate::exports::Offer;
use crate::exports::Row;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;
use crate::people::Signed;
use crate::territory::Unit;
use crate::territory::below;
use crate::territory::map::Measure;
use crate::territory::map::Reading;

const UNIT: [(&str, Kind); 3] = [("code", Kind::Text), ("unit", Kind::Text), ("people", Kind::Whole)];

#[get("/dashboard/map/export?<wanted..>")]
pub async fn ask_export(wanted: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let catalogue = Catalogue::at_hand(house).await?;
    let chosen = Chosen::read(&wanted, actor, &catalogue, house.today())?;
    Ok(exports::ask(actor, &offer(&chosen, actor.language)))
}

#[post("/dashboard/map/export?<wanted..>", data = "<signed>")]
pub async fn export_map(wanted: Asked<'_>, signed: Signed<'_>, house: &House) -> Result<Answer> {
    let (today, language) = (house.today(), signed.actor.language);
    let catalogue = Catalogue::at_hand(house).await?;
    let chosen = Chosen::read(&wanted, signed.actor, &catalogue, today)?;
    let rows = rows(&house.db, &chosen, today, language).await?;
    exports::send(house, &signed, &offer(&chosen, language), |_| Figures::new(rows)).await
}

fn offer(chosen: &Chosen<'_>, language: Language) -> Offer {
    let Chosen { unit, level, year, theme, .. } = *chosen;
    let told = [
        (language.say("dash-map-by"), plural(level, language)),
        (language.say("dash-map-year"), year.to_string()),
    ];
    let title = title("dash-map-of", unit, language);
    Offer::new("map", title, "/dashboard/map", &chosen.whole_query(), columns(language))
        .filters(filters(unit, theme, language).chain(told).collect())
        .within(Some(unit))
        .meaning(["dash-map-meaning", "dash-map-year-meaning"].map(|key| language.say(key)).into())
        .credited()
}

fn columns(language: Language) -> Vec<Column> {
    let told = What::ALL.map(|what| Column { heading: name(what, language), kind: kind(what.measure()) });
    exports::columns(language, "dash-map", &UNIT).into_iter().chain(told).collect()
}

fn kind(measure: Measure) -> Kind {
    match measure {
        Measure::Count | Measure::MedianDays => Kind::Whole,
        Measure::PerTenThousand => Kind::Decimal,
        Measure::LateShare => Kind::Percent,
    }
}

/// A row of every unit, with all that a map can tell of it.
async fn rows(
    db: &impl ConnectionTrait,
    chosen: &Chosen<'_>,
    today: NaiveDate,
    language: Language,
) -> Result<Vec<Row>> {
    let units = below(chosen.unit, chosen.level).into_iter();
    let mut rows: Vec<Row> = units.map(|unit| of_unit(unit, language)).collect();
    for what in What::ALL {
        let readings = Question { what, ..chosen.question(today) }.ask(db, chosen.level).await?;
        for (row, (_, reading)) in rows.iter_mut().zip(readings) {
            row.push(cell(what.measure(), reading));
        }
    }
    Ok(rows)
}

fn of_unit(unit: &'static Unit, language: Language) -> Row {
    vec![unit.code.as_str().into(), unit.full_name(language).into(), unit.population.into()]
}

fn cell(measure: Measure, reading: Reading) -> Cell {
    match measure {
        Measure::Count | Measure::MedianDays => reading.figure().into(),
        Measure::PerTenThousand => Cell::tenths(reading.figure()),
        Measure::LateShare => Cell::percent(reading.figure()),
    }
}
