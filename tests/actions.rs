//! Advocacy actions, from an idea to an answer: who may carry which, by which law an answer is waited for, what proves
//! the filing, what a session takes with it.

pub mod conduct;
pub mod once;
mod rights;

use std::io::Cursor;

use chrono::Days;
use chrono::Duration;
use image::DynamicImage;
use image::ImageFormat;
use tarafu::categories::Catalogue;
use tarafu::chronicle;
use tarafu::dossiers;
use tarafu::dossiers::NewDossier;
use tarafu::dossiers::Wanted;
use tarafu::dossiers::dossier;
use tarafu::dossiers::dossier::Origin;
use tarafu::dossiers::gather::Source;
use tarafu::territory;
use tarafu::territory::Level;

use crate::cast;
use crate::cast::Person;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;

/// A dossier that somebody opens for a territory and gives to somebody to carry.
async fn dossier(
    running: &Running,
    owner: &Person,
    unit: &str,
    level: Level,
    carrier: Option<&Person>,
) -> dossier::Model {
    let actor = running.actor(owner).await;
    let catalogue = Catalogue::read(&running.house.db).await.expect("read");
    let carrier_id = match carrier {
        Some(person) => Some(running.actor(person).await.id),
        None => None,
    };
    let wanted = Wanted {
        title: "تغطية دواوير تاونات بالإنترنت".to_owned(),
        category_id: catalogue.open("network.mobile").expect("a category").id,
        demand: "تشغيل المحطات المبرمجة قبل نهاية السنة.".to_owned(),
        summary_ar: String::new(),
        summary_fr: String::new(),
        level,
        carrier_id,
    };
    let new = NewDossier {
        wanted,
        unit: territory::unit(unit).expect("a unit"),
        origin: Origin::Empty,
        reason: None,
        source: Source::Cases(Vec::new()),
    };
    dossiers::open(&running.house, &actor, &new).await.expect("opened")
}

/// A dossier of Taounate that a member of parliament carries.
async fn national(running: &Running) -> dossier::Model {
    dossier(running, &cast::KHADIJA, "03.531", Level::National, Some(&cast::NAJAT)).await
}

/// Plans an action by the pages; gives its address.
async fn plan(
    visitor: &mut Visitor,
    dossier: &dossier::Model,
    kind: &str,
    fields: &[(&str, &str)],
) -> String {
    visitor.get(&format!("/dossiers/{}/actions/new?kind={kind}", dossier.id)).await.is(200);
    let mut form = visitor.form(&format!("/dossiers/{}/actions", dossier.id));
    for (name, value) in fields {
        form = form.fill(name, value);
    }
    form.submit().await.is(303);
    let there = visitor.page.location().expect("somewhere").to_owned();
    visitor.follow().await.is(200);
    there.split('?').next().expect("a path").to_owned()
}

/// Presses the button of a deed that needs no form.
async fn press(visitor: &mut Visitor, action: &str, deed: &str) {
    visitor.get(action).await.is(200);
    visitor.form(&format!("{action}/{deed}")).submit().await.is(303);
    visitor.follow().await.is(200);
}

/// Does what needs a form.
async fn perform(visitor: &mut Visitor, action: &str, deed: &str, fields: &[(&str, &str)]) {
    visitor.get(&format!("{action}/{deed}")).await.is(200);
    let mut form = visitor.form(&format!("{action}/{deed}"));
    for (name, value) in fields {
        form = form.fill(name, value);
    }
    form.submit().await.is(303);
    visitor.follow().await.is(200);
}

/// A written question of the member of parliament, approved and filed today.
async fn filed(running: &Running, najat: &mut Visitor) -> String {
    let dossier = national(running).await;
    let mut khadija = running.signed_in(&cast::KHADIJA).await;
    let subject = ("subject", "تغطية دواوير ورغة بشبكة الإنترنت");
    let action =
        plan(&mut khadija, &dossier, "written_question", &[subject, ("carrier", cast::NAJAT.name)]).await;
    press(&mut khadija, &action, "approve").await;
    perform(najat, &action, "file", &[("reference", "4512/2026")]).await;
    action
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(20, 10).write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

/// A photograph that says where it was taken.
fn photograph() -> Vec<u8> {
    let plain = picture(ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend(b"GPSLatitude 34.53");
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat()
}

#[rocket::async_test]
async fn a_written_question_is_approved_filed_waited_for_and_answered() {
    on_each_database(async |running: &Running| {
        let dossier = national(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let mut najat = running.signed_in(&cast::NAJAT).await;

        khadija.get(&format!("/dossiers/{}/actions/new?kind=written_question", dossier.id)).await.is(200);
        let form = khadija.form(&format!("/dossiers/{}/actions", dossier.id));
        let offered: Vec<String> = form.choices("carrier").into_iter().map(|(_, name)| name).collect();
        assert!(offered.iter().any(|name| name == cast::NAJAT.name), "{offered:?}");
        assert!(!offered.iter().any(|name| name == cast::YOUSSEF.name || name == cast::KHADIJA.name));
        let subject = "تغطية دواوير ورغة بشبكة الإنترنت";
        let youssef = running.actor(&cast::YOUSSEF).await.id.to_string();
        form.fill("subject", subject)
            .tamper("carrier", &youssef)
            .submit()
            .await
            .is(422)
            .says("لا تخول صفة هذا الشخص");
        let fields = [("subject", subject), ("carrier", cast::NAJAT.name)];
        let action = plan(&mut khadija, &dossier, "written_question", &fields).await;

        // Whoever carries it neither approves it nor files it before.
        najat.get(&action).await.is(200).says("فكرة").does_not_say("الموافقة على الإجراء");
        najat.get(&format!("{action}/file")).await.is(404);
        press(&mut najat, &action, "draft").await;
        khadija.get("/actions").await.is(200).says("في انتظار الموافقة").says(subject);
        press(&mut khadija, &action, "approve").await;
        perform(&mut najat, &action, "file", &[("reference", "4512/2026")]).await;
        najat.page.says("وُجه السؤال").says("4512/2026").says("بقي 20 يوما").says("article 100");
        let told =
            running.smtp.wait_for_mail(cast::KHADIJA.email, |mail| mail.subject.contains("سؤال كتابي")).await;
        assert!(told.text.contains("4512/2026") && told.text.contains(subject), "{}", told.text);
        assert!(told.html.contains("dir=\"rtl\""));

        running.house.pass_time(Duration::days(20));
        let mut najat = running.signed_in(&cast::NAJAT).await;
        najat.get(&action).await.is(200).says("ينتهي الأجل اليوم").does_not_say("متأخر");
        najat.get("/actions").await.is(200).says("يقترب أجلها").does_not_say("تجاوزت الأجل");
        running.house.pass_time(Duration::days(1));
        let mut najat = running.signed_in(&cast::NAJAT).await;
        najat.get(&action).await.is(200).says("متأخر بيوم واحد");
        najat.get("/actions").await.is(200).says("تجاوزت الأجل").does_not_say("يقترب أجلها");

        let words = "برمجت الوزارة محطتين برسم السنة المقبلة.";
        perform(&mut najat, &action, "answer", &[("verdict", "partly"), ("words", words)]).await;
        najat.page.says("تم التوصل بجواب").says(words).says("يجيب جزئيا").does_not_say("متأخر");
        let links: Vec<String> = najat.page.links().into_iter().map(|link| link.href).collect();
        let replies = format!("/dossiers/{}/replies/new?answer=", dossier.id);
        assert!(links.iter().any(|link| link.starts_with(&replies)), "{links:?}");
        assert!(links.iter().any(|link| link.starts_with(&format!("{action}/promises/new?answer="))));
        let told =
            running.smtp.wait_for_mail(cast::KHADIJA.email, |mail| mail.subject.contains("تم التوصل")).await;
        assert!(told.text.contains(words) && told.text.contains("يجيب جزئيا"), "{}", told.text);
        let to_herself = running
            .smtp
            .mails()
            .iter()
            .filter(|mail| mail.to.iter().any(|to| to == cast::NAJAT.email))
            .count();
        assert_eq!(to_herself, 0, "nobody is written to about their own deed");
        let mut history = chronicle::dossier::newest(&running.house.db, dossier.id, 50).await.expect("read");
        history.reverse();
        let deeds: Vec<&str> = history.iter().map(|event| event.deed.as_str()).collect();
        assert_eq!(
            deeds,
            ["open", "action-plan", "action-draft", "action-approve", "action-file", "action-answer"]
        );
        assert_eq!(chronicle::dossier::broken_at(&history), None);
        assert!(history.iter().all(|event| !event.facts.contains("ورغة")), "facts hold no words");
    })
    .await;
}

#[rocket::async_test]
async fn a_scan_proves_the_filing_and_is_foreign_to_others() {
    on_each_database(async |running: &Running| {
        let mut najat = running.signed_in(&cast::NAJAT).await;
        let action = filed(running, &mut najat).await;
        let to = format!("{action}/proof");

        najat.get(&action).await.is(200);
        najat
            .form(&to)
            .attach("file", "letter.pdf", "application/pdf", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff")
            .submit()
            .await
            .is(422)
            .says("كيفما كان اسمه");
        najat.form(&to).submit().await.is(422).says("اختاروا ملفا.");
        let scan = picture(ImageFormat::Png);
        najat.form(&to).attach("file", "وصل الإيداع.PNG", "image/png", &scan).submit().await.is(303);
        najat.follow().await.is(200).says("وصل الإيداع.png");

        let of_files = format!("{action}/files/");
        let link = najat.page.links().into_iter().find(|link| link.href.starts_with(&of_files));
        let proof = link.expect("a link to the scan").href;
        let page = najat.get(&proof).await.is(200);
        assert!(page.header("content-disposition").is_some_and(|header| {
            header.starts_with("attachment; ") && header.contains("filename*=UTF-8''%D9%88%D8%B5%D9%84")
        }));
        assert_eq!(page.header("content-type"), Some("image/png"));
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        assert!(page.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")));
        let kept = image::load_from_memory(&page.bytes).expect("a picture");
        assert_eq!((kept.width(), kept.height()), (20, 10));

        let words = ("words", "سيبرمج في السنة المقبلة.");
        perform(&mut najat, &action, "answer", &[("verdict", "evades"), words]).await;
        najat
            .form("form[action$='/document']")
            .attach("file", "جواب.jpg", "image/jpeg", &photograph())
            .submit()
            .await
            .is(303);
        najat.follow().await.is(200);
        let link = najat.page.links().into_iter().find(|link| link.text == "جواب.jpg").expect("the document");
        let bytes = &najat.get(&link.href).await.is(200).bytes;
        assert!(!bytes.windows(3).any(|part| part == b"GPS"), "the place is gone");
        let kept = image::load_from_memory(bytes).expect("a picture");
        assert_eq!((kept.width(), kept.height()), (10, 20), "the picture stands upright");

        for person in [&cast::HAMID, &cast::YOUSSEF, &cast::OMAR, &cast::AMINA] {
            let mut foreign = running.signed_in(person).await;
            for path in [&action, &proof, &format!("{action}/answer"), &format!("{action}/edit")] {
                foreign.get(path).await.is(404);
            }
            foreign.get("/account").await.is(200);
            let token = foreign.page.attribute("input[name=csrf]", "value").remove(0);
            foreign.post(&to, &[("csrf", &token)]).await.is(404);
        }
        let mut stranger = running.visitor();
        assert!(stranger.get(&proof).await.is(303).location().is_some_and(|to| to.starts_with("/login")));
        najat.get(&format!("{action}/files/98765432")).await.is(404);
    })
    .await;
}

#[rocket::async_test]
async fn a_file_from_elsewhere_or_without_our_token_is_not_taken() {
    on_each_database(async |running: &Running| {
        let mut najat = running.signed_in(&cast::NAJAT).await;
        let action = filed(running, &mut najat).await;
        let scan = picture(ImageFormat::Png);

        najat.get(&action).await;
        let form = najat.form(&format!("{action}/proof")).attach("file", "a.png", "image/png", &scan);
        form.tamper("csrf", "nothing").submit().await.is(403);
        let mut elsewhere = running.signed_in(&cast::NAJAT).await;
        elsewhere.get(&action).await;
        let mut elsewhere = elsewhere.with_header("sec-fetch-site", "cross-site");
        let form = elsewhere.form(&format!("{action}/proof")).attach("file", "a.png", "image/png", &scan);
        form.submit().await.is(403);
        najat.get(&action).await;
        let large = vec![b'x'; 11 << 20];
        let form = najat.form(&format!("{action}/proof")).attach("file", "a.pdf", "application/pdf", &large);
        form.submit().await.is(413);

        najat.get(&action).await.is(200).says("لم تُرفق بعد أي نسخة");
    })
    .await;
}

#[rocket::async_test]
async fn the_slower_of_two_finds_a_conflict_with_their_words() {
    on_each_database(async |running: &Running| {
        let mut najat = running.signed_in(&cast::NAJAT).await;
        let action = filed(running, &mut najat).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get(&format!("{action}/answer")).await.is(200);

        perform(&mut najat, &action, "answer", &[("verdict", "refuses"), ("words", "الجواب الأول")]).await;
        khadija
            .form(&format!("{action}/answer"))
            .fill("verdict", "answers")
            .fill("words", "كلمات خديجة الثمينة")
            .submit()
            .await
            .is(409)
            .says("كلمات خديجة الثمينة");

        khadija.get(&action).await.is(200).says("الجواب الأول").does_not_say("كلمات خديجة الثمينة");
    })
    .await;
}

#[rocket::async_test]
async fn a_point_on_the_agenda_lapses_with_its_session() {
    on_each_database(async |running: &Running| {
        let dossier = dossier(running, &cast::FATIMA, cast::FATIMA.unit, Level::Commune, None).await;
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let ends = (running.house.today() + Days::new(10)).to_string();
        let fields = [
            ("subject", "ربط دوار الزاوية بالشبكة"),
            ("level", "commune"),
            ("carrier", cast::FATIMA.name),
            ("session_ends_on", ends.as_str()),
        ];
        let action = plan(&mut fatima, &dossier, "agenda_item", &fields).await;
        fatima.get("/actions").await.is(200).says("تسقط باختتام الدورة");

        running.house.pass_time(Duration::days(10));
        assert_eq!(
            tarafu::actions::lapse(&running.house).await.expect("looked"),
            0,
            "the session still lasts"
        );
        running.house.pass_time(Duration::days(1));
        assert_eq!(tarafu::actions::lapse(&running.house).await.expect("looked"), 1);
        assert_eq!(tarafu::actions::lapse(&running.house).await.expect("looked"), 0);

        let mut fatima = running.signed_in(&cast::FATIMA).await;
        fatima.get(&action).await.is(200).says("سقط باختتام الدورة").does_not_say("تسجيل الإيداع");
        let newest = chronicle::dossier::newest(&running.house.db, dossier.id, 1).await.expect("read");
        assert_eq!((newest[0].deed.as_str(), newest[0].account_id), ("action-lapse", None));
    })
    .await;
}

#[rocket::async_test]
async fn a_meeting_needs_no_approval_and_a_changed_letter_needs_it_again() {
    on_each_database(async |running: &Running| {
        let dossier = national(running).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let mut najat = running.signed_in(&cast::NAJAT).await;

        let fields = [("subject", "لقاء مع المدير الجهوي"), ("level", "national")];
        let meeting = plan(&mut najat, &dossier, "meeting", &fields).await;
        najat.page.does_not_say("الموافقة على الإجراء");
        perform(&mut najat, &meeting, "file", &[]).await;
        najat.page.says("عُقد اللقاء").says("لا يحدد أي نص أجلا");

        let fields = [("subject", "مراسلة الوكالة"), ("level", "national")];
        let letter = plan(&mut khadija, &dossier, "letter", &fields).await;
        press(&mut khadija, &letter, "approve").await;
        najat.get(&format!("{letter}/edit")).await.is(200);
        khadija.get(&format!("{letter}/edit")).await.is(200);
        let form = najat.form(&format!("{letter}/edit"));
        form.fill("subject", "مراسلة الوكالة الوطنية").submit().await.is(303);
        najat.follow().await.is(200).says("تمت صياغته").says("مراسلة الوكالة الوطنية");
        najat.get(&format!("{letter}/file")).await.is(404);
        khadija
            .form(&format!("{letter}/edit"))
            .fill("subject", "كلمات خديجة الثمينة")
            .submit()
            .await
            .is(409)
            .says("مراسلة الوكالة الوطنية");
        assert_eq!(khadija.form(&format!("{letter}/edit")).value("subject"), "كلمات خديجة الثمينة");
    })
    .await;
}

#[rocket::async_test]
async fn a_reminder_stands_beside_what_it_reminds_of_with_a_delay_of_its_own() {
    on_each_database(async |running: &Running| {
        let mut najat = running.signed_in(&cast::NAJAT).await;
        let action = filed(running, &mut najat).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        khadija.get(&action).await.is(200);
        khadija.click("توجيه تذكير").await.is(200);
        let form = khadija.form("form[method=post][action$='/actions']");
        form.fill("subject", "تذكير بالسؤال الكتابي").submit().await.is(303);
        let there = khadija.page.location().expect("somewhere").to_owned();
        let reminder = there.split('?').next().expect("a path").to_owned();
        perform(&mut khadija, &reminder, "file", &[("reference", "77")]).await;

        khadija.page.says("بقي 15 يوما").says("تذكير بـ");
        khadija.get(&action).await.is(200).says("التذكيرات").says("تذكير بالسؤال الكتابي");
    })
    .await;
}

#[rocket::async_test]
async fn the_calendar_is_narrowed_and_goes_on_behind_its_first_page() {
    on_each_database(async |running: &Running| {
        let dossier = national(running).await;
        let actor = running.actor(&cast::KHADIJA).await;
        for number in 0..30 {
            let wanted = tarafu::actions::Wanted {
                kind: tarafu::actions::action::Kind::Press,
                level: Level::Province,
                subject: format!("بلاغ رقم {number:02}"),
                note: None,
                institution_id: None,
                carrier_id: Some(actor.id).filter(|_| number == 3),
                parent_id: None,
                planned_on: None,
                session_ends_on: None,
            };
            tarafu::actions::plan(&running.house, &actor, &dossier, &wanted).await.expect("planned");
        }
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        khadija
            .get("/actions?kind=press&state=idea")
            .await
            .is(200)
            .says("بلاغ رقم 29")
            .does_not_say("بلاغ رقم 04");
        khadija.click("إجراءات أقدم").await.is(200).says("بلاغ رقم 04").does_not_say("بلاغ رقم 29");
        khadija.get("/actions?mine=yes").await.is(200).says("بلاغ رقم 03").does_not_say("بلاغ رقم 04");
        khadija.get("/actions?kind=letter").await.is(200).says("لا توجد إجراءات");

        let mut hamid = running.signed_in(&cast::HAMID).await;
        hamid.get("/actions").await.is(200).does_not_say("بلاغ رقم");
        running.signed_in(&cast::OMAR).await.get("/actions").await.is(404);
    })
    .await;
}
