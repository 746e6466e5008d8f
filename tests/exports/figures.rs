//! Figures that pages show leave as they are shown there.

use chrono::Duration;
use tarafu::cases::answer::Verdict;
use tarafu::cases::commands;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::exports::export;
use tarafu::exports::export::State;
use tarafu::language::Language;
use tarafu::territory;

use super::reader;
use super::reader::Cell;
use super::scene;
use super::scene::WORDS;
use super::scene::take;
use crate::actions::conduct::Desk;
use crate::cast;
use crate::dossiers::file;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::kit::page::Page;

const COMMUNE: &str = cast::FATIMA.unit;

/// Seven cases of one commune, of which two were resolved a week later.
async fn some(running: &Running) {
    let fatima = running.actor(&cast::FATIMA).await;
    let mut cases = Vec::new();
    for number in 0..7 {
        cases.push(file(&running.house, &fatima, COMMUNE, number).await);
    }
    running.house.pass_time(Duration::days(7));
    for case in &cases[..2] {
        let resolve = Order::Resolve { explanation: "أصلحت الشركة اللاقط.".to_owned() };
        commands::perform(&running.house, Hand::Staff(&fatima), case, &resolve).await.expect("resolved");
    }
}

/// Follows the button of a page to what it gives as CSV.
async fn taken(visitor: &mut Visitor, page: &str, button: &str) -> Vec<Vec<String>> {
    visitor.get(page).await.is(200);
    let found = visitor.page.links().into_iter().find(|link| link.text == button);
    let address = found.unwrap_or_else(|| panic!("no “{button}” on {page}: {}", visitor.page)).href;
    reader::rows(&take(visitor, &address, "csv").await)
}

/// The column under a heading.
fn column<'a>(rows: &'a [Vec<String>], heading: &str) -> Vec<&'a str> {
    let place = rows[0].iter().position(|other| other == heading);
    let place = place.unwrap_or_else(|| panic!("no “{heading}” among {:?}", rows[0]));
    rows[1..].iter().map(|row| row[place].as_str()).collect()
}

fn sum(column: &[&str]) -> i64 {
    column.iter().map(|figure| figure.parse::<i64>().expect("a number")).sum()
}

async fn last_of_log(running: &Running) -> export::Model {
    scene::log(running).await.pop().expect("a line of the log")
}

#[rocket::async_test]
async fn the_weeks_of_a_dashboard_are_those_of_its_plot() {
    on_each_database(async |running: &Running| {
        some(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get("/dashboard?lang=fr").await.is(200);

        let page = "/dashboard?unit=03.531&category=network&weeks=4";
        let rows = taken(&mut khadija, page, "Exporter les chiffres par semaine").await;

        let headings = [
            "Semaine du lundi",
            "Enregistrées",
            "Première réponse",
            "Résolues",
            "Confirmées",
            "Clôturées",
            "Rouvertes",
        ];
        assert_eq!(rows[0], headings);
        let told = headings[1..].iter().map(|heading| sum(&column(&rows, heading)));
        assert_eq!(told.collect::<Vec<_>>(), [7, 2, 2, 0, 0, 0]);
        let shown = khadija.get(page).await.find(".plot:has(.plot-flow) tbody td");
        let shown: Vec<&str> = shown.iter().step_by(2).map(String::as_str).collect();
        assert_eq!((shown.len(), column(&rows, "Enregistrées")), (4, shown));
        let log = last_of_log(running).await;
        assert_eq!((log.what.as_str(), log.address.as_str()), ("dashboard", page));
        assert_eq!((log.state, log.rows, log.unit_code.as_str()), (State::Whole, 4, "03.531"));
        khadija.get("/exports").await.is(200).says(WORDS).says("Tableau de bord");
        let other = format!("/dashboard/export?unit={COMMUNE}&category=water");
        let rows = reader::rows(&take(&mut khadija, &other, "csv").await);
        assert_eq!(
            (rows.len(), sum(&column(&rows, "Enregistrées"))),
            (14, 0),
            "another theme, the usual weeks"
        );
    })
    .await;
}

#[rocket::async_test]
async fn a_map_leaves_with_all_that_it_can_tell_of_its_units() {
    on_each_database(async |running: &Running| {
        some(running).await;
        let mut omar = running.signed_in(&cast::OMAR).await;
        omar.get("/dashboard?lang=fr").await.is(200);

        let rows = taken(&mut omar, "/dashboard/map?unit=03.531&what=late", "Exporter").await;

        let communes = territory::children("03.531");
        assert_eq!((rows.len() - 1, rows[0].len()), (communes.len(), 10));
        let ours = rows.iter().find(|row| row[0] == COMMUNE).expect("the commune of the cases");
        let people = territory::unit(COMMUNE).and_then(|unit| unit.population).expect("counted");
        let rate = |cases: f64| ((cases * 100_000.0 / f64::from(people)).round() / 10.0).to_string();
        assert_eq!(ours[2], people.to_string());
        let (open, filed) = (rate(7.0), rate(7.0));
        assert_eq!(ours[3..], ["7", &open, "0", "7", &filed, "", ""], "two answers are too few for a median");
        let silent = rows[1..].iter().filter(|row| row[3] == "0" && row[5].is_empty()).count();
        assert_eq!(silent, communes.len() - 1);
        for (what, told) in [("open", "7 requêtes"), ("late", "0\u{a0}% hors délai")] {
            omar.get(&format!("/dashboard/map?unit=03.531&what={what}")).await.is(200).says(told);
        }
        assert_eq!(last_of_log(running).await.what, "map");

        omar.get("/dashboard/map?lang=ar").await.is(200);
        let page = take(&mut omar, "/dashboard/map/export?unit=03.531", "xlsx").await;
        let [sheet, notes] = &reader::sheets(&page)[..] else { panic!("figures and notes") };
        assert!(sheet.right_to_left && notes.words().contains(&Language::Ar.say("dash-map-meaning")));
        assert!(notes.words().contains("HCP, RGPH"), "{}", notes.words());
        assert!(sheet.column(&Language::Ar.say("dash-map-late")).contains(&Cell::Percent(0.0)));
    })
    .await;
}

#[rocket::async_test]
async fn institutions_leave_with_what_they_answered_and_nobody_is_named() {
    on_each_database(async |running: &Running| {
        some(running).await;
        let desk = Desk::of(running).await;
        for nth in 0..5 {
            let letter = desk.letter(100).await;
            if nth < 3 {
                desk.answer(&letter, desk.days_ago(95), Verdict::Evades).await;
            }
        }
        let mut omar = running.signed_in(&cast::OMAR).await;
        omar.get("/dashboard?lang=fr").await.is(200);

        let page = "/dashboard/workload?unit=03.531";
        let rows = taken(&mut omar, page, "Exporter les chiffres des institutions").await;

        let told = &rows[1];
        assert_eq!(rows.len(), 2, "one institution: {rows:?}");
        assert_eq!(told[1..9], ["5", "3", "3", "0", "2", "0", "0", "60"]);
        assert_eq!(column(&rows, &Language::Fr.say("verdict-evades")), ["3"]);
        let shown = omar.get(page).await.find("#institutions tbody tr");
        assert!(shown[0].contains(&told[0]) && shown[0].contains("60"), "{shown:?}");
        let log = last_of_log(running).await;
        assert_eq!((log.what.as_str(), log.rows), ("workload", 1));
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let file: Page = take(&mut khadija, "/dashboard/workload/export", "csv").await;
        assert!(!file.has(cast::FATIMA.name), "who has how much in hand stays on the page");
        khadija.get("/exports").await.is(200).says("ما أودع لدى المؤسسات");
    })
    .await;
}

#[rocket::async_test]
async fn communes_leave_side_by_side_in_the_order_and_with_the_gap_of_the_page() {
    on_each_database(async |running: &Running| {
        some(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get("/dashboard?lang=fr").await.is(200);

        for query in ["unit=03.531", "unit=03.531&by=people", "unit=03.531&by=name&gap=official"] {
            let page = format!("/communes?{query}");
            let rows = taken(&mut khadija, &page, "Exporter").await;
            let shown = khadija.get(&page).await.find("table.compared tbody th");
            assert_eq!(column(&rows, "Commune"), shown, "{query}");
            assert_eq!(last_of_log(running).await.address, page);
        }

        let rows = taken(&mut khadija, "/communes?unit=03.531", "Exporter").await;
        let ours = rows.iter().find(|row| row[0] == COMMUNE).expect("the commune of the cases");
        assert_eq!(ours[2], "Taounate");
        assert_eq!(ours[4..10], ["2", "7", "0", "0", "7", "2"]);
        assert_eq!(ours[11], "", "no gap");
        let others: Vec<_> = rows[1..].iter().filter(|row| row[0] != COMMUNE).collect();
        assert!(
            others.iter().all(|row| row[7].is_empty() && row[10].is_empty()),
            "nothing is told of nothing"
        );
        assert!(others.iter().any(|row| row[11] == "Sans élu·e · Aucune requête"), "{others:?}");
        khadija.get("/exports").await.is(200).says("Les communes côte à côte");
    })
    .await;
}
