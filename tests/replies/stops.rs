//! The telling ends before everybody is told: whoever tells may not any more, or whoever is told wants no mails.

use std::time::Duration;

use rocket::tokio::time::sleep;
use rocket::tokio::time::timeout;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait;
use sea_orm::IntoActiveModel;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use tarafu::batches;
use tarafu::cases::case;
use tarafu::cases::commands;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::chronicle;
use tarafu::chronicle::By;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::lines::Ask;
use tarafu::language::Language;
use tarafu::mail::mailing;
use tarafu::mail::outbox;
use tarafu::mail::postman;
use tarafu::people::account;
use tarafu::people::mandate;
use tarafu::replies::Coverage;
use tarafu::replies::coverage;
use tarafu::replies::reply;
use tarafu::server;

use super::scene;
use super::scene::BOUHOUDA;
use super::scene::IN_ARABIC;
use super::scene::Quiet;
use super::scene::Reached;
use super::scene::Scene;
use super::scene::Village;
use crate::cast;
use crate::house::Backend;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::smtp::Smtp;

async fn on_each_quiet(backends: &[Backend], story: impl AsyncFn(&House, &Smtp)) {
    for backend in backends {
        let smtp = Smtp::start();
        let Some(quiet) = Quiet::on(*backend, &smtp).await else { continue };
        story(&quiet.open().await, &smtp).await;
    }
}

const BOTH: [Backend; 2] = [Backend::Sqlite, Backend::Postgres];

async fn close_account(house: &House, id: i64) {
    let account = account::Entity::find_by_id(id).one(&house.db).await.expect("read").expect("there");
    let mut row = account.into_active_model();
    row.state = Set(account::State::Disabled);
    row.update(&house.db).await.expect("closed");
}

async fn end_mandates(house: &House, account_id: i64) {
    mandate::Entity::update_many()
        .set(mandate::ActiveModel {
            ends_on: Set(Some(house.today() - chrono::Days::new(1))),
            ..Default::default()
        })
        .filter(mandate::Column::AccountId.eq(account_id))
        .exec(&house.db)
        .await
        .expect("ended");
}

async fn state_of(house: &House, reply_id: i64) -> (batches::State, reply::State) {
    let batch = batches::Entity::find().order_by_desc(batches::Column::Id).one(&house.db).await;
    let reply = reply::Entity::find_by_id(reply_id).one(&house.db).await.expect("read").expect("there");
    (batch.expect("read").expect("a batch").state, reply.state)
}

/// In the middle of the telling something happens to whoever tells.
async fn cut_short(house: &House, records: bool, happens: impl AsyncFn(&Scene<'_>)) {
    let scene = Scene::of(house).await;
    let village = Village::settle(&scene).await;
    let dossier = scene.dossier(&village.models()).await;
    let answer = scene.answer(&dossier).await;
    let reply_id = scene.queue(&answer, records).await;
    batches::round(house, &server::works()).await.expect("a round");
    let told = scene::mails(house, reply_id).await.len();
    assert!(told > 0 && told < village.cases.len(), "it is in the middle: {told}");

    happens(&scene).await;
    scene::finish(house).await;

    assert_eq!(state_of(house, reply_id).await, (batches::State::Stopped, reply::State::Stopped));
    assert_eq!(scene::mails(house, reply_id).await.len(), told, "nobody more is told");
    for (case, ..) in &village.cases {
        let events = chronicle::of_case(case.id).of(&house.db).await.expect("the history");
        assert!(events.iter().all(|event| event.actor != By::Clock), "no clock answers for somebody");
    }
}

#[rocket::async_test]
async fn a_closed_account_tells_nobody_more() {
    on_each_quiet(&BOTH, async |house: &House, _: &Smtp| {
        cut_short(house, false, async |scene: &Scene<'_>| close_account(house, scene.khadija.id).await).await;
    })
    .await;
}

#[rocket::async_test]
async fn whoever_lost_the_mandate_tells_nobody_more() {
    on_each_quiet(&BOTH, async |house: &House, _: &Smtp| {
        cut_short(house, true, async |scene: &Scene<'_>| end_mandates(house, scene.khadija.id).await).await;
    })
    .await;
}

#[rocket::async_test]
async fn an_advocate_who_carries_the_dossier_tells_of_an_answer_and_records_none() {
    on_each_quiet(&BOTH, async |house: &House, _: &Smtp| {
        let scene = Scene::of(house).await;
        let case = scene.case(BOUHOUDA, Language::Ar, &Reached::Nothing).await;
        let dossier = scene.dossier(std::slice::from_ref(&case)).await;
        let answer = scene.answer(&dossier).await;
        let youssef = scene::actor(house, &cast::YOUSSEF).await;
        let carries = Scene { house, khadija: youssef };

        let told = carries.queue(&answer, false).await;
        scene::finish(house).await;
        let recorded = carries.queue(&answer, true).await;
        scene::finish(house).await;

        let reply = |id| async move {
            reply::Entity::find_by_id(id).one(&house.db).await.expect("read").expect("there").state
        };
        assert_eq!(reply(told).await, reply::State::Finished);
        assert_eq!(reply(recorded).await, reply::State::Stopped);
        assert_eq!(scene.now(&case).await.status, case.status);
    })
    .await;
}

#[rocket::async_test]
async fn the_page_says_that_it_stopped() {
    on_each_database(async |running: &Running| {
        let scene = Scene::of(&running.house).await;
        let reached = Reached::Mail("resident@example.org".to_owned());
        let case = scene.case(BOUHOUDA, Language::Ar, &reached).await;
        let dossier = scene.dossier(std::slice::from_ref(&case)).await;
        let answer = scene.answer(&dossier).await;
        let hamid = scene::actor(&running.house, &cast::HAMID).await;
        close_account(&running.house, hamid.id).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        let reply_id = Scene { house: &running.house, khadija: hamid }.queue(&answer, false).await;
        running.house.work.notify_one();
        let stopped = timeout(Duration::from_mins(1), async {
            while state_of(&running.house, reply_id).await.1 != reply::State::Stopped {
                sleep(Duration::from_millis(20)).await;
            }
        });
        stopped.await.expect("it stops");

        let page = khadija.get(&format!("{}/replies/{reply_id}?lang=fr", dossier.href())).await.is(200);
        page.says("avant que tout le monde soit informé").does_not_say("Terminé");
        page.says("Interrompu avant la fin");
        khadija.get(&format!("{}?lang=fr", dossier.href())).await.is(200).says("Interrompu avant la fin");
    })
    .await;
}

#[rocket::async_test]
async fn whoever_stops_mails_gets_none_of_a_mailing_under_way() {
    on_each_quiet(&BOTH, async |house: &House, smtp: &Smtp| {
        let scene = Scene::of(house).await;
        let mail = |name: &str| Reached::Mail(format!("{name}@example.org"));
        let mut cases = Vec::new();
        for name in ["stops", "goes-on", "in-hand"] {
            cases.push(scene.case(BOUHOUDA, Language::Ar, &mail(name)).await);
        }
        let dossier = scene.dossier(&cases).await;
        let reply_id = scene.queue(&scene.answer(&dossier).await, false).await;
        scene::finish(house).await;
        let mut in_hand = scene::mails(house, reply_id).await.remove(2).into_active_model();
        in_hand.locked_until = Set(Some(house.now() + chrono::Duration::minutes(2)));
        in_hand.update(&house.db).await.expect("in the postman’s hands");

        for case in [&cases[0], &cases[2]] {
            let now = scene.now(case).await;
            commands::perform(house, Hand::Resident, &now, &Order::StopMail).await.expect("stopped");
        }

        let expected = Coverage { total: 3, told: 0, waiting: 2, bounced: 0, phone: 0, silent: 1 };
        assert_eq!(coverage::of_reply(&house.db, reply_id).await.expect("read"), expected);
        let receipts = outbox::Entity::find().filter(outbox::Column::Recipient.eq("stops@example.org"));
        let receipts = receipts.all(&house.db).await.expect("read");
        assert!(!receipts.is_empty(), "what was written to them alone stays");
        while postman::round(house).await.expect("a round") > 0 {}
        assert!(smtp.mails_to("stops@example.org").iter().all(|mail| !mail.text.contains(IN_ARABIC)));
        assert_eq!(super::answers(smtp.mails_to("goes-on@example.org")).len(), 1);
    })
    .await;
}

#[rocket::async_test]
async fn whoever_holds_a_case_that_joined_one_may_count_mails_meanwhile() {
    on_each_quiet(&[Backend::Postgres], async |house: &House, _: &Smtp| {
        let scene = Scene::of(house).await;
        let mail = |name: &str| Reached::Mail(format!("{name}@example.org"));
        let first = scene.case(BOUHOUDA, Language::Ar, &mail("first")).await;
        let second = scene.case(BOUHOUDA, Language::Ar, &mail("second")).await;
        let joining = scene.case(BOUHOUDA, Language::Ar, &mail("joining")).await;
        let merge = Order::Merge { target_id: second.id, target: second.reference.clone() };
        let joined = scene.perform(&joining, &merge).await;
        let dossier = scene.dossier(&[first, second]).await;
        let reply_id = scene.queue(&scene.answer(&dossier).await, false).await;
        let works = server::works();

        let other = db::write(&house.db).await.expect("a transaction");
        hold(&other, joined.id).await;
        let telling = batches::round(house, &works);
        let counting = async {
            sleep(Duration::from_millis(500)).await;
            mailing::count(&other, reply_id, mailing::Fate::Waiting, 0).await.expect("nobody holds it");
            other.commit().await.expect("committed");
        };
        let (told, ()) = rocket::tokio::join!(telling, counting);

        assert_eq!(told.expect("a round"), 1);
        assert!(scene::is_finished(house, reply_id).await, "in the first round");
        assert_eq!(scene::mails(house, reply_id).await.len(), 3);
    })
    .await;
}

async fn hold(txn: &impl ConnectionTrait, id: i64) {
    case::Entity::find_by_id(id).lock_exclusive().one(txn).await.expect("held");
}
