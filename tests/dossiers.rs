//! Dossiers: how cases join and leave, what is counted, what is done to many of them after the request.

mod size;

use std::collections::BTreeMap;

use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;
use sea_orm::QueryOrder;
use tarafu::batches;
use tarafu::cases;
use tarafu::cases::case;
use tarafu::cases::case::Channel;
use tarafu::cases::case::Outcome;
use tarafu::cases::case::Urgency;
use tarafu::cases::commands;
use tarafu::cases::commands::Filing;
use tarafu::cases::commands::Order;
use tarafu::cases::gathering;
use tarafu::cases::gathering::Facet;
use tarafu::cases::policy::Hand;
use tarafu::cases::resident::NewResident;
use tarafu::categories::Catalogue;
use tarafu::chronicle;
use tarafu::dossiers;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::token;
use tarafu::kit::token::Key;
use tarafu::language::Language;
use tarafu::people::Actor;
use tarafu::server;
use tarafu::territory;

use crate::cast;
use crate::house::Running;
use crate::house::on_each_database;
use crate::kit::client::Visitor;

/// A case on mobile coverage, filed by an actor; its resident has an address of their own.
pub async fn file(house: &House, actor: &Actor, commune: &str, number: usize) -> case::Model {
    file_about(house, actor, commune, number, "network.mobile").await
}

/// The same about something else.
pub async fn file_about(
    house: &House,
    actor: &Actor,
    commune: &str,
    number: usize,
    category: &str,
) -> case::Model {
    let catalogue = Catalogue::read(&house.db).await.expect("the catalogue");
    let filing = Filing {
        submission: token::fresh(),
        commune: territory::unit(commune).expect("a commune"),
        category_id: catalogue.by_code(category).expect("a category").id,
        words: format!("الريزو مقطوع بالدوار منذ {number} يوما."),
        place: (!number.is_multiple_of(3)).then(|| format!("دوار {}", number % 5)),
        people: 10,
        channel: Channel::Field,
        urgency: Urgency::Normal,
        resident: NewResident {
            name: None,
            phone: None,
            email: Some(format!("resident-{number}@example.org")),
            language: if number.is_multiple_of(4) { Language::Fr } else { Language::Ar },
        },
    };
    commands::file(house, actor, &filing).await.expect("filed")
}

const COMMUNES: [&str; 3] = ["03.531.07.09", "03.531.07.15", "03.531.01.09"];

async fn some(running: &Running, count: usize) -> Vec<case::Model> {
    let khadija = running.actor(&cast::KHADIJA).await;
    let mut cases = Vec::new();
    for number in 0..count {
        cases.push(file(&running.house, &khadija, COMMUNES[number % 3], number).await);
    }
    cases
}

/// Opens a dossier by the pages, as a coordinator does, with those cases; gives its address.
async fn open(coordinator: &mut Visitor, cases: &[case::Model]) -> String {
    coordinator.get("/cases").await.is(200);
    let references: Vec<&str> = cases.iter().map(|case| case.reference.as_str()).collect();
    let token = coordinator.form("form[action='/dossiers/new']").value("csrf").to_owned();
    coordinator.post("/dossiers/new", &[("csrf", &token), ("cases", &references.join(" "))]).await.is(200);
    coordinator
        .form("form[action='/dossiers']")
        .fill("title", "تغطية الهاتف بالجماعات الجبلية")
        .fill("category", "network.mobile")
        .fill("demand", "تقوية الشبكة قبل متم السنة.")
        .fill("level", "region")
        .submit()
        .await
        .is(303);
    let place = coordinator.page.location().expect("the dossier").to_owned();
    place.split('?').next().expect("an address").to_owned()
}

fn id_of(address: &str) -> i64 {
    address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("the number of a dossier")
}

/// Lets every batch come to its end.
pub async fn finish(house: &House) {
    for _ in 0..500 {
        if batches::round(house, &server::works()).await.expect("a round") == 0 {
            return;
        }
    }
    panic!("a batch never ends");
}

/// What is counted equals what a recount of the cases finds.
async fn counts_hold(house: &House, dossier_id: i64) {
    let rows = gathering::Entity::find()
        .filter(gathering::Column::DossierId.eq(dossier_id))
        .all(&house.db)
        .await
        .expect("read");
    let ids = rows.iter().map(|row| row.case_id);
    let cases = case::Entity::find().filter(case::Column::Id.is_in(ids)).all(&house.db).await.expect("read");
    let mut expected: BTreeMap<(Facet, String), (i64, i64)> = BTreeMap::new();
    let mut places = std::collections::BTreeSet::new();
    for case in &cases {
        let lang = cases::queries::resident_of(&house.db, case).await.expect("a resident").lang;
        for key in [
            (Facet::All, String::new()),
            (Facet::Commune, case.commune_code.clone()),
            (Facet::Status, case.status.code().to_owned()),
            (Facet::Lang, lang.code().to_owned()),
        ] {
            let count = expected.entry(key).or_default();
            count.0 += 1;
            count.1 += i64::from(case.people);
        }
        if let Some(place) = &case.place {
            places.insert((case.commune_code.clone(), place.clone()));
        }
    }
    for facet in [Facet::All, Facet::Commune, Facet::Status, Facet::Lang] {
        let kept = gathering::counts(&house.db, dossier_id, facet).await.expect("read");
        let found: BTreeMap<String, (i64, i64)> =
            kept.iter().map(|(name, row)| (name.clone(), (row.cases, row.people))).collect();
        let wanted = expected
            .iter()
            .filter(|((of, _), _)| *of == facet)
            .map(|((_, name), count)| (name.clone(), *count))
            .collect();
        assert_eq!(found, wanted, "{facet:?}");
        if facet == Facet::All && !cases.is_empty() {
            assert_eq!(kept[""].places, i64::try_from(places.len()).expect("few"), "douars");
        }
    }
}

async fn history_holds(house: &House, dossier_id: i64) {
    let mut events = chronicle::dossier::newest(&house.db, dossier_id, 500).await.expect("read");
    events.reverse();
    assert!(!events.is_empty());
    assert_eq!(chronicle::dossier::broken_at(&events), None);
}

#[rocket::async_test]
async fn a_dossier_gathers_cases_and_each_says_so_in_its_history() {
    on_each_database(async |running: &Running| {
        let cases = some(running, 7).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;

        let address = open(&mut khadija, &cases).await;

        khadija.get(&address).await.is(200).says("7 طلبات").says("70 شخصا معنيا").says("تقوية الشبكة");
        assert_eq!(khadija.page.find("figure tbody tr").len(), 49, "every commune of Taounate is on the map");
        khadija.get(&format!("/cases/{}", cases[0].reference)).await.says("أُدرج الطلب في الملف الترافعي");
        khadija
            .get(&format!("/cases/{}/dossiers", cases[0].reference))
            .await
            .is(200)
            .says("تغطية الهاتف بالجماعات الجبلية");
        counts_hold(&running.house, id_of(&address)).await;
        history_holds(&running.house, id_of(&address)).await;
        let again = gathering::dossiers_of(&running.house.db, cases[0].id).await.expect("read");
        assert_eq!(again, [id_of(&address)]);
    })
    .await;
}

#[rocket::async_test]
async fn a_case_leaves_with_a_reason_and_may_be_in_several_dossiers() {
    on_each_database(async |running: &Running| {
        let cases = some(running, 4).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let first = open(&mut khadija, &cases).await;
        let second = open(&mut khadija, &cases[..2]).await;
        let leaving = &cases[0].reference;

        khadija.get(&format!("{first}/cases/{leaving}/release")).await.is(200);
        khadija.form("form[action$='/release']").submit().await.is(422).says("اكتبوا بضع كلمات.");
        khadija.form("form[action$='/release']").fill("words", "لا يتعلق بالتغطية.").submit().await.is(303);

        khadija.get(&first).await.says("3 طلبات").says(leaving);
        let left = gathering::dossiers_of(&running.house.db, cases[0].id).await.expect("read");
        assert_eq!(left, [id_of(&second)]);
        for dossier in [first, second] {
            counts_hold(&running.house, id_of(&dossier)).await;
            history_holds(&running.house, id_of(&dossier)).await;
        }
    })
    .await;
}

#[rocket::async_test]
async fn what_happens_to_a_case_moves_the_counts_of_its_dossiers() {
    on_each_database(async |running: &Running| {
        let cases = some(running, 5).await;
        let mut visitor = running.signed_in(&cast::KHADIJA).await;
        let address = open(&mut visitor, &cases).await;
        let khadija = running.actor(&cast::KHADIJA).await;
        let now = |id| async move { cases::queries::by_id(&running.house.db, id).await.expect("a case") };

        for (place, order) in [
            (0, Order::Take),
            (1, Order::Close { outcome: Outcome::Refused, explanation: "رفض الطلب.".to_owned() }),
            (2, Order::Take),
            (2, Order::Resolve { explanation: "شغلت المحطة.".to_owned() }),
            (1, Order::Reopen { reason: "معطى جديد.".to_owned() }),
        ] {
            let case = now(cases[place].id).await;
            commands::perform(&running.house, Hand::Staff(&khadija), &case, &order).await.expect("done");
        }

        counts_hold(&running.house, id_of(&address)).await;
    })
    .await;
}

#[rocket::async_test]
async fn a_whole_search_joins_after_the_request_and_goes_on_after_a_kill() {
    on_each_database(async |running: &Running| {
        some(running, 70).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        khadija.get("/cases?category=network.mobile").await.is(200);
        khadija.click("فتح ملف ترافعي بكل نتائج البحث").await.is(200);
        khadija
            .form("form[action='/dossiers']")
            .fill("title", "كل طلبات التغطية")
            .fill("demand", "تقوية الشبكة.")
            .submit()
            .await
            .is(303);
        let address =
            khadija.page.location().expect("the dossier").split('?').next().expect("a path").to_owned();

        // Another process takes over in the middle, while this one works on.
        let settings = running.house.settings.clone();
        let db = db::connect(&settings.database()).await.expect("opened");
        let other = House::new(settings, db, Key::new(vec![7; 32]));
        let (ours, theirs) = rocket::tokio::join!(finish(&running.house), finish(&other));
        let ((), ()) = (ours, theirs);

        khadija.get(&address).await.is(200).says("70 طلبا");
        counts_hold(&running.house, id_of(&address)).await;
        history_holds(&running.house, id_of(&address)).await;
        other.db.close().await.expect("closed");
    })
    .await;
}

#[rocket::async_test]
async fn nobodys_case_changes_before_somebody_agrees_and_then_each_resident_is_told() {
    on_each_database(async |running: &Running| {
        let cases = some(running, 3).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let address = open(&mut khadija, &cases).await;
        khadija.get(&format!("{address}/close")).await.is(200);
        khadija
            .form("form[action$='/close']")
            .fill("outcome", "refused")
            .fill("words", "رفضت الوكالة.")
            .submit()
            .await
            .is(303);
        let status = |id| async move {
            cases::queries::by_id(&running.house.db, id).await.expect("a case").status.code()
        };
        assert_eq!(status(cases[0].id).await, "received", "closing a dossier changes no case");

        khadija.follow().await.is(200);
        khadija.form("form[action$='/propose']").fill("words", "قرار الوكالة.").submit().await.is(422);
        let form = khadija.form("form[action$='/propose']");
        assert_eq!(form.value("outcome"), "refused", "the outcome proposes how the cases end");
        form.fill("what", "close").fill("words", "رفضت الوكالة الطلب.").tick("status").submit().await.is(303);
        finish(&running.house).await;

        for (number, case) in cases.iter().enumerate() {
            assert_eq!(status(case.id).await, "closed");
            let address = format!("resident-{number}@example.org");
            running.smtp.wait_for_mail(&address, |mail| mail.subject.contains(&case.reference)).await;
        }
        counts_hold(&running.house, id_of(&address)).await;
    })
    .await;
}

#[rocket::async_test]
async fn the_slower_of_two_who_change_a_dossier_finds_their_words_again() {
    on_each_database(async |running: &Running| {
        let cases = some(running, 1).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let address = open(&mut khadija, &cases).await;
        let mut again = running.signed_in(&cast::KHADIJA).await;
        khadija.get(&format!("{address}/edit")).await.is(200);
        again.get(&format!("{address}/edit")).await.is(200);

        khadija.form("form[action$='/edit']").fill("demand", "المطلب الأول.").submit().await.is(303);
        again.form("form[action$='/edit']").fill("demand", "المطلب الثاني.").submit().await.is(409);

        again.page.says("المطلب الأول.");
        assert_eq!(again.form("form[action$='/edit']").value("demand"), "المطلب الثاني.");
        again.form("form[action$='/edit']").submit().await.is(303);
        again.get(&address).await.says("المطلب الثاني.");
        let events = chronicle::dossier::Entity::find()
            .filter(chronicle::dossier::Column::DossierId.eq(id_of(&address)))
            .order_by_asc(chronicle::dossier::Column::Seq)
            .all(&running.house.db)
            .await
            .expect("read");
        let deeds: Vec<&str> = events.iter().map(|event| event.deed.as_str()).collect();
        assert_eq!(deeds, ["open", "gather", "change", "change"]);
    })
    .await;
}

#[rocket::async_test]
async fn a_case_of_elsewhere_or_of_nobody_does_not_join() {
    on_each_database(async |running: &Running| {
        let cases = some(running, 3).await;
        let hamid = running.actor(&cast::HAMID).await;
        let foreign = file(&running.house, &hamid, "03.591.03.03", 1).await;
        let mut khadija = running.signed_in(&cast::KHADIJA).await;
        let address = open(&mut khadija, &cases[..2]).await;
        khadija.get(&format!("{address}/cases")).await.is(200);

        for written in [foreign.reference.as_str(), "531-26-98765-4", "كلام"] {
            khadija
                .form("form[action$='/cases']")
                .fill("cases", written)
                .submit()
                .await
                .is(422)
                .says("لا يوجد بين هذه الأرقام طلب مفتوح");
        }
        khadija.form("form[action$='/cases']").fill("cases", &cases[2].reference).submit().await.is(303);

        khadija.get(&address).await.says("3 طلبات");
        let dossier = dossiers::queries::by_id(&running.house.db, id_of(&address)).await.expect("there");
        assert_eq!(dossier.unit_code, "03.531", "the narrowest unit around the cases that one coordinates");
    })
    .await;
}
