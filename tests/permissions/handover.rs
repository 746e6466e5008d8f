//! Who is answered what where a mandate is handed over: whoever may give it, and nobody else.

use sea_orm::EntityTrait;
use tarafu::handover;
use tarafu::handover::Wanted;
use tarafu::people::mandate;

use super::actors::Who;
use super::actors::Who::*;
use super::answer::Answer;
use super::answer::Answer::*;
use super::objects::Object;
use super::objects::Object::*;
use super::objects::Part;
use super::objects::Whose;
use crate::cast;
use crate::house::Running;

const NOBODY: &[Who] = &[];
const OF_TAOUNATE: &[Who] = &[Khadija, Amina];
const OF_THE_OTHER: &[Who] = &[Hamid, Amina];
const ADMINISTRATOR: &[Who] = &[Amina];

pub const PAGE: &[(Object, Answer, &[Who])] = &[
    (OneMandate(Whose::Bouhouda, Part::First), Shown, OF_TAOUNATE),
    (OneMandate(Whose::Mikkes, Part::First), Shown, OF_THE_OTHER),
    (OneMandate(Whose::Peer, Part::First), Shown, ADMINISTRATOR),
    // Observers and administrators have nothing in hand.
    (OneMandate(Whose::Bouhouda, Part::Second), Missing, NOBODY),
    (OneMandate(Whose::Amina, Part::First), Missing, NOBODY),
    (NoOneMandate, Missing, NOBODY),
];

pub const DEED: &[(Object, Answer, &[Who])] = &[
    (OneMandate(Whose::Bouhouda, Part::First), Done, OF_TAOUNATE),
    (OneMandate(Whose::Mikkes, Part::First), Done, OF_THE_OTHER),
    (OneMandate(Whose::Peer, Part::First), Done, ADMINISTRATOR),
    (OneMandate(Whose::Bouhouda, Part::Second), Missing, NOBODY),
    (OneMandate(Whose::Amina, Part::First), Missing, NOBODY),
    (NoOneMandate, Missing, NOBODY),
];

pub const DONE: &[(Object, Answer, &[Who])] = &[
    (OneMandate(Whose::Bouhouda, Part::First), Shown, OF_TAOUNATE),
    // Not handed over yet.
    (OneMandate(Whose::Mikkes, Part::First), Missing, NOBODY),
    (OneMandate(Whose::Bouhouda, Part::Second), Missing, NOBODY),
    (NoOneMandate, Missing, NOBODY),
];

/// What is in hand by that mandate, which is nothing, passes to another; the mandate stays.
pub async fn happen(running: &Running, mandate_id: i64) {
    let (house, khadija) = (&running.house, running.actor(&cast::KHADIJA).await);
    let mandate = mandate::Entity::find_by_id(mandate_id).one(&house.db).await.expect("read");
    let candidates = handover::successors(&house.db, house, &mandate.expect("a mandate")).await;
    let successor = candidates.expect("read").into_iter().next().expect("somebody can succeed");
    let wanted = Wanted { successor, words: None, end: false };
    handover::hand_over(house, &khadija, mandate_id, &wanted).await.expect("handed over");
}
