//! Documents for a dossier: what they say and do not say, who approves them, and who loses nothing.

mod frozen;

use std::time::Instant;

use sea_orm::EntityTrait;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands;
use tarafu::cases::commands::Filing;
use tarafu::cases::resident::NewResident;
use tarafu::cases::resident::Phone;
use tarafu::categories::Catalogue;
use tarafu::dossiers;
use tarafu::dossiers::NewDossier;
use tarafu::dossiers::Wanted;
use tarafu::dossiers::dossier::Origin;
use tarafu::dossiers::gather::Source;
use tarafu::institutions;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::people::Actor;
use tarafu::territory;
use tarafu::territory::Level;

use crate::cast;
use crate::cast::Person;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::press::reader::finds;
use crate::press::reader::letters;
use crate::press::reader::pages;
use crate::press::reader::words_of;

const COMMUNES: [&str; 4] = ["03.531.07.09", "03.531.01.09", "03.531.03.01", "03.531.07.15"];
const DEMAND: &str = "تشغيل محطات 4G بالجماعات المذكورة قبل متم سنة 2027.";
const SUMMARY: &str = "ينقطع الهاتف أياما متتالية عن المدارس والمستوصفات.";
const SUMMARY_FR: &str = "Le téléphone est coupé des jours entiers dans les écoles et les dispensaires.";
/// What no paper may say.
const NAME: &str = "رشيد بنكيران الشاهد";
const PHONE: &str = "0661987654";
const EMAIL: &str = "rachid.temoin@example.org";
const WORDS: &str = "جدتي مريضة بالقلب ولا نستطيع الاتصال بالإسعاف";

async fn file(running: &Running, actor: &Actor, number: usize) -> i64 {
    let catalogue = Catalogue::read(&running.house.db).await.expect("the catalogue");
    let filing = Filing {
        submission: token::fresh(),
        commune: territory::unit(COMMUNES[number % COMMUNES.len()]).expect("a commune"),
        category_id: catalogue.by_code("network.mobile").expect("a category").id,
        words: format!("{WORDS} {number}"),
        place: Some(format!("دوار أولاد عياد {}", number % 9)),
        people: 10,
        channel: Channel::Field,
        urgency: Urgency::Normal,
        resident: NewResident {
            name: Some(NAME.to_owned()),
            phone: Phone::parse(PHONE),
            email: Some(EMAIL.to_owned()),
            language: Language::Ar,
        },
    };
    commands::file(&running.house, actor, &filing).await.expect("filed").id
}

/// A dossier of Taounate with so many cases, carried to the region by Youssef; gives its address.
async fn dossier(running: &Running, cases: usize) -> String {
    let khadija = running.actor(&cast::KHADIJA).await;
    let mut ids = Vec::new();
    for number in 0..cases {
        ids.push(file(running, &khadija, number).await);
    }
    let catalogue = Catalogue::read(&running.house.db).await.expect("the catalogue");
    let carrier_id = Some(running.actor(&cast::YOUSSEF).await.id);
    let new = NewDossier {
        wanted: Wanted {
            title: "ضعف تغطية شبكة الهاتف بأربع جماعات".to_owned(),
            category_id: catalogue.open("network.mobile").expect("a category").id,
            demand: DEMAND.to_owned(),
            summary_ar: SUMMARY.to_owned(),
            summary_fr: SUMMARY_FR.to_owned(),
            level: Level::Region,
            carrier_id,
        },
        unit: territory::unit("03.531").expect("a province"),
        origin: Origin::Selection,
        reason: None,
        source: Source::Cases(ids),
    };
    let opened = dossiers::open(&running.house, &khadija, &new).await.expect("a dossier");
    opened.href()
}

/// Begins a document by the pages; gives its address.
async fn begin(visitor: &mut Visitor, dossier: &str, kind: &str, lang: &str, institution: &str) -> String {
    let address = format!("{dossier}/documents/new?kind={kind}&lang={lang}&institution={institution}");
    visitor.get(&address).await.is(200);
    let begun = visitor.form(&format!("{dossier}/documents")).submit().await.is(303);
    begun.location().expect("an address").to_owned()
}

async fn institution(running: &Running, code: &str) -> String {
    let found = institutions::queries::by_code(&running.house.db, code).await.expect("read");
    found.expect("an institution").id.to_string()
}

async fn pdf(visitor: &mut Visitor, document: &str) -> Vec<u8> {
    let file = visitor.get(&format!("{document}/pdf")).await.is(200);
    assert_eq!(file.header("content-type"), Some("application/pdf"));
    assert_eq!(file.header("cache-control"), Some("no-store"));
    file.bytes.clone()
}

fn keeps_secrets(text: &str) {
    for secret in [NAME, "رشيد", PHONE, "661987654", EMAIL, "rachid", WORDS, "جدتي"] {
        assert!(!text.contains(&letters(secret)), "{secret} is in {text}");
    }
}

#[rocket::async_test]
async fn a_brief_tells_how_many_and_where_but_never_who() {
    on_each_database(async |running: &Running| {
        let dossier = dossier(running, 47).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        let document = begin(&mut khadija, &dossier, "brief", "ar", "").await;

        khadija.get(&document).await.is(200).says(SUMMARY).does_not_say(WORDS);
        let Some(pages) = pages(&pdf(&mut khadija, &document).await) else { return };
        let text = pages.concat();
        finds(&text, &[DEMAND, SUMMARY, "47 طلبا", "4 جماعات", "470 شخصا", "إقليم تاونات", "مسودة"]);
        for commune in COMMUNES {
            finds(&text, &[territory::unit(commune).expect("a commune").name(Language::Ar)]);
        }
        assert_eq!(text.matches("دوارأولادعياد").count(), 47, "each case is listed once: {text}");
        keeps_secrets(&text);
        let printed = letters(&khadija.get(&format!("{document}/print")).await.is(200).text());
        finds(&printed, &[DEMAND]);
        keeps_secrets(&printed);
        let docx = khadija.get(&format!("{document}/docx")).await.is(200);
        let disposition = docx.header("content-disposition").expect("a name").to_owned();
        assert!(disposition.starts_with("attachment; filename=\"brief-"), "{disposition}");
        assert!(disposition.contains("filename*=UTF-8''%D9%85%D9%84%D9%81"), "{disposition}");
        let words = letters(&words_of(docx.bytes.clone()));
        finds(&words, &["47 طلبا"]);
        keeps_secrets(&words);
    })
    .await;
}

#[rocket::async_test]
async fn a_minister_is_asked_in_french_and_an_oral_question_says_how_long_it_takes() {
    on_each_database(async |running: &Running| {
        let dossier = dossier(running, 3).await;
        let mut salma = running.signed_in(&cast::YOUSSEF).await;
        let minister = institution(running, "ministry.digital").await;

        let document = begin(&mut salma, &dossier, "written-question", "fr", &minister).await;
        let Some(pages) = pages(&pdf(&mut salma, &document).await) else { return };
        finds(
            &pages.concat(),
            &[
                "Question écrite",
                "Royaume du Maroc",
                "À Madame, Monsieur le Ministre de la Transition numérique",
                "Aussi, Madame, Monsieur le Ministre, quelles mesures avez-vous prises",
                "3 requêtes de 3 communes",
                SUMMARY_FR,
                "Relais de plaidoyer, Région Fès-Meknès",
            ],
        );

        let oral = begin(&mut salma, &dossier, "oral-question", "ar", &minister).await;
        salma.get(&oral).await.is(200).says("مدة القراءة:").says("السيد(ة) الوزير(ة) المحترم(ة)،");
    })
    .await;
}

#[rocket::async_test]
async fn a_document_is_a_draft_until_the_coordinator_approves_it() {
    on_each_database(async |running: &Running| {
        let dossier = dossier(running, 2).await;
        let mut youssef = running.signed_in(&cast::YOUSSEF).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let governor = institution(running, "governor.03.531").await;
        let document = begin(&mut youssef, &dossier, "letter", "ar", &governor).await;

        // The carrier writes and submits in one go; the coordinator sends it back, then approves.
        youssef.get(&document).await.is(200).does_not_say("اعتماد الوثيقة");
        let form = youssef.form(&document).fill("subject", "تغطية الشبكة بجماعة بوهودة");
        let (text, version) = (form.value("body").to_owned(), form.value("version").to_owned());
        let submit = format!("{document}/submit");
        let csrf = form.value("csrf").to_owned();
        let sent = [
            ("csrf", csrf.as_str()),
            ("version", version.as_str()),
            ("subject", "تغطية الشبكة بجماعة بوهودة"),
            ("body", text.as_str()),
        ];
        youssef.post(&submit, &sent).await.is(303);
        youssef.get(&document).await.says("معروضة على الاعتماد").says("تغطية الشبكة بجماعة بوهودة");
        youssef
            .post(&format!("{document}/approve"), &[("csrf", csrf.as_str()), ("version", "2")])
            .await
            .is(403);

        khadija.get(&document).await.is(200);
        khadija.form(&format!("{document}/return")).fill("remark", "").submit().await.is(422);
        khadija
            .form(&format!("{document}/return"))
            .fill("remark", "أضيفوا دوار الزاوية.")
            .submit()
            .await
            .is(303);
        youssef.get(&document).await.says("أضيفوا دوار الزاوية.");
        deed(&mut youssef, &document, "submit").await.is(303);
        let before = pdf(&mut khadija, &document).await;
        khadija.get(&document).await.is(200);
        deed(&mut khadija, &document, "approve").await.is(303);
        khadija.get(&document).await.says("اعتمدها").does_not_say("حفظ نسخة جديدة");

        if let (Some(before), Some(after)) = (pages(&before), pages(&pdf(&mut khadija, &document).await)) {
            assert!(before.concat().contains("مسودة") && !after.concat().contains("مسودة"));
            finds(&after.concat(), &["إلى السيد عامل إقليم تاونات", "وتفضلوا، السيد العامل، بقبول"]);
        }

        // What is approved is not edited; it is opened again, and its history says so.
        let late =
            [("csrf", csrf.as_str()), ("version", "5"), ("subject", "موضوع آخر"), ("body", "كلمات لا تضيع")];
        youssef.post(&document, &late).await.is(409).says("كلمات لا تضيع");
        youssef.get(&document).await.does_not_say("كلمات لا تضيع");
        deed(&mut youssef, &document, "reopen").await.is(303);
        youssef.get(&document).await.says("حفظ نسخة جديدة").does_not_say("اعتمدها");
        youssef.get(&dossier).await.is(200).says("أُلغي اعتماد الوثيقة").says("اعتُمدت الوثيقة");
    })
    .await;
}

/// A deed without words, at the version that the page shows.
async fn deed<'v>(visitor: &'v mut Visitor, document: &str, deed: &str) -> &'v crate::kit::page::Page {
    visitor.get(document).await.is(200);
    let value = |name: &str| {
        visitor.page.attribute(&format!("input[name={name}]"), "value").into_iter().next_back().expect(name)
    };
    let (csrf, version) = (value("csrf"), value("version"));
    visitor.post(&format!("{document}/{deed}"), &[("csrf", &csrf), ("version", &version)]).await
}

#[rocket::async_test]
async fn the_slower_of_two_writers_keeps_their_words() {
    on_each_database(async |running: &Running| {
        let dossier = dossier(running, 1).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let mut youssef = running.signed_in(&cast::YOUSSEF).await;
        let document = begin(&mut khadija, &dossier, "letter", "ar", "").await;
        khadija.get(&document).await.is(200);
        youssef.get(&document).await.is(200);

        khadija.form(&document).fill("body", "نص خديجة").submit().await.is(303);
        let lost = youssef.form(&document).fill("body", "نص يوسف").submit().await.is(409);

        lost.says("نص خديجة");
        assert_eq!(youssef.form(&document).value("body"), "نص يوسف");
        youssef.form(&document).submit().await.is(303);
        youssef.get(&format!("{document}/versions/2")).await.is(200).says("نص خديجة");
        youssef.get(&format!("{document}/versions/3")).await.is(200).says("نص يوسف");
        youssef.get(&format!("{document}/versions/4")).await.is(404);
        let versions =
            tarafu::workshop::version::Entity::find().all(&running.house.db).await.expect("read").len();
        assert_eq!(versions, 3);
    })
    .await;
}

#[rocket::async_test]
async fn two_hundred_cases_are_printed_in_seconds() {
    let running = Running::on(crate::house::Backend::Sqlite).await.expect("SQLite is always there");
    let dossier = dossier(&running, 200).await;
    let mut khadija = running.signed_in(&cast::KHADIJA).await;
    gathered(&mut khadija, &dossier).await;
    let document = begin(&mut khadija, &dossier, "brief", "ar", "").await;

    let begun = Instant::now();
    let file = pdf(&mut khadija, &document).await;
    let took = begun.elapsed();

    eprintln!("a brief with 200 cases: {took:.1?}");
    if let Some(pages) = pages(&file) {
        assert_eq!(pages.concat().matches("دوارأولادعياد").count(), 200);
    }
    assert!(took.as_secs() < 10, "{took:?}");
    running.stop().await;
}

/// Waits until the dossier has taken in all of its cases: many come in after the request.
async fn gathered(visitor: &mut Visitor, dossier: &str) {
    for _ in 0..200 {
        if visitor.get(&format!("{dossier}/cases")).await.is(200).has("200 طلب") {
            return;
        }
        rocket::tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("the dossier did not take in its cases: {}", visitor.page.text());
}

/// The documents of each kind and language stay, with `TARAFU_SHOTS=folder`, to be looked at.
#[rocket::async_test]
async fn every_kind_of_document_is_printed_in_every_language() {
    let running = Running::on(crate::house::Backend::Sqlite).await.expect("SQLite is always there");
    let dossier = dossier(&running, 47).await;
    let to = institution(&running, "governor.03.531").await;
    let writer: &Person = &cast::YOUSSEF;
    let mut youssef = running.signed_in(writer).await;
    for kind in ["letter", "written-question", "oral-question", "agenda-item", "reminder", "brief"] {
        for language in Language::ALL {
            let document = begin(&mut youssef, &dossier, kind, language.code(), &to).await;
            let file = pdf(&mut youssef, &document).await;
            if let Some(folder) = std::env::var_os("TARAFU_SHOTS").filter(|folder| !folder.is_empty()) {
                let name = format!("workshop-{kind}-{language}.pdf");
                std::fs::write(std::path::Path::new(&folder).join(name), &file)
                    .expect("a folder for pictures");
            }
            let Some(pages) = pages(&file) else { return };
            assert!(!pages.concat().contains("workshop"), "a sentence is missing: {pages:?}");
            finds(&pages.concat(), &[DEMAND]);
        }
    }
    running.stop().await;
}
