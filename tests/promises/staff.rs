//! What officials do with promises, on their pages.

use chrono::Duration;
use tarafu::promises::Said;
use tarafu::promises::Verdict;
use tarafu::promises::promise::State;

use super::HASSAN;
use super::scene::ANSWER;
use super::scene::Scene;
use super::scene::WORDS;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;

#[rocket::async_test]
async fn a_promise_is_recorded_from_an_answer_and_the_slower_of_two_keeps_their_words() {
    on_each_database(async |running: &Running| {
        let (scene, _) = Scene::set(running, &[HASSAN]).await;
        let new = format!("{}/promises/new", scene.action.href());
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        khadija.get(&format!("{new}?answer={}", scene.answer.id)).await.is(200).says(ANSWER);
        let day = scene.in_days(30).to_string();
        khadija.form(&new).fill("due_on", &day).submit().await.is(422).says("اكتبوا مضمون الالتزام.");
        assert_eq!(khadija.form(&new).value("institution"), scene.institution.to_string());
        khadija.form(&new).fill("words", WORDS).submit().await.is(303);
        khadija.follow().await.is(200).says(WORDS).says("لم يحل موعده بعد");

        let mut youssef = running.signed_in(&cast::YOUSSEF).await;
        khadija.click("تعديل الالتزام").await.is(200);
        youssef.get("/promises?state=coming").await.is(200);
        youssef.click(WORDS).await.is(200);
        youssef.click("تعديل الالتزام").await.is(200);
        youssef.form("[action$=edit]").fill("words", "نص يوسف").submit().await.is(303);
        khadija.form("[action$=edit]").fill("words", "نص خديجة").submit().await.is(409);
        khadija.page.says("نص يوسف").says("نص خديجة");
        khadija.form("[action$=edit]").submit().await.is(303);
        khadija.follow().await.is(200).says("نص خديجة");
    })
    .await;
}

#[rocket::async_test]
async fn a_day_that_is_over_is_taken_only_if_it_is_meant() {
    on_each_database(async |running: &Running| {
        let (scene, _) = Scene::set(running, &[HASSAN]).await;
        let new = format!("{}/promises/new", scene.action.href());
        let yesterday = scene.house().today().pred_opt().expect("a day").to_string();
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        khadija.get(&new).await.is(200);
        khadija.form(&new).fill("words", WORDS).fill("due_on", &yesterday).submit().await.is(422);
        khadija.page.says("هذا اليوم قد مضى");
        khadija.form(&new).tick("past").submit().await.is(303);

        khadija.get("/promises").await.is(200).says(WORDS).says("وينتظر التقييم");
    })
    .await;
}

#[rocket::async_test]
async fn whoever_steers_judges_whoever_carries_does_not_and_others_see_nothing() {
    on_each_database(async |running: &Running| {
        let (scene, _) = Scene::set(running, &[HASSAN]).await;
        let promise = scene.promise(scene.in_days(1)).await;
        let href = promise.href();
        running.house.pass_time(Duration::days(2));
        let judge = format!("{href}/judge");
        let mut youssef = running.signed_in(&cast::YOUSSEF).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        youssef.get(&href).await.is(200).does_not_say("هل تم الوفاء بالالتزام؟");
        let csrf = youssef.page.attribute("input[name=csrf]", "value").remove(0);
        let fields = [("csrf", csrf.as_str()), ("version", "1"), ("verdict", "kept"), ("note", "x")];
        youssef.post(&judge, &fields).await.is(403);
        for stranger in [&cast::FATIMA, &cast::HAMID, &cast::OMAR, &cast::AMINA] {
            running.signed_in(stranger).await.get(&href).await.is(404);
        }
        khadija.get(&href).await.is(200);
        khadija.form(&judge).fill("verdict", "kept").submit().await.is(422).says("على ماذا يستند");
        khadija.form(&judge).fill("note", "محضر الزيارة").submit().await.is(303);

        khadija.follow().await.is(200).says("تم الوفاء به").says("محضر الزيارة");
        assert_eq!(scene.now(&promise).await.state, State::Kept);
        khadija.get("/promises?state=judged").await.is(200).says(WORDS);
        khadija.get("/promises?state=coming").await.is(200).does_not_say(WORDS);
    })
    .await;
}

#[rocket::async_test]
async fn the_slower_of_two_verdicts_is_kept_in_the_form() {
    on_each_database(async |running: &Running| {
        let (scene, _) = Scene::set(running, &[HASSAN]).await;
        let promise = scene.promise(scene.in_days(1)).await;
        let judge = format!("{}/judge", promise.href());
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get(&promise.href()).await.is(200);
        scene.judge(&promise, Verdict::Kept).await;

        let form = khadija.form(&judge).fill("verdict", "broken").fill("note", "ملاحظة متأخرة");
        form.submit().await.is(409);

        khadija.page.says("ملاحظة متأخرة");
        assert_eq!(scene.now(&promise).await.state, State::Kept);
    })
    .await;
}

#[rocket::async_test]
async fn what_is_withdrawn_leaves_the_ledger() {
    on_each_database(async |running: &Running| {
        let (scene, _) = Scene::set(running, &[HASSAN]).await;
        let promise = scene.promise(scene.in_days(1)).await;
        let withdraw = format!("{}/withdraw", promise.href());
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        khadija.get("/promises/ledger").await.is(200).does_not_say("لم يُسجل بعد أي التزام.");
        khadija.get(&promise.href()).await.is(200);
        khadija.form(&withdraw).submit().await.is(422).says("اكتبوا سبب السحب.");
        khadija.form(&withdraw).fill("reason", "سُجل خطأ").submit().await.is(303);

        khadija.follow().await.is(200).says("مسحوب").says("سُجل خطأ").does_not_say("تسجيل التقييم");
        khadija.get("/promises/ledger").await.is(200).says("لم يُسجل بعد أي التزام.");
        khadija.get("/promises?state=withdrawn").await.is(200).says(WORDS);
    })
    .await;
}

#[rocket::async_test]
async fn the_ledger_gives_no_rate_below_five() {
    on_each_database(async |running: &Running| {
        let people = ["a@x.org", "b@x.org", "c@x.org", "d@x.org", "e@x.org"];
        let (scene, filed) = Scene::set(running, &people).await;
        let promise = scene.promise(scene.in_days(1)).await;
        running.house.pass_time(Duration::days(2));
        let mut omar = running.signed_in(&cast::OMAR).await;
        scene.judge(&promise, Verdict::Kept).await;
        for _ in 0..3 {
            scene.judge(&scene.promise(scene.in_days(1)).await, Verdict::Kept).await;
        }
        for case in &filed[..4] {
            scene.say(case, &promise, Said::Broken).await.expect("heard");
        }

        omar.get("/promises").await.is(303);
        omar.follow().await.is(200).says("عينة غير كافية (العدد: 4)").does_not_say("%");
        omar.get(&promise.href()).await.is(404);
        scene.judge(&scene.promise(scene.in_days(1)).await, Verdict::Broken).await;
        scene.say(&filed[4], &promise, Said::Kept).await.expect("heard");

        omar.get("/promises/ledger").await.is(200).says("80% (العدد: 5)").says("20% (العدد: 5)");
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get(&promise.href()).await.is(200).says("غير أن 4 من أصل 5");
        running.signed_in(&cast::AMINA).await.get("/promises/ledger").await.is(404);
    })
    .await;
}

#[rocket::async_test]
async fn a_long_list_goes_on_where_it_stopped() {
    on_each_database(async |running: &Running| {
        let (scene, _) = Scene::set(running, &[HASSAN]).await;
        for number in 0..30 {
            scene.promise(scene.in_days(number / 4)).await;
        }
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        let hrefs = |links: Vec<crate::kit::page::Link>| -> Vec<String> {
            let rows = links.into_iter().filter(|link| link.text == WORDS);
            rows.map(|link| link.href).collect()
        };
        let mut seen = hrefs(khadija.get("/promises?state=coming").await.is(200).links());
        assert_eq!(seen.len(), 25);
        khadija.click("المزيد").await.is(200);
        seen.extend(hrefs(khadija.page.links()));

        let once: std::collections::BTreeSet<&String> = seen.iter().collect();
        assert_eq!((seen.len(), once.len()), (30, 30), "each once");
    })
    .await;
}
