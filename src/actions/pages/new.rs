//! Planning an action for a dossier: first of which kind, then the rest.

use rocket::get;
use rocket::post;
use serde::Serialize;

use crate::actions::action::Kind;
use crate::actions::action::Model;
use crate::actions::commands;
use crate::actions::commands::Wanted;
use crate::actions::entitled;
use crate::actions::forms;
use crate::actions::policy;
use crate::actions::queries;
use crate::actions::views::levels;
use crate::cases::case::Coded;
use crate::cases::letters::place_of;
use crate::categories::category::Choice;
use crate::dossiers;
use crate::dossiers::dossier;
use crate::institutions;
use crate::kit::Error;
use crate::kit::Fields;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Mistakes;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::token;
use crate::people;
use crate::people::Actor;
use crate::people::Signed;
use crate::territory::Level;

/// What the address may say already.
#[derive(rocket::FromForm)]
pub struct Asked<'r> {
    #[field(default = "")]
    kind: &'r str,
    #[field(default = "")]
    institution: &'r str,
    #[field(default = "")]
    parent: &'r str,
}

#[derive(Serialize)]
struct KindsPage {
    dossier: DossierLine,
    kinds: Vec<KindLine>,
}

#[derive(Serialize)]
struct KindLine {
    href: String,
    label: String,
    hint: String,
}

/// For which dossier.
#[derive(Serialize)]
pub struct DossierLine {
    href: String,
    number: String,
    title: String,
}

impl DossierLine {
    pub fn of(dossier: &dossier::Model) -> Self {
        Self { href: dossier.href(), number: dossier.number(), title: dossier.title.clone() }
    }
}

/// The form of an action that is new, or not filed yet.
#[derive(Serialize)]
pub struct ActionForm {
    dossier: DossierLine,
    /// The number of the form.
    submission: String,
    /// Where the form goes, and where one goes without it.
    to: String,
    back: String,
    kind: String,
    kind_label: String,
    levels: Vec<Choice>,
    targets: Vec<Choice>,
    carriers: Vec<Choice>,
    /// What a reminder may remind of.
    parents: Vec<Choice>,
    session: bool,
    most: usize,
    version: Option<i32>,
    /// Somebody was first: what stands now.
    changed: Option<Vec<String>>,
}

#[get("/dossiers/<id>/actions/new?<asked..>")]
pub async fn new_action(id: i64, asked: Asked<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let dossier = carried(house, actor, id).await?;
    let parent = parent(house, &dossier, asked.parent).await?;
    let kind = Kind::parse(asked.kind).or(parent.as_ref().map(|_| Kind::Reminder));
    let Some(kind) = kind else {
        return Ok(Page::new("actions/kinds.html", actor.language, &kinds(actor, &dossier, &asked)));
    };
    let level = usual_level(kind, &dossier, parent.as_ref());
    let values = [
        ("kind", kind.code()),
        ("level", level.map_or_else(String::new, |level| level.code().to_owned())),
        ("institution", chosen(asked.institution, parent.as_ref().and_then(|p| p.institution_id))),
        ("parent", parent.as_ref().map(|parent| parent.id.to_string()).unwrap_or_default()),
        ("carrier", parent.and_then(|p| p.carrier_id).map(|id| id.to_string()).unwrap_or_default()),
    ];
    new_form(house, actor, &dossier, kind, &FormView::filled(values)).await
}

fn chosen(asked: &str, of_parent: Option<i64>) -> String {
    if asked.is_empty() { of_parent.map(|id| id.to_string()).unwrap_or_default() } else { asked.to_owned() }
}

/// An open dossier that one acts for.
async fn carried(house: &House, actor: &Actor, id: i64) -> Result<dossier::Model> {
    let dossier = dossiers::queries::find(&house.db, actor, id).await?;
    match (policy::may_plan(actor, &dossier), dossier.is_open()) {
        (false, _) => Err(Error::Forbidden),
        (true, false) => Err(Error::Conflict),
        (true, true) => Ok(dossier),
    }
}

/// What it reminds of, if that is an action for the same dossier.
async fn parent(house: &House, dossier: &dossier::Model, asked: &str) -> Result<Option<Model>> {
    let Ok(id) = asked.parse() else { return Ok(None) };
    match queries::by_id(&house.db, id).await {
        Ok(parent) => Ok(Some(parent).filter(|parent| parent.dossier_id == dossier.id)),
        Err(Error::Missing) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The level of what it reminds of, or of the dossier, or the first that there is for the kind.
fn usual_level(kind: Kind, dossier: &dossier::Model, parent: Option<&Model>) -> Option<Level> {
    let territory = dossier.unit().ok()?;
    let own = parent.map_or(dossier.level, |parent| parent.level);
    std::iter::once(own).chain(Level::ALL).find(|level| entitled::level_fits(kind, *level, territory))
}

fn kinds(actor: &Actor, dossier: &dossier::Model, asked: &Asked<'_>) -> KindsPage {
    let encode = |text: &str| rocket::http::RawStr::new(text).percent_encode().to_string();
    let institution = match asked.institution {
        "" => String::new(),
        id => format!("&institution={}", encode(id)),
    };
    let line = |kind: Kind| KindLine {
        href: format!("{}/actions/new?kind={}{institution}", dossier.href(), kind.code()),
        label: kind.name(actor.language),
        hint: kind.label("action-kind-hint", actor.language),
    };
    let possible = |kind: &Kind| usual_level(*kind, dossier, None).is_some();
    let kinds = Kind::ALL.into_iter().filter(possible).map(line).collect();
    KindsPage { dossier: DossierLine::of(dossier), kinds }
}

#[post("/dossiers/<id>/actions", data = "<sent>")]
pub async fn plan_action(id: i64, sent: Signed<'_>, house: &House) -> Result<Reply> {
    let (actor, fields) = (sent.actor, &sent.fields);
    let dossier = carried(house, actor, id).await?;
    let Some(kind) = Kind::parse(fields.get("kind")) else {
        return Ok(Reply::see(format!("{}/actions/new", dossier.href())));
    };
    match wanted(house, actor, &dossier, kind, fields).await? {
        Ok(wanted) => {
            let action =
                commands::plan_once(house, actor, &dossier, &wanted, &forms::submission(fields)).await?;
            Ok(Reply::see(format!("{}?done=saved", action.href())))
        }
        Err(mistakes) => {
            let view = FormView::to_mend(fields, mistakes);
            Ok(new_form(house, actor, &dossier, kind, &view).await?.to_mend().into())
        }
    }
}

/// What the form says, with everybody and everything that it names found.
pub async fn wanted(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    kind: Kind,
    fields: &Fields,
) -> Result<Result<Wanted, Mistakes>> {
    let mut mistakes = Mistakes::new(actor.language);
    let wanted = forms::wanted(&mut mistakes, fields, kind, dossier.unit()?);
    if let Some(wanted) = &wanted {
        if let Some(carrier) = wanted.carrier_id
            && !carriers(house, actor, dossier, kind, Some(wanted.level))
                .await?
                .iter()
                .any(|choice| choice.value == carrier.to_string())
        {
            mistakes.add("carrier", "mistake-action-carrier");
        }
        if let Some(institution) = wanted.institution_id
            && !institutions::queries::exists(&house.db, institution).await?
        {
            mistakes.add("institution", "mistake-action-target");
        }
        let of_ours = parent(house, dossier, fields.get("parent")).await?.is_some();
        if wanted.parent_id.is_some() && !of_ours {
            mistakes.add("parent", "mistake-action-parent");
        }
    }
    Ok(mistakes.verdict(|| wanted))
}

/// Who is entitled to carry an action of that kind for a dossier, at a level or at any, under where they are.
async fn carriers(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    kind: Kind,
    level: Option<Level>,
) -> Result<Vec<Choice>> {
    let territory = dossier.unit()?;
    let levels = Level::ALL.into_iter().filter(|of| level.is_none_or(|only| only == *of));
    let mut seats: Vec<_> = levels.flat_map(|level| entitled::seats(kind, level, territory)).collect();
    seats.sort_by_key(|seat| (seat.unit.level, seat.role));
    seats.dedup_by_key(|seat| (seat.unit.level, seat.role));
    let mut found: Vec<Choice> = Vec::new();
    for seat in seats {
        let people = people::queries::holders_at(&house.db, seat.role, seat.unit, house.today()).await?;
        let group = place_of(seat.unit, actor.language);
        for (id, label) in people {
            let value = id.to_string();
            // Of several mandates, the one nearest to the ground.
            if !found.iter().any(|choice| choice.value == value) {
                found.push(Choice { value, label, group: group.clone() });
            }
        }
    }
    Ok(found)
}

async fn new_form(
    house: &House,
    actor: &Actor,
    dossier: &dossier::Model,
    kind: Kind,
    form: &FormView,
) -> Result<Page> {
    let view = ActionForm {
        submission: form.values.get("submission").cloned().unwrap_or_else(token::fresh),
        to: format!("{}/actions", dossier.href()),
        back: dossier.href(),
        ..ActionForm::of(house, actor, dossier, kind).await?
    };
    Ok(Page::new("actions/form.html", actor.language, &view).form(form))
}

impl ActionForm {
    async fn of(house: &House, actor: &Actor, dossier: &dossier::Model, kind: Kind) -> Result<Self> {
        let (language, territory) = (actor.language, dossier.unit()?);
        let parents = if kind == Kind::Reminder { parents(house, dossier).await? } else { Vec::new() };
        Ok(Self {
            dossier: DossierLine::of(dossier),
            submission: String::new(),
            to: String::new(),
            back: String::new(),
            kind: kind.code(),
            kind_label: kind.name(language),
            levels: levels(kind, territory, language),
            targets: institutions::queries::all_for_choice(&house.db, territory, language).await?,
            carriers: carriers(house, actor, dossier, kind, None).await?,
            parents,
            session: kind.has_session(),
            most: forms::MOST_WORDS,
            version: None,
            changed: None,
        })
    }

    /// The form of an action that is there already, with what stands now where somebody was first.
    pub async fn again(
        house: &House,
        actor: &Actor,
        dossier: &dossier::Model,
        action: &Model,
        changed: Option<Vec<String>>,
    ) -> Result<Self> {
        Ok(Self {
            to: format!("{}/edit", action.href()),
            back: action.href(),
            version: Some(action.version),
            changed,
            ..Self::of(house, actor, dossier, action.kind).await?
        })
    }
}

/// What can be reminded of: what was filed and is not answered.
async fn parents(house: &House, dossier: &dossier::Model) -> Result<Vec<Choice>> {
    let all = queries::of_dossier(&house.db, dossier.id).await?;
    let choice = |action: &Model| Choice {
        value: action.id.to_string(),
        label: action.subject.clone(),
        group: String::new(),
    };
    Ok(all.iter().filter(|action| action.state.is_waiting()).map(choice).collect())
}
