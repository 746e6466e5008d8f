//! `/dashboard/silence`: communes from which one hears less than from those around them.

use chrono::Datelike;
use chrono::NaiveDate;
use rocket::get;
use serde::Serialize;

use super::pages::asked;
use super::policy;
use crate::cases::letters::place_of;
use crate::cases::tally::Measure;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::cases::tally::Span;
use crate::cases::tally::read;
use crate::kit::Error;
use crate::kit::House;
use crate::kit::Page;
use crate::kit::Result;
use crate::kit::lines::Ask;
use crate::people::Actor;
use crate::silence::Listening;
use crate::silence::Ways;
use crate::silence::listen;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::below;

#[derive(Serialize)]
struct SilencePage {
    unit: String,
    back: String,
    /// The years that are listened to.
    since: String,
    silence: Listening,
}

#[get("/dashboard/silence?<unit>")]
pub async fn show_silence(unit: Option<&str>, actor: &Actor, house: &House) -> Result<Page> {
    let unit = asked(unit, actor).ok_or(Error::Missing)?;
    let since = house.today().year() - 1;
    let counts = counts(house, around(unit), since).await?;
    let ways = |commune: &'static Unit| Ways {
        commune: policy::may_read(actor, commune).then(|| format!("/communes/{}", commune.code)),
        visit: None,
    };
    let view = SilencePage {
        unit: place_of(unit, actor.language),
        back: format!("/dashboard?unit={}", unit.code),
        since: since.to_string(),
        silence: Listening::of(unit, listen(&counts), actor.language, ways),
    };
    Ok(Page::new("dashboards/silence.html", actor.language, &view))
}

/// A province is heard within its region: its own communes are too few to compare.
fn around(unit: &'static Unit) -> &'static Unit {
    if unit.level < Level::Region { unit.at(Level::Region).unwrap_or(unit) } else { unit }
}

/// How many cases came from each commune since a year began.
async fn counts(house: &House, within: &'static Unit, since: i32) -> Result<Vec<(&'static Unit, i64)>> {
    let from = NaiveDate::from_ymd_opt(since, 1, 1).unwrap_or_default();
    let period = Period { from, to: Period::EVER.to };
    let paces = read::pace_at(Level::Commune, Slice::All, Span::Year, period, within).of(&house.db).await?;
    let filed = |commune: &'static Unit| {
        let found = paces.iter().find(|(unit, _)| unit.code == commune.code);
        (commune, found.map_or(0, |(_, pace)| pace.of(Measure::Filed)))
    };
    Ok(below(within, Level::Commune).into_iter().map(filed).collect())
}
