//! The main job in a real browser: on a phone and at a desk, in Arabic and in French, with scripts and without.

mod advocacy;
mod sheet;
mod walker;

use crate::cast;
use crate::cast::Person;
use crate::house::Backend;
use crate::house::Running;
use crate::kit::browser::LAPTOP;
use crate::kit::browser::PHONE;
use crate::kit::page::tidy;

use self::walker::Walker;

/// Who meets in a walk, and what they write.
struct Scene {
    language: &'static str,
    official: Person,
    carrier: Person,
    resident: &'static str,
    name: &'static str,
    place: &'static str,
    words: &'static str,
    wish: &'static str,
    question: &'static str,
    reply: &'static str,
}

impl Scene {
    /// How the pictures of somebody's walk are called.
    fn name_of(&self, somebody: &str) -> String {
        format!("{}-{somebody}", self.language)
    }
}

const IN_ARABIC: Scene = Scene {
    language: "ar",
    official: cast::FATIMA,
    carrier: cast::YOUSSEF,
    resident: "rachid@example.org",
    name: "رشيد المواطن",
    place: "دوار الزاوية",
    words: "الريزو مقطوع في دوار الزاوية منذ أسبوعين، والتلاميذ لا يستطيعون متابعة دروسهم.",
    wish: "المرجو مراسلة المتعهدين وطرح النقطة في دورة المجلس الجهوي.",
    question: "هل الانقطاع بالليل فقط أم طوال النهار؟",
    reply: "طوال النهار، ويعود قليلا بعد منتصف الليل.",
};

const IN_FRENCH: Scene = Scene {
    language: "fr",
    official: cast::DRISS,
    carrier: cast::SALMA,
    resident: "nadia@example.org",
    name: "Nadia Benali",
    place: "Douar Oulad Ayad",
    words: "Plus de réseau depuis trois semaines : impossible d’appeler le médecin.",
    wish: "Merci de saisir les opérateurs et d’inscrire le point à la session du conseil.",
    question: "Le réseau manque-t-il aussi la nuit ?",
    reply: "Oui, jour et nuit, sauf près de l’école.",
};

#[rocket::async_test]
async fn the_main_job_in_arabic() {
    main_job(&IN_ARABIC).await;
}

#[rocket::async_test]
async fn the_main_job_in_french() {
    main_job(&IN_FRENCH).await;
}

async fn main_job(scene: &Scene) {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    if let Some(mut official) =
        Walker::start(&running.base, scene.language, &scene.name_of("official"), PHONE).await
    {
        sign_in_after_a_mistake(&mut official, scene).await;
        write_after_a_mistake(&mut official, scene).await;
        assert!(official.count("textarea + .hint").await > 0, "scripts count the letters that are left");
        let reference = file(&mut official, scene).await;
        print(&mut official, scene, &reference).await;
        assign_and_ask(&mut official, scene, &reference).await;
        answer(&running, scene).await;
        official.open(&format!("/cases/{reference}")).await;
        assert!(official.words(".events").await.contains(scene.reply));
        official.look("case-answered").await;
        official.go_home().await;
        coordinate(&running, scene, &reference).await;
    }
    running.stop().await;
}

async fn sign_in_after_a_mistake(official: &mut Walker, scene: &Scene) {
    official.open("/").await;
    official.look("home").await;
    official.open("/login").await;
    official.look("sign-in").await;
    official.fill("email", scene.official.email).await;
    official.fill("password", "ليست هي").await;
    official.press("main form button").await;
    official.look_at_mistakes("sign-in-mistake").await;
    official.fill("password", cast::PASSWORD).await;
    official.press("main form button").await;
    official.look("desk-empty").await;
}

async fn write_after_a_mistake(official: &mut Walker, scene: &Scene) {
    official.press("main a[href='/cases/new']").await;
    official.look("new").await;
    official.fill("words", scene.words).await;
    official.press("form[action='/cases/check'] .actions button").await;
    official.look_at_mistakes("new-mistakes").await;
    official.choose("category", "network.mobile").await;
    official.fill("place", scene.place).await;
    official.fill("people", if scene.language == "ar" { "١٢٠" } else { "120" }).await;
    official.tick("lang", scene.language).await;
    official.fill("name", scene.name).await;
    official.tick("consent-name", "yes").await;
    official.fill("email", scene.resident).await;
    official.tick("consent-email", "yes").await;
}

/// From the form, filled in, to the receipt. Gives the reference.
async fn file(official: &mut Walker, scene: &Scene) -> String {
    official.press("form[action='/cases/check'] .actions button").await;
    assert_eq!(official.words("blockquote.words").await, scene.words);
    official.look("check").await;
    official.press("form[action='/cases'] button").await;
    let reference = tidy(&official.words(".secrets div:nth-of-type(1) dd").await);
    let pin = tidy(&official.words(".secrets div:nth-of-type(2) dd").await);
    assert_eq!(tarafu::cases::reference::parse(&reference).as_ref(), Some(&reference));
    assert_eq!(pin.chars().filter(char::is_ascii_digit).count(), 8, "{pin}");
    official.look("receipt").await;
    reference
}

async fn print(official: &mut Walker, scene: &Scene, reference: &str) {
    official.press(&format!("a[href$='/receipt/print?in={}']", scene.language)).await;
    assert_eq!((official.seen(".qr svg").await, official.count("svg[role=img]").await), (1, 1));
    assert!(official.words(".sheet").await.contains(reference));
    assert_eq!(official.seen("[data-print]").await, 1, "a script can print");
    official.look("receipt-print").await;
}

async fn assign_and_ask(official: &mut Walker, scene: &Scene, reference: &str) {
    official.open(&format!("/cases/{reference}")).await;
    official.look("case").await;
    official.press("main a[href$='/assign']").await;
    official.look("assign").await;
    official.tick("level", "region").await;
    official.choose("carrier", scene.carrier.name).await;
    official.press("form[action$='/assign'] .actions button").await;
    official.look_at_mistakes("assign-mistake").await;
    official.fill("words", scene.wish).await;
    official.press("form[action$='/assign'] .actions button").await;
    assert!(official.words(".aside").await.contains(scene.carrier.name));
    official.look("case-assigned").await;

    official.open(&format!("/cases/{reference}/ask")).await;
    official.look("ask").await;
    official.fill("words", scene.question).await;
    official.press("form[action$='/ask'] .actions button").await;
    official.look("case-asked").await;
}

/// The resident opens the link from the mail with the question.
async fn answer(running: &Running, scene: &Scene) {
    let asked = running.smtp.wait_for_mail(scene.resident, |mail| mail.text.contains(scene.question)).await;
    let direction = if scene.language == "ar" { "rtl" } else { "ltr" };
    assert!(asked.html.contains(&format!(r#"<html lang="{}" dir="{direction}">"#, scene.language)));
    // Whatever their telephone is set to, the page is in the language that they asked for.
    let mut resident = Walker::start(&running.base, "en", &scene.name_of("resident"), PHONE)
        .await
        .expect("Chromium is there");
    resident.language = scene.language;
    resident.open(&asked.link("/t/")).await;
    assert!(resident.words("main").await.contains(scene.question));
    assert!(!resident.words("body").await.contains(scene.official.name), "staff are not named");
    resident.look("case").await;
    resident.press("form[action$='/reply'] button").await;
    resident.look_at_mistakes("reply-mistake").await;
    resident.fill("reply", scene.reply).await;
    resident.press("form[action$='/reply'] button").await;
    assert_eq!(resident.count("form[action$='/reply']").await, 0, "it is answered");
    resident.look("replied").await;
    resident.open("/track").await;
    resident.language = "en";
    resident.look("track").await;
    resident.go_home().await;
}

async fn coordinate(running: &Running, scene: &Scene, reference: &str) {
    let khadija = Walker::start(&running.base, scene.language, &scene.name_of("coordinator"), LAPTOP).await;
    let mut khadija = khadija.expect("Chromium is there");
    khadija.sign_in(&cast::KHADIJA).await;
    khadija.open(&format!("/dashboard?lang={}", scene.language)).await;
    let figures = khadija.words(".stats").await;
    assert!(figures.contains('1') || figures.contains('١'), "one case is counted: {figures}");
    khadija.look("dashboard").await;
    khadija.open("/cases").await;
    assert!(khadija.words("main").await.contains(reference));
    khadija.look("cases").await;
    khadija.open("/desk").await;
    khadija.look("desk").await;
    khadija.open(&format!("/cases/{reference}")).await;
    khadija.look("case").await;
    khadija.go_home().await;
}

#[rocket::async_test]
async fn a_case_is_filed_without_scripts() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    if let Some(fatima) = Walker::start(&running.base, "ar", "ar-without-scripts", PHONE).await {
        let mut fatima = fatima.without_scripts().await;
        sign_in_after_a_mistake(&mut fatima, &IN_ARABIC).await;
        write_after_a_mistake(&mut fatima, &IN_ARABIC).await;
        assert_eq!(fatima.count("textarea + .hint").await, 0, "a script ran");
        let reference = file(&mut fatima, &IN_ARABIC).await;
        fatima.open(&format!("/cases/{reference}/receipt/print")).await;
        assert_eq!((fatima.seen(".qr svg").await, fatima.seen("[data-print]").await), (1, 0));
        fatima.look("receipt-print").await;
        fatima.go_home().await;
    }
    running.stop().await;
}
