//! Official documents as their readers meet them: text that can be found, tables that break well, words that stay
//! words.

pub mod reader;
mod samples;

use std::sync::Arc;

use rocket::local::asynchronous::Client;
use tarafu::kit::House;
use tarafu::kit::Page;
use tarafu::kit::db;
use tarafu::kit::token::Key;
use tarafu::language::Language;
use tarafu::press;
use tarafu::press::Annex;
use tarafu::press::Block;
use tarafu::press::Column;
use tarafu::press::Engine;
use tarafu::press::Figure;
use tarafu::press::Kind;
use tarafu::press::Paper;
use tarafu::press::PressError;
use tarafu::press::Table;
use tarafu::server;
use tarafu::settings::Settings;

use self::reader::finds;
use self::reader::keep;
use self::reader::letters;
use self::reader::pages;
use self::reader::place_of;
use self::reader::poppler;
use self::reader::printed;
use self::reader::words_of;
use crate::house::Backend;
use crate::house::database;
use crate::house::new_folder;

const WILD: &str = "#panic() $x$ *b* _i_ `c` <w:p> & \"q\" {{ page }} = #import \"x\" \\ // د";

#[test]
fn every_kind_of_document_can_be_searched_in_arabic() {
    for kind in Kind::ALL {
        let Some(pages) = pages(&printed(&samples::paper(Language::Ar, kind))) else { return };

        let text = pages.concat();
        finds(
            &text,
            &[
                "المملكة المغربية",
                "تاونات، في 25 نونبر 2026",
                "شبكة 4G لدى Maroc Telecom بنسبة 37 % من",
                "رقم 531-26-00042-7 بتاريخ",
                "بالطريق الوطنية RN 8 بين تاونات وفاس",
                "رئيس المجلس الإقليمي",
                "+212 535 00 00 00",
            ],
        );
        assert_eq!(text.contains(&letters("مدة القراءة")), kind == Kind::OralQuestion, "{kind:?}");
        assert_eq!(text.contains("مسودة"), kind == Kind::Reminder, "{kind:?}");
    }
}

#[test]
fn every_kind_of_document_can_be_searched_in_french() {
    for kind in Kind::ALL {
        let Some(pages) = pages(&printed(&samples::paper(Language::Fr, kind))) else { return };

        let text = pages.concat();
        finds(
            &text,
            &[
                "Royaume du Maroc",
                "Taounate, le 25 novembre 2026",
                "réseau 4G de Maroc Telecom",
                "de Tissa (تيسة), où",
                "plateforme « مسار » pour",
                "Veuillez agréer, Monsieur le Gouverneur",
            ],
        );
        assert_eq!(text.contains(&letters("Objet : Faible")), kind != Kind::Brief, "{kind:?}");
        assert_eq!(text.contains("PROJET"), kind == Kind::Reminder, "{kind:?}");
    }
}

#[rocket::async_test]
async fn a_long_annex_repeats_its_header_and_cuts_no_row() {
    let paper = samples::brief(Paper::new(Language::Ar, Kind::Brief, "ضعف التغطية"), 200);

    let pdf = press::pdf(paper.clone()).await.expect("laid out");

    keep(&paper, "pdf", &pdf);
    let Some(pages) = pages(&pdf) else { return };
    assert!((9..=13).contains(&pages.len()), "{} pages", pages.len());
    let mut cases = 0;
    for (number, page) in (1..).zip(&pages) {
        finds(page, &[&format!("الصفحة {number} من {}", pages.len())]);
        let begun = page.matches("531-26-").count();
        // The first and the last word of a row are on one page.
        assert_eq!(begun, page.matches(&letters("وبالمدرسة")).count(), "page {number} cuts a row: {page}");
        assert!(begun == 0 || page.contains(&letters("رقم الطلب")), "page {number} has no header");
        cases += begun;
    }
    assert_eq!(cases, 200);
}

#[rocket::async_test]
async fn the_first_of_two_references_is_read_first() {
    for (language, text) in [
        (Language::Ar, "الطلبات 531-26-00042-7، 888-26-00043-5، Orange، Inwi"),
        (Language::Fr, "Requêtes 531-26-00042-7, 888-26-00043-5, تيسة, غفساي"),
    ] {
        let paragraphs = vec![Block::Text(text.to_owned())];
        let paper = Paper { paragraphs, ..Paper::new(language, Kind::Letter, "–") };

        keep(&paper, "docx", &press::docx(paper.clone()).await.expect("packed"));
        let Some(boxes) = poppler("pdftotext", &printed(&paper), &["-bbox", "-"]) else { return };

        let (first, second) = (place_of("531-26-00042-7", &boxes), place_of("888-26-00043-5", &boxes));
        assert_eq!(first > second, language == Language::Ar, "{boxes}");
    }
}

#[test]
fn a_pdf_says_its_title_and_language_and_is_tagged() {
    let paper = samples::paper(Language::Ar, Kind::WrittenQuestion);

    let pdf = printed(&paper);

    assert!(pdf.windows(12).any(|bytes| bytes == b"/Lang(ar-MA)"), "no language");
    let Some(facts) = poppler("pdfinfo", &pdf, &[]) else { return };
    assert!(facts.contains("سؤال كتابي – ضعف تغطية شبكة 4G بجماعة تيسة"), "{facts}");
    assert!(facts.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{facts}");
}

/// A document in which every text is an attempt at markup.
fn wild(language: Language) -> Paper {
    let text = WILD.to_owned();
    let all = vec![text.clone()];
    Paper {
        sender: all.clone(),
        place_and_day: text.clone(),
        number: Some(text.clone()),
        addressee: all.clone(),
        through: Some(text.clone()),
        references: all.clone(),
        reading_time: Some(text.clone()),
        salutation: Some(text.clone()),
        paragraphs: vec![
            Block::Text(text.clone()),
            Block::Heading(text.clone()),
            Block::List(all.clone()),
            Block::Text("\u{0}\u{1b}\u{fffe}".to_owned()),
            Block::Table(Table::default()),
        ],
        closing: all.clone(),
        signature: all.clone(),
        annexes: vec![Annex {
            title: text.clone(),
            note: Some(text.clone()),
            columns: vec![Column::words(text.clone(), 0), Column::words("", 9)],
            rows: vec![all],
        }],
        draft: Some(text.clone()),
        footer: Some(text.clone()),
        ..Paper::new(language, Kind::Letter, text)
    }
}

#[rocket::async_test]
async fn what_people_typed_stays_text() {
    for language in Language::ALL {
        let paper = wild(language);

        let docx = words_of(press::docx(paper.clone()).await.expect("packed"));
        let pdf = printed(&paper);

        assert!(docx.contains("&lt;w:p&gt; &amp; "), "{docx}");
        assert!(!docx.contains("<w:p> &") && !docx.contains(['\u{0}', '\u{1b}', '\u{fffe}']), "{docx}");
        let Some(text) = poppler("pdftotext", &pdf, &["-"]) else { return };
        let text: String = text.split_whitespace().collect();
        for piece in ["panic()$x$", "*b*", "_i_", "`c`", "{{page}}", "\"q\"", "import\"x"] {
            assert!(text.matches(piece).count() >= 8, "{language}: {piece} in {text}");
        }
    }
}

#[rocket::async_test]
async fn a_document_with_nothing_but_its_subject_is_a_page() {
    for kind in Kind::ALL {
        let paper = Paper::new(Language::Ar, kind, "تغطية الشبكة");

        words_of(press::docx(paper.clone()).await.expect("packed"));
        let Some(pages) = pages(&printed(&paper)) else { return };

        assert_eq!(pages.len(), 1, "{kind:?}");
        finds(&pages[0], &["تغطية الشبكة"]);
    }
}

#[rocket::async_test]
async fn a_docx_runs_from_right_to_left_in_arabic_only() {
    let arabic = samples::paper(Language::Ar, Kind::Brief);
    let french = samples::paper(Language::Fr, Kind::Brief);

    let docx = press::docx(arabic.clone()).await.expect("packed");
    keep(&arabic, "docx", &docx);
    let (arabic, french) = (words_of(docx), words_of(press::docx(french).await.expect("packed")));

    for mark in
        ["<w:bidi/>", "<w:rtl/>", "<w:bidiVisual/>", "w:bidi=\"ar-MA\"", "w:cs=\"Amiri\"", "<w:tblHeader/>"]
    {
        assert!(arabic.contains(mark), "{mark}");
    }
    assert!(arabic.contains(
        "<w:rPr></w:rPr><w:t xml:space=\"preserve\">&#x200F;&#x200E;Maroc Telecom&#x200E;&#x200F;</w:t>"
    ));
    assert!(!french.contains("<w:bidi/>") && !french.contains("<w:bidiVisual/>"));
    assert!(
        french.contains(
            "<w:rtl/></w:rPr><w:t xml:space=\"preserve\">&#x200E;&#x200F;تيسة&#x200F;&#x200E;</w:t>"
        )
    );
    assert!(french.contains("descr=\"Carte de trois communes\""));
}

#[test]
fn without_an_arabic_font_the_mistake_names_the_package() {
    let empty = Engine::of_folder(&new_folder());

    let Err(mistake) = empty else { panic!("no font is needed") };
    assert_eq!(mistake, PressError::NoFont { package: "fonts-hosny-amiri" });
    for language in Language::ALL {
        assert!(mistake.sentence(language).contains("fonts-hosny-amiri"));
    }
    press::check().expect("this machine has fonts, or no document could be tested");
}

#[test]
fn a_drawing_that_cannot_be_read_or_names_a_file_is_refused() {
    let svg = |inside: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>")
    };
    for (svg, refused) in [
        ("<svg".to_owned(), true),
        (svg("<image href=\"/etc/passwd\" width=\"9\" height=\"9\"/>"), true),
        (svg("<path d=\"M1 1 L8 8\"/>"), false),
    ] {
        let figure = Figure { svg: svg.clone(), caption: String::new(), description: String::new() };
        let paragraphs = vec![Block::Figure(figure)];
        let paper = Paper { paragraphs, ..Paper::new(Language::Fr, Kind::Brief, "Carte") };

        let done = Engine::of_system().expect("fonts").pdf(&paper);

        assert_eq!(matches!(done, Err(PressError::Drawing(_))), refused, "{svg}");
        assert_eq!(done.is_ok(), !refused, "{svg}");
    }
}

#[rocket::get("/paper/<language>")]
fn paper(language: &str) -> Option<Page> {
    let language = language.parse().ok()?;
    Some(press::page(&samples::paper(language, Kind::Brief), "/desk"))
}

#[rocket::async_test]
async fn the_page_to_print_says_the_same_and_isolates_the_other_language() {
    let folder = new_folder();
    let url = database(Backend::Sqlite, &folder).await.expect("SQLite is always there");
    let db = db::connect(&url).await.expect("opened");
    let house = House::new(Settings { data_dir: folder, ..Settings::default() }, db, Key::new(vec![7; 32]));
    let rocket = server::build(Arc::new(house)).mount("/", rocket::routes![paper]);
    let client = Client::tracked(rocket).await.expect("the server is well built");

    for (language, pieces) in [
        (
            Language::Ar,
            [
                "<html lang=\"ar\" dir=\"rtl\">",
                "<h1>ملف ترافعي</h1>",
                "لدى <bdi dir=\"ltr\">Maroc Telecom</bdi> بنسبة <bdi dir=\"ltr\">37 %</bdi> من",
                "<td class=\"figures\">12</td><td class=\"figures\"><bdi dir=\"ltr\">531-26-00012-7</bdi></td>",
                "alt=\"خريطة لثلاث جماعات\"",
            ],
        ),
        (
            Language::Fr,
            [
                "<html lang=\"fr\" dir=\"ltr\">",
                "<h1>Dossier de plaidoyer</h1>",
                "Tissa (<bdi dir=\"rtl\">تيسة</bdi>)",
                "<th scope=\"col\">Référence</th>",
                "<img src=\"data:image/svg+xml;base64,",
            ],
        ),
    ] {
        let html = client.get(format!("/paper/{language}")).dispatch().await.into_string().await;

        let html = html.expect("a page");
        keep(&samples::paper(language, Kind::Brief), "html", html.as_bytes());
        for piece in pieces {
            assert!(html.contains(piece), "{piece} in {html}");
        }
    }
}
