//! Who is answered what at the addresses where lists are taken home: whoever sees the list, and nobody else. The log
//! is for coordinators and administrators.

use super::actors::Who;
use super::actors::Who::*;
use super::answer::Answer;
use super::answer::Answer::*;
use super::objects::Object;
use super::objects::Object::*;
use super::table::FIGURES;
use super::table::FIGURES_FORM;
use super::table::Line;
use super::table::NOBODY;
use super::table::OF_CASES;
use super::table::inside;

const PAGE: &[(Object, Answer, &[Who])] = &[(Nothing, Shown, OF_CASES)];
/// A form without a word: it comes back to be mended, for whoever could mend it.
const FORM: &[(Object, Answer, &[Who])] = &[(Nothing, Done, OF_CASES)];

/// Communes stand side by side in a province or a region.
const COMMUNES: &[(Object, Answer, &[Who])] = &[
    (Nothing, Shown, &[Khadija, Hamid, Youssef, Salma, Omar]),
    (Unit("03.531.07.09"), Missing, NOBODY),
    (Unit("03.531"), Shown, &[Khadija, Omar]),
    (Unit("03"), Shown, &[Youssef, Salma]),
    (NoUnit, Missing, NOBODY),
];
const COMMUNES_FORM: &[(Object, Answer, &[Who])] = &[
    (Nothing, Done, &[Khadija, Hamid, Youssef, Salma, Omar]),
    (Unit("03.531.07.09"), Missing, NOBODY),
    (Unit("03.531"), Done, &[Khadija, Omar]),
    (Unit("03"), Done, &[Youssef, Salma]),
    (NoUnit, Missing, NOBODY),
];

pub const EXPORTS: &[Line] = &[
    inside("GET /exports", &[(Nothing, Shown, &[Khadija, Hamid, Amina])]),
    inside("GET /cases/export", PAGE),
    inside("POST /cases/export", FORM),
    inside("GET /dossiers/export", PAGE),
    inside("POST /dossiers/export", FORM),
    inside("GET /actions/export", PAGE),
    inside("POST /actions/export", FORM),
    inside("GET /promises/export", PAGE),
    inside("POST /promises/export", FORM),
    inside("GET /promises/ledger/export", &[(Nothing, Shown, OF_CASES), (Nothing, Shown, &[Omar])]),
    inside("POST /promises/ledger/export", &[(Nothing, Done, OF_CASES), (Nothing, Done, &[Omar])]),
    inside("GET /dashboard/export", FIGURES),
    inside("POST /dashboard/export", FIGURES_FORM),
    inside("GET /dashboard/map/export", FIGURES),
    inside("POST /dashboard/map/export", FIGURES_FORM),
    inside("GET /dashboard/workload/export", FIGURES),
    inside("POST /dashboard/workload/export", FIGURES_FORM),
    inside("GET /communes/export", COMMUNES),
    inside("POST /communes/export", COMMUNES_FORM),
];
