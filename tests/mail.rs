//! Letters on their way: from the transaction that writes them to the reader, whatever the mail server says.

mod mailing;

use crate::kit::postgres;
use crate::kit::smtp::Behaviour;
use crate::kit::smtp::Smtp;
use chrono::Duration;
use migration::Migrator;
use rocket::futures::future::join_all;
use rocket::tokio;
use sea_orm::ColumnTrait;
use sea_orm::ConnectOptions;
use sea_orm::ConnectionTrait;
use sea_orm::Database;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use sea_orm_migration::MigratorTrait;
use tarafu::kit::Db;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token::Key;
use tarafu::language::Language;
use tarafu::mail::Letter;
use tarafu::mail::outbox;
use tarafu::mail::outbox::State;
use tarafu::mail::phone;
use tarafu::mail::postman;
use tarafu::settings::Settings;

const FATIMA: &str = "fatima@douar.example";
const HASSAN: &str = "hassan@commune.example";

/// These stories are about letters, so the cases they name need not exist.
async fn on_sqlite() -> Db {
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options).await.expect("there is memory");
    Migrator::up(&db, None).await.expect("the migrations work");
    db.execute_unprepared("PRAGMA foreign_keys = OFF").await.expect("SQLite takes its pragmas");
    db
}

async fn on_postgres() -> Option<Db> {
    let url = postgres::empty_database().await?;
    let db = db::open(&url).await.expect("the migrations work");
    for (table, column) in [
        ("outbox", "case_id"),
        ("outbox", "account_id"),
        ("phone_task", "case_id"),
        ("phone_task", "done_by_id"),
    ] {
        let drop = format!("ALTER TABLE {table} DROP CONSTRAINT {table}_{column}");
        db.execute_unprepared(&drop).await.expect("the key is there");
    }
    Some(db)
}

fn house(db: Db, smtp: Option<&Smtp>) -> House {
    let settings = Settings {
        smtp_url: smtp.map(Smtp::url),
        mail_from: "ترافع <tarafu@taounate.example>".to_owned(),
        public_url: Some("https://tarafu.example".to_owned()),
        ..Settings::default()
    };
    House::new(settings, db, Key::new(vec![7; 32]))
}

/// One on each kind of database.
async fn houses(smtp: &Smtp) -> Vec<House> {
    let databases = [Some(on_sqlite().await), on_postgres().await];
    databases.into_iter().flatten().map(|db| house(db, Some(smtp))).collect()
}

fn to_fatima(subject: &str) -> Letter {
    Letter::new("update", FATIMA, Language::Ar, subject)
        .text("هناك جديد في طلبكم.")
        .short("هناك جديد في طلبكم، المرجو الاتصال بنا.")
        .about(7)
}

async fn post(house: &House, letter: Letter) {
    let txn = db::write(&house.db).await.expect("the database takes a transaction");
    outbox::put(&txn, house, &letter, house.now()).await.expect("the letter is put in the outbox");
    txn.commit().await.expect("the transaction is committed");
}

async fn round(house: &House) -> usize {
    postman::round(house).await.expect("the round comes to its end")
}

async fn first(house: &House) -> outbox::Model {
    outbox::Entity::find()
        .order_by_asc(outbox::Column::Id)
        .one(&house.db)
        .await
        .expect("the outbox can be read")
        .expect("there is a mail")
}

#[rocket::async_test]
async fn a_letter_arrives_in_its_readers_language() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        smtp.forget_mails();
        let letter = to_fatima("جديد في طلبكم \u{2068}531-26-00042-7\u{2069}")
            .quote("no network <b>\nلا شبكة")
            .code("الرقم السري", "1234 5678")
            .button("تتبع طلبي", "https://tarafu.example/t/abc")
            .unsubscribe("https://tarafu.example/t/abc/stop");

        post(&house, letter).await;
        assert_eq!(round(&house).await, 1);

        let mail = &smtp.mails_to(FATIMA)[0];
        assert_eq!((mail.from.as_str(), mail.from_name.as_str()), ("tarafu@taounate.example", "ترافع"));
        assert_eq!(mail.subject, "جديد في طلبكم \u{200e}531-26-00042-7\u{200e}");
        assert!(mail.message_id.ends_with("@taounate.example"), "{}", mail.message_id);
        let headers = [
            ("Auto-Submitted", "auto-generated"),
            ("X-Auto-Response-Suppress", "All"),
            ("Content-Language", "ar"),
            ("List-Unsubscribe", "<https://tarafu.example/t/abc/stop>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ];
        for (name, value) in headers {
            assert_eq!(mail.header(name), Some(value), "{name}");
        }
        assert!(mail.header("Date").is_some() && mail.header("In-Reply-To").is_none());
        assert!(mail.text.contains("\r\n> no network <b>\r\n> لا شبكة\r\n"), "{}", mail.text);
        assert!(
            mail.text.contains("\r\n1234 5678\r\n")
                && mail.text.contains("\r\nhttps://tarafu.example/t/abc\r\n")
        );
        assert!(
            mail.html.contains(r#"<html lang="ar" dir="rtl">"#)
                && mail.html.contains(r#"<div lang="ar" dir="rtl""#)
        );
        assert!(mail.html.contains("no network &lt;b&gt;</bdi>"), "{}", mail.html);
        assert!(mail.raw.is_ascii(), "servers that take only ASCII exist");
    }
}

#[rocket::async_test]
async fn letters_about_a_case_are_one_thread_for_each_reader() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        smtp.forget_mails();
        post(&house, to_fatima("الأول")).await;
        post(&house, to_fatima("الثاني")).await;
        post(&house, to_fatima("طلب آخر").about(8)).await;
        post(&house, Letter { to: HASSAN.to_owned(), ..to_fatima("Premier").account(3) }).await;

        while round(&house).await > 0 {}

        let mails = smtp.mails_to(FATIMA);
        let of = |subject: &str| mails.iter().find(|mail| mail.subject == subject).expect("it has arrived");
        assert_eq!(of("الثاني").in_reply_to.as_deref(), Some(of("الأول").message_id.as_str()));
        assert_eq!(of("الثاني").references, [of("الأول").message_id.clone()]);
        assert!(of("الأول").references.is_empty() && of("طلب آخر").references.is_empty());
        assert!(smtp.mails_to(HASSAN)[0].references.is_empty());
    }
}

#[rocket::async_test]
async fn a_letter_leaves_with_its_transaction_or_never() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        let txn = db::write(&house.db).await.expect("the database takes a transaction");
        outbox::put(&txn, &house, &to_fatima("جديد"), house.now()).await.expect("it is put in the outbox");
        txn.rollback().await.expect("it can be undone");

        assert_eq!(round(&house).await, 0);
        assert!(smtp.mails().is_empty());
    }
}

#[rocket::async_test]
async fn without_a_server_letters_wait_and_can_be_read() {
    let house = house(on_sqlite().await, None);
    post(&house, to_fatima("جديد")).await;
    house.pass_time(Duration::days(40));

    assert_eq!(round(&house).await, 0);

    let waiting = outbox::listed(&house.db, State::Waiting, None, 10).await.expect("they can be listed");
    assert!(waiting[0].plain.contains("هناك جديد") && waiting[0].attempts == 0);
    assert_eq!(outbox::counts(&house.db).await.expect("they can be counted"), (1, 0, 0));
}

#[rocket::async_test]
async fn what_is_refused_for_now_comes_again_and_in_order() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        smtp.forget_mails();
        smtp.behave(Behaviour::RefuseForNow);
        post(&house, to_fatima("الأول")).await;
        post(&house, to_fatima("الثاني")).await;
        assert_eq!((round(&house).await, round(&house).await), (1, 0), "the second waits for the first");
        assert_eq!(first(&house).await.server_said.as_deref(), Some("451 4.3.0 Not now, try again later"));

        smtp.behave(Behaviour::Accept);
        house.pass_time(Duration::seconds(50));
        assert_eq!(round(&house).await, 0, "not before a minute has passed");
        house.pass_time(Duration::seconds(10));
        while round(&house).await > 0 {}

        let subjects: Vec<_> = smtp.mails_to(FATIMA).into_iter().map(|mail| mail.subject).collect();
        assert_eq!(subjects, ["الأول", "الثاني"]);
    }
}

#[rocket::async_test]
async fn what_is_refused_for_good_is_told_by_phone() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        smtp.forget_mails();
        smtp.behave(Behaviour::RefuseForGood);
        post(&house, to_fatima("جديد")).await;
        post(&house, Letter { to: HASSAN.to_owned(), ..to_fatima("Nouveau").account(3) }).await;
        while round(&house).await > 0 {}
        house.pass_time(Duration::days(1));
        assert_eq!(round(&house).await, 0, "nobody tries again");

        let tasks = phone::Entity::find().all(&house.db).await.expect("the tasks can be read");
        let told: Vec<_> =
            tasks.iter().map(|task| (task.case_id, task.reason, task.letter.as_str())).collect();
        assert_eq!(told, [(7, phone::Reason::Bounced, "update")], "staff have other ways to know");
        assert_eq!(tasks[0].words, "هناك جديد في طلبكم، المرجو الاتصال بنا.");
        assert_eq!((smtp.attempts_to(FATIMA), smtp.attempts_to(HASSAN)), (1, 1));
        assert_eq!(outbox::counts(&house.db).await.expect("they can be counted"), (0, 0, 2));
    }
}

#[rocket::async_test]
async fn a_failed_mail_can_be_sent_once_more() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        smtp.forget_mails();
        smtp.behave(Behaviour::RefuseForGood);
        post(&house, to_fatima("جديد")).await;
        round(&house).await;
        let failed = first(&house).await;

        smtp.behave(Behaviour::Accept);
        outbox::retry(&house.db, failed.id, house.now()).await.expect("a failed mail can be tried again");
        round(&house).await;

        assert_eq!(format!("<{}>", smtp.mails_to(FATIMA)[0].message_id), failed.message_id);
        assert!(outbox::retry(&house.db, failed.id, house.now()).await.is_err(), "it is sent");
    }
}

#[rocket::async_test]
async fn after_five_days_of_refusals_a_mail_has_failed() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        smtp.forget_mails();
        smtp.behave(Behaviour::RefuseForNow);
        house.pass_time(Duration::days(30));
        post(&house, to_fatima("جديد")).await;
        round(&house).await;
        house.pass_time(Duration::days(4));
        round(&house).await;
        assert_eq!(first(&house).await.state, State::Waiting);

        house.pass_time(Duration::days(1));
        round(&house).await;

        assert_eq!((first(&house).await.state, smtp.attempts_to(FATIMA)), (State::Failed, 3));
        let told = phone::Entity::find().filter(phone::Column::CaseId.eq(7)).one(&house.db).await;
        assert!(told.expect("the tasks can be read").is_some());
    }
}

#[rocket::async_test]
async fn an_address_that_is_none_fails_without_a_call() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        post(&house, Letter { to: "0661-23-45-67".to_owned(), ..to_fatima("جديد") }).await;
        round(&house).await;

        assert_eq!((first(&house).await.state, smtp.lines()), (State::Failed, 0));
    }
}

#[rocket::async_test]
async fn a_mail_that_may_have_arrived_is_sent_again_under_its_own_name() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        smtp.forget_mails();
        smtp.behave(Behaviour::DropAfterData);
        post(&house, to_fatima("جديد")).await;
        round(&house).await;
        smtp.behave(Behaviour::Accept);
        house.pass_time(Duration::minutes(1));
        round(&house).await;

        let mails = smtp.mails_to(FATIMA);
        assert_eq!(mails.len(), 2);
        assert!(mails[0].raw == mails[1].raw, "it is the same to the byte");
    }
}

#[rocket::async_test]
async fn a_sent_mail_keeps_no_secret() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        post(&house, to_fatima("جديد").code("الرقم السري", "1234 5678")).await;
        round(&house).await;

        let row = first(&house).await;
        assert_eq!(
            (row.state, row.plain.as_str(), row.html.as_str(), row.short.as_str()),
            (State::Sent, "", "", "")
        );
        assert_eq!(row.server_said.as_deref(), Some("250 2.0.0 Taken"));
    }
}

#[rocket::async_test]
async fn several_postmen_carry_each_mail_once() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        smtp.forget_mails();
        for number in 0..60 {
            post(&house, to_fatima("جديد").about(number)).await;
        }

        let carried = join_all((0..4).map(|_| async {
            let mut carried = 0;
            while outbox::counts(&house.db).await.expect("they can be counted").0 > 0 {
                carried += round(&house).await;
            }
            carried
        }));
        assert_eq!(carried.await.into_iter().sum::<usize>(), 60);

        let mut names: Vec<_> = smtp.mails().into_iter().map(|mail| mail.message_id).collect();
        names.sort();
        names.dedup();
        assert_eq!((names.len(), smtp.mails().len()), (60, 60));
    }
}

#[rocket::async_test]
async fn the_postman_works_until_the_house_closes() {
    let smtp = Smtp::start();
    for house in houses(&smtp).await {
        smtp.forget_mails();
        let (close, closed) = tokio::sync::oneshot::channel::<()>();
        let story = async {
            for number in 0..25 {
                post(&house, to_fatima("جديد").about(number)).await;
            }
            house.post.notify_one();
            smtp.wait_for(25).await;
            close.send(()).expect("the postman still works");
        };

        let work = postman::work(&house, async { drop(closed.await) });
        let both = async { tokio::join!(story, work) };
        let both = tokio::time::timeout(std::time::Duration::from_secs(20), Box::pin(both));
        both.await.expect("the postman goes home");

        assert_eq!(outbox::counts(&house.db).await.expect("they can be counted"), (0, 25, 0));
        assert!(smtp.lines() <= 20, "lines are used again: {}", smtp.lines());
    }
}

#[rocket::async_test]
async fn a_trial_says_what_the_server_says() {
    let smtp = Smtp::start();
    let settings = house(on_sqlite().await, Some(&smtp)).settings;
    let said = postman::test(&settings, FATIMA, Language::Fr).await;
    assert_eq!(said.as_deref(), Ok("250 2.0.0 Taken"));
    assert_eq!(smtp.mails_to(FATIMA)[0].subject, "Message d’essai");

    smtp.behave(Behaviour::RefuseForGood);
    let said = postman::test(&settings, FATIMA, Language::Fr).await;
    assert_eq!(said, Err("550 5.1.1 Nobody of this name lives here".to_owned()));
}
