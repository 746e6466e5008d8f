//! Several at work, and an end without warning.

use std::time::Duration;

use rocket::futures::future::join_all;
use rocket::tokio::time::timeout;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::IntoActiveModel;
use tarafu::batches;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::language::Language;
use tarafu::mail::Letter;
use tarafu::mail::outbox;
use tarafu::mail::postman;
use tarafu::replies::Coverage;
use tarafu::replies::coverage;
use tarafu::replies::reply::person;
use tarafu::server;

use super::scene;
use super::scene::Quiet;
use super::scene::Scene;
use super::scene::Village;
use crate::house::Backend;
use crate::kit::smtp::Behaviour;
use crate::kit::smtp::Smtp;

/// A dossier whose answer is to be told, in a house where nothing happens by itself.
async fn on_each(story: impl AsyncFn(&Quiet, House, &Village, i64, &Smtp)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let smtp = Smtp::start();
        let Some(quiet) = Quiet::on(backend, &smtp).await else { continue };
        let house = quiet.open().await;
        let scene = Scene::of(&house).await;
        let village = Village::settle(&scene).await;
        for address in village.refused() {
            smtp.behave_toward(address, Behaviour::RefuseForGood);
        }
        let dossier = scene.dossier(&village.models()).await;
        let answer = scene.answer(&dossier).await;
        let reply_id = scene.queue(&answer, false).await;
        story(&quiet, house, &village, reply_id, &smtp).await;
    }
}

const ALL: Coverage = Coverage { total: 47, told: 0, waiting: 45, bounced: 0, phone: 2, silent: 0 };

async fn is_whole(house: &House, reply_id: i64) {
    assert!(scene::is_finished(house, reply_id).await);
    assert_eq!(coverage::of_reply(&house.db, reply_id).await.expect("read"), ALL);
    let mails = scene::mails(house, reply_id).await;
    assert_eq!(mails.len(), Village::WORKING + Village::REFUSED);
    let people = person::Entity::find().all(&house.db).await.expect("read");
    assert_eq!(people.len(), 47);
}

#[rocket::async_test]
async fn two_servers_tell_nobody_twice() {
    on_each(async |quiet: &Quiet, house, _: &Village, reply_id, _: &Smtp| {
        let other = quiet.open().await;

        join_all([scene::finish(&house), scene::finish(&other)]).await;

        is_whole(&house, reply_id).await;
        scene::finish(&house).await;
        is_whole(&house, reply_id).await;
    })
    .await;
}

#[rocket::async_test]
async fn an_end_in_the_middle_misses_nobody() {
    on_each(async |quiet: &Quiet, house, village: &Village, reply_id, smtp: &Smtp| {
        let works = server::works();
        assert_eq!(batches::round(&house, &works).await.expect("a round"), 1);
        let begun = scene::mails(&house, reply_id).await.len();
        assert!(begun > 0 && begun < village.cases.len(), "it is in the middle: {begun}");
        // The next few are cut short within their transaction.
        assert!(timeout(Duration::from_millis(15), batches::round(&house, &works)).await.is_err());
        assert!(!scene::is_finished(&house, reply_id).await);
        drop(house);

        let house = quiet.open().await;
        scene::finish(&house).await;
        is_whole(&house, reply_id).await;
        while postman::round(&house).await.expect("a round") > 0 {}

        let told = Coverage { told: 41, waiting: 0, bounced: 4, ..ALL };
        assert_eq!(coverage::of_reply(&house.db, reply_id).await.expect("read"), told);
        for (address, _) in village.working() {
            assert_eq!(super::answers(smtp.mails_to(&address)).len(), 1, "{address}");
        }
    })
    .await;
}

#[rocket::async_test]
async fn a_batch_that_is_run_once_more_tells_nobody_again() {
    on_each(async |_: &Quiet, house, _: &Village, reply_id, _: &Smtp| {
        scene::finish(&house).await;
        for batch in batches::Entity::find().all(&house.db).await.expect("the batches") {
            let mut row = batch.into_active_model();
            row.state = Set(batches::State::Waiting);
            row.cursor = Set(0);
            row.update(&house.db).await.expect("it begins anew");
        }

        scene::finish(&house).await;

        is_whole(&house, reply_id).await;
    })
    .await;
}

#[rocket::async_test]
async fn a_receipt_passes_all_who_wait_in_a_mailing() {
    on_each(async |_: &Quiet, house, village: &Village, reply_id, smtp: &Smtp| {
        // The receipts go first, as they were written first.
        while postman::round(&house).await.expect("a round") > 0 {}
        scene::finish(&house).await;
        smtp.forget_mails();
        let to = "late@example.org";
        let letter = Letter::new("receipt", to, Language::Ar, "توصلنا بطلبكم").about(village.cases[0].0.id);
        let txn = db::write(&house.db).await.expect("a transaction");
        outbox::put(&txn, &house, &letter, house.now()).await.expect("put");
        txn.commit().await.expect("committed");

        postman::round(&house).await.expect("a round");

        assert!(smtp.mails()[0].is_to(to), "{:?}", smtp.mails()[0].envelope_to);
        assert!(coverage::of_reply(&house.db, reply_id).await.expect("read").told > 0, "and others after it");
    })
    .await;
}
