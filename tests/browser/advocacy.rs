//! The pages of advocacy in a real browser: the radar, a dossier with its chain, actions, documents, promises,
//! institutions, a handover, on a phone and at a desk, in Arabic and in French.

use tarafu::actions;
use tarafu::actions::action::Kind;
use tarafu::categories::Catalogue;
use tarafu::dossiers;
use tarafu::dossiers::NewDossier;
use tarafu::dossiers::dossier;
use tarafu::dossiers::dossier::Origin;
use tarafu::dossiers::gather::Source;
use tarafu::institutions;
use tarafu::territory;
use tarafu::territory::Level;

use super::walker::Walker;
use crate::cast;
use crate::house::Backend;
use crate::house::Running;
use crate::kit::browser::LAPTOP;
use crate::kit::browser::PHONE;

/// What a coordinator walks through; `{dossier}`, `{action}` and `{case}` are those of the scene.
const PAGES: [(&str, &str); 17] = [
    ("radar", "/radar"),
    ("dossiers", "/dossiers"),
    ("dossier-new", "/dossiers/new"),
    ("dossier", "/dossiers/{dossier}"),
    ("dossier-edit", "/dossiers/{dossier}/edit"),
    ("dossier-cases", "/dossiers/{dossier}/cases"),
    ("dossier-propose", "/dossiers/{dossier}/propose"),
    ("dossier-close", "/dossiers/{dossier}/close"),
    ("case-dossiers", "/cases/{case}/dossiers"),
    ("kinds", "/dossiers/{dossier}/actions/new"),
    ("question-new", "/dossiers/{dossier}/actions/new?kind=written_question"),
    ("action", "/actions/{action}"),
    ("calendar", "/actions"),
    ("document-new", "/dossiers/{dossier}/documents/new"),
    ("reply-new", "/dossiers/{dossier}/replies/new"),
    ("promises", "/promises"),
    ("institutions", "/institutions?unit=03.531"),
];

/// A dossier of Taounate with six cases and a letter; its key, the letter's, the reference of a case.
async fn scene(running: &Running) -> (i64, i64, String) {
    let house = &running.house;
    let khadija = running.actor(&cast::KHADIJA).await;
    let mut cases = Vec::new();
    for number in 0..6 {
        let commune = ["03.531.07.09", "03.531.07.15"][number % 2];
        cases.push(crate::dossiers::file(house, &khadija, commune, number).await);
    }
    let dossier = open(running, cases.iter().map(|case| case.id).collect()).await;
    let regulator = institutions::queries::by_code(&house.db, "agency.anrt").await.expect("read");
    let letter = actions::Wanted {
        kind: Kind::Letter,
        level: Level::Region,
        subject: "تغطية الدواوير بشبكة 4G لدى Maroc Telecom".to_owned(),
        note: Some("بعد الاتصال بالمتعهد.".to_owned()),
        institution_id: regulator.map(|regulator| regulator.id),
        carrier_id: None,
        parent_id: None,
        planned_on: Some(house.today()),
        session_ends_on: None,
    };
    let letter = actions::plan(house, &khadija, &dossier, &letter).await.expect("planned");
    (dossier.id, letter.id, cases[0].reference.clone())
}

async fn open(running: &Running, cases: Vec<i64>) -> dossier::Model {
    let catalogue = Catalogue::read(&running.house.db).await.expect("read");
    let new = NewDossier {
        wanted: dossiers::Wanted {
            title: "تغطية الجماعات الجبلية بشبكة الهاتف".to_owned(),
            category_id: catalogue.open("network.mobile").expect("a category").id,
            demand: "تشغيل محطات جديدة بالدواوير غير المغطاة.".to_owned(),
            summary_ar: "ستة طلبات من جماعتين.".to_owned(),
            summary_fr: "Six requêtes de deux communes.".to_owned(),
            level: Level::Region,
            carrier_id: None,
        },
        unit: territory::unit("03.531").expect("a unit"),
        origin: Origin::Selection,
        reason: None,
        source: Source::Cases(cases),
    };
    let khadija = running.actor(&cast::KHADIJA).await;
    dossiers::open(&running.house, &khadija, &new).await.expect("opened")
}

#[rocket::async_test]
async fn the_pages_of_advocacy_fit_their_reader() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    let (dossier, action, case) = scene(&running).await;
    for (language, size, name) in [
        ("ar", PHONE, "ar-advocacy-phone"),
        ("ar", LAPTOP, "ar-advocacy-desk"),
        ("fr", PHONE, "fr-advocacy-phone"),
        ("fr", LAPTOP, "fr-advocacy-desk"),
    ] {
        let Some(mut walker) = Walker::start(&running.base, language, name, size).await else { break };
        walker.sign_in(&cast::KHADIJA).await;
        walker.open(&format!("/desk?lang={language}")).await;
        for (page, path) in PAGES {
            let path = path
                .replace("{dossier}", &dossier.to_string())
                .replace("{action}", &action.to_string())
                .replace("{case}", &case);
            walker.open(&path).await;
            walker.look(page).await;
        }
        walker.go_home().await;
    }
    running.stop().await;
}
