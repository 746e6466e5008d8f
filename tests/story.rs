//! The main job, from a complaint in بوهودة to an emailed answer, over HTTP and SMTP, on both databases.

use crate::cast;
use crate::house::Running;
use crate::house::file_case;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::kit::mail::Mail;

const RESIDENT: &str = "rachid.resident@example.org";
const NAME: &str = "رشيد المواطن";

/// What every mail to the resident must be: Arabic, right to left, in one thread, silent in its subject.
fn is_proper(mail: &Mail, reference: &str, first: Option<&Mail>) {
    assert!(mail.html.contains("lang=\"ar\"") && mail.html.contains("dir=\"rtl\""), "{}", mail.html);
    assert!(mail.subject.contains(reference), "the subject names the case: {}", mail.subject);
    assert!(
        !mail.subject.contains(NAME) && !mail.subject.contains("رشيد") && !mail.subject.contains("الريزو")
    );
    assert_eq!(mail.header("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(mail.header("Content-Language"), Some("ar"));
    assert!(mail.text.contains("السلام عليكم"), "{}", mail.text);
    assert!(mail.header("List-Unsubscribe").is_some_and(|header| header.contains("/unsubscribe>")));
    assert_eq!(mail.header("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
    if let Some(first) = first {
        assert_eq!(mail.in_reply_to.as_deref(), Some(first.message_id.as_str()));
        assert!(mail.references.contains(&first.message_id));
    }
}

async fn file(running: &Running) -> (Visitor, String) {
    let mut fatima = running.signed_in(&cast::FATIMA).await;
    let reference = file_case(
        &mut fatima,
        &[
            ("words", "الريزو مقطوع في دوار الزاوية منذ أسبوعين، والتلاميذ لا يستطيعون متابعة دروسهم."),
            ("place", "دوار الزاوية"),
            ("people", "١٢٠"),
            ("name", NAME),
            ("consent-name", "yes"),
            ("phone", "06 61 23 45 67"),
            ("consent-phone", "yes"),
            ("email", RESIDENT),
            ("consent-email", "yes"),
        ],
    )
    .await;
    (fatima, reference)
}

#[rocket::async_test]
async fn a_complaint_is_carried_to_the_region_answered_and_reopened() {
    on_each_database(async |running: &Running| {
        let (mut fatima, reference) = file(running).await;
        let receipt = running.smtp.wait_for_mail(RESIDENT, |mail| mail.subject.contains("توصلنا")).await;
        is_proper(&receipt, &reference, None);
        assert!(receipt.text.contains(&reference));
        assert!(fatima.page.text().contains("الرمز السري"), "the receipt shows the PIN");

        fatima.get(&format!("/cases/{reference}/assign")).await.is(200);
        fatima
            .form("form[action$='/assign']")
            .fill("level", "region")
            .fill("carrier", cast::YOUSSEF.name)
            .fill("words", "المرجو مراسلة المتعهدين وطرح النقطة في دورة المجلس الجهوي.")
            .submit()
            .await
            .is(303);
        fatima.follow().await.is(200).says("موضوع ترافع على مستوى الجهة");
        let assigned =
            running.smtp.wait_for_mail(RESIDENT, |mail| mail.subject.contains("موضوع ترافع")).await;
        is_proper(&assigned, &reference, Some(&receipt));
        assert!(assigned.text.contains(cast::YOUSSEF.name) && assigned.text.contains("فاس-مكناس"));
        let asked =
            running.smtp.wait_for_mail(cast::YOUSSEF.email, |mail| mail.subject.contains(&reference)).await;
        assert!(asked.text.contains("المجلس الجهوي") && !asked.text.contains(NAME));
        assert!(asked.html.contains("dir=\"rtl\""));

        let mut youssef = running.signed_in(&cast::YOUSSEF).await;
        youssef.get("/desk").await.is(200).says(&reference);
        youssef.get(&format!("/cases/{reference}")).await.is(200);
        youssef.form("form[action$='/accept']").submit().await.is(303);
        youssef.get(&format!("/cases/{reference}/answer")).await.is(200);
        youssef
            .form("form[action$='/answer']")
            .fill("institution", "الوكالة الوطنية لتقنين المواصلات")
            .fill("verdict", "partly")
            .fill("words", "برمجت محطة جديدة للدوار ضمن مخطط التغطية.")
            .submit()
            .await
            .is(303);
        let answer = running.smtp.wait_for_mail(RESIDENT, |mail| mail.subject.contains("جواب")).await;
        is_proper(&answer, &reference, Some(&receipt));
        assert!(answer.text.contains("محطة جديدة") && answer.text.contains("يجيب جزئيا"));

        fatima.get(&format!("/cases/{reference}/resolve")).await.is(200);
        fatima
            .form("form[action$='/resolve']")
            .fill("words", "شغلت المحطة وعاد الريزو.")
            .submit()
            .await
            .is(303);
        let resolved = running.smtp.wait_for_mail(RESIDENT, |mail| mail.subject.contains("هل حُل")).await;
        is_proper(&resolved, &reference, Some(&receipt));

        let mut rachid = running.visitor();
        let path = path_of(&resolved.link("/t/"));
        rachid.get(&path).await.is(200).says("محطة جديدة").does_not_say(cast::FATIMA.name);
        rachid
            .form("form:has(textarea[name=dispute])")
            .fill("dispute", "لا يزال الريزو مقطوعا بالليل.")
            .submit()
            .await
            .is(303);
        rachid.follow().await.is(200).says("لا يزال الريزو مقطوعا بالليل.");
        let reopened = running.smtp.wait_for_mail(RESIDENT, |mail| mail.subject.contains("أعيد فتح")).await;
        is_proper(&reopened, &reference, Some(&receipt));
        let told =
            running.smtp.wait_for_mail(cast::FATIMA.email, |mail| mail.subject.contains(&reference)).await;
        assert!(told.text.contains("لا يزال الريزو مقطوعا"));
        fatima
            .get(&format!("/cases/{reference}"))
            .await
            .is(200)
            .says("موضوع ترافع على مستوى الجهة")
            .says("لا يزال الريزو");

        let ids: std::collections::BTreeSet<_> =
            running.smtp.mails().into_iter().map(|mail| mail.message_id).collect();
        assert_eq!(ids.len(), running.smtp.mails().len(), "one update is one mail");
    })
    .await;
}

/// The part of an address after the host.
fn path_of(link: &str) -> String {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    rest.find('/').map_or_else(|| "/".to_owned(), |slash| rest[slash..].to_owned())
}

#[rocket::async_test]
async fn a_form_sent_twice_files_one_case() {
    on_each_database(async |running: &Running| {
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let reference = file_case(&mut fatima, &[]).await;
        fatima.get("/cases/new").await;
        fatima
            .form("/cases/check")
            .fill("category", "aid.food")
            .fill("words", "لم تصل القفة إلى الدوار.")
            .submit()
            .await
            .is(200);
        let again = fatima.page.clone();

        fatima.form("/cases").submit().await.is(303);
        let first = fatima.page.location().map(str::to_owned);
        fatima.page = again;
        fatima.form("/cases").submit().await.is(303);
        let second = fatima.page.location().map(str::to_owned);

        assert_eq!(first, second);
        assert!(!first.expect("a receipt").contains(&reference));
    })
    .await;
}

#[rocket::async_test]
async fn mistakes_stand_beside_their_fields_and_nothing_typed_is_lost() {
    on_each_database(async |running: &Running| {
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        fatima.get("/cases/new").await.is(200);

        fatima
            .form("/cases/check")
            .fill("words", "نص كتبته فاطمة")
            .fill("people", "كثير")
            .fill("phone", "123")
            .fill("email", "ليس عنوانا")
            .fill("name", "رشيد")
            .submit()
            .await
            .is(422)
            .says("اختاروا صنف الطلب.")
            .says("رقم الهاتف غير صحيح")
            .says("لا يمكن الاحتفاظ بالاسم دون موافقة");

        let form = fatima.form("/cases/check");
        assert_eq!(form.value("words"), "نص كتبته فاطمة");
        assert_eq!(form.value("people"), "كثير");
        assert_eq!(form.value("email"), "ليس عنوانا");
    })
    .await;
}

#[rocket::async_test]
async fn the_slower_of_two_editors_gets_a_conflict_with_their_words() {
    on_each_database(async |running: &Running| {
        let (mut fatima, reference) = file(running).await;
        let mut mustapha = running.signed_in(&cast::MUSTAPHA).await;
        fatima.get(&format!("/cases/{reference}/update")).await.is(200);
        mustapha.get(&format!("/cases/{reference}/update")).await.is(200);

        fatima.form("form[action$='/update']").fill("words", "اتصلنا بالمتعهد.").submit().await.is(303);
        mustapha
            .form("form[action$='/update']")
            .fill("words", "كلمات مصطفى الثمينة")
            .submit()
            .await
            .is(409)
            .says("كلمات مصطفى الثمينة");

        fatima
            .get(&format!("/cases/{reference}"))
            .await
            .says("اتصلنا بالمتعهد.")
            .does_not_say("كلمات مصطفى الثمينة");
    })
    .await;
}

#[rocket::async_test]
async fn a_resident_without_mail_is_told_by_phone() {
    on_each_database(async |running: &Running| {
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let reference = file_case(&mut fatima, &[("phone", "0661234567"), ("consent-phone", "yes")]).await;

        fatima.get(&format!("/cases/{reference}/update")).await.says("ستضاف مكالمة إلى مهامكم");
        fatima.form("form[action$='/update']").fill("words", "تمت معاينة المكان.").submit().await.is(303);
        fatima.follow().await.is(200).says("مكالمات يجب القيام بها").says(&reference);
        fatima.form("form[action$='/told']").submit().await.is(303);

        fatima.follow().await.is(200).does_not_say("مكالمات يجب القيام بها").says("أُخبر المواطن(ة) بالهاتف");
    })
    .await;
}
