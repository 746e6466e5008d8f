//! Plots of sample figures, as a page shows them and as a letter does.

pub mod samples;

use scraper::ElementRef;
use scraper::Html;
use scraper::Selector;
use tarafu::kit::page::render;
use tarafu::language::Language;
use tarafu::plots::picture;

use self::samples::Plots;
use self::samples::came_and_went;
use self::samples::flow_words;
use self::samples::today;

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn words(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn drawn(language: Language) -> String {
    let html = render("parts/specimen/plots.html", language, &Plots::of(language)).expect("plots");
    keep(&format!("plots-{language}.html"), samples::standing(&html, language).as_bytes());
    html
}

pub fn keep(name: &str, content: &[u8]) {
    if let Ok(folder) = std::env::var("TARAFU_SHOTS") {
        std::fs::write(format!("{folder}/{name}"), content).expect("a folder to write to");
    }
}

#[test]
fn every_plot_stands_with_a_table_of_the_same_data() {
    for language in Language::ALL {
        let html = drawn(language);
        let page = Html::parse_document(&html);

        let plots = all(&page, "figure.plot");
        assert_eq!(plots.len(), 8);
        for plot in plots {
            let title = words(within(plot, "figcaption")[0]);
            assert_eq!(within(plot, "table").len(), 1, "{title}");
            assert_eq!(words(within(plot, "caption")[0]), title);
            assert!(!within(plot, "tbody tr").is_empty(), "{title}");
        }
        assert!(!html.contains('⟦') && !html.contains(" style="));
    }
}

#[test]
fn every_drawing_has_a_name_or_repeats_words_beside_it() {
    let html = drawn(Language::Ar);
    let page = Html::parse_document(&html);

    for svg in all(&page, "svg") {
        let inner = svg.ancestors().filter_map(ElementRef::wrap).any(|above| above.value().name() == "svg");
        let hidden = svg.attr("aria-hidden") == Some("true")
            || svg.ancestors().filter_map(ElementRef::wrap).any(|above| above.attr("aria-hidden").is_some());
        let named = svg.attr("role") == Some("img")
            && (svg.attr("aria-label").is_some_and(|name| !name.is_empty())
                || svg.attr("aria-labelledby").is_some_and(|ids| ids.split(' ').all(|id| names(&page, id))));
        assert!(inner || hidden || named, "{}", svg.html());
    }
}

fn names(page: &Html, id: &str) -> bool {
    all(page, &format!("[id={id}]")).first().is_some_and(|element| !words(*element).is_empty())
}

#[test]
fn two_years_of_weeks_are_in_the_table_of_their_flow() {
    let html = drawn(Language::Fr);
    let page = Html::parse_document(&html);

    let rows = within(all(&page, "figure.plot")[0], "tbody tr");

    assert_eq!(rows.len(), 104);
    let last: Vec<_> = within(*rows.last().expect("a last week"), "th, td").into_iter().map(words).collect();
    assert_eq!(last, ["24 novembre 2025", "9", "4"]);
}

#[test]
fn of_fewer_than_five_words_stand_in_place_of_marks() {
    let html = drawn(Language::Fr);
    let page = Html::parse_document(&html);

    let few = all(&page, "td.few");

    assert_eq!(few.iter().map(|cell| words(*cell)).collect::<Vec<_>>(), ["moins de 5"]);
    let row = few[0].parent().and_then(ElementRef::wrap).expect("a row");
    assert!(within(row, "svg").is_empty());
}

#[test]
fn a_page_with_every_plot_is_light() {
    for language in Language::ALL {
        let html = drawn(language);
        eprintln!("plots in {language}: {} bytes", html.len());
        assert!(html.len() < 60_000, "{language}: {} bytes", html.len());
    }
}

#[test]
fn for_a_letter_a_plot_is_a_light_picture() {
    for language in Language::ALL {
        let (words, bars) = samples::themes(language);
        let flow =
            picture::flow(&flow_words(language), &came_and_went(26), today(), language).expect("a picture");
        let bars = picture::bars(&words, &bars, language).expect("a picture");
        for (name, png) in [("flow", flow), ("bars", bars)] {
            keep(&format!("letter-{name}-{language}.png"), &png);
            eprintln!("{name} in {language}: {} bytes", png.len());
            let size = image_size(&png);
            assert_eq!(size.0, 1200);
            assert!(png.len() <= 40 * 1024, "{name} in {language}: {} bytes", png.len());
        }
    }
}

/// Width and height, from the first chunk of a PNG.
fn image_size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG"));
    let number = |from: usize| u32::from_be_bytes(png[from..from + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}
