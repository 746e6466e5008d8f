//! Who is answered what at the addresses of promises. The promise of the scene is of Taounate's dossier, which is
//! carried at the regional level by nobody by name and gathers the case `Carried`; its day is tomorrow.

use tarafu::cases::gathering;
use tarafu::cases::queries;
use tarafu::kit::db;
use tarafu::promises::Question;

use super::actors::ALL;
use super::actors::Who;
use super::answer::Answer;
use super::objects::Object;
use super::table::Line;
use super::table::inside;
use super::table::outside;
use crate::house::Running;
use crate::promises::scene::Scene;

// The words of the table: imported one a line they would be longer than it.
use super::actors::Who::*;
use super::answer::Answer::*;
use super::objects::Object::*;
use super::scene::Story::*;

const NOBODY: &[Who] = &[];
const OF_CASES: &[Who] = &[Fatima, Mustapha, Driss, Khadija, Hamid, Youssef, Salma, Najat];
/// Khadija steers the dossier; the advocates of the region carry it.
const STEERS: &[Who] = &[Khadija];
const CARRY: &[Who] = &[Khadija, Youssef, Salma];
const ONLY_CARRY: &[Who] = &[Youssef, Salma];

/// Recording for an action of the dossier.
const OF_ACTION: &[(Object, Answer, &[Who])] = &[(Action, Shown, CARRY), (NoAction, Missing, NOBODY)];
const DEED_OF_ACTION: &[(Object, Answer, &[Who])] = &[(Action, Done, CARRY), (NoAction, Missing, NOBODY)];

/// A link of a resident behind the dossier, and one of another's.
const VOICE: &[(Object, Answer, &[Who])] = &[
    (OnPromise(Carried), Shown, ALL),
    (OnPromise(Tissa), Missing, NOBODY),
    (OnPromise(Hidden), Missing, NOBODY),
    (OnNoPromise, Missing, NOBODY),
];
const VOICE_GIVEN: &[(Object, Answer, &[Who])] = &[
    (OnPromise(Carried), Done, ALL),
    (OnPromise(Tissa), Missing, NOBODY),
    (OnPromise(Hidden), Missing, NOBODY),
    (OnNoPromise, Missing, NOBODY),
];
const OPINION: &[(Object, Answer, &[Who])] = &[
    (OnAnswer(Carried), Shown, ALL),
    (OnAnswer(Tissa), Missing, NOBODY),
    (OnAnswer(Hidden), Missing, NOBODY),
    (OnNoAnswer, Missing, NOBODY),
];
const OPINION_GIVEN: &[(Object, Answer, &[Who])] = &[
    (OnAnswer(Carried), Done, ALL),
    (OnAnswer(Tissa), Missing, NOBODY),
    (OnAnswer(Hidden), Missing, NOBODY),
    (OnNoAnswer, Missing, NOBODY),
];

/// No promise has ever been at this version: the deed is reached, and not done.
const VERSION: &[(&str, &str)] = &[("version", "0")];

pub const PROMISES: &[Line] = &[
    inside("GET /promises", &[(Nothing, Shown, OF_CASES), (Nothing, Elsewhere, &[Omar])]),
    inside("GET /promises/ledger", &[(Nothing, Shown, OF_CASES), (Nothing, Shown, &[Omar])]),
    inside("GET /promises/<id>", &[(Promise, Shown, CARRY), (NoPromise, Missing, NOBODY)]),
    inside("GET /promises/<id>/edit", &[(Promise, Shown, CARRY), (NoPromise, Missing, NOBODY)]),
    inside("POST /promises/<id>/edit", &[(Promise, Done, CARRY), (NoPromise, Missing, NOBODY)])
        .sending(VERSION),
    inside(
        "POST /promises/<id>/judge",
        &[(Promise, Done, STEERS), (Promise, Forbidden, ONLY_CARRY), (NoPromise, Missing, NOBODY)],
    )
    .sending(VERSION),
    inside(
        "POST /promises/<id>/withdraw",
        &[(Promise, Done, STEERS), (Promise, Forbidden, ONLY_CARRY), (NoPromise, Missing, NOBODY)],
    )
    .sending(VERSION),
    inside("GET /actions/<id>/promises/new", OF_ACTION),
    inside("POST /actions/<id>/promises/new", DEED_OF_ACTION),
    outside("GET /t/<link>/promise/<id>", VOICE),
    outside("POST /t/<link>/promise/<id>", VOICE_GIVEN).sending(&[("said", "kept")]),
    outside("GET /t/<link>/answer/<id>", OPINION),
    outside("POST /t/<link>/answer/<id>", OPINION_GIVEN).sending(&[("said", "kept")]),
];

/// A promise with what it came from.
pub struct Promised {
    pub answer: i64,
    pub promise: i64,
}

impl Promised {
    /// Makes them, and gathers the case in their dossier without a trace in its own history.
    pub async fn make(running: &Running, case_id: i64) -> Self {
        let (house, nobody) = (&running.house, None);
        let (scene, _) = Scene::set(running, &[]).await;
        let txn = db::write(&house.db).await.expect("a transaction begins");
        let case = queries::by_id(&txn, case_id).await.expect("the case");
        gathering::join(&txn, scene.dossier.id, &case, nobody, house.now()).await.expect("gathered");
        txn.commit().await.expect("written");
        let promise = scene.promise(scene.in_days(1)).await;
        scene.told(Question::Answer, scene.answer.id).await;
        scene.told(Question::Promise, promise.id).await;
        Self { answer: scene.answer.id, promise: promise.id }
    }
}
