//! A server that is killed while it tells everybody. `TARAFU_FANOUT=10000` makes them ten thousand.

use std::collections::BTreeSet;
use std::time::Duration;

use rocket::tokio::time::sleep;
use sea_orm::EntityTrait;
use sea_orm::PaginatorTrait;
use tarafu::kit::House;
use tarafu::language::Language;
use tarafu::replies::reply::person;

use super::fanout::crowd;
use super::scene;
use super::scene::BOUHOUDA;
use super::scene::Quiet;
use super::scene::Reached;
use super::scene::Scene;
use crate::house::Backend;
use crate::kit::smtp::Smtp;

const PEOPLE: i64 = 200;
const KILLS: usize = 3;
/// In which part of them all it is killed each time; more than the kills, so that some are left.
const STEPS: u64 = 5;

#[rocket::async_test]
async fn a_server_killed_again_and_again_misses_nobody() {
    let people = std::env::var("TARAFU_FANOUT").map_or(PEOPLE, |people| people.parse().expect("a number"));
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let smtp = Smtp::start();
        let Some(quiet) = Quiet::on(backend, &smtp).await else { continue };
        let house = quiet.open().await;
        let scene = Scene::of(&house).await;
        let one = scene.case(BOUHOUDA, Language::Ar, &Reached::Mail("one@example.org".to_owned())).await;
        let dossier = scene.dossier(std::slice::from_ref(&one)).await;
        crowd(&house, &one, &dossier, people).await;
        let answer = scene.answer(&dossier).await;
        let reply_id = scene.queue(&answer, false).await;

        let mut program = quiet.program(&smtp);
        for _ in 0..KILLS {
            let far = told(&house).await + people.unsigned_abs() / STEPS;
            program.start().await;
            until(async || told(&house).await >= far).await;
            program.kill();
            assert!(!scene::is_finished(&house, reply_id).await, "it is in the middle");
        }
        let killed_at = told(&house).await;
        program.start().await;
        until(async || scene::is_finished(&house, reply_id).await).await;
        program.kill();

        let all = usize::try_from(people).expect("few") + 1;
        let mails = scene::mails(&house, reply_id).await;
        let addresses: BTreeSet<_> = mails.iter().map(|mail| &mail.recipient).collect();
        eprintln!("{backend:?}: killed last with {killed_at} of {all} people told");
        assert_eq!((mails.len(), addresses.len(), told(&house).await), (all, all, all as u64));
    }
}

async fn told(house: &House) -> u64 {
    person::Entity::find().count(&house.db).await.expect("counted")
}

async fn until(done: impl AsyncFn() -> bool) {
    while !done().await {
        sleep(Duration::from_millis(20)).await;
    }
}
