//! `/cases`: the cases one sees, newest first, narrowed by filters that stand in the address.

use rocket::get;
use serde::Serialize;

use super::asked::Asked;
use crate::cases::glance::Glance;
use crate::cases::policy;
use crate::cases::search::Found;
use crate::cases::search::Happened;
use crate::cases::search::search;
use crate::cases::status::Status;
use crate::cases::views::CaseRow;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::parts::Part;
use crate::language::Args;
use crate::language::Language;
use crate::language::dates;
use crate::people::Actor;
use crate::people::Role;
use crate::territory::COUNTRY;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::unit;

/// How many cases a page shows.
const PAGE: u64 = 25;

#[derive(Serialize)]
struct ListPage {
    rows: Vec<CaseRow>,
    /// The address of what is older.
    older: Option<String>,
    /// What lies there: more of the same, or cases that nobody has looked at yet.
    older_key: &'static str,
    /// What happened to these cases, and when, in words.
    happened: Option<String>,
    unit_name: Option<String>,
    may_file: bool,
    /// Where a dossier is opened with all that this list holds.
    dossier: String,
    export: String,
}

#[derive(Serialize)]
struct Filters {
    form: FormView,
    units: Vec<Choice>,
    statuses: Vec<Choice>,
    categories: Vec<Choice>,
    levels: Vec<Choice>,
    owners: Vec<Choice>,
    /// What the address asks for and the form has no field for.
    kept: Vec<Choice>,
    /// How many filters are set.
    narrowed: usize,
    pick: String,
}

#[get("/cases?<asked..>")]
pub async fn list_cases(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    if !actor.is_staff_of_cases() {
        return Err(Error::Missing);
    }
    let catalogue = Catalogue::at_hand(house).await?;
    let filter = asked.filter(actor, house, &catalogue);
    let found = search(&house.db, actor, &filter, asked.after(), PAGE).await?;
    let filters = filters(actor, &asked, &catalogue, owner_of(&asked, &found.cases))?;
    let view = page(house, actor, &asked, &catalogue, found);
    Ok(Page::new("cases/list.html", actor.language, &view).part("filters", filters))
}

fn page(
    house: &House,
    actor: &Actor,
    asked: &Asked<'_>,
    catalogue: &Catalogue,
    Found { cases, on }: Found,
) -> ListPage {
    let language = actor.language;
    let today = house.today();
    let last = on.map(|id| id.to_string());
    ListPage {
        rows: cases.iter().map(|case| CaseRow::glanced(case, language, today, catalogue)).collect(),
        older: last.map(|id| asked.address(&[("before", &id)])),
        older_key: if cases.len() as u64 == PAGE { "cases-older" } else { "cases-further" },
        happened: asked.happened().map(|what| in_words(what, language)),
        unit_name: asked.unit().map(|unit| unit.full_name(language)),
        may_file: policy::may_file_somewhere(actor),
        dossier: asked.at(
            "/dossiers/new",
            &[
                ("owner", ""),
                ("carrier", ""),
                ("late", ""),
                ("happened", ""),
                ("from", ""),
                ("to", ""),
                ("search", "yes"),
            ],
        ),
        export: asked.at("/cases/export", &[]),
    }
}

/// «Resolved from 2 March to 8 March 2026».
pub(super) fn in_words(Happened { what, from, to }: Happened, language: Language) -> String {
    let mut args = Args::new();
    args.set("from", dates::day(language, from));
    args.set("to", dates::day(language, to));
    language.say_with(&format!("filter-happened-{}", what.column()), &args)
}

fn choice(value: &str, label: String, group: &str) -> Choice {
    Choice { value: value.to_owned(), label, group: group.to_owned() }
}

/// The account of the address, with its name if any case tells it.
fn owner_of(asked: &Asked<'_>, cases: &[Glance<'_>]) -> Option<(i64, String)> {
    let id = asked.owner_id()?;
    let theirs = cases.iter().find(|case| case.owner_id == Some(id));
    Some((id, theirs.and_then(|case| case.owner.clone()).unwrap_or_else(|| id.to_string())))
}

/// The form that narrows the list: the same on most pages, with a hundred choices.
fn filters(
    actor: &Actor,
    asked: &Asked<'_>,
    catalogue: &Catalogue,
    owner: Option<(i64, String)>,
) -> Result<Part> {
    let language = actor.language;
    let (values, units) = (asked.values(), units(actor, asked.unit()));
    let codes: Vec<&str> = units.iter().map(|unit| unit.code.as_str()).collect();
    let shows = format!("{values:?} {owner:?} {codes:?}");
    catalogue.parts.get("cases/filters.html", language, shows, || {
        let back = rocket::http::RawStr::new(&asked.address(&[("unit", "")])).percent_encode().to_string();
        let level = |level: Level| choice(level.code(), level.label(language), "");
        Filters {
            form: FormView::filled(values.iter().map(|(name, value)| (*name, (*value).to_owned()))),
            units: units_to_choose(&units, language),
            statuses: statuses(language),
            categories: categories(catalogue, language),
            levels: Level::ALL.into_iter().map(level).collect(),
            owners: owners(owner, language),
            kept: asked.beside_the_form().map(|(name, value)| choice(value, name.to_owned(), "")).collect(),
            narrowed: values.len(),
            pick: format!("/communes/pick?back={back}"),
        }
    })
}

/// Oneself, nobody, or that account.
fn owners(owner: Option<(i64, String)>, language: Language) -> Vec<Choice> {
    let words = ["me", "carried", "nobody"];
    let named = owner.map(|(id, name)| choice(&id.to_string(), name, ""));
    let word = |code| choice(code, language.say(&format!("filter-owner-{code}")), "");
    words.into_iter().map(word).chain(named).collect()
}

fn statuses(language: Language) -> Vec<Choice> {
    let one =
        |status: Status| choice(status.code(), language.say(&format!("status-name-{}", status.code())), "");
    std::iter::once(choice("open", language.say("status-name-open"), ""))
        .chain(Status::ALL.map(one))
        .collect()
}

fn categories(catalogue: &Catalogue, language: Language) -> Vec<Choice> {
    catalogue
        .themes()
        .flat_map(|theme| {
            std::iter::once(theme).chain(catalogue.of(theme.id)).map(move |category| (theme, category))
        })
        .map(|(theme, category)| {
            choice(&category.code, category.name(language).to_owned(), theme.name(language))
        })
        .collect()
}

/// The units that one's mandates reach, one level down at a time.
fn units(actor: &Actor, chosen: Option<&'static Unit>) -> Vec<&'static Unit> {
    let mut units: Vec<&'static Unit> = Vec::new();
    let held =
        [Role::Official, Role::Coordinator, Role::Advocate].into_iter().flat_map(|role| actor.units(role));
    for unit in held.chain(chosen) {
        units.extend(std::iter::once(unit).chain(children(&unit.code).iter().copied()));
    }
    units.sort_by(|a, b| a.code.cmp(&b.code));
    units.dedup_by(|a, b| a.code == b.code);
    units
}

fn units_to_choose(units: &[&Unit], language: Language) -> Vec<Choice> {
    let group =
        |of: &Unit| unit(&of.parent).filter(|above| above.code != COUNTRY).map_or("", |p| p.name(language));
    units.iter().map(|of| choice(&of.code, of.name(language).to_owned(), group(of))).collect()
}
