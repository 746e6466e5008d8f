//! The figures of a dossier on paper: a table by commune, the map, the list of its cases. Nobody's name, contact
//! or words stand in it: what leaves the house tells how many live with a problem and where, never who.

use sea_orm::entity::prelude::*;

use super::drafts::place;
use super::queries;
use super::queries::Listed;
use super::queries::MOST_CASES;
use crate::cases::gathering::tally;
use crate::categories::Catalogue;
use crate::dossiers::dossier;
use crate::dossiers::ground::Ground;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::language::number;
use crate::press::Annex;
use crate::press::Block;
use crate::press::Column;
use crate::press::Figure;
use crate::press::Table;
use crate::territory::map;
use crate::territory::unit;

/// The communes of a dossier, those with most cases first.
pub fn by_size(ground: &Ground) -> Vec<&tally::Model> {
    let mut communes: Vec<&tally::Model> = ground.communes.values().collect();
    communes.sort_by(|a, b| b.cases.cmp(&a.cases).then_with(|| a.name.cmp(&b.name)));
    communes
}

/// A heading, the table by commune, the map.
pub fn blocks(dossier: &dossier::Model, ground: &Ground, language: Language) -> Result<Vec<Block>> {
    if ground.all.is_none() {
        return Ok(Vec::new());
    }
    let view = ground.map(dossier, language)?;
    let mut args = Args::new();
    args.set("place", place(dossier.unit()?, language));
    let figure = Figure {
        svg: map::svg(&view),
        caption: language.say_with("workshop-map", &args),
        description: language.say("workshop-map-describes"),
    };
    Ok(vec![
        Block::Heading(language.say("workshop-figures")),
        Block::Table(table(ground, language)),
        Block::Figure(figure),
    ])
}

fn table(ground: &Ground, language: Language) -> Table {
    let say = |key: &str| language.say(key);
    let line = |name: String, row: &tally::Model| {
        let figures = [row.cases, row.people, row.places].map(|n| number(language, n));
        std::iter::once(name).chain(figures).collect::<Vec<_>>()
    };
    let name = |code: &str| unit(code).map_or_else(String::new, |unit| unit.name(language).to_owned());
    let mut rows: Vec<Vec<String>> =
        by_size(ground).into_iter().map(|row| line(name(&row.name), row)).collect();
    rows.extend(ground.all.as_ref().map(|all| line(say("workshop-total"), all)));
    Table {
        columns: vec![
            Column::words(say("workshop-column-commune"), 4),
            Column::figures(say("workshop-column-cases"), 2),
            Column::figures(say("workshop-column-people"), 2),
            Column::figures(say("workshop-column-places"), 2),
        ],
        rows,
        caption: Some(say("workshop-table")),
    }
}

/// The list of its cases; none for an empty dossier.
pub async fn annex(
    db: &impl ConnectionTrait,
    dossier: &dossier::Model,
    ground: &Ground,
    language: Language,
) -> Result<Option<Annex>> {
    let cases = queries::listed(db, dossier.id).await?;
    if cases.is_empty() {
        return Ok(None);
    }
    let catalogue = Catalogue::read(db).await?;
    let all = ground.all.as_ref().map_or(0, |all| all.cases);
    let mut args = Args::new();
    args.set("count", all);
    args.set("most", MOST_CASES);
    args.set("whole", if all.unsigned_abs() > MOST_CASES { "no" } else { "yes" });
    let say = |key: &str| language.say(key);
    Ok(Some(Annex {
        title: say("workshop-annex"),
        note: Some(language.say_with("workshop-annex-note", &args)),
        columns: vec![
            Column::figures(say("workshop-column-reference"), 5),
            Column::words(say("workshop-column-commune"), 3),
            Column::words(say("workshop-column-place"), 4),
            Column::words(say("workshop-column-category"), 4),
            Column::figures(say("workshop-column-filed"), 4),
            Column::figures(say("workshop-column-people"), 3),
            Column::words(say("workshop-column-status"), 4),
        ],
        rows: cases.iter().map(|case| row(case, &catalogue, language)).collect(),
    }))
}

fn row(case: &Listed, catalogue: &Catalogue, language: Language) -> Vec<String> {
    vec![
        case.reference.clone(),
        unit(&case.commune_code).map_or_else(String::new, |unit| unit.name(language).to_owned()),
        case.place.clone().unwrap_or_default(),
        catalogue.name(case.category_id, language).to_owned(),
        dates::day_of(case.filed_at).format("%d/%m/%Y").to_string(),
        number(language, i64::from(case.people)),
        language.say(&format!("status-name-{}", case.status.code())),
    ]
}
