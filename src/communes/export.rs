//! `/communes/export`: the communes of a unit side by side, to take home.

use rocket::get;
use rocket::post;

use super::gaps::Gap;
use super::gaps::Seen;
use super::pages::Wanted;
use super::pages::ground;
use super::table::Asked;
use super::table::flag;
use crate::cases::letters::place_of;
use crate::cases::tally::spell::LEAST;
use crate::exports;
use crate::exports::Answer;
use crate::exports::Cell;
use crate::exports::Figures;
use crate::exports::Kind;
use crate::exports::Offer;
use crate::exports::Row;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Args;
use crate::language::Language;
use crate::people::Actor;
use crate::people::Signed;
use crate::territory::Level;
use crate::territory::unit;

const COLUMNS: [(&str, Kind); 12] = [
    ("code", Kind::Text),
    ("name", Kind::Text),
    ("province", Kind::Text),
    ("people", Kind::Whole),
    ("officials", Kind::Whole),
    ("open", Kind::Whole),
    ("late", Kind::Whole),
    ("late-share", Kind::Percent),
    ("filed", Kind::Whole),
    ("solved", Kind::Whole),
    ("last-week", Kind::Date),
    ("gaps", Kind::Words),
];

#[get("/communes/export?<wanted..>")]
pub fn ask_export(wanted: Wanted<'_>, actor: &Actor) -> Result<Page> {
    Ok(exports::ask(actor, &offer(&side_by_side(&wanted, actor)?, actor.language)))
}

#[post("/communes/export?<wanted..>", data = "<signed>")]
pub async fn export_communes(wanted: Wanted<'_>, signed: Signed<'_>, house: &House) -> Result<Answer> {
    let language = signed.actor.language;
    let asked = side_by_side(&wanted, signed.actor)?;
    let communes = ground(house, asked.unit).await?.with_gaps(house.today());
    let communes = asked.choose(communes, language);
    let rows = communes.iter().map(|(seen, gaps)| row(seen, gaps, language)).collect();
    exports::send(house, &signed, &offer(&asked, language), |_| Figures::new(rows)).await
}

/// Where the page shows communes: in a province or a region.
fn side_by_side(wanted: &Wanted<'_>, actor: &Actor) -> Result<Asked> {
    let asked = wanted.read(actor)?;
    let wide = matches!(asked.unit.level, Level::Province | Level::Region);
    if wide { Ok(asked) } else { Err(Error::Missing) }
}

fn offer(asked: &Asked, language: Language) -> Offer {
    let mut args = Args::new();
    args.set("place", place_of(asked.unit, language));
    args.set("least", LEAST);
    let title = language.say_with("communes-of", &args);
    let mut filters = vec![(language.say("filter-unit"), asked.unit.full_name(language))];
    filters.extend(asked.gap.map(|gap| (language.say("communes-column-gaps"), flag(gap, language))));
    let columns = exports::columns(language, "communes-column", &COLUMNS);
    Offer::new("communes", title, "/communes", &asked.query(), columns)
        .filters(filters)
        .within(Some(asked.unit))
        .meaning(vec![language.say_with("communes-meaning", &args)])
        .credited()
}

fn row(seen: &Seen, gaps: &[Gap], language: Language) -> Row {
    let province = unit(&seen.unit.parent).map(|province| province.name(language));
    let gaps: Vec<String> = gaps.iter().map(|gap| flag(*gap, language)).collect();
    vec![
        seen.unit.code.as_str().into(),
        seen.unit.name(language).into(),
        province.into(),
        seen.unit.population.into(),
        seen.officials.into(),
        seen.standing.open.into(),
        seen.standing.late.into(),
        Cell::percent(seen.late_share()),
        seen.filed.into(),
        seen.solved.into(),
        seen.last.into(),
        gaps.join(" · ").into(),
    ]
}
