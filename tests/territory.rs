//! The map of a unit, drawn with the real outlines.

use scraper::ElementRef;
use scraper::Html;
use scraper::Selector;
use serde::Serialize;
use tarafu::kit::page::render;
use tarafu::language::Args;
use tarafu::language::Language;
use tarafu::territory::Level;
use tarafu::territory::Scale;
use tarafu::territory::Unit;
use tarafu::territory::below;
use tarafu::territory::children;
use tarafu::territory::map::Cell;
use tarafu::territory::map::MapView;
use tarafu::territory::map::Measure;
use tarafu::territory::map::Reading;
use tarafu::territory::map::Subject;
use tarafu::territory::map::measured;
use tarafu::territory::map::svg;
use tarafu::territory::unit;

use crate::plots::keep;
use crate::plots::samples::standing;

const TAOUNATE: &str = "03.531";

#[derive(Serialize)]
struct Shown {
    map: MapView,
}

/// A figure for each unit below, nothing for every seventh.
fn figure(place: usize) -> i64 {
    let place = i64::try_from(place).expect("a small number");
    if place % 7 == 0 { 0 } else { place * place % 23 }
}

fn cells(shown: &[&'static Unit], language: Language, linked: bool) -> Vec<Cell> {
    let scale = Scale::of((0..shown.len()).map(figure));
    let cell = |(place, unit): (usize, &&'static Unit)| {
        let mut args = Args::new();
        args.set("count", figure(place));
        Cell {
            unit,
            value: Some(figure(place)),
            label: language.say_with("track-late-by", &args),
            href: linked.then(|| format!("/dashboard?unit={}", unit.code)),
            step: scale.step(figure(place)),
        }
    };
    shown.iter().enumerate().map(cell).collect()
}

fn view(code: &str, language: Language, linked: bool) -> MapView {
    let of = unit(code).expect("a unit");
    let shown = if children(code).is_empty() { vec![of] } else { children(code).to_vec() };
    let subject = Subject {
        title: language.say("dash-overdue"),
        measure: language.say("dash-overdue"),
        legend: Scale::of((0..shown.len()).map(figure)).legend(language),
    };
    MapView::of(of, language, &cells(&shown, language, linked), subject)
}

fn drawn(code: &str, language: Language, linked: bool) -> String {
    let map = view(code, language, linked);
    let html = render("parts/specimen/map.html", language, &Shown { map }).expect("a map");
    keep(&format!("map-{code}-{language}.html"), standing(&html, language).as_bytes());
    html
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn words(element: ElementRef) -> String {
    element.text().collect::<String>().trim().to_owned()
}

#[test]
fn taounate_has_its_forty_nine_communes_each_with_a_title_and_a_row() {
    for language in Language::ALL {
        let html = drawn(TAOUNATE, language, true);
        let page = Html::parse_document(&html);

        let areas = all(&page, "svg.land .areas a.area");
        assert_eq!(areas.len(), 49);
        for area in &areas {
            assert!(area.attr("href").is_some_and(|href| href.starts_with("/dashboard?unit=03.531.")));
            assert_eq!(area.select(&Selector::parse("path[d^=M]").expect("a selector")).count(), 1);
        }
        let titles = all(&page, ".areas title").into_iter().map(words);
        assert_eq!(titles.filter(|title| title.contains(':')).count(), 49);

        let rows = all(&page, "figure details tbody tr");
        assert_eq!(rows.len(), 49);
        assert!(all(&page, "tbody th a[href]").len() == 49 && all(&page, "tbody td").len() == 49);
        assert!(page.html().contains(migration::facts::CREDIT));
        assert!(html.len() < 56_000, "{} bytes before they are compressed", html.len());
    }
}

#[test]
fn a_shade_is_told_without_colour_and_named_in_the_legend() {
    let html = drawn(TAOUNATE, Language::Fr, true);
    let page = Html::parse_document(&html);

    let steps: Vec<usize> = (0..=5).map(|step| all(&page, &format!(".areas .step-{step}")).len()).collect();
    assert_eq!(steps.iter().sum::<usize>(), 49);
    assert!(steps.iter().all(|count| *count > 3), "{steps:?}");
    assert_eq!(all(&page, ".hatches use").len(), steps[1..5].iter().sum::<usize>());
    for hatched in all(&page, "[fill^=url]") {
        let fill = hatched.attr("fill").unwrap_or_default();
        let id = fill.trim_start_matches("url(#").trim_end_matches(')');
        assert_eq!(all(&page, &format!("pattern#{id}")).len(), 1, "{id}");
    }
    let legend: Vec<_> = all(&page, ".map-key li").into_iter().map(words).collect();
    assert_eq!(legend.len(), 6);
    assert_eq!(legend[0], "0");
}

#[test]
fn a_map_with_links_is_a_group_of_them_and_one_without_a_picture() {
    for (linked, role) in [(true, "group"), (false, "img")] {
        let html = drawn("03", Language::En, linked);
        let page = Html::parse_document(&html);
        let map = all(&page, "svg.land")[0];

        assert_eq!(map.attr("role"), Some(role));
        for id in map.attr("aria-labelledby").unwrap_or_default().split(' ') {
            assert!(!words(all(&page, &format!("#{id}"))[0]).is_empty(), "{id}");
        }
        assert_eq!(all(&page, ".areas .area").len(), children("03").len());
        assert_eq!(all(&page, ".areas a").is_empty(), !linked);
    }
}

#[test]
fn the_country_is_drawn_by_regions_and_a_commune_among_the_others_of_its_province() {
    let country = drawn("MA", Language::Ar, true);
    assert_eq!(all(&Html::parse_document(&country), ".areas .area").len(), 12);

    let commune = drawn("03.531.07.09", Language::Ar, false);
    let page = Html::parse_document(&commune);
    assert_eq!(all(&page, ".areas .area").len(), 1);
    assert_eq!(all(&page, ".ground path").len(), 48);
    assert!(words(all(&page, ".areas title")[0]).starts_with("بوهودة"));
}

#[test]
fn what_is_said_is_escaped_and_what_is_not_said_is_unknown() {
    let of = unit(TAOUNATE).expect("a province");
    let cell = Cell {
        unit: children(TAOUNATE)[0],
        value: Some(1),
        label: "<b>\"1\" & 2</b>".to_owned(),
        href: None,
        step: 3,
    };
    let subject = Subject { title: "<i>".to_owned(), measure: "'".to_owned(), legend: Vec::new() };
    let map = MapView::of(of, Language::Fr, &[cell], subject);
    let html = render("parts/specimen/map.html", Language::Fr, &Shown { map }).expect("a map");

    assert!(!html.contains("<b>") && !html.contains("<i>"));
    let page = Html::parse_document(&html);
    let said: Vec<_> = all(&page, "tbody td").into_iter().map(words).collect();
    assert_eq!(said[0], "<b>\"1\" & 2</b>", "the one with a figure comes first");
    assert_eq!(said.iter().filter(|said| *said == "Aucune donnée").count(), 48);
}

/// The units of a lower level with a figure, too few, nothing or unknown; provinces lead on.
fn fine(code: &str, level: Level, measure: Measure, language: Language) -> MapView {
    let of = unit(code).expect("a unit");
    let reading = |place: usize| match place % 11 {
        3 => Reading::Few,
        5 => Reading::Unknown,
        _ => Reading::Figure(figure(place / 3)),
    };
    let shown = below(of, level);
    let readings = shown.iter().enumerate().map(|(place, unit)| (*unit, reading(place), None)).collect();
    let (mut cells, legend) = measured(measure, readings, language);
    if level == Level::Commune && of.level > Level::Province {
        cells.extend(below(of, Level::Province).into_iter().map(|unit| Cell {
            unit,
            value: None,
            label: measure.label(Reading::Figure(7), language),
            href: Some(format!("/dashboard?unit={}", unit.code)),
            step: 0,
        }));
    }
    let subject = Subject { title: measure.name(language), measure: measure.name(language), legend };
    MapView::down_to(of, level, language, &cells, subject)
}

#[test]
fn the_country_and_a_region_are_drawn_by_smaller_units() {
    let measures = Measure::ALL.into_iter().cycle();
    let maps = [
        ("MA", Level::Region, 12, 0),
        ("MA", Level::Province, 75, 0),
        ("MA", Level::Commune, 0, 75),
        ("03", Level::Province, 9, 0),
        ("03", Level::Commune, 0, 9),
        ("12", Level::Commune, 13, 0),
    ];
    for ((code, level, areas, over), measure) in maps.into_iter().zip(measures) {
        for language in [Language::Ar, Language::Fr] {
            let begun = std::time::Instant::now();
            let map = fine(code, level, measure, language);
            let made = begun.elapsed();
            let html = render("parts/specimen/map.html", language, &Shown { map }).expect("a map");
            let whole = begun.elapsed();
            eprintln!(
                "{code} by {level:?} in {language}: {} bytes, {} compressed, {made:?} and {whole:?}",
                html.len(),
                compressed(&html)
            );
            keep(
                &format!("fine-{code}-{}-{language}.html", level.code()),
                standing(&html, language).as_bytes(),
            );

            let page = Html::parse_document(&html);
            assert_eq!(all(&page, ".areas .area[class] > title").len(), areas, "{code} by {level:?}");
            assert_eq!(all(&page, ".overs a.over").len(), over, "{code} by {level:?}");
            let rows = all(&page, "tbody tr:not(.group)").len();
            assert_eq!(rows, below(unit(code).expect("a unit"), level).len(), "every unit has its row");
            assert!(all(&page, "a").len() <= 2 * 75, "nobody tabs through a thousand areas");
            assert!(compressed(&html) < 60_000);
            assert!(!html.contains('⟦'));
        }
    }
}

fn compressed(text: &str) -> usize {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut writer, text.as_bytes()).expect("memory takes it");
    writer.finish().expect("memory takes it").len()
}

#[test]
fn too_few_zero_and_unknown_look_and_read_differently() {
    let map = fine(TAOUNATE, Level::Commune, Measure::LateShare, Language::Fr);
    let html = render("parts/specimen/map.html", Language::Fr, &Shown { map }).expect("a map");
    let page = Html::parse_document(&html);

    let key: Vec<_> = all(&page, ".map-key li").into_iter().map(words).collect();
    assert_eq!(key[0], "0\u{a0}%");
    assert_eq!(key[key.len() - 2..], ["trop peu pour être montré", "Aucune donnée"]);
    for class in ["step-0", "step-6", "step-7"] {
        assert!(!all(&page, &format!(".areas .{class}")).is_empty(), "{class}");
    }
    assert!(!all(&page, ".hatches use[fill='url(#map-hatch-6)']").is_empty(), "too few is hatched");
    assert!(all(&page, ".map-credit").iter().any(|credit| words(*credit).contains("valeur juridique")));
}

#[test]
fn for_a_document_a_fine_map_stands_by_itself_too() {
    let map = svg(&fine("MA", Level::Commune, Measure::Count, Language::Ar));
    keep("paper-fine.svg", map.as_bytes());

    assert_eq!(map.matches("<path id=\"a").count(), 8, "a path for each shade");
    assert_balanced(&map);
}

#[test]
fn for_a_document_the_map_stands_by_itself() {
    for (code, areas) in [(TAOUNATE, 49), ("MA", 12), ("03.531.07.09", 1)] {
        let map = svg(&view(code, Language::Ar, true));
        keep(&format!("paper-{code}.svg"), map.as_bytes());

        assert!(map.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 "));
        assert_eq!(map.matches("<path id=\"a").count(), areas);
        assert!(!map.contains("class=") && !map.contains("<text") && !map.contains("href=\"/"));
        assert_balanced(&map);
    }
}

/// Every element that is opened is closed, in order.
fn assert_balanced(xml: &str) {
    let mut open = Vec::new();
    for tag in xml.split('<').skip(1).filter_map(|piece| piece.split('>').next()) {
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
    }
    assert!(open.is_empty(), "{open:?}");
}
