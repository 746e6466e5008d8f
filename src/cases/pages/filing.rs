//! Filing: a form, a look at what one wrote, and the receipt.

use rocket::get;
use rocket::post;
use rocket::response::Redirect;
use serde::Serialize;

use crate::cases::case::Channel;
use crate::cases::case::Coded;
use crate::cases::case::Urgency;
use crate::cases::commands;
use crate::cases::commands::Filing;
use crate::cases::forms;
use crate::cases::policy;
use crate::cases::resident::CONSENT_VERSION;
use crate::categories::Catalogue;
use crate::categories::category::Choice;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::token;
use crate::language::Language;
use crate::people::Actor;
use crate::people::Role;
use crate::people::Signed;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::unit;

/// The widest list of communes that a select shows; beyond it one searches.
const MOST_COMMUNES: usize = 80;

#[derive(Serialize)]
struct FilingPage {
    /// The commune, when it is known.
    commune: Option<Named>,
    /// The communes to choose from, when there are few.
    communes: Vec<Choice>,
    /// Where to look for a commune, when there are many.
    pick: Option<String>,
    categories: Vec<Choice>,
    channels: Vec<Choice>,
    urgencies: Vec<Choice>,
    languages: Vec<Choice>,
    most: usize,
    consent_version: &'static str,
    submission: String,
}

#[derive(Serialize)]
struct Named {
    code: String,
    name: String,
}

#[get("/cases/new?<commune>")]
pub async fn new_case(commune: Option<&str>, actor: &Actor, house: &House) -> Result<Page> {
    let known = commune
        .and_then(unit)
        .filter(|commune| policy::may_file(actor, commune))
        .or_else(|| own_commune(actor));
    let values = [
        ("commune", known.map(|commune| commune.code.clone()).unwrap_or_default()),
        ("channel", Channel::Office.code()),
        ("urgency", Urgency::Normal.code()),
        ("people", "1".to_owned()),
        ("lang", Language::Ar.code().to_owned()),
        ("submission", token::fresh()),
    ];
    form(actor, house, known, &FormView::filled(values)).await
}

/// The commune of somebody who has just one.
fn own_commune(actor: &Actor) -> Option<&'static Unit> {
    let mut communes = actor.units(Role::Official);
    communes.next().filter(|_| communes.next().is_none() && !actor.holds(Role::Coordinator))
}

/// Back from the look at it, with everything as it was.
#[post("/cases/new", data = "<form>")]
pub async fn change_case(form: Signed<'_>, house: &House) -> Result<Page> {
    again(form.actor, house, &form.fields, &FormView::again(&form.fields)).await
}

async fn again(actor: &Actor, house: &House, fields: &Fields, view: &FormView) -> Result<Page> {
    let known = unit(fields.get("commune")).filter(|commune| policy::may_file(actor, commune));
    form(actor, house, known, view).await
}

async fn form(actor: &Actor, house: &House, known: Option<&'static Unit>, form: &FormView) -> Result<Page> {
    if !policy::may_file_somewhere(actor) {
        return Err(Error::Missing);
    }
    let language = actor.language;
    let catalogue = Catalogue::at_hand(house).await?;
    let communes = communes(actor, language);
    let few = communes.len() <= MOST_COMMUNES;
    let view = FilingPage {
        commune: known.map(|commune| Named { code: commune.code.clone(), name: commune.full_name(language) }),
        pick: (!few || communes.is_empty()).then(|| pick(actor)),
        communes: if few { communes } else { Vec::new() },
        categories: catalogue.choices(language),
        channels: choices::<Channel>("channel", language),
        urgencies: choices::<Urgency>("urgency", language),
        languages: Language::ALL.map(|l| choice(l.code().to_owned(), l.own_name().to_owned())).to_vec(),
        most: forms::MOST_WORDS,
        consent_version: CONSENT_VERSION,
        submission: form.values.get("submission").cloned().unwrap_or_else(token::fresh),
    };
    Ok(Page::new("cases/new.html", language, &view).form(form))
}

/// The picker, within the widest unit that one coordinates.
fn pick(actor: &Actor) -> String {
    let widest = actor.units(Role::Coordinator).max_by_key(|unit| unit.level);
    let within = widest.map(|unit| format!("&within={}", unit.code)).unwrap_or_default();
    format!("/communes/pick?back=/cases/new{within}")
}

fn choice(value: String, label: String) -> Choice {
    Choice { value, label, group: String::new() }
}

/// Every value of a set of words, as choices.
pub fn choices<T: Coded>(prefix: &str, language: Language) -> Vec<Choice> {
    T::iter().map(|value| choice(value.code(), value.label(prefix, language))).collect()
}

/// The communes one files in, under their provinces.
fn communes(actor: &Actor, language: Language) -> Vec<Choice> {
    let mut found: Vec<&'static Unit> = actor.units(Role::Official).collect();
    for unit in actor.units(Role::Coordinator) {
        found.extend(communes_of(unit));
    }
    found.sort_by(|a, b| a.code.cmp(&b.code));
    found.dedup_by(|a, b| a.code == b.code);
    let group = |commune: &'static Unit| {
        commune.at(Level::Province).map_or("", |province| province.name(language)).to_owned()
    };
    found
        .into_iter()
        .map(|commune| Choice {
            value: commune.code.clone(),
            label: commune.name(language).to_owned(),
            group: group(commune),
        })
        .collect()
}

fn communes_of(unit: &'static Unit) -> Vec<&'static Unit> {
    match unit.level {
        Level::Commune => vec![unit],
        _ => children(&unit.code).iter().flat_map(|child| communes_of(child)).collect(),
    }
}

#[derive(Serialize)]
struct CheckPage {
    rows: Vec<Row>,
    words: String,
    kept: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    value: String,
}

#[post("/cases/check", data = "<form>")]
pub async fn check_case(form: Signed<'_>, house: &House) -> Result<Reply> {
    let catalogue = Catalogue::at_hand(house).await?;
    match forms::filing(&form.fields, form.actor, &catalogue) {
        Err(mistakes) => {
            let view = FormView::to_mend(&form.fields, mistakes);
            Ok(again(form.actor, house, &form.fields, &view).await?.to_mend().into())
        }
        Ok(filing) => {
            let fields = form.fields.with("submission", &filing.submission);
            let view = CheckPage {
                rows: rows(&filing, &catalogue, form.actor.language),
                words: filing.words,
                kept: fields.kept(),
            };
            Ok(Page::new("cases/check.html", form.actor.language, &view).into())
        }
    }
}

/// Somebody who comes here by its address has nothing to look at yet.
#[get("/cases/check")]
pub fn check_again(_actor: &Actor) -> Redirect {
    Redirect::to("/cases/new")
}

fn rows(filing: &Filing, catalogue: &Catalogue, language: Language) -> Vec<Row> {
    let row = |key: &str, value: String| Row { label: language.say(&format!("case-{key}")), value };
    let or_none = |value: Option<String>| value.unwrap_or_default();
    let resident = &filing.resident;
    vec![
        row("commune", filing.commune.full_name(language)),
        row("category", catalogue.full_name(filing.category_id, language)),
        row("place", or_none(filing.place.clone())),
        row("people", crate::language::number(language, filing.people.into())),
        row("channel", filing.channel.label("channel", language)),
        row("urgency", filing.urgency.label("urgency", language)),
        row("name", or_none(resident.name.clone())),
        row(
            "phone",
            or_none(resident.phone.as_ref().map(|phone| format!("\u{2066}{}\u{2069}", phone.as_str()))),
        ),
        row("email", or_none(resident.email.clone())),
        row("lang", resident.language.own_name().to_owned()),
    ]
}

#[post("/cases", data = "<form>")]
pub async fn file_case(form: Signed<'_>, house: &House) -> Result<Reply> {
    let catalogue = Catalogue::at_hand(house).await?;
    match forms::filing(&form.fields, form.actor, &catalogue) {
        Err(mistakes) => {
            let view = FormView::to_mend(&form.fields, mistakes);
            Ok(again(form.actor, house, &form.fields, &view).await?.to_mend().into())
        }
        Ok(filing) => {
            let case = commands::file(house, form.actor, &filing).await?;
            Ok(Reply::see(format!("/cases/{}/receipt?done=filed", case.reference)))
        }
    }
}
