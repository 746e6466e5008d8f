//! What is sent twice, nonsense in an address or a form, and one promise that is broken beside others.

use chrono::Duration;
use sea_orm::EntityTrait;
use tarafu::promises;
use tarafu::promises::promise;
use tarafu::promises::promise::State;

use super::HASSAN;
use super::scene::Scene;
use super::scene::WORDS;
use crate::actions::once::spoil;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;

#[rocket::async_test]
async fn a_form_sent_twice_records_one_promise() {
    on_each_database(async |running: &Running| {
        let (scene, _) = Scene::set(running, &[HASSAN]).await;
        let new = format!("{}/promises/new", scene.action.href());
        let day = scene.in_days(30).to_string();
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get(&new).await.is(200);
        let number = khadija.form(&new).value("submission").to_owned();

        khadija.form(&new).fill("words", WORDS).fill("due_on", &day).submit().await.is(303);
        let first = khadija.page.location().expect("somewhere").to_owned();
        khadija.get(&new).await.is(200);
        let again = khadija.form(&new).fill("words", WORDS).fill("due_on", &day);
        again.tamper("submission", &number).submit().await.is(303);

        assert_eq!(khadija.page.location(), Some(first.as_str()));
        let all = promise::Entity::find().all(&running.house.db).await.expect("read");
        assert_eq!(all.len(), 1);
    })
    .await;
}

#[rocket::async_test]
async fn days_and_versions_that_nobody_has_seen_break_nothing() {
    on_each_database(async |running: &Running| {
        let (scene, _) = Scene::set(running, &[HASSAN]).await;
        let promise = scene.promise(scene.in_days(3)).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        for day in ["-9999-01-01", "+99999-01-01", "0000-01-01"] {
            khadija.get(&format!("/promises?state=coming&after={day}.1")).await.is(200).says(WORDS);
        }
        khadija.get(&promise.href()).await.is(200);
        let judge = format!("{}/judge", promise.href());
        let form = khadija.form(&judge).fill("verdict", "kept").fill("note", "زيارة ميدانية");
        form.tamper("version", "2147483647").submit().await.is(409);

        assert_eq!(scene.now(&promise).await.state, State::Waiting);
    })
    .await;
}

#[rocket::async_test]
async fn one_promise_that_cannot_be_asked_about_keeps_no_other_from_it() {
    on_each_database(async |running: &Running| {
        let (broken, _) = Scene::set(running, &[HASSAN]).await;
        let (sound, _) = Scene::set(running, &[HASSAN]).await;
        let before = broken.promise(broken.in_days(1)).await;
        let after = sound.promise(sound.in_days(2)).await;
        spoil(running, broken.dossier.id).await;
        running.house.pass_time(Duration::days(4));

        assert_eq!(promises::due(&running.house).await.expect("looked"), 1);

        assert_eq!(broken.now(&before).await.state, State::Waiting);
        assert_eq!(sound.now(&after).await.state, State::Asked);
    })
    .await;
}
