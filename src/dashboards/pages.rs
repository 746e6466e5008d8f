//! `/dashboard`: the figures of a unit.

use rocket::Route;
use rocket::get;
use rocket::routes;

use super::figures::Figures;
use super::figures::Load;
use super::figures::loads;
use super::policy;
use super::queries;
use super::queries::Below;
use super::views::Dashboard;
use super::views::Known;
use crate::categories::Catalogue;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::language::Language;
use crate::people::Actor;
use crate::territory::Unit;
use crate::territory::children;
use crate::territory::unit;

pub fn routes() -> Vec<Route> {
    routes![show_dashboard]
}

#[get("/dashboard?<unit>")]
async fn show_dashboard(unit: Option<&str>, actor: &Actor, house: &House) -> Result<Page> {
    let unit = asked(unit, actor).ok_or(Error::Missing)?;
    let catalogue = Catalogue::read(&house.db).await?;
    let figures = Figures::new(queries::of_unit(&house.db, unit).await?);
    let counts = queries::below(&house.db, unit).await?;
    let below = below(unit, &counts, actor.language);
    let known = Known {
        unit,
        figures: &figures,
        overdue: queries::overdue(&house.db, unit, house.today()).await?,
        silent: children(&unit.code).len() - below.len(),
        below,
        catalogue: &catalogue,
    };
    Ok(Page::new("dashboards/unit.html", actor.language, &Dashboard::of(actor, &known)))
}

/// The unit of the address, or the widest whose figures one may read. A foreign unit is missing.
fn asked(code: Option<&str>, actor: &Actor) -> Option<&'static Unit> {
    match code.filter(|code| !code.is_empty()) {
        Some(code) => unit(code).filter(|unit| policy::may_read(actor, unit)),
        None => policy::held(actor).first().copied(),
    }
}

/// The units right below that have any case, those with the most open ones first.
fn below(of: &Unit, counts: &[Below], language: Language) -> Vec<(&'static Unit, Load)> {
    let loads = loads(counts);
    let known = |below: &&'static Unit| Some((*below, *loads.get(below.code.as_str())?));
    let mut below: Vec<_> = children(&of.code).iter().filter_map(known).collect();
    below.sort_by(|(a, of_a), (b, of_b)| {
        (of_b.open, of_b.total)
            .cmp(&(of_a.open, of_a.total))
            .then_with(|| a.name(language).cmp(b.name(language)))
    });
    below
}
