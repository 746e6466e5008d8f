//! What we write to those who answer for a dossier when somebody else filed an action or recorded its answer.

use sea_orm::ConnectionTrait;
use sea_orm::entity::prelude::*;

use super::action::Model;
use super::action::said;
use super::commands::Order;
use crate::cases::case::Coded;
use crate::cases::letters::isolated;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::institutions;
use crate::kit::House;
use crate::kit::Result;
use crate::language::dates;
use crate::mail::Letter;
use crate::mail::outbox;
use crate::people;
use crate::people::account;

/// Tells the owner and the carrier of the dossier, but for whoever did it, and for whoever no longer has a mandate
/// by which they see the dossier.
pub async fn tell(
    txn: &impl ConnectionTrait,
    house: &House,
    dossier: &dossier::Model,
    action: &Model,
    order: &Order,
    by: Option<i64>,
) -> Result<()> {
    let kind = match order {
        Order::File(_) => "action-filed",
        Order::Answer(_) => "action-answered",
        _ => return Ok(()),
    };
    let whom = [dossier.owner_id, dossier.carrier_id].into_iter().flatten().filter(|id| by != Some(*id));
    let readers = account::Entity::find()
        .filter(account::Column::Id.is_in(whom))
        .filter(account::Column::State.eq(account::State::Active))
        .all(txn)
        .await?;
    for reader in &readers {
        if !sees(txn, house, reader, dossier).await? {
            continue;
        }
        let names = institutions::queries::names(txn, action.institution_id, reader.lang).await?;
        let target = action.institution_id.and_then(|id| names.get(&id).cloned());
        outbox::put(txn, house, &letter(house, kind, reader, dossier, action, target, order), house.now())
            .await?;
    }
    Ok(())
}

async fn sees(
    txn: &impl ConnectionTrait,
    house: &House,
    reader: &account::Model,
    dossier: &dossier::Model,
) -> Result<bool> {
    let in_no_session = 0;
    let actor = people::actor::within(txn, house, reader.clone(), in_no_session, reader.lang).await?;
    Ok(dossiers::policy::may_see(&actor, dossier))
}

fn letter(
    house: &House,
    kind: &'static str,
    reader: &account::Model,
    dossier: &dossier::Model,
    action: &Model,
    target: Option<String>,
    order: &Order,
) -> Letter {
    let language = reader.lang;
    let mut args = action.args(language);
    args.set("number", isolated(&dossier.number()));
    args.set("title", format!("\u{2068}{}\u{2069}", dossier.title));
    let say = |part: &str| language.say_with(&format!("letter-{kind}-{part}"), &args);
    let fact = |key: &str, value: String| (said(language, &format!("action-fact-{key}"), action.kind), value);
    let day = |day: Date| dates::day(language, day);
    let mut facts = vec![fact("kind", action.kind.name(language))];
    facts.extend(target.map(|target| fact("target", target)));
    facts.extend(action.reference.as_deref().map(|reference| fact("reference", isolated(reference))));
    facts.extend(action.filed_on.map(|on| fact("filed_on", day(on))));
    if let Order::Answer(given) = order {
        facts.push(fact("answered_on", day(given.on)));
        facts.push(fact("verdict", given.verdict.label("verdict", language)));
    } else {
        facts.extend(action.due_on.map(|on| fact("due_on", day(on))));
    }
    let letter = Letter::new(kind, &reader.email, language, say("subject"))
        .account(reader.id)
        .text(say("lead"))
        .facts(facts);
    let words = order.words().unwrap_or(&action.subject).to_owned();
    letter.quote(words).button(language.say("letter-action-open"), house.link(&action.href()))
}
