//! What moved since one last looked, and what waits for a decision.

use serde::Serialize;

use super::Asked;
use super::stats::standing;
use crate::cases::status::Status;
use crate::cases::tally::Period;
use crate::dashboards::figures::Figures;
use crate::dashboards::policy;
use crate::dashboards::queries::HAPPENED;
use crate::dashboards::queries::Known;
use crate::language::Args;
use crate::language::dates;
use crate::territory::Level;

/// What moved since the reader ticked this unit off.
#[derive(Serialize)]
pub struct News {
    /// When that was; absent if they never did.
    since: Option<String>,
    moved: Vec<Moved>,
}

#[derive(Serialize)]
struct Moved {
    text: String,
    href: String,
}

impl News {
    pub fn of(asked: &Asked<'_>, known: &Known) -> Self {
        let language = asked.actor.language;
        let Some(seen) = &known.seen else { return Self { since: None, moved: Vec::new() } };
        // The list is by days: the day of the last look is in it whole.
        let period = Period { from: dates::day_of(seen.at), to: asked.question.today + chrono::Days::new(1) };
        let moved = HAPPENED.into_iter().filter_map(|measure| {
            let mut args = Args::new();
            args.set("count", Some(seen.moved(measure, &known.sums)).filter(|count| *count > 0)?);
            let text = language.say_with(&format!("dash-moved-{}", measure.column()), &args);
            Some(Moved { text, href: asked.list_of(measure, period) })
        });
        Self { since: Some(dates::moment(language, seen.at)), moved: moved.collect() }
    }
}

/// Something that waits for whoever answers for this unit.
#[derive(Serialize)]
pub struct Decision {
    text: String,
    href: String,
    /// Whether its day is over.
    late: bool,
}

/// What waits for a decision, for who may decide.
pub fn decisions(asked: &Asked<'_>, known: &Known, figures: &Figures<'_>) -> Vec<Decision> {
    let unit = asked.question.unit;
    if !policy::may_list(asked.actor, unit) {
        return Vec::new();
    }
    let level = unit.level.code();
    let carried = if unit.level == Level::Commune { 0 } else { figures.in_advocacy_at(unit.level) };
    let waiting = [
        ("late", standing(asked, known).late, "late=yes".to_owned()),
        ("received", figures.at_status(Status::Received), "status=received".to_owned()),
        ("carried", carried, format!("status=in_advocacy&level={level}")),
        ("answered", figures.at_status(Status::Answered), "status=answered".to_owned()),
    ];
    let decision = |(key, count, list): (&str, i64, String)| {
        let mut args = Args::new();
        args.set("count", count);
        let text = asked.actor.language.say_with(&format!("dash-decide-{key}"), &args);
        Decision { text, href: asked.list(&list), late: key == "late" }
    };
    waiting.into_iter().filter(|(_, count, _)| *count > 0).map(decision).collect()
}
