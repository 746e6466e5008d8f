//! Writing, looking and sending: through the pages.

use sea_orm::EntityTrait;
use tarafu::dossiers::dossier;
use tarafu::language::Language;
use tarafu::replies::reply;

use super::scene;
use super::scene::BOUHOUDA;
use super::scene::IN_ARABIC;
use super::scene::IN_FRENCH;
use super::scene::Reached;
use super::scene::Scene;
use super::scene::TISSA;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::page::tidy;

/// A dossier with a resident of each of two communes, who read different languages.
async fn of_two(scene: &Scene<'_>) -> dossier::Model {
    let here = scene.case(BOUHOUDA, Language::Ar, &Reached::Mail("here@example.org".to_owned())).await;
    let there = scene.case(TISSA, Language::Fr, &Reached::Mail("there@example.org".to_owned())).await;
    scene.dossier(&[here, there]).await
}

#[rocket::async_test]
async fn what_is_shown_before_is_what_arrives() {
    on_each_database(async |running: &Running| {
        let scene = Scene::of(&running.house).await;
        let dossier = of_two(&scene).await;
        let answer = scene.answer(&dossier).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get(&format!("{}/replies/new?answer={}", dossier.href(), answer.id)).await.is(200);
        khadija.form("form[action$='/replies/check']").submit().await.is(422).says("اكتبوا النص بالفرنسية");

        let form = khadija.form("form[action$='/replies/check']");
        let form =
            form.fill("words_fr", IN_FRENCH).fill("commune_1", TISSA).fill("words_fr_1", "À Tissa d’abord.");
        let page = form.tick("records").submit().await.is(200);
        page.says("سيُخبر صاحبا طلبين").says("سيُسجل الجواب أيضا").says(IN_ARABIC).says("À Tissa d’abord.");
        let previews = page.find("div.words");
        assert_eq!(previews.len(), 2, "in French there is nobody but in Tissa");
        page.says("تيسة، Français: طلب واحد");
        khadija.form("form[action$='/replies']").submit().await.is(303);
        khadija.follow().await.is(200);

        let came =
            running.smtp.wait_for_mail("there@example.org", |mail| mail.text.contains("Tissa d’abord"));
        let came = came.await;
        let words = |text: &str| {
            let plain = tidy(text);
            plain.split_whitespace().filter(|word| !word.contains("/t/")).collect::<Vec<_>>().join(" ")
        };
        assert!(
            previews.iter().any(|shown| words(shown) == words(&came.text)),
            "{}\n{previews:#?}",
            came.text
        );
        assert!(!previews.iter().any(|shown| shown.contains(&came.link("/t/"))), "nobody’s link is shown");
    })
    .await;
}

#[rocket::async_test]
async fn the_same_form_sent_twice_tells_once() {
    on_each_database(async |running: &Running| {
        let scene = Scene::of(&running.house).await;
        let dossier = of_two(&scene).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get(&format!("{}/replies/new", dossier.href())).await.is(200);
        let form = khadija.form("form[action$='/replies/check']");
        form.fill("words_ar", IN_ARABIC).fill("words_fr", IN_FRENCH).submit().await.is(200);
        let shown = khadija.page.clone();

        let first =
            khadija.form("form[action$='/replies']").submit().await.is(303).location().map(str::to_owned);
        khadija.page = shown;
        let again =
            khadija.form("form[action$='/replies']").submit().await.is(303).location().map(str::to_owned);

        assert_eq!(first, again);
        let replies = reply::Entity::find().all(&running.house.db).await.expect("the replies");
        assert_eq!(replies.len(), 1);
        assert_eq!((replies[0].kind, replies[0].answer_id), (reply::Kind::News, None));
        super::settled(&running.house, replies[0].id).await;
        assert_eq!(scene::mails(&running.house, replies[0].id).await.len(), 2);
    })
    .await;
}

#[rocket::async_test]
async fn whoever_carries_a_dossier_tells_but_does_not_record() {
    on_each_database(async |running: &Running| {
        let scene = Scene::of(&running.house).await;
        let dossier = of_two(&scene).await;
        let answer = scene.answer(&dossier).await;
        let mut youssef = running.signed_in(&cast::YOUSSEF).await;
        youssef.get(&format!("{}/replies/new?answer={}", dossier.href(), answer.id)).await.is(200);
        let form = youssef.form("form[action$='/replies/check']").fill("words_fr", IN_FRENCH);
        assert!(!form.names().contains(&"records"));
        form.tamper("records", "yes").submit().await.is(403);

        youssef.get(&format!("{}/replies/new?answer={}", dossier.href(), answer.id)).await.is(200);
        youssef.form("form[action$='/replies/check']").fill("words_fr", IN_FRENCH).submit().await.is(200);
        youssef.form("form[action$='/replies']").submit().await.is(303);
        let page = youssef.follow().await.is(200);
        page.does_not_say("@example.org");

        let mut driss = running.signed_in(&cast::DRISS).await;
        driss.get(&format!("{}/replies/new", dossier.href())).await.is(404);
    })
    .await;
}
