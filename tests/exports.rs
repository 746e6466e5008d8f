//! What leaves the house: who may take which rows, what they are told of, what a spreadsheet makes of them, and what
//! is kept of it all.

mod breaks;
mod figures;
mod formulas;
mod log;
mod reader;
mod rights;
mod scene;
mod size;

use std::io::Read;

use chrono::Days;
use flate2::read::GzDecoder;
use tarafu::language::Language;
use tarafu::language::dates;

use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;
use crate::permissions::actors::Guest;
use crate::permissions::actors::Who;
use crate::permissions::actors::on_each_quiet_database;
use crate::permissions::scene::Scene;
use crate::permissions::scene::Story;
use crate::permissions::wire::Wire;
use reader::Cell;
use scene::FORM;
use scene::REASON;
use scene::WORDS;
use scene::take;
use scene::take_with_contacts;

/// The references on a list, all its pages.
async fn listed(visitor: &mut Visitor, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut next = Some(path.to_owned());
    while let Some(path) = next {
        let page = visitor.get(&path).await.is(200).clone();
        found.extend(page.find(".entry .mono"));
        next = page.attribute("a[rel=next]", "href").pop();
    }
    found
}

#[rocket::async_test]
async fn a_list_is_taken_home_as_it_is_narrowed() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        running.house.pass_time(chrono::Duration::days(20));
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let mut told = Vec::new();
        let today = running.house.today() - Days::new(20);
        let filed = format!("happened=filed&from={today}&to={today}");

        for query in [
            "",
            "unit=03.531.01.09",
            "commune=03.531.07.09",
            "unit=03.591",
            "status=open",
            "status=closed",
            "status=received&late=yes",
            "late=yes",
            "category=network",
            "category=aid.cash",
            "level=region",
            "level=region&owner=nobody",
            "owner=carried",
            filed.as_str(),
            "unit=nowhere&status=nothing&before=3",
        ] {
            let list = query.split("&before").next().unwrap_or_default();
            let mut shown = listed(&mut khadija, &format!("/cases?{list}")).await;
            let page = take(&mut khadija, &format!("/cases/export?{query}"), "csv").await;
            let rows = reader::rows(&page);
            let taken: Vec<String> = rows[1..].iter().map(|row| row[0].clone()).collect();
            // What is overdue is listed by its day, and taken home as all else, the newest first.
            shown.sort_by(|one, other| other.cmp(one));
            assert_eq!(taken, shown, "{query}");
            told.push(shown.len());
        }

        assert_eq!(told[0], 13, "all but the case of the other province");
        assert!(told.contains(&0) && told.iter().any(|count| (1..10).contains(count)), "{told:?}");
        let page = take(&mut khadija, "/cases/export?status=open&unit=03.531.07.09", "xlsx").await;
        let sheets = reader::sheets(&page);
        let notes = sheets[1].words();
        for told in ["كل الطلبات المفتوحة", "بوهودة، تاونات"] {
            assert!(notes.contains(told), "{told} is not in {notes}");
        }
        assert!(!scene.cases.is_empty());
    })
    .await;
}

#[rocket::async_test]
async fn a_sheet_speaks_its_reader_s_language_and_types_are_types() {
    on_each_quiet_database(async |running: &Running| {
        let scene = Scene::set(running).await;
        let today = running.house.today();
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        for (language, code, reference, people, filed, due) in [
            (Language::Ar, "ar", "المرجع", "عدد المعنيين", "تاريخ التسجيل", "الأجل القانوني للجواب"),
            (
                Language::Fr,
                "fr",
                "Référence",
                "Personnes concernées",
                "Enregistrée",
                "Date légale de réponse",
            ),
            (Language::En, "en", "Reference", "People concerned", "Filed", "Legal day of the answer"),
        ] {
            khadija.get(&format!("/cases?lang={code}")).await.is(200);
            let page = take(&mut khadija, "/cases/export", "xlsx").await;
            let [cases, notes] = &reader::sheets(&page)[..] else { panic!("a list and notes") };

            for sheet in [cases, notes] {
                assert_eq!(sheet.right_to_left, language == Language::Ar, "{}", sheet.name);
            }
            assert_eq!((cases.frozen, notes.frozen), (1, 0));
            assert_eq!((cases.columns, cases.headings.len(), cases.rows.len()), (22, 22, 13));
            assert_eq!(cases.name, language.say("cases-title"));
            assert!(cases.texts(reference).contains(&scene.reference(Story::Carried).to_owned()));
            assert!(cases.column(people).iter().all(|cell| *cell == Cell::Number(40.0)));
            let on = |cell: &Cell| match cell {
                Cell::Instant(moment) => moment.date() == today,
                _ => false,
            };
            assert!(cases.column(filed).iter().all(on), "{:?}", cases.column(filed));
            let legal = |cell: &Cell| matches!(cell, Cell::Date(day) if *day > today + Days::new(30));
            assert!(cases.column(due).iter().all(legal), "{:?}", cases.column(due));

            let notes = notes.words();
            for told in [
                cast::KHADIJA.name.to_owned(),
                WORDS.to_owned(),
                language.say("export-purpose-session"),
                language.say("export-filters-none"),
                language.say("export-contacts-none"),
                language.say("case-meaning-late"),
                dates::day(language, today),
                "HCP, RGPH".to_owned(),
            ] {
                assert!(notes.contains(&told), "{told} is not in {notes}");
            }
            let csv = take(&mut khadija, "/cases/export", "csv").await;
            assert_eq!(reader::rows(&csv)[0][..2], cases.headings[..2]);
        }
    })
    .await;
}

#[rocket::async_test]
async fn a_file_s_name_says_who_made_it_when_and_what_for() {
    on_each_quiet_database(async |running: &Running| {
        Scene::set(running).await;
        let mut driss = running.signed_in(&cast::DRISS).await;

        let page = take(&mut driss, "/cases/export", "csv").await;

        let name = page.header("content-disposition").expect("a name");
        let number = scene::log(running).await[0].id;
        let today = running.house.today();
        assert!(name.contains(&format!("filename=\"tarafu-cases-{number}-{today}.csv\"")), "{name}");
        let words = "Requ%C3%AAtes%20";
        let who = "Driss%20El%20Hayani%20Une%20session%20du%20conseil%2C%20une%20r%C3%A9union%20ou%20une%20visite.csv";
        assert!(name.contains(&format!("filename*=UTF-8''{words}{number}%20{today}%20{who}")), "{name}");
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert_eq!(page.header("content-security-policy"), Some("default-src 'none'; sandbox"));

        let driss = Guest::come(running, Who::Driss, "").await;
        let cookie = driss.cookies();
        let headers =
            [("Sec-Fetch-Site", "same-origin"), ("Cookie", cookie.as_str()), ("Accept-Encoding", "gzip")];
        let fields =
            [("csrf", driss.token.as_str()), ("format", "csv"), ("purpose", "session"), ("words", WORDS)];
        let small = Wire::to(&running.base).post("/cases/export", &headers, &fields).await;
        assert_eq!(small.is(200).header("content-encoding"), Some("gzip"));
        let mut plain = Vec::new();
        GzDecoder::new(&small.bytes[..]).read_to_end(&mut plain).expect("it is gzip, to its end");
        assert_eq!(plain, page.bytes);
    })
    .await;
}

#[rocket::async_test]
async fn a_form_that_does_not_say_what_for_comes_back_with_its_words() {
    on_each_quiet_database(async |running: &Running| {
        Scene::set(running).await;
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        let language = Language::Ar;

        fatima.get("/cases/export?status=open").await.is(200);
        let form = fatima.form(FORM).fill("words", WORDS).tick("contacts");
        let page = form.submit().await.is(422).clone();
        for key in ["export-mistake-purpose", "export-mistake-reason"] {
            page.says(&language.say(key));
        }
        page.says(WORDS).does_not_say(&language.say("export-mistake-words"));
        assert_eq!(page.attribute("input[name=contacts][checked]", "value"), ["yes"]);
        assert!(page.attribute(FORM, "action")[0].contains("status=open"), "{page}");

        let long = "ن".repeat(301);
        let form = fatima.form(FORM).fill("purpose", "report").fill("reason", REASON);
        form.tamper("words", &long).tamper("format", "pdf").submit().await.is(422).says(&long).says(REASON);

        assert!(scene::log(running).await.is_empty(), "nothing left, and nothing is written down");
        fatima.form(FORM).tamper("format", "csv").fill("words", WORDS).submit().await.is(200);
    })
    .await;
}

#[rocket::async_test]
async fn the_other_lists_are_taken_home_whole() {
    on_each_database(async |running: &Running| {
        let (scene, _) = crate::promises::scene::Scene::set(running, &["a@example.org"]).await;
        let promise = scene.promise(scene.in_days(3)).await;
        scene.judge(&promise, tarafu::promises::Verdict::Kept).await;
        scene.promise(scene.in_days(5)).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let mut taken = async |path: &str| {
            let page = take(&mut khadija, path, "xlsx").await;
            reader::sheets(&page).swap_remove(0)
        };

        let dossiers = taken("/dossiers/export").await;
        assert_eq!(dossiers.texts("العنوان"), [scene.dossier.title.as_str()]);
        assert_eq!(dossiers.column("عدد الطلبات"), [Cell::Number(1.0)]);
        assert!(taken("/dossiers/export?status=closed").await.rows.is_empty());

        let actions = taken("/actions/export").await;
        assert_eq!(actions.texts("الموضوع"), [scene.action.subject.as_str()]);
        assert_eq!(actions.column("تاريخ الجواب"), [Cell::Date(running.house.today())]);
        assert!(taken("/actions/export?state=idea").await.rows.is_empty());

        let coming = taken("/promises/export?state=coming").await;
        assert_eq!(coming.column("في أفق"), [Cell::Date(scene.in_days(5))]);
        let kept = taken("/promises/export?state=kept").await;
        assert_eq!(kept.texts("الملف الترافعي"), [scene.dossier.number()]);

        let ledger = taken("/promises/ledger/export").await;
        assert_eq!(ledger.column("الالتزامات"), [Cell::Number(2.0)]);
        assert_eq!(ledger.column("نسبة الوفاء"), [Cell::Empty], "too few to say so");
        let mut omar = running.signed_in(&cast::OMAR).await;
        take(&mut omar, "/promises/ledger/export", "csv").await;
    })
    .await;
}

#[rocket::async_test]
async fn who_takes_too_much_is_told_to_wait() {
    let running = Running::on(crate::house::Backend::Sqlite).await.expect("SQLite is always there");
    let mut fatima = running.signed_in(&cast::FATIMA).await;
    for _ in 0..30 {
        take(&mut fatima, "/actions/export", "csv").await;
    }

    let form = fatima.get("/actions/export").await.is(200).clone();
    assert!(form.title().contains("تصدير"));
    let form = fatima.form(FORM).fill("purpose", "report").fill("words", WORDS);
    let page = form.submit().await.is(429).says(WORDS).clone();

    assert!(page.header("retry-after").is_some_and(|seconds| seconds.parse::<u32>().is_ok()), "{page}");
    assert_eq!(scene::log(&running).await.len(), 30);
    let mut mustapha = running.signed_in(&cast::MUSTAPHA).await;
    take_with_contacts(&mut mustapha, "/cases/export", "csv").await;
    running.stop().await;
}
