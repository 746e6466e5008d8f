//! `/promises/ledger`: of each institution what it promised, what it kept, and what residents say.

use rocket::get;
use rocket::post;
use serde::Serialize;

use crate::exports;
use crate::exports::Answer;
use crate::exports::Figures;
use crate::exports::Offer;
use crate::institutions;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Args;
use crate::people::Actor;
use crate::people::Signed;
use crate::promises::export;
use crate::promises::ledger;
use crate::promises::policy;
use crate::promises::views::LedgerRow;

#[derive(Serialize)]
struct LedgerPage {
    rows: Vec<LedgerRow>,
    /// Whether there are more than are shown, and how many are.
    cut: Option<u64>,
    /// From how many on a rate is told.
    least: i64,
    may_list: bool,
}

#[get("/promises/ledger")]
pub async fn show_ledger(actor: &Actor, house: &House) -> Result<Page> {
    if !policy::may_read_ledger(actor) {
        return Err(Error::Missing);
    }
    let (language, may_list) = (actor.language, policy::may_list(actor));
    let mut accounts = ledger::institutions(&house.db, ledger::MOST + 1).await?;
    let cut = (accounts.len() as u64 > ledger::MOST).then_some(ledger::MOST);
    accounts.truncate(usize::try_from(ledger::MOST).unwrap_or(usize::MAX));
    let mut names =
        institutions::queries::names(&house.db, accounts.iter().map(|(id, _)| *id), language).await?;
    let rows = accounts
        .iter()
        .map(|(id, account)| {
            let href = may_list.then(|| format!("/promises?state=judged&institution={id}"));
            LedgerRow::of(names.remove(id).unwrap_or_default(), href, account, language)
        })
        .collect();
    let view = LedgerPage { rows, cut, least: ledger::LEAST, may_list };
    Ok(Page::new("promises/ledger.html", language, &view))
}

#[get("/promises/ledger/export")]
pub fn ask_export(actor: &Actor) -> Result<Page> {
    Ok(exports::ask(actor, &offer(actor)?))
}

#[post("/promises/ledger/export", data = "<signed>")]
pub async fn export_ledger(signed: Signed<'_>, house: &House) -> Result<Answer> {
    let offer = offer(signed.actor)?;
    let rows = export::ledger_rows(&house.db, signed.actor.language).await?;
    exports::send(house, &signed, &offer, |_| Figures::new(rows)).await
}

fn offer(actor: &Actor) -> Result<Offer> {
    if !policy::may_read_ledger(actor) {
        return Err(Error::Missing);
    }
    let language = actor.language;
    let mut least = Args::new();
    least.set("least", ledger::LEAST);
    let meanings = ["promised", "waiting", "rate", "voices"]
        .map(|code| language.say(&format!("ledger-meaning-{code}")))
        .into_iter()
        .chain([language.say_with("ledger-meaning-least", &least)]);
    let (title, columns) = (language.say("ledger-title"), export::ledger_columns(language));
    Ok(Offer::new("ledger", title, "/promises/ledger", "", columns).meaning(meanings.collect()))
}
