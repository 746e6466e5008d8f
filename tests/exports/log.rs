//! The log of what left: what it holds, and who reads it.

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;
use tarafu::exports::export;
use tarafu::exports::export::Format;
use tarafu::exports::export::Purpose;
use tarafu::exports::export::State;
use tarafu::language::Language;

use super::scene;
use super::scene::REASON;
use super::scene::WORDS;
use super::scene::take;
use super::scene::take_with_contacts;
use crate::cast;
use crate::house::Running;
use crate::permissions::actors::on_each_quiet_database;
use crate::permissions::scene::Scene;
use crate::permissions::scene::Story;

#[rocket::async_test]
async fn a_line_says_who_took_what_and_why() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let before = running.house.now();

        take_with_contacts(&mut khadija, "/cases/export?status=open&unit=03.531.01.09", "xlsx").await;
        take(&mut khadija, "/dossiers/export?status=all", "csv").await;

        let [cases, dossiers] = &scene::log(running).await[..] else { panic!("two exports") };
        let actor = running.actor(&cast::KHADIJA).await;
        assert_eq!((cases.account_id, cases.unit_code.as_str()), (actor.id, "03.531.01.09"));
        assert_eq!((cases.what.as_str(), cases.format, cases.lang), ("cases", Format::Xlsx, Language::Ar));
        assert_eq!(cases.address, "/cases?unit=03.531.01.09&status=open");
        assert_eq!(cases.filters, "المجال الترابي: تيسة، تاونات · الوضعية: كل الطلبات المفتوحة");
        assert_eq!((cases.purpose, cases.words.as_str()), (Purpose::FollowUp, WORDS));
        assert_eq!((cases.contacts, cases.reason.as_deref()), (true, Some(REASON)));
        assert_eq!((cases.state, cases.rows), (State::Whole, 1));
        assert!(cases.begun_at >= before && cases.ended_at.is_some_and(|end| end >= cases.begun_at));
        assert_eq!((dossiers.contacts, dossiers.reason.as_deref()), (false, None));
        assert_eq!((dossiers.unit_code.as_str(), dossiers.purpose), ("03.531", Purpose::Session));

        // The log names no case and nobody behind one.
        let page = khadija.get("/exports").await.is(200).clone();
        page.says(WORDS).says(REASON).says("لائحة الطلبات").says("كامل: سطر واحد");
        for story in Story::ALL {
            page.does_not_say(scene.reference(story));
            page.does_not_say(&scene.cases[&story].contact[0]);
        }
    })
    .await;
}

#[rocket::async_test]
async fn coordinators_read_what_lies_within_their_units_and_administrators_all() {
    on_each_quiet_database(async |running: &Running| {
        for person in [&cast::FATIMA, &cast::DRISS, &cast::HAMID, &cast::YOUSSEF, &cast::NAJAT] {
            let mut visitor = running.signed_in(person).await;
            take(&mut visitor, "/cases/export", "csv").await;
            visitor.get("/exports").await.is(if person.email == cast::HAMID.email { 200 } else { 404 });
        }
        let all = [&cast::FATIMA, &cast::DRISS, &cast::HAMID, &cast::YOUSSEF, &cast::NAJAT];

        for (reader, within) in [
            (&cast::KHADIJA, &[&cast::FATIMA, &cast::DRISS][..]),
            (&cast::HAMID, &[&cast::HAMID][..]),
            (&cast::AMINA, &all[..]),
        ] {
            let mut visitor = running.signed_in(reader).await;
            let page = visitor.get("/exports").await.is(200).clone();
            let makers = page.find("td:nth-child(2) bdi");
            let mut expected: Vec<String> = within.iter().map(|person| person.name.to_owned()).collect();
            expected.reverse();
            assert_eq!(makers, expected, "read by {}", reader.name);
        }
    })
    .await;
}

#[rocket::async_test]
async fn the_log_is_read_page_by_page() {
    on_each_quiet_database(async |running: &Running| {
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get("/exports").await.is(200).says(&Language::Ar.say("export-log-none"));
        take(&mut khadija, "/cases/export", "csv").await;
        let like: export::Model = scene::log(running).await.remove(0);
        for number in 2..=60 {
            let mut row = like.clone().into_active_model().reset_all();
            row.id = NotSet;
            row.words = Set(format!("عدد {number}"));
            row.insert(&running.house.db).await.expect("written");
        }

        let mut seen = Vec::new();
        let mut next = Some("/exports".to_owned());
        while let Some(path) = next {
            let page = khadija.get(&path).await.is(200).clone();
            seen.push(page.find("tbody tr").len());
            next = page.attribute("a[rel=next]", "href").pop();
        }

        assert_eq!(seen, [25, 25, 10]);
    })
    .await;
}
