//! `/dashboard/workload/export`: how institutions deal with what is filed with them, to take home. Who has how much in
//! hand is for sharing the work, and stays on the page.

use rocket::get;
use rocket::post;

use super::Asked;
use super::Chosen;
use super::institutions::VERDICTS;
use super::institutions::in_time;
use super::meanings;
use crate::actions::conduct;
use crate::actions::conduct::Conduct;
use crate::cases::case::Coded;
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
use crate::institutions::queries;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;
use crate::people::Signed;

const COLUMNS: [(&str, Kind); 9] = [
    ("institution", Kind::Words),
    ("filed", Kind::Whole),
    ("answered", Kind::Whole),
    ("kept", Kind::Whole),
    ("answered-late", Kind::Whole),
    ("overdue", Kind::Whole),
    ("waiting", Kind::Whole),
    ("over", Kind::Whole),
    ("rate", Kind::Percent),
];

const MEANINGS: [&str; 5] = ["filed", "answered", "kept", "rate", "least"];

#[get("/dashboard/workload/export?<wanted..>")]
pub async fn ask_export(wanted: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let chosen = Chosen::read(&wanted, actor, house).await?;
    Ok(exports::ask(actor, &offer(&chosen, actor.language)))
}

#[post("/dashboard/workload/export?<wanted..>", data = "<signed>")]
pub async fn export_institutions(wanted: Asked<'_>, signed: Signed<'_>, house: &House) -> Result<Answer> {
    let chosen = Chosen::read(&wanted, signed.actor, house).await?;
    let language = signed.actor.language;
    let rows = rows(house, &chosen, language).await?;
    exports::send(house, &signed, &offer(&chosen, language), |_| Figures::new(rows)).await
}

fn offer(chosen: &Chosen, language: Language) -> Offer {
    let (unit, year) = (chosen.unit, chosen.year);
    let said = year.map_or_else(|| language.say("workload-ever"), |year| year.to_string());
    let filters = filters(unit, None, language).chain([(language.say("workload-years"), said)]);
    let title = title("workload-institutions-of", unit, language);
    Offer::new("workload", title, "/dashboard/workload", &chosen.query(year), columns(language))
        .filters(filters.collect())
        .within(Some(unit))
        .meaning(meanings(&MEANINGS, language))
}

fn columns(language: Language) -> Vec<Column> {
    let verdict =
        VERDICTS.map(|verdict| Column { heading: verdict.label("verdict", language), kind: Kind::Whole });
    exports::columns(language, "workload", &COLUMNS).into_iter().chain(verdict).collect()
}

/// All institutions, those with which the most was filed first.
async fn rows(house: &House, chosen: &Chosen, language: Language) -> Result<Vec<Row>> {
    let most = usize::try_from(queries::ALL).unwrap_or(usize::MAX);
    let found = conduct::institutions(&house.db, chosen.unit, chosen.year, house.today(), most).await?;
    let mut names = queries::names(&house.db, found.iter().map(|(id, _)| *id), language).await?;
    Ok(found.iter().map(|(id, conduct)| row(names.remove(id).unwrap_or_default(), conduct)).collect())
}

fn row(name: String, conduct: &Conduct) -> Row {
    let told = [
        name.into(),
        conduct.filed().into(),
        conduct.answered().into(),
        conduct.kept().into(),
        conduct.late().into(),
        conduct.overdue().into(),
        conduct.waiting().into(),
        conduct.over().into(),
        Cell::percent(in_time(conduct)),
    ];
    told.into_iter().chain(VERDICTS.map(|verdict| conduct.verdict(verdict).into())).collect()
}
