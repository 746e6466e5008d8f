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
use crate::cases::resident;
use crate::cases::timeline;
use crate::cases::timeline::Reader;
use crate::cases::timeline::Step;
use crate::cases::views;
use crate::cases::views::Beside;
use crate::cases::views::CaseRow;
use crate::categories::Catalogue;
use crate::chronicle;
use crate::chronicle::event;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::lines::Ask;
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
    let case = queries::find(&house.db, actor, reference).await?;
    let record = Record::read(&house.db, actor, &case).await?;
    let view = page(house, actor, &catalogue, &case, record);
    Ok(Page::new("cases/show.html", actor.language, &view))
}

/// The account of each event and those of the case itself, whose key is $1.
const PEOPLE: &str = "SELECT account_id FROM event WHERE case_id = $1 \
                      UNION SELECT owner_id FROM cases WHERE id = $1 \
                      UNION SELECT carrier_id FROM cases WHERE id = $1 \
                      UNION SELECT filed_by_id FROM cases WHERE id = $1";

/// What is read of a case beside its own row, as far as the reader may see it.
struct Record {
    events: Vec<event::Model>,
    assignment: Option<assignment::Model>,
    names: HashMap<i64, String>,
    resident: Option<resident::Model>,
    phone_tasks: Vec<phone::Model>,
    joined: Vec<Joined>,
    merged_into: Option<Joined>,
}

impl Record {
    async fn read(db: &impl ConnectionTrait, actor: &Actor, case: &case::Model) -> Result<Self> {
        let ask = (
            chronicle::of_case(case.id),
            assignment::current(case.id),
            views::names_of(PEOPLE, case.id),
            policy::may_see_contact(actor, case).then(|| resident::of_key(case.resident_id)),
            policy::may_handle(actor, case).then(|| phone::waiting(case.id)),
            queries::has_joined(case.id),
        );
        let (events, assignment, names, resident, phone_tasks, has_joined) = ask.of(db).await?;
        let joined = if has_joined { joined(db, actor, case).await? } else { Vec::new() };
        let merged_into = merged_into(db, actor, case).await?;
        Ok(Self { events, assignment, names, resident, phone_tasks, joined, merged_into })
    }
}

fn page(house: &House, actor: &Actor, catalogue: &Catalogue, case: &case::Model, record: Record) -> CasePage {
    let language = actor.language;
    let Record { events, names, assignment: current, .. } = record;
    let beside = Beside { language, today: house.today(), catalogue, names: &names };
    CasePage {
        case: CaseRow::of(case, &beside),
        version: case.version,
        words: case.words.clone(),
        facts: facts(case, catalogue, &names, language),
        ladder: ladder(case, language),
        assignment: current.as_ref().map(|current| assigned(current, &beside)),
        contact: record.resident.map(contact),
        steps: timeline::steps(case, &events, &names, Reader::Staff, language),
        offers: offers::of(actor, case, current.as_ref()),
        phone_tasks: record.phone_tasks.into_iter().map(|task| phone_task(task, &beside)).collect(),
        merged_into: record.merged_into,
        joined: record.joined,
        hidden: case.visibility == case::Visibility::Hidden,
        receipt: made_by(&events, actor, house).then(|| format!("/cases/{}/receipt", case.reference)),
    }
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

fn contact(resident: resident::Model) -> Contact {
    Contact {
        stopped: resident.mail_stopped_at.is_some(),
        language: resident.lang.own_name(),
        name: resident.name,
        phone: resident.phone,
        email: resident.email,
    }
}

fn phone_task(task: phone::Model, beside: &Beside<'_>) -> PhoneTask {
    PhoneTask {
        id: task.id,
        words: task.words,
        since: views::since(beside.language, dates::day_of(task.created_at), beside.today),
        reason: task.reason.label("phone-reason", beside.language),
    }
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
