//! The sheet of a commune on paper: one page of A4, however much there is to say.

use std::cmp::Reverse;

use chrono::Duration;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;
use tarafu::cases::commands;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::categories::Catalogue;
use tarafu::categories::category::Model as Category;
use tarafu::dossiers;
use tarafu::dossiers::NewDossier;
use tarafu::dossiers::Wanted;
use tarafu::dossiers::dossier::Origin;
use tarafu::dossiers::gather::Source;
use tarafu::institutions::institution;
use tarafu::language::Language;
use tarafu::people::Role;
use tarafu::people::commands::NewAccount;
use tarafu::people::commands::create_active;
use tarafu::promises;
use tarafu::promises::NewPromise;
use tarafu::territory;
use tarafu::territory::Level;

use super::walker::Walker;
use crate::cast;
use crate::dossiers::file_about;
use crate::house::Backend;
use crate::house::Running;
use crate::kit::browser::LAPTOP;
use crate::press::reader::letters;
use crate::press::reader::poppler;
use crate::promises::scene::Scene;

const COMMUNE: &str = cast::FATIMA.unit;

/// So long as forms let a name, a title and a promise be, or longer than any that one meets.
const NAME: &str = "عبد الرحمان بن سيدي محمد الإدريسي العلوي الحسني القاسمي الوزاني";
const INSTITUTION: [&str; 2] = [
    "المديرية الإقليمية لوزارة التجهيز والماء بتاونات، مصلحة البنيات التحتية الطرقية والمنشآت الفنية بالعالم القروي \
     والمناطق الجبلية",
    "Direction provinciale de l’équipement et de l’eau de Taounate, service des infrastructures routières et des \
     ouvrages d’art en milieu rural et en zone de montagne",
];
const TITLE: &str = "فك العزلة عن دواوير أولاد صالح وبني وليد وعين بوشريك بإصلاح الطريق الإقليمية رقم 5316 وبناء قنطرة \
                     على وادي ورغة وتغطية المنطقة بشبكة الهاتف والإنترنت";

/// Cases of every theme, late and resolved ones; ten officials, six dossiers, five promises.
async fn scene(running: &Running) {
    let house = &running.house;
    officials(running, 8).await;
    let fatima = running.actor(&cast::FATIMA).await;
    let catalogue = Catalogue::read(&house.db).await.expect("the catalogue");
    let mut cases = Vec::new();
    for code in wordy(&catalogue) {
        for number in 0..6 {
            cases.push(file_about(house, &fatima, COMMUNE, cases.len() + number, code).await);
        }
    }
    house.pass_time(Duration::days(100));
    for case in cases.iter().skip(5).step_by(3) {
        let resolve = Order::Resolve { explanation: "تم الإصلاح.".to_owned() };
        commands::perform(house, Hand::Staff(&fatima), case, &resolve).await.expect("resolved");
    }
    let open = cases.iter().take(5).map(|case| case.id).collect::<Vec<_>>();
    promised(running, 5).await;
    for _ in 0..5 {
        gathered(running, &catalogue, open.clone()).await;
    }
}

/// Of every theme the category with the longest name, the longest of all first: the oldest cases are shown by it.
fn wordy(catalogue: &Catalogue) -> Vec<&str> {
    let length = |category: &&Category| category.name(Language::Fr).chars().count();
    let longest = |theme: &Category| catalogue.of(theme.id).max_by_key(length);
    let mut all: Vec<_> = catalogue.themes().filter_map(longest).collect();
    all.sort_by_key(|category| Reverse(length(category)));
    all.into_iter().map(|category| category.code.as_str()).collect()
}

async fn officials(running: &Running, count: usize) {
    let house = &running.house;
    for number in 0..count {
        let new = NewAccount {
            name: NAME.to_owned(),
            email: format!("official-{number}@example.org"),
            language: Language::Ar,
            role: Role::Official,
            unit: territory::unit(COMMUNE).expect("a commune"),
            starts_on: house.today(),
            ends_on: None,
        };
        create_active(&house.db, &new, "no hash", house.now()).await.expect("an account");
    }
}

/// A dossier on which an institution with a long name promised much.
async fn promised(running: &Running, count: u64) {
    let house = &running.house;
    let (scene, _) = Scene::set(running, &["hassan@example.org"]).await;
    let [ar, fr] = INSTITUTION.map(|name| Set(name.to_owned()));
    let named = institution::ActiveModel {
        id: Set(scene.institution),
        name_ar: ar,
        name_fr: fr,
        ..Default::default()
    };
    named.update(&house.db).await.expect("named");
    for days in 1..=count {
        let wanted = promises::Wanted { words: TITLE.to_owned(), ..scene.wanted(scene.in_days(days)) };
        let (dossier, action, answer) = (&scene.dossier, &scene.action, Some(&scene.answer));
        let new = NewPromise { dossier, action, answer, wanted };
        promises::record(house, &scene.khadija, &new).await.expect("recorded");
    }
}

async fn gathered(running: &Running, catalogue: &Catalogue, cases: Vec<i64>) {
    let khadija = running.actor(&cast::KHADIJA).await;
    let wanted = Wanted {
        title: TITLE.to_owned(),
        category_id: catalogue.by_code("network.mobile").expect("a category").id,
        demand: "إصلاح الطريق.".to_owned(),
        summary_ar: String::new(),
        summary_fr: String::new(),
        level: Level::Region,
        carrier_id: None,
    };
    let unit = territory::unit(cast::KHADIJA.unit).expect("her province");
    let source = Source::Cases(cases);
    let new = NewDossier { wanted, unit, origin: Origin::Selection, reason: None, source };
    dossiers::open(&running.house, &khadija, &new).await.expect("opened");
}

#[rocket::async_test]
async fn the_sheet_of_the_fullest_commune_is_one_page() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    scene(&running).await;
    for language in ["ar", "fr"] {
        let name = format!("{language}-commune");
        let Some(walker) = Walker::start(&running.base, language, &name, LAPTOP).await else { break };
        walker.sign_in(&cast::KHADIJA).await;
        walker.open(&format!("/communes/{COMMUNE}?lang={language}")).await;
        let lists = [".brief-list li", "table tbody tr", ".brief section"];
        let mut told = Vec::new();
        for css in lists {
            told.push(walker.count(css).await);
        }
        let pdf = walker.print("sheet").await;
        walker.go_home().await;

        assert!(told[0] == 13 && told[1] >= 16 && told[2] == 6, "the sheet is full: {told:?}");
        let (Some(facts), Some(text)) = (poppler("pdfinfo", &pdf, &[]), poppler("pdftotext", &pdf, &["-"]))
        else {
            break;
        };
        let fact = |name: &str| facts.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        assert_eq!(fact("Pages:"), Some("1"), "{language}: {facts}");
        assert!(fact("Page size:").is_some_and(|size| size.ends_with("(A4)")), "{language}: {facts}");
        assert!(letters(&text).contains("HCPRGPH2014"), "its last line is on it: {text}");
    }
    running.stop().await;
}
