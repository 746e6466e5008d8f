//! Every deed of the table has one address: its form, and the doing of it.

use chrono::Days;
use rocket::get;
use rocket::http::Status as Http;
use rocket::post;
use serde::Serialize;

use super::filing::choices;
use crate::cases::answer::Verdict;
use crate::cases::case;
use crate::cases::case::Coded;
use crate::cases::case::Outcome;
use crate::cases::case::StatusTag;
use crate::cases::commands;
use crate::cases::commands::Order;
use crate::cases::forms;
use crate::cases::letters::place_of;
use crate::cases::offers;
use crate::cases::policy;
use crate::cases::policy::Hand;
use crate::cases::queries;
use crate::cases::reference;
use crate::cases::status::Deed;
use crate::cases::status::Need;
use crate::cases::status::Transition;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::language::Language;
use crate::people;
use crate::people::Actor;
use crate::people::Role;
use crate::people::Signed;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::unit;

/// How long a carrier usually has, in days.
const USUAL_DAYS: u64 = 30;

#[derive(Serialize)]
struct DeedPage {
    reference: String,
    href: String,
    deed: &'static str,
    version: i32,
    title: String,
    status: StatusTag,
    needs: Vec<&'static str>,
    levels: Vec<Choice>,
    carriers: Vec<Choice>,
    verdicts: Vec<Choice>,
    outcomes: Vec<Choice>,
    addressee: String,
    most: usize,
    /// How the resident will hear of it: by mail, by phone, not at all.
    told: Option<&'static str>,
}

#[get("/cases/<reference>/<deed>", rank = 2)]
pub async fn ask_deed(reference: &str, deed: &str, actor: &Actor, house: &House) -> Result<Page> {
    let case = queries::find(&house.db, actor, reference).await?;
    let deed: Deed = deed.parse().map_err(|()| Error::Missing)?;
    let line = offers::line(actor, &case, deed).ok_or(Error::Missing)?;
    let soon = (house.today() + Days::new(USUAL_DAYS)).to_string();
    let today = house.today().to_string();
    let values = [("due_on", soon), ("received_on", today), ("level", next_level(&case))];
    form(house, actor, &case, line, &FormView::filled(values)).await
}

/// The level right above the one that has the case.
fn next_level(case: &case::Model) -> String {
    match case.level {
        Level::Commune => Level::Province.code().to_owned(),
        Level::Province => Level::Region.code().to_owned(),
        Level::Region | Level::National => Level::National.code().to_owned(),
    }
}

#[post("/cases/<reference>/<deed>", data = "<sent>", rank = 2)]
pub async fn do_deed(reference: &str, deed: &str, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let actor = sent.actor;
    let case = queries::find(&house.db, actor, reference).await?;
    let deed: Deed = deed.parse().map_err(|()| Error::Missing)?;
    let Some(line) = offers::line(actor, &case, deed) else {
        return refused(actor, &case, deed, &sent.fields);
    };
    match order(house, actor, &case, deed, &sent.fields).await? {
        Err(mistakes) => {
            let view = FormView::to_mend(&sent.fields, mistakes);
            Ok(form(house, actor, &case, line, &view).await?.to_mend().into())
        }
        Ok(order) if seen(&sent.fields)? == case.version => {
            match commands::perform(house, Hand::Staff(actor), &case, &order).await {
                Ok(_) => Ok(Reply::see(after(actor, &case, deed))),
                Err(Error::Conflict) => Ok(conflict(actor, &case, deed, &sent.fields)),
                Err(error) => Err(error),
            }
        }
        Ok(_) => Ok(conflict(actor, &case, deed, &sent.fields)),
    }
}

/// The version that the form was made from.
fn seen(fields: &Fields) -> Result<i32> {
    fields.get("version").parse().map_err(|_| Error::Malformed)
}

/// Where one goes from there: whoever gave a case away may not see it any more.
fn after(actor: &Actor, case: &case::Model, deed: Deed) -> String {
    let stays = policy::may_handle(actor, case) || !matches!(deed, Deed::HandBack | Deed::PassUp);
    match deed {
        Deed::Renew => format!("/cases/{}/receipt", case.reference),
        _ if stays => format!("/cases/{}?done={}", case.reference, notice(deed)),
        _ => format!("/desk?done={}", notice(deed)),
    }
}

/// The notice after a deed; the quiet ones share one.
fn notice(deed: Deed) -> &'static str {
    match deed {
        Deed::Promise => "answer",
        Deed::Told | Deed::Renew | Deed::Hide | Deed::Show => "saved",
        other => other.code(),
    }
}

/// A deed that the table does not offer: somebody was first, or it was never theirs.
fn refused(actor: &Actor, case: &case::Model, deed: Deed, fields: &Fields) -> Result<Reply> {
    let by_somebody = crate::cases::status::TRANSITIONS
        .iter()
        .any(|line| line.deed == deed && policy::allows(Hand::Staff(actor), case, line.who));
    if by_somebody { Ok(conflict(actor, case, deed, fields)) } else { Err(Error::Forbidden) }
}

#[derive(Serialize)]
struct ConflictPage {
    reference: String,
    href: String,
    deed: &'static str,
    status: StatusTag,
    kept: Vec<String>,
}

/// 409, with what was typed.
fn conflict(actor: &Actor, case: &case::Model, deed: Deed, fields: &Fields) -> Reply {
    let typed = ["words", "promise", "institution", "target"].map(|name| fields.get(name).to_owned());
    let view = ConflictPage {
        reference: case.reference.clone(),
        href: format!("/cases/{}", case.reference),
        deed: deed.code(),
        status: case.standing().tag(actor.language),
        kept: typed.into_iter().filter(|text| !text.is_empty()).collect(),
    };
    Page::new("cases/conflict.html", actor.language, &view).status(Http::Conflict).into()
}

/// What is ordered, or what is wrong with the form.
async fn order(
    house: &House,
    actor: &Actor,
    case: &case::Model,
    deed: Deed,
    fields: &Fields,
) -> Result<Result<Order, Mistakes>> {
    if deed == Deed::Merge {
        return merge(house, actor, case, fields).await;
    }
    let order = forms::order(deed, fields, actor.language, house.today());
    let (level, carrier) = match &order {
        Ok(Order::Assign { level, carrier_id: Some(carrier), .. }) => (*level, *carrier),
        Ok(Order::PassUp { carrier_id: Some(carrier), .. }) => (above(case), *carrier),
        _ => return Ok(order),
    };
    let known = carriers(house, case, Some(level), actor.language).await?;
    if known.iter().any(|choice| choice.value == carrier.to_string()) {
        return Ok(order);
    }
    let mut mistakes = Mistakes::new(actor.language);
    mistakes.add("carrier", "mistake-carrier");
    Ok(Err(mistakes))
}

fn above(case: &case::Model) -> Level {
    next_level(case).parse().unwrap_or(Level::National)
}

/// The case that another joins must be one's own to work, and open.
async fn merge(
    house: &House,
    actor: &Actor,
    case: &case::Model,
    fields: &Fields,
) -> Result<Result<Order, Mistakes>> {
    let found = match reference::parse(fields.get("target")) {
        Some(reference) => queries::find(&house.db, actor, &reference).await,
        None => Err(Error::Missing),
    };
    let target = match found {
        Ok(target) => Some(target),
        Err(Error::Missing) => None,
        Err(error) => return Err(error),
    };
    let good =
        target.filter(|target| target.id != case.id && target.is_open() && policy::may_handle(actor, target));
    let mut mistakes = Mistakes::new(actor.language);
    if good.is_none() {
        mistakes.add("target", "mistake-target");
    }
    Ok(mistakes
        .verdict(|| good.map(|target| Order::Merge { target_id: target.id, target: target.reference })))
}

async fn form(
    house: &House,
    actor: &Actor,
    case: &case::Model,
    line: &Transition,
    form: &FormView,
) -> Result<Page> {
    let language = actor.language;
    let catalogue = Catalogue::at_hand(house).await?;
    let resident = queries::resident_of(&house.db, case).await?;
    let level = (line.deed == Deed::PassUp).then(|| above(case));
    let carriers = if line.needs.iter().any(|need| matches!(need, Need::Assignment | Need::Carrier)) {
        carriers(house, case, level, language).await?
    } else {
        Vec::new()
    };
    let told = line.tells.map(|_| match (resident.mailbox(), &resident.phone, resident.mail_stopped_at) {
        (Some(_), ..) => "mail",
        (None, Some(_), None) => "phone",
        _ => "nobody",
    });
    let view = DeedPage {
        reference: case.reference.clone(),
        href: format!("/cases/{}", case.reference),
        deed: line.deed.code(),
        version: case.version,
        title: case.words.lines().next().unwrap_or_default().to_owned(),
        status: case.standing().tag(language),
        needs: needs(line),
        levels: levels(case, language),
        carriers,
        verdicts: choices::<Verdict>("verdict", language),
        outcomes: outcomes(language),
        addressee: catalogue
            .get(case.category_id)
            .map_or("", |category| category.addressee(language))
            .to_owned(),
        most: forms::MOST_WORDS,
        told,
    };
    Ok(Page::new("cases/deed.html", language, &view).form(form))
}

/// What the form asks for; an answer may always hold a promise.
fn needs(line: &Transition) -> Vec<&'static str> {
    let name = |need: &Need| match need {
        Need::Words => "words",
        Need::Assignment => "assignment",
        Need::Carrier => "carrier",
        Need::Answer => "answer",
        Need::Promise => "promise",
        Need::Outcome => "outcome",
        Need::Target => "target",
    };
    line.needs.iter().map(name).collect()
}

fn outcomes(language: Language) -> Vec<Choice> {
    let choice = |outcome: Outcome| Choice {
        value: outcome.code(),
        label: outcome.label("outcome", language),
        group: String::new(),
    };
    Outcome::BY_STAFF.map(choice).to_vec()
}

fn levels(case: &case::Model, language: Language) -> Vec<Choice> {
    let commune = unit(&case.commune_code);
    let place = |level| {
        commune
            .and_then(|commune| commune.at(level))
            .map_or_else(String::new, |unit| place_of(unit, language))
    };
    let choice =
        |level: Level| Choice { value: level.code().to_owned(), label: place(level), group: String::new() };
    [Level::Province, Level::Region, Level::National].map(choice).to_vec()
}

/// Who may carry a case of that commune: the advocates of its province, region and of the nation, or of
/// one of these levels.
async fn carriers(
    house: &House,
    case: &case::Model,
    level: Option<Level>,
    language: Language,
) -> Result<Vec<Choice>> {
    let commune = unit(&case.commune_code);
    let levels = [Level::Province, Level::Region, Level::National]
        .into_iter()
        .filter(|l| level.is_none_or(|only| only == *l));
    let units: Vec<&'static Unit> =
        levels.filter_map(|level| commune.and_then(|commune| commune.at(level))).collect();
    let mut found = Vec::new();
    for unit in units {
        let people = people::queries::holders_at(&house.db, Role::Advocate, unit, house.today()).await?;
        let group = place_of(unit, language);
        found.extend(people.into_iter().map(|(id, label)| Choice {
            value: id.to_string(),
            label,
            group: group.clone(),
        }));
    }
    Ok(found)
}
