//! The registry, a page at a time, narrowed by filters that stand in the address.

use rocket::get;
use serde::Serialize;

use super::reads;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::institutions::forms;
use crate::institutions::policy;
use crate::institutions::queries;
use crate::institutions::queries::A_PAGE;
use crate::institutions::queries::Filter;
use crate::institutions::views;
use crate::institutions::views::Row;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::people::Actor;

/// The filters as the address holds them.
#[derive(rocket::FromForm)]
pub struct Asked<'r> {
    #[field(default = "")]
    unit: &'r str,
    #[field(default = "")]
    category: &'r str,
    #[field(default = "")]
    kind: &'r str,
    #[field(default = "")]
    q: &'r str,
    #[field(default = "")]
    after: &'r str,
}

impl Asked<'_> {
    fn filter(&self, catalogue: &Catalogue) -> Filter {
        let category = catalogue.by_code(self.category.trim());
        Filter {
            unit: forms::meant(self.unit.trim()),
            categories: category.into_iter().flat_map(|of| of.parent_id.into_iter().chain([of.id])).collect(),
            kind: self.kind.parse().ok(),
            words: self.q.trim().to_owned(),
        }
    }

    /// What is set, but for the place in the list.
    fn values(&self) -> [(&'static str, &str); 4] {
        [("unit", self.unit), ("category", self.category), ("kind", self.kind), ("q", self.q)]
    }

    /// The address of what follows.
    fn further(&self, last: i64) -> String {
        let encode = |text: &str| rocket::http::RawStr::new(text).percent_encode().to_string();
        let set = self.values().into_iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = set
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .chain([format!("after={last}")])
            .collect();
        format!("/institutions?{}", pairs.join("&"))
    }
}

#[derive(Serialize)]
struct ListPage {
    rows: Vec<Row>,
    more: Option<String>,
    kinds: Vec<Choice>,
    categories: Vec<Choice>,
    /// How many filters are set beside the words.
    narrowed: usize,
    /// The unit that they serve.
    unit_name: Option<String>,
    may_add: bool,
}

#[get("/institutions?<asked..>")]
pub async fn list_institutions(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    reads(actor)?;
    let language = actor.language;
    let catalogue = Catalogue::read(&house.db).await?;
    let filter = asked.filter(&catalogue);
    let mut found = queries::list(&house.db, &filter, asked.after.parse().ok()).await?;
    let more = found.len() > A_PAGE;
    found.truncate(A_PAGE);
    let view = ListPage {
        more: found.last().filter(|_| more).map(|last| asked.further(last.id)),
        rows: found.iter().map(|institution| Row::of(institution, language)).collect(),
        kinds: views::kinds(language),
        categories: views::categories(&catalogue, language),
        narrowed: asked.values().iter().filter(|(name, value)| *name != "q" && !value.is_empty()).count(),
        unit_name: filter.unit.map(|unit| unit.full_name(language)),
        may_add: policy::may_add(actor),
    };
    let form = FormView::filled(asked.values().map(|(name, value)| (name, value.to_owned())));
    Ok(Page::new("institutions/list.html", language, &view).form(&form))
}
