//! Open cases by status, theme, level and owner.

use super::Asked;
use crate::cases::status::Status;
use crate::cases::tally::Slice;
use crate::cases::tally::Standing;
use crate::dashboards::figures::Figures;
use crate::dashboards::queries::Known;
use crate::plots::Bar;
use crate::plots::Bars;
use crate::plots::BarsWords;
use crate::territory::Level;

/// Those that say something.
pub fn all(asked: &Asked<'_>, known: &Known, figures: &Figures<'_>) -> Vec<Bars> {
    let plots = [
        ("status", false, statuses(asked, figures)),
        ("theme", true, themes(asked, known)),
        ("level", false, levels(asked, figures)),
        ("owner", true, owners(asked, known)),
    ];
    let plot = |(key, late, bars): (&str, bool, Vec<Bar>)| plot(asked, key, late, &bars);
    plots.into_iter().filter(|(_, _, bars)| !bars.is_empty()).map(plot).collect()
}

fn plot(asked: &Asked<'_>, key: &str, late: bool, bars: &[Bar]) -> Bars {
    let language = asked.actor.language;
    let words = BarsWords {
        title: language.say(&format!("dash-by-{key}")),
        head: language.say(&format!("dash-head-{key}")),
        measure: language.say("dash-cases"),
        of_which: late.then(|| language.say("dash-late")),
    };
    Bars::of(words, bars, language)
}

fn statuses(asked: &Asked<'_>, figures: &Figures<'_>) -> Vec<Bar> {
    let bar = |status: Status| Bar {
        label: asked.actor.language.say(&format!("status-name-{}", status.code())),
        count: figures.at_status(status),
        of_which: 0,
        href: asked.link(&format!("status={}", status.code())),
    };
    Status::ALL.into_iter().map(bar).filter(|bar| bar.count > 0).collect()
}

fn levels(asked: &Asked<'_>, figures: &Figures<'_>) -> Vec<Bar> {
    let bar = |level: Level| Bar {
        label: level.label(asked.actor.language),
        count: figures.open_at(level),
        of_which: 0,
        href: asked.link(&format!("status=open&level={}", level.code())),
    };
    Level::ALL.into_iter().map(bar).filter(|bar| bar.count > 0).collect()
}

/// The theme with the most first. One theme is not told apart.
fn themes(asked: &Asked<'_>, known: &Known) -> Vec<Bar> {
    if asked.theme.is_some() {
        return Vec::new();
    }
    let standing = |id: i64| {
        let found = known.standing.iter().find(|(slice, _)| *slice == Slice::Theme(id));
        found.map(|(_, standing)| *standing).unwrap_or_default()
    };
    let mut bars: Vec<Bar> = asked
        .catalogue
        .themes()
        .map(|theme| {
            let href = asked.link(&format!("status=open&category={}", theme.code));
            bar(theme.name(asked.actor.language).to_owned(), standing(theme.id), href)
        })
        .filter(|bar| bar.count > 0)
        .collect();
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.count));
    bars
}

/// The owners with the most open cases, for who may know their names.
fn owners(asked: &Asked<'_>, known: &Known) -> Vec<Bar> {
    let named = known.owners.iter().filter_map(|(id, standing)| {
        let href = asked.link(&format!("status=open&owner={id}"));
        Some(bar(asked.names.get(id)?.clone(), *standing, href))
    });
    named.collect()
}

fn bar(label: String, standing: Standing, href: Option<String>) -> Bar {
    Bar { label, count: standing.open, of_which: standing.late, href }
}
