//! What institutions do with what is filed with them is counted as it happens, late by itself, and found again.

use chrono::Days;
use chrono::NaiveDate;
use migration::Migrator;

use rocket::futures::future::join_all;
use sea_orm::ConnectionTrait;
use sea_orm::EntityTrait;
use sea_orm_migration::MigratorTrait;
use tarafu::actions::Answered;
use tarafu::actions::Filing;
use tarafu::actions::Order;
use tarafu::actions::Wanted;
use tarafu::actions::action;
use tarafu::actions::action::Kind;
use tarafu::actions::conduct;
use tarafu::actions::conduct::Conduct;
use tarafu::actions::conduct::recount;
use tarafu::actions::perform;
use tarafu::actions::plan;
use tarafu::actions::policy::Hand;
use tarafu::cases::answer::Verdict;
use tarafu::dossiers::dossier;
use tarafu::institutions;
use tarafu::kit::House;
use tarafu::people::Actor;
use tarafu::territory;
use tarafu::territory::Level;

use super::national;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;

/// The coordinator of Taounate, with a dossier and an institution to write to.
pub struct Desk<'r> {
    pub house: &'r House,
    pub institution: i64,
    khadija: Actor,
    dossier: dossier::Model,
}

impl<'r> Desk<'r> {
    pub async fn of(running: &'r Running) -> Self {
        let house = &running.house;
        let anrt = institutions::queries::by_code(&house.db, "agency.anrt").await.expect("read");
        Self {
            house,
            institution: anrt.expect("seeded").id,
            khadija: running.actor(&cast::KHADIJA).await,
            dossier: national(running).await,
        }
    }

    pub fn days_ago(&self, days: u64) -> NaiveDate {
        self.house.today() - Days::new(days)
    }

    async fn planned(&self, kind: Kind) -> action::Model {
        let wanted = Wanted {
            kind,
            level: Level::National,
            subject: "تغطية دواوير ورغة".to_owned(),
            note: None,
            institution_id: Some(self.institution),
            carrier_id: None,
            parent_id: None,
            planned_on: None,
            session_ends_on: None,
        };
        plan(self.house, &self.khadija, &self.dossier, &wanted).await.expect("planned")
    }

    /// A letter, sent so many days ago.
    pub async fn letter(&self, days: u64) -> action::Model {
        let letter = self.planned(Kind::Letter).await;
        let letter = self.perform(&letter, Order::Approve).await;
        let on = self.days_ago(days);
        self.perform(&letter, Order::File(Filing { on, reference: None, session_ends_on: None })).await
    }

    pub async fn answer(&self, action: &action::Model, on: NaiveDate, verdict: Verdict) -> action::Model {
        self.perform(action, Order::Answer(Answered { on, verdict, words: "جواب".to_owned() })).await
    }

    async fn perform(&self, action: &action::Model, order: Order) -> action::Model {
        let done = perform(self.house, Hand::Staff(&self.khadija), &self.dossier, action, &order).await;
        let action = done.expect("done");
        self.agree().await;
        action
    }

    async fn agree(&self) {
        let report = recount::check(&self.house.db).await.expect("counted");
        assert_eq!(report.drift, 0, "{:#?}", report.examples);
    }

    async fn conduct_in(&self, unit: &str, year: Option<i32>) -> Conduct {
        let unit = territory::unit(unit).expect("a unit");
        let found = conduct::institutions(&self.house.db, unit, year, self.house.today(), 10).await;
        found.expect("read").pop().map(|(_, conduct)| conduct).unwrap_or_default()
    }
}

#[rocket::async_test]
async fn what_an_institution_does_with_what_is_filed_with_it_is_counted() {
    on_each_database(async |running: &Running| {
        let desk = Desk::of(running).await;
        let early = desk.letter(100).await;
        let due = early.due_on.expect("the law sets a delay");
        let acknowledged = desk.perform(&early, Order::Acknowledge { on: desk.days_ago(90) }).await;
        let early = desk.answer(&acknowledged, due, Verdict::Partly).await;
        let late = desk.letter(100).await;
        desk.answer(&late, due + Days::new(1), Verdict::Evades).await;
        let withdrawn = desk.letter(50).await;
        desk.perform(&withdrawn, Order::Withdraw { words: "حُل المشكل".to_owned() }).await;
        desk.letter(100).await;
        desk.letter(0).await;
        desk.planned(Kind::Letter).await;

        for unit in ["03.531", "03", "MA"] {
            let conduct = desk.conduct_in(unit, None).await;
            assert_eq!((conduct.filed(), conduct.answered(), conduct.over()), (5, 2, 1), "{unit}");
            assert_eq!((conduct.kept(), conduct.late(), conduct.judged()), (1, 1, 3), "{unit}");
            assert_eq!((conduct.overdue(), conduct.waiting()), (1, 1), "{unit}");
            assert_eq!((conduct.verdict(Verdict::Partly), conduct.verdict(Verdict::Evades)), (1, 1));
        }
        assert_eq!(desk.conduct_in("03.591", None).await, Conduct::default());
        assert_eq!(desk.conduct_in("03.531", Some(1999)).await, Conduct::default());

        // A second answer says more, and comes no earlier; the end of the action changes nothing.
        let again = desk.answer(&early, due + Days::new(9), Verdict::Answers).await;
        desk.perform(&again, Order::Close { words: "شُغلت المحطة".to_owned() }).await;
        let conduct = desk.conduct_in("03.531", None).await;
        assert_eq!((conduct.answered(), conduct.kept(), conduct.late()), (2, 1, 1));
        assert_eq!((conduct.verdict(Verdict::Partly), conduct.verdict(Verdict::Answers)), (0, 1));
    })
    .await;
}

#[rocket::async_test]
async fn a_day_that_is_over_makes_an_institution_late() {
    on_each_database(async |running: &Running| {
        let desk = Desk::of(running).await;
        let due = desk.letter(0).await.due_on.expect("the law sets a delay");

        running.house.pass_time(due - running.house.today());
        let conduct = desk.conduct_in("MA", None).await;
        assert_eq!((conduct.waiting(), conduct.overdue()), (1, 0), "on its last day");
        running.house.pass_time(chrono::Duration::days(1));

        let conduct = desk.conduct_in("MA", None).await;
        assert_eq!((conduct.waiting(), conduct.overdue()), (0, 1));
        desk.agree().await;
    })
    .await;
}

#[rocket::async_test]
async fn letters_that_are_sent_at_once_are_all_counted() {
    on_each_database(async |running: &Running| {
        let desk = Desk::of(running).await;
        let mut approved = Vec::new();
        for _ in 0..12 {
            let letter = desk.planned(Kind::Letter).await;
            approved.push(desk.perform(&letter, Order::Approve).await);
        }
        let filing = Filing { on: desk.days_ago(3), reference: None, session_ends_on: None };
        let order = Order::File(filing);

        let hand = || Hand::Staff(&desk.khadija);
        join_all(approved.iter().map(|letter| perform(desk.house, hand(), &desk.dossier, letter, &order)))
            .await
            .into_iter()
            .for_each(|done| drop(done.expect("filed")));

        assert_eq!(desk.conduct_in("MA", None).await.filed(), 12);
        desk.agree().await;
    })
    .await;
}

#[rocket::async_test]
async fn conduct_that_went_astray_is_found_and_mended() {
    on_each_database(async |running: &Running| {
        let desk = Desk::of(running).await;
        let letter = desk.letter(100).await;
        desk.answer(&letter, desk.days_ago(1), Verdict::Refuses).await;
        desk.letter(2).await;

        for spoiled in [
            "UPDATE conduct SET actions = actions + 1 WHERE unit_code = 'MA' AND facet = 'filed'",
            "UPDATE conduct SET actions = 0 WHERE unit_code = '03' AND facet = 'verdict'",
            "DELETE FROM conduct WHERE unit_code = '03.531' AND facet = 'due'",
            "UPDATE conduct SET name = 'kept' WHERE unit_code = 'MA' AND facet = 'clock'",
        ] {
            desk.house.db.execute_unprepared(spoiled).await.expect("spoiled");
            assert!(recount::check(&desk.house.db).await.expect("counted").drift > 0, "{spoiled}");
            assert_eq!(recount::rebuild(&desk.house.db).await.expect("mended"), 2);
            desk.agree().await;
        }
        assert_eq!(desk.conduct_in("MA", None).await.filed(), 2);
    })
    .await;
}

#[rocket::async_test]
async fn a_database_from_before_is_counted_when_it_is_opened() {
    on_each_database(async |running: &Running| {
        let desk = Desk::of(running).await;
        let letter = desk.letter(100).await;
        let due = letter.due_on.expect("the law sets a delay");
        let letter = desk.answer(&letter, due, Verdict::Evades).await;
        desk.answer(&letter, due + Days::new(20), Verdict::Partly).await;
        let before = desk.conduct_in("MA", None).await;
        assert_eq!((before.kept(), before.late()), (1, 0), "the first answer counts");
        let db = &desk.house.db;
        let steps = Migrator::migrations();
        let place = steps.iter().position(|step| step.name() == "m0018_conduct").expect("it is there");
        let taken_back = u32::try_from(steps.len() - place).expect("few");

        Migrator::down(db, Some(taken_back)).await.expect("taken back");
        Migrator::up(db, None).await.expect("and taken again");
        assert!(conduct::Entity::find().one(db).await.expect("read").is_none());
        assert_eq!(recount::rebuild_if_never(db).await.expect("counted"), 1);

        assert_eq!(desk.conduct_in("MA", None).await, before);
        assert_eq!(recount::rebuild_if_never(db).await.expect("looked"), 0);
        desk.agree().await;
    })
    .await;
}
