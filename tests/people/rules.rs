//! Rules that need neither a page nor a database.

use super::COUNTRY;
use super::TAOUNATE;
use super::TISSA;
use chrono::DateTime;
use chrono::NaiveDate;
use tarafu::language::Language;
use tarafu::people::Actor;
use tarafu::people::Mandate;
use tarafu::people::Role;
use tarafu::people::mandate;
use tarafu::people::policy;
use tarafu::territory;
use tarafu::territory::unit;

const REGION: &str = "03";
const AGADIR: &str = "09.001.01.01";

fn holding(role: Role, place: &str) -> Actor {
    let mandate = Mandate { id: 1, role, unit: unit(place).expect("the unit is there") };
    let nobody = String::new();
    Actor {
        id: 1,
        name: nobody.clone(),
        email: nobody,
        language: Language::Ar,
        mandates: vec![mandate],
        session_id: 1,
    }
}

#[test]
fn the_policy_says_who_gives_what_where() {
    let [nation, region, province] =
        [COUNTRY, REGION, TAOUNATE].map(|place| holding(Role::Coordinator, place));
    let amina = holding(Role::Administrator, COUNTRY);
    for (actor, role, place, may) in [
        (&amina, Role::Administrator, COUNTRY, true),
        (&amina, Role::Coordinator, COUNTRY, true),
        (&nation, Role::Administrator, COUNTRY, false),
        (&nation, Role::Coordinator, COUNTRY, false),
        (&nation, Role::Coordinator, REGION, true),
        (&nation, Role::Official, TISSA, true),
        (&nation, Role::Advocate, COUNTRY, true),
        (&region, Role::Coordinator, REGION, false),
        (&region, Role::Coordinator, TAOUNATE, true),
        (&region, Role::Advocate, REGION, true),
        (&region, Role::Advocate, COUNTRY, false),
        (&province, Role::Coordinator, TAOUNATE, false),
        (&province, Role::Official, TISSA, true),
        (&province, Role::Official, AGADIR, false),
        (&province, Role::Observer, TAOUNATE, true),
        (&province, Role::Observer, REGION, false),
        (&holding(Role::Official, TISSA), Role::Official, TISSA, false),
        (&holding(Role::Advocate, TAOUNATE), Role::Official, TISSA, false),
        (&holding(Role::Observer, COUNTRY), Role::Observer, COUNTRY, false),
    ] {
        assert_eq!(policy::may_grant(actor, role, place), may, "{:?} → {role:?} at {place}", actor.mandates);
    }
    assert_eq!(policy::roles(&province), [Role::Official, Role::Advocate, Role::Observer]);
    assert_eq!((policy::roles(&region).len(), policy::roles(&amina).len()), (4, 5));
    assert!(region.holds_over(Role::Coordinator, TISSA) && !region.holds_over(Role::Coordinator, AGADIR));
}

#[test]
fn a_mandate_counts_from_its_first_day_to_its_last() {
    let day = |n| NaiveDate::from_ymd_opt(2026, 11, n).expect("a day");
    let mandate = mandate::Model {
        id: 1,
        account_id: 1,
        role: Role::Official,
        unit_code: TISSA.to_owned(),
        starts_on: day(10),
        ends_on: Some(day(20)),
        granted_by_id: None,
        created_at: DateTime::UNIX_EPOCH,
    };

    let counts = [9, 10, 20, 21].map(|n| mandate.counts(day(n)));

    assert_eq!(counts, [false, true, true, false]);
    assert!(mandate.current(day(15)).is_some() && mandate.is_over(day(21)));
}

#[test]
fn any_unit_is_found_by_its_names_and_by_its_code() {
    for (words, code) in [
        ("Tissa", TISSA),
        ("تيسة", TISSA),
        ("٠٣.٥٣١", TAOUNATE),
        ("ma", COUNTRY),
        ("fes meknes", REGION),
        ("المغرب", COUNTRY),
    ] {
        let found = territory::find_any(words, COUNTRY, 10);
        assert_eq!(found.first().map(|unit| unit.code.as_str()), Some(code), "{words}");
        assert!(territory::is_called(found[0], words), "{words}");
    }
    assert!(territory::find_any("Agadir", REGION, 10).is_empty());
    assert!(territory::find_any("  ", COUNTRY, 10).is_empty());
}
