//! What residents say, by their link: a look counts for nothing, a press once.

use chrono::Duration;
use sea_orm::EntityTrait;
use tarafu::cases::commands;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::promises;
use tarafu::promises::Question;
use tarafu::promises::Voices;
use tarafu::promises::ledger;
use tarafu::promises::voice;

use super::HASSAN;
use super::scene;
use super::scene::Scene;
use super::scene::WORDS;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;

const AICHA: &str = "aicha@example.org";

async fn said(scene: &Scene<'_>, question: Question, id: i64) -> Voices {
    let tally = voice::of(&scene.house().db, question, id).await.expect("the tally");
    let account = ledger::accounts(&scene.house().db, [scene.institution]).await.expect("the ledger");
    let account = account.get(&scene.institution).cloned().unwrap_or_default();
    let in_ledger = if question == Question::Promise { account.voices } else { account.answers };
    assert_eq!(tally, in_ledger, "the tally and the ledger agree");
    tally
}

fn voices(kept: i64, partly: i64, broken: i64) -> Voices {
    Voices { kept, partly, broken }
}

#[rocket::async_test]
async fn a_resident_is_heard_by_one_press_and_may_change_their_mind() {
    on_each_database(async |running: &Running| {
        let (scene, filed) = Scene::set(running, &[HASSAN, "HASSAN@example.org", AICHA]).await;
        let promise = scene.promise(scene.in_days(1)).await;
        let page = |number: usize| scene.page(&filed[number], "promise", promise.id);
        let mut hassan = running.visitor();
        hassan.get(&page(0)).await.is(404).does_not_say(WORDS);
        running.house.pass_time(Duration::days(2));
        promises::due(scene.house()).await.expect("asked");

        hassan.get(&page(0)).await.is(200).says(WORDS).says("هل تم الوفاء بهذا الالتزام؟");
        hassan.get(&page(0)).await.is(200);
        assert_eq!(
            said(&scene, Question::Promise, promise.id).await,
            voices(0, 0, 0),
            "looking counts nothing"
        );
        hassan.form(&page(0)).press("نعم، تم الوفاء به").await.is(303);
        hassan.follow().await.is(200).says("جوابكم المسجل: نعم، تم الوفاء به");
        assert_eq!(said(&scene, Question::Promise, promise.id).await, voices(1, 0, 0));

        // His other case tells what he has said, and replaces it.
        hassan.get(&page(1)).await.is(200).says("جوابكم المسجل: نعم، تم الوفاء به");
        hassan.form(&page(1)).press("تم الوفاء به جزئيا").await.is(303);
        assert_eq!(said(&scene, Question::Promise, promise.id).await, voices(0, 1, 0));
        hassan.get(&page(1)).await.is(200);
        hassan.form(&page(1)).press("تم الوفاء به جزئيا").await.is(303);
        let mut aicha = running.visitor();
        aicha.get(&page(2)).await.does_not_say("جوابكم المسجل");
        aicha.form(&page(2)).press("لا، لم يتم الوفاء به").await.is(303);

        assert_eq!(said(&scene, Question::Promise, promise.id).await, voices(0, 1, 1));
        let rows = voice::Entity::find().all(&scene.house().db).await.expect("read");
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| !row.contact.contains('@')), "no address is kept with a voice");
    })
    .await;
}

#[rocket::async_test]
async fn nobody_else_is_asked_and_nothing_comes_in_by_another_way() {
    on_each_database(async |running: &Running| {
        let (scene, filed) = Scene::set(running, &[HASSAN]).await;
        let promise = scene.promise(scene.in_days(1)).await;
        let foreign = scene::file(running, AICHA).await;
        let mine = scene.page(&filed[0], "promise", promise.id);
        let mut hassan = running.visitor();

        // Before anybody is asked; by the door of a case elsewhere; of nothing; without a page of ours; with nonsense.
        hassan.get(&mine).await.is(404);
        running.house.pass_time(Duration::days(2));
        hassan.get(&mine).await.is(404);
        promises::due(scene.house()).await.expect("asked");
        scene.told(Question::Answer, scene.answer.id).await;
        let mut stranger = running.visitor();
        for (question, id) in [("promise", promise.id), ("answer", scene.answer.id)] {
            let page = scene.page(&foreign, question, id);
            stranger.get(&page).await.is(404);
            let missing = scene.page(&filed[0], question, id + 1000);
            stranger.get(&missing).await.is(404);
        }
        stranger.get(&mine.replace("/promise/", "/promise/x")).await.is(404);
        hassan.post(&mine, &[("said", "kept")]).await.is(403);
        hassan.get(&mine).await.is(200);
        hassan.form(&mine).tamper("said", "maybe").submit().await.is(422);

        assert_eq!(said(&scene, Question::Promise, promise.id).await, voices(0, 0, 0));
    })
    .await;
}

#[rocket::async_test]
async fn whose_case_joined_another_is_asked_with_it() {
    on_each_database(async |running: &Running| {
        let (scene, filed) = Scene::set(running, &[HASSAN]).await;
        let promise = scene.promise(scene.in_days(1)).await;
        let joined = scene::file(running, AICHA).await;
        let fatima = running.actor(&cast::FATIMA).await;
        let order = Order::Merge { target_id: filed[0].id, target: filed[0].reference.clone() };
        commands::perform(scene.house(), Hand::Staff(&fatima), &joined, &order).await.expect("merged");
        running.house.pass_time(Duration::days(2));
        promises::due(scene.house()).await.expect("asked");
        let page = scene.page(&joined, "promise", promise.id);
        let mut aicha = running.visitor();

        aicha.get(&page).await.is(200).says(WORDS);
        aicha.form(&page).press("لا، لم يتم الوفاء به").await.is(303);

        assert_eq!(said(&scene, Question::Promise, promise.id).await, voices(0, 0, 1));
    })
    .await;
}

#[rocket::async_test]
async fn an_answer_is_asked_about_too_and_counted_apart() {
    on_each_database(async |running: &Running| {
        let (scene, filed) = Scene::set(running, &[HASSAN]).await;
        let page = scene.page(&filed[0], "answer", scene.answer.id);
        let mut hassan = running.visitor();

        // Noted down, and told to nobody; a question about a promise found in it tells of the promise alone.
        hassan.get(&page).await.is(404).does_not_say(scene::ANSWER);
        let promise = scene.promise(scene.in_days(1)).await;
        running.house.pass_time(Duration::days(2));
        promises::due(scene.house()).await.expect("asked");
        hassan.get(&page).await.is(404).does_not_say(scene::ANSWER);
        assert!(promise.answer_id == Some(scene.answer.id));

        scene.told(Question::Answer, scene.answer.id).await;
        hassan.get(&page).await.is(200).says(scene::ANSWER).says("هل يجيب هذا عن مشكلتكم؟");
        hassan.form(&page).press("جزئيا").await.is(303);

        assert_eq!(said(&scene, Question::Answer, scene.answer.id).await, voices(0, 1, 0));
        assert_eq!(said(&scene, Question::Promise, scene.answer.id).await, voices(0, 0, 0));
        let ids = [scene.answer.id, scene.answer.id + 1000];
        let of_some = promises::answers_voices_of(&scene.house().db, ids).await.expect("the tallies");
        assert_eq!(of_some, [(scene.answer.id, voices(0, 1, 0))].into());
    })
    .await;
}
