//! The chain nobody has, over HTTP and SMTP: forty-seven complaints of fourteen communes, a dossier, a question to a
//! minister, an answer with a promise, everybody told, the day of the promise, what residents say of it.

use chrono::Days;
use chrono::Duration;
use rocket::tokio::time::sleep;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands;
use tarafu::cases::commands::Filing;
use tarafu::cases::resident::NewResident;
use tarafu::cases::resident::Phone;
use tarafu::categories::Catalogue;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::promises;
use tarafu::territory;

use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::kit::mail::Mail;
use crate::kit::smtp::Behaviour;
use crate::radar::COMMUNES;
use crate::radar::COVERAGE;

/// So many residents have an address that takes mail; so many one that does not; the others a telephone only.
const WITH_MAIL: usize = 41;
const BOUNCING: usize = 4;
const ALL: usize = 47;

const MINISTRY: &str = "وزارة الانتقال الرقمي وإصلاح الإدارة";
const ANSWER_AR: &str = "برمجت الوزارة ست محطات بالجماعات المعنية، تشتغل قبل متم يناير.";
const ANSWER_FR: &str =
    "Le ministère a programmé six stations dans les communes concernées, en service avant fin janvier.";

/// Arabic to most, French to every fourth.
fn language(number: usize) -> Language {
    if number % 4 == 3 { Language::Fr } else { Language::Ar }
}

fn address(number: usize) -> Option<String> {
    (number < WITH_MAIL + BOUNCING).then(|| format!("resident-{number:02}@douar.example"))
}

/// Over nine days, as people come by.
async fn complaints(running: &Running) {
    let house = &running.house;
    let khadija = running.actor(&cast::KHADIJA).await;
    let catalogue = Catalogue::read(&house.db).await.expect("the catalogue");
    for number in 0..ALL {
        if number >= WITH_MAIL
            && let Some(address) = address(number)
        {
            running.smtp.behave_toward(&address, Behaviour::RefuseForGood);
        }
        let phone = format!("06610{number:05}");
        let filing = Filing {
            submission: token::fresh(),
            commune: territory::unit(COMMUNES[number % 14]).expect("a commune"),
            category_id: catalogue.by_code("network.mobile").expect("a category").id,
            words: COVERAGE[number % 8].to_owned(),
            place: Some(format!("دوار رقم {}", number % 20)),
            people: 12,
            channel: Channel::Field,
            urgency: Urgency::Normal,
            resident: NewResident {
                name: Some(format!("ساكن سري {number}")),
                phone: if address(number).is_none() { Phone::parse(&phone) } else { None },
                email: address(number),
                language: language(number),
            },
        };
        commands::file(house, &khadija, &filing).await.expect("filed");
        if number % 6 == 5 {
            house.pass_time(Duration::days(1));
        }
    }
}

/// From what the radar finds to a dossier that a member of parliament carries; gives its address.
async fn dossier(khadija: &mut Visitor) -> String {
    khadija.get("/radar").await.is(200).says("47 طلبا، 14 جماعة").says("الريزو");
    khadija.form("form[action='/dossiers/new']").submit().await.is(200).says("ينطلق الملف بـ47 طلبا");
    let form = khadija.form("form[action='/dossiers']");
    assert_eq!(form.value("title"), "تغطية شبكة الهاتف – 14 جماعة بإقليم تاونات");
    form.fill("demand", "تغطية دواوير الجماعات الأربع عشرة بشبكة الجيل الرابع.")
        .fill("summary_ar", "سبعة وأربعون طلبا في تسعة أيام.")
        .fill("summary_fr", "Quarante-sept requêtes en neuf jours.")
        .fill("level", "national")
        .fill("carrier", cast::NAJAT.name)
        .submit()
        .await
        .is(303);
    khadija.follow().await.is(200).says("47 طلبا").says("564 شخصا معنيا").says("دوارا أو حيا");
    let place = khadija.page.find("figure tbody tr").into_iter().filter(|row| !row.contains(" 0")).count();
    assert!(place >= 14, "the communes are on the map");
    let address = khadija.page.attribute("main a[href$='/actions/new']", "href");
    address[0].trim_end_matches("/actions/new").to_owned()
}

/// A written question that the coordinator plans and approves, and the member of parliament files.
async fn question(khadija: &mut Visitor, najat: &mut Visitor, dossier: &str) -> String {
    khadija.get(&format!("{dossier}/actions/new?kind=written_question")).await.is(200);
    khadija
        .form("form[action$='/actions']")
        .fill("subject", "تغطية الجماعات الجبلية بإقليم تاونات بشبكة الهاتف")
        .fill("institution", MINISTRY)
        .fill("carrier", cast::NAJAT.name)
        .submit()
        .await
        .is(303);
    let action = khadija.page.location().expect("the action").split('?').next().expect("a path").to_owned();
    khadija.follow().await.is(200).says("سؤال كتابي").says(MINISTRY);
    khadija.form(&format!("{action}/approve")).submit().await.is(303);
    najat.get(&format!("{action}/file")).await.is(200);
    najat.form(&format!("{action}/file")).fill("reference", "4512/2026").submit().await.is(303);
    najat.follow().await.is(200).says("4512/2026").says("article 100").does_not_say("متأخر");
    action
}

/// Signs in again: a day is longer than any session.
async fn back(running: &Running, person: &cast::Person) -> Visitor {
    running.signed_in(person).await
}

/// The answer with its promise; gives the address of the promise.
async fn answer(najat: &mut Visitor, action: &str, due_on: &str) -> String {
    najat.get(&format!("{action}/answer")).await.is(200);
    najat
        .form(&format!("{action}/answer"))
        .fill("verdict", "partly")
        .fill("words", ANSWER_AR)
        .submit()
        .await
        .is(303);
    najat.follow().await.is(200).says(ANSWER_AR);
    najat.click("تسجيل التزام").await.is(200);
    najat
        .form("form[action$='/promises/new']")
        .fill("words", "تشغيل ست محطات بالجماعات المعنية.")
        .fill("due_on", due_on)
        .fill("institution", MINISTRY)
        .submit()
        .await
        .is(303);
    let promise = najat.page.location().expect("the promise").split('?').next().expect("a path").to_owned();
    najat.get(&promise).await.is(200).says("تشغيل ست محطات");
    promise
}

/// Tells everybody of the answer, in two languages; gives the address of the telling.
async fn tell(khadija: &mut Visitor, dossier: &str) -> String {
    khadija.get(dossier).await.is(200).says(ANSWER_AR);
    khadija.click("إخبار جميع المعنيين بهذا الجواب").await.is(200);
    khadija.form("form[action$='/replies/check']").fill("words_fr", "").submit().await.is(422);
    khadija
        .form("form[action$='/replies/check']")
        .fill("words_ar", ANSWER_AR)
        .fill("words_fr", ANSWER_FR)
        .tick("records")
        .submit()
        .await
        .is(200)
        .says(ANSWER_FR);
    khadija.form("form[action$='/replies']").submit().await.is(303);
    let reply = khadija.page.location().expect("the telling").split('?').next().expect("a path").to_owned();
    let told = reply.clone();
    khadija.get(&told).await.is(200);
    reply
}

/// Waits until a page says something: batches and the postman work beside the requests.
async fn wait_for(visitor: &mut Visitor, path: &str, words: &str) {
    for _ in 0..600 {
        visitor.get(path).await.is(200);
        if visitor.page.has(words) {
            return;
        }
        sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("{path} never says {words}: {}", visitor.page.text());
}

/// The mails of that subject, each with the number of its reader.
fn mails(running: &Running, words: [&str; 2]) -> Vec<(usize, Mail)> {
    let of = |number| {
        let address = address(number)?;
        let all = running.smtp.mails_to(&address);
        let found: Vec<Mail> =
            all.into_iter().filter(|mail| words.iter().any(|words| mail.text.contains(words))).collect();
        assert!(found.len() <= 1, "{address} is told once: {} mails", found.len());
        found.into_iter().next().map(|mail| (number, mail))
    };
    (0..ALL).filter_map(of).collect()
}

/// Each in their own language, with nothing of a person in the subject.
fn are_proper(told: &[(usize, Mail)]) {
    for (number, mail) in told {
        let (lang, dir) = match language(*number) {
            Language::Fr => ("fr", "ltr"),
            _ => ("ar", "rtl"),
        };
        assert!(
            mail.html.contains(&format!("lang=\"{lang}\"")) && mail.html.contains(&format!("dir=\"{dir}\"")),
            "{}",
            mail.html
        );
        assert_eq!(mail.header("Content-Language"), Some(lang));
        assert_eq!(mail.header("Auto-Submitted"), Some("auto-generated"));
        assert!(mail.header("List-Unsubscribe").is_some());
        assert!(!mail.subject.contains("سري") && !mail.subject.contains("ساكن"), "{}", mail.subject);
    }
}

async fn say(running: &Running, mail: &Mail, said: &str) {
    let mut resident = running.visitor();
    let link = mail.link("/promise/");
    let path = link.split_once("://").map_or(link.as_str(), |(_, rest)| &rest[rest.find('/').unwrap_or(0)..]);
    resident.get(path).await.is(200);
    resident.form("form[action*='/promise/']:has(button)").press(said).await.is(303);
}

#[rocket::async_test]
async fn forty_seven_complaints_become_a_question_an_answer_a_promise_and_a_word_to_each() {
    on_each_database(async |running: &Running| {
        let house = &running.house;
        complaints(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let mut najat = running.signed_in(&cast::NAJAT).await;
        let dossier = dossier(&mut khadija).await;
        let action = question(&mut khadija, &mut najat, &dossier).await;

        house.pass_time(Duration::days(20));
        let mut najat = back(running, &cast::NAJAT).await;
        najat.get(&action).await.is(200).does_not_say("متأخر");
        house.pass_time(Duration::days(1));
        let mut najat = back(running, &cast::NAJAT).await;
        najat.get(&action).await.is(200).says("متأخر").says("إلى من نتوجه بعد ذلك؟");
        najat.get("/actions").await.is(200).says("تغطية الجماعات الجبلية");

        let due_on = house.today() + Days::new(40);
        let promise = answer(&mut najat, &action, &due_on.to_string()).await;
        let mut khadija = back(running, &cast::KHADIJA).await;
        let reply = tell(&mut khadija, &dossier).await;
        wait_for(&mut khadija, &reply, "أُخبر 41 شخصا من أصل 47، ورُفضت 4 رسائل، وبقي شخصان للاتصال بهما").await;
        let told = mails(running, [ANSWER_AR, ANSWER_FR]);
        assert_eq!(told.len(), WITH_MAIL);
        are_proper(&told);
        khadija.get(&dossier).await.is(200).says("41 من أصل 47").says(ANSWER_AR);
        khadija.get(&format!("{dossier}?lang=fr")).await.is(200).says("41 sur 47");
        khadija.get(&format!("{dossier}?lang=ar")).await.is(200);

        house.pass_time(Duration::days(40));
        assert_eq!(promises::due(house).await.expect("looked"), 0, "it may be kept on the day itself");
        house.pass_time(Duration::days(1));
        assert_eq!(promises::due(house).await.expect("looked"), 1);
        let asked = loop {
            let asked: Vec<(usize, Mail)> = (0..WITH_MAIL)
                .filter_map(|number| {
                    let all = running.smtp.mails_to(&address(number)?);
                    Some((number, all.into_iter().find(|mail| mail.text.contains("/promise/"))?))
                })
                .collect();
            if asked.len() == WITH_MAIL {
                break asked;
            }
            sleep(std::time::Duration::from_millis(100)).await;
        };
        are_proper(&asked);
        for (place, (_, mail)) in asked.iter().enumerate().take(12) {
            say(
                running,
                mail,
                if place < 7 {
                    "kept"
                } else if place < 10 {
                    "partly"
                } else {
                    "broken"
                },
            )
            .await;
        }

        let mut khadija = back(running, &cast::KHADIJA).await;
        khadija.get(&promise).await.is(200).says("12");
        khadija
            .form(&format!("{promise}/judge"))
            .fill("verdict", "partly")
            .fill("note", "اشتغلت أربع محطات من ست.")
            .submit()
            .await
            .is(303);
        khadija.get("/promises/ledger").await.is(200).says(MINISTRY).says("عينة غير كافية");
    })
    .await;
}
