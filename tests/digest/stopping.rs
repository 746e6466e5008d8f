//! No more digests: by one press in a mail program, by the page that a mail leads to, by the page of one's account.

use sea_orm::EntityTrait;
use tarafu::digest::stop_path;
use tarafu::people;
use tarafu::people::account;

use super::arrived;
use super::digests;
use super::go_to;
use super::monday;
use super::next_monday;
use super::round;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::permissions::actors::on_each_quiet_database;
use crate::permissions::wire::Wire;

const CLICK: &[(&str, &str)] = &[("List-Unsubscribe", "One-Click")];

async fn khadija(running: &Running) -> account::Model {
    let found = people::queries::by_email(&running.house.db, cast::KHADIJA.email).await;
    found.expect("read").expect("the cast is there")
}

/// Where one press of the mail program goes.
async fn stopping_address(running: &Running) -> String {
    let mail = arrived(running, cast::KHADIJA.email).await;
    assert_eq!(mail.header("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
    let header = mail.header("List-Unsubscribe").expect("a way to stop").to_owned();
    let address = header.trim_matches(['<', '>']).to_owned();
    assert!(mail.text.contains(&address) && mail.html.contains(&address));
    address.strip_prefix(&running.base).expect("an address of ours").to_owned()
}

#[rocket::async_test]
async fn one_press_stops_it_and_the_account_s_page_brings_it_back() {
    on_each_database(async |running: &Running| {
        monday(running).await;
        let address = stopping_address(running).await;
        let wire = Wire::to(&running.base);
        let elsewhere = [("Origin", "https://mail.example"), ("Sec-Fetch-Site", "cross-site")];

        wire.get(&address, &[]).await.is(200);
        wire.post(&address, &elsewhere, &[]).await.is(400);
        assert!(khadija(running).await.digest, "looking at it changes nothing");
        wire.post(&address, &elsewhere, CLICK).await.is(200);
        wire.post(&address, &elsewhere, CLICK).await.is(200);
        assert!(!khadija(running).await.digest);

        monday(running).await;
        arrived(running, cast::HAMID.email).await;
        assert!(running.smtp.mails_to(cast::KHADIJA.email).is_empty(), "she stopped it");

        let mut visitor = running.signed_in(&cast::KHADIJA).await;
        visitor.get("/account").await.is(200);
        visitor.form("/account/digest").submit().await.is(303);
        assert!(khadija(running).await.digest);
        monday(running).await;
        arrived(running, cast::KHADIJA.email).await;
    })
    .await;
}

#[rocket::async_test]
async fn a_digest_that_waits_does_not_leave_once_it_is_stopped() {
    on_each_quiet_database(async |running: &Running| {
        let house = &running.house;
        go_to(house, next_monday(house));
        round(house).await;
        assert_eq!(digests(house).await.len(), 2);
        let mut stranger = Visitor::at(&running.base);
        let path = stop_path(house, khadija(running).await.id);

        stranger.get(&path).await.is(200).does_not_say(cast::KHADIJA.name);
        stranger.form(&path).submit().await.is(200).says("توقفت الحصيلة الأسبوعية");

        let left: Vec<String> = digests(house).await.into_iter().map(|mail| mail.recipient).collect();
        assert_eq!(left, [cast::HAMID.email]);
        round(house).await;
        assert_eq!(digests(house).await.len(), 1, "it is not written anew");
    })
    .await;
}

#[rocket::async_test]
async fn nobody_stops_another_s_digests() {
    on_each_quiet_database(async |running: &Running| {
        let house = &running.house;
        let [khadija, hamid] = [cast::KHADIJA, cast::HAMID].map(|person| person.email);
        let id = async |email: &str| {
            people::queries::by_email(&house.db, email).await.expect("read").expect("there").id
        };
        let (of_khadija, of_hamid) = (id(khadija).await, id(hamid).await);
        let path = stop_path(house, of_khadija);
        let exchanged = path.replace(&format!("/{of_khadija}-"), &format!("/{of_hamid}-"));
        let wire = Wire::to(&running.base);
        for forged in [
            exchanged,
            path.replace('-', "-a"),
            "/digest/7/unsubscribe".to_owned(),
            "/digest/-/unsubscribe".to_owned(),
        ] {
            wire.get(&forged, &[]).await.is(404);
            wire.post(&forged, &[], CLICK).await.is(404);
        }
        let accounts = account::Entity::find().all(&house.db).await.expect("read");
        assert!(accounts.iter().all(|account| account.digest));
    })
    .await;
}

#[rocket::async_test]
async fn an_administrator_reads_it_in_the_outbox() {
    on_each_quiet_database(async |running: &Running| {
        let house = &running.house;
        let fatima = running.actor(&cast::FATIMA).await;
        crate::dossiers::file(house, &fatima, super::BOUHOUDA, 1).await;
        go_to(house, next_monday(house));
        round(house).await;
        let digest = digests(house).await.into_iter().find(|mail| mail.picture.is_some()).expect("a picture");
        let mut amina = running.signed_in(&cast::AMINA).await;

        amina.get("/admin/mail?state=waiting").await.is(200).says(&digest.subject);
        amina.get(&format!("/admin/mail/{}", digest.id)).await.is(200).says(&digest.subject);
        let html = amina.get(&format!("/admin/mail/{}/html", digest.id)).await.is(200);
        assert!(html.attribute("img", "alt")[0].contains('1'), "{html}");
    })
    .await;
}
