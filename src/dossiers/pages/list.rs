//! `/dossiers`: the dossiers one sees, newest first, narrowed by filters that stand in the address.

use rocket::get;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::cases::views::accounts;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::dossiers::dossier::Model;
use crate::dossiers::dossier::Status;
use crate::dossiers::policy;
use crate::dossiers::queries;
use crate::dossiers::queries::Filter;
use crate::dossiers::views::DossierRow;
use crate::dossiers::views::categories;
use crate::dossiers::views::choice;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;
use crate::territory::Level;

/// The filters as the address holds them.
#[derive(rocket::FromForm)]
pub struct Asked<'r> {
    #[field(default = "open")]
    status: &'r str,
    #[field(default = "")]
    category: &'r str,
    #[field(default = "")]
    level: &'r str,
    #[field(default = "")]
    mine: &'r str,
    #[field(default = "")]
    before: &'r str,
}

#[derive(Serialize)]
struct ListPage {
    rows: Vec<DossierRow>,
    older: Option<String>,
    statuses: Vec<Choice>,
    categories: Vec<Choice>,
    levels: Vec<Choice>,
    narrowed: usize,
    may_open: bool,
    export: String,
}

#[get("/dossiers?<asked..>")]
pub async fn list_dossiers(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    if !policy::may_list(actor) {
        return Err(Error::Missing);
    }
    let catalogue = Catalogue::at_hand(house).await?;
    let filter = asked.filter(actor, &catalogue);
    let found = queries::list(&house.db, actor, &filter, queries::PAGE + 1).await?;
    let view = page(&house.db, actor, &asked, &catalogue, found).await?;
    let values = asked.values().into_iter().map(|(name, value)| (name, value.to_owned()));
    Ok(Page::new("dossiers/list.html", actor.language, &view).form(&FormView::filled(values)))
}

impl Asked<'_> {
    pub(super) fn filter(&self, actor: &Actor, catalogue: &Catalogue) -> Filter {
        let category = catalogue.by_code(self.category).map(|category| catalogue.with_children(category.id));
        Filter {
            status: match self.status {
                "open" => Some(Status::Open),
                "closed" => Some(Status::Closed),
                _ => None,
            },
            unit: None,
            categories: category.unwrap_or_default(),
            level: self.level.parse().ok(),
            carrier: (!self.mine.is_empty()).then_some(actor.id),
            before: self.before.parse().ok(),
        }
    }

    fn values(&self) -> Vec<(&'static str, &str)> {
        let all = [
            // Left out, it would mean the open ones.
            ("status", if self.status.is_empty() { "all" } else { self.status }),
            ("category", self.category),
            ("level", self.level),
            ("mine", self.mine),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    fn older(&self, last: &str) -> String {
        format!("/dossiers?{}&before={last}", self.query())
    }

    /// The search as an address holds it.
    pub(super) fn query(&self) -> String {
        let encode = |text: &str| rocket::http::RawStr::new(text).percent_encode().to_string();
        let pairs = self.values().into_iter().map(|(name, value)| format!("{name}={}", encode(value)));
        pairs.collect::<Vec<_>>().join("&")
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
        let status = match filter.status {
            Some(Status::Open) => "open",
            Some(Status::Closed) => "closed",
            None => "all",
        };
        let category = catalogue.by_code(self.category).map(|found| catalogue.full_name(found.id, language));
        let said = [
            ("filter-status", Some(say(&format!("dossiers-status-{status}")))),
            ("filter-category", category),
            ("filter-level", filter.level.map(|level| level.label(language))),
            ("dossiers-mine", filter.carrier.map(|_| actor.name.clone())),
        ];
        said.into_iter().filter_map(|(name, value)| Some((say(name), value?))).collect()
    }
}

async fn page(
    db: &impl ConnectionTrait,
    actor: &Actor,
    asked: &Asked<'_>,
    catalogue: &Catalogue,
    mut found: Vec<Model>,
) -> Result<ListPage> {
    let language = actor.language;
    let most = usize::try_from(queries::PAGE).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    let names = accounts(db, found.iter().filter_map(|dossier| dossier.carrier_id).collect()).await?;
    let sizes = queries::sizes(db, &found).await?;
    let last = found.last().filter(|_| more).map(|dossier| dossier.id.to_string());
    let row = |dossier: &Model| DossierRow::of(dossier, sizes.get(&dossier.id), catalogue, &names, language);
    Ok(ListPage {
        rows: found.iter().map(row).collect(),
        older: last.map(|last| asked.older(&last)),
        statuses: statuses(language),
        categories: categories(catalogue, language),
        levels: Level::ALL.into_iter().map(|level| choice(level.code(), level.label(language), "")).collect(),
        narrowed: asked.values().len() - usize::from(asked.status == "open"),
        may_open: policy::may_open_somewhere(actor),
        export: format!("/dossiers/export?{}", asked.query()),
    })
}

fn statuses(language: Language) -> Vec<Choice> {
    ["open", "closed", "all"]
        .map(|code| choice(code, language.say(&format!("dossiers-status-{code}")), ""))
        .to_vec()
}
