//! `/actions`: the calendar. What is late, due soon, near the end of its session, to be approved, planned; and then all
//! of them, newest first.

use rocket::get;
use serde::Serialize;

use crate::actions::action::Kind;
use crate::actions::action::State;
use crate::actions::queries;
use crate::actions::queries::Filter;
use crate::actions::queries::Pile;
use crate::actions::views::ActionRow;
use crate::actions::views::rows;
use crate::cases::case::Coded;
use crate::categories::category::Choice;
use crate::dossiers::policy;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Language;
use crate::language::number;
use crate::people::Actor;
use crate::territory::Level;

/// The filters as the address holds them.
#[derive(rocket::FromForm)]
pub struct Asked<'r> {
    #[field(default = "")]
    mine: &'r str,
    #[field(default = "")]
    level: &'r str,
    #[field(default = "")]
    kind: &'r str,
    #[field(default = "")]
    state: &'r str,
    #[field(default = "")]
    before: &'r str,
}

#[derive(Serialize)]
struct ListPage {
    piles: Vec<PileView>,
    rows: Vec<ActionRow>,
    older: Option<String>,
    kinds: Vec<Choice>,
    levels: Vec<Choice>,
    states: Vec<Choice>,
    narrowed: usize,
    export: String,
}

#[derive(Serialize)]
struct PileView {
    code: &'static str,
    title: String,
    /// How many; absent where there are more than are shown.
    count: Option<String>,
    rows: Vec<ActionRow>,
}

#[get("/actions?<asked..>")]
pub async fn list_actions(asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    if !policy::may_list(actor) {
        return Err(Error::Missing);
    }
    let language = actor.language;
    let filter = asked.filter(actor);
    // Whoever asks for a state, or for older ones, has seen what is pressing.
    let whole = filter.state.is_none() && filter.before.is_none();
    let piles = if whole { piles(actor, house, &filter).await? } else { Vec::new() };
    let mut found = queries::list(&house.db, actor, &filter, queries::PAGE + 1).await?;
    let most = usize::try_from(queries::PAGE).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    let view = ListPage {
        piles,
        older: found.last().filter(|_| more).map(|last| asked.older(last.id)),
        rows: rows(&house.db, &found, language, house.today()).await?,
        kinds: Kind::ALL.map(|kind| choice(&kind.code(), kind.name(language))).to_vec(),
        levels: Level::ALL.map(|level| choice(level.code(), level.label(language))).to_vec(),
        states: states(language),
        narrowed: asked.values().len(),
        export: asked.export(),
    };
    let values = asked.values().into_iter().map(|(name, value)| (name, value.to_owned()));
    Ok(Page::new("actions/list.html", language, &view).form(&FormView::filled(values)))
}

async fn piles(actor: &Actor, house: &House, filter: &Filter) -> Result<Vec<PileView>> {
    let (language, today) = (actor.language, house.today());
    let most = usize::try_from(queries::PILE).unwrap_or(usize::MAX);
    let mut views = Vec::new();
    for pile in Pile::ALL {
        let mut found = queries::pile(&house.db, actor, pile, filter, today).await?;
        let count =
            (found.len() <= most).then(|| number(language, i64::try_from(found.len()).unwrap_or(i64::MAX)));
        found.truncate(most);
        if !found.is_empty() {
            views.push(PileView {
                code: pile.code(),
                title: language.say(&format!("actions-pile-{}", pile.code())),
                count,
                rows: rows(&house.db, &found, language, today).await?,
            });
        }
    }
    Ok(views)
}

fn choice(value: &str, label: String) -> Choice {
    Choice { value: value.to_owned(), label, group: String::new() }
}

fn states(language: Language) -> Vec<Choice> {
    State::ALL.map(|state| choice(&state.code(), state.label("actions-state", language))).to_vec()
}

impl Asked<'_> {
    pub(super) fn filter(&self, actor: &Actor) -> Filter {
        Filter {
            carrier: (!self.mine.is_empty()).then_some(actor.id),
            level: self.level.parse().ok(),
            kind: Kind::parse(self.kind),
            state: State::parse(self.state),
            before: self.before.parse().ok(),
        }
    }

    fn values(&self) -> Vec<(&'static str, &str)> {
        let all = [("mine", self.mine), ("level", self.level), ("kind", self.kind), ("state", self.state)];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    fn older(&self, last: i64) -> String {
        let before = format!("before={last}");
        let kept = self.query();
        if kept.is_empty() { format!("/actions?{before}") } else { format!("/actions?{kept}&{before}") }
    }

    fn export(&self) -> String {
        let kept = self.query();
        if kept.is_empty() { "/actions/export".to_owned() } else { format!("/actions/export?{kept}") }
    }

    /// The search as an address holds it.
    pub(super) fn query(&self) -> String {
        let encode = |text: &str| rocket::http::RawStr::new(text).percent_encode().to_string();
        let pairs = self.values().into_iter().map(|(name, value)| format!("{name}={}", encode(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// What narrows the list, in words.
    pub(super) fn in_words(filter: &Filter, actor: &Actor) -> Vec<(String, String)> {
        let language = actor.language;
        let said = [
            ("actions-filter-kind", filter.kind.map(|kind| kind.name(language))),
            ("actions-filter-level", filter.level.map(|level| level.label(language))),
            ("actions-filter-state", filter.state.map(|state| state.label("actions-state", language))),
            ("actions-filter-mine", filter.carrier.map(|_| actor.name.clone())),
        ];
        said.into_iter().filter_map(|(name, value)| Some((language.say(name), value?))).collect()
    }
}
