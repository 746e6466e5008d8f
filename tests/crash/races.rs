//! Two at the same moment: a form that is sent twice, a case that two people change.

use rocket::futures::future::join;
use tarafu::kit::token;

use super::records::Records;
use super::writers::Office;
use super::writers::Writer;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;

/// How many races are run unless `TARAFU_RACES` says otherwise.
const RACES: usize = 40;

fn races() -> usize {
    std::env::var("TARAFU_RACES").map_or(RACES, |races| races.parse().expect("TARAFU_RACES is a number"))
}

#[rocket::async_test]
async fn a_form_sent_twice_at_once_files_one_case() {
    on_each_database(async |running: &Running| {
        let office = Office::new(running.base.clone(), 0);
        let fatima = Writer::signed_in(&office, &cast::FATIMA).await;
        let elsewhere = fatima.at_another_window().await;

        for _ in 0..races() {
            let (form, words) = (token::fresh(), office.new_words());
            let (one, other) =
                join(fatima.send_case(&form, &words), elsewhere.send_case(&form, &words)).await;

            let receipts = [one, other].map(|answer| answer.map(|answer| (answer.status, answer.location)));
            assert_eq!(receipts[0].as_ref().map(|(status, _)| *status), Some(303));
            assert_eq!(receipts[0], receipts[1], "both see the same receipt");
        }
        assert_eq!(Records::read(&running.house.db).await.cases.len(), races());
    })
    .await;
}

#[rocket::async_test]
async fn of_two_who_change_a_case_at_once_one_is_told_so() {
    on_each_database(async |running: &Running| {
        let office = Office::new(running.base.clone(), 0);
        let fatima = Writer::signed_in(&office, &cast::FATIMA).await;
        let mustapha = Writer::signed_in(&office, &cast::MUSTAPHA).await;
        let reference = fatima.file().await;
        let mut kept = Vec::new();

        for version in (1..).take(races()) {
            let [his, hers] = [office.new_words(), office.new_words()];
            let his_change = mustapha.send_change(&reference, "update", version, &his);
            let (she, he) = join(fatima.send_change(&reference, "update", version, &hers), his_change).await;
            match [she, he].map(|answer| answer.expect("the server answers").status) {
                [303, 409] => kept.push(hers),
                [409, 303] => kept.push(his),
                other => panic!("{other:?}"),
            }
        }

        let records = Records::read(&running.house.db).await;
        let written =
            records.events_of(&records.cases[0])[1..].iter().filter_map(|event| event.words.clone());
        assert_eq!(written.collect::<Vec<_>>(), kept);
    })
    .await;
}
