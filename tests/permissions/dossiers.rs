//! Who is answered what at the addresses of dossiers.

use super::actors::Who;
use super::actors::Who::*;
use super::answer::Answer;
use super::answer::Answer::*;
use super::folders::Folder;
use super::objects::Object;
use super::objects::Object::*;
use super::scene::Story;

const NOBODY: &[Who] = &[];
/// Those who steer a dossier of Taounate, of بوهودة, of the other province.
pub const TAOUNATE: &[Who] = &[Khadija];
pub const BOUHOUDA: &[Who] = &[Fatima, Mustapha, Khadija];
pub const MIKKES: &[Who] = &[Hamid];

/// A page for all who see the dossier.
pub const PAGE: &[(Object, Answer, &[Who])] = &[
    (Dossier(Folder::Carried), Shown, &[Khadija, Youssef]),
    (Dossier(Folder::Queue), Shown, &[Khadija, Youssef, Salma]),
    (Dossier(Folder::Commune), Shown, BOUHOUDA),
    (Dossier(Folder::Mikkes), Shown, &[Hamid, Najat]),
    (NoDossier, Missing, NOBODY),
];

/// A page for those who steer it; those who only carry it are refused.
pub const STEERED: &[(Object, Answer, &[Who])] = &[
    (Dossier(Folder::Carried), Shown, TAOUNATE),
    (Dossier(Folder::Carried), Forbidden, &[Youssef]),
    (Dossier(Folder::Queue), Shown, TAOUNATE),
    (Dossier(Folder::Queue), Forbidden, &[Youssef, Salma]),
    (Dossier(Folder::Commune), Shown, BOUHOUDA),
    (Dossier(Folder::Mikkes), Shown, MIKKES),
    (Dossier(Folder::Mikkes), Forbidden, &[Najat]),
    (NoDossier, Missing, NOBODY),
];

/// A deed of those who steer it.
pub const STEERING: &[(Object, Answer, &[Who])] = &[
    (Dossier(Folder::Carried), Done, TAOUNATE),
    (Dossier(Folder::Carried), Forbidden, &[Youssef]),
    (Dossier(Folder::Queue), Done, TAOUNATE),
    (Dossier(Folder::Queue), Forbidden, &[Youssef, Salma]),
    (Dossier(Folder::Commune), Done, BOUHOUDA),
    (Dossier(Folder::Mikkes), Done, MIKKES),
    (Dossier(Folder::Mikkes), Forbidden, &[Najat]),
    (NoDossier, Missing, NOBODY),
];

/// Opening again what was never closed: those who steer it are too late, or too early.
pub const REOPENING: &[(Object, Answer, &[Who])] = &[
    (Dossier(Folder::Carried), TooLate, TAOUNATE),
    (Dossier(Folder::Carried), Forbidden, &[Youssef]),
    (Dossier(Folder::Mikkes), TooLate, MIKKES),
    (Dossier(Folder::Mikkes), Forbidden, &[Najat]),
    (NoDossier, Missing, NOBODY),
];

/// Taking a case out: its carrier sees both, and may not.
pub const RELEASE_PAGE: &[(Object, Answer, &[Who])] = &[
    (Gathered(Folder::Carried, Story::Carried), Shown, TAOUNATE),
    (Gathered(Folder::Carried, Story::Carried), Forbidden, &[Youssef]),
    (Gathered(Folder::Mikkes, Story::Mikkes), Shown, MIKKES),
    (Gathered(Folder::Carried, Story::Tissa), Missing, NOBODY),
    (NoGathered, Missing, NOBODY),
];
pub const RELEASE: &[(Object, Answer, &[Who])] = &[
    (Gathered(Folder::Carried, Story::Carried), Done, TAOUNATE),
    (Gathered(Folder::Carried, Story::Carried), Forbidden, &[Youssef]),
    (Gathered(Folder::Mikkes, Story::Mikkes), Done, MIKKES),
    (Gathered(Folder::Carried, Story::Tissa), Missing, NOBODY),
    (NoGathered, Missing, NOBODY),
];

/// The dossiers of a case are for whoever sees the case.
pub const OF_CASE: &[(Object, Answer, &[Who])] = &[
    (Case(Story::Carried), Shown, &[Fatima, Mustapha, Khadija, Youssef]),
    (Case(Story::Tissa), Shown, &[Driss, Khadija]),
    (Case(Story::Mikkes), Shown, &[Hamid]),
    (NoCase, Missing, NOBODY),
];
pub const JOIN: &[(Object, Answer, &[Who])] = &[
    (Case(Story::Carried), Done, &[Fatima, Mustapha, Khadija, Youssef]),
    (Case(Story::Tissa), Done, &[Driss, Khadija]),
    (Case(Story::Mikkes), Done, &[Hamid]),
    (NoCase, Missing, NOBODY),
];
