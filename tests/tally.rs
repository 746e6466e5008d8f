//! The figures of the dashboards: moved with every change, late by themselves, and counted again from the cases.

use chrono::Duration;
use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait;
use tarafu::cases::case;
use tarafu::cases::case::Outcome;
use tarafu::cases::commands;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::cases::tally;
use tarafu::cases::tally::recount;
use tarafu::cases::tally::standing;
use tarafu::kit::House;
use tarafu::people::Actor;

use crate::cast;
use crate::dossiers::file;
use crate::house::Running;
use crate::house::on_each_database;

const COMMUNE: &str = "03.531.07.09";

async fn agree(house: &House) {
    let report = recount::check(&house.db).await.expect("counted");
    assert_eq!(report.drift, 0, "{:#?}", report.examples);
}

async fn late_in(house: &House, unit: &str) -> i64 {
    let row = standing::Entity::find_by_id((unit.to_owned(), tally::Facet::All, String::new()));
    row.one(&house.db).await.expect("read").map_or(0, |row| row.late)
}

async fn perform(house: &House, actor: &Actor, case: &case::Model, order: Order) -> case::Model {
    commands::perform(house, Hand::Staff(actor), case, &order).await.expect("done")
}

#[rocket::async_test]
async fn a_day_that_is_over_makes_cases_late_without_anybody_counting_them() {
    on_each_database(async |running: &Running| {
        let fatima = running.actor(&cast::FATIMA).await;
        let case = file(&running.house, &fatima, COMMUNE, 1).await;
        tally::turn(&running.house).await.expect("turned");
        assert_eq!(late_in(&running.house, "MA").await, 0);

        running.house.pass_time(Duration::days(90));
        tally::turn(&running.house).await.expect("turned");
        assert_eq!((late_in(&running.house, "MA").await, late_in(&running.house, COMMUNE).await), (1, 1));
        agree(&running.house).await;

        let words = "أصلحت الشركة اللاقط.".to_owned();
        perform(&running.house, &fatima, &case, Order::Resolve { explanation: words }).await;
        assert_eq!(late_in(&running.house, "MA").await, 0);
        agree(&running.house).await;
    })
    .await;
}

#[rocket::async_test]
async fn whatever_happens_to_a_case_the_figures_follow() {
    on_each_database(async |running: &Running| {
        let house = &running.house;
        let fatima = running.actor(&cast::FATIMA).await;
        let case = file(house, &fatima, COMMUNE, 1).await;
        let words = || "جواب".to_owned();
        let case = perform(house, &fatima, &case, Order::Ask { question: words() }).await;
        assert!(case.answered_at.is_some(), "a question is a first answer");
        house.pass_time(Duration::days(9));
        let case = commands::perform(house, Hand::Resident, &case, &Order::Reply { words: words() }).await;
        let case =
            perform(house, &fatima, &case.expect("replied"), Order::Resolve { explanation: words() }).await;
        agree(house).await;

        house.pass_time(Duration::days(3));
        let disputed =
            commands::perform(house, Hand::Resident, &case, &Order::Dispute { reason: words() }).await;
        let case = disputed.expect("disputed");
        assert!(case.resolved_at.is_none() && case.reopened_at.is_some());
        agree(house).await;

        let close = Order::Close { outcome: Outcome::Refused, explanation: words() };
        perform(house, &fatima, &case, close).await;
        agree(house).await;
    })
    .await;
}

#[rocket::async_test]
async fn a_figure_that_went_astray_is_found_and_mended() {
    on_each_database(async |running: &Running| {
        let fatima = running.actor(&cast::FATIMA).await;
        for number in 0..3 {
            file(&running.house, &fatima, COMMUNE, number).await;
        }
        agree(&running.house).await;

        for spoiled in [
            "UPDATE tally SET cases = cases + 1 WHERE unit_code = 'MA' AND category_id = 0",
            "UPDATE standing SET open = open - 1 WHERE unit_code = '03.531' AND facet = 'all'",
            "UPDATE pace SET filed = filed + 1 WHERE unit_code = '03' AND facet = 'all' AND span = 'w'",
            "UPDATE pace SET first_3 = 1 WHERE unit_code = '03.531.07.09' AND facet = 'all' AND span = 'y'",
            "DELETE FROM due WHERE unit_code = 'MA' AND facet = 'all'",
        ] {
            running.house.db.execute_unprepared(spoiled).await.expect("spoiled");
            assert_eq!(recount::check(&running.house.db).await.expect("counted").drift, 1, "{spoiled}");
            assert_eq!(recount::rebuild(&running.house.db).await.expect("mended"), 3);
            agree(&running.house).await;
        }
    })
    .await;
}

#[rocket::async_test]
async fn a_coordinator_finds_what_moved_since_they_ticked_it_off_and_the_list_behind_it() {
    on_each_database(async |running: &Running| {
        let fatima = running.actor(&cast::FATIMA).await;
        file(&running.house, &fatima, COMMUNE, 1).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get("/dashboard").await.is(200).does_not_say("طلب واحد جديد");
        khadija.form("form[action^='/dashboard/seen']").submit().await.is(303);
        khadija.get("/dashboard").await.is(200).says("لم يتغير شيء منذ ذلك الحين.");

        let case = file(&running.house, &fatima, COMMUNE, 2).await;

        khadija.get("/dashboard?weeks=4").await.is(200).says("طلب واحد جديد");
        let today = running.house.today();
        let list = format!("/cases?unit=03.531&happened=filed&from={today}&to={today}");
        khadija.get(&list).await.is(200).says(&case.reference);
        let tomorrow = today + chrono::Days::new(1);
        let list = format!("/cases?unit=03.531&happened=filed&from={tomorrow}&to={tomorrow}");
        khadija.get(&list).await.is(200).does_not_say(&case.reference);
        for page in ["/dashboard/map?what=filed", "/dashboard/silence", "/communes?unit=03.531"] {
            khadija.get(page).await.is(200);
        }
        khadija.get(&format!("/communes/{COMMUNE}")).await.is(200);
    })
    .await;
}
