//! The inspection of what a kill leaves is worth nothing if it does not see: so it is shown what is wrong.

use std::time::Duration;

use rocket::tokio::time::sleep;
use tarafu::cases::status::Status;
use tarafu::chronicle::event;
use tarafu::mail::outbox;
use tarafu::mail::outbox::State;

use super::inspection::inspect;
use super::ledger::Change;
use super::ledger::Heard;
use super::records;
use super::records::Records;
use super::writers::Office;
use super::writers::Writer;
use crate::cast;
use crate::house::Backend;
use crate::house::Running;
use crate::kit::mail::Mail;

#[derive(Clone)]
struct Scene {
    records: Records,
    changes: Vec<Change>,
    mails: Vec<Mail>,
}

impl Scene {
    fn events(&mut self) -> &mut Vec<event::Model> {
        self.records.events.values_mut().next().expect("there is a case")
    }

    fn outbox(&mut self) -> &mut Vec<outbox::Model> {
        self.records.mails.values_mut().next().expect("there is a case")
    }
}

type Spoil = fn(&mut Scene);

const SPOILED: [(&str, Spoil); 22] = [
    ("a case without its history", |scene| scene.records.events.clear()),
    ("a case that is gone", |scene| scene.records.cases.clear()),
    ("a case ahead of its history", |scene| scene.records.cases[0].version += 1),
    ("a case at another status than its history", |scene| scene.records.cases[0].status = Status::Merged),
    ("an event that is gone", |scene| drop(scene.events().remove(2))),
    ("a last event that is gone", |scene| drop(scene.events().pop())),
    ("an event that was rewritten", |scene| scene.events()[1].facts = "{\"x\":1}".to_owned()),
    ("other words than were acknowledged", |scene| scene.events()[1].words = Some("لا شيء".to_owned())),
    ("a refused change that was made", |scene| scene.changes[2].heard = Heard::Refused),
    ("an unanswered change that was made twice", |scene| {
        scene.changes[1].heard = Heard::Nothing;
        let twice = scene.events()[1].clone();
        scene.events().push(twice);
    }),
    ("an answer without its row", |scene| scene.records.answers.clear()),
    ("an assignment without its row", |scene| scene.records.assignments.clear()),
    ("an event without its mail", |scene| scene.outbox().retain(|mail| mail.letter != "answer")),
    ("an event with two mails", |scene| {
        let twice = scene.outbox()[1].clone();
        scene.outbox().push(twice);
    }),
    ("a tally too high", |scene| scene.records.tallies[0].cases += 1),
    ("a tally that is gone", |scene| scene.records.tallies.retain(|tally| tally.unit_code != "MA")),
    ("a counter behind its numbers", |scene| scene.records.counters[0].2 = 0),
    ("a mail still waiting", |scene| scene.outbox()[1].state = State::Waiting),
    ("a mail that never came", |scene| drop(scene.mails.remove(1))),
    ("a mail that came before an earlier one", |scene| {
        let to = |mail: &Mail| mail.envelope_to != [cast::YOUSSEF.email];
        let places: Vec<usize> = (0..scene.mails.len()).filter(|nth| to(&scene.mails[*nth])).collect();
        scene.mails.swap(places[0], places[1]);
    }),
    ("a mail that nobody wrote", |scene| scene.mails[0].message_id = "x@example.org".to_owned()),
    ("a mail twice under two names", |scene| {
        let mut twice = scene.mails[0].clone();
        twice.message_id = scene.mails[1].message_id.clone();
        scene.mails.push(twice);
    }),
];

#[rocket::async_test]
async fn the_inspection_sees_whatever_is_wrong() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    let carrier = records::account(&running.house.db, cast::YOUSSEF.email).await;
    let office = Office::new(running.base.clone(), carrier);
    Writer::signed_in(&office, &cast::FATIMA).await.work_on_one_case().await;
    while outbox::counts(&running.house.db).await.expect("the outbox can be read").0 > 0 {
        sleep(Duration::from_millis(10)).await;
    }
    let changes = office.changes.lock().expect("they are done").clone();
    let scene =
        Scene { records: Records::read(&running.house.db).await, changes, mails: running.smtp.mails() };

    let good = inspect(&scene.records, &scene.changes, &scene.mails);
    good.are_none();
    assert_eq!((scene.changes.len(), scene.mails.len(), good.duplicates), (7, 8, 0));

    for (name, spoil) in SPOILED {
        let mut scene = scene.clone();
        spoil(&mut scene);
        let found = inspect(&scene.records, &scene.changes, &scene.mails);
        let wrong = [&found.lost, &found.half, &found.missing, &found.strange];
        assert!(wrong.iter().any(|found| !found.is_empty()), "nobody noticed: {name}");
    }
    running.stop().await;
}
