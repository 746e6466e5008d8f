//! Opening an account to somebody.

use super::COUNTRY;
use super::TAOUNATE;
use super::TISSA;
use super::account_of;
use super::is_in;
use super::mandates_of;
use super::says;
use super::send;
use super::way;
use crate::cast::AMINA;
use crate::cast::DRISS;
use crate::cast::KHADIJA;
use crate::cast::PASSWORD;
use crate::house::Running;
use crate::house::on_each_database;
use chrono::Duration;
use sea_orm::EntityTrait;
use sea_orm::PaginatorTrait;
use tarafu::language::Language;
use tarafu::people::Role;
use tarafu::people::account;
use tarafu::people::commands;
use tarafu::people::commands::NewAccount;
use tarafu::territory::unit;

const LAYLA: &str = "layla@example.org";

/// Layla, who is to sit in the council of Tissa.
fn layla(running: &Running) -> NewAccount {
    NewAccount {
        name: "ليلى التيسي".to_owned(),
        email: LAYLA.to_owned(),
        language: Language::Ar,
        role: Role::Official,
        unit: unit(TISSA).expect("Tissa is there"),
        starts_on: running.house.today(),
        ends_on: None,
    }
}

#[rocket::async_test]
async fn an_invited_official_opens_their_account_by_the_link_in_the_mail_once() {
    on_each_database(async |running: &Running| {
        let mut khadija = running.signed_in(&KHADIJA).await;
        khadija.get("/admin/accounts/new").await.is(200);
        khadija
            .form("/admin/accounts/new")
            .fill("name", "ليلى")
            .fill("email", "Layla@Example.org")
            .fill("language", "ar")
            .fill("role", "official")
            .fill("unit", "تيسة")
            .submit()
            .await
            .is(303);
        says(khadija.follow().await.is(200), "notice-invited");

        let mail = running.smtp.wait_for_mail(LAYLA, |_| true).await;
        assert!(mail.text.contains("تيسة") && !mail.subject.contains("ليلى"), "{}", mail.text);
        let link = way(running, LAYLA, "/invite/").await;
        let mut layla = running.visitor();
        layla.get(&link).await.is(200);
        layla.get(&link).await.is(200);
        layla.form("form[method=post]").fill("new_password", "قصيرة").submit().await.is(422);
        says(&layla.page, "people-password-short");
        let form = layla.form("form[method=post]").fill("name", "ليلى التيسي").fill("new_password", PASSWORD);
        form.tamper("role", "administrator").submit().await.is(303);

        assert_eq!(layla.page.location(), Some("/desk?lang=ar"));
        assert!(is_in(&mut layla).await);
        let account = account_of(running, LAYLA).await;
        assert_eq!((account.state, account.name.as_str()), (account::State::Active, "ليلى التيسي"));
        assert_eq!(mandates_of(running, LAYLA).await[0].role, Role::Official);
        send(&mut layla, &link, &[("name", "x"), ("language", "fr"), ("new_password", PASSWORD)])
            .await
            .is(404);
        layla.get(&link).await.is(404);
    })
    .await;
}

#[rocket::async_test]
async fn an_invitation_ends_after_a_week_and_can_be_sent_again() {
    on_each_database(async |running: &Running| {
        let id = commands::invite(&running.house, None, layla(running)).await.expect("Layla is invited");
        let link = way(running, LAYLA, "/invite/").await;
        running.house.pass_time(Duration::days(8));
        let mut layla = running.visitor();
        says(layla.get(&link).await.is(404), "people-gone-title");

        let mut khadija = running.signed_in(&KHADIJA).await;
        khadija.get(&format!("/admin/accounts/{id}")).await.is(200);
        khadija.form(&format!("/admin/accounts/{id}/invitation")).submit().await.is(303);
        let link = way(running, LAYLA, "/invite/").await;
        layla.get(&link).await.is(200);

        khadija.follow().await.is(200);
        khadija.form(&format!("/admin/accounts/{id}/disable")).submit().await.is(303);
        layla.get(&link).await.is(404);
    })
    .await;
}

#[rocket::async_test]
async fn a_name_that_several_units_have_is_asked_about() {
    on_each_database(async |running: &Running| {
        let mut amina = running.signed_in(&AMINA).await;
        amina.get("/admin/accounts/new").await.is(200);

        let form = amina.form("/admin/accounts/new").fill("name", "نورة").fill("email", "nora@example.org");
        form.fill("role", "observer").fill("unit", "Taounate").submit().await.is(422);
        says(&amina.page, "people-unit-ambiguous");
        let form = amina.form("/admin/accounts/new");
        assert!(form.choices("unit_code").iter().any(|(code, _)| code == TAOUNATE));
        let form = form.fill("unit_code", TAOUNATE).fill("unit", "أطلنتس");
        says(form.submit().await.is(422), "people-unit-unknown");
        let given = [
            ("name", "نورة"),
            ("email", "nora@example.org"),
            ("language", "ar"),
            ("role", "observer"),
            ("unit", "Tissa"),
            ("unit_code", TAOUNATE),
        ];
        send(&mut amina, "/admin/accounts/new", &given).await.is(303);
        amina.get("/admin/accounts/new").await.is(200);
        let form = amina.form("/admin/accounts/new").fill("name", "نور").fill("email", "nour@example.org");
        form.fill("role", "coordinator").fill("unit", "Taounate").submit().await.is(303);

        let code = mandates_of(running, "nora@example.org").await[0].unit_code.clone();
        assert_eq!(code, TISSA, "the choice was for other words");
        let code = mandates_of(running, "nour@example.org").await[0].unit_code.clone();
        assert_eq!(code, TAOUNATE, "a commune has no coordinator");
    })
    .await;
}

#[rocket::async_test]
async fn an_address_has_one_account() {
    on_each_database(async |running: &Running| {
        let mut amina = running.signed_in(&AMINA).await;
        let before = account::Entity::find().count(&running.house.db).await.expect("accounts are counted");
        amina.get("/admin/accounts/new").await.is(200);

        let form =
            amina.form("/admin/accounts/new").fill("name", "آخر").fill("email", &DRISS.email.to_uppercase());
        let page = form.fill("role", "observer").fill("unit", COUNTRY).submit().await.is(422);

        says(page, "people-email-taken");
        let after = account::Entity::find().count(&running.house.db).await.expect("accounts are counted");
        assert_eq!(before, after);
    })
    .await;
}
