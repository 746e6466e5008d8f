//! Passwords, good and bad, forgotten and changed.

use super::ANOTHER;
use super::TISSA;
use super::account_of;
use super::is_in;
use super::says;
use super::send;
use super::sign_in;
use super::way;
use crate::cast::DRISS;
use crate::cast::OMAR;
use crate::cast::PASSWORD;
use crate::house::Running;
use crate::house::on_each_database;
use chrono::Duration;
use std::time::Instant;
use tarafu::language::Language;
use tarafu::people::Role;
use tarafu::people::commands;
use tarafu::people::commands::NewAccount;
use tarafu::people::password;
use tarafu::territory::unit;

#[rocket::async_test]
async fn a_password_is_long_and_hard_to_guess_and_nothing_else() {
    let about = ["سعيد بنعلي", "said.benali@ghafsai.example", "عضو(ة) المجلس الجماعي، غفساي"];
    let weak = Some("people-password-weak");
    let long = "correct horse ".repeat(20);
    for (password, expected) in [
        ("K7!x", Some("people-password-short")),
        ("elevensign1", Some("people-password-short")),
        ("passwordpassword", weak),
        ("123456789012", weak),
        ("tarafutarafu", weak),
        ("ghafsai2026!", weak),
        ("غفساي غفساي 2026", weak),
        ("said.benali1", weak),
        ("Benali.Ghafsai.2026", weak),
        ("qwertyuiopasdf", weak),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", weak),
        (long.as_str(), Some("people-password-long")),
        ("mulet orange fenêtre rivière", None),
        ("بغلة برتقالة نافذة وادي", None),
        ("qhxvbnmtrzpl", None),
    ] {
        let verdict = password::weakness(password, &about).await.expect("it can be judged");
        assert_eq!(verdict, expected, "{password}");
    }
}

#[rocket::async_test]
async fn a_password_is_the_same_however_its_letters_are_put_together() {
    let hash = password::hash("pre\u{301}fecture de Taza".to_owned()).await.expect("a hash");

    for (typed, fits) in
        [("pr\u{e9}fecture de Taza", true), (" préfecture de Taza\n", true), ("prefecture de Taza", false)]
    {
        assert_eq!(
            password::fits(typed.to_owned(), Some(hash.clone())).await.expect("it can be tried"),
            fits
        );
    }
    assert!(
        !password::fits(String::new(), None).await.expect("it can be tried"),
        "nobody's password fits nothing"
    );
}

#[rocket::async_test]
async fn a_forgotten_password_is_replaced_by_a_link_that_works_once_for_half_an_hour() {
    on_each_database(async |running: &Running| {
        let mut elsewhere = running.signed_in(&DRISS).await;
        let mut driss = running.visitor();
        driss.get("/reset").await.is(200);
        says(driss.form("/reset").fill("email", DRISS.email).submit().await.is(200), "people-sent-title");
        let link = way(running, DRISS.email, "/reset/").await;

        driss.get(&link).await.is(200);
        says(
            driss.form("form[method=post]").fill("new_password", "123456789012").submit().await.is(422),
            "people-password-weak",
        );
        driss.form("form[method=post]").fill("new_password", ANOTHER).submit().await.is(303);
        says(driss.follow().await.is(200), "notice-password");

        assert!(!is_in(&mut elsewhere).await);
        says(driss.get(&link).await.is(404), "people-gone-title");
        sign_in(&mut driss, DRISS.email, PASSWORD).await.is(422);
        sign_in(&mut driss, DRISS.email, ANOTHER).await.is(303);
        driss.get("/reset").await.is(200);
        driss.form("/reset").fill("email", DRISS.email).submit().await.is(200);
        let link = way(running, DRISS.email, "/reset/").await;
        running.house.pass_time(Duration::minutes(31));
        driss.get(&link).await.is(404);
    })
    .await;
}

#[rocket::async_test]
async fn asking_for_a_new_password_tells_nobody_who_has_an_account() {
    on_each_database(async |running: &Running| {
        let omar = account_of(running, OMAR.email).await.id;
        commands::disable(&running.house, None, omar).await.expect("Omar's account is closed");
        commands::invite(&running.house, None, invited(running)).await.expect("Layla is invited");
        way(running, "layla@example.org", "/invite/").await;
        let mut answers = Vec::new();

        for email in ["nobody@example.org", OMAR.email, "layla@example.org", DRISS.email] {
            let mut visitor = running.visitor();
            visitor.get("/reset").await.is(200);
            let start = Instant::now();
            visitor.form("/reset").fill("email", email).submit().await.is(200);
            assert!(start.elapsed().as_millis() >= 390, "{email} is answered after {:?}", start.elapsed());
            answers.push(visitor.page.text());
        }

        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
        running.smtp.wait_for_mail(DRISS.email, |mail| mail.text.contains("/reset/")).await;
        assert_eq!(running.smtp.mails().len(), 1, "nobody else got a letter");
    })
    .await;
}

fn invited(running: &Running) -> NewAccount {
    NewAccount {
        name: "ليلى".to_owned(),
        email: "layla@example.org".to_owned(),
        language: Language::Ar,
        role: Role::Official,
        unit: unit(TISSA).expect("Tissa is there"),
        starts_on: running.house.today(),
        ends_on: None,
    }
}

#[rocket::async_test]
async fn changing_a_password_needs_the_old_one_and_ends_the_other_sessions() {
    on_each_database(async |running: &Running| {
        let mut elsewhere = running.signed_in(&DRISS).await;
        let mut driss = running.signed_in(&DRISS).await;
        driss.get("/account/password").await.is(200);

        let wrong = [("old_password", ANOTHER), ("new_password", ANOTHER)];
        says(send(&mut driss, "/account/password", &wrong).await.is(422), "people-password-wrong");
        assert!(is_in(&mut elsewhere).await);
        let form =
            driss.form("/account/password").fill("old_password", PASSWORD).fill("new_password", ANOTHER);
        form.submit().await.is(303);

        assert!(is_in(&mut driss).await);
        assert!(!is_in(&mut elsewhere).await);
        sign_in(&mut elsewhere, DRISS.email, ANOTHER).await.is(303);
    })
    .await;
}
