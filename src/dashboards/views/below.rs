//! The units right below, those with the most open cases first.

use serde::Serialize;

use super::Asked;
use super::stats::share;
use crate::cases::tally::Standing;
use crate::dashboards::policy;
use crate::dashboards::queries::Known;
use crate::language::number;
use crate::territory::Level;
use crate::territory::Unit;
use crate::territory::children;

#[derive(Serialize)]
pub struct Below {
    /// The level of the units, for the words of their table.
    level: &'static str,
    rows: Vec<Row>,
    /// How many have no open case.
    silent: usize,
}

#[derive(Serialize)]
struct Row {
    name: String,
    href: String,
    open: String,
    open_list: String,
    late: String,
    late_list: String,
    late_share: Option<String>,
    /// Open cases of ten thousand inhabitants, to a tenth.
    rate: Option<String>,
}

impl Below {
    pub fn of(asked: &Asked<'_>, known: &Known) -> Option<Self> {
        let units = children(&asked.question.unit.code);
        let level = units.first()?.level.code();
        let mut below: Vec<_> = known.below.iter().filter(|(_, standing)| standing.open > 0).collect();
        let language = asked.actor.language;
        below.sort_by(|(a, of_a), (b, of_b)| {
            of_b.open.cmp(&of_a.open).then_with(|| a.name(language).cmp(b.name(language)))
        });
        let silent = units.len() - below.len();
        Some(Self {
            level,
            rows: below.into_iter().map(|(unit, of)| row(asked, unit, *of)).collect(),
            silent,
        })
    }
}

/// A unit leads one level down to its own figures, a commune to its sheet.
fn row(asked: &Asked<'_>, unit: &'static Unit, Standing { open, late }: Standing) -> Row {
    let language = asked.actor.language;
    let list = |narrowed: &str| {
        let theme = asked.theme.map(|theme| format!("&category={}", theme.code)).unwrap_or_default();
        let lists = policy::may_list(asked.actor, unit);
        if lists { format!("/cases?unit={}{theme}&{narrowed}", unit.code) } else { String::new() }
    };
    let href = match unit.level {
        _ if !policy::may_read(asked.actor, unit) => String::new(),
        Level::Commune => format!("/communes/{}", unit.code),
        _ => asked.address(unit),
    };
    Row {
        name: unit.name(language).to_owned(),
        href,
        open: number(language, open),
        open_list: list("status=open"),
        late: number(language, late),
        late_list: if late > 0 { list("late=yes") } else { String::new() },
        late_share: share(late, open, language),
        rate: unit.population.and_then(|people| rate(open, people.into(), asked)),
    }
}

fn rate(cases: i64, people: i64, asked: &Asked<'_>) -> Option<String> {
    let tenths = (100_000 * cases + people / 2).checked_div(people)?;
    Some(crate::language::tenths(asked.actor.language, tenths))
}
