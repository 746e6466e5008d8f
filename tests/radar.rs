//! Forty-seven complaints about one thing, in the words of fourteen communes, among forty about other things.

use chrono::Duration;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands;
use tarafu::cases::commands::Filing;
use tarafu::cases::resident::NewResident;
use tarafu::categories::Catalogue;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::people::Actor;
use tarafu::territory;

use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::page::Page;

/// The cercle of غفساي, its town, and مزراوة beside it: each borders on another of them.
pub const COMMUNES: [&str; 14] = [
    "03.531.01.01",
    "03.531.03.01",
    "03.531.03.03",
    "03.531.03.05",
    "03.531.03.07",
    "03.531.03.09",
    "03.531.03.11",
    "03.531.03.13",
    "03.531.03.15",
    "03.531.03.17",
    "03.531.03.19",
    "03.531.03.21",
    "03.531.03.23",
    "03.531.07.15",
];

/// How people say that the telephone does not work.
pub const COVERAGE: [&str; 8] = [
    "الريزو ضعيف جدا بالدوار، وكاين غير 2G. بغينا 4G بحال المدينة.",
    "ماكاينش الريزو نهائيا فالدوار ديالنا، خاصنا نطلعو للجبل باش نهضرو.",
    "lriz1 mab9ach 3ndna mn chhar, w 4G walo",
    "Plus de réseau depuis l’orage, la 4G n’arrive jamais jusqu’au douar.",
    "والريزو كيتقطع كل نهار، والتلاميذ محتاجين 4G للدراسة.",
    "تنعدم التغطية الهاتفية، ولا نلتقط الريزو إلا قرب المقبرة.",
    "Aucun réseau au centre : il faut marcher une demi-heure pour appeler.",
    "طلب تقوية الريزو وتشغيل 4G باللاقط الموجود.",
];

/// What else there is: four of each.
const OTHERS: [(&str, &str); 10] = [
    ("roads.track", "المسلك مقطوع بعد الأمطار ولا تمر منه سيارة الإسعاف."),
    ("water.drinking", "السقاية جافة والسكان يجلبون الماء من العين البعيدة."),
    ("aid.cash", "توقف الدعم الاجتماعي المباشر عن الأسرة بدون إشعار."),
    ("aid.food", "لم تتوصل الأسرة بالقفة الرمضانية هذه السنة."),
    ("admin.documents", "L’acte de naissance comporte une erreur que le bureau refuse de corriger."),
    ("health.centre", "المستوصف مغلق منذ انتقال الممرض."),
    ("school.transport", "Le minibus scolaire ne passe plus par la piste du haut."),
    ("electricity.lighting", "الإنارة العمومية معطلة قرب المسجد."),
    ("housing.unsafe", "جدار البيت متصدع بعد السيول ويهدد بالسقوط."),
    ("agriculture.support", "لم نستفد من الشعير المدعم رغم التسجيل."),
];

async fn file(running: &Running, actor: &Actor, commune: &str, category: &str, words: &str) {
    let catalogue = Catalogue::read(&running.house.db).await.expect("the catalogue");
    let filing = Filing {
        submission: token::fresh(),
        commune: territory::unit(commune).expect("a commune"),
        category_id: catalogue.by_code(category).expect("a category").id,
        words: words.to_owned(),
        place: None,
        people: 10,
        channel: Channel::Field,
        urgency: Urgency::Normal,
        resident: NewResident { name: None, phone: None, email: None, language: Language::Ar },
    };
    commands::file(&running.house, actor, &filing).await.expect("filed");
}

/// Over nine days, as people come by.
async fn a_busy_week(running: &Running, khadija: &Actor) {
    for number in 0..47 {
        file(running, khadija, COMMUNES[number % 14], "network.mobile", COVERAGE[number % 8]).await;
        if let Some((category, words)) = OTHERS.get(number % 12) {
            file(running, khadija, COMMUNES[number * 5 % 14], category, words).await;
        }
        if number % 6 == 5 {
            running.house.pass_time(Duration::days(1));
        }
    }
}

fn cards(page: &Page) -> Vec<String> {
    page.find("section.card h2")
}

#[rocket::async_test]
async fn what_fourteen_communes_complain_about_is_one_finding_and_the_rest_is_none() {
    on_each_database(async |running: &Running| {
        let khadija = running.actor(&cast::KHADIJA).await;
        a_busy_week(running, &khadija).await;

        let mut coordinator = running.signed_in(&cast::KHADIJA).await;
        coordinator.get("/radar").await.is(200);
        let page = &coordinator.page;

        assert_eq!(cards(page), ["تغطية شبكة الهاتف"]);
        page.says("47 طلبا، 14 جماعة، 8 أيام، كلمات مشتركة:").says("470 شخصا معنيا").says("و39 طلبا آخر");
        let tags = page.find("section.card .badge");
        assert!(tags.contains(&"الريزو".to_owned()) && tags.contains(&"4G".to_owned()), "{tags:?}");
        assert_eq!(tags.len(), 2, "nothing else is shared: {tags:?}");
        for (_, words) in OTHERS {
            page.does_not_say(words);
        }
    })
    .await;
}

#[rocket::async_test]
async fn a_finding_brings_its_own_dossier_along() {
    on_each_database(async |running: &Running| {
        let khadija = running.actor(&cast::KHADIJA).await;
        a_busy_week(running, &khadija).await;

        let mut coordinator = running.signed_in(&cast::KHADIJA).await;
        coordinator.get("/radar?unit=03.531").await.is(200);
        let form = coordinator.form("form[action='/dossiers/new']");

        assert_eq!(form.value("title"), "تغطية شبكة الهاتف – 14 جماعة بإقليم تاونات");
        assert_eq!((form.value("category"), form.value("unit")), ("network.mobile", "03.531"));
        let references: std::collections::BTreeSet<&str> = form.value("cases").split(' ').collect();
        assert_eq!(references.len(), 47);
        assert!(references.iter().all(|reference| tarafu::cases::reference::parse(reference).is_some()));
        assert!(form.value("reason").starts_with("47 طلبا"), "{}", form.value("reason"));
        assert_eq!(form.buttons(), ["فتح ملف ترافعي"]);
    })
    .await;
}

#[rocket::async_test]
async fn those_of_elsewhere_hear_nothing_of_it_and_what_is_old_is_no_news() {
    on_each_database(async |running: &Running| {
        let khadija = running.actor(&cast::KHADIJA).await;
        a_busy_week(running, &khadija).await;

        let mut hamid = running.signed_in(&cast::HAMID).await;
        hamid.get("/radar").await.is(200).says("لم يُرصد حاليا أي مشكل متكرر").does_not_say("الريزو");
        assert!(cards(&hamid.page).is_empty());
        hamid.get("/radar?unit=03.531").await.is(404);
        let mut fatima = running.signed_in(&cast::FATIMA).await;
        fatima.get("/radar").await.is(200).does_not_say("الريزو");
        let mut youssef = running.signed_in(&cast::YOUSSEF).await;
        youssef.get("/radar").await.is(404);

        running.house.pass_time(Duration::days(61));
        let mut coordinator = running.signed_in(&cast::KHADIJA).await;
        coordinator.get("/radar").await.is(200).says("لم يُرصد حاليا أي مشكل متكرر");
        assert!(cards(&coordinator.page).is_empty());
    })
    .await;
}
