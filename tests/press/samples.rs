//! Documents as the people of Taounate would write them, in Arabic and in French, with words of the other
//! language, numbers and references among them.

use tarafu::language::Language;
use tarafu::press::Annex;
use tarafu::press::Block;
use tarafu::press::Column;
use tarafu::press::Figure;
use tarafu::press::Kind;
use tarafu::press::Paper;
use tarafu::press::Table;

/// A small map: three communes, one of them without coverage.
pub const MAP: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 180">
<path d="M20 30 L150 15 L170 110 L60 150 Z" fill="#c7ddd6" stroke="#0e5048"/>
<path d="M150 15 L290 35 L270 130 L170 110 Z" fill="#8fbfb1" stroke="#0e5048"/>
<path d="M290 35 L380 60 L360 160 L270 130 Z" fill="#f0b653" stroke="#0e5048"/>
<text x="95" y="85" font-family="Noto Sans Arabic" font-size="14" text-anchor="middle">تاونات</text>
<text x="220" y="80" font-family="Noto Sans Arabic" font-size="14" text-anchor="middle">غفساي</text>
<text x="325" y="100" font-family="Noto Sans Arabic" font-size="14" text-anchor="middle">&#x2067;تيسة 4G&#x2069;</text>
</svg>"##;

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// A document of that kind, as a draft or not.
pub fn paper(language: Language, kind: Kind) -> Paper {
    let paper = if language == Language::Ar { arabic(kind) } else { french(kind) };
    match kind {
        Kind::Brief => brief(paper, 12),
        _ => paper,
    }
}

fn arabic(kind: Kind) -> Paper {
    Paper {
        sender: strings(&[
            "المملكة المغربية",
            "وزارة الداخلية",
            "عمالة إقليم تاونات",
            "المجلس الإقليمي",
        ]),
        place_and_day: "تاونات، في 25 نونبر 2026".to_owned(),
        number: Some("2026/114".to_owned()),
        addressee: strings(&["إلى", "السيد عامل صاحب الجلالة على إقليم تاونات"]),
        through: (kind != Kind::WrittenQuestion).then(|| "تحت إشراف السلم الإداري".to_owned()),
        references: strings(&[
            "المراسلة رقم 531-26-00042-7 بتاريخ 12 أكتوبر 2026",
            "القانون التنظيمي رقم 112.14 المتعلق بالعمالات والأقاليم",
        ]),
        reading_time: (kind == Kind::OralQuestion).then(|| "دقيقتان و10 ثوان".to_owned()),
        salutation: Some("سلام تام بوجود مولانا الإمام، دام له النصر والتأييد".to_owned()),
        paragraphs: vec![
            Block::Text(
                "وبعد، يشرفني أن أحيط سيادتكم علما بأن ساكنة 14 دوارا بجماعة تيسة تعاني ضعف شبكة 4G لدى Maroc Telecom بنسبة 37 % من المنازل، وفق 212 طلبا سجلت بين 3 شتنبر 2026 و20 نونبر 2026، منها الطلبان 531-26-00042-7 و531-26-00043-5."
                    .to_owned(),
            ),
            Block::List(strings(&[
                "انقطاع التغطية بالطريق الوطنية RN 8 بين تاونات وفاس؛",
                "تعذر الولوج إلى منصة Massar على تلاميذ 6 مؤسسات؛",
                "صبيب لا يتجاوز 0,8 Mb/s عوض 10 Mb/s.",
            ])),
            Block::Text("لذا نلتمس منكم التدخل لدى الوكالة الوطنية لتقنين المواصلات (ANRT) والمتعهد المعني.".to_owned()),
        ],
        closing: strings(&["وتفضلوا، السيد العامل المحترم، بقبول فائق التقدير والاحترام. والسلام."]),
        signature: strings(&["رئيس المجلس الإقليمي", "محمد الغازي"]),
        footer: Some("المجلس الإقليمي لتاونات، الهاتف +212 535 00 00 00".to_owned()),
        draft: (kind == Kind::Reminder).then(|| "مسودة".to_owned()),
        ..Paper::new(Language::Ar, kind, "ضعف تغطية شبكة 4G بجماعة تيسة")
    }
}

fn french(kind: Kind) -> Paper {
    Paper {
        sender: strings(&["Royaume du Maroc", "Province de Taounate", "Conseil provincial"]),
        place_and_day: "Taounate, le 25 novembre 2026".to_owned(),
        number: Some("114/2026".to_owned()),
        addressee: strings(&["À Monsieur le Gouverneur", "de la province de Taounate"]),
        through: (kind != Kind::WrittenQuestion).then(|| "S/c de la voie hiérarchique".to_owned()),
        references: strings(&["Requête 531-26-00042-7 du 12 octobre 2026", "Loi organique n° 112-14"]),
        reading_time: (kind == Kind::OralQuestion).then(|| "2 minutes et 10 secondes".to_owned()),
        salutation: Some("Monsieur le Gouverneur,".to_owned()),
        paragraphs: vec![
            Block::Text(
                "J’ai l’honneur d’appeler votre attention sur la faiblesse du réseau 4G de Maroc Telecom dans 14 douars de la commune de Tissa (تيسة), où 37 % des foyers restent sans couverture, selon 212 requêtes enregistrées entre le 3 septembre et le 20 novembre 2026, dont les requêtes 531-26-00042-7 et 531-26-00043-5."
                    .to_owned(),
            ),
            Block::List(strings(&[
                "pas de couverture sur la RN 8 entre Taounate et Fès ;",
                "pas d’accès à la plateforme « مسار » pour les élèves de 6 établissements ;",
                "un débit de 0,8 Mb/s au lieu de 10 Mb/s.",
            ])),
            Block::Text("Je vous saurais gré de bien vouloir saisir l’ANRT et l’opérateur concerné.".to_owned()),
        ],
        closing: strings(&["Veuillez agréer, Monsieur le Gouverneur, l’expression de ma haute considération."]),
        signature: strings(&["Le Président du Conseil provincial", "Mohamed El Ghazi"]),
        footer: Some("Conseil provincial de Taounate, tél. +212 535 00 00 00".to_owned()),
        draft: (kind == Kind::Reminder).then(|| "PROJET".to_owned()),
        ..Paper::new(Language::Fr, kind, "Faible couverture 4G dans la commune de Tissa")
    }
}

/// With a table, the map and an annex of so many cases.
pub fn brief(paper: Paper, cases: usize) -> Paper {
    let arabic = paper.language == Language::Ar;
    let word = |ar: &str, fr: &str| if arabic { ar.to_owned() } else { fr.to_owned() };
    let mut paragraphs = paper.paragraphs;
    paragraphs.extend([
        Block::Heading(word("أرقام", "Chiffres")),
        Block::Table(Table {
            columns: vec![
                Column::words(word("الجماعة", "Commune"), 3),
                Column::figures(word("الطلبات", "Requêtes"), 1),
                Column::figures(word("النسبة", "Part"), 1),
            ],
            rows: vec![
                vec![word("تيسة", "Tissa"), "128".to_owned(), "60,4 %".to_owned()],
                vec![word("غفساي", "Ghafsai"), "84".to_owned(), "39,6 %".to_owned()],
            ],
            caption: Some(word("الطلبات حسب الجماعة", "Requêtes par commune")),
        }),
        Block::Figure(Figure {
            svg: MAP.to_owned(),
            caption: word("خريطة تغطية 4G", "Carte de la couverture 4G"),
            description: word("خريطة لثلاث جماعات", "Carte de trois communes"),
        }),
    ]);
    let annex = Annex {
        title: word("الحالات المسجلة", "Requêtes enregistrées"),
        note: Some(word("لا تتضمن هذه اللائحة أي اسم.", "Cette liste ne contient aucun nom.")),
        columns: vec![
            Column::figures(word("رقم الطلب", "Référence"), 3),
            Column::words(word("الدوار", "Douar"), 3),
            Column::words(word("المشكل", "Problème"), 5),
            Column::figures(word("منذ", "Depuis"), 2),
        ],
        rows: (1..=cases).map(|n| case(n, arabic)).collect(),
    };
    Paper { paragraphs, annexes: vec![annex], ..paper }
}

fn case(n: usize, arabic: bool) -> Vec<String> {
    let reference = format!("531-26-{n:05}-7");
    let words = if arabic {
        [
            "دوار أولاد عياد",
            "لا تغطية 4G لدى Maroc Telecom ولا لدى Inwi في أغلب المنازل وبالمدرسة",
            "3 شتنبر 2026",
        ]
    } else {
        [
            "Oulad Ayad",
            "Ni Maroc Telecom ni Inwi ne couvrent en 4G la plupart des maisons et l’école",
            "3 septembre 2026",
        ]
    };
    std::iter::once(reference).chain(words.map(str::to_owned)).collect()
}
