//! The answer to everyone: each person behind a dossier is told once, in their language, whatever happens meanwhile.

mod fanout;
mod forms;
mod killed;
mod letters;
pub mod scene;
mod stops;
mod workers;

use std::collections::BTreeSet;
use std::time::Duration;

use rocket::tokio::time::sleep;
use rocket::tokio::time::timeout;
use tarafu::cases::commands::Order;
use tarafu::chronicle;
use tarafu::kit::House;
use tarafu::kit::lines::Ask;
use tarafu::language::Language;
use tarafu::mail::phone;
use tarafu::replies::Coverage;
use tarafu::replies::coverage;
use tarafu::replies::coverage::CoverageView;

use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::kit::mail::Mail;
use crate::kit::smtp::Behaviour;

use self::scene::IN_ARABIC;
use self::scene::IN_FRENCH;
use self::scene::Reached;
use self::scene::Scene;
use self::scene::Village;

/// Far more than it takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

async fn settled(house: &House, reply_id: i64) -> Coverage {
    let settled = timeout(PATIENCE, async {
        loop {
            let coverage = coverage::of_reply(&house.db, reply_id).await.expect("read");
            if scene::is_finished(house, reply_id).await && coverage.waiting == 0 {
                return coverage;
            }
            sleep(Duration::from_millis(20)).await;
        }
    });
    settled.await.expect("everybody is told in the end")
}

/// Writes the answer in both languages, looks at it and sends it; gives the number of the reply.
async fn send(visitor: &mut Visitor, dossier: &str, answer_id: i64) -> i64 {
    visitor.get(&format!("{dossier}/replies/new?answer={answer_id}")).await.is(200);
    let form = visitor.form("form[action$='/replies/check']");
    assert_eq!(form.value("words_ar"), IN_ARABIC, "the answer is in Arabic");
    form.fill("words_fr", IN_FRENCH).submit().await.is(200);
    let page = visitor.form("form[action$='/replies']").submit().await.is(303);
    let location = page.location().expect("it leads somewhere").to_owned();
    let id = location.split("/replies/").nth(1).and_then(|rest| rest.split('?').next());
    id.and_then(|id| id.parse().ok()).expect("the number of the reply")
}

/// The mails with the answer, among all that came.
fn answers(mails: Vec<Mail>) -> Vec<Mail> {
    mails.into_iter().filter(|mail| mail.text.contains(IN_ARABIC) || mail.text.contains(IN_FRENCH)).collect()
}

#[rocket::async_test]
async fn forty_one_of_forty_seven_are_told_and_the_others_are_called() {
    on_each_database(async |running: &Running| {
        let (house, smtp) = (&*running.house, &running.smtp);
        let scene = Scene::of(house).await;
        let village = Village::settle(&scene).await;
        for address in village.refused() {
            smtp.behave_toward(address, Behaviour::RefuseForGood);
        }
        let dossier = scene.dossier(&village.models()).await;
        let answer = scene.answer(&dossier).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        let reply_id = send(&mut khadija, &dossier.href(), answer.id).await;
        let coverage = settled(house, reply_id).await;

        let expected = Coverage { total: 47, told: 41, waiting: 0, bounced: 4, phone: 2, silent: 0 };
        assert_eq!(coverage, expected);
        everybody_was_told_once(running, &village);
        every_case_has_heard(&scene, &village).await;
        what_the_page_says(&mut khadija, &dossier.href(), reply_id).await;
        calls_move_people(&scene, reply_id).await;
        let latest = coverage::latest_of_dossier(&house.db, dossier.id).await.expect("read").expect("one");
        assert_eq!(latest.0.id, reply_id);
        assert_eq!(latest.1, Coverage { told: 43, bounced: 3, phone: 1, ..expected });
        let view = CoverageView::of(&latest.0, &latest.1, Language::En);
        assert_eq!(view.sentence, "43 people of 47 told, 3 emails refused, 1 person to call.");
    })
    .await;
}

fn everybody_was_told_once(running: &Running, village: &Village) {
    let mut ids = BTreeSet::new();
    for (address, language) in village.working() {
        let mails = answers(running.smtp.mails_to(&address));
        assert_eq!(mails.len(), 1, "one update is one mail to {address}");
        let mail = &mails[0];
        assert_eq!(mail.header("Content-Language"), Some(language), "{address}");
        assert_eq!(mail.text.contains(IN_ARABIC), language == "ar", "{address}");
        let link = mail.link("/t/");
        assert!(mail.text.contains("/answer/") && link.len() > 40, "{}", mail.text);
        let stop = mail.header("List-Unsubscribe").expect("one click stops them");
        assert!(stop.ends_with("/unsubscribe>"), "{stop}");
        assert!(mail.in_reply_to.is_some(), "it follows the receipt of the case");
        assert!(!mail.subject.contains("خاص") && !mail.subject.contains('@'), "{}", mail.subject);
        assert!(ids.insert(mail.message_id.clone()), "{} came twice", mail.message_id);
        let named = village.cases.iter().filter(|(case, ..)| mail.text.contains(&case.reference)).count();
        let own = village.cases.iter().filter(|(.., reached)| *reached == Reached::Mail(address.clone()));
        assert_eq!(named, own.count(), "all cases of {address}, and nobody else’s: {}", mail.text);
    }
    assert_eq!(ids.len(), Village::WORKING);
    let of_three = answers(running.smtp.mails_to("resident-0@example.org"));
    assert!(village.cases[..3].iter().all(|(case, ..)| of_three[0].text.contains(&case.reference)));
}

async fn every_case_has_heard(scene: &Scene<'_>, village: &Village) {
    for (case, language, _) in &village.cases {
        let events = chronicle::of_case(case.id).of(&scene.house.db).await.expect("the history");
        let heard: Vec<_> = events.iter().filter(|event| event.deed == "heard").collect();
        assert_eq!(heard.len(), 1, "{}", case.reference);
        let words = if *language == Language::Ar { IN_ARABIC } else { IN_FRENCH };
        assert_eq!(heard[0].words.as_deref(), Some(words));
        assert_eq!(heard[0].account_id, Some(scene.khadija.id));
        assert_eq!(scene.now(case).await.status, case.status, "nobody agreed to more");
    }
}

async fn what_the_page_says(khadija: &mut Visitor, dossier: &str, reply_id: i64) {
    let page = khadija.get(&format!("{dossier}/replies/{reply_id}?lang=fr")).await.is(200);
    page.says("41 personnes informées sur 47, 4 courriels refusés, 2 personnes à appeler.");
    assert_eq!(page.find(".entries .entry").len(), 6, "six are to be called");
    page.says("Le courriel n’est pas arrivé").says("Pas d’adresse électronique").says(IN_FRENCH);
    let page = khadija.get(&format!("{dossier}/replies/{reply_id}?lang=ar")).await.is(200);
    page.says("أُخبر 41 شخصا من أصل 47، ورُفضت 4 رسائل، وبقي شخصان للاتصال بهما.");
}

/// One of each kind is called.
async fn calls_move_people(scene: &Scene<'_>, reply_id: i64) {
    let tasks = phone::waiting_of(&scene.house.db, reply_id, 0, 100).await.expect("the calls");
    assert_eq!(tasks.len(), Village::REFUSED + Village::CALLED);
    for reason in [phone::Reason::Bounced, phone::Reason::NoEmail] {
        let task = tasks.iter().find(|task| task.reason == reason).expect("there are both");
        assert!(task.words.contains(IN_ARABIC) || task.words.contains(IN_FRENCH), "{}", task.words);
        let case = tarafu::cases::queries::by_id(&scene.house.db, task.case_id).await.expect("its case");
        scene.perform(&case, &Order::Told { task_id: task.id }).await;
    }
}
