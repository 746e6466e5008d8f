//! Told to stop, the program ends soon, and nobody who has asked goes without an answer.

use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use rocket::futures::future::join_all;
use rocket::tokio;
use rocket::tokio::time::sleep;
use rocket::tokio::time::timeout;
use tarafu::kit::Db;
use tarafu::kit::db;
use tarafu::kit::token;

use super::drain;
use super::program::Program;
use super::records::Records;
use super::writers::Office;
use super::writers::Writer;
use crate::cast;
use crate::house::Backend;
use crate::house::database;
use crate::house::new_folder;
use crate::kit::smtp::Behaviour;
use crate::kit::smtp::Smtp;

/// How many ask at once, one half to file a case, the other to see their desk.
const ASKERS: usize = 100;
const SOON: Duration = Duration::from_secs(10);

/// The program on a new database, with a mail server and nothing done yet; `None` where there is no such server here.
async fn started(backend: Backend) -> Option<(Program, Db, Smtp)> {
    let folder = new_folder();
    let url = database(backend, &folder).await?;
    let smtp = Smtp::start();
    let mut program = Program::new(folder, &url, &smtp);
    program.start().await;
    Some((program, db::connect(&url).await.expect("the database can be opened"), smtp))
}

#[rocket::async_test]
async fn told_to_stop_it_first_answers_whoever_has_asked() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let Some((mut program, db, _smtp)) = started(backend).await else { continue };
        let office = Office::new(program.base(), 0);
        let someone = Writer::signed_in(&office, &cast::FATIMA).await;
        let askers = join_all((0..ASKERS).map(|_| someone.at_another_window())).await;

        let answered = AtomicUsize::default();
        let asking = askers.iter().enumerate().map(async |(nth, asker)| {
            let answer = match nth % 2 {
                0 => asker.send_case(&token::fresh(), &office.new_words()).await,
                _ => asker.get("/desk").await,
            };
            answered.fetch_add(1, Ordering::Relaxed);
            answer.map(|answer| answer.status)
        });
        let stopping = async {
            while answered.load(Ordering::Relaxed) < ASKERS / 20 {
                sleep(Duration::from_millis(1)).await;
            }
            program.stop().await
        };
        let (answers, (ended, after)) = tokio::join!(join_all(asking), stopping);

        let with = |status| answers.iter().filter(|answer| **answer == Some(status)).count();
        assert_eq!((with(303), with(200)), (ASKERS / 2, ASKERS / 2), "{backend:?}: {answers:?}");
        assert!(ended.success() && after < SOON, "{backend:?}: {ended} after {after:?}");
        let records = Records::read(&db).await;
        assert_eq!(records.cases.len(), ASKERS / 2);
        let held = records.mails.values().flatten().filter(|mail| mail.locked_until.is_some()).count();
        assert_eq!(held, 0, "{backend:?}: it let go of what it had not sent");
    }
}

#[rocket::async_test]
async fn told_to_stop_it_does_not_wait_for_a_silent_mail_server() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let Some((mut program, db, smtp)) = started(backend).await else { continue };
        let office = Office::new(program.base(), 0);
        let fatima = Writer::signed_in(&office, &cast::FATIMA).await;
        smtp.behave(Behaviour::Hang);
        let filed = fatima.send_case(&token::fresh(), &office.new_words()).await.map(|answer| answer.status);
        timeout(SOON, until_claimed(&db)).await.expect("the postman is on his way");

        let (ended, after) = program.stop().await;

        assert_eq!(filed, Some(303));
        assert!(ended.success() && after < SOON, "{backend:?}: {ended} after {after:?}");
        smtp.behave(Behaviour::Accept);
        drain(&program.settings).await;
        assert_eq!(smtp.mails().len(), 1, "{backend:?}: it is sent by whoever comes after");
    }
}

async fn until_claimed(db: &Db) {
    while Records::read(db).await.mails.values().flatten().all(|mail| mail.locked_until.is_none()) {
        sleep(Duration::from_millis(10)).await;
    }
}
