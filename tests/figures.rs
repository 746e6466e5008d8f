//! Figures for everybody: who finds them, what they say, and what nobody can make of them.

mod attack;
mod clocks;
mod exact;
mod subtraction;
mod world;

use std::collections::BTreeMap;
use std::io::Write;

use chrono::Datelike;
use chrono::Days;
use chrono::Duration;
use chrono::Months;
use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait;
use serde_json::Value;
use tarafu::cases::commands;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::categories::Catalogue;
use tarafu::figures;
use tarafu::figures::steps::STEP;
use tarafu::kit::House;
use tarafu::language::Language;
use tarafu::settings::Settings;

use crate::cast;
use crate::dossiers::file;
use crate::house::Backend;
use crate::house::Running;
use crate::kit::client::Visitor;
use crate::permissions::answer;
use crate::permissions::scene::dump;
use subtraction::happen;
use world::World;

const COMMUNE: &str = "03.531.07.09";
const ADDRESSES: [&str; 3] = ["/figures", "/figures.csv", "/figures.json"];

/// Tells a story on both databases, of a house whose figures are open to everybody.
async fn on_each_open_database<Story>(story: Story)
where
    Story: AsyncFn(&Running),
{
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let open = |settings| Settings { public_figures: true, ..settings };
        if let Some(running) = Running::with(backend, open).await {
            first_edition(&running.house).await;
            story(&running).await;
            running.stop().await;
        }
    }
}

/// Waits until the house, which begins with nothing, has said so: its look at the time comes with its start.
async fn first_edition(house: &House) {
    while figures::edition::latest(&house.db).await.expect("read").is_none() {
        rocket::tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

/// Says it past the test runner, which would swallow it together with the output of a passing test.
fn say(words: &str) {
    writeln!(std::io::stderr(), "{words}").expect("the standard error stream is open");
}

/// Goes on to the second day of the next month.
fn next_month(house: &House) {
    let today = house.today();
    let first = today.with_day(1).and_then(|day| day.checked_add_months(Months::new(1))).expect("a day");
    house.pass_time(Duration::days((first + Days::new(1) - today).num_days()));
}

async fn publish(house: &House) -> usize {
    figures::publish(house).await.expect("made public")
}

async fn read(visitor: &mut Visitor, unit: &str) -> Value {
    let page = visitor.get(&format!("/figures.json?unit={unit}")).await.is(200);
    serde_json::from_str(&page.body).expect("JSON")
}

/// So many cases of بوهودة, the first of them resolved.
async fn file_some(running: &Running, filed: usize, resolved: usize) {
    let fatima = running.actor(&cast::FATIMA).await;
    for number in 0..filed {
        let case = file(&running.house, &fatima, COMMUNE, number).await;
        if number < resolved {
            let order = Order::Resolve { explanation: "أصلحت الشركة اللاقط.".to_owned() };
            commands::perform(&running.house, Hand::Staff(&fatima), &case, &order).await.expect("resolved");
        }
    }
}

/// What a document says of a cell: filed and resolved.
fn told(document: &Value, unit: &str, category: &str) -> (Option<i64>, Option<i64>) {
    let figures = document["figures"].as_array().expect("a list of figures");
    let line = figures.iter().find(|line| line["unit"] == unit && line["category"] == category);
    let count = |name: &str| line.and_then(|line| line[name].as_i64());
    (count("filed"), count("resolved"))
}

#[rocket::async_test]
async fn a_house_that_does_not_open_its_figures_has_no_such_page() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let Some(running) = Running::on(backend).await else { continue };
        assert_eq!(publish(&running.house).await, 0);
        let mut visitor = running.visitor();
        visitor.get("/").await.is(200).does_not_say("أرقام متاحة للعموم");

        for address in ADDRESSES {
            for query in ["", "?unit=MA", "?unit=nowhere"] {
                let (path, nowhere) = (format!("{address}{query}"), format!("/nowhere{query}"));
                let told = answer::masked(visitor.get(&path).await.is(404), &path);
                assert_eq!(told, answer::masked(visitor.get(&nowhere).await.is(404), &nowhere));
            }
        }
        running.stop().await;
    }
}

#[rocket::async_test]
async fn what_was_filed_is_told_in_steps_a_month_later() {
    on_each_open_database(async |running: &Running| {
        file_some(running, 12, 6).await;
        let mut visitor = running.visitor();
        assert_eq!(
            told(&read(&mut visitor, "MA").await, "MA", "all"),
            (None, None),
            "not before the next month"
        );

        next_month(&running.house);
        assert!(publish(&running.house).await > 0);

        for unit in ["MA", "03", "03.531", COMMUNE] {
            let document = read(&mut visitor, unit).await;
            assert_eq!(told(&document, unit, "all"), (Some(10), Some(5)), "{unit}");
            assert_eq!(told(&document, unit, "network"), (Some(10), Some(5)), "{unit}");
        }
        visitor.get("/figures").await.is(200).says("أرقام متاحة للعموم");
        visitor.click("فاس-مكناس").await.is(200);
        visitor.click("تاونات").await.is(200);
        let page = visitor.click("بوهودة").await.is(200);
        page.says("الشبكة والاتصالات");
        assert_eq!(page.find("tbody td")[..2], ["10", "5"]);
        visitor.get("/").await.says("أرقام متاحة للعموم");
    })
    .await;
}

#[rocket::async_test]
async fn a_month_is_made_public_once_and_whole() {
    on_each_open_database(async |running: &Running| {
        let house = &running.house;
        file_some(running, 7, 0).await;
        next_month(house);

        // What breaks in the middle leaves nothing behind.
        let editions = async || dump(&house.db, &[]).await.remove("edition");
        let before = editions().await;
        house.db.execute_unprepared("ALTER TABLE figure RENAME TO elsewhere").await.expect("hidden");
        figures::publish(house).await.expect_err("there is no place for figures");
        assert_eq!(editions().await, before);
        house.db.execute_unprepared("ALTER TABLE elsewhere RENAME TO figure").await.expect("back");

        // Of several processes on one database one does it.
        let url = house.settings.database();
        let mut others = Vec::new();
        for _ in 0..4 {
            let db = tarafu::kit::db::connect(&url).await.expect("connected");
            let other = House::new(house.settings.clone(), db, tarafu::kit::token::Key::new(vec![7; 32]));
            other.pass_time(house.now() - chrono::Utc::now());
            others.push(other);
        }
        let all = others.iter().map(figures::publish);
        let moved = rocket::futures::future::join_all(all).await;
        let moved: Vec<usize> = moved.into_iter().map(|done| done.expect("done or left")).collect();
        assert_eq!(moved.iter().filter(|moved| **moved > 0).count(), 1, "{moved:?}");

        file_some(running, 10, 0).await;
        assert_eq!(publish(house).await, 0, "the month has its figures");
        next_month(house);
        assert!(publish(house).await > 0);
        house.pass_time(Duration::days(-40));
        assert_eq!(publish(house).await, 0, "a clock that goes back opens no month again");
    })
    .await;
}

#[rocket::async_test]
async fn figures_are_kept_by_whoever_passes_them_on_and_ask_for_no_cookie() {
    on_each_open_database(async |running: &Running| {
        file_some(running, 6, 0).await;
        next_month(&running.house);
        publish(&running.house).await;

        for address in ADDRESSES {
            let page = running.visitor().get(address).await.is(200).clone();
            assert_eq!(page.header("set-cookie"), None, "{address}");
            assert!(page.header("cache-control").is_some_and(|kept| kept.starts_with("public")), "{address}");
            let tag = page.header("etag").expect("a tag").to_owned();

            let mut again = running.visitor().with_header("if-none-match", &tag);
            let same = again.get(address).await.is(304);
            assert_eq!((same.body.as_str(), same.header("etag")), ("", Some(tag.as_str())), "{address}");
            // Whoever has signed in is shown what everybody is.
            let mut fatima = running.signed_in(&cast::FATIMA).await;
            assert_eq!(fatima.get(address).await.is(200).body, page.body, "{address}");
        }
        running.visitor().get("/figures?unit=03.999").await.is(404);
    })
    .await;
}

#[rocket::async_test]
async fn the_data_explains_itself_and_holds_no_formula() {
    on_each_open_database(async |running: &Running| {
        let renamed = "UPDATE category SET name_ar = '=1+1', name_fr = '@SUM(A1)' WHERE code = 'network'";
        running.house.db.execute_unprepared(renamed).await.expect("renamed");
        file_some(running, 12, 6).await;
        next_month(&running.house);
        publish(&running.house).await;
        let mut visitor = running.visitor();

        let document = read(&mut visitor, "03").await;
        let page = visitor.get("/figures.csv?unit=03").await.is(200).clone();

        let definitions = document["definitions"].as_object().expect("definitions");
        let fields = document["figures"][0].as_object().expect("a figure").keys();
        for field in fields.filter(|field| !matches!(field.as_str(), "unit" | "category")) {
            for language in Language::ALL {
                let words = definitions[field][language.code()].as_str().expect("a definition");
                assert!(words.len() > 20 && !words.contains("figures-"), "{field}: {words}");
            }
        }
        assert_eq!(document["step"], STEP);
        assert_eq!(document["as_of"], running.house.today().to_string());
        assert!(page.bytes.starts_with(b"\xef\xbb\xbf"), "Excel needs its mark");
        assert!(page.header("link").is_some_and(|link| link.contains("/figures.json?unit=03")));
        let mut table = csv::Reader::from_reader(&page.bytes[3..]);
        let heads = table.headers().expect("headings").clone();
        assert_eq!(heads.iter().take(3).collect::<Vec<_>>(), ["as_of", "unit", "level"]);
        let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), document["figures"].as_array().expect("figures").len());
        let cells: Vec<&str> = rows.iter().flatten().collect();
        assert!(cells.contains(&"'=1+1") && cells.contains(&"'@SUM(A1)"));
        assert!(cells.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{cells:?}");
    })
    .await;
}

#[rocket::async_test]
async fn figures_grow_only_and_no_page_shows_another_number() {
    on_each_open_database(async |running: &Running| {
        let house = &running.house;
        let catalogue = Catalogue::read(&house.db).await.expect("read");
        let ids: Vec<i64> = catalogue.themes().map(|theme| theme.id).collect();
        let world = World::grow(&ids, 0.5, 11);
        let mut before: BTreeMap<(String, i64), (i64, i64)> = BTreeMap::new();
        for month in 0..4 {
            next_month(house);
            happen(house, &world, month).await;
            // Residents dispute: less is resolved than before.
            house.db.execute_unprepared("UPDATE pace SET resolved = resolved / 2").await.expect("disputed");
            publish(house).await;
            let rows = figures::figure::Entity::find().all(&house.db).await.expect("read");
            for row in rows {
                let key = (row.unit_code.clone(), row.theme_id);
                let was = before.insert(key, (row.filed, row.resolved)).unwrap_or_default();
                assert!(row.filed >= was.0 && row.resolved >= was.1 && row.resolved <= row.filed, "{row:?}");
            }
        }
        for code in ["MA", "03", "03.531", world::communes()[0]] {
            for language in ["ar", "fr", "en"] {
                let mut visitor = Visitor::at(&running.base).speaking(language);
                let page = visitor.get(&format!("/figures?unit={code}")).await.is(200);
                for column in [2, 3] {
                    for cell in page.find(&format!("tbody td:nth-child({column})")) {
                        let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
                        let number: i64 = digits.parse().unwrap_or_default();
                        assert_eq!(number % STEP, 0, "{code}: {cell}");
                    }
                }
            }
        }
    })
    .await;
}
