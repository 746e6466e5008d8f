//! The ways that lead to an ending, as tables: a beginning in the commune, and what follows from it.

use super::chance::Chance;
use super::plot::Beat;
use super::plot::Beat::Accept;
use super::plot::Beat::Add;
use super::plot::Beat::Answer;
use super::plot::Beat::Ask;
use super::plot::Beat::Assign;
use super::plot::Beat::Close;
use super::plot::Beat::Confirm;
use super::plot::Beat::Dispute;
use super::plot::Beat::Evade;
use super::plot::Beat::HandBack;
use super::plot::Beat::Lapse;
use super::plot::Beat::Note;
use super::plot::Beat::PassUp;
use super::plot::Beat::Promise;
use super::plot::Beat::Queue;
use super::plot::Beat::Reopen;
use super::plot::Beat::Reply;
use super::plot::Beat::Resolve;
use super::plot::Beat::Update;
use super::plot::Ending;
use super::plot::Plot;
use crate::cases::case::Outcome;
use crate::territory::Level;
use crate::territory::Level::National;
use crate::territory::Level::Province;
use crate::territory::Level::Region;

type Path = &'static [Beat];

/// How a case begins in its commune; many begin with nothing but the filing.
const OPENINGS: [Path; 8] =
    [&[], &[], &[], &[Note], &[Update], &[Ask, Reply], &[Ask, Reply, Update], &[Note, Update]];

/// How a case had ended that was reopened later.
const BEFORE: [Path; 4] = [
    &[Update, Resolve, Confirm, Reopen],
    &[Ask, Close(Outcome::NoInfo), Reopen],
    &[Resolve, Lapse, Reopen],
    &[Note, Close(Outcome::NotFeasible), Reopen],
];

const AT_WORK: [Path; 12] = [
    &[],
    &[],
    &[],
    &[Update],
    &[Update],
    &[Note],
    &[Add],
    &[Add],
    &[Ask, Reply],
    &[Assign(Province), HandBack],
    &[Assign(Region), HandBack],
    &[Update, Resolve, Dispute],
];

/// How a case comes into somebody's hands at each level.
const TO_PROVINCE: [Path; 4] = [
    &[Assign(Province), Accept],
    &[Assign(Province), Accept],
    &[Queue(Province), Accept],
    &[Assign(Province), HandBack, Assign(Province), Accept],
];
const TO_REGION: [Path; 4] = [
    &[Assign(Region), Accept],
    &[Queue(Region), Accept],
    &[Assign(Province), Accept, PassUp, Accept],
    &[Assign(Province), Accept, Evade, PassUp, Accept],
];
const TO_NATION: [Path; 4] = [
    &[Assign(National), Accept],
    &[Assign(National), Accept],
    &[Queue(National), Accept],
    &[Assign(Region), Accept, PassUp, Accept],
];

const CARRIED: [Path; 6] = [&[], &[], &[Update], &[Update], &[Note], &[Note, Update]];

const SOLVED: [Path; 6] = [
    &[Resolve],
    &[Resolve],
    &[Note, Resolve],
    &[Update, Resolve],
    &[Update, Resolve],
    &[Resolve, Dispute, Update, Resolve],
];

/// The longest history that is told: more is not read.
const MOST: usize = 7;

/// The beats of a plot. `level` is where its answer comes from, if it gets one.
pub fn path(plot: Plot, level: Option<Level>, chance: &mut Chance) -> Vec<Beat> {
    loop {
        let path = some_path(plot, level, chance);
        if path.len() <= MOST {
            return path;
        }
    }
}

fn some_path(plot: Plot, level: Option<Level>, chance: &mut Chance) -> Vec<Beat> {
    let mut path = match (plot.ending, plot.reopened) {
        (Ending::Received | Ending::Neglected, _) => return Vec::new(),
        (_, true) => chance.pick(&BEFORE).to_vec(),
        _ => chance.pick(&OPENINGS).to_vec(),
    };
    path.extend(rest(plot.ending, level, chance));
    path
}

fn rest(ending: Ending, level: Option<Level>, chance: &mut Chance) -> Vec<Beat> {
    match ending {
        Ending::Received | Ending::Neglected => Vec::new(),
        Ending::InProgress => chance.pick(&AT_WORK).to_vec(),
        Ending::NeedInfo if chance.percent(20) => [carried(Some(Province), chance), vec![Ask]].concat(),
        Ending::NeedInfo => vec![Ask],
        Ending::InAdvocacy(level) => in_advocacy(level, chance),
        Ending::Answered => [carried_or_not(level, chance), vec![Answer]].concat(),
        Ending::Committed | Ending::Overdue => [carried_or_not(level, chance), vec![Promise]].concat(),
        Ending::Resolved => solved(level, chance),
        Ending::Confirmed => [solved(level, chance), vec![Confirm]].concat(),
        Ending::Lapsed => [solved(level, chance), vec![Lapse]].concat(),
        Ending::Closed(outcome) => closed(outcome, level, chance),
    }
}

fn carried(level: Option<Level>, chance: &mut Chance) -> Vec<Beat> {
    let ways = match level {
        Some(National) => &TO_NATION,
        Some(Region) => &TO_REGION,
        _ => &TO_PROVINCE,
    };
    chance.pick(ways).to_vec()
}

/// What concerns the province is now and then settled without an advocate.
fn carried_or_not(level: Option<Level>, chance: &mut Chance) -> Vec<Beat> {
    if level == Some(Province) && chance.percent(25) { Vec::new() } else { carried(level, chance) }
}

/// Some wait for somebody to accept them; the others are being carried.
fn in_advocacy(level: Level, chance: &mut Chance) -> Vec<Beat> {
    let mut beats = carried(Some(level), chance);
    if chance.percent(35) {
        beats.pop();
    } else {
        beats.extend(chance.pick(&CARRIED));
    }
    beats
}

/// Half of what is solved was carried to somebody who answered or promised; the rest was settled at home.
fn solved(level: Option<Level>, chance: &mut Chance) -> Vec<Beat> {
    match chance.below(8) {
        0..3 => [carried(level, chance), vec![Answer, Resolve]].concat(),
        3 => [carried(level, chance), vec![Promise, Resolve]].concat(),
        _ => chance.pick(&SOLVED).to_vec(),
    }
}

fn closed(outcome: Outcome, level: Option<Level>, chance: &mut Chance) -> Vec<Beat> {
    let before = match outcome {
        Outcome::Refused if level.is_some() => [carried_or_not(level, chance), vec![Answer]].concat(),
        Outcome::Refused => vec![Update],
        Outcome::NoInfo => vec![Ask],
        Outcome::Withdrawn => vec![Add],
        Outcome::Referred => vec![Assign(Province), HandBack],
        _ => Vec::new(),
    };
    [before, vec![Close(outcome)]].concat()
}
