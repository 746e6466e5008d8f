//! The communes of a territory side by side, with what is missing in each, and the sheet of one of them.

use chrono::Duration;
use tarafu::cases::case;
use tarafu::cases::commands;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::language::Language;
use tarafu::territory;

use crate::cast;
use crate::cast::Person;
use crate::dossiers::file;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;

/// The commune of Fatima and Mustapha, that of Driss, and one where nobody holds a mandate.
const BOUHOUDA: &str = cast::FATIMA.unit;
const TISSA: &str = cast::DRISS.unit;
const NOBODYS: &str = "03.531.07.15";

async fn files(running: &Running, person: &Person, commune: &str, count: usize) -> Vec<case::Model> {
    let actor = running.actor(person).await;
    let mut cases = Vec::new();
    for number in 0..count {
        cases.push(file(&running.house, &actor, commune, number).await);
    }
    cases
}

/// Six cases in Bouhouda of which two were resolved, five in Tissa and one in nobody's commune.
async fn scene(running: &Running) {
    let cases = files(running, &cast::FATIMA, BOUHOUDA, 6).await;
    files(running, &cast::DRISS, TISSA, 5).await;
    files(running, &cast::KHADIJA, NOBODYS, 1).await;
    let fatima = running.actor(&cast::FATIMA).await;
    for case in &cases[..2] {
        let resolve = Order::Resolve { explanation: "أصلحت الشركة اللاقط.".to_owned() };
        commands::perform(&running.house, Hand::Staff(&fatima), case, &resolve).await.expect("resolved");
    }
}

/// What stands in the line of a commune, its name first.
async fn line(visitor: &mut Visitor, page: &str, commune: &str) -> Vec<String> {
    let sheet = format!("/communes/{commune}");
    let row = format!("table.compared tr:has(a[href='{sheet}'])");
    visitor.get(page).await.is(200).find(&format!("{row} th, {row} td"))
}

/// How many communes have each gap.
fn gaps(visitor: &Visitor) -> Vec<String> {
    visitor.page.find(".stats .stat b")
}

#[rocket::async_test]
async fn each_commune_stands_with_its_figures_and_what_is_missing_there() {
    on_each_database(async |running: &Running| {
        scene(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let page = "/communes?unit=03.531&lang=fr";

        let bouhouda = line(&mut khadija, page, BOUHOUDA).await;
        let tissa = line(&mut khadija, page, TISSA).await;
        let nobodys = line(&mut khadija, page, NOBODYS).await;

        // Officials, open, overdue and their share, filed, resolved, the last case, the gaps.
        assert_eq!(bouhouda[2..], ["2", "6", "0 (0 %)", "6", "2", "cette semaine", ""]);
        assert_eq!(tissa[2..], ["1", "5", "0 (0 %)", "5", "0", "cette semaine", "Rien de résolu"]);
        assert_eq!(nobodys[2..], ["0", "1", "0", "1", "0", "cette semaine", "Sans élu·e Rien de résolu"]);
        let all = territory::children("03.531").len();
        let missing = [all - 2, all - 3, 0, 2, 0].map(|count| count.to_string());
        assert_eq!(gaps(&khadija), missing);
        let narrowed = khadija.get("/communes?unit=03.531&gap=solved").await.is(200);
        let names = narrowed.find("table.compared tbody th");
        let expected =
            [TISSA, NOBODYS].map(|code| territory::unit(code).expect("a unit").name(Language::Fr).to_owned());
        assert!(names.len() == 2 && expected.iter().all(|name| names.contains(name)), "{names:?}");
    })
    .await;
}

#[rocket::async_test]
async fn half_a_year_later_they_are_silent_and_late() {
    on_each_database(async |running: &Running| {
        scene(running).await;
        running.house.pass_time(Duration::weeks(27));
        files(running, &cast::FATIMA, BOUHOUDA, 1).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let page = "/communes?unit=03.531&lang=fr";

        let bouhouda = line(&mut khadija, page, BOUHOUDA).await;
        let tissa = line(&mut khadija, page, TISSA).await;

        assert_eq!(bouhouda[5..8], ["1", "0", "cette semaine"], "what was resolved is too long ago");
        assert!(
            bouhouda[8].contains("Rien de résolu") && !bouhouda[8].contains("Silencieuse"),
            "{bouhouda:?}"
        );
        assert_eq!(tissa[4..8], ["5 (100 %)", "0", "0", "il y a 27 semaines"]);
        assert_eq!(tissa[8], "Silencieuse Rien de résolu Fort retard");
    })
    .await;
}

#[rocket::async_test]
async fn a_sheet_tells_of_its_commune_what_was_done_there() {
    on_each_database(async |running: &Running| {
        scene(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        let page = khadija.get(&format!("/communes/{BOUHOUDA}?lang=fr")).await.is(200).clone();

        // Open, overdue, filed and resolved in a year.
        assert_eq!(page.find(".stats .stat b"), ["6", "0", "6", "2"]);
        let themes = page.find("table:has(caption) tr:has(a[href*='category=network']) td");
        assert_eq!(themes.iter().map(|told| &told[..1]).collect::<Vec<_>>(), ["6", "0", "2"], "{themes:?}");
        let compared = page.find("section table tbody tr");
        let solved = compared.iter().find(|row| row.contains("pour cent enregistrées")).expect("a line");
        assert!(solved.ends_with("33 % 17 %"), "two of six, two of twelve in the province: {solved}");
        page.says(cast::FATIMA.name).says(cast::MUSTAPHA.name);
        assert_eq!(page.find(".brief-list .mono").len(), 5, "the oldest open ones");
        let mut omar = running.signed_in(&cast::OMAR).await;
        let read = omar.get(&format!("/communes/{BOUHOUDA}?lang=fr")).await.is(200);
        assert_eq!(read.find(".stats .stat b"), ["6", "0", "6", "2"]);
        read.does_not_say(cast::FATIMA.name).says("2 élu·es ont un mandat");
    })
    .await;
}
