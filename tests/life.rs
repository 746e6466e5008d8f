//! A life told in memory leaves the rows that the commands leave.

use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use tarafu::cases::answer;
use tarafu::cases::answer::Verdict;
use tarafu::cases::assignment;
use tarafu::cases::case;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Outcome;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands;
use tarafu::cases::commands::AnswerGiven;
use tarafu::cases::commands::Filing;
use tarafu::cases::commands::Life;
use tarafu::cases::commands::Numbers;
use tarafu::cases::commands::Order;
use tarafu::cases::commands::Times;
use tarafu::cases::policy::Hand;
use tarafu::cases::resident;
use tarafu::cases::resident::NewResident;
use tarafu::cases::resident::Phone;
use tarafu::cases::resident::consent;
use tarafu::categories::Catalogue;
use tarafu::chronicle;
use tarafu::chronicle::event;
use tarafu::clocks::Clocks;
use tarafu::kit::House;
use tarafu::kit::lines::Ask;
use tarafu::kit::token;
use tarafu::language::Language;
use tarafu::people::Actor;
use tarafu::territory;
use tarafu::territory::Level;

use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;

/// Who has a hand in it.
struct People {
    fatima: Actor,
    youssef: Actor,
    salma: Actor,
    najat: Actor,
}

fn filing(category_id: i64) -> Filing {
    Filing {
        submission: token::fresh(),
        commune: territory::unit("03.531.07.09").expect("Bouhouda"),
        category_id,
        words: "الريزو مقطوع بالدوار منذ شهر.".to_owned(),
        place: Some("دوار تازروت".to_owned()),
        people: 40,
        channel: Channel::Field,
        urgency: Urgency::High,
        resident: NewResident {
            name: Some("حليمة".to_owned()),
            phone: Phone::parse("0600001234"),
            email: Some("halima@example.org".to_owned()),
            language: Language::Ar,
        },
    }
}

/// Something of everything that may happen, with the days that go by before it.
fn course<'p>(people: &'p People, house: &House) -> Vec<(i64, Hand<'p>, Order)> {
    let words = |what: &str| what.to_owned();
    let by = |actor: &'p Actor| Hand::Staff(actor);
    let assign = |carrier: Option<&Actor>| Order::Assign {
        level: Level::Region,
        carrier_id: carrier.map(|carrier| carrier.id),
        due_on: carrier.map(|_| house.today() + chrono::Days::new(30)),
        message: words("المرجو الترافع لدى المجلس."),
    };
    let answer = |promise| {
        Order::Answer(AnswerGiven {
            institution: words("مجلس الجهة"),
            received_on: house.today(),
            verdict: Verdict::Partly,
            words: words("البرنامج جاهز."),
            promise,
        })
    };
    let promise = Some((house.today() + chrono::Days::new(90), words("يركب اللاقط.")));
    vec![
        (1, by(&people.fatima), Order::Ask { question: words("كم عدد الأسر؟") }),
        (3, Hand::Resident, Order::Reply { words: words("أربعون.") }),
        (1, by(&people.fatima), assign(Some(&people.youssef))),
        (2, by(&people.youssef), Order::Accept),
        (4, by(&people.youssef), Order::HandBack { reason: words("ينقص رأي الجماعة.") }),
        (1, by(&people.fatima), assign(None)),
        (2, by(&people.salma), Order::Accept),
        (9, by(&people.salma), answer(None)),
        (
            5,
            by(&people.salma),
            Order::PassUp { carrier_id: Some(people.najat.id), reason: words("يهم الوزارة.") },
        ),
        (1, by(&people.najat), Order::Accept),
        (20, by(&people.najat), answer(promise)),
        (2, Hand::Resident, Order::Add { words: words("شكرا.") }),
        (30, by(&people.fatima), Order::Resolve { explanation: words("ركب اللاقط.") }),
        (2, Hand::Resident, Order::Dispute { reason: words("لا يشتغل.") }),
        (1, Hand::Resident, Order::StopMail),
        (6, by(&people.fatima), Order::Update { words: words("سيعود التقني.") }),
        (3, by(&people.fatima), Order::Resolve { explanation: words("أصلح اللاقط.") }),
        (16, Hand::Clock, Order::Lapse),
        (8, Hand::Resident, Order::Reopen { reason: words("انقطع ثانية.") }),
        (1, by(&people.fatima), Order::Note { words: words("اتصلت بالشركة.") }),
        (
            5,
            by(&people.fatima),
            Order::Close {
                outcome: Outcome::Referred, explanation: words("أحيل على الوكالة.")
            },
        ),
    ]
}

/// What has no part in a comparison: numbers, and what is drawn anew each time.
fn event_of(event: &event::Model) -> event::Model {
    event::Model {
        id: 0,
        words_salt: None,
        words_digest: None,
        prev_hash: String::new(),
        hash: String::new(),
        ..event.clone()
    }
}

fn case_of(case: &case::Model) -> case::Model {
    let nothing = String::new;
    case::Model { link_nonce: nothing(), link_hash: nothing(), pin_hash: nothing(), ..case.clone() }
}

async fn told_is_as_played(running: &Running) {
    let house = &running.house;
    let people = People {
        fatima: running.actor(&cast::FATIMA).await,
        youssef: running.actor(&cast::YOUSSEF).await,
        salma: running.actor(&cast::SALMA).await,
        najat: running.actor(&cast::NAJAT).await,
    };
    let catalogue = Catalogue::read(&house.db).await.expect("the catalogue");
    let clocks = Clocks::read(&house.db).await.expect("clocks");
    let category = catalogue.by_code("network.mobile").expect("a category");
    let filing = filing(category.id);

    let mut played = commands::file(house, &people.fatima, &filing).await.expect("filed");
    let numbers = Numbers {
        case_id: played.id,
        resident_id: played.resident_id,
        theme_id: category.parent_id.expect("a theme"),
        reference: played.reference.clone(),
    };
    let times = Times { now: played.filed_at, clocks: &clocks };
    let mut told = Life::begin(&house.key, &people.fatima, &filing, numbers, &times).expect("told");
    for (days, hand, order) in course(&people, house) {
        house.pass_time(chrono::Duration::days(days));
        played = commands::perform(house, hand, &played, &order).await.expect("done");
        let history = chronicle::of_case(played.id).of(&house.db).await.expect("a history");
        let times = Times { now: history.last().expect("something").at, clocks: &clocks };
        told.perform(hand, &order, &times).expect("told");
        assert_eq!(case_of(&told.case), case_of(&played), "after {order:?}");
    }

    let history = chronicle::of_case(played.id).of(&house.db).await.expect("a history");
    let events = |history: &[event::Model]| history.iter().map(event_of).collect::<Vec<_>>();
    assert_eq!(events(&told.history), events(&history));
    assert_eq!(chronicle::broken_at(&told.history), None);
    rows_agree(house, &told).await;
}

async fn rows_agree(house: &House, told: &Life) {
    let assignments = assignment::Entity::find()
        .filter(assignment::Column::CaseId.eq(told.case.id))
        .order_by_asc(assignment::Column::Id);
    let mut assignments = assignments.all(&house.db).await.expect("assignments");
    for row in &mut assignments {
        row.id = 0;
    }
    assert_eq!(told.assignments, assignments);

    let answers = answer::Entity::find()
        .filter(answer::Column::CaseId.eq(told.case.id))
        .order_by_asc(answer::Column::Id);
    let mut answers = answers.all(&house.db).await.expect("answers");
    for row in &mut answers {
        row.id = 0;
    }
    assert_eq!(told.answers, answers);

    let resident = resident::Entity::find_by_id(told.resident.id).one(&house.db).await.expect("read");
    assert_eq!(Some(&told.resident), resident.as_ref());
    let consents = consent::Entity::find()
        .filter(consent::Column::ResidentId.eq(told.resident.id))
        .order_by_asc(consent::Column::Id);
    let mut consents = consents.all(&house.db).await.expect("consents");
    for row in &mut consents {
        row.id = 0;
    }
    assert_eq!(told.consents, consents);
}

#[rocket::async_test]
async fn a_life_told_in_memory_leaves_the_rows_that_the_commands_leave() {
    on_each_database(told_is_as_played).await;
}
