//! The demonstration with many cases beside Taounate: each of them whole, all of them in a house that works.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::HashSet;

use sea_orm::EntityTrait;
use sea_orm::QueryOrder;
use tarafu::cases::assignment;
use tarafu::cases::case;
use tarafu::cases::reference;
use tarafu::cases::reference::Secrets;
use tarafu::cases::resident;
use tarafu::cases::resident::consent;
use tarafu::cases::resident::consent::Purpose;
use tarafu::cases::status::Status;
use tarafu::cases::tally::recount;
use tarafu::chronicle;
use tarafu::chronicle::event;
use tarafu::demo;
use tarafu::demo::Filled;
use tarafu::kit::House;
use tarafu::people::Role;
use tarafu::people::account;
use tarafu::people::mandate;
use tarafu::settings::Settings;
use tarafu::territory;
use tarafu::territory::Level;

use super::folder;
use super::settings;
use crate::house::Backend;
use crate::house::Running;
use crate::house::file_case;
use crate::kit::client::Visitor;
use crate::kit::postgres;

const MORE: usize = 2_000;

/// The coordinator of the country, who sees every case.
const COORDINATOR: &str = "zakaria.el-merini@example.org";

async fn cases(house: &House) -> Vec<case::Model> {
    case::Entity::find().order_by_asc(case::Column::Id).all(&house.db).await.expect("cases")
}

async fn every_history_is_whole(house: &House, cases: &[case::Model]) {
    let events = event::Entity::find().order_by_asc(event::Column::CaseId).order_by_asc(event::Column::Seq);
    let mut histories: HashMap<i64, Vec<event::Model>> = HashMap::new();
    for event in events.all(&house.db).await.expect("events") {
        histories.entry(event.case_id).or_default().push(event);
    }
    for case in cases {
        let history = &histories[&case.id];
        let last = history.last().expect("it was filed");
        assert_eq!(chronicle::broken_at(history), None, "{}", case.reference);
        assert_eq!((last.seq, last.status_to.as_str()), (case.version, case.status.code()));
        assert_eq!(history.len(), usize::try_from(case.version).expect("versions count up"));
        assert!(
            history.is_sorted_by_key(|event| event.at) && last.at <= house.now(),
            "{}: {:?}",
            case.reference,
            history.iter().map(|event| (&event.deed, event.at)).collect::<Vec<_>>()
        );
        assert_eq!(history[0].at, case.filed_at);
    }
}

/// In each province and year the numbers begin with 1 and leave none out.
fn numbers_are_consecutive(cases: &[case::Model]) {
    let mut numbers: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for case in cases {
        assert_eq!(reference::parse(&case.reference).as_ref(), Some(&case.reference));
        let parts: Vec<&str> = case.reference.split('-').collect();
        let series = format!("{}-{}", parts[0], parts[1]);
        assert!(case.province_code.ends_with(parts[0]), "{} in {}", case.reference, case.province_code);
        numbers.entry(series).or_default().push(parts[2].parse().expect("a number"));
    }
    for (series, mut given) in numbers {
        given.sort_unstable();
        assert!(given.iter().zip(1..).all(|(number, wanted)| *number == wanted), "{series}: {given:?}");
    }
}

fn they_are_spread_as_in_life(cases: &[case::Model]) {
    let mut by_commune: HashMap<&str, usize> = HashMap::new();
    for case in cases {
        *by_commune.entry(&case.commune_code).or_default() += 1;
    }
    let most = by_commune.values().max().copied().unwrap_or_default();
    assert!(most * 100 / cases.len() < 15, "one commune has {most}");
    let communes = territory::units()
        .iter()
        .filter(|unit| unit.level == Level::Commune && territory::covers("03", &unit.code));
    assert!(communes.into_iter().any(|commune| !by_commune.contains_key(commune.code.as_str())));

    for status in Status::ALL {
        assert!(cases.iter().any(|case| case.status == status), "none is {}", status.code());
    }
    let open = cases.iter().filter(|case| case.is_open()).count();
    assert!((10..50).contains(&(open * 100 / cases.len())), "{open} are open");
    let categories: HashSet<i64> = cases.iter().map(|case| case.category_id).collect();
    assert_eq!(categories.len(), 21);
    let years: HashSet<&str> = cases.iter().filter_map(|case| case.reference.split('-').nth(1)).collect();
    assert!(years.len() >= 3, "{years:?}");
}

/// Who owns or carries a case holds the mandate for it.
async fn everybody_may_do_what_they_did(house: &House, cases: &[case::Model]) {
    let mandates = mandate::Entity::find().all(&house.db).await.expect("mandates");
    let holds = |account: i64, roles: &[Role], covered: &dyn Fn(&str) -> bool| {
        mandates
            .iter()
            .any(|held| held.account_id == account && roles.contains(&held.role) && covered(&held.unit_code))
    };
    for case in cases {
        let around = |unit: &str| territory::covers(unit, &case.commune_code);
        if let Some(owner) = case.owner_id {
            assert!(holds(owner, &[Role::Official, Role::Coordinator], &around), "{}", case.reference);
        }
    }
    let assignments = assignment::Entity::find().all(&house.db).await.expect("assignments");
    for assignment in &assignments {
        let at = |unit: &str| unit == assignment.unit_code;
        if let Some(carrier) = assignment.carrier_id {
            assert!(holds(carrier, &[Role::Advocate], &at), "{assignment:?}");
        }
    }
    let carried: HashMap<i64, &assignment::Model> = assignments
        .iter()
        .filter(|assignment| assignment.ended_at.is_none())
        .map(|assignment| (assignment.case_id, assignment))
        .collect();
    for case in cases.iter().filter(|case| case.status == Status::InAdvocacy) {
        let current = carried[&case.id];
        assert_eq!((current.level, current.carrier_id), (case.level, case.carrier_id));
    }
}

async fn nothing_is_kept_without_consent(house: &House) {
    let consents = consent::Entity::find().all(&house.db).await.expect("consents");
    let agreed: HashSet<(i64, String)> =
        consents.iter().map(|consent| (consent.resident_id, format!("{:?}", consent.purpose))).collect();
    for resident in resident::Entity::find().all(&house.db).await.expect("residents") {
        let given = [
            (Purpose::Name, resident.name.is_some()),
            (Purpose::Phone, resident.phone.is_some()),
            (Purpose::Email, resident.email.is_some()),
        ];
        for (purpose, _) in given.into_iter().filter(|(_, there)| *there) {
            assert!(agreed.contains(&(resident.id, format!("{purpose:?}"))), "{resident:?}");
        }
    }
}

async fn signed_in(running: &Running, email: &str) -> Visitor {
    let mut visitor = running.visitor();
    visitor.get("/login").await;
    visitor.form("/login").fill("email", email).fill("password", demo::PASSWORD).submit().await.is(303);
    visitor
}

async fn pages_answer(running: &Running, cases: &[case::Model]) {
    let mut coordinator = signed_in(running, COORDINATOR).await;
    let mut stranger = running.visitor();
    for case in cases.iter().step_by(cases.len() / 40) {
        coordinator.get(&format!("/cases/{}", case.reference)).await.is(200).says(&case.reference);
        let secrets = Secrets::of(&running.house.key, &case.link_nonce);
        stranger.get(&format!("/t/{}", secrets.link)).await.is(200).says(&case.reference);
    }
    for page in ["/desk", "/cases", "/cases?status=closed", "/dashboard", "/radar"] {
        coordinator.get(page).await.is(200);
    }
}

/// An official of a commune that none of the people of Taounate works in files the next case of its province.
async fn numbers_go_on(running: &Running, cases: &[case::Model]) {
    let last = cases.iter().rfind(|case| case.province_code != "03.531" && case.owner_id == case.filed_by_id);
    let last = last.expect("one of the region");
    let owner = account::Entity::find_by_id(last.owner_id.expect("an owner")).one(&running.house.db).await;
    let mut official = signed_in(running, &owner.expect("read").expect("there").email).await;

    let next = file_case(&mut official, &[]).await;

    let number = |reference: &str| reference.split('-').nth(2).and_then(|number| number.parse::<u32>().ok());
    let this_year = next.split('-').take(2).collect::<Vec<_>>().join("-");
    let before = cases.iter().filter(|case| case.reference.starts_with(&this_year));
    let greatest = before.filter_map(|case| number(&case.reference)).max().unwrap_or_default();
    assert_eq!(number(&next), Some(greatest + 1), "{next}");
}

async fn holds_together(settings: &Settings, backend: Backend) {
    let filled = demo::fill_beside(settings, MORE).await.expect("a fresh database is filled");
    let again = demo::fill_beside(settings, 9 * MORE).await.expect("a filled one is left alone");

    assert!(matches!(filled, Filled::Now { cases, .. } if cases == 412 + MORE), "{filled:?}");
    assert_eq!(again, Filled::Before);
    let running = Running::over(settings.clone(), backend).await;
    let house = &running.house;
    let cases = cases(house).await;
    assert_eq!(cases.len(), 412 + MORE);
    every_history_is_whole(house, &cases).await;
    numbers_are_consecutive(&cases);
    they_are_spread_as_in_life(&cases);
    everybody_may_do_what_they_did(house, &cases).await;
    nothing_is_kept_without_consent(house).await;
    let report = recount::check(&house.db).await.expect("counted");
    assert_eq!(report.drift, 0, "{:#?}", report.examples);
    pages_answer(&running, &cases).await;
    numbers_go_on(&running, &cases).await;
    running.stop().await;
}

#[rocket::async_test]
async fn cases_laid_beside_taounate_are_as_whole_as_its_own() {
    let folder = folder();

    holds_together(&settings(&folder), Backend::Sqlite).await;
}

#[rocket::async_test]
async fn and_on_postgres_too() {
    let Some(url) = postgres::empty_database().await else { return };
    let folder = folder();

    holds_together(&Settings { database_url: Some(url), ..settings(&folder) }, Backend::Postgres).await;
}
