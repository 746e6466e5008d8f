//! Coming in, and leaving.

use super::ANOTHER;
use super::COUNTRY;
use super::account_of;
use super::is_in;
use super::mandates_of;
use super::says;
use super::send;
use super::sign_in;
use crate::cast;
use crate::cast::AMINA;
use crate::cast::DRISS;
use crate::cast::KHADIJA;
use crate::cast::OMAR;
use crate::cast::PASSWORD;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use chrono::Duration;
use reqwest::Url;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use tarafu::people;
use tarafu::people::Role;
use tarafu::people::account;
use tarafu::people::commands;
use tarafu::people::mandate;
use tarafu::people::session;

const SESSION: &str = "tarafu-session";

#[rocket::async_test]
async fn an_empty_house_has_a_link_for_its_first_administrator_and_no_other_way_in() {
    on_each_database(async |running: &Running| {
        assert!(people::first_administrator_link(&running.house).await.expect("no trouble").is_none());
        mandate::Entity::delete_many().exec(&running.house.db).await.expect("mandates can go");
        account::Entity::delete_many().exec(&running.house.db).await.expect("accounts can go");
        let earlier =
            people::first_administrator_link(&running.house).await.expect("a link").expect("a link");
        let link = people::first_administrator_link(&running.house).await.expect("a link").expect("a link");
        let mut amina = running.visitor();

        amina.get(&earlier).await.is(404);
        amina.get(&link).await.is(200);
        amina
            .form("form[method=post]")
            .fill("email", "First@example.org")
            .fill("name", "أمينة")
            .fill("language", "fr")
            .fill("new_password", PASSWORD)
            .submit()
            .await
            .is(303);

        assert_eq!(amina.page.location(), Some("/admin?lang=fr"));
        let mandates = mandates_of(running, "first@example.org").await;
        let held: Vec<_> = mandates.iter().map(|m| (m.role, m.unit_code.as_str())).collect();
        assert_eq!(held, [(Role::Administrator, COUNTRY)]);
        assert!(is_in(&mut amina).await);
        says(amina.get(&link).await.is(404), "people-gone-title");
        assert!(people::first_administrator_link(&running.house).await.expect("no trouble").is_none());
    })
    .await;
}

#[rocket::async_test]
async fn a_wrong_password_an_unknown_address_and_a_closed_account_are_answered_alike() {
    on_each_database(async |running: &Running| {
        let omar = account_of(running, OMAR.email).await.id;
        commands::disable(&running.house, None, omar).await.expect("Omar's account is closed");
        let mut answers = Vec::new();

        for (email, password) in
            [(DRISS.email, ANOTHER), ("nobody@example.org", PASSWORD), (OMAR.email, PASSWORD)]
        {
            let mut visitor = running.visitor();
            says(sign_in(&mut visitor, email, password).await.is(422), "people-sign-in-wrong");
            assert!(visitor.cookie(SESSION).is_none());
            assert!(!visitor.page.body.contains(password));
            answers.push(visitor.page.text());
        }

        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
    })
    .await;
}

#[rocket::async_test]
async fn each_sign_in_makes_a_new_session_of_which_only_a_hash_is_kept() {
    on_each_database(async |running: &Running| {
        let mut driss = running.signed_in(&DRISS).await;
        let first = driss.cookie(SESSION).expect("a session");
        driss.get("/login").await.is(303);
        driss.get("/account").await.is(200);

        send(&mut driss, "/login", &[("email", DRISS.email), ("password", PASSWORD)]).await.is(303);

        let second = driss.cookie(SESSION).expect("a session");
        let kept = session::Entity::find().all(&running.house.db).await.expect("sessions can be read");
        assert!(first.len() >= 32 && first != second);
        assert_eq!(kept.len(), 1, "the session before has ended");
        assert!(!format!("{kept:?}").contains(&second));
    })
    .await;
}

#[rocket::async_test]
async fn one_returns_to_where_one_wanted_to_go_but_never_to_another_house() {
    let running = Running::on(crate::house::Backend::Sqlite).await.expect("SQLite is always there");
    let mut driss = Visitor::at(&running.base).speaking("fr");
    driss.get("/account/password?x=%D8%B7&y=2").await.is(303);
    driss.follow().await.is(200);
    driss
        .form("form.plain, form[method=post]")
        .fill("email", DRISS.email)
        .fill("password", PASSWORD)
        .submit()
        .await;
    assert_eq!(driss.page.location(), Some("/account/password?x=%D8%B7&y=2"));

    let mut stranger = running.visitor();
    for elsewhere in ELSEWHERE {
        let path = Url::parse_with_params(&format!("{}/login", running.base), [("next", elsewhere)]);
        let path = path.expect("an address").to_string();
        assert_eq!(driss.get(&path).await.location(), Some("/desk"), "{elsewhere:?}");
        stranger.get(&path).await.is(200);
        assert_eq!(stranger.page.attribute("main form[method=post]", "action"), ["/login"], "{elsewhere:?}");
    }
    running.stop().await;
}

/// What browsers have taken for the address of another house, and our own doors.
const ELSEWHERE: [&str; 44] = [
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\\/evil.example",
    "//\\evil.example",
    "https://evil.example",
    "http://evil.example",
    "https:evil.example",
    "https:/evil.example",
    "HTTPS://evil.example",
    "ftp://evil.example",
    "evil.example",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/ /evil.example",
    "/\u{0}/evil.example",
    "@evil.example",
    "/@evil.example",
    "//user@evil.example",
    "//evil.example%2f..",
    "/%5cevil.example\\",
    "?next=//evil.example",
    "#//evil.example",
    "",
    "/a\r\nSet-Cookie: x=y",
    "/a\r\nLocation: //evil.example",
    "//[::1]",
    "//3627734734",
    "/\u{2028}/evil.example",
    "／／evil.example",
    "/\u{200b}/evil.example",
    "/login?next=//evil.example",
    "/logout",
    ".//evil.example",
];

#[rocket::async_test]
async fn the_sixth_try_in_a_minute_must_wait_and_others_need_not() {
    let running = Running::on(crate::house::Backend::Sqlite).await.expect("SQLite is always there");
    let mut stranger = running.visitor();

    for _ in 0..5 {
        sign_in(&mut stranger, DRISS.email, ANOTHER).await.is(422);
    }
    sign_in(&mut stranger, DRISS.email, PASSWORD).await.is(429);

    assert!(stranger.page.header("retry-after").is_some());
    running.signed_in(&KHADIJA).await;
    running.stop().await;
}

#[rocket::async_test]
async fn a_hash_made_in_an_earlier_manner_is_made_anew() {
    on_each_database(async |running: &Running| {
        let mut account: account::ActiveModel = account_of(running, DRISS.email).await.into();
        account.password_hash = Set(Some(earlier_hash(PASSWORD)));
        account.update(&running.house.db).await.expect("the account is changed");

        running.signed_in(&DRISS).await;

        let hash = account_of(running, DRISS.email).await.password_hash.expect("a hash");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        running.signed_in(&DRISS).await;
    })
    .await;
}

/// With 8 MiB and one pass.
fn earlier_hash(password: &str) -> String {
    use argon2::PasswordHasher;
    let params = argon2::Params::new(8192, 1, 1, None).expect("good parameters");
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let salt = argon2::password_hash::SaltString::encode_b64(b"0123456789abcdef").expect("a salt");
    argon.hash_password(password.as_bytes(), &salt).expect("a hash").to_string()
}

#[rocket::async_test]
async fn signing_out_ends_the_session_on_both_sides() {
    on_each_database(async |running: &Running| {
        let mut driss = running.signed_in(&DRISS).await;
        let secret = driss.cookie(SESSION).expect("a session");
        driss.get("/logout").await.is(404);
        assert!(is_in(&mut driss).await);

        driss.form("/logout").submit().await.is(303);

        assert_eq!(driss.page.header("clear-site-data"), Some("\"cookies\", \"storage\""));
        assert_eq!(driss.page.location(), Some("/login?lang=fr"));
        assert!(driss.cookie(SESSION).is_none());
        driss.keep_cookie(&format!("{SESSION}={secret}"));
        assert!(!is_in(&mut driss).await);
    })
    .await;
}

#[rocket::async_test]
async fn a_session_ends_after_half_an_hour_of_silence_and_after_twelve_hours_in_any_case() {
    on_each_database(async |running: &Running| {
        let mut driss = running.signed_in(&DRISS).await;
        running.house.pass_time(Duration::minutes(29));
        assert!(is_in(&mut driss).await);
        assert_eq!(driss.page.header("cache-control"), Some("no-store"));
        running.house.pass_time(Duration::minutes(31));
        assert!(!is_in(&mut driss).await);

        let mut khadija = running.signed_in(&KHADIJA).await;
        for _ in 0..35 {
            running.house.pass_time(Duration::minutes(20));
            assert!(is_in(&mut khadija).await);
        }
        running.house.pass_time(Duration::minutes(20));
        assert!(!is_in(&mut khadija).await);
    })
    .await;
}

#[rocket::async_test]
async fn what_was_typed_survives_the_end_of_a_session() {
    on_each_database(async |running: &Running| {
        let mut amina = running.signed_in(&AMINA).await;
        amina.get("/admin/accounts/new").await.is(200);
        running.house.pass_time(Duration::minutes(31));

        let name = "شخص اسمه طويل لا ينبغي أن يضيع";
        let given = [("name", name), ("email", "x@example.org"), ("new_password", "hunter2")];
        says(send(&mut amina, "/admin/accounts/new", &given).await.is(401), "error-unknown-title");

        assert!(amina.page.body.contains(name) && !amina.page.body.contains("hunter2"));
    })
    .await;
}

#[rocket::async_test]
async fn sessions_are_listed_and_ended_by_their_owner_alone() {
    on_each_database(async |running: &Running| {
        let mut phone = running.signed_in(&DRISS).await;
        let mut laptop = running.signed_in(&DRISS).await;
        let mut khadija = running.signed_in(&KHADIJA).await;
        let driss = account_of(running, DRISS.email).await.id;
        let sessions = session::of(&running.house.db, driss, running.house.now()).await.expect("sessions");
        let on_phone = format!("/account/sessions/{}/end", sessions.last().expect("the first of two").id);

        khadija.get("/account").await.is(200);
        send(&mut khadija, &on_phone, &[]).await.is(404);
        assert!(is_in(&mut phone).await);
        says(laptop.get("/account").await.is(200), "people-session-this");
        laptop.form(&on_phone).submit().await.is(303);
        assert!(!is_in(&mut phone).await);

        let mut phone = running.signed_in(&DRISS).await;
        laptop.get("/account").await.is(200);
        laptop.form("/account/sessions/end").submit().await.is(303);
        assert!(!is_in(&mut phone).await);
        assert!(is_in(&mut laptop).await && is_in(&mut khadija).await);
    })
    .await;
}

#[rocket::async_test]
async fn ones_own_page_changes_name_and_language_and_nothing_else() {
    on_each_database(async |running: &Running| {
        let mut driss = running.signed_in(&DRISS).await;
        driss.get("/account").await.is(200);

        driss
            .form("/account")
            .fill("name", "إدريس الحياني")
            .fill("language", "ar")
            .tamper("role", "administrator")
            .tamper("email", "x@example.org")
            .tamper("state", "disabled")
            .tamper("id", "1")
            .submit()
            .await
            .is(303);
        says(driss.follow().await.is(200), "notice-saved");

        assert_eq!((driss.page.lang().as_str(), driss.page.dir().as_str()), ("ar", "rtl"));
        assert_eq!(driss.form("/account").value("name"), "إدريس الحياني");
        assert_eq!(driss.cookie("tarafu-lang").as_deref(), Some("ar"));
        let account = account_of(running, cast::DRISS.email).await;
        assert_eq!(account.state, account::State::Active);
        assert_eq!(mandates_of(running, DRISS.email).await.len(), 1);
    })
    .await;
}
