//! `/cases/<reference>`: the case, its history, who has the ball, and what this account may do.

use std::collections::HashMap;

use rocket::get;
use sea_orm::ConnectionTrait;
use serde::Serialize;

use crate::cases::assignment;
use crate::cases::case;
use crate::cases::case::Coded;
use crate::cases::letters::place_of;
use crate::cases::offers;
use crate::cases::offers::Offer;
use crate::cases::policy;
use crate::cases::queries;
use crate::cases::timeline;
use crate::cases::timeline::Reader;
use crate::cases::timeline::Step;
use crate::cases::views;
use crate::cases::views::Beside;
use crate::cases::views::CaseRow;
use crate::categories::Catalogue;
use crate::chronicle;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::db;
use crate::language::Language;
use crate::language::dates;
use crate::mail::phone;
use crate::people::Actor;
use crate::territory::Level;
use crate::territory::unit;

#[derive(Serialize)]
struct CasePage {
    case: CaseRow,
    version: i32,
    words: String,
    facts: Vec<Fact>,
    ladder: Vec<Rung>,
    /// The level, the carrier, what is asked, by when.
    assignment: Option<Assigned>,
    contact: Option<Contact>,
    steps: Vec<Step>,
    /// What this account may do now; the first is what is most likely wanted.
    offers: Vec<Offer>,
    phone_tasks: Vec<PhoneTask>,
    joined: Vec<Joined>,
    merged_into: Option<Joined>,
    hidden: bool,
    receipt: Option<String>,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
}

/// A rung of the ladder from the commune to the nation.
#[derive(Serialize)]
pub struct Rung {
    label: String,
    state: &'static str,
}

#[derive(Serialize)]
struct Assigned {
    place: String,
    carrier: Option<String>,
    state: String,
    message: String,
    due: Option<String>,
    late: bool,
}

#[derive(Serialize)]
struct Contact {
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    language: &'static str,
    stopped: bool,
}

#[derive(Serialize)]
struct PhoneTask {
    id: i64,
    words: String,
    since: String,
    reason: String,
}

#[derive(Serialize)]
struct Joined {
    reference: String,
    href: String,
}

#[get("/cases/<reference>")]
pub async fn show_case(reference: &str, actor: &Actor, house: &House) -> Result<Page> {
    let catalogue = Catalogue::at_hand(house).await?;
    let db = db::read(&house.db).await?;
    let case = queries::find(&db, actor, reference).await?;
    let view = page(&db, house, actor, &catalogue, &case).await?;
    Ok(Page::new("cases/show.html", actor.language, &view))
}

async fn page(
    db: &impl ConnectionTrait,
    house: &House,
    actor: &Actor,
    catalogue: &Catalogue,
    case: &case::Model,
) -> Result<CasePage> {
    let language = actor.language;
    let events = chronicle::of_case(db, case.id).await?;
    let current = assignment::current(db, case.id).await?;
    let people = events.iter().filter_map(|event| event.account_id);
    let ids = people.chain(case.owner_id).chain(case.carrier_id).chain(case.filed_by_id).collect();
    let names = views::accounts(db, ids).await?;
    let beside = Beside { language, today: house.today(), catalogue, names: &names };
    let joined = joined(db, actor, case).await?;
    Ok(CasePage {
        case: CaseRow::of(case, &beside),
        version: case.version,
        words: case.words.clone(),
        facts: facts(case, catalogue, &names, language),
        ladder: ladder(case, language),
        assignment: current.as_ref().map(|current| assigned(current, &beside)),
        contact: contact(db, actor, case).await?,
        steps: timeline::steps(case, &events, &names, Reader::Staff, language),
        offers: offers::of(actor, case, current.as_ref()),
        phone_tasks: phone_tasks(db, actor, case, &beside).await?,
        merged_into: merged_into(db, actor, case).await?,
        joined,
        hidden: case.visibility == case::Visibility::Hidden,
        receipt: made_by(&events, actor, house).then(|| format!("/cases/{}/receipt", case.reference)),
    })
}

fn made_by(events: &[chronicle::event::Model], actor: &Actor, house: &House) -> bool {
    let made = events.iter().rev().find(|event| matches!(event.deed.as_str(), "file" | "renew"));
    made.is_some_and(|event| {
        event.account_id == Some(actor.id) && event.at + chrono::Duration::hours(24) > house.now()
    })
}

fn facts(
    case: &case::Model,
    catalogue: &Catalogue,
    names: &HashMap<i64, String>,
    language: Language,
) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { label: language.say(&format!("case-{key}")), value };
    let name = |id: Option<i64>| id.and_then(|id| names.get(&id).cloned()).unwrap_or_default();
    let addressee = catalogue.get(case.category_id).map_or("", |category| category.addressee(language));
    vec![
        fact("commune", unit(&case.commune_code).map_or_else(String::new, |unit| unit.full_name(language))),
        fact("place", case.place.clone().unwrap_or_default()),
        fact("category", catalogue.full_name(case.category_id, language)),
        fact("addressee", addressee.to_owned()),
        fact("people", crate::language::number(language, case.people.into())),
        fact("urgency", case.urgency.label("urgency", language)),
        fact("channel", case.channel.label("channel", language)),
        fact("owner", name(case.owner_id)),
        fact(
            "filed",
            format!("{} – {}", dates::day(language, dates::day_of(case.filed_at)), name(case.filed_by_id)),
        ),
        fact("answer_on", dates::day(language, case.answer_on)),
        fact("reopened", crate::language::number(language, case.reopened.into())),
    ]
}

/// Where the ball is, from the commune up.
pub fn ladder(case: &case::Model, language: Language) -> Vec<Rung> {
    let commune = unit(&case.commune_code);
    let state = |level: Level| match level.cmp(&case.level) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "here",
        std::cmp::Ordering::Greater => "todo",
    };
    // Four names must stand side by side on a small phone, so each goes without what it is.
    let name = |level| match level {
        Level::National => language.say("ladder-national"),
        _ => commune.and_then(|commune| commune.at(level)).map_or("", |unit| unit.name(language)).to_owned(),
    };
    Level::ALL.into_iter().map(|level| Rung { label: name(level), state: state(level) }).collect()
}

fn assigned(current: &assignment::Model, beside: &Beside<'_>) -> Assigned {
    let language = beside.language;
    Assigned {
        place: unit(&current.unit_code).map_or_else(String::new, |unit| place_of(unit, language)),
        carrier: current.carrier_id.and_then(|id| beside.names.get(&id).cloned()),
        state: current.state.label("assignment", language),
        message: current.message.clone(),
        due: current.due_on.map(|day| dates::day(language, day)),
        late: current.due_on.is_some_and(|day| day < beside.today),
    }
}

async fn contact(db: &impl ConnectionTrait, actor: &Actor, case: &case::Model) -> Result<Option<Contact>> {
    if !policy::may_see_contact(actor, case) {
        return Ok(None);
    }
    let resident = queries::resident_of(db, case).await?;
    Ok(Some(Contact {
        stopped: resident.mail_stopped_at.is_some(),
        language: resident.lang.own_name(),
        name: resident.name,
        phone: resident.phone,
        email: resident.email,
    }))
}

async fn phone_tasks(
    db: &impl ConnectionTrait,
    actor: &Actor,
    case: &case::Model,
    beside: &Beside<'_>,
) -> Result<Vec<PhoneTask>> {
    if !policy::may_handle(actor, case) {
        return Ok(Vec::new());
    }
    let language = beside.language;
    let waiting = phone::waiting(db, case.id).await?;
    let task = |task: phone::Model| PhoneTask {
        id: task.id,
        words: task.words,
        since: views::since(language, dates::day_of(task.created_at), beside.today),
        reason: task.reason.label("phone-reason", language),
    };
    Ok(waiting.into_iter().map(task).collect())
}

/// The cases that joined this one, as far as the reader may see them.
async fn joined(db: &impl ConnectionTrait, actor: &Actor, case: &case::Model) -> Result<Vec<Joined>> {
    let joined = queries::merged_into(db, case.id).await?;
    Ok(joined.into_iter().filter(|other| policy::may_see(actor, other)).map(link).collect())
}

async fn merged_into(db: &impl ConnectionTrait, actor: &Actor, case: &case::Model) -> Result<Option<Joined>> {
    let Some(id) = case.merged_into_id else { return Ok(None) };
    let target = queries::by_id(db, id).await?;
    Ok(Some(target).filter(|target| policy::may_see(actor, target)).map(link))
}

fn link(case: case::Model) -> Joined {
    Joined { href: format!("/cases/{}", case.reference), reference: case.reference }
}
