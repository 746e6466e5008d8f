//! Whatever is done in whatever order: the tallies and the ledger are what one counts anew from the rows.

use std::collections::BTreeMap;

use chrono::Duration;
use sea_orm::EntityTrait;
use tarafu::actions::answer;
use tarafu::cases::case;
use tarafu::cases::queries;
use tarafu::kit::Error;
use tarafu::kit::Result;
use tarafu::promises;
use tarafu::promises::Question;
use tarafu::promises::Said;
use tarafu::promises::Verdict;
use tarafu::promises::Wanted;
use tarafu::promises::ledger;
use tarafu::promises::ledger::Facet;
use tarafu::promises::promise;
use tarafu::promises::voice;
use tarafu::promises::voice::tally;

use super::scene;
use super::scene::Scene;
use crate::house::Running;
use crate::house::on_each_database;

/// The same numbers each time (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }
}

#[rocket::async_test]
async fn the_counts_are_those_of_the_rows_whatever_happens() {
    on_each_database(async |running: &Running| {
        // The first and the last are one person; the one before has no address.
        let people = ["a@x.org", "b@x.org", "c@x.org", "", "A@X.org"];
        let (scene, filed) = Scene::set(running, &people).await;
        scene.told(Question::Answer, scene.answer.id).await;
        let others = [scene.institution, scene::institution(scene.house()).await];
        let mut made = Vec::new();
        for days in [0, 1, 2, 9] {
            made.push(scene.promise(scene.in_days(days)).await);
        }
        let mut dice = Dice(531);

        let mut done = 0;
        for step in 0..120 {
            if step % 30 == 29 {
                running.house.pass_time(Duration::days(1));
                promises::due(scene.house()).await.expect("asked");
            }
            let promise = scene.now(&made[dice.below(made.len())]).await;
            match stir(&scene, &filed, &promise, others, &mut dice).await {
                Ok(()) => done += 1,
                // Not now, or not asked about yet.
                Err(Error::Conflict | Error::Missing) => {}
                Err(error) => panic!("{error:?}"),
            }
        }

        assert!(done > 40, "only {done} deeds were possible");
        recount(&scene).await;
    })
    .await;
}

/// One deed or another.
async fn stir(
    scene: &Scene<'_>,
    filed: &[case::Model],
    promise: &promise::Model,
    others: [i64; 2],
    dice: &mut Dice,
) -> Result<()> {
    let (house, khadija, dossier) = (scene.house(), &scene.khadija, &scene.dossier);
    let case = &filed[dice.below(filed.len())];
    let said = Said::ALL[dice.below(3)];
    match dice.below(20) {
        0 => {
            let institution_id = others[dice.below(2)];
            let wanted = Wanted { institution_id, ..scene.wanted(promise.due_on) };
            promises::change(house, khadija, dossier, promise, &wanted).await
        }
        1 => promises::judge(house, khadija, dossier, promise, Verdict::ALL[dice.below(3)], "ملاحظة").await,
        2 if promise.id % 4 == 0 => promises::withdraw(house, khadija, dossier, promise, "خطأ").await,
        3..=8 => {
            let resident = queries::resident_of(&house.db, case).await?;
            promises::say(house, case, &resident, Question::Answer, scene.answer.id, said).await
        }
        _ => scene.say(case, promise, said).await,
    }
}

async fn recount(scene: &Scene<'_>) {
    let db = &scene.house().db;
    let promises = promise::Entity::find().all(db).await.expect("promises");
    let answers = answer::Entity::find().all(db).await.expect("answers");
    let voices = voice::Entity::find().all(db).await.expect("voices");
    let whose = |voice: &voice::Model| match voice.question {
        Question::Promise => {
            promises.iter().find(|p| p.id == voice.subject_id).expect("of a promise").institution_id
        }
        Question::Answer => {
            let answer = answers.iter().find(|a| a.id == voice.subject_id).expect("of an answer");
            answer.institution_id.expect("of an institution")
        }
    };
    let mut in_tally: BTreeMap<(&str, i64, &str), i64> = BTreeMap::new();
    let mut in_ledger: BTreeMap<(i64, Facet, String), i64> = BTreeMap::new();
    for voice in &voices {
        *in_tally.entry((voice.question.code(), voice.subject_id, voice.said.code())).or_default() += 1;
        let key = (whose(voice), voice.question.facet(), voice.said.code().to_owned());
        *in_ledger.entry(key).or_default() += 1;
    }
    for promise in &promises {
        let key = (promise.institution_id, Facet::Promise, promise.state.code().to_owned());
        *in_ledger.entry(key).or_default() += 1;
    }

    let tallies = tally::Entity::find().all(db).await.expect("tallies");
    let kept = tallies.iter().filter(|row| row.people != 0);
    let kept: BTreeMap<_, _> =
        kept.map(|row| ((row.question.code(), row.subject_id, row.said.code()), row.people)).collect();
    assert_eq!(kept, in_tally);
    let rows = ledger::Entity::find().all(db).await.expect("the ledger");
    let kept = rows.into_iter().filter(|row| row.count != 0);
    let kept: BTreeMap<_, _> =
        kept.map(|row| ((row.institution_id, row.facet, row.name), row.count)).collect();
    assert_eq!(kept, in_ledger);
}
