//! `/cases`: the cases one sees, newest first, narrowed by filters that stand in the address.

use rocket::get;
use sea_orm::ConnectionTrait;
use serde::Serialize;

use crate::cases::case;
use crate::cases::policy;
use crate::cases::queries;
use crate::cases::queries::Filter;
use crate::cases::queries::Owner;
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

/// The filters as the address holds them.
#[derive(rocket::FromForm, Default)]
pub struct Asked<'r> {
    #[field(default = "")]
    unit: &'r str,
    /// The picker gives a commune under this name.
    #[field(default = "")]
    commune: &'r str,
    #[field(default = "")]
    status: &'r str,
    #[field(default = "")]
    category: &'r str,
    #[field(default = "")]
    level: &'r str,
    #[field(default = "")]
    owner: &'r str,
    #[field(default = "")]
    late: &'r str,
    #[field(default = "")]
    before: &'r str,
}

#[derive(Serialize)]
struct ListPage {
    rows: Vec<CaseRow>,
    /// The address of what is older.
    older: Option<String>,
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
    let catalogue = Catalogue::read(&house.db).await?;
    let filter = asked.filter(actor, house, &catalogue);
    let cases = queries::list(&house.db, actor, &filter, PAGE + 1).await?;
    let view = page(&house.db, house, actor, &asked, &catalogue, cases).await?;
    let values = asked.values().into_iter().map(|(name, value)| (name, value.to_owned()));
    Ok(Page::new("cases/list.html", actor.language, &view).form(&FormView::filled(values)))
}

impl Asked<'_> {
    fn unit_code(&self) -> &str {
        if self.commune.is_empty() { self.unit } else { self.commune }
    }

    pub(super) fn filter(&self, actor: &Actor, house: &House, catalogue: &Catalogue) -> Filter {
        let category = catalogue.by_code(self.category).map(|category| catalogue.with_children(category.id));
        Filter {
            unit: unit(self.unit_code()),
            statuses: match self.status {
                "open" => Status::OPEN.to_vec(),
                code => code.parse().into_iter().collect(),
            },
            categories: category.unwrap_or_default(),
            level: self.level.parse().ok(),
            owner: match self.owner {
                "me" => Some(Owner::Account(actor.id)),
                "carried" => Some(Owner::Carrier(actor.id)),
                "nobody" => Some(Owner::Nobody),
                _ => None,
            },
            late_on: (!self.late.is_empty()).then(|| house.today()),
            before: self.before.parse().ok(),
        }
    }

    /// What is set, but for the place in the list.
    fn values(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("unit", self.unit_code()),
            ("status", self.status),
            ("category", self.category),
            ("level", self.level),
            ("owner", self.owner),
            ("late", self.late),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The address of this list without a unit and a place, and with what follows.
    fn address(&self, with: &[(&str, &str)]) -> String {
        self.at("/cases", with)
    }

    /// The same search at another address.
    fn at(&self, path: &str, with: &[(&str, &str)]) -> String {
        let query = self.query(with);
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The search as an address holds it, with what follows.
    pub(super) fn query(&self, with: &[(&str, &str)]) -> String {
        let encode = |text: &str| rocket::http::RawStr::new(text).percent_encode().to_string();
        let kept = self.values().into_iter().filter(|(name, _)| !with.iter().any(|(other, _)| other == name));
        let pairs: Vec<String> = kept
            .chain(with.iter().copied())
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        pairs.join("&")
    }

    /// What narrows the list, in words.
    pub(super) fn in_words(
        &self,
        filter: &Filter,
        actor: &Actor,
        catalogue: &Catalogue,
    ) -> Vec<(String, String)> {
        let language = actor.language;
        let say = |key: &str| language.say(key);
        let category = catalogue.by_code(self.category).map(|found| catalogue.full_name(found.id, language));
        let status = (!filter.statuses.is_empty()).then(|| say(&format!("status-name-{}", self.status)));
        let owner = filter.owner.map(|owner| match owner {
            Owner::Nobody => say("filter-owner-nobody"),
            Owner::Account(_) | Owner::Carrier(_) => {
                format!("{} ({})", say(&format!("filter-owner-{}", self.owner)), actor.name)
            }
        });
        let said = [
            ("unit", filter.unit.map(|unit| unit.full_name(language))),
            ("status", status),
            ("category", category),
            ("level", filter.level.map(|level| level.label(language))),
            ("owner", owner),
        ];
        let named =
            said.into_iter().filter_map(|(name, value)| Some((say(&format!("filter-{name}")), value?)));
        let late = filter.late_on.map(|day| {
            let mut args = Args::new();
            args.set("day", dates::day(language, day));
            (say("filter-late"), language.say_with("case-late-on", &args))
        });
        named.chain(late).collect()
    }
}

async fn page(
    db: &impl ConnectionTrait,
    house: &House,
    actor: &Actor,
    asked: &Asked<'_>,
    catalogue: &Catalogue,
    mut cases: Vec<case::Model>,
) -> Result<ListPage> {
    let more = cases.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    cases.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let language = actor.language;
    let names = names(db, &cases).await?;
    let beside = Beside { language, today: house.today(), catalogue, names: &names };
    let last = cases.last().filter(|_| more).map(|case| case.id.to_string());
    let back = rocket::http::RawStr::new(&asked.address(&[("unit", "")])).percent_encode().to_string();
    Ok(ListPage {
        rows: cases.iter().map(|case| CaseRow::of(case, &beside)).collect(),
        older: last.map(|id| asked.address(&[("before", &id)])),
        units: units(actor, unit(asked.unit_code())),
        statuses: statuses(language),
        categories: categories(catalogue, language),
        levels: Level::ALL.into_iter().map(|level| choice(level.code(), level.label(language), "")).collect(),
        owners: ["me", "carried", "nobody"]
            .map(|code| choice(code, language.say(&format!("filter-owner-{code}")), ""))
            .to_vec(),
        narrowed: asked.values().len(),
        unit_name: unit(asked.unit_code()).map(|unit| unit.full_name(language)),
        pick: format!("/communes?back={back}"),
        may_file: policy::may_file_somewhere(actor),
        dossier: asked.at("/dossiers/new", &[("owner", ""), ("late", ""), ("search", "yes")]),
        export: asked.at("/cases/export", &[]),
    })
}

fn choice(value: &str, label: String, group: &str) -> Choice {
    Choice { value: value.to_owned(), label, group: group.to_owned() }
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
