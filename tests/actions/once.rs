//! What is sent twice, replaced unseen, or broken beside others.

use chrono::Duration;
use image::ImageFormat;
use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::sea_query::Query;
use tarafu::actions::action;
use tarafu::territory::Level;

use super::dossier;
use super::filed;
use super::national;
use super::perform;
use super::picture;
use super::plan;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;

/// No more events fit into the history of that dossier: whatever is done for it fails.
pub async fn spoil(running: &Running, dossier_id: i64) {
    let mut spoil = Query::update();
    spoil.table("dossier").value("events", i32::MAX).and_where(Expr::col("id").eq(dossier_id));
    running.house.db.execute(&spoil).await.expect("spoiled");
}

#[rocket::async_test]
async fn a_form_sent_twice_plans_one_action() {
    on_each_database(async |running: &Running| {
        let dossier = national(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let to = format!("/dossiers/{}/actions", dossier.id);
        khadija.get(&format!("{to}/new?kind=press")).await.is(200);

        let first = khadija.form(&to).fill("subject", "بلاغ").submit().await.is(303);
        let first = first.location().expect("somewhere").to_owned();
        khadija.get(&format!("{to}/new?kind=press")).await.is(200);
        let number = khadija.form(&to).value("submission").to_owned();
        khadija.form(&to).fill("subject", "بلاغ ثان").submit().await.is(303);
        let second = khadija.page.location().expect("somewhere").to_owned();
        assert_ne!(first, second, "another form, another action");
        khadija.get(&format!("{to}/new?kind=press")).await.is(200);
        let again = khadija.form(&to).fill("subject", "بلاغ ثان").tamper("submission", &number);
        again.submit().await.is(303);

        assert_eq!(khadija.page.location(), Some(second.as_str()));
        let all = action::Entity::find().all(&running.house.db).await.expect("read");
        assert_eq!(all.len(), 2);
    })
    .await;
}

#[rocket::async_test]
async fn the_document_of_an_answer_is_replaced_only_by_whoever_saw_it() {
    on_each_database(async |running: &Running| {
        let mut najat = running.signed_in(&cast::NAJAT).await;
        let action = filed(running, &mut najat).await;
        let words = ("words", "سيبرمج في السنة المقبلة.");
        perform(&mut najat, &action, "answer", &[("verdict", "evades"), words]).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get(&action).await.is(200);
        let form = "form[action$='/document']";
        let scan = picture(ImageFormat::Png);

        najat.form(form).attach("file", "الأول.png", "image/png", &scan).submit().await.is(303);
        khadija.form(form).attach("file", "الثاني.png", "image/png", &scan).submit().await.is(409);

        khadija.get(&action).await.is(200).says("الأول.png").does_not_say("الثاني.png");
        khadija.form(form).attach("file", "الثاني.png", "image/png", &scan).submit().await.is(303);
        khadija.get(&action).await.is(200).says("الثاني.png").does_not_say("الأول.png");
    })
    .await;
}

#[rocket::async_test]
async fn one_action_that_cannot_lapse_keeps_no_other_from_lapsing() {
    on_each_database(async |running: &Running| {
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let mut actions = Vec::new();
        for days in [1, 2] {
            let dossier = dossier(running, &cast::FATIMA, cast::FATIMA.unit, Level::Commune, None).await;
            let ends = (running.house.today() + chrono::Days::new(days)).to_string();
            let fields = [("subject", "ربط دوار"), ("level", "commune"), ("session_ends_on", ends.as_str())];
            actions.push((dossier.id, plan(&mut fatima, &dossier, "agenda_item", &fields).await));
        }
        spoil(running, actions[0].0).await;
        running.house.pass_time(Duration::days(3));

        assert_eq!(tarafu::actions::lapse(&running.house).await.expect("looked"), 1);

        let mut fatima = running.signed_in(&cast::FATIMA).await;
        fatima.get(&actions[1].1).await.is(200).says("سقط باختتام الدورة");
    })
    .await;
}
