//! `/dossiers/<id>`: the whole chain.

use rocket::get;

use super::came::Came;
use super::history;
use super::views;
use super::views::DossierPage;
use super::views::Evidence;
use super::views::May;
use crate::batches;
use crate::batches::Progress;
use crate::cases::views::accounts;
use crate::categories::Catalogue;
use crate::chronicle;
use crate::dossiers::dossier::Model;
use crate::dossiers::ground::Ground;
use crate::dossiers::policy;
use crate::dossiers::queries;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::people::Actor;
use crate::workshop;

/// How many of the newest events are shown.
const EVENTS: u64 = 25;

/// How many of the newest cases stand for all.
const EVIDENCE: u64 = 5;

#[get("/dossiers/<id>")]
pub async fn show_dossier(id: i64, actor: &Actor, house: &House) -> Result<Page> {
    let dossier = queries::find(&house.db, actor, id).await?;
    let view = page(house, actor, &dossier).await?;
    Ok(Page::new("chain/dossier.html", actor.language, &view))
}

async fn page(house: &House, actor: &Actor, dossier: &Model) -> Result<DossierPage> {
    let (db, language) = (&house.db, actor.language);
    let catalogue = Catalogue::at_hand(house).await?;
    let ground = Ground::read(db, dossier.id).await?;
    let came = Came::read(db, dossier).await?;
    let events = chronicle::dossier::newest(db, dossier.id, EVENTS).await?;
    let people = events.iter().filter_map(|event| event.account_id);
    let names = accounts(db, people.chain(dossier.carrier_id).chain(dossier.owner_id).collect()).await?;
    let newest = queries::cases(db, dossier.id, None, EVIDENCE).await?;
    let under_way = batches::of_dossier(db, dossier.id).await?;
    Ok(DossierPage {
        number: dossier.number(),
        href: dossier.href(),
        title: dossier.title.clone(),
        tag: dossier.tag(language),
        demand: dossier.demand.clone(),
        summary: dossier.summary(language).to_owned(),
        reason: dossier.reason.clone(),
        facts: views::facts(dossier, &catalogue, &names, language)?,
        size: views::size_of(&ground, language),
        chain: came.chain(ground.cases(), language),
        came: came.sections(house, dossier, language).await?,
        documents: workshop::rows(db, dossier.id, language).await?,
        map: ground.map(dossier, language)?,
        statuses: ground.bars(language),
        evidence: newest
            .iter()
            .filter_map(|case| Evidence::of(actor, dossier, case, house.today()))
            .collect(),
        under_way: under_way.iter().map(|batch| Progress::of(batch, language)).collect(),
        steps: history::steps(&events, &names, policy::may_carry(actor, dossier), language),
        may: May::of(actor, dossier),
    })
}
