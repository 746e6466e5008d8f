//! What happened when, and how long it took.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Asked;
use crate::cases::tally::Measure;
use crate::cases::tally::Pace;
use crate::cases::tally::Period;
use crate::cases::tally::Slice;
use crate::cases::tally::spell;
use crate::dashboards::queries::AGES;
use crate::dashboards::queries::Known;
use crate::language::Args;
use crate::language::Language;
use crate::plots;
use crate::plots::Bar;
use crate::plots::Bars;
use crate::plots::BarsWords;
use crate::plots::Flow;
use crate::plots::FlowWords;
use crate::plots::Spans;
use crate::plots::SpansWords;
use crate::plots::Week;

/// What came in and what went out, week by week.
pub fn flow(asked: &Asked<'_>, known: &Known) -> Flow {
    let language = asked.actor.language;
    let counted: HashMap<NaiveDate, &Pace> =
        known.weeks.iter().map(|(monday, pace)| (*monday, pace)).collect();
    let week = |monday: NaiveDate| {
        let of = |measure| counted.get(&monday).map_or(0, |pace| pace.of(measure));
        let period = Period { from: monday, to: monday + chrono::Days::new(7) };
        let href = Some(asked.list_of(Measure::Filed, period)).filter(|href| !href.is_empty());
        Week { monday, came: of(Measure::Filed), went: of(Measure::Closed), href }
    };
    let weeks: Vec<Week> = asked.question.weeks.mondays().map(week).collect();
    let words = FlowWords {
        title: language.say("dash-flow"),
        came: language.say("figure-filed"),
        went: language.say("figure-closed"),
    };
    Flow::of(words, &weeks, asked.question.today, language)
}

/// Days to the first answer and to the resolution: of all, and by the level that had the case.
pub fn spans(asked: &Asked<'_>, known: &Known) -> Vec<Spans> {
    vec![
        plot(asked, known, "first-time", Measure::Answered, Pace::to_first_answer),
        plot(asked, known, "solved-time", Measure::Resolved, Pace::to_resolution),
    ]
}

fn plot(
    asked: &Asked<'_>,
    known: &Known,
    key: &str,
    count: Measure,
    times: fn(&Pace) -> Option<spell::Times>,
) -> Spans {
    let language = asked.actor.language;
    let words = SpansWords {
        title: language.say(&format!("figure-{key}")),
        head: language.say("dash-head-level"),
        limit: None,
    };
    let row = |(slice, pace): (Slice, &Pace)| plots::Span {
        label: label(slice, language),
        count: pace.of(count),
        times: times(pace).map(drawn),
        href: None,
    };
    let rows: Vec<plots::Span> = in_order(known).map(row).filter(|row| row.count > 0).collect();
    Spans::of(words, &rows, language)
}

/// All together, then from the commune up.
fn in_order(known: &Known) -> impl Iterator<Item = (Slice, &Pace)> {
    let mut all: Vec<_> = known.pace.iter().map(|(slice, pace)| (*slice, pace)).collect();
    all.sort_by_key(|(slice, _)| *slice);
    all.into_iter()
}

fn label(slice: Slice, language: Language) -> String {
    match slice {
        Slice::Level(level) => level.label(language),
        _ => language.say("dash-all-levels"),
    }
}

fn drawn(times: spell::Times) -> plots::Times {
    plots::Times { median: days(times.median), ninth: days(times.ninth) }
}

/// The last class of days has no end.
fn days(days: i64) -> plots::Days {
    match spell::FROM.last() {
        Some(last) if days >= *last => plots::Days::MoreThan(last - 1),
        _ => plots::Days::Exactly(days),
    }
}

/// Open cases by the time since they were filed, the oldest last.
pub fn ages(asked: &Asked<'_>, known: &Known) -> Bars {
    let language = asked.actor.language;
    let words = BarsWords {
        title: language.say("dash-ages"),
        head: language.say("dash-head-age"),
        measure: language.say("dash-cases"),
        of_which: None,
    };
    let bars: Vec<Bar> =
        known.ages.iter().enumerate().rev().map(|(place, count)| age(asked, place, *count)).collect();
    Bars::of(words, &bars, language)
}

/// The cases of a class: the first is older than all bounds, the last younger.
fn age(asked: &Asked<'_>, place: usize, count: i64) -> Bar {
    let weeks = asked.question.weeks;
    let older = place.checked_sub(1).and_then(|before| AGES.get(before));
    let younger = AGES.get(place);
    let mut args = Args::new();
    args.set("from", i64::from(younger.copied().unwrap_or_default()));
    args.set("to", i64::from(older.copied().unwrap_or_default()));
    let key = match (older, younger) {
        (None, _) => "dash-age-oldest",
        (_, None) => "dash-age-newest",
        _ => "dash-age",
    };
    let period = Period {
        from: older.map_or(Period::EVER.from, |weeks_ago| weeks.ago(*weeks_ago)),
        to: younger.map_or(weeks.period().to, |weeks_ago| weeks.ago(*weeks_ago)),
    };
    Bar {
        label: asked.actor.language.say_with(key, &args),
        count,
        of_which: 0,
        href: Some(asked.list_of(Measure::Open, period)).filter(|href| !href.is_empty()),
    }
}
