//! How often silence is heard where it is, and where it is not.

mod simulated;

use scraper::Html;
use scraper::Selector;
use serde::Serialize;
use tarafu::kit::page::render;
use tarafu::language::Language;
use tarafu::silence::Listening;
use tarafu::silence::Ways;
use tarafu::silence::listen;
use tarafu::territory::Level;
use tarafu::territory::Unit;
use tarafu::territory::below;
use tarafu::territory::unit;

use self::simulated::World;
use self::simulated::percent;
use self::simulated::score;
use crate::plots::keep;
use crate::plots::samples::standing;

fn communes(code: &str) -> Vec<&'static Unit> {
    below(unit(code).expect("a unit"), Level::Commune)
}

const TAOUNATE: World = World { cases: 1500.0, size: 5.0, silent: 0.0, left: 0.1 };
const FES_MEKNES: World = World { cases: 8000.0, ..TAOUNATE };

/// The nominal rate is one in a hundred.
#[test]
fn where_nobody_is_silent_hardly_anyone_is_called_so() {
    for (code, world, times) in [("03.531", TAOUNATE, 200), ("03", FES_MEKNES, 40)] {
        for size in [2.0, 5.0, 10.0] {
            let score = score(&communes(code), World { size, ..world }, times);
            let (silent, quiet) =
                (percent(score.wrongly_silent, score.natural), percent(score.wrongly_quiet, score.natural));
            eprintln!(
                "{code}, size {size}, nobody silent: {silent:.2} % called silent, {quiet:.1} % quiet or silent"
            );
            assert!(silent < 2.0, "{code}, size {size}: {silent} %");
            assert!(quiet < 14.0, "{code}, size {size}: {quiet} %");
        }
    }
}

#[test]
fn most_communes_that_keep_nine_tenths_to_themselves_are_heard_of() {
    for (code, world, times) in [("03.531", TAOUNATE, 200), ("03", FES_MEKNES, 40)] {
        for (size, silent, least) in
            [(5.0, 0.05, 60.0), (5.0, 0.1, 55.0), (10.0, 0.1, 85.0), (10.0, 0.2, 70.0)]
        {
            let score = score(&communes(code), World { size, silent, ..world }, times);
            let (found, wrong) =
                (percent(score.found, score.silent), percent(score.wrongly_silent, score.natural));
            eprintln!(
                "{code}, size {size}, {:.0} % silent: {found:.0} % of {} found, {wrong:.2} % of others called so",
                100.0 * silent,
                score.silent
            );
            assert!(found > least, "{code}, size {size}: {found} %");
            assert!(wrong < 2.0, "{code}, size {size}: {wrong} %");
        }
    }
}

/// Where rates differ twofold anyway, a tenth of the rate is no surprise, and is not called one.
#[test]
fn where_rates_differ_much_by_nature_little_is_said() {
    let score = score(&communes("03.531"), World { size: 2.0, silent: 0.1, ..TAOUNATE }, 60);

    let found = percent(score.found, score.silent);
    eprintln!("03.531, size 2, 10 % silent: {found:.0} % found");
    assert!(found < 40.0 && percent(score.wrongly_silent, score.natural) < 2.0);
}

#[test]
fn the_whole_country_is_heard_in_one_go() {
    let counts: Vec<(&'static Unit, i64)> = communes("MA")
        .into_iter()
        .enumerate()
        .map(|(place, unit)| {
            (unit, i64::from(unit.population.unwrap_or(0)) / [90, 150, 60, 210, 120][place % 5])
        })
        .collect();
    let _ = listen(&counts[..20]);

    let begun = std::time::Instant::now();
    let hearing = listen(&counts);
    eprintln!("the country takes {:?}", begun.elapsed());

    assert_eq!(hearing.findings.len(), 1503);
    assert!(
        hearing.findings.iter().all(|finding| finding.expected > 0.0 && finding.range[0] <= finding.range[1])
    );
    assert!(begun.elapsed().as_secs() < 30, "even without optimisation and beside other tests");
}

#[derive(Serialize)]
struct Shown {
    silence: Listening,
}

fn shown(code: &str, language: Language) -> String {
    let of = unit(code).expect("a unit");
    let quiet = ["03.531.07.09", "03.531.05.11", "03.531.09.05"];
    let count = |(place, unit): (usize, &&'static Unit)| {
        let by_people = i64::from(unit.population.unwrap_or(0)) / [300, 420, 250, 500][place % 4];
        let count = if quiet.contains(&unit.code.as_str()) { by_people / 20 } else { by_people };
        (*unit, count)
    };
    let counts: Vec<_> = communes("03").iter().enumerate().map(count).collect();
    let ways = |unit: &'static Unit| Ways {
        commune: Some(format!("/communes/{}", unit.code)),
        visit: Some(format!("/visits/new?commune={}", unit.code)),
    };
    let silence = Listening::of(of, listen(&counts), language, ways);
    let html = render("parts/specimen/silence.html", language, &Shown { silence }).expect("a page");
    keep(&format!("silence-{code}-{language}.html"), standing(&html, language).as_bytes());
    html
}

#[test]
fn a_silent_commune_is_dark_on_the_map_and_first_in_the_table() {
    for language in Language::ALL {
        for code in ["03.531", "03"] {
            let html = shown(code, language);
            let page = Html::parse_document(&html);
            let count = |selector: &str| page.select(&Selector::parse(selector).expect("a selector")).count();

            assert!(!html.contains('⟦') && !html.contains(" style="));
            assert!(count(".areas .step-5") > 0, "{code}");
            assert!(count("table.cards tbody tr a[href^='/visits/new']") > 0, "{code}");
            assert_eq!(count(".note li"), 4, "the words are defined");
            assert!(count(".map-credit") == 1);
        }
    }
}
