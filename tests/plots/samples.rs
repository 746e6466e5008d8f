//! Figures of a province that does not exist, to plot.

use chrono::Days;
use chrono::NaiveDate;
use serde::Serialize;
use tarafu::language::Language;
use tarafu::language::number;
use tarafu::plots::Bar;
use tarafu::plots::Bars;
use tarafu::plots::BarsWords;
use tarafu::plots::Days as Length;
use tarafu::plots::Flow;
use tarafu::plots::FlowWords;
use tarafu::plots::Limit;
use tarafu::plots::ShareRow;
use tarafu::plots::Shares;
use tarafu::plots::SharesWords;
use tarafu::plots::Span;
use tarafu::plots::Spans;
use tarafu::plots::SpansWords;
use tarafu::plots::Spark;
use tarafu::plots::Times;
use tarafu::plots::Week;

#[derive(Serialize)]
pub struct Plots {
    flow: Flow,
    weeks: Flow,
    bars: Bars,
    owners: Bars,
    outcomes: Shares,
    verdicts: Shares,
    ages: Bars,
    spans: Spans,
    sparks_title: String,
    sparks: Vec<Named>,
}

#[derive(Serialize)]
struct Named {
    name: String,
    spark: Spark,
    count: String,
}

pub fn today() -> NaiveDate {
    "2025-11-25".parse().expect("a day")
}

/// So many weeks up to the one of today, which is not over.
pub fn came_and_went(weeks: u64) -> Vec<Week> {
    let last: NaiveDate = "2025-11-24".parse().expect("a Monday");
    let week = |back: u64| {
        let place = i64::try_from(104 - back).expect("small");
        let wave = (place * 37 % 17) + (place * 5 % 11) + place / 6;
        let went = ((place - 3) * 29 % 13) + place / 5 + (place - 3) * 7 % 9;
        let (came, went) = if back == 0 { (9, 4) } else { (wave, went.max(0)) };
        Week { monday: last - Days::new(7 * back), came, went, href: None }
    };
    (0..weeks).rev().map(week).collect()
}

/// The Arabic words, or the French ones.
fn said(language: Language, arabic: &str, french: &str) -> String {
    if language == Language::Ar { arabic.to_owned() } else { french.to_owned() }
}

pub fn flow_words(language: Language) -> FlowWords {
    FlowWords {
        title: said(
            language,
            "الطلبات المسجلة والمغلقة كل أسبوع",
            "Requêtes déposées et clôturées chaque semaine",
        ),
        came: said(language, "مسجلة", "Déposées"),
        went: said(language, "مغلقة", "Clôturées"),
    }
}

fn bars_words(language: Language, [arabic, french]: [&str; 2], head: [&str; 2]) -> BarsWords {
    BarsWords {
        title: said(language, arabic, french),
        head: said(language, head[0], head[1]),
        measure: said(language, "مفتوحة", "Ouvertes"),
        of_which: Some(said(language, "خارج الأجل", "Hors délai")),
    }
}

fn bars(language: Language, rows: &[(&str, &str, i64, i64)]) -> Vec<Bar> {
    let bar = |(arabic, french, count, of_which): &(&str, &str, i64, i64)| Bar {
        label: said(language, arabic, french),
        count: *count,
        of_which: *of_which,
        href: Some("#".to_owned()),
    };
    rows.iter().map(bar).collect()
}

pub fn themes(language: Language) -> (BarsWords, Vec<Bar>) {
    let words = bars_words(
        language,
        ["الطلبات المفتوحة حسب الموضوع", "Requêtes ouvertes par thème"],
        ["الموضوع", "Thème"],
    );
    let rows = [
        ("الشبكة الهاتفية والأنترنيت", "Réseau téléphonique et internet", 1_284, 310),
        (
            "الدعم الاجتماعي المباشر والمساعدات الغذائية",
            "Aides sociales directes et aide alimentaire",
            731,
            64,
        ),
        ("الماء الصالح للشرب", "Eau potable", 402, 118),
        ("الطرق والمسالك", "Routes et pistes", 377, 201),
        ("الإدارة الرقمية", "Administration numérique", 96, 0),
        ("الصحة", "Santé", 12, 3),
    ];
    (words, bars(language, &rows))
}

fn owners(language: Language) -> Bars {
    let mut words =
        bars_words(language, ["حسب المكلف بالملف", "Par responsable"], ["المكلف بالملف", "Responsable"]);
    words.of_which = None;
    let rows = [
        ("نادية الوزاني", "Nadia El Ouazzani", 24, 0),
        ("محمد بنعبد الله الإدريسي", "Mohammed Benabdellah El Idrissi", 17, 0),
        ("بدون مكلف", "Sans responsable", 0, 0),
    ];
    Bars::of(words, &bars(language, &rows), language)
}

fn ages(language: Language) -> Bars {
    let words = bars_words(
        language,
        ["الطلبات المفتوحة حسب مدتها", "Requêtes ouvertes selon leur âge"],
        ["المدة", "Âge"],
    );
    let rows = [
        ("أقل من 15 يوما", "Moins de 15 jours", 118, 0),
        ("من 15 إلى 60 يوما", "De 15 à 60 jours", 164, 12),
        ("من شهرين إلى 6 أشهر", "De 2 à 6 mois", 92, 61),
        ("من 6 أشهر إلى سنة", "De 6 mois à un an", 31, 31),
        ("أكثر من سنة", "Plus d’un an", 9, 9),
    ];
    Bars::of(words, &bars(language, &rows), language)
}

fn outcomes(language: Language) -> Shares {
    let part = |arabic, french| said(language, arabic, french);
    let words = SharesWords {
        title: part("مآل الطلبات المغلقة", "Issue des requêtes clôturées"),
        head: part("الفترة", "Période"),
        parts: vec![
            part("أكد المواطنون حلها", "Confirmées par les habitants"),
            part("بدون تأكيد", "Sans confirmation"),
            part("رُفضت", "Refusées"),
            part("خارج الاختصاص", "Hors compétence"),
            part("سُحبت", "Retirées"),
        ],
    };
    let label = part("2025", "2025");
    Shares::of(words, &[ShareRow { label, counts: vec![212, 96, 41, 17, 4], href: None }], language)
}

fn verdicts(language: Language) -> Shares {
    let part = |arabic, french| said(language, arabic, french);
    let words = SharesWords {
        title: part("أجوبة المؤسسات", "Réponses des institutions"),
        head: part("المؤسسة", "Institution"),
        parts: vec![
            part("جواب", "Répond"),
            part("جواب جزئي", "Répond en partie"),
            part("جواب لا يجيب", "Élude"),
            part("رفض", "Refuse"),
            part("إحالة", "Transfère"),
            part("بدون جواب", "Sans réponse"),
        ],
    };
    let row = |arabic, french, counts: [i64; 6]| ShareRow {
        label: part(arabic, french),
        counts: counts.to_vec(),
        href: Some("#".to_owned()),
    };
    let rows = [
        row("عمالة إقليم تاونات", "Province de Taounate", [14, 6, 3, 1, 2, 9]),
        row(
            "الوكالة الوطنية لتقنين المواصلات",
            "Agence nationale de réglementation des télécommunications",
            [1, 4, 5, 0, 0, 2],
        ),
        row("مجلس الجهة", "Conseil régional", [0, 0, 0, 0, 0, 3]),
    ];
    Shares::of(words, &rows, language)
}

fn spans(language: Language) -> Spans {
    let part = |arabic, french| said(language, arabic, french);
    let span = |arabic, french, count, median, ninth| Span {
        label: part(arabic, french),
        count,
        times: Some(Times { median: Length::Exactly(median), ninth }),
        href: None,
    };
    let words = SpansWords {
        title: part("المدة إلى الحل حسب المستوى", "Temps jusqu’à la résolution, par niveau"),
        head: part("المستوى", "Niveau"),
        limit: Some(Limit { label: part("الأجل القانوني", "délai légal"), days: 60 }),
    };
    let rows = [
        span("الجماعة", "Commune", 1_204, 11, Length::Exactly(48)),
        span("الإقليم أو العمالة", "Province ou préfecture", 318, 37, Length::Exactly(112)),
        span("الجهة", "Région", 41, 83, Length::MoreThan(180)),
        span("المستوى الوطني", "National", 3, 70, Length::Exactly(140)),
    ];
    Spans::of(words, &rows, language)
}

impl Plots {
    pub fn of(language: Language) -> Self {
        let (words, rows) = themes(language);
        let long = came_and_went(104);
        let short: Vec<Week> = came_and_went(12);
        let spark = |name: &str, counts: &[i64]| Named {
            name: name.to_owned(),
            spark: Spark::of(counts, language),
            count: number(language, counts.iter().sum()),
        };
        Self {
            flow: Flow::of(flow_words(language), &long, today(), language),
            weeks: Flow::of(flow_words(language), &short, today(), language),
            bars: Bars::of(words, &rows, language),
            owners: owners(language),
            outcomes: outcomes(language),
            verdicts: verdicts(language),
            ages: ages(language),
            spans: spans(language),
            sparks_title: said(language, "حسب الجماعة", "Par commune"),
            sparks: vec![
                spark(&said(language, "غفساي", "Ghafsai"), &[3, 5, 2, 8, 6, 9, 4, 12, 7, 6, 10, 14]),
                spark(&said(language, "تيسة", "Tissa"), &[0, 0, 1, 0, 0, 0, 2, 0, 0, 1, 0, 0]),
                spark(&said(language, "بوهودة", "Bouhouda"), &[0; 12]),
            ],
        }
    }
}

/// The parts on a page with the styles of every page.
pub fn standing(parts: &str, language: Language) -> String {
    let mut names: Vec<_> =
        std::fs::read_dir("static/css").expect("the styles").flatten().map(|entry| entry.path()).collect();
    names.sort();
    let css: String = names.iter().map(|name| std::fs::read_to_string(name).expect("a style")).collect();
    let dir = language.direction();
    format!(
        r#"<!doctype html><html lang="{language}" dir="{dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>plots</title><style>{css}</style><body><div class="page"><main><h1>Tarafu</h1>{parts}</main></div></body></html>"#
    )
}
