//! Managing accounts: whose, and how far.

use super::COUNTRY;
use super::TISSA;
use super::account_of;
use super::is_in;
use super::mandates_of;
use super::says;
use super::send;
use super::sign_in;
use crate::cast::AMINA;
use crate::cast::DRISS;
use crate::cast::FATIMA;
use crate::cast::HAMID;
use crate::cast::KHADIJA;
use crate::cast::OMAR;
use crate::cast::PASSWORD;
use crate::cast::YOUSSEF;
use crate::house::Running;
use crate::house::on_each_database;
use tarafu::people::Role;
use tarafu::people::commands;
use tarafu::people::commands::NewMandate;
use tarafu::territory::unit;

/// What is asked of an account as a whole.
const WAYS: [&str; 4] = ["disable", "enable", "invitation", "sessions/end"];

#[rocket::async_test]
async fn a_coordinator_manages_their_province_and_the_rest_is_not_there() {
    on_each_database(async |running: &Running| {
        let mut khadija = running.signed_in(&KHADIJA).await;
        khadija.get("/admin/accounts").await.is(200).says(FATIMA.name).says(DRISS.name).says(OMAR.name);
        for foreign in [HAMID, YOUSSEF, AMINA, KHADIJA] {
            assert!(!khadija.page.find(".entry").join(" ").contains(foreign.name), "{}", foreign.name);
        }

        let theirs = mandates_of(running, HAMID.email).await[0].id;
        for foreign in [HAMID, YOUSSEF, AMINA, KHADIJA] {
            let account = format!("/admin/accounts/{}", account_of(running, foreign.email).await.id);
            not_there(&mut khadija, &account, theirs).await;
        }
        not_there(&mut khadija, "/admin/accounts/99999", theirs).await;
        let driss = account_of(running, DRISS.email).await.id;
        khadija.get("/account").await.is(200);
        send(&mut khadija, &format!("/admin/accounts/{driss}/mandates/{theirs}/end"), &[]).await.is(404);
    })
    .await;
}

async fn not_there(visitor: &mut crate::kit::client::Visitor, account: &str, mandate: i64) {
    visitor.get("/account").await.is(200);
    for way in WAYS.iter().copied().map(str::to_owned).chain([format!("mandates/{mandate}/end")]) {
        send(visitor, &format!("{account}/{way}"), &[]).await.is(404);
        visitor.get("/account").await.is(200);
    }
    let given = [("role", "official"), ("unit", TISSA)];
    send(visitor, &format!("{account}/mandates/new"), &given).await.is(404);
    visitor.get(account).await.is(404);
    visitor.get(&format!("{account}/mandates/new")).await.is(404);
}

#[rocket::async_test]
async fn a_coordinator_gives_what_lies_below_them() {
    on_each_database(async |running: &Running| {
        let mut khadija = running.signed_in(&KHADIJA).await;
        let path = format!("/admin/accounts/{}/mandates/new", account_of(running, DRISS.email).await.id);
        khadija.get(&path).await.is(200);

        for (role, place, key) in [
            ("official", "Agadir", "people-unit-unknown"),
            ("administrator", COUNTRY, "people-unit-unknown"),
            ("coordinator", "Taounate", "people-unit-unknown"),
            ("advocate", "فاس-مكناس", "people-unit-unknown"),
            ("official", "تيسة", "people-mandate-held"),
            ("king", "تيسة", "people-role-missing"),
        ] {
            says(send(&mut khadija, &path, &[("role", role), ("unit", place)]).await.is(422), key);
        }
        let backwards =
            [("role", "observer"), ("unit", "تيسة"), ("starts_on", "2030-02-02"), ("ends_on", "2030-02-01")];
        says(send(&mut khadija, &path, &backwards).await.is(422), "people-dates-order");
        khadija.get(&path).await.is(200);
        khadija.form(&path).fill("role", "official").fill("unit", "غفساي").submit().await.is(303);

        assert_eq!(mandates_of(running, DRISS.email).await.len(), 2);
        says(khadija.follow().await.is(200), "notice-saved");
    })
    .await;
}

#[rocket::async_test]
async fn officials_advocates_and_observers_manage_nobody() {
    on_each_database(async |running: &Running| {
        let driss = account_of(running, DRISS.email).await.id;
        for person in [FATIMA, YOUSSEF, OMAR] {
            let mut visitor = running.signed_in(&person).await;
            for path in ["/admin/accounts", "/admin/accounts/new", &format!("/admin/accounts/{driss}")] {
                visitor.get(path).await.is(404);
            }
            assert!(is_in(&mut visitor).await);
            send(&mut visitor, "/admin/accounts/new", &[("name", "x")]).await.is(404);
            assert!(is_in(&mut visitor).await);
            send(&mut visitor, &format!("/admin/accounts/{driss}/disable"), &[]).await.is(404);
        }
    })
    .await;
}

#[rocket::async_test]
async fn ending_a_mandate_or_closing_an_account_ends_its_sessions_at_once() {
    on_each_database(async |running: &Running| {
        let account = format!("/admin/accounts/{}", account_of(running, DRISS.email).await.id);
        let end = format!("{account}/mandates/{}/end", mandates_of(running, DRISS.email).await[0].id);
        let mut amina = running.signed_in(&AMINA).await;
        let mut driss = running.signed_in(&DRISS).await;
        amina.get(&account).await.is(200);

        amina.form(&end).submit().await.is(303);
        assert!(!is_in(&mut driss).await);
        amina.get("/account").await.is(200);
        send(&mut amina, &end, &[]).await.is(409);
        sign_in(&mut driss, DRISS.email, PASSWORD).await.is(303);
        assert_eq!(driss.page.location(), Some("/account"), "without a mandate there is no other page");
        says(driss.follow().await.is(200), "people-mandates-none");

        amina.get(&account).await.is(200);
        amina.form(&format!("{account}/disable")).submit().await.is(303);
        assert!(!is_in(&mut driss).await);
        sign_in(&mut driss, DRISS.email, PASSWORD).await.is(422);
        amina.follow().await.is(200);
        amina.form(&format!("{account}/enable")).submit().await.is(303);
        sign_in(&mut driss, DRISS.email, PASSWORD).await.is(303);

        amina.follow().await.is(200);
        amina.form(&format!("{account}/sessions/end")).submit().await.is(303);
        assert!(!is_in(&mut driss).await);
    })
    .await;
}

#[rocket::async_test]
async fn an_account_whose_mandates_are_over_stays_with_whoever_managed_it() {
    on_each_database(async |running: &Running| {
        let id = account_of(running, DRISS.email).await.id;
        let mandate = mandates_of(running, DRISS.email).await[0].id;
        let mut khadija = running.signed_in(&KHADIJA).await;
        khadija.get(&format!("/admin/accounts/{id}")).await.is(200);

        khadija.form(&format!("/admin/accounts/{id}/mandates/{mandate}/end")).submit().await.is(303);
        says(khadija.follow().await.is(200), "people-mandate-over");

        let agadir = NewMandate {
            role: Role::Official,
            unit: unit("09.001.01.01").expect("Agadir is there"),
            starts_on: running.house.today(),
            ends_on: None,
        };
        commands::grant(&running.house, None, id, agadir).await.expect("Driss moves to Agadir");
        khadija.get(&format!("/admin/accounts/{id}")).await.is(404);
    })
    .await;
}

#[rocket::async_test]
async fn there_is_always_an_administrator() {
    on_each_database(async |running: &Running| {
        let id = account_of(running, AMINA.email).await.id;
        let mandate = mandates_of(running, AMINA.email).await[0].id;
        let mut amina = running.signed_in(&AMINA).await;
        let own = format!("/admin/accounts/{id}");
        amina.get(&own).await.is(200);
        assert!(amina.page.attribute("main form", "action").is_empty(), "no button for it");

        send(&mut amina, &format!("{own}/mandates/{mandate}/end"), &[]).await.is(403);
        assert!(is_in(&mut amina).await);
        send(&mut amina, &format!("{own}/disable"), &[]).await.is(403);
        assert!(
            commands::end_mandate(&running.house, None, mandate).await.is_err(),
            "nor from the command line"
        );
        assert!(commands::disable(&running.house, None, id).await.is_err());

        assert!(is_in(&mut amina).await);
    })
    .await;
}
