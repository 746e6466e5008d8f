//! `/handover/<mandate>`: what passes, to whom, and how far it got.

use rocket::get;
use rocket::post;
use sea_orm::entity::prelude::*;

use super::charge::Charge;
use super::commands;
use super::forms;
use super::policy;
use super::record;
use super::successors;
use super::views;
use super::views::Candidate;
use super::views::DonePage;
use super::views::Fact;
use super::views::HandoverPage;
use crate::batches;
use crate::batches::Progress;
use crate::batches::State;
use crate::cases::succession::Successor;
use crate::cases::views::accounts;
use crate::clocks::Clocks;
use crate::clocks::What;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::language::Args;
use crate::language::dates;
use crate::language::number;
use crate::people::Actor;
use crate::people::Signed;
use crate::people::account;
use crate::people::mandate;

/// A mandate that somebody may hand over; any other is missing.
async fn find(house: &House, actor: &Actor, id: i64) -> Result<mandate::Model> {
    let found = mandate::Entity::find_by_id(id).one(&house.db).await?;
    found.filter(|mandate| policy::may_hand_over(actor, mandate)).ok_or(Error::Missing)
}

fn href(mandate: &mandate::Model) -> String {
    format!("/handover/{}", mandate.id)
}

fn account_href(mandate: &mandate::Model) -> String {
    format!("/admin/accounts/{}", mandate.account_id)
}

async fn page(
    house: &House,
    actor: &Actor,
    mandate: &mandate::Model,
    candidates: &[Successor],
    form: &FormView,
) -> Result<Page> {
    let (db, language, today) = (&house.db, actor.language, house.today());
    let charge = Charge::of(mandate)?;
    let holder = account::Entity::find_by_id(mandate.account_id).one(db).await?.ok_or(Error::Missing)?;
    let until = Clocks::read(db).await?.last_day(What::Objection, today);
    let view = HandoverPage {
        href: href(mandate),
        account: account_href(mandate),
        name: format!("\u{2068}{}\u{2069}", holder.name),
        mandate: mandate::title(language, charge.role, charge.unit),
        over: mandate.is_over(today),
        heaps: views::heaps(db, actor, charge).await?,
        candidates: candidates.iter().map(|one| Candidate::of(one, language)).collect(),
        until: until.map(|day| dates::day(language, day)),
        most: forms::MOST_WORDS,
    };
    Ok(Page::new("handover/form.html", language, &view).form(form))
}

#[get("/handover/<mandate_id>")]
pub async fn handover_form(mandate_id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let mandate = find(house, actor, mandate_id).await?;
    let candidates = successors::of(&house.db, house, &mandate).await?;
    // A mandate with a last day is about to end.
    let ends = mandate.ends_on.map(|_| ("end", "yes".to_owned()));
    page(house, actor, &mandate, &candidates, &FormView::filled(ends)).await
}

#[post("/handover/<mandate_id>", data = "<sent>")]
pub async fn do_hand_over(mandate_id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let mandate = find(house, sent.actor, mandate_id).await?;
    let candidates = successors::of(&house.db, house, &mandate).await?;
    match forms::wanted(&sent.fields, &candidates, sent.actor.language) {
        Ok(wanted) => {
            commands::hand_over(house, sent.actor, mandate_id, &wanted).await?;
            Ok(Reply::see(format!("{}/done", href(&mandate))))
        }
        Err(mistakes) => {
            let form = FormView::to_mend(&sent.fields, mistakes);
            Ok(page(house, sent.actor, &mandate, &candidates, &form).await?.to_mend().into())
        }
    }
}

#[get("/handover/<mandate_id>/done")]
pub async fn show_done(mandate_id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let mandate = find(house, actor, mandate_id).await?;
    let last = record::last(&house.db, mandate_id).await?.ok_or(Error::Missing)?;
    let view = done(house, actor, &mandate, &last).await?;
    Ok(Page::new("handover/done.html", actor.language, &view))
}

async fn done(
    house: &House,
    actor: &Actor,
    mandate: &mandate::Model,
    last: &record::Model,
) -> Result<DonePage> {
    let (db, language) = (&house.db, actor.language);
    let names = accounts(db, vec![last.from_id, last.to_id]).await?;
    let name = |id: i64| format!("\u{2068}{}\u{2069}", names.get(&id).map_or("", String::as_str));
    let mut args = Args::new();
    args.set("from", name(last.from_id));
    args.set("to", name(last.to_id));
    args.set("day", dates::day(language, dates::day_of(last.made_at)));
    let batch = match last.batch_id {
        Some(id) => batches::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let under_way = batch.as_ref().filter(|batch| batch.state == State::Waiting);
    let unfinished = batch.as_ref().filter(|batch| batch.state != State::Finished);
    let left = commands::cases_left(db, Charge::of(mandate)?).await?;
    let fact = |key: &str, count: i64| Fact {
        label: language.say(&format!("handover-done-{key}")),
        value: number(language, count),
    };
    let mut counted = Args::new();
    counted.set("count", left);
    Ok(DonePage {
        href: href(mandate),
        account: account_href(mandate),
        sentence: language.say_with("handover-done", &args),
        facts: vec![
            fact("cases", batch.as_ref().map_or(0, |batch| batch.done)),
            fact("dossiers", last.dossiers),
            fact("actions", last.actions),
        ],
        progress: unfinished.map(|batch| Progress::of(batch, language)),
        left: (left > 0 && under_way.is_none()).then(|| language.say_with("handover-left", &counted)),
    })
}
