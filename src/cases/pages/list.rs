//! `/cases`: the cases one sees, newest first, narrowed by filters that stand in the address.

use std::collections::HashMap;

use rocket::get;
use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::asked::Asked;
use crate::cases::policy;
use crate::cases::search::Found;
use crate::cases::search::Happened;
use crate::cases::search::search;
use crate::cases::status::Status;
use crate::cases::views::Beside;
use crate::cases::views::CaseRow;
use crate::cases::views::names;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
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
    /// Filters of the address that the form has no field for.
    kept: Vec<Choice>,
    /// What happened to these cases, and when, in words.
    happened: Option<String>,
    units: Vec<Choice>,
    statuses: Vec<Choice>,
    categories: Vec<Choice>,
    levels: Vec<Choice>,
    owners: Vec<Choice>,
    /// How many filters are set.
    narrowed: usize,
    unit_name: Option<String>,
    pick: String,
    may_file: bool,
    /// Where a dossier is opened with all that this list holds.
    dossier: String,
    export: String,
}

#[get("/cases?<asked..>")]
pub async fn list_cases(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    if !actor.is_staff_of_cases() {
        return Err(Error::Missing);
    }
    let catalogue = Catalogue::at_hand(house).await?;
    let filter = asked.filter(actor, house, &catalogue);
    let found = search(&house.db, actor, &filter, asked.after(), PAGE).await?;
    let view = page(&house.db, house, actor, &asked, &catalogue, found).await?;
    let values = asked.values().into_iter().map(|(name, value)| (name, value.to_owned()));
    Ok(Page::new("cases/list.html", actor.language, &view).form(&FormView::filled(values)))
}

async fn page(
    db: &impl ConnectionTrait,
    house: &House,
    actor: &Actor,
    asked: &Asked<'_>,
    catalogue: &Catalogue,
    Found { cases, on }: Found,
) -> Result<ListPage> {
    let language = actor.language;
    let names = names(db, &cases).await?;
    let beside = Beside { language, today: house.today(), catalogue, names: &names };
    let last = on.map(|id| id.to_string());
    let back = rocket::http::RawStr::new(&asked.address(&[("unit", "")])).percent_encode().to_string();
    Ok(ListPage {
        rows: cases.iter().map(|case| CaseRow::of(case, &beside)).collect(),
        older: last.map(|id| asked.address(&[("before", &id)])),
        units: units(actor, asked.unit()),
        statuses: statuses(language),
        categories: categories(catalogue, language),
        levels: Level::ALL.into_iter().map(|level| choice(level.code(), level.label(language), "")).collect(),
        owners: owners(asked, &names, language),
        older_key: if cases.len() as u64 == PAGE { "cases-older" } else { "cases-further" },
        kept: asked.beside_the_form().map(|(name, value)| choice(value, name.to_owned(), "")).collect(),
        happened: asked.happened().map(|what| in_words(what, language)),
        narrowed: asked.values().len(),
        unit_name: asked.unit().map(|unit| unit.full_name(language)),
        pick: format!("/communes/pick?back={back}"),
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
    })
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

/// Oneself, nobody, or the account of the address.
fn owners(asked: &Asked<'_>, names: &HashMap<i64, String>, language: Language) -> Vec<Choice> {
    let words = ["me", "carried", "nobody"];
    let named = asked.owner_id().map(|id| {
        let name = names.get(&id).cloned().unwrap_or_else(|| id.to_string());
        choice(&id.to_string(), name, "")
    });
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
fn units(actor: &Actor, chosen: Option<&'static Unit>) -> Vec<Choice> {
    let mut units: Vec<&'static Unit> = Vec::new();
    let held =
        [Role::Official, Role::Coordinator, Role::Advocate].into_iter().flat_map(|role| actor.units(role));
    for unit in held.chain(chosen) {
        units.extend(std::iter::once(unit).chain(children(&unit.code).iter().copied()));
    }
    units.sort_by(|a, b| a.code.cmp(&b.code));
    units.dedup_by(|a, b| a.code == b.code);
    let group = |of: &Unit| {
        unit(&of.parent).filter(|parent| parent.code != COUNTRY).map_or("", |p| p.name(actor.language))
    };
    units.into_iter().map(|of| choice(&of.code, of.name(actor.language).to_owned(), group(of))).collect()
}
