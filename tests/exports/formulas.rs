//! Whatever people write, no spreadsheet computes it.

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::NotSet;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::IntoActiveModel;
use sea_orm::PaginatorTrait;
use tarafu::actions::action;
use tarafu::cases::case;
use tarafu::cases::resident;
use tarafu::categories::category;
use tarafu::dossiers::dossier;
use tarafu::institutions::institution;
use tarafu::kit::House;
use tarafu::kit::token;
use tarafu::people::account;
use tarafu::promises::promise;

use super::reader;
use super::scene::take;
use super::scene::take_with_contacts;
use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::promises::scene::Scene;

/// What makes a formula somewhere: by each sign that begins one, in full width too, behind a space or a mark that is
/// not seen, and behind a semicolon for spreadsheets that split there.
const PAYLOADS: [&str; 14] = [
    "=1+1",
    "=HYPERLINK(\"https://evil.example\",\"اضغطوا هنا\")",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1+1)",
    "\u{200f} =1+1",
];

/// Begins no formula, but does where it is split.
const SPLIT: &str = "دوار;=1+1;\"=2+2\nنهاية";

/// Everything that people write stands for something else now, differently in each of fourteen of a kind.
async fn spoil(running: &Running, scene: &Scene<'_>, cases: &[case::Model]) {
    let db = &running.house.db;
    for (like, payload) in cases.iter().zip(PAYLOADS) {
        let mut row = like.clone().into_active_model();
        row.words = Set(payload.to_owned());
        row.place = Set(Some(payload.to_owned()));
        row.owner_id = Set(Some(named(running, payload).await));
        row.carrier_id = Set(Some(named(running, payload).await));
        row.category_id = Set(category(&running.house, payload).await);
        row.update(db).await.expect("spoilt");
        let who = resident::Entity::find_by_id(like.resident_id).one(db).await.expect("read");
        let mut who = who.expect("a resident").into_active_model();
        who.name = Set(Some(payload.to_owned()));
        who.phone = Set(Some(payload.to_owned()));
        who.email = Set(Some(payload.to_owned()));
        who.update(db).await.expect("spoilt");
    }
    let promise = scene.promise(scene.in_days(2)).await;
    for payload in PAYLOADS {
        let mut dossier = scene.dossier.clone().into_active_model().reset_all();
        dossier.id = NotSet;
        dossier.submission = Set(token::fresh());
        dossier.title = Set(payload.to_owned());
        dossier.demand = Set(payload.to_owned());
        dossier.category_id = Set(category(&running.house, payload).await);
        dossier.owner_id = Set(Some(named(running, payload).await));
        dossier.carrier_id = Set(Some(named(running, payload).await));
        let dossier: dossier::Model = dossier.insert(db).await.expect("a dossier");
        let institution = institution_named(&running.house, payload).await;
        let mut action = scene.action.clone().into_active_model().reset_all();
        action.id = NotSet;
        action.submission = Set(token::fresh());
        action.dossier_id = Set(dossier.id);
        action.subject = Set(payload.to_owned());
        action.reference = Set(Some(payload.to_owned()));
        action.outcome = Set(Some(payload.to_owned()));
        action.institution_id = Set(Some(institution));
        action.carrier_id = Set(Some(named(running, payload).await));
        let _: action::Model = action.insert(db).await.expect("an action");
        let mut row = promise.clone().into_active_model().reset_all();
        row.id = NotSet;
        row.submission = Set(token::fresh());
        row.dossier_id = Set(dossier.id);
        row.institution_id = Set(institution);
        row.words = Set(payload.to_owned());
        row.note = Set(Some(payload.to_owned()));
        let _: promise::Model = row.insert(db).await.expect("a promise");
        let count = [(institution, "waiting", 1)];
        tarafu::promises::ledger::moved(db, tarafu::promises::ledger::Facet::Promise, &count)
            .await
            .expect("counted");
    }
}

/// An account of that name.
async fn named(running: &Running, name: &str) -> i64 {
    let like = account::Entity::find().one(&running.house.db).await.expect("read").expect("an account");
    let mut row = like.into_active_model().reset_all();
    row.id = NotSet;
    row.name = Set(name.to_owned());
    row.email = Set(format!("{}@example.org", token::fresh()));
    row.insert(&running.house.db).await.expect("an account").id
}

/// A category of that name under a theme of that name.
async fn category(house: &House, name: &str) -> i64 {
    let mut parent = None;
    for _ in 0..2 {
        let like = category::Entity::find().one(&house.db).await.expect("read").expect("a category");
        let mut row = like.into_active_model().reset_all();
        row.id = NotSet;
        row.code = Set(token::fresh());
        row.parent_id = Set(parent);
        for set in [&mut row.name_ar, &mut row.name_fr, &mut row.name_en] {
            *set = Set(name.to_owned());
        }
        parent = Some(row.insert(&house.db).await.expect("a category").id);
    }
    parent.expect("made")
}

async fn institution_named(house: &House, name: &str) -> i64 {
    let id = crate::promises::scene::institution(house).await;
    let found = institution::Entity::find_by_id(id).one(&house.db).await.expect("read");
    let mut row = found.expect("an institution").into_active_model();
    row.name_ar = Set(name.to_owned());
    row.update(&house.db).await.expect("named");
    id
}

/// The columns of each list that hold what people wrote.
const WRITTEN: [(&str, &[&str]); 5] = [
    (
        "/cases/export",
        &[
            "الموضوع",
            "الصنف",
            "المكلف بالملف",
            "حامل الترافع",
            "اسم المواطن(ة)",
            "الهاتف",
            "العنوان الإلكتروني",
            "المكان بالضبط",
            "ما رواه المواطن(ة)",
        ],
    ),
    ("/dossiers/export", &["العنوان", "حامل الملف", "المكلف بالملف", "المطلب"]),
    (
        "/actions/export",
        &["الموضوع", "عنوان الملف", "المؤسسة", "حامل الإجراء", "الرقم لدى المؤسسة", "النتيجة"],
    ),
    ("/promises/export?state=coming", &["المؤسسة", "مضمون الالتزام", "سند التقييم", "عنوان الملف"]),
    ("/promises/ledger/export", &["المؤسسة"]),
];

#[rocket::async_test]
async fn no_text_becomes_a_formula_in_any_column_of_any_list() {
    on_each_database(async |running: &Running| {
        let addresses: Vec<String> = (0..15).map(|number| format!("r{number}@example.org")).collect();
        let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        let (scene, cases) = Scene::set(running, &addresses).await;
        spoil(running, &scene, &cases).await;
        let mut split = cases[14].clone().into_active_model();
        split.words = Set(SPLIT.to_owned());
        split.update(&running.house.db).await.expect("spoilt");
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        for (path, columns) in WRITTEN {
            in_a_sheet(&mut khadija, path, columns).await;
            in_a_csv(&mut khadija, path, columns).await;
        }
        let mails = tarafu::mail::outbox::Entity::find().count(&running.house.db).await.expect("counted");
        assert!(mails > 0, "the cases were filed as people file them");
    })
    .await;
}

async fn file(visitor: &mut Visitor, path: &str, format: &str) -> crate::kit::page::Page {
    if path == "/cases/export" {
        take_with_contacts(visitor, path, format).await
    } else {
        take(visitor, path, format).await
    }
}

async fn in_a_sheet(visitor: &mut Visitor, path: &str, columns: &[&str]) {
    let page = file(visitor, path, "xlsx").await;
    let sheets = reader::sheets(&page);
    for sheet in &sheets {
        assert_eq!((sheet.formulas, sheet.links), (0, 0), "{path}: {}", sheet.name);
    }
    for column in columns {
        let texts = sheets[0].texts(column);
        for payload in PAYLOADS {
            assert!(texts.iter().any(|text| text == payload), "{payload:?} is not under {column}: {texts:?}");
        }
    }
}

async fn in_a_csv(visitor: &mut Visitor, path: &str, columns: &[&str]) {
    let page = file(visitor, path, "csv").await;
    let rows = reader::rows(&page);
    for cell in rows.iter().flatten() {
        for part in cell.split(';') {
            let first = part.trim_start_matches([' ', '"', '\u{200f}']).chars().next();
            let risky =
                |c| matches!(c, '=' | '+' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠' | '-');
            assert!(!first.is_some_and(risky), "{path}: {cell:?}");
        }
    }
    for column in columns {
        let place = rows[0].iter().position(|heading| heading == column).expect("the column");
        let guarded = rows.iter().filter(|row| row[place].starts_with('\'')).count();
        assert!(guarded >= PAYLOADS.len(), "{guarded} under {column}");
    }
}
