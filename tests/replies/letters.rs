//! Who is told what: records, joined and hidden cases, a clock's question, the words for one commune.

use chrono::Days;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::Query;
use tarafu::cases::case;
use tarafu::cases::case::Outcome;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::cases::status::Status;
use tarafu::chronicle;
use tarafu::dossiers::dossier;
use tarafu::kit::lines::Ask;
use tarafu::language::Language;
use tarafu::replies::Coverage;
use tarafu::replies::NewReply;
use tarafu::replies::Text;
use tarafu::replies::coverage;
use tarafu::replies::reply::Kind;

use super::scene;
use super::scene::BOUHOUDA;
use super::scene::IN_ARABIC;
use super::scene::Quiet;
use super::scene::Reached;
use super::scene::Scene;
use super::scene::TISSA;
use super::scene::TITLE;
use crate::house::Backend;
use crate::kit::smtp::Smtp;

async fn on_each(story: impl AsyncFn(&Scene<'_>)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let smtp = Smtp::start();
        let Some(quiet) = Quiet::on(backend, &smtp).await else { continue };
        let house = quiet.open().await;
        story(&Scene::of(&house).await).await;
    }
}

fn at(name: &str) -> Reached {
    Reached::Mail(format!("{name}@example.org"))
}

async fn deeds(scene: &Scene<'_>, case: &case::Model) -> Vec<String> {
    let events = chronicle::of_case(case.id).of(&scene.house.db).await.expect("the history");
    events.into_iter().map(|event| event.deed).collect()
}

#[rocket::async_test]
async fn an_answer_is_recorded_on_open_cases_where_somebody_agreed() {
    on_each(async |scene: &Scene<'_>| {
        let open = scene.case(BOUHOUDA, Language::Ar, &at("open")).await;
        scene.perform(&open, &Order::Take).await;
        let over = scene.case(BOUHOUDA, Language::Ar, &at("over")).await;
        let dossier = scene.dossier(&[open.clone(), over.clone()]).await;
        let explanation = "خارج الاختصاص.".to_owned();
        scene.perform(&over, &Order::Close { outcome: Outcome::OutOfScope, explanation }).await;
        let answer = scene.answer(&dossier).await;
        let records = true;

        let reply_id = scene.queue(&answer, records).await;
        scene::finish(scene.house).await;

        assert_eq!(scene.now(&open).await.status, Status::Answered);
        let recorded = tarafu::cases::answer::of_case(open.id).of(&scene.house.db).await.expect("read");
        assert_eq!((recorded.len(), recorded[0].words.as_str()), (1, IN_ARABIC));
        assert_eq!(deeds(scene, &open).await.last().map(String::as_str), Some("answer"));
        assert_eq!(scene.now(&over).await.status, Status::Closed);
        assert_eq!(deeds(scene, &over).await.last().map(String::as_str), Some("heard"));
        let mails = scene::mails(scene.house, reply_id).await;
        assert_eq!(mails.len(), 2, "one update is one mail");
        assert!(mails.iter().all(|mail| mail.letter == "reply-answer"));
    })
    .await;
}

#[rocket::async_test]
async fn those_who_joined_a_case_are_told_and_those_who_may_not_follow_are_not() {
    let story = on_each(async |scene: &Scene<'_>| {
        let first = scene.case(BOUHOUDA, Language::Ar, &at("first")).await;
        let joined = scene.case(BOUHOUDA, Language::Fr, &at("joined")).await;
        let both = scene.case(BOUHOUDA, Language::Ar, &at("both")).await;
        let hidden = scene.case(BOUHOUDA, Language::Ar, &at("hidden")).await;
        let stopped = scene.case(BOUHOUDA, Language::Ar, &at("stopped")).await;
        let nobody = scene.case(BOUHOUDA, Language::Ar, &Reached::Nothing).await;
        let gathered = [&first, &both, &hidden, &stopped, &nobody].map(case::Model::clone);
        let dossier = scene.dossier(&gathered).await;
        for case in [&joined, &both] {
            let into = Order::Merge { target_id: first.id, target: first.reference.clone() };
            scene.perform(case, &into).await;
        }
        scene.perform(&hidden, &Order::Hide { reason: "سلامة".to_owned() }).await;
        let now = scene.now(&stopped).await;
        let done = tarafu::cases::commands::perform(scene.house, Hand::Resident, &now, &Order::StopMail);
        done.await.expect("they stop the mails");
        let answer = scene.answer(&dossier).await;

        let reply_id = scene.queue(&answer, false).await;
        scene::finish(scene.house).await;

        let mails = scene::mails(scene.house, reply_id).await;
        let to: Vec<&str> = mails.iter().map(|mail| mail.recipient.as_str()).collect();
        assert_eq!(to, ["first@example.org", "joined@example.org", "both@example.org"]);
        assert!(mails[1].plain.contains(&joined.reference) && mails[1].lang == Language::Fr);
        for case in [&first, &joined, &both, &hidden, &stopped, &nobody] {
            let heard = deeds(scene, case).await.iter().filter(|deed| *deed == "heard").count();
            assert_eq!(heard, 1, "{}", case.reference);
        }
        let coverage = coverage::of_reply(&scene.house.db, reply_id).await.expect("read");
        assert_eq!(coverage, Coverage { total: 6, waiting: 3, silent: 3, ..Coverage::default() });
    });
    Box::pin(story).await;
}

#[rocket::async_test]
async fn whoever_stopped_the_mails_of_one_case_is_told_through_the_other() {
    on_each(async |scene: &Scene<'_>| {
        let stopped = scene.case(BOUHOUDA, Language::Ar, &at("hassan")).await;
        let followed = scene.case(TISSA, Language::Ar, &at("hassan")).await;
        let dossier = scene.dossier(&[stopped.clone(), followed.clone()]).await;
        let now = scene.now(&stopped).await;
        let done = tarafu::cases::commands::perform(scene.house, Hand::Resident, &now, &Order::StopMail);
        done.await.expect("they stop the mails");
        let answer = scene.answer(&dossier).await;

        let reply_id = scene.queue(&answer, false).await;
        scene::finish(scene.house).await;

        let mails = scene::mails(scene.house, reply_id).await;
        assert_eq!(mails.iter().map(|mail| mail.case_id).collect::<Vec<_>>(), [Some(followed.id)]);
    })
    .await;
}

fn text(language: Language, commune: Option<&str>, words: &str) -> Text {
    Text { language, commune: commune.map(str::to_owned), words: words.to_owned() }
}

#[rocket::async_test]
async fn a_commune_reads_the_words_that_were_written_for_it() {
    on_each(async |scene: &Scene<'_>| {
        let here = scene.case(BOUHOUDA, Language::Fr, &at("here")).await;
        let there = scene.case(TISSA, Language::Fr, &at("there")).await;
        let english = scene.case(TISSA, Language::En, &at("english")).await;
        let dossier = scene.dossier(&[here, there, english]).await;
        let new = NewReply {
            dossier_id: dossier.id,
            kind: Kind::News,
            answer_id: None,
            promise_id: None,
            records: false,
            texts: vec![
                text(Language::Ar, None, "جديد"),
                text(Language::Fr, None, "Partout en mars."),
                text(Language::Fr, Some(TISSA), "À Tissa dès janvier."),
            ],
            by: Some(scene.khadija.id),
        };

        let reply_id = scene.put(&new).await;
        scene::finish(scene.house).await;

        let mails = scene::mails(scene.house, reply_id).await;
        assert!(mails[0].plain.contains("> Partout en mars.") && !mails[0].plain.contains("Tissa dès"));
        assert!(mails[1].plain.contains("> À Tissa dès janvier.") && !mails[1].plain.contains("Partout"));
        assert!(
            mails[2].plain.contains("> جديد") && mails[2].lang == Language::En,
            "another is better than none"
        );
        assert!(mails.iter().all(|mail| mail.plain.contains(TITLE) && !mail.plain.contains("/answer/")));
    })
    .await;
}

async fn promise(scene: &Scene<'_>, dossier: &dossier::Model) -> i64 {
    let db = &scene.house.db;
    let (institution, due_on) = (institution(scene).await, scene.house.today() - Days::new(1));
    let mut insert = Query::insert();
    insert
        .into_table("promise")
        .columns([
            "dossier_id",
            "submission",
            "institution_id",
            "unit_code",
            "words",
            "due_on",
            "state",
            "version",
            "recorded_at",
        ])
        .values_panic([
            dossier.id.into(),
            tarafu::kit::token::fresh().into(),
            institution.into(),
            "03".into(),
            "تشغيل المحطة".into(),
            due_on.into(),
            "open".into(),
            1.into(),
            scene.house.now().into(),
        ])
        .returning_col("id");
    let row = db.query_one(&insert).await.expect("a promise").expect("its key");
    row.try_get("", "id").expect("a number")
}

/// The regulator.
async fn institution(scene: &Scene<'_>) -> i64 {
    let found = tarafu::institutions::queries::by_code(&scene.house.db, "agency.anrt").await;
    found.expect("read").expect("seeded").id
}

#[rocket::async_test]
async fn a_clock_asks_whether_a_promise_was_kept() {
    on_each(async |scene: &Scene<'_>| {
        let case = scene.case(BOUHOUDA, Language::Fr, &at("aicha")).await;
        let dossier = scene.dossier(std::slice::from_ref(&case)).await;
        let promise_id = promise(scene, &dossier).await;
        let new = NewReply {
            dossier_id: dossier.id,
            kind: Kind::Promise,
            answer_id: None,
            promise_id: Some(promise_id),
            records: false,
            texts: vec![text(Language::Fr, None, "Le jour promis est arrivé.")],
            by: None,
        };

        let reply_id = scene.put(&new).await;
        scene::finish(scene.house).await;

        let mails = scene::mails(scene.house, reply_id).await;
        assert_eq!(mails.len(), 1);
        let plain = &mails[0].plain;
        assert!(
            plain.contains(&format!("/promise/{promise_id}\n")) && plain.contains("> تشغيل المحطة"),
            "{plain}"
        );
        assert_eq!(plain.matches("> ").count(), 1, "the lead asks already: {plain}");
        let events = chronicle::of_case(case.id).of(&scene.house.db).await.expect("the history");
        let heard = events.iter().find(|event| event.deed == "heard").expect("it has heard");
        assert_eq!((heard.actor, heard.account_id), (chronicle::By::Clock, None));
        assert_eq!(heard.words.as_deref(), Some("Le jour promis est arrivé."));
        let history = chronicle::dossier::newest(&scene.house.db, dossier.id, 1).await.expect("the history");
        assert_eq!(history[0].deed, "reply-finished");
    })
    .await;
}
