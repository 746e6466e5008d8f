//! How the work of a unit is shared: names to its coordinators, sums to all others.

use chrono::Datelike;
use chrono::Duration;
use tarafu::cases::answer::Verdict;
use tarafu::cases::commands;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;

use crate::actions::conduct::Desk;
use crate::cast;
use crate::cast::Person;
use crate::dossiers::file;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::page::Page;

const COMMUNE: &str = cast::FATIMA.unit;

async fn files(running: &Running, person: &Person, count: usize) -> Vec<tarafu::cases::case::Model> {
    let actor = running.actor(person).await;
    let mut cases = Vec::new();
    for number in 0..count {
        cases.push(file(&running.house, &actor, person.unit, number).await);
    }
    cases
}

/// What the lines of a table say.
fn lines(page: &Page, table: &str) -> Vec<String> {
    page.find(&format!("{table} tbody tr"))
}

#[rocket::async_test]
async fn a_coordinator_sees_who_has_how_much_in_hand_and_the_list_behind_it() {
    on_each_database(async |running: &Running| {
        let fatima = running.actor(&cast::FATIMA).await;
        let hers = files(running, &cast::FATIMA, 8).await;
        files(running, &cast::MUSTAPHA, 1).await;
        running.house.pass_time(Duration::days(2));
        for case in &hers[..5] {
            let resolve = Order::Resolve { explanation: "أصلحت الشركة اللاقط.".to_owned() };
            let resolved = commands::perform(&running.house, Hand::Staff(&fatima), case, &resolve).await;
            resolved.expect("resolved");
        }
        let resolved = running.house.today().year();
        running.house.pass_time(Duration::days(120));
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        khadija.get("/dashboard").await.is(200);
        khadija.click("توزيع العمل").await.is(200).says("ولا تقيّم الأشخاص");

        let owners = lines(&khadija.page, "#owner");
        assert_eq!(owners.len(), 2, "{owners:#?}");
        // Open and their share, those overdue and theirs, the median of five.
        for said in [cast::FATIMA.name, "89%", "3", "38%", "يومان", "من 5 طلبات محلولة"] {
            assert!(owners[0].contains(said), "{said}: {}", owners[0]);
        }
        assert!(owners[1].contains(cast::MUSTAPHA.name) && owners[1].contains("11%"), "{}", owners[1]);
        assert!(owners[1].contains("العدد قليل"), "no time is told of one case: {}", owners[1]);
        let list = format!("/cases?unit=03.531&status=open&owner={}", fatima.id);
        assert!(khadija.page.links().iter().any(|link| link.href == list), "{:?}", khadija.page.links());
        khadija.get(&list).await.is(200).says(&hers[7].reference);
        let now = running.house.today().year();
        let other = if resolved == now { now - 1 } else { now };
        for (year, told) in [(resolved, true), (other, false), (1999, true)] {
            khadija.get(&format!("/dashboard/workload?year={year}")).await.is(200).says(cast::FATIMA.name);
            assert_eq!(khadija.page.has("من 5 طلبات محلولة"), told, "{year}; an unknown year is none");
        }
    })
    .await;
}

#[rocket::async_test]
async fn nobody_else_reads_a_name() {
    on_each_database(async |running: &Running| {
        files(running, &cast::FATIMA, 2).await;
        files(running, &cast::MUSTAPHA, 1).await;

        for (person, unit) in [
            (&cast::MUSTAPHA, COMMUNE),
            (&cast::OMAR, COMMUNE),
            (&cast::OMAR, "03.531"),
            (&cast::YOUSSEF, "03"),
        ] {
            let mut reader = running.signed_in(person).await;
            let page = reader.get(&format!("/dashboard/workload?unit={unit}&lang=ar")).await.is(200);
            page.says("شخصان مكلفان بطلبات مفتوحة.").does_not_say(cast::FATIMA.name);
            assert!(lines(page, "#owner").is_empty(), "{}", person.email);
            assert!(!page.has("نصفهم"), "of two, one would be somebody");
            assert!(page.links().iter().all(|link| !link.href.contains("owner=")), "{:?}", page.links());
        }
    })
    .await;
}

#[rocket::async_test]
async fn an_institution_stands_with_what_it_answered_and_no_rate_of_few() {
    on_each_database(async |running: &Running| {
        let desk = Desk::of(running).await;
        for nth in 0..4 {
            let letter = desk.letter(100).await;
            if nth < 3 {
                desk.answer(&letter, desk.days_ago(95), Verdict::Evades).await;
            }
        }
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        let of_few = lines(khadija.get("/dashboard/workload").await.is(200), "#institutions");
        desk.letter(100).await;
        let of_five = lines(khadija.get("/dashboard/workload").await.is(200), "#institutions");

        assert!(of_few[0].contains("العدد قليل") && !of_few[0].contains('%'), "{of_few:?}");
        assert!(of_five[0].contains("يتهرب من الجواب: 3") && of_five[0].contains("60%"), "{of_five:?}");
        let linked = format!("/institutions/{}", desk.institution);
        assert!(khadija.page.links().iter().any(|link| link.href == linked));
        let mut omar = running.signed_in(&cast::OMAR).await;
        let read = lines(omar.get("/dashboard/workload?unit=03.531").await.is(200), "#institutions");
        assert_eq!(read.len(), 1, "an observer reads the figures of institutions");
    })
    .await;
}
