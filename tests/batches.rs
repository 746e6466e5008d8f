//! Works that go wrong, and those that must go on meanwhile.

use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

use chrono::Duration;
use sea_orm::DatabaseTransaction;
use sea_orm::EntityTrait;
use sea_orm::QueryOrder;
use sea_orm::QuerySelect;
use tarafu::batches;
use tarafu::batches::Fate;
use tarafu::batches::Job;
use tarafu::batches::Round;
use tarafu::batches::State;
use tarafu::batches::Work;
use tarafu::batches::Works;
use tarafu::cases::case;
use tarafu::kit::Error;
use tarafu::kit::House;
use tarafu::kit::Result;
use tarafu::language::Language;

use crate::house::Backend;
use crate::kit::smtp::Smtp;
use crate::replies::scene::BOUHOUDA;
use crate::replies::scene::Quiet;
use crate::replies::scene::Reached;
use crate::replies::scene::Scene;

/// Does something to every case; the first of them is not to be found.
struct Errand {
    begun: Arc<AtomicU32>,
}

struct Few<'a>(&'a Job<'a>);

#[rocket::async_trait]
impl Work for Errand {
    fn kind(&self) -> &'static str {
        "errand"
    }

    async fn begin<'a>(
        &self,
        _: &DatabaseTransaction,
        job: &'a Job<'a>,
    ) -> Result<Option<Box<dyn Round + 'a>>> {
        self.begun.fetch_add(1, Ordering::Relaxed);
        Ok(Some(Box::new(Few(job))))
    }
}

#[rocket::async_trait]
impl Round for Few<'_> {
    async fn next(&mut self, txn: &DatabaseTransaction, most: u64) -> Result<Vec<case::Model>> {
        use sea_orm::ColumnTrait;
        use sea_orm::QueryFilter;
        let after = case::Entity::find().filter(case::Column::Id.gt(self.0.batch.cursor));
        Ok(after.order_by_asc(case::Column::Id).limit(most).all(txn).await?)
    }

    async fn treat(&self, _: &DatabaseTransaction, _: &case::Model) -> Result<Fate> {
        if self.0.batch.done == 0 && self.0.batch.cursor == 0 { Err(Error::Missing) } else { Ok(Fate::Done) }
    }

    async fn end(&self, _: &DatabaseTransaction) -> Result<bool> {
        Ok(true)
    }
}

async fn on_each_quiet(story: impl AsyncFn(&House)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let smtp = Smtp::start();
        let Some(quiet) = Quiet::on(backend, &smtp).await else { continue };
        story(&quiet.open().await).await;
    }
}

async fn ask(house: &House, kind: &str) -> i64 {
    batches::ask(&house.db, kind, None, &(), 3, None, house.now()).await.expect("asked for")
}

async fn read(house: &House, id: i64) -> batches::Model {
    batches::Entity::find_by_id(id).one(&house.db).await.expect("read").expect("there")
}

fn errand() -> (Works, Arc<AtomicU32>) {
    let begun = Arc::new(AtomicU32::default());
    (Arc::new(vec![Box::new(Errand { begun: Arc::clone(&begun) })]), begun)
}

#[rocket::async_test]
async fn a_case_that_is_not_there_is_passed_over_and_a_round_is_begun_once() {
    on_each_quiet(async |house: &House| {
        let scene = Scene::of(house).await;
        for _ in 0..22 {
            scene.case(BOUHOUDA, Language::Ar, &Reached::Nothing).await;
        }
        let (works, begun) = errand();
        let id = ask(house, "errand").await;

        while batches::round(house, &works).await.expect("a round") > 0 {}

        let batch = read(house, id).await;
        assert_eq!((batch.state, batch.skipped, batch.done), (State::Finished, 20, 2));
        assert_eq!(begun.load(Ordering::Relaxed), 2, "twenty cases and two are two rounds");
    })
    .await;
}

#[rocket::async_test]
async fn works_that_cannot_go_on_hold_up_nobody_and_are_given_up() {
    on_each_quiet(async |house: &House| {
        let mut broken = Vec::new();
        for _ in 0..25 {
            broken.push(ask(house, "nobody").await);
        }
        let (works, _) = errand();
        house.pass_time(Duration::seconds(1));
        let id = ask(house, "errand").await;

        batches::round(house, &works).await.expect("a round");
        batches::round(house, &works).await.expect("a round");

        assert_eq!(read(house, id).await.state, State::Finished, "whatever was asked for before");
        let first = read(house, broken[0]).await;
        assert_eq!((first.state, first.attempts), (State::Waiting, 1));
        assert!(first.run_at > house.now(), "it rests");
        for _ in 0..50 {
            house.pass_time(Duration::minutes(6));
            batches::round(house, &works).await.expect("a round");
        }
        for id in broken {
            let batch = read(house, id).await;
            assert_eq!((batch.state, batch.attempts), (State::Failed, 20));
            assert!(batch.finished_at.is_some());
        }
    })
    .await;
}
