//! The addresses of actions. Whoever acts for the dossier sees them: the coordinator over its territory, and the
//! advocates of the level in whose queue it waits.

use super::actors::Who;
use super::actors::Who::Khadija;
use super::actors::Who::Salma;
use super::actors::Who::Youssef;
use super::answer::Answer::Done;
use super::answer::Answer::Forbidden;
use super::answer::Answer::Missing;
use super::answer::Answer::Shown;
use super::folders::Folder;
use super::objects::Object::Action;
use super::objects::Object::ActionPart;
use super::objects::Object::Dossier;
use super::objects::Object::NoAction;
use super::objects::Object::NoActionPart;
use super::objects::Object::NoDossier;
use super::objects::Object::Nothing;
use super::table::Line;
use super::table::NOBODY;
use super::table::OF_CASES;
use super::table::inside;

const WHO_ACT: &[Who] = &[Khadija, Youssef, Salma];

/// Nothing has this number.
const NO_FILE: &str = "98765432";

/// No action has ever been at this version: the deed is reached, and not done.
const VERSION: &[(&str, &str)] = &[("version", "0")];

pub const ACTIONS: &[Line] = &[
    inside("GET /actions", &[(Nothing, Shown, OF_CASES)]),
    inside(
        "GET /dossiers/<id>/actions/new",
        &[(Dossier(Folder::Queue), Shown, WHO_ACT), (NoDossier, Missing, NOBODY)],
    ),
    inside(
        "POST /dossiers/<id>/actions",
        &[(Dossier(Folder::Queue), Done, WHO_ACT), (NoDossier, Missing, NOBODY)],
    ),
    inside("GET /actions/<id>", &[(Action, Shown, WHO_ACT), (NoAction, Missing, NOBODY)]),
    inside("GET /actions/<id>/edit", &[(Action, Shown, WHO_ACT), (NoAction, Missing, NOBODY)]),
    inside("POST /actions/<id>/edit", &[(Action, Done, WHO_ACT), (NoAction, Missing, NOBODY)])
        .sending(VERSION),
    // Whoever carries it approves nothing; approving needs no form.
    inside(
        "GET /actions/<id>/<deed>",
        &[
            (ActionPart("withdraw"), Shown, WHO_ACT),
            (NoActionPart("withdraw"), Missing, NOBODY),
            (ActionPart("approve"), Shown, &[Khadija]),
            (NoActionPart("approve"), Missing, NOBODY),
            (ActionPart("lapse"), Missing, NOBODY),
            (NoActionPart("lapse"), Missing, NOBODY),
            (ActionPart("fly"), Missing, NOBODY),
            (NoActionPart("fly"), Missing, NOBODY),
        ],
    ),
    inside(
        "POST /actions/<id>/<deed>",
        &[
            (ActionPart("withdraw"), Done, WHO_ACT),
            (NoActionPart("withdraw"), Missing, NOBODY),
            (ActionPart("approve"), Done, &[Khadija]),
            (ActionPart("approve"), Forbidden, &[Youssef, Salma]),
            (NoActionPart("approve"), Missing, NOBODY),
            (ActionPart("lapse"), Forbidden, WHO_ACT),
            (NoActionPart("lapse"), Missing, NOBODY),
            (ActionPart("fly"), Missing, NOBODY),
            (NoActionPart("fly"), Missing, NOBODY),
        ],
    )
    .sending(VERSION),
    inside("POST /actions/<id>/proof", &[(Action, Done, WHO_ACT), (NoAction, Missing, NOBODY)]),
    // Whose scans they are is told in the stories of actions.
    inside(
        "GET /actions/<id>/files/<attachment_id>",
        &[(ActionPart(NO_FILE), Missing, NOBODY), (NoActionPart(NO_FILE), Missing, NOBODY)],
    ),
    inside(
        "POST /actions/<id>/answers/<answer_id>/document",
        &[(ActionPart(NO_FILE), Missing, NOBODY), (NoActionPart(NO_FILE), Missing, NOBODY)],
    ),
];
