//! `/promises`: the promises one sees, by their day: what waits for a verdict, what is to come, what is judged.

use chrono::Datelike;
use chrono::NaiveDate;
use rocket::get;
use serde::Serialize;

use crate::categories::category::Choice;
use crate::institutions;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;
use crate::promises::ledger;
use crate::promises::policy;
use crate::promises::promise::Model;
use crate::promises::queries;
use crate::promises::queries::Filter;
use crate::promises::queries::Place;
use crate::promises::queries::Which;
use crate::promises::views;
use crate::promises::views::PromiseRow;

/// The filters as the address holds them.
#[derive(rocket::FromForm)]
pub struct Asked<'r> {
    #[field(default = "")]
    state: &'r str,
    #[field(default = "")]
    institution: &'r str,
    #[field(default = "")]
    after: &'r str,
}

/// A way to look at the list.
#[derive(Serialize)]
struct Tab {
    href: String,
    label: String,
    current: bool,
}

#[derive(Serialize)]
struct ListPage {
    tabs: Vec<Tab>,
    rows: Vec<PromiseRow>,
    more: Option<String>,
    which: &'static str,
    states: Vec<Choice>,
    institutions: Vec<Choice>,
    narrowed: usize,
    export: String,
}

#[get("/promises?<asked..>")]
pub async fn list_promises(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Reply> {
    if !policy::may_list(actor) {
        // Who reads figures only finds them, not the promises themselves.
        let figures = policy::may_read_ledger(actor);
        return if figures { Ok(Reply::see("/promises/ledger")) } else { Err(Error::Missing) };
    }
    let (which, found) = found(house, actor, &asked).await?;
    let view = page(house, actor.language, &asked, which, found).await?;
    let values = [("state", which.code().to_owned()), ("institution", asked.institution.to_owned())];
    Ok(Page::new("promises/list.html", actor.language, &view).form(&FormView::filled(values)).into())
}

/// What is asked for; else what is late, or where nothing is, what comes.
async fn found(house: &House, actor: &Actor, asked: &Asked<'_>) -> Result<(Which, Vec<Model>)> {
    let list = async |which| {
        let filter = Filter { after: place(asked.after), ..asked.filter(which) };
        queries::list(&house.db, actor, &filter, house.today(), queries::PAGE as u64 + 1).await
    };
    if let Ok(which) = asked.state.parse() {
        return Ok((which, list(which).await?));
    }
    let late = list(Which::Late).await?;
    if late.is_empty() { Ok((Which::Coming, list(Which::Coming).await?)) } else { Ok((Which::Late, late)) }
}

/// `2026-11-25.12`: a day that a form would take, and a key.
fn place(text: &str) -> Option<Place> {
    let (day, id) = text.split_once('.')?;
    let day = day.parse::<NaiveDate>().ok().filter(|day| (2000..2100).contains(&day.year()))?;
    Some((day, id.parse().ok()?))
}

impl Asked<'_> {
    /// From the beginning of the list.
    fn filter(&self, which: Which) -> Filter {
        Filter { which, institution: self.institution.parse().ok(), after: None }
    }

    fn href(&self, which: Which, after: Option<&Model>) -> String {
        let after = after.map(|last| format!("&after={}.{}", last.due_on, last.id));
        format!("/promises?{}{}", self.query(which), after.unwrap_or_default())
    }

    /// The search as an address holds it.
    pub(super) fn query(&self, which: Which) -> String {
        let institution = self.institution.parse::<i64>().ok().map(|id| format!("&institution={id}"));
        format!("state={}{}", which.code(), institution.unwrap_or_default())
    }

    /// What a list to take home holds; by itself, what comes.
    pub(super) fn whole(&self) -> Filter {
        self.filter(self.state.parse().unwrap_or(Which::Coming))
    }
}

async fn page(
    house: &House,
    language: Language,
    asked: &Asked<'_>,
    which: Which,
    mut found: Vec<Model>,
) -> Result<ListPage> {
    let more = found.len() > queries::PAGE;
    found.truncate(queries::PAGE);
    let tab = |tab: Which| Tab {
        href: asked.href(tab, None),
        label: language.say(&format!("promises-which-{}", tab.code())),
        current: tab == which,
    };
    Ok(ListPage {
        tabs: [Which::Late, Which::Coming, Which::Judged].map(tab).into_iter().collect(),
        rows: views::rows(&house.db, &found, language, house.today()).await?,
        more: found.last().filter(|_| more).map(|last| asked.href(which, Some(last))),
        which: which.code(),
        states: Which::ALL.map(|which| state(which, language)).to_vec(),
        institutions: known(house, language).await?,
        narrowed: usize::from(asked.institution.parse::<i64>().is_ok()),
        export: format!("/promises/export?{}", asked.query(which)),
    })
}

fn state(which: Which, language: Language) -> Choice {
    let label = language.say(&format!("promises-which-{}", which.code()));
    Choice { value: which.code().to_owned(), label, group: String::new() }
}

/// The institutions that promised most.
async fn known(house: &House, language: Language) -> Result<Vec<Choice>> {
    let accounts = ledger::institutions(&house.db, ledger::MOST).await?;
    let names =
        institutions::queries::names(&house.db, accounts.into_iter().map(|(id, _)| id), language).await?;
    let mut choices: Vec<Choice> = names
        .into_iter()
        .map(|(id, label)| Choice { value: id.to_string(), label, group: String::new() })
        .collect();
    choices.sort_by(|a, b| a.label.cmp(&b.label));
    Ok(choices)
}
