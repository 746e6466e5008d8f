//! Who is answered what at every address, written down by hand from the design: the officials of a commune work its
//! cases, the coordinators all below them, an advocate what is assigned to them or to their level; observers see
//! figures, administrators no case. What one may not see is missing. Whoever adds an address adds it here.

use super::actions::ACTIONS;
use super::actors::ALL;
use super::actors::SIGNED_IN;
use super::actors::Who;
use super::answer::Answer;
use super::dossiers;
use super::exports::EXPORTS;
use super::handover;
use super::objects::Object;
use super::objects::Part;
use super::objects::Token;
use super::objects::Whose;
use super::promises::PROMISES;
use super::replies;
use super::workshop;

// The words of the table: imported one a line they would be longer than it.
use super::actors::Who::*;
use super::answer::Answer::*;
use super::objects::Object::*;
use super::scene::Story::*;

/// What an address answers.
pub struct Line {
    pub route: &'static str,
    /// What is sent beside the token, with a number for `‹who›`: some doors count how often one knocks for the same.
    pub fields: &'static [(&'static str, &'static str)],
    /// What those are told who have not signed in.
    pub strangers: Answer,
    /// The object, the answer, and who gets it. For all others it is not there.
    pub cells: &'static [(Object, Answer, &'static [Who])],
}

/// An address behind the door.
pub const fn inside(route: &'static str, cells: &'static [(Object, Answer, &'static [Who])]) -> Line {
    Line { route, fields: &[], strangers: SignIn, cells }
}

/// An address that is open to the street.
pub const fn outside(route: &'static str, cells: &'static [(Object, Answer, &'static [Who])]) -> Line {
    Line { route, fields: &[], strangers: Missing, cells }
}

impl Line {
    pub const fn sending(self, fields: &'static [(&'static str, &'static str)]) -> Self {
        Self { fields, ..self }
    }
}

pub const NOBODY: &[Who] = &[];
const STREET: &[Who] = &[Anonymous, Resident];
pub const OF_CASES: &[Who] = &[Fatima, Mustapha, Driss, Khadija, Hamid, Youssef, Salma, Najat];
const OF_NO_CASES: &[Who] = &[Omar, Amina];
const WHO_FILE: &[Who] = &[Fatima, Mustapha, Driss, Khadija, Hamid];
const WHO_MANAGE: &[Who] = &[Khadija, Hamid, Amina];
const WHO_KNOW_INSTITUTIONS: &[Who] =
    &[Fatima, Mustapha, Driss, Khadija, Hamid, Youssef, Salma, Najat, Amina];
const WHO_MAY_NOT_CHANGE_IT: &[Who] = &[Fatima, Mustapha, Driss, Hamid, Youssef, Salma, Najat];
const ADMINISTRATOR: &[Who] = &[Amina];
const OF_TAOUNATE: &[Who] = &[Khadija, Amina];
const OF_THE_OTHER: &[Who] = &[Hamid, Amina];
const COORDINATORS: &[Who] = &[Khadija, Hamid];

/// A page for administrators only, and the doing of something there.
const ADMIN_PAGE: &[(Object, Answer, &[Who])] = &[(Nothing, Shown, ADMINISTRATOR)];
const ADMIN_DEED: &[(Object, Answer, &[Who])] = &[(Nothing, Done, ADMINISTRATOR)];
const CATEGORY_DEED: &[(Object, Answer, &[Who])] =
    &[(Category, Done, ADMINISTRATOR), (NoCategory, Missing, NOBODY)];

/// Whoever may read the registry is told that an institution is not theirs to change.
const INSTITUTION_DEED: &[(Object, Answer, &[Who])] = &[
    (Institution, Done, OF_TAOUNATE),
    (Institution, Forbidden, WHO_MAY_NOT_CHANGE_IT),
    (NoInstitution, Missing, NOBODY),
];

/// A page of figures, or of what may be done with them: for whoever reads those of the unit.
pub const FIGURES: &[(Object, Answer, &[Who])] = &[
    (Nothing, Shown, OF_CASES),
    (Nothing, Shown, &[Omar]),
    (Unit("03.531.07.09"), Shown, &[Fatima, Mustapha, Khadija, Omar]),
    (Unit("03.531"), Shown, &[Khadija, Omar]),
    (Unit("03"), Shown, &[Youssef, Salma]),
    (NoUnit, Missing, NOBODY),
];
pub const FIGURES_FORM: &[(Object, Answer, &[Who])] = &[
    (Nothing, Done, OF_CASES),
    (Nothing, Done, &[Omar]),
    (Unit("03.531.07.09"), Done, &[Fatima, Mustapha, Khadija, Omar]),
    (Unit("03.531"), Done, &[Khadija, Omar]),
    (Unit("03"), Done, &[Youssef, Salma]),
    (NoUnit, Missing, NOBODY),
];

/// A page about an account.
const ACCOUNT_PAGE: &[(Object, Answer, &[Who])] = &[
    (Account(Whose::Bouhouda), Shown, OF_TAOUNATE),
    (Account(Whose::Mikkes), Shown, OF_THE_OTHER),
    (Account(Whose::Both), Shown, WHO_MANAGE),
    (Account(Whose::Peer), Shown, ADMINISTRATOR),
    (Account(Whose::Amina), Shown, ADMINISTRATOR),
    (NoAccount, Missing, NOBODY),
];

/// Something done to the whole of an account: all its mandates must be one's to give, and nobody locks themselves out.
const ACCOUNT_DEED: &[(Object, Answer, &[Who])] = &[
    (Account(Whose::Bouhouda), Done, OF_TAOUNATE),
    (Account(Whose::Mikkes), Done, OF_THE_OTHER),
    (Account(Whose::Both), Done, ADMINISTRATOR),
    (Account(Whose::Both), Forbidden, COORDINATORS),
    (Account(Whose::Peer), Done, ADMINISTRATOR),
    (Account(Whose::Amina), Forbidden, ADMINISTRATOR),
    (NoAccount, Missing, NOBODY),
];

/// A link is all that one needs; what may not be followed is not there.
const LINKS: &[(Object, Answer, &[Who])] = &[
    (Link(Carried), Shown, ALL),
    (Link(Tissa), Shown, ALL),
    (Link(Hidden), Missing, NOBODY),
    (NoLink, Missing, NOBODY),
];

/// What a digest's own link stops, whoever holds it.
const DIGESTS: &[(Object, Answer, &[Who])] = &[(Digest, Shown, ALL), (NoDigest, Missing, NOBODY)];

const WISHES_AGAIN: &[(Object, Answer, &[Who])] = &[
    (Wish(Carried, "reply"), Elsewhere, ALL),
    (Wish(Carried, "mail"), Elsewhere, ALL),
    (Wish(Hidden, "reply"), Missing, NOBODY),
    (NoLinkWish("reply"), Missing, NOBODY),
    (Wish(Carried, "fly"), Missing, NOBODY),
    (NoLinkWish("fly"), Missing, NOBODY),
];

const WISHES: &[(Object, Answer, &[Who])] = &[
    (Wish(Carried, "reply"), Done, ALL),
    (Wish(Carried, "add"), Done, ALL),
    (Wish(Carried, "verdict"), Done, ALL),
    (Wish(Carried, "reopen"), Done, ALL),
    (Wish(Carried, "object"), Done, ALL),
    (Wish(Carried, "mail"), Done, ALL),
    (Wish(Carried, "erase"), Done, ALL),
    (Wish(Hidden, "add"), Missing, NOBODY),
    (Wish(Hidden, "object"), Missing, NOBODY),
    (Wish(Hidden, "erase"), Missing, NOBODY),
    (NoLinkWish("add"), Missing, NOBODY),
    (NoLinkWish("object"), Missing, NOBODY),
    (NoLinkWish("erase"), Missing, NOBODY),
    (Wish(Carried, "fly"), Missing, NOBODY),
    (NoLinkWish("fly"), Missing, NOBODY),
];

/// Every line, those of the rooms with a table of their own first.
pub fn lines() -> impl Iterator<Item = &'static Line> {
    ACTIONS.iter().chain(PROMISES).chain(EXPORTS).chain(TABLE)
}

/// In the order in which they are tried: those that end something come last.
const TABLE: &[Line] = &[
    outside("GET /healthz", &[(Nothing, Shown, ALL)]),
    outside("GET /readyz", &[(Nothing, Shown, ALL)]),
    outside("GET /static/<path..>", &[(File, Shown, ALL), (NoFile, Missing, NOBODY)]),
    outside("GET /communes/pick", &[(Nothing, Shown, ALL)]),
    outside("GET /", &[(Nothing, Shown, STREET), (Nothing, Elsewhere, SIGNED_IN)]),
    outside("GET /track", &[(Nothing, Shown, ALL)]),
    outside("GET /figures", &[(Nothing, Shown, ALL)]),
    outside("GET /figures.csv", &[(Nothing, Shown, ALL)]),
    outside("GET /figures.json", &[(Nothing, Shown, ALL)]),
    outside("POST /track", &[(Nothing, Done, ALL)]).sending(&[("reference", "9876543210‹who›")]),
    outside("GET /track/find", &[(Nothing, Shown, ALL)]),
    outside("POST /track/find", &[(Nothing, Done, ALL)]),
    outside("GET /t/<link>", LINKS),
    outside("GET /t/<link>/data", LINKS),
    outside("GET /t/<link>/unsubscribe", LINKS),
    outside("POST /t/<link>/unsubscribe", LINKS).sending(&[("List-Unsubscribe", "One-Click")]),
    outside("GET /digest/<link>/unsubscribe", DIGESTS),
    outside("POST /digest/<link>/unsubscribe", DIGESTS).sending(&[("List-Unsubscribe", "One-Click")]),
    outside("GET /t/<link>/<wish>", WISHES_AGAIN),
    outside("POST /t/<link>/<wish>", WISHES),
    outside("GET /login", &[(Nothing, Shown, STREET), (Nothing, Elsewhere, SIGNED_IN)]),
    outside("POST /login", &[(Nothing, Done, ALL)]).sending(&[("email", "nobody-‹who›@example.org")]),
    outside("GET /reset", &[(Nothing, Shown, ALL)]),
    outside("POST /reset", &[(Nothing, Done, ALL)]),
    outside(
        "GET /reset/<token>",
        &[
            (Pass(Token::Reset), Shown, ALL),
            (Pass(Token::Invitation), Missing, NOBODY),
            (Pass(Token::Used), Missing, NOBODY),
            (NoPass, Missing, NOBODY),
        ],
    ),
    outside(
        "POST /reset/<token>",
        &[
            (Pass(Token::Reset), Done, ALL),
            (Pass(Token::Invitation), Missing, NOBODY),
            (Pass(Token::Used), Missing, NOBODY),
            (NoPass, Missing, NOBODY),
        ],
    ),
    outside(
        "GET /invite/<token>",
        &[
            (Pass(Token::Invitation), Shown, ALL),
            (Pass(Token::Reset), Missing, NOBODY),
            (NoPass, Missing, NOBODY),
        ],
    ),
    outside(
        "POST /invite/<token>",
        &[
            (Pass(Token::Invitation), Done, ALL),
            (Pass(Token::Reset), Missing, NOBODY),
            (NoPass, Missing, NOBODY),
        ],
    ),
    inside("GET /desk", &[(Nothing, Shown, OF_CASES), (Nothing, Elsewhere, OF_NO_CASES)]),
    inside(
        "GET /dashboard",
        &[
            (Nothing, Shown, OF_CASES),
            (Nothing, Shown, &[Omar]),
            (Unit("03.531.07.09"), Shown, &[Fatima, Mustapha, Khadija, Omar]),
            (Unit("03.531"), Shown, &[Khadija, Omar]),
            (Unit("03.591"), Shown, &[Hamid]),
            (Unit("03"), Shown, &[Youssef, Salma]),
            (Unit("MA"), Shown, &[Najat]),
            (NoUnit, Missing, NOBODY),
        ],
    ),
    inside("GET /dashboard/map", FIGURES),
    inside(
        "GET /communes/<code>",
        &[(Commune("03.531.07.09"), Shown, &[Fatima, Mustapha, Khadija, Omar]), (NoCommune, Missing, NOBODY)],
    ),
    inside(
        "GET /communes",
        &[
            (Nothing, Elsewhere, &[Fatima, Mustapha, Driss]),
            (Nothing, Shown, &[Khadija, Hamid, Youssef, Salma, Najat, Omar]),
            (Unit("03.531.07.09"), Elsewhere, &[Fatima, Mustapha, Khadija, Omar]),
            (Unit("03.531"), Shown, &[Khadija, Omar]),
            (NoUnit, Missing, NOBODY),
        ],
    ),
    inside("GET /dashboard/silence", FIGURES),
    inside("GET /dashboard/workload", FIGURES),
    inside("POST /dashboard/seen", FIGURES_FORM),
    inside("GET /cases", &[(Nothing, Shown, OF_CASES)]),
    inside(
        "GET /radar",
        &[
            (Nothing, Shown, WHO_FILE),
            (Unit("03.531.07.09"), Shown, &[Fatima, Mustapha, Khadija]),
            (Unit("03.531.01.09"), Shown, &[Driss, Khadija]),
            (Unit("03.531"), Shown, &[Khadija]),
            (Unit("03.591"), Shown, &[Hamid]),
            (Unit("03"), Missing, NOBODY),
            (Unit("MA"), Missing, NOBODY),
            (NoUnit, Missing, NOBODY),
        ],
    ),
    inside("GET /cases/new", &[(Nothing, Shown, WHO_FILE)]),
    inside("POST /cases/new", &[(Nothing, Shown, WHO_FILE)]),
    inside("GET /cases/check", &[(Nothing, Elsewhere, SIGNED_IN)]),
    inside("POST /cases/check", &[(Nothing, Done, WHO_FILE)]),
    inside("POST /cases", &[(Nothing, Done, WHO_FILE)]),
    inside(
        "GET /cases/<reference>",
        &[
            (Case(Carried), Shown, &[Fatima, Mustapha, Khadija, Youssef]),
            (Case(Regional), Shown, &[Fatima, Mustapha, Khadija, Youssef, Salma]),
            (Case(National), Shown, &[Fatima, Mustapha, Khadija, Najat]),
            (Case(Provincial), Shown, &[Fatima, Mustapha, Khadija]),
            (Case(Hidden), Shown, &[Fatima, Mustapha, Khadija]),
            (Case(Tissa), Shown, &[Driss, Khadija]),
            (Case(Mikkes), Shown, &[Hamid]),
            (NoCase, Missing, NOBODY),
            (Mistyped, Missing, NOBODY),
        ],
    ),
    inside(
        "GET /cases/<reference>/receipt",
        &[
            (Case(Carried), Shown, &[Fatima]),
            (Case(Received), Shown, &[Khadija]),
            (Case(Tissa), Shown, &[Driss]),
            (NoCase, Missing, NOBODY),
        ],
    ),
    inside(
        "GET /cases/<reference>/receipt/print",
        &[
            (Case(Carried), Shown, &[Fatima]),
            (Case(Received), Shown, &[Khadija]),
            (Case(Tissa), Shown, &[Driss]),
            (NoCase, Missing, NOBODY),
        ],
    ),
    inside("GET /dossiers", &[(Nothing, Shown, OF_CASES)]),
    inside("GET /dossiers/new", &[(Nothing, Shown, WHO_FILE)]),
    inside("POST /dossiers/new", &[(Nothing, Shown, WHO_FILE)]),
    inside("POST /dossiers", &[(Nothing, Done, WHO_FILE)]),
    inside("GET /dossiers/<id>", dossiers::PAGE),
    inside("GET /dossiers/<id>/edit", dossiers::STEERED),
    inside("POST /dossiers/<id>/edit", dossiers::STEERING).sending(&[("version", "0")]),
    inside("GET /dossiers/<id>/cases", dossiers::PAGE),
    inside("POST /dossiers/<id>/cases", dossiers::STEERING),
    inside("GET /dossiers/<id>/cases/<reference>/release", dossiers::RELEASE_PAGE),
    inside("POST /dossiers/<id>/cases/<reference>/release", dossiers::RELEASE),
    inside("GET /dossiers/<id>/propose", dossiers::STEERED),
    inside("POST /dossiers/<id>/propose", dossiers::STEERING),
    inside("GET /dossiers/<id>/close", dossiers::STEERED),
    inside("POST /dossiers/<id>/close", dossiers::STEERING),
    inside("GET /dossiers/<id>/reopen", dossiers::REOPENING),
    inside("POST /dossiers/<id>/reopen", dossiers::REOPENING),
    inside("GET /dossiers/<id>/documents/new", workshop::BEGIN),
    inside("POST /dossiers/<id>/documents", workshop::BEGUN),
    inside("GET /documents/<id>", workshop::PAGE),
    inside("GET /documents/<id>/versions/<number>", workshop::VERSION),
    inside("GET /documents/<id>/pdf", workshop::FILE),
    inside("GET /documents/<id>/docx", workshop::FILE),
    inside("GET /documents/<id>/print", workshop::PAGE),
    inside("POST /documents/<id>", workshop::WRITING).sending(&[("version", "0")]),
    inside("POST /documents/<id>/submit", workshop::WRITING).sending(&[("version", "0")]),
    inside("POST /documents/<id>/approve", workshop::DECIDING).sending(&[("version", "0")]),
    inside("POST /documents/<id>/return", workshop::DECIDING).sending(&[("version", "0")]),
    inside("POST /documents/<id>/reopen", workshop::WRITING).sending(&[("version", "0")]),
    inside("GET /cases/<reference>/dossiers", dossiers::OF_CASE),
    inside("POST /cases/<reference>/dossiers", dossiers::JOIN),
    // The deeds that there are have a table of their own.
    inside(
        "GET /cases/<reference>/<deed>",
        &[
            (Unheard(Carried), Missing, NOBODY),
            (Unheard(Tissa), Missing, NOBODY),
            (UnheardNoCase, Missing, NOBODY),
        ],
    ),
    inside(
        "POST /cases/<reference>/<deed>",
        &[
            (Unheard(Carried), Missing, NOBODY),
            (Unheard(Tissa), Missing, NOBODY),
            (UnheardNoCase, Missing, NOBODY),
        ],
    ),
    inside("GET /institutions", &[(Nothing, Shown, WHO_KNOW_INSTITUTIONS)]),
    inside("GET /institutions/new", &[(Nothing, Shown, WHO_MANAGE)]),
    inside("POST /institutions/new", &[(Nothing, Done, WHO_MANAGE)]),
    inside(
        "GET /institutions/<id>",
        &[(Institution, Shown, WHO_KNOW_INSTITUTIONS), (NoInstitution, Missing, NOBODY)],
    ),
    inside(
        "GET /institutions/<id>/edit",
        &[
            (Institution, Shown, OF_TAOUNATE),
            (Institution, Forbidden, WHO_MAY_NOT_CHANGE_IT),
            (NoInstitution, Missing, NOBODY),
        ],
    ),
    inside("POST /institutions/<id>/edit", INSTITUTION_DEED).sending(&[("version", "0")]),
    inside("POST /institutions/<id>/retire", INSTITUTION_DEED),
    inside("POST /institutions/<id>/restore", INSTITUTION_DEED),
    inside("GET /dossiers/<id>/replies/new", replies::NEW),
    inside("POST /dossiers/<id>/replies/new", replies::NEW),
    inside("GET /dossiers/<id>/replies/check", replies::CHECK_AGAIN),
    inside("POST /dossiers/<id>/replies/check", replies::SEND),
    inside("POST /dossiers/<id>/replies", replies::SEND),
    inside("GET /dossiers/<id>/replies/<reply_id>", replies::REPLY),
    inside("GET /account", &[(Nothing, Shown, SIGNED_IN)]),
    inside("POST /account", &[(Nothing, Done, SIGNED_IN)]),
    inside("POST /account/digest", &[(Nothing, Done, SIGNED_IN)]),
    inside("GET /account/password", &[(Nothing, Shown, SIGNED_IN)]),
    inside("POST /account/password", &[(Nothing, Done, SIGNED_IN)]),
    inside(
        "POST /account/sessions/<id>/end",
        &[(OthersSession, Missing, NOBODY), (OwnSession, Done, SIGNED_IN), (NoSession, Missing, NOBODY)],
    ),
    inside("GET /admin", ADMIN_PAGE),
    inside("GET /admin/mail", ADMIN_PAGE),
    inside("GET /admin/mail/<id>", &[(Mail, Shown, ADMINISTRATOR), (NoMail, Missing, NOBODY)]),
    inside("GET /admin/mail/<id>/html", &[(Mail, Shown, ADMINISTRATOR), (NoMail, Missing, NOBODY)]),
    inside("POST /admin/mail/<id>/retry", &[(Mail, Done, ADMINISTRATOR), (NoMail, Missing, NOBODY)]),
    inside("POST /admin/mail/retry", ADMIN_DEED),
    inside("GET /admin/categories", ADMIN_PAGE),
    inside("GET /admin/categories/new", ADMIN_PAGE),
    inside("POST /admin/categories/new", ADMIN_DEED),
    inside("GET /admin/categories/<id>", &[(Category, Shown, ADMINISTRATOR), (NoCategory, Missing, NOBODY)]),
    inside("POST /admin/categories/<id>", CATEGORY_DEED),
    inside("POST /admin/categories/<id>/retire", CATEGORY_DEED),
    inside("POST /admin/categories/<id>/restore", CATEGORY_DEED),
    inside("GET /admin/accounts", &[(Nothing, Shown, WHO_MANAGE)]),
    inside("GET /admin/accounts/new", &[(Nothing, Shown, WHO_MANAGE)]),
    inside("POST /admin/accounts/new", &[(Nothing, Done, WHO_MANAGE)]),
    inside("GET /admin/accounts/<id>", ACCOUNT_PAGE),
    inside("GET /admin/accounts/<id>/mandates/new", ACCOUNT_PAGE),
    inside(
        "POST /admin/accounts/<id>/mandates/new",
        &[
            (Account(Whose::Bouhouda), Done, OF_TAOUNATE),
            (Account(Whose::Mikkes), Done, OF_THE_OTHER),
            (Account(Whose::Both), Done, WHO_MANAGE),
            (Account(Whose::Peer), Done, ADMINISTRATOR),
            (NoAccount, Missing, NOBODY),
        ],
    ),
    inside("POST /admin/accounts/<id>/invitation", ACCOUNT_DEED),
    inside("POST /admin/accounts/<id>/disable", ACCOUNT_DEED),
    inside("POST /admin/accounts/<id>/enable", ACCOUNT_DEED),
    inside("POST /admin/accounts/<id>/sessions/end", ACCOUNT_DEED),
    inside("GET /handover/<mandate_id>", handover::PAGE),
    inside("POST /handover/<mandate_id>", handover::DEED),
    inside("GET /handover/<mandate_id>/done", handover::DONE),
    // Under an account that one manages stands no mandate that is not its own, or not one's to give.
    inside(
        "POST /admin/accounts/<id>/mandates/<mandate_id>/end",
        &[
            (Mandate(Whose::Both, Part::Second), Done, OF_THE_OTHER),
            (Mandate(Whose::Bouhouda, Part::Second), Done, OF_TAOUNATE),
            (Mandate(Whose::Bouhouda, Part::Foreign), Missing, NOBODY),
            (Mandate(Whose::Peer, Part::First), Done, ADMINISTRATOR),
            (Mandate(Whose::Amina, Part::First), Forbidden, ADMINISTRATOR),
            (NoMandate, Missing, NOBODY),
        ],
    ),
    inside("POST /account/sessions/end", &[(Nothing, Done, SIGNED_IN)]),
    outside("POST /logout", &[(Nothing, Done, ALL)]),
];
