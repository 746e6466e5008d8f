//! The weekly digest: what arrives on Monday, for whom, how often, and how it is stopped.

mod once;
mod reading;
mod stopping;

use chrono::DateTime;
use chrono::Days;
use chrono::Duration;
use chrono::Utc;
use sea_orm::EntityTrait;
use sea_orm::QueryOrder;
use tarafu::cases::case;
use tarafu::cases::commands;
use tarafu::cases::commands::Order;
use tarafu::cases::policy::Hand;
use tarafu::cases::tally::Span;
use tarafu::digest;
use tarafu::kit::House;
use tarafu::language::Language;
use tarafu::language::dates;
use tarafu::mail::outbox;
use tarafu::mail::outbox::State;
use tarafu::people::Actor;
use tarafu::people::Role;
use tarafu::people::commands::NewAccount;
use tarafu::people::commands::create_active;
use tarafu::territory;
use tarafu::territory::Level;

use crate::cast;
use crate::dossiers::file;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::mail::Mail;
use reading::Dashboard;
use reading::FIGURES;
use reading::Told;

const BOUHOUDA: &str = "03.531.07.09";
const TISSA: &str = "03.531.01.09";

/// A coordinator of Taounate who reads French.
const NADIA: &str = "nadia@example.org";

/// Monday of the week after, seven o'clock in Morocco.
fn next_monday(house: &House) -> DateTime<Utc> {
    let monday = Span::Week.start(house.today());
    dates::at_hour(monday + Days::new(7), 7)
}

fn go_to(house: &House, moment: DateTime<Utc>) {
    // The clock of a house is put forward by whole seconds.
    house.pass_time(moment - house.now() + Duration::seconds(1));
}

async fn round(house: &House) -> usize {
    digest::round(house).await.expect("a round comes to its end")
}

/// Somebody else with an account.
async fn account(house: &House, email: &str, language: Language, role: Role, unit: &str) -> i64 {
    let new = NewAccount {
        name: "حساب آخر".to_owned(),
        email: email.to_owned(),
        language,
        role,
        unit: territory::unit(unit).expect("a unit"),
        starts_on: house.today() - Days::new(30),
        ends_on: None,
    };
    create_active(&house.db, &new, "no hash", house.now()).await.expect("an account")
}

async fn digests(house: &House) -> Vec<outbox::Model> {
    let mails = outbox::Entity::find().order_by_asc(outbox::Column::Id).all(&house.db).await.expect("read");
    mails.into_iter().filter(|mail| mail.letter == "digest").collect()
}

/// The next Monday comes, and its digests; those of the week before have arrived by then.
async fn monday(running: &Running) {
    let waits = |mail: &outbox::Model| mail.state == State::Waiting;
    while digests(&running.house).await.iter().any(waits) {
        rocket::tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    running.smtp.forget_mails();
    go_to(&running.house, next_monday(&running.house));
    round(&running.house).await;
}

/// The digest that the postman brings somebody.
async fn arrived(running: &Running, email: &str) -> Mail {
    running.smtp.wait_for_mail(email, |mail| mail.header("List-Unsubscribe-Post").is_some()).await
}

/// Those who work the cases of the stories.
struct Staff {
    fatima: Actor,
    driss: Actor,
    khadija: Actor,
}

impl Staff {
    async fn of(running: &Running) -> Self {
        Self {
            fatima: running.actor(&cast::FATIMA).await,
            driss: running.actor(&cast::DRISS).await,
            khadija: running.actor(&cast::KHADIJA).await,
        }
    }

    /// Six cases of بوهودة and two of تيسة are filed on Monday; on Wednesday five of the six are resolved, and two
    /// of the residents say so.
    async fn first_week(&self, running: &Running) -> Vec<case::Model> {
        let house = &running.house;
        monday(running).await;
        house.pass_time(Duration::hours(5));
        let mut cases = Vec::new();
        for number in 0..6 {
            cases.push(file(house, &self.fatima, BOUHOUDA, number).await);
        }
        for number in 6..8 {
            cases.push(file(house, &self.driss, TISSA, number).await);
        }
        house.pass_time(Duration::days(2));
        let resolve = Order::Resolve { explanation: "تم إصلاح اللاقط.".to_owned() };
        for case in cases.iter_mut().take(5) {
            *case = perform(house, Hand::Staff(&self.fatima), case, &resolve).await;
        }
        for case in cases.iter_mut().take(2) {
            *case = perform(house, Hand::Resident, case, &Order::Confirm).await;
        }
        cases
    }

    /// A resolution is disputed, a case is filed that nobody takes, another is assigned to the queue of the province.
    async fn second_week(&self, house: &House, cases: &[case::Model]) {
        let words = || "ما زال المشكل قائما.".to_owned();
        perform(house, Hand::Resident, &cases[2], &Order::Dispute { reason: words() }).await;
        file(house, &self.khadija, BOUHOUDA, 8).await;
        let (level, carrier_id, due_on) = (Level::Province, None, None);
        let assign = Order::Assign { level, carrier_id, due_on, message: words() };
        perform(house, Hand::Staff(&self.khadija), &cases[5], &assign).await;
    }
}

async fn perform(house: &House, hand: Hand<'_>, case: &case::Model, order: &Order) -> case::Model {
    commands::perform(house, hand, case, order).await.expect("done")
}

#[rocket::async_test]
async fn what_arrives_on_monday_is_what_the_dashboard_shows() {
    on_each_database(async |running: &Running| {
        let house = &running.house;
        account(house, NADIA, Language::Fr, Role::Coordinator, "03.531").await;
        Staff::of(running).await.first_week(running).await;
        monday(running).await;

        let mut shown = running.signed_in(&cast::KHADIJA).await;
        for (email, language) in [(cast::KHADIJA.email, Language::Ar), (NADIA, Language::Fr)] {
            let mail = arrived(running, email).await;
            let told = Told::by(&mail, language);

            let dashboard = Dashboard::open(&mut shown, language).await;
            for name in FIGURES {
                assert_eq!(told.of(name)[0], dashboard.of(name), "{name}");
            }
            assert_eq!(dashboard.times(), [[2, 2, 5], [2, 2, 5]].map(|line| dashboard.line(line)));
            assert_eq!((told.of("open"), told.of("overdue")), (vec!["6", "0"], vec!["0", "0"]));
            assert_eq!((told.of("filed"), told.of("resolved")), (vec!["8", "0"], vec!["5", "0"]));
            assert_eq!((told.of("confirmed"), told.of("closed")), (vec!["2", "0"], vec!["2", "0"]));
            assert_eq!(told.of("reopened"), ["0", "0"]);
            assert_eq!(told.below(), ["6", "2"].map(|new| vec!["0".to_owned(), new.to_owned()]));
            assert_eq!(told.medians(), [Some((2, 5)), Some((2, 5))]);
            assert!(told.says("digest-decide-nothing"), "{}", mail.text);
            assert!(mail.links().contains(&format!("{}/dashboard?unit=03.531", running.base)));
        }
    })
    .await;
}

#[rocket::async_test]
async fn a_digest_compares_with_the_one_before_and_says_what_waits() {
    on_each_database(async |running: &Running| {
        let house = &running.house;
        let staff = Staff::of(running).await;
        let cases = staff.first_week(running).await;
        monday(running).await;
        arrived(running, cast::KHADIJA.email).await;
        staff.second_week(house, &cases).await;

        monday(running).await;
        let told = Told::by(&arrived(running, cast::KHADIJA.email).await, Language::Ar);
        assert_eq!((told.of("open"), told.of("overdue")), (vec!["7", "6"], vec!["0", "0"]));
        assert_eq!((told.of("filed"), told.of("reopened")), (vec!["1", "8"], vec!["1", "0"]));
        assert_eq!(told.of("resolved"), ["0", "4"], "one was none");
        assert_eq!(told.medians(), [Some((2, 5)), None], "four are too few to tell");
        assert!(!told.says("digest-decide-nothing"));

        // The fifteen days in which somebody takes a case are over.
        monday(running).await;
        arrived(running, cast::KHADIJA.email).await;
        monday(running).await;
        let mail = arrived(running, cast::KHADIJA.email).await;
        let told = Told::by(&mail, Language::Ar);
        assert_eq!((told.of("open"), told.of("overdue")), (vec!["7", "7"], vec!["1", "0"]));
        assert_eq!(told.below(), [["1", "0"]], "the commune with what is overdue");
        let lists = [
            "/cases?status=received&owner=nobody&late=yes&unit=03.531",
            "/cases?status=in_advocacy&unit=03.531",
        ];
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        for list in lists {
            let link =
                mail.links().into_iter().find(|link| link.contains(list)).expect("a way to what waits");
            let page = khadija.get(&link).await.is(200);
            assert_eq!(reading::cases_on(page), 1, "{link}");
        }
    })
    .await;
}

#[rocket::async_test]
async fn the_picture_is_in_the_mail_and_nobody_of_the_residents_is() {
    on_each_database(async |running: &Running| {
        let house = &running.house;
        account(house, NADIA, Language::Fr, Role::Coordinator, "03.531").await;
        Staff::of(running).await.first_week(running).await;
        monday(running).await;

        for (email, language) in [(cast::KHADIJA.email, Language::Ar), (NADIA, Language::Fr)] {
            let mail = arrived(running, email).await;
            reading::keep(&mail, language);
            let [picture] = mail.attachments.as_slice() else { panic!("one picture: {:?}", mail.headers) };
            let shown = image::load_from_memory(&picture.bytes).expect("a picture");
            assert!(picture.inline && picture.media_type == "image/png");
            assert!(shown.width() >= 800 && picture.bytes.len() < 60_000, "{}", picture.bytes.len());

            let (sources, sentences) = reading::pictures(&mail);
            let name = picture.content_id.as_deref().expect("a name");
            assert_eq!(sources, [format!("cid:{name}")], "and nothing is fetched");
            assert!(sentences[0].contains('8') && reading::text(&mail).contains(&sentences[0]));
            assert!(mail.header("Content-Type").is_some_and(|kind| kind.starts_with("multipart/related")));

            let whole = format!("{} {} {}", mail.subject, mail.text, mail.html);
            for private in
                ["resident-", "الريزو", "اللاقط", "دوار", "حساب آخر", cast::FATIMA.name, cast::KHADIJA.name]
            {
                assert!(!whole.contains(private), "{private} in {whole}");
            }
            assert!(mail.raw.is_ascii() && mail.html.len() < 30_000);
        }
        let row = &digests(house).await[0];
        assert!(row.picture.is_none() && row.picture_kind.is_none() && row.html.is_empty(), "it has left");
    })
    .await;
}

#[rocket::async_test]
async fn whoever_coordinates_much_is_told_of_the_widest() {
    on_each_database(async |running: &Running| {
        let house = &running.house;
        let id = account(house, NADIA, Language::Fr, Role::Coordinator, "03.591").await;
        for unit in ["03", "03.531", "03.591.07", "MA", "01", "05", "06"] {
            let Some(unit) = territory::unit(unit).filter(|unit| unit.level != Level::Commune) else {
                continue;
            };
            once::grant(house, id, unit).await;
        }
        monday(running).await;

        let mail = arrived(running, NADIA).await;
        let told = Told::by(&mail, Language::Fr);
        assert_eq!((told.of("open"), told.of("overdue")), (vec!["0"], vec!["0"]), "none was told before");
        let sections = reading::sections(&mail);
        assert_eq!(sections.len(), 5, "{sections:?}");
        assert_eq!(sections[0], Language::Fr.say("place-national"));
        assert!(reading::text(&mail).contains("2 autres territoires"), "{}", mail.text);
        assert!(mail.attachments.is_empty(), "where nothing happened there is nothing to draw");
        assert!(mail.header("Content-Type").is_some_and(|kind| kind.starts_with("multipart/alternative")));
    })
    .await;
}
