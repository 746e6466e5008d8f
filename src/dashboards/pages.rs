//! `/dashboard`: the figures of a unit.

use chrono::NaiveDate;
use rocket::Route;
use rocket::get;
use rocket::post;
use rocket::routes;

use super::period::Weeks;
use super::policy;
use super::queries::Question;
use super::views::Asked;
use super::views::Dashboard;
use super::visit;
use crate::categories::Catalogue;
use crate::categories::category;
use crate::kit::Error;
use crate::kit::FormView;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Reply;
use crate::kit::Result;
use crate::kit::again::remembered;
use crate::people::Actor;
use crate::people::Signed;
use crate::territory::Unit;
use crate::territory::unit;

pub fn routes() -> Vec<Route> {
    let exports = routes![
        super::export::ask_export,
        super::export::export_weeks,
        super::map::export::ask_export,
        super::map::export::export_map,
        super::workload::export::ask_export,
        super::workload::export::export_institutions
    ];
    let pages = routes![
        show_dashboard,
        tick_off,
        super::map::show_map,
        super::silence::show_silence,
        super::workload::show_workload
    ];
    [remembered(pages), exports].concat()
}

/// The figures that an address asks for.
#[derive(rocket::FromForm)]
pub(super) struct Wanted<'r> {
    unit: Option<&'r str>,
    category: Option<&'r str>,
    weeks: Option<&'r str>,
}

impl Wanted<'_> {
    /// As far as this actor may ask for them.
    pub(super) fn read<'c>(
        &self,
        actor: &Actor,
        catalogue: &'c Catalogue,
        today: NaiveDate,
    ) -> Result<(Question, Option<&'c category::Model>)> {
        let unit = asked(self.unit, actor).ok_or(Error::Missing)?;
        let theme = theme(catalogue, self.category);
        let weeks = Weeks::asked(self.weeks.and_then(|weeks| weeks.parse().ok()), today);
        Ok((Question { unit, theme: theme.map(|theme| theme.id), weeks, today }, theme))
    }
}

#[get("/dashboard?<wanted..>")]
async fn show_dashboard(wanted: Wanted<'_>, actor: &Actor, house: &House) -> Result<Page> {
    let catalogue = Catalogue::at_hand(house).await?;
    let (question, theme) = wanted.read(actor, &catalogue, house.today())?;
    let known = question.ask(&house.db, actor, &catalogue).await?;
    let asked = Asked { actor, question, theme, catalogue: &catalogue, names: &known.names };
    let values = [
        ("weeks", question.weeks.count.to_string()),
        ("category", theme.map(|theme| theme.code.clone()).unwrap_or_default()),
    ];
    let view = Dashboard::of(&asked, &known);
    Ok(Page::new("dashboards/unit.html", actor.language, &view).form(&FormView::filled(values)))
}

/// «Seen»: what moves from now on is news.
#[post("/dashboard/seen?<unit>", data = "<signed>")]
async fn tick_off(unit: Option<&str>, signed: Signed<'_>, house: &House) -> Result<Reply> {
    let unit = asked(unit, signed.actor).ok_or(Error::Missing)?;
    visit::tick(house, signed.actor, unit).await?;
    Ok(Reply::see(format!("/dashboard?unit={}&done=seen", unit.code)))
}

/// The unit of the address, or the widest whose figures one may read. A foreign unit is missing.
pub fn asked(code: Option<&str>, actor: &Actor) -> Option<&'static Unit> {
    match code.filter(|code| !code.is_empty()) {
        Some(code) => unit(code).filter(|unit| policy::may_read(actor, unit)),
        None => policy::held(actor).first().copied(),
    }
}

/// The theme of the address, if it is one.
pub(super) fn theme<'a>(catalogue: &'a Catalogue, code: Option<&str>) -> Option<&'a category::Model> {
    catalogue.by_code(code?).filter(|category| category.parent_id.is_none())
}
