//! The resident's side: coming in by a link, a receipt or a mail; having a say; and never a word that is not theirs
//! to read.

use chrono::Duration;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::PaginatorTrait;
use sea_orm::QueryFilter;
use tarafu::cases::case;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Outcome;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands;
use tarafu::cases::commands::Filing;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::cases::queries;
use tarafu::cases::reference::Secrets;
use tarafu::cases::resident::NewResident;
use tarafu::cases::status::Status;
use tarafu::categories::Catalogue;
use tarafu::chronicle::event;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::mail::outbox;
use tarafu::people::Actor;
use tarafu::territory::Level;
use tarafu::territory::unit;

use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;

const HASSAN: &str = "hassan@example.org";
const HASSAN_S_WORDS: &str = "لا ماء في الدوار منذ شهر.";
const AICHA: &str = "aicha@example.org";
const AICHA_S_WORDS: &str = "بئر عائشة جفت";

/// A case that Fatima filed for somebody.
struct Filed<'a> {
    running: &'a Running,
    fatima: Actor,
    id: i64,
    reference: String,
    secrets: Secrets,
}

async fn file<'a>(running: &'a Running, email: &str, words: &str) -> Filed<'a> {
    let fatima = running.actor(&cast::FATIMA).await;
    let catalogue = Catalogue::read(&running.house.db).await.expect("the catalogue");
    let category = catalogue.open("network.mobile").expect("a category");
    let resident = NewResident {
        name: Some("اسم خاص".to_owned()),
        phone: None,
        email: Some(email.to_owned()),
        language: Language::Ar,
    };
    let filing = Filing {
        submission: token::fresh(),
        commune: unit(cast::FATIMA.unit).expect("her commune"),
        category_id: category.id,
        words: words.to_owned(),
        place: None,
        people: 1,
        channel: Channel::Office,
        urgency: Urgency::Normal,
        resident,
    };
    let case = commands::file(&running.house, &fatima, &filing).await.expect("filed");
    let secrets = Secrets::of(&running.house.key, &case.link_nonce);
    Filed { running, fatima, id: case.id, reference: case.reference, secrets }
}

impl Filed<'_> {
    fn page(&self) -> String {
        format!("/t/{}", self.secrets.link)
    }

    async fn now(&self) -> case::Model {
        queries::by_id(&self.running.house.db, self.id).await.expect("the case")
    }

    async fn by(&self, hand: Hand<'_>, order: Order) {
        let case = self.now().await;
        commands::perform(&self.running.house, hand, &case, &order).await.expect("done");
    }

    async fn by_fatima(&self, order: Order) {
        self.by(Hand::Staff(&self.fatima), order).await;
    }

    async fn events(&self) -> u64 {
        let of_case = event::Entity::find().filter(event::Column::CaseId.eq(self.id));
        of_case.count(&self.running.house.db).await.expect("counted")
    }
}

fn question() -> Order {
    Order::Ask { question: "منذ متى؟".to_owned() }
}

fn solution() -> Order {
    Order::Resolve { explanation: "أُصلح الأنبوب".to_owned() }
}

/// What a page says once everything that a request changes by itself is taken out.
fn skeleton(visitor: &Visitor) -> String {
    let mut words = visitor.page.text();
    for request in visitor.page.find(".mono") {
        words = words.replace(&request, "");
    }
    words
}

#[rocket::async_test]
async fn the_receipt_s_two_numbers_open_the_case_in_either_digits() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        let eastern = |text: &str| -> String {
            text.chars()
                .map(|c| c.to_digit(10).and_then(|d| char::from_u32('٠' as u32 + d)).unwrap_or(c))
                .collect()
        };
        let mut hassan = running.visitor();

        hassan.get("/").await.is(200);
        let form = hassan.form("/track").fill("reference", &eastern(&case.reference).replace('-', " "));
        form.fill("pin", &eastern(&case.secrets.pin)).submit().await.is(303);

        hassan.follow().await.is(200).says(&case.reference).says(HASSAN_S_WORDS);
        assert_eq!(hassan.page.dir(), "rtl");
    })
    .await;
}

#[rocket::async_test]
async fn whatever_does_not_fit_is_refused_alike() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        let hidden = file(running, AICHA, AICHA_S_WORDS).await;
        let khadija = running.actor(&cast::KHADIJA).await;
        hidden.by(Hand::Staff(&khadija), Order::Hide { reason: "سبب".to_owned() }).await;
        let (body, check) = case.reference.split_at(case.reference.len() - 1);
        let mistyped = format!("{body}{}", if check == "0" { "1" } else { "0" });
        let tries = [
            (case.reference.as_str(), "00000000"),
            (case.reference.as_str(), ""),
            ("531-26-99999-2", &case.secrets.pin),
            (&mistyped, &case.secrets.pin),
            (&hidden.reference, &hidden.secrets.pin),
            ("", ""),
        ];
        let mut answers = Vec::new();
        let mut stranger = running.visitor();

        for (reference, pin) in tries {
            stranger.get("/track").await.is(200);
            stranger.form("/track").fill("reference", reference).fill("pin", pin).submit().await.is(422);
            assert_eq!(stranger.form("/track").value("reference"), reference);
            assert_eq!(stranger.form("/track").value("pin"), "", "a secret is not shown again");
            answers.push(stranger.page.text());
        }

        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
    })
    .await;
}

#[rocket::async_test]
async fn guessing_ends_in_a_pause() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        let mut stranger = running.visitor();
        stranger.get("/track").await;
        let mut statuses = Vec::new();

        for _ in 0..8 {
            stranger.get("/track").await;
            let form = stranger.form("/track").fill("reference", &case.reference).fill("pin", "12345678");
            statuses.push(form.submit().await.status);
        }

        assert!(statuses.ends_with(&[429, 429]), "{statuses:?}");
        assert!(stranger.page.header("Retry-After").is_some());
    })
    .await;
}

#[rocket::async_test]
async fn an_unknown_an_old_and_a_hidden_link_are_missing_alike() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        let hidden = file(running, AICHA, AICHA_S_WORDS).await;
        let khadija = running.actor(&cast::KHADIJA).await;
        hidden.by(Hand::Staff(&khadija), Order::Hide { reason: "سبب".to_owned() }).await;
        case.by_fatima(Order::Renew).await;
        let unknown = format!("/t/{}", token::fresh());

        for rest in ["", "/data", "/unsubscribe", "/reply", "/nonsense"] {
            let mut answers = Vec::new();
            for page in [&case.page(), &hidden.page(), &unknown, &"/t/%00".to_owned()] {
                let mut stranger = running.visitor();
                stranger.get(&format!("{page}{rest}")).await.is(404);
                answers.push(skeleton(&stranger));
            }
            assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
        }
    })
    .await;
}

#[rocket::async_test]
async fn looking_changes_nothing() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        let before = (case.now().await, case.events().await);
        let mut scanner = running.visitor();

        for rest in ["", "/unsubscribe", "/data", "/reply", "/add", "/verdict", "/reopen", "/mail", "/erase"]
        {
            scanner.get(&format!("{}{rest}", case.page())).await;
        }

        assert_eq!((case.now().await, case.events().await), before);
        let resident = queries::resident_of(&running.house.db, &before.0).await.expect("a resident");
        assert!(resident.mail_stopped_at.is_none());
    })
    .await;
}

#[rocket::async_test]
async fn a_question_is_answered_once_and_a_late_answer_is_kept() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        case.by_fatima(question()).await;
        let mut hassan = running.visitor();
        hassan.get(&case.page()).await.says("منذ متى؟");
        let asked = hassan.page.clone();
        let reply = "form[action$='/reply']";

        hassan.form(reply).submit().await.is(422).says("اكتبوا جوابكم.");
        let long = "ن".repeat(5001);
        hassan.form(reply).tamper("reply", &long).submit().await.is(422);
        assert_eq!(hassan.form(reply).value("reply"), long, "nothing typed is lost");
        hassan.form(reply).tamper("reply", "منذ <b>شهر</b>").submit().await.is(303);
        hassan.follow().await.is(200).says("منذ <b>شهر</b>");
        let events = case.events().await;

        hassan.page = asked.clone();
        hassan.form(reply).fill("reply", "منذ <b>شهر</b>").submit().await.is(303);
        assert_eq!(case.events().await, events, "the same answer twice counts once");
        hassan.page = asked;
        hassan.form(reply).fill("reply", "جواب ثان").submit().await.is(409);
        assert_eq!(hassan.form("form[action$='/add']").value("add"), "جواب ثان");
        hassan.form("form[action$='/add']").submit().await.is(303);
        assert_eq!(case.events().await, events + 1);
    })
    .await;
}

#[rocket::async_test]
async fn the_resident_has_the_last_word() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        case.by_fatima(solution()).await;
        let mut hassan = running.visitor();

        hassan.get(&case.page()).await.says("أُصلح الأنبوب");
        hassan.form("form:has(textarea[name=dispute])").submit().await.is(422);
        hassan
            .form("form:has(textarea[name=dispute])")
            .fill("dispute", "ما زال مقطوعا")
            .submit()
            .await
            .is(303);
        assert_eq!((case.now().await.status, case.now().await.reopened), (Status::InProgress, 1));
        case.by_fatima(solution()).await;
        hassan.get(&case.page()).await;
        hassan.form("form:has(button[value=solved])").press("solved").await.is(303);

        assert_eq!(case.now().await.outcome, Some(Outcome::Confirmed));
        hassan.follow().await.is(200).says("أكدتم أن المشكل حُل");
    })
    .await;
}

#[rocket::async_test]
async fn a_closed_case_is_reopened_in_time_and_only_then() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        let close = || Order::Close {
            outcome: Outcome::NotFeasible,
            explanation: "لا توجد ميزانية".to_owned(),
        };
        case.by_fatima(close()).await;
        let mut hassan = running.visitor();
        hassan.get(&case.page()).await.says("لا توجد ميزانية");
        hassan.form("form[action$='/reopen']").fill("reopen", "توجد ميزانية").submit().await.is(303);
        assert_eq!(case.now().await.status, Status::InProgress);
        case.by_fatima(close()).await;
        hassan.get(&case.page()).await;

        running.house.pass_time(Duration::days(61));
        let late = hassan.form("form[action$='/reopen']").fill("reopen", "كلمات متأخرة");
        late.submit().await.is(409).says("كلمات متأخرة");

        assert_eq!(case.now().await.status, Status::Closed);
        assert!(hassan.page.find("form[action$='/reopen']").is_empty());
    })
    .await;
}

#[rocket::async_test]
async fn nothing_of_the_staff_shows_but_who_carries_it() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        let youssef = running.actor(&cast::YOUSSEF).await;
        case.by_fatima(Order::Note { words: "ملاحظة سرية".to_owned() }).await;
        case.by_fatima(Order::Assign {
            level: Level::Region,
            carrier_id: Some(youssef.id),
            due_on: None,
            message: "رسالة بين منتخبين".to_owned(),
        })
        .await;
        let mut hassan = running.visitor();

        for rest in ["", "/data"] {
            hassan.get(&format!("{}{rest}", case.page())).await.is(200);
            for secret in ["ملاحظة سرية", "رسالة بين منتخبين", cast::FATIMA.name, cast::FATIMA.email]
            {
                assert!(!hassan.page.body.contains(secret), "{secret} shows on {rest}");
            }
        }

        hassan.get(&case.page()).await.says(cast::YOUSSEF.name).does_not_say("اسم خاص");
        assert!(!hassan.page.body.contains(HASSAN));
    })
    .await;
}

#[rocket::async_test]
async fn who_joined_another_case_reads_its_news_and_not_its_resident() {
    on_each_database(async |running: &Running| {
        let (case, other) =
            (file(running, HASSAN, HASSAN_S_WORDS).await, file(running, AICHA, AICHA_S_WORDS).await);
        case.by_fatima(Order::Merge { target_id: other.id, target: other.reference.clone() }).await;
        other.by_fatima(Order::Ask { question: "سؤال لعائشة".to_owned() }).await;
        other.by(Hand::Resident, Order::Reply { words: "جواب عائشة".to_owned() }).await;
        other.by_fatima(question()).await;
        other.by_fatima(Order::Reply { words: "قالت عائشة بالهاتف".to_owned() }).await;
        other.by(Hand::Resident, Order::Add { words: "إضافة عائشة".to_owned() }).await;
        other.by_fatima(solution()).await;
        other.by(Hand::Resident, Order::Dispute { reason: "اعتراض عائشة".to_owned() }).await;
        other.by_fatima(Order::Close { outcome: Outcome::Refused, explanation: "رفض معلل".to_owned() }).await;
        other.by(Hand::Resident, Order::Reopen { reason: "سبب عائشة".to_owned() }).await;
        other.by_fatima(Order::Update { words: "مستجد للجميع".to_owned() }).await;
        let mut hassan = running.visitor();

        hassan.get(&case.page()).await.is(200).says(&other.reference).says("مستجد للجميع").says("رفض معلل");

        assert!(!hassan.page.body.contains("عائشة"), "{}", hassan.page);
        hassan.get(&format!("{}/data", case.page())).await;
        assert!(!hassan.page.body.contains("عائشة"), "{}", hassan.page);
    })
    .await;
}

#[rocket::async_test]
async fn one_click_stops_the_mails_from_anywhere() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        let unsubscribe = format!("{}/unsubscribe", case.page());
        let mut program = Visitor::at(&running.base).with_header("origin", "https://mail.example");
        let stopped = async || {
            let resident =
                queries::resident_of(&running.house.db, &case.now().await).await.expect("a resident");
            resident.mail_stopped_at.is_some()
        };

        program.post(&unsubscribe, &[("something", "else")]).await.is(400);
        assert!(!stopped().await);
        program.post(&unsubscribe, &[("List-Unsubscribe", "One-Click")]).await.is(200);
        assert!(stopped().await);
        let events = case.events().await;
        program.post(&unsubscribe, &[("List-Unsubscribe", "One-Click")]).await.is(200);
        assert_eq!(case.events().await, events, "stopped is stopped");

        let mut hassan = running.visitor();
        hassan.get(&case.page()).await.says("أوقفتم الرسائل");
        hassan.form("form[action$='/mail']").submit().await.is(303);
        assert!(!stopped().await);
    })
    .await;
}

#[rocket::async_test]
async fn a_lost_receipt_comes_by_mail_and_strangers_learn_nothing() {
    on_each_database(async |running: &Running| {
        let (case, other) =
            (file(running, HASSAN, HASSAN_S_WORDS).await, file(running, HASSAN, AICHA_S_WORDS).await);
        let foreign = file(running, AICHA, AICHA_S_WORDS).await;
        case.by(Hand::Resident, Order::StopMail).await;
        let mut answers = Vec::new();

        for email in [HASSAN, "nobody@example.org"] {
            let mut visitor = running.visitor();
            visitor.get("/track/find").await.is(200);
            visitor.form("/track/find").fill("email", email).submit().await.is(303);
            answers.push((visitor.page.location().map(str::to_owned), visitor.follow().await.is(200).text()));
        }

        assert_eq!(answers[0], answers[1]);
        let mail = running.smtp.wait_for_mail(HASSAN, |mail| mail.subject == "روابط طلباتكم").await;
        assert!(
            mail.text.contains(&case.page())
                && mail.text.contains(&other.page())
                && !mail.text.contains(&foreign.page())
        );
        let lost = outbox::Entity::find().filter(outbox::Column::Letter.eq("lost"));
        assert_eq!(lost.count(&running.house.db).await.expect("counted"), 1);
    })
    .await;
}

#[rocket::async_test]
async fn erasure_is_asked_for_once_even_when_all_is_over() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        case.by_fatima(Order::Close { outcome: Outcome::Refused, explanation: "رفض معلل".to_owned() }).await;
        let mut hassan = running.visitor();
        hassan.get(&case.page()).await;
        let before = hassan.page.clone();
        let events = case.events().await;

        hassan.form("form[action$='/erase']").submit().await.is(303);
        hassan.follow().await.is(200).says("طلبتم حذف معطياتكم");
        hassan.page = before;
        hassan.form("form[action$='/erase']").submit().await.is(303);

        assert_eq!(case.events().await, events + 1);
        let told =
            running.smtp.wait_for_mail(cast::FATIMA.email, |mail| mail.text.contains("حذف معطياتي")).await;
        assert!(told.subject.contains(&case.reference));
    })
    .await;
}

#[rocket::async_test]
async fn a_form_from_elsewhere_does_nothing() {
    on_each_database(async |running: &Running| {
        let case = file(running, HASSAN, HASSAN_S_WORDS).await;
        let events = case.events().await;
        let mut foreign = running.visitor();
        foreign.get(&case.page()).await;

        for (wish, value) in
            [("add", "كلام"), ("mail", "stop"), ("erase", ""), ("verdict", "solved"), ("reopen", "كلام")]
        {
            foreign.post(&format!("{}/{wish}", case.page()), &[(wish, value)]).await.is(403);
        }

        assert_eq!(case.events().await, events);
    })
    .await;
}
