//! Opening a dossier: empty, from a search, from cases that were ticked, from what the radar suggests.

use rocket::get;
use rocket::post;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::cases;
use crate::cases::case;
use crate::cases::case::Coded;
use crate::cases::search::Filter;
use crate::cases::search::list;
use crate::cases::views::Beside;
use crate::cases::views::CaseRow;
use crate::cases::views::names;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::dossiers::commands;
use crate::dossiers::commands::NewDossier;
use crate::dossiers::dossier::Origin;
use crate::dossiers::forms;
use crate::dossiers::gather::Search;
use crate::dossiers::gather::Source;
use crate::dossiers::policy;
use crate::dossiers::views;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::language::Language;
use crate::people;
use crate::people::Actor;
use crate::people::Role;
use crate::people::Signed;
use crate::territory::COUNTRY;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::covers;
use crate::territory::unit;

/// How many of the cases that it begins with are shown.
const SHOWN: usize = 8;

/// A search as a list's address holds it.
#[derive(rocket::FromForm)]
pub struct Asked<'r> {
    #[field(default = "")]
    unit: &'r str,
    #[field(default = "")]
    status: &'r str,
    #[field(default = "")]
    category: &'r str,
    #[field(default = "")]
    level: &'r str,
    #[field(default = "")]
    search: &'r str,
}

#[derive(Serialize)]
struct NewPage {
    units: Vec<Choice>,
    categories: Vec<Choice>,
    levels: Vec<Choice>,
    carriers: Vec<Choice>,
    most: usize,
    submission: String,
    reason: Option<String>,
    /// The first of the cases that it begins with.
    cases: Vec<CaseRow>,
    /// How many there are; absent for a search, which nobody counts.
    count: Option<usize>,
    search: bool,
}

#[get("/dossiers/new?<asked..>")]
pub async fn new_dossier(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let known = unit(asked.unit).filter(|unit| policy::may_open(actor, unit)).or_else(|| own_unit(actor));
    let searched = asked.search == "yes";
    let fields = Fields::default()
        .with("unit", known.map_or("", |unit| unit.code.as_str()))
        .with("category", asked.category)
        .with("level", next_level(known).code())
        .with("origin", if searched { "search" } else { "empty" })
        .with("search-status", asked.status)
        .with("search-level", asked.level);
    form(actor, house, &fields, &FormView::again(&fields)).await
}

/// From cases that were ticked in a list, or that the radar found.
#[post("/dossiers/new", data = "<form>")]
pub async fn suggested_dossier(form: Signed<'_>, house: &House) -> Result<Page> {
    let actor = form.actor;
    let origin = if form.fields.has("reason") { "radar" } else { "selection" };
    let cases = forms::references(&form.fields);
    let known = commands::known(&house.db, actor, &cases).await?;
    let around = around(&known).filter(|unit| policy::may_open(actor, unit));
    let sent = unit(form.fields.get("unit")).filter(|unit| policy::may_open(actor, unit));
    let place = sent.or(around).or_else(|| own_unit(actor));
    let fields = form
        .fields
        .clone()
        .with("cases", &cases.join(" "))
        .with("unit", place.map_or("", |unit| unit.code.as_str()))
        .with("level", next_level(place).code())
        .with("origin", origin);
    self::form(actor, house, &fields, &FormView::again(&fields)).await
}

#[post("/dossiers", data = "<form>")]
pub async fn open_dossier(form: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (form.actor, &form.fields);
    if !policy::may_open_somewhere(actor) {
        return Err(Error::Missing);
    }
    let catalogue = Catalogue::at_hand(house).await?;
    let mut mistakes = Mistakes::new(actor.language);
    let unit = forms::territory(&mut mistakes, fields, actor);
    let wanted = forms::wanted(&mut mistakes, fields, &catalogue, unit);
    if let Some((wanted, unit)) = wanted.as_ref().zip(unit)
        && !carrier_holds(house, unit, wanted.level, wanted.carrier_id).await?
    {
        mistakes.add("carrier", "mistake-carrier");
    }
    let reason = mistakes.optional(fields, "reason", forms::MOST_WORDS);
    match mistakes.verdict(|| wanted.zip(unit)) {
        Ok((wanted, unit)) => {
            let source = source(&house.db, actor, fields, &catalogue).await?;
            let new = NewDossier { wanted, unit, origin: origin(fields), reason, source };
            let dossier = commands::open_once(house, actor, &new, &cases::submission(fields)).await?;
            Ok(Reply::see(format!("{}?done=saved", dossier.href())))
        }
        Err(mistakes) => {
            let view = FormView::to_mend(fields, mistakes);
            Ok(self::form(actor, house, fields, &view).await?.to_mend().into())
        }
    }
}

fn origin(fields: &Fields) -> Origin {
    Origin::parse(fields.get("origin")).unwrap_or(Origin::Empty)
}

/// What the form says the dossier begins with.
async fn source(
    db: &impl ConnectionTrait,
    actor: &Actor,
    fields: &Fields,
    catalogue: &Catalogue,
) -> Result<Source> {
    if origin(fields) == Origin::Search {
        let newest = list(db, actor, &Filter::default(), 1).await?;
        let last = newest.first().map_or(0, |case| case.id);
        return Ok(Source::Search(Search { last, ..search(fields, catalogue) }));
    }
    let known = commands::known(db, actor, &forms::references(fields)).await?;
    Ok(Source::Cases(known.into_iter().map(|case| case.id).collect()))
}

fn search(fields: &Fields, catalogue: &Catalogue) -> Search {
    let text = |name: &str| Some(fields.get(name).to_owned()).filter(|text| !text.is_empty());
    let category = catalogue.by_code(fields.get("category")).map(|found| catalogue.with_children(found.id));
    Search {
        unit: text("unit"),
        statuses: text("search-status").into_iter().collect(),
        categories: category.unwrap_or_default(),
        level: text("search-level"),
        last: 0,
    }
}

async fn form(actor: &Actor, house: &House, fields: &Fields, form: &FormView) -> Result<Page> {
    if !policy::may_open_somewhere(actor) {
        return Err(Error::Missing);
    }
    let language = actor.language;
    let catalogue = Catalogue::at_hand(house).await?;
    let searched = origin(fields) == Origin::Search;
    let (cases, count) = begins_with(house, actor, fields, &catalogue, searched).await?;
    let names = names(&house.db, &cases).await?;
    let beside = Beside { language, today: house.today(), catalogue: &catalogue, names: &names };
    let place = unit(fields.get("unit"));
    let view = NewPage {
        units: units(actor, place),
        categories: views::categories(&catalogue, language),
        levels: views::levels(place, language),
        carriers: carriers(house, place, language).await?,
        most: forms::MOST_WORDS,
        submission: cases::submission(fields),
        reason: Some(fields.get("reason").to_owned()).filter(|reason| !reason.is_empty()),
        cases: cases.iter().map(|case| CaseRow::of(case, &beside)).collect(),
        count,
        search: searched,
    };
    Ok(Page::new("dossiers/new.html", language, &view).form(form))
}

/// The first of the cases that it begins with, and how many they are where that is known.
async fn begins_with(
    house: &House,
    actor: &Actor,
    fields: &Fields,
    catalogue: &Catalogue,
    searched: bool,
) -> Result<(Vec<case::Model>, Option<usize>)> {
    if searched {
        let filter = search(fields, catalogue).filter();
        return Ok((list(&house.db, actor, &filter, SHOWN as u64).await?, None));
    }
    let mut known = commands::known(&house.db, actor, &forms::references(fields)).await?;
    let count = known.len();
    known.truncate(SHOWN);
    Ok((known, Some(count)))
}

/// The narrowest unit around some cases.
fn around(cases: &[case::Model]) -> Option<&'static Unit> {
    let first = unit(&cases.first()?.commune_code)?;
    let holds_all = |unit: &&Unit| cases.iter().all(|case| covers(&unit.code, &case.commune_code));
    first.path().into_iter().rev().find(holds_all)
}

/// The widest territory that somebody steers.
fn own_unit(actor: &Actor) -> Option<&'static Unit> {
    actor
        .units(Role::Coordinator)
        .max_by_key(|unit| unit.level)
        .or_else(|| actor.units(Role::Official).next())
}

/// The level right above a territory.
fn next_level(unit: Option<&Unit>) -> Level {
    match unit.map(|unit| unit.level) {
        Some(Level::Commune) => Level::Province,
        Some(Level::Province) => Level::Region,
        _ => Level::National,
    }
}

/// The territories for which somebody opens dossiers, one level down at a time.
fn units(actor: &Actor, chosen: Option<&'static Unit>) -> Vec<Choice> {
    let mut units: Vec<&'static Unit> = actor.units(Role::Official).collect();
    for held in actor.units(Role::Coordinator).chain(chosen) {
        units.extend(std::iter::once(held).chain(children(&held.code).iter().copied()));
    }
    units.retain(|unit| policy::may_open(actor, unit));
    units.sort_by(|a, b| a.code.cmp(&b.code));
    units.dedup_by(|a, b| a.code == b.code);
    let group = |of: &Unit| {
        unit(&of.parent).filter(|parent| parent.code != COUNTRY).map_or("", |p| p.name(actor.language))
    };
    units
        .into_iter()
        .map(|of| views::choice(&of.code, of.name(actor.language).to_owned(), group(of)))
        .collect()
}

/// Who may carry a dossier of that territory: the advocates of its levels.
pub async fn carriers(
    house: &House,
    place: Option<&'static Unit>,
    language: Language,
) -> Result<Vec<Choice>> {
    let mut found = Vec::new();
    for level in [Level::Province, Level::Region, Level::National] {
        let Some(seat) = place.and_then(|place| place.at(level)) else { continue };
        let group = crate::cases::letters::place_of(seat, language);
        let people = people::queries::holders_at(&house.db, Role::Advocate, seat, house.today()).await?;
        found.extend(people.into_iter().map(|(id, name)| views::choice(&id.to_string(), name, &group)));
    }
    Ok(found)
}

/// Whether a carrier, if one is named, is an advocate of that level.
pub async fn carrier_holds(
    house: &House,
    place: &'static Unit,
    level: Level,
    carrier: Option<i64>,
) -> Result<bool> {
    let Some(carrier) = carrier else { return Ok(true) };
    let Some(seat) = place.at(level) else { return Ok(false) };
    let known = people::queries::holders_at(&house.db, Role::Advocate, seat, house.today()).await?;
    Ok(known.iter().any(|(id, _)| *id == carrier))
}
