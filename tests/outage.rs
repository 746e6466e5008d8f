//! The mail server is away, refuses, keeps silent or hangs up: the officials' work goes on, and every resident hears
//! of everything in the end, in order.

mod pages;

use std::time::Duration;

use chrono::Duration as Span;
use rocket::tokio::time::sleep;
use rocket::tokio::time::timeout;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use tarafu::kit::House;
use tarafu::kit::token::Key;
use tarafu::language::Language;
use tarafu::mail::outbox;
use tarafu::mail::outbox::State;
use tarafu::mail::postman;
use tarafu::settings::Settings;

use crate::cast;
use crate::house::Backend;
use crate::house::Running;
use crate::house::file_case;
use crate::house::on_each_database;
use crate::kit;
use crate::kit::client::Visitor;
use crate::kit::smtp::Behaviour;
use crate::kit::smtp::Smtp;

const RACHID: &str = "rachid@example.org";
const ZINEB: &str = "zineb@example.org";
const PHONE: &str = "0661234567";

/// Far more than it takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Minutes between one attempt and the next, in the first three days.
const PAUSES: [i64; 7] = [1, 5, 15, 30, 60, 120, 240];
const THREE_DAYS: i64 = 3 * 24 * 60;

async fn file(visitor: &mut Visitor, email: &str) -> String {
    let contact = [("phone", PHONE), ("consent-phone", "yes"), ("email", email), ("consent-email", "yes")];
    file_case(visitor, &contact).await
}

async fn update(visitor: &mut Visitor, reference: &str, words: &str) {
    visitor.get(&format!("/cases/{reference}/update")).await.is(200);
    visitor.form("form[action$='/update']").fill("words", words).submit().await.is(303);
}

/// The mails to somebody, in the order of writing.
async fn rows(house: &House, to: &str) -> Vec<outbox::Model> {
    let mails = outbox::Entity::find().filter(outbox::Column::Recipient.eq(to));
    mails.order_by_asc(outbox::Column::Id).all(&house.db).await.expect("the outbox can be read")
}

/// The first mail to somebody, as soon as it is as wanted.
async fn first(house: &House, to: &str, wanted: impl Fn(&outbox::Model) -> bool) -> outbox::Model {
    let found = timeout(PATIENCE, async {
        loop {
            match rows(house, to).await.into_iter().next() {
                Some(mail) if wanted(&mail) => return mail,
                _ => sleep(Duration::from_millis(5)).await,
            }
        }
    });
    let Ok(mail) = found.await else { panic!("it never came to that: {:#?}", rows(house, to).await) };
    mail
}

/// Whether it was tried so often, and lies there again.
fn tried(times: i32) -> impl Fn(&outbox::Model) -> bool {
    move |mail| mail.attempts == times && mail.locked_until.is_none()
}

/// Moves the clock, and wakes the postman as a minute's round would.
fn pass(house: &House, time: Span) {
    house.pass_time(time);
    house.post.notify_one();
}

#[rocket::async_test]
async fn a_server_that_refuses_for_three_days_costs_no_mail_and_no_order() {
    on_each_database(async |running: &Running| {
        running.smtp.behave(Behaviour::RefuseForNow);
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        for email in [RACHID, ZINEB] {
            let reference = file(&mut fatima, email).await;
            update(&mut fatima, &reference, "اتصلنا بالمتعهد.").await;
            update(&mut fatima, &reference, "زارت لجنة تقنية الدوار.").await;
        }

        let pauses = three_days_of_refusals(running).await;
        running.smtp.behave(Behaviour::Accept);
        pass(&running.house, Span::minutes(240));
        running.smtp.wait_for(6).await;

        assert_eq!(pauses[..7], PAUSES);
        assert!(pauses[7..].iter().all(|pause| *pause == 240), "{pauses:?}");
        for to in [RACHID, ZINEB] {
            let came = running.smtp.mails_to(to).into_iter().map(|mail| format!("<{}>", mail.message_id));
            let written = rows(&running.house, to).await.into_iter().map(|mail| mail.message_id);
            assert_eq!(
                came.collect::<Vec<_>>(),
                written.collect::<Vec<_>>(),
                "each once, as they were written"
            );
            let attempts = pauses.len() + 1 + 3;
            assert_eq!(running.smtp.attempts_to(to), attempts, "nobody tries the others before the first");
        }
    })
    .await;
}

/// Lets three days pass, and gives the minutes between one refusal and the next attempt.
async fn three_days_of_refusals(running: &Running) -> Vec<i64> {
    let (mut pauses, mut attempts) = (Vec::new(), 0);
    while pauses.iter().sum::<i64>() < THREE_DAYS {
        attempts += 1;
        let refused = first(&running.house, RACHID, tried(attempts)).await;
        first(&running.house, ZINEB, tried(attempts)).await;
        assert_eq!(refused.server_said.as_deref(), Some("451 4.3.0 Not now, try again later"));
        let pause = ((refused.run_at - running.house.now()).num_seconds() + 30) / 60;
        pass(&running.house, Span::minutes(pause) - Span::seconds(20));
        sleep(Duration::from_millis(40)).await;
        assert_eq!(rows(&running.house, RACHID).await[0].attempts, attempts, "nobody comes too early");
        pass(&running.house, Span::seconds(21));
        pauses.push(pause);
    }
    first(&running.house, RACHID, tried(attempts + 1)).await;
    first(&running.house, ZINEB, tried(attempts + 1)).await;
    pauses
}

#[rocket::async_test]
async fn a_refusal_for_good_becomes_a_call_that_the_owner_sees() {
    on_each_database(async |running: &Running| {
        running.smtp.behave_toward(RACHID, Behaviour::RefuseForGood);
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let calls_to_make = Language::Ar.say("case-tasks");

        let reference = file(&mut fatima, RACHID).await;
        let other = file(&mut fatima, ZINEB).await;
        let failed = first(&running.house, RACHID, |mail| mail.state == State::Failed).await;
        running.smtp.wait_for_mail(ZINEB, |_| true).await;

        assert_eq!(failed.server_said.as_deref(), Some("550 5.1.1 Nobody of this name lives here"));
        let page = fatima.get(&format!("/cases/{reference}")).await.is(200);
        page.says(&calls_to_make).says(&Language::Ar.say("phone-reason-bounced"));
        assert!(page.find(".ask blockquote")[0].contains(&reference), "what to say names the case");
        assert_eq!(page.attribute(".ask a.phone", "href"), ["tel:+212661234567"]);
        let calls = fatima.get("/desk").await.is(200).find(".pile.urgent .entry");
        assert!(calls.len() == 1 && calls[0].contains(&reference), "{calls:?}");
        fatima.get(&format!("/cases/{other}")).await.is(200).does_not_say(&calls_to_make);

        fatima.get(&format!("/cases/{reference}")).await;
        fatima.form("form[action$='/told']").submit().await.is(303);
        fatima.get("/desk").await.is(200);
        assert_eq!(
            fatima.page.find(".pile.urgent .entry"),
            Vec::<String>::new(),
            "who was called need not be called"
        );
        pass(&running.house, Span::days(6));
        sleep(Duration::from_millis(100)).await;
        assert_eq!(
            (running.smtp.attempts_to(RACHID), rows(&running.house, RACHID).await[0].attempts),
            (1, 1)
        );
    })
    .await;
}

#[rocket::async_test]
async fn a_server_that_hangs_up_after_the_mail_gets_it_again_under_its_name() {
    on_each_database(async |running: &Running| {
        running.smtp.behave(Behaviour::DropAfterData);
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let reference = file(&mut fatima, RACHID).await;
        first(&running.house, RACHID, tried(1)).await;
        running.smtp.behave(Behaviour::Accept);

        update(&mut fatima, &reference, "اتصلنا بالمتعهد.").await;
        pass(&running.house, Span::minutes(1));
        let mails = running.smtp.wait_for(3).await;

        assert!(mails[0].raw == mails[1].raw, "it is the same to the byte");
        assert!(mails[2].text.contains("اتصلنا بالمتعهد.") && mails[2].message_id != mails[0].message_id);
        assert_eq!(mails[2].in_reply_to.as_deref(), Some(mails[0].message_id.as_str()));
    })
    .await;
}

/// With a mail server at that address, or none.
async fn with_server(backend: Backend, smtp_url: Option<String>) -> Option<Running> {
    Running::with(backend, |settings| Settings { smtp_url, ..settings }).await
}

#[rocket::async_test]
async fn a_server_that_is_down_delays_mails_and_nothing_else() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let port = kit::free_port();
        let Some(running) = with_server(backend, Some(format!("smtp://127.0.0.1:{port}"))).await else {
            continue;
        };
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let reference = file(&mut fatima, RACHID).await;
        update(&mut fatima, &reference, "اتصلنا بالمتعهد.").await;
        let refused = first(&running.house, RACHID, tried(1)).await;
        assert!(refused.server_said.is_some_and(|said| said.contains("refused")));

        let back = Smtp::start_at(port);
        pass(&running.house, Span::minutes(1));

        let mails = back.wait_for(2).await;
        assert!(mails[0].text.contains(&reference) && mails[1].text.contains("اتصلنا بالمتعهد."));
        running.stop().await;
    }
}

#[rocket::async_test]
async fn without_a_server_an_administrator_reads_what_waits() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let Some(running) = with_server(backend, None).await else { continue };
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let reference = file(&mut fatima, RACHID).await;
        fatima.get("/admin/mail").await.is(404);
        pass(&running.house, Span::days(6));
        sleep(Duration::from_millis(50)).await;

        let mut amina = running.signed_in(&cast::AMINA).await;
        let subject = format!("توصلنا بطلبكم {reference}");
        amina.get("/admin/mail").await.is(200).says(RACHID).says(&subject);
        amina
            .click(&subject)
            .await
            .is(200)
            .says("الرمز السري")
            .says("لا توجد تغطية لشبكة الهاتف بالدوار منذ شهر.");

        let waiting = &rows(&running.house, RACHID).await[0];
        assert_eq!((waiting.state, waiting.attempts), (State::Waiting, 0));
        let settings = Settings { smtp_url: Some(running.smtp.url()), ..running.house.settings.clone() };
        let later = House::new(settings, running.house.db.clone(), Key::new(vec![7; 32]));
        later.pass_time(Span::days(6));
        assert_eq!(postman::round(&later).await.expect("the round comes to its end"), 1);
        assert!(running.smtp.mails_to(RACHID)[0].text.contains(&reference));
        running.stop().await;
    }
}
